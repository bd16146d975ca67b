import Wire

/// How far the server has processed a file: the `status` of `files/{id}/process/status` and of the file's
/// record.
public enum FileState: Sendable {
    /// Uploaded. With `process=false` it stays in this state. Seen in 0.8 to 0.12.
    case pending
    /// Seen in 0.12; in the source since 0.11.0.
    case processing
    /// Seen in 0.8 to 0.12.
    case completed
    /// Seen in 0.8 to 0.12.
    case failed
    /// The file does not exist, or no longer exists. Seen in 0.8 to 0.12.
    case notFound
    /// A state that this library does not know. It is treated as one that will change.
    case unknown(CString)

    public init(_ text: Bytes) {
        for state in [FileState.pending, .processing, .completed, .failed, .notFound] {
            if let word = state.word, text.equals(word) {
                self = state
                return
            }
        }
        self = .unknown(CString(valid: text))
    }

    public init(_ text: CString) { self = withExtendedLifetime(text) { FileState(text.bytes) } }

    private var word: StaticString? {
        switch self {
        case .pending: "pending"
        case .processing: "processing"
        case .completed: "completed"
        case .failed: "failed"
        case .notFound: "not_found"
        case .unknown: nil
        }
    }

    /// The state as the server writes it.
    public var text: CString {
        if case .unknown(let text) = self { return text }
        return CString(word ?? "")
    }

    /// The server has finished processing the file.
    public var isFinal: Bool {
        switch self {
        case .completed, .failed, .notFound: true
        case .pending, .processing, .unknown: false
        }
    }

    /// The server is processing the file, or has yet to start.
    public var isInProgress: Bool {
        switch self {
        case .pending, .processing: true
        case .completed, .failed, .notFound, .unknown: false
        }
    }
}
