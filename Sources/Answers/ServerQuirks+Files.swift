import Wire

extension ServerQuirks {
    /// A file without text. Between the upload and the end of the extraction, adding the file to a base gives this as
    /// status 400, and sets the state of the file to "failed"; the extraction sets it to "completed" later. A blank
    /// file keeps the same text. Seen in 0.8 to 0.12. Test: FileWaitStateTests.
    public static func isEmptyContent(_ message: CString?) -> Bool {
        guard let message else { return false }
        return withExtendedLifetime(message) { message.bytes.contains("The content provided is empty") }
    }
}
