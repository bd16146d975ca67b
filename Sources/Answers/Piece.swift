import COpenWebUI
import Wire

/// What a frame adds to the response, before it becomes an event: a piece of text, or another thing that a program is
/// told of. It points into the frame.
struct Piece {
    let kind: owui_event_kind_t
    /// The choice, and the number of the tool call.
    var index = 0
    var toolIndex = 0
    var text: Content?
    /// The name of a tool call, as it came.
    var name: JSONString?
    /// The part of the frame that the event is about, if it is not the whole frame. Of a step that takes long: the
    /// number of bytes that are done.
    var json: Bytes?
    /// The element of a list that was parsed.
    var element: Int?
    /// Of a step that takes long: the bytes to do; -1 for unknown.
    var total: Int64 = -1

    /// A piece of text.
    enum Content {
        /// A JSON string, not decoded.
        case string(JSONString)
        /// Text as it is.
        case verbatim(Bytes)
        /// A high surrogate that no low one followed.
        case loneSurrogate
    }

    init(_ kind: owui_event_kind_t, json: Bytes? = nil) {
        self.kind = kind
        self.json = json
    }

    init(_ kind: owui_event_kind_t, _ text: JSONString) {
        self.kind = kind
        self.text = .string(text)
    }
}
