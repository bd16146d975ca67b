import COpenWebUI
import JSON
import Wire

/// One item of a frame that becomes an event.
struct EventDraft {
    var kind: owui_event_kind_t
    var index = 0
    var toolIndex = 0
    /// A piece of text that is added to the response when the event is emitted.
    var piece: JSONView?
    /// The owner of the piece's memory, if it is not the frame.
    var owner: JSONValue?
    /// A high surrogate that no low one followed.
    var isLoneSurrogate = false
    var name: Text?
    var json: JSONView?
    var text: Text?

    init(_ kind: owui_event_kind_t, json: JSONView? = nil) {
        self.kind = kind
        self.json = json
    }

    /// An error that a frame contains.
    init(_ error: ResponseError) {
        kind = OWUI_EVENT_ERROR
        text = error.message?.text
        name = error.message?.code
    }

    /// A piece of text of the first choice; nil if the piece has no text.
    static func text(_ kind: owui_event_kind_t, _ piece: JSONView?) -> EventDraft? {
        guard let piece, let text = piece.text, text.count > 0 else { return nil }
        var draft = EventDraft(kind)
        draft.piece = piece
        return draft
    }
}
