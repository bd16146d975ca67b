import COpenWebUI
import JSON
import Wire

/// The event at hand. A call has one, which it fills anew for each.
public final class Event {
    public internal(set) var kind = OWUI_EVENT_OTHER
    public internal(set) var index: Int32 = 0
    public internal(set) var toolIndex: Int32 = 0
    public internal(set) var frame: Int64 = 0
    /// NUL-terminated.
    public internal(set) var text = Bytes("")
    /// Its frame says nothing but this text.
    public internal(set) var isPlain = false
    /// NUL-terminated.
    public internal(set) var name: Bytes?
    public internal(set) var data: Bytes?
    private var source = JSONSource.none

    private enum JSONSource {
        case none
        /// Not yet: the frame's data, up to this depth.
        case unparsed(Int)
        case value(JSONValue)
        case answer(Answer)
    }

    init() {}

    func reset(_ kind: owui_event_kind_t, frame: Int64, data: Bytes?, depth: Int) {
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
    func setJSON(_ value: JSONValue) { source = .value(value) }
    func setJSON(_ answer: Answer) { source = .answer(answer) }

    /// Borrowed: valid as long as the event.
    public func json() -> JSONRef? {
        switch source {
        case .none: return nil
        case .value(let value): return value.ref
        case .answer(let answer): return answer.assembled()?.ref
        case .unparsed(let depth):
            source = .none
            if let data, let value = try? parseJSON(data, maxDepth: depth) { source = .value(value) }
            if case .value(let value) = source { return value.ref }
            return nil
        }
    }
}
