import COpenWebUI
import JSON
import Wire

/// The processing status of a file: one object, or a stream of them until processing ends.
public final class FileStatus: ResponseFormat {
    public init() {
        super.init([.streams, .document], missingEnd: "the stream ended before the file was processed")
    }

    override func read(_ scanner: inout JSONScanner, into response: Accumulator) -> Bool {
        guard let frame = scanner.value() else { return false }
        guard let status = frame.member("status")?.jsonString else {
            response.marks = frame.errorMarks
            return true
        }
        response.status = CString(status)
        response.statusError = frame.member("error")?.jsonString.map { CString($0) }
        response.hasEnded = response.status.map { FileState($0).isFinal } ?? false
        response.add(Piece(OWUI_EVENT_STATUS, status))
        return true
    }
}
