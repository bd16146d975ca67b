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

    override func isResponse(_ response: Accumulator) -> Bool { hasStatus }

    override func read(_ scanner: inout JSONScanner, into response: Accumulator) -> Bool {
        guard let frame = scanner.value() else { return false }
        response.marks = frame.errorMarks
        guard let status = frame.member("status")?.jsonString else { return true }
        hasStatus = true
        response.addsMore = true
        response.status = CString(status)
        response.hasEnded = status.equals("success")
        var piece = Piece(OWUI_EVENT_STATUS, status)
        piece.completed = frame.integer("completed") ?? -1
        piece.total = frame.integer("total") ?? -1
        response.pieces.append(piece)
        return true
    }

    override func write(_ response: Accumulator, to out: inout ByteBuffer) {
        guard let status = response.status else { return }
        out.append("{\"status\":")
        out.append(quoted: status.bytes)
        out.append(.closeBrace)
    }
}
