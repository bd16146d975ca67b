import COpenWebUI
import JSON
import Wire

/// The record of a chat that the server runs, read again and again: what is new in the text of one message. The message
/// is whole when the server says so, and no part of it was broken off.
public final class ChatRecord: ResponseFormat {
    private let message: CString
    /// How much of the text earlier records had; the response begins with it.
    private let known: Int
    /// How much of it this record has.
    public private(set) var length = 0
    /// The message as JSON.
    public private(set) var found: CString?
    /// The server works on the message.
    public private(set) var isUnfinished = false

    public init(message: CString, known: Int) {
        self.message = message
        self.known = known
        super.init([.conversation, .progress], missingEnd: "the server has not finished the message")
    }

    override func isResponse(_ response: Accumulator) -> Bool { found != nil }

    override func read(_ scanner: inout JSONScanner, into response: Accumulator) -> Bool {
        guard let record = scanner.value() else { return false }
        let messages = record.member("chat")?.member("history")?.member("messages")
        var message: Bytes?
        messages?.forEachMember { key, value in
            if key.isPlain && key.bytes.equals(self.message.bytes) { message = value }
            return message == nil
        }
        guard let message else { return true }
        found = CString(message)
        readText(message, response)
        response.first.isSeen = true
        response.hasEnded = message.member("done")?.equals("true") ?? false
        isUnfinished = !response.hasEnded && message.member("error") == nil
        return true
    }

    /// The server removes blanks around the text when it is whole. Half of a pair of surrogates at its end waits.
    private func readText(_ message: Bytes, _ response: Accumulator) {
        guard let content = message.member("content")?.jsonString else { return }
        var decoded = ByteBuffer()
        var pendingSurrogate = PendingSurrogate()
        decoded.append(content, pendingSurrogate: &pendingSurrogate)
        let text = response.own(CString(decoded.bytes)).trimmed
        length = max(known, text.count)
        guard text.count > known else { return }
        var piece = Piece(OWUI_EVENT_TEXT)
        piece.text = .verbatim(text.dropping(known))
        response.add(piece)
    }

    override func error(in frame: Bytes, _ response: Accumulator) -> ResponseError? {
        guard let found else { return nil }
        return withExtendedLifetime(found) {
            if let error = found.bytes.member("error") {
                let message = ServerMessage(
                    errorBody: error.member("content") ?? error, hiding: response.settings.secrets)
                return ResponseError(OWUI_E_STREAM, message: message ?? ServerMessage(nil))
            }
            guard response.hasEnded, !ServerQuirks.isWhole(found.bytes, hasText: length > 0) else {
                return nil
            }
            return .truncated("the chat was stopped before its end")
        }
    }
}
