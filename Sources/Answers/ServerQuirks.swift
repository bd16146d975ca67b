import COpenWebUI
import Wire

/// The texts of Open WebUI that are matched because neither the HTTP status nor a member of the JSON says what they
/// say. No other file of the library matches a text of the server. (The states of a file, which are part of the
/// API, are in `FileState`.)
///
/// Each member names the releases where the text was seen, and a test that shows it. If a release changes a text,
/// the library no longer makes the distinction, and reports what the HTTP status says.
public enum ServerQuirks {
    // MARK: Status 400 of a knowledge base

    /// Seen in 0.8 to 0.12, as "400: Duplicate content detected. …". Test: test_knowledge.c, real server.
    private static let duplicate = ServerText(anywhere: "Duplicate content")
    /// Seen in 0.8 to 0.12. Test: test_knowledge.c, real server.
    private static let fileUnprocessed = ServerText(anywhere: "Extracted content is not available")
    /// A file without text, or one whose text is still extracted: the API's documentation says so of adding too
    /// early. Seen in 0.8 to 0.12. Test: test_adding.c.
    private static let emptyContent = ServerText(anywhere: "The content provided is empty")
    /// A base that mirrors another system. Read in the source of 0.12. Test: test_adding.c.
    private static let readOnlyBase = ServerText(start: "External knowledge bases are read-only")
    /// One of several files to be added: "File ID not found". Seen in 0.12. Test: test_adding.c.
    private static func isFileNotFound(_ message: CString) -> Bool {
        ServerText(start: "File ").matches(message) && ServerText(anywhere: " not found").matches(message)
    }

    /// What status 400 of a knowledge base means; nil if its text is none of these.
    public static func knowledgeStatus(_ message: CString) -> owui_status_t? {
        if duplicate.matches(message) { return OWUI_E_DUPLICATE }
        if fileUnprocessed.matches(message) || emptyContent.matches(message) {
            return OWUI_E_FILE_UNPROCESSED
        }
        if isFileNotFound(message) { return OWUI_E_NOT_FOUND }
        return readOnlyBase.matches(message) ? OWUI_E_FORBIDDEN : nil
    }

    /// Whether a text says so of a file. It is also the reason of a file that was added between its upload and the end
    /// of the extraction: its state is "failed" then, and "completed" later. A blank file keeps it. Test:
    /// FileWaitStateTests.
    public static func isEmptyContent(_ message: CString?) -> Bool { emptyContent.matches(message) }

    // MARK: Status 400 and 401 of any endpoint

    /// An object that does not exist: 400 of a knowledge base, 401 of a chat, a model, a tool or a function. Seen in
    /// 0.8 to 0.12. Test: test_adding.c, test_errors.c.
    private static let notFound = ServerText(anywhere: "could not find what you're looking for")
    /// Another user's object, with status 400. Seen in 0.8 to 0.12. Test: test_adding.c, test_errors.c.
    private static let noPermission = ServerText(start: "You do not have permission")
    /// An id, a name or an address that is in use. Seen in 0.8 to 0.12. Test: test_errors.c.
    private static let taken = ServerText(anywhere: " is already registered")
    /// The provider is down, with status 400. Seen in 0.9 to 0.11; 0.12 sends status 500. Test: test_errors.c.
    private static let providerDown = ServerText(start: "Open WebUI: Server Connection Error")

    /// What status 400 or 401 means; nil if its text is none of these.
    public static func status(_ http: Int, _ message: CString) -> owui_status_t? {
        if notFound.matches(message) { return OWUI_E_NOT_FOUND }
        if taken.matches(message) { return OWUI_E_CONFLICT }
        guard http == 400 else { return nil }
        if noPermission.matches(message) { return OWUI_E_FORBIDDEN }
        return providerDown.matches(message) ? OWUI_E_SERVER : nil
    }

    // MARK: Other statuses

    /// Status 400 of an upload whose cause is a database that is locked, in 0.8 to 0.11; 0.8 to 0.10 send it for an
    /// empty file too. Test: test_ingest.c, "a locked database".
    private static let uploadError = ServerText(anywhere: "Error uploading file")
    /// Many requests at once. Seen in 0.9.6 (with status 500) and 0.12. Test: ServerQuirksTests.
    private static let lockedDatabase = ServerText(anywhere: "database is locked")

    /// Whether status 400 means that the server is overloaded: with many files at once its database is often
    /// locked.
    public static func isOverload(_ message: CString?) -> Bool {
        uploadError.matches(message) || lockedDatabase.matches(message)
    }

    // MARK: Ollama

    /// Until 0.11 the errors of a provider come with status 400. Only those of Ollama that have no text of their own
    /// say which status they had: "Ollama: 429, message='Too Many Requests', …". Nil for any other text. Read in the
    /// source of 0.9 to 0.11. Test: ServerQuirksTests.
    public static func httpStatus(ofProvider message: CString) -> Int? {
        withExtendedLifetime(message) {
            let text = message.bytes
            let rest = text.hasPrefix("Ollama: ") ? text.dropping(8) : text
            guard rest.count > 3, rest.dropping(3).hasPrefix(", message=") else { return nil }
            var status = 0
            for i in 0..<3 {
                guard rest.base[i].isDigit else { return nil }
                status = status * 10 + Int(rest.base[i].digitValue)
            }
            return status >= 400 ? status : nil
        }
    }

    /// Ollama does not know a model's name without its tag. Seen in 0.8 to 0.12. Test: test_protocols.c, refusals.
    private static let modelNotFound = ServerText(anywhere: "was not found")

    /// What a user can do about an error of a request to Ollama that names `model`; nil if nothing is known.
    public static func hint(forOllamaError message: CString?, model: CString?) -> StaticString? {
        guard model?.bytes.firstIndex(of: .colon) == nil, modelNotFound.matches(message) else { return nil }
        return "Ollama's models are named in full, with the tag, such as llama3.2:latest"
    }

    /// If Ollama fails in the middle of a stream, Open WebUI sends a normal end: no error, a finish_reason, "[DONE]".
    /// Only the model's name shows the failure: Ollama's error line has none, and the server then writes "ollama".
    /// Seen in 0.8 to 0.12. Test: test_stream.c, "the disguised failure of Ollama".
    private static let modelOfFailure = ServerText(exactly: "ollama")

    /// Whether the last frame of a chat, which names `model`, is the end of a stream that Ollama broke off. `earlier`
    /// is the model that earlier frames named, `requested` that of the request.
    static func isOllamaFailure(model: Bytes?, earlier: CString?, requested: CString?) -> Bool {
        guard let model, modelOfFailure.matches(model), let requested else { return false }
        return !modelOfFailure.matches(requested) && !modelOfFailure.matches(earlier)
    }

    // MARK: Texts inside JSON

    /// A chat that was stopped says `done`, as a whole one does. Only parts of its `output` have another status, or it
    /// has nothing at all; that is also what a stream leaves that a provider has cut. Seen in 0.12. Test:
    /// ChatRecordTests.
    private static let completed = ServerText(exactly: "completed")

    /// Whether the record of a message that is done is that of a whole one.
    static func isWhole(_ message: Bytes, hasText: Bool) -> Bool {
        var hasOutput = false
        var isWhole = true
        message.member("output")?.forEachElement { item, _ in
            hasOutput = true
            if let status = item.member("status")?.jsonString, !completed.matches(status.bytes) {
                isWhole = false
            }
            return isWhole
        }
        return isWhole && (hasOutput || hasText)
    }

    /// What a line of `warnings.errors` of `files/batch/add`, "ID: why", says of a file; nil if it is about another
    /// file. Seen in 0.8 to 0.12. Test: test_adding.c.
    public static func warning(_ line: Bytes, of id: CString) -> Bytes? {
        withExtendedLifetime(id) {
            guard line.hasPrefix(id.bytes) else { return nil }
            let rest = line.dropping(id.count)
            return rest.hasPrefix(": ") ? rest.dropping(2) : nil
        }
    }
}

/// A text of the server, or a part of it.
private struct ServerText: Sendable {
    private enum Place { case anywhere, start, whole }

    private let text: StaticString
    private let place: Place

    init(anywhere text: StaticString) {
        self.text = text
        place = .anywhere
    }

    init(start text: StaticString) {
        self.text = text
        place = .start
    }

    init(exactly text: StaticString) {
        self.text = text
        place = .whole
    }

    func matches(_ message: Bytes) -> Bool {
        switch place {
        case .anywhere: message.contains(text)
        case .start: message.hasPrefix(text)
        case .whole: message.equals(text)
        }
    }

    func matches(_ message: CString?) -> Bool {
        guard let message else { return false }
        return withExtendedLifetime(message) { matches(message.bytes) }
    }
}
