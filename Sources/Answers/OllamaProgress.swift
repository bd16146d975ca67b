import COpenWebUI
import JSON
import Wire

/// The progress of Ollama's `pull`, `push` and `create`: one object per line with a `status`, and while files are
/// copied the bytes that are `completed` of a `total`. The last status is "success".
public final class OllamaProgress: ResponseFormat {
    public init() {
        super.init(
            [.streams, .progress], missingEnd: "it ended without the status \"success\"",
            missingContent: "there is no status in it")
    }

    public override func fresh() -> ResponseFormat { OllamaProgress() }

    private var hasStatus = false

    override func isPart(_ document: Bytes) -> Bool {
        document.member("status").map { !$0.equals("\"success\"") } ?? false
    }

    override func isResponse(_ response: Accumulator) -> Bool { hasStatus }

    override func read(_ scanner: inout JSONScanner, into response: Accumulator) -> Bool {
        guard scanner.byte == .openBrace else { return super.read(&scanner, into: response) }
        var status: JSONString?
        var completed: Bytes?
        var total: Int64?
        let isValid = scanner.object { scanner, key in
            if key.equals("status") { return scanner.string(or: &status) }
            if key.equals("completed") { return scanner.value(&completed) }
            if key.equals("total") { return scanner.integer(or: &total) }
            guard let value = scanner.value() else { return false }
            response.marks.see(key, value)
            return true
        }
        guard isValid, let status else { return isValid }
        hasStatus = true
        // Another line of the same step says only how far it is.
        if !(response.status?.isText(of: status) ?? false) {
            response.addsMore = true
            response.status = CString(status)
            response.hasEnded = status.equals("success")
        }
        var piece = Piece(OWUI_EVENT_STATUS, json: completed)
        piece.text = response.status.map { .verbatim($0.bytes) }
        piece.total = total ?? -1
        response.add(piece)
        return true
    }

    override func write(_ response: Accumulator, to out: inout ByteBuffer) {
        guard let status = response.status else { return }
        out.append("{\"status\":")
        out.append(quoted: status.bytes)
        out.append(.closeBrace)
    }
}
