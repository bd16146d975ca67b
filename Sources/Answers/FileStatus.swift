import COpenWebUI
import JSON
import Wire

/// The processing status of a file: one object, or a stream of them until processing ends.
public final class FileStatus: ResponseFormat {
    public init() {
        super.init([.streams], missingEnd: "the stream ended before the file was processed")
    }

    override func merge(_ json: JSONView, isWhole: Bool, into response: Accumulator) -> [EventDraft] {
        guard let word = json.nonNull("status")?.text else { return [] }
        let status = Text(valid: word)
        response.status = status
        response.statusError = json.nonNull("error")?.text.map { Text(valid: $0) }
        response.hasEnded = FileState(word).isFinal
        var draft = EventDraft(OWUI_EVENT_STATUS)
        draft.text = status
        return [draft]
    }
}
