import COpenWebUI
import JSON
import Wire

/// The processing status of a file: one object, or a stream of them until processing ends.
public final class FileStatus: ResponseFormat {
    public init() {
        super.init([.streams, .document], missingEnd: "the stream ended before the file was processed")
    }

    override func read(_ scanner: inout JSONScanner, into response: Accumulator) -> Bool {
        guard scanner.byte == .openBrace else { return super.read(&scanner, into: response) }
        var status: JSONString?
        var reason: JSONString?
        var marks = ErrorMarks()
        let isValid = scanner.object { scanner, key in
            if key.equals("status") { return scanner.string(or: &status) }
            let start = scanner.position
            guard scanner.value() != nil else { return false }
            let value = Bytes(start, scanner.position - start)
            if key.equals("error") { reason = value.jsonString }
            marks.see(key, value)
            return true
        }
        guard isValid, let status else {
            response.marks = marks
            return isValid
        }
        response.status = CString(status)
        response.statusError = reason.map { CString($0) }
        response.hasEnded = response.status.map { FileState($0).isFinal } ?? false
        response.pieces.append(Piece(OWUI_EVENT_STATUS, status))
        return true
    }
}
