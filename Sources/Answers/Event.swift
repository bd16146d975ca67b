import COpenWebUI
import JSON
import Wire

/// The current event. A reader has one, and refills it for each event: what it points to is valid until then.
public final class Event {
    public var kind = OWUI_EVENT_OTHER
    public var index: Int32 = 0
    public var toolIndex: Int32 = 0
    public var frame: Int64 = 0
    /// NUL-terminated.
    public var text = Bytes("")
    /// Its frame contains only this text.
    public var isPlain = false
    /// NUL-terminated.
    public var name: Bytes?
    public var data: Bytes?
    private var source = JSONSource.none

    private enum JSONSource {
        case none
        /// Not parsed yet: the frame's data, with the maximum depth.
        case unparsed(Int)
        case value(JSONValue)
        /// The response so far, assembled when requested.
        case response(Accumulator)
    }

    public init() {}

    /// Resets the event to a new one of `kind`. `data` is the frame's; it is parsed up to this depth when
    /// requested.
    public func reset(_ kind: owui_event_kind_t, frame: Int64, data: Bytes?, depth: Int) {
        self.kind = kind
        self.frame = frame
        self.data = data
        isPlain = false
        index = 0
        toolIndex = 0
        text = Bytes("")
        name = nil
        source = data == nil ? .none : .unparsed(depth)
    }

    func dropJSON() { source = .none }
    public func setJSON(_ value: JSONValue) { source = .value(value) }
    func setJSON(_ response: Accumulator) { source = .response(response) }

    /// Borrowed: valid as long as the event.
    public func json() -> JSONRef? {
        switch source {
        case .none: return nil
        case .value(let value): return value.ref
        case .response(let response): return response.assembled()?.ref
        case .unparsed(let depth):
            source = .none
            if let data, let value = try? parseJSON(data, maxDepth: depth) { source = .value(value) }
            if case .value(let value) = source { return value.ref }
            return nil
        }
    }
}
