import COpenWebUI
import JSON
import Wire

/// The event at hand. A reader has one, which it fills anew for each: what it points into holds until then.
public final class Event {
    public var kind = OWUI_EVENT_OTHER
    public var index: Int32 = 0
    public var toolIndex: Int32 = 0
    public var frame: Int64 = 0
    /// NUL-terminated.
    public var text = Bytes("")
    /// Its frame says nothing but this text.
    public var isPlain = false
    /// NUL-terminated.
    public var name: Bytes?
    public var data: Bytes?
    private var source = JSONSource.none

    private enum JSONSource {
        case none
        /// Not yet: the frame's data, up to this depth.
        case unparsed(Int)
        case value(JSONValue)
        /// What has been read so far, to be assembled.
        case response(Accumulator)
    }

    public init() {}

    /// Makes it a new event of `kind`. `data` is the frame's, which becomes JSON of this depth if somebody asks.
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
