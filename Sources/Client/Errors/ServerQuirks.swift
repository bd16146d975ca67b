import COpenWebUI
import Wire

/// The texts of Open WebUI that are matched because the HTTP status does not say what they say. No other file of
/// this target matches a text of the server. (The states of a file are in `FileState`; what is matched inside a
/// conversation is in its response format.)
///
/// Each member names the releases where the text was seen, and a test that shows it. A release that words it in
/// another way loses the distinction and keeps the status that belongs to the HTTP status.
enum ServerQuirks {
    // MARK: Status 400 of a knowledge base

    /// Seen in 0.8 to 0.12, as "400: Duplicate content detected. …". Test: test_knowledge.c, real server.
    static let duplicate = ServerText(anywhere: "Duplicate content")
    /// Seen in 0.8 to 0.12. Test: test_knowledge.c, real server.
    static let fileUnprocessed = ServerText(anywhere: "Extracted content is not available")
    /// A base or a file that does not exist. Seen in 0.8 to 0.12. Test: test_adding.c.
    static let notFound = ServerText(anywhere: "could not find what you're looking for")
    /// Another user's base. Seen in 0.8 to 0.12. Test: test_adding.c.
    static let noPermission = ServerText(start: "You do not have permission")
    /// A base that mirrors another system. Read in the source of 0.12. Test: test_adding.c.
    static let readOnlyBase = ServerText(start: "External knowledge bases are read-only")
    /// One of several files to be added: "File ID not found". Seen in 0.12. Test: test_adding.c.
    static func isFileNotFound(_ message: Text) -> Bool {
        ServerText(start: "File ").matches(message) && ServerText(anywhere: " not found").matches(message)
    }

    /// What status 400 of a knowledge base means; nil if its text is none of these.
    static func knowledgeStatus(_ message: Text) -> Status? {
        if duplicate.matches(message) { return OWUI_E_DUPLICATE }
        if fileUnprocessed.matches(message) { return OWUI_E_FILE_UNPROCESSED }
        if notFound.matches(message) || isFileNotFound(message) { return OWUI_E_NOT_FOUND }
        if noPermission.matches(message) || readOnlyBase.matches(message) { return OWUI_E_FORBIDDEN }
        return nil
    }

    // MARK: Other statuses

    /// Status 400 of an upload whose cause is a database that is locked, in 0.8 to 0.11; 0.8 to 0.10 send it for an
    /// empty file too. Test: test_ingest.c, "a locked database".
    static let uploadError = ServerText(anywhere: "Error uploading file")
    /// Many requests at once. Seen in 0.9.6 (with status 500) and 0.12. Test: ServerQuirksTests.
    static let lockedDatabase = ServerText(anywhere: "database is locked")
    /// Ollama does not know a model's name without its tag. Seen in 0.8 to 0.12. Test: test_protocols.c, refusals.
    static let modelNotFound = ServerText(anywhere: "was not found")

    // MARK: Texts inside JSON

    /// What a line of `warnings.errors` of `files/batch/add`, "ID: why", says of a file; nil if it is another's.
    /// Seen in 0.8 to 0.12. Test: test_adding.c.
    static func warning(_ line: Bytes, of id: Text) -> Bytes? {
        withExtendedLifetime(id) {
            guard line.hasPrefix(id.bytes) else { return nil }
            let rest = line.dropping(id.count)
            return rest.hasPrefix(": ") ? rest.dropping(2) : nil
        }
    }
}

/// A text of the server, or a part of it.
struct ServerText: Sendable {
    private let text: StaticString
    private let isAtStart: Bool

    init(anywhere text: StaticString) {
        self.text = text
        isAtStart = false
    }

    init(start text: StaticString) {
        self.text = text
        isAtStart = true
    }

    func matches(_ message: Text?) -> Bool {
        guard let message else { return false }
        return withExtendedLifetime(message) {
            isAtStart ? message.bytes.hasPrefix(Bytes(text)) : message.bytes.contains(Bytes(text))
        }
    }
}
