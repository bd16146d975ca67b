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
    /// Not 0: its frame differs from other frames of this shape only in values that change from frame to frame.
    public var shape: Int64 = 0
    public var isPlain: Bool { shape != 0 }
    /// NUL-terminated.
    public var name: Bytes?
    public var data: Bytes?
    /// Of a STATUS event: the bytes that are done, and those to do; -1 for unknown.
    public var completed: Int64 = -1
    public var total: Int64 = -1
    private var source = JSONSource.none
    private let depth: Int
    private let memory: Int

    private enum JSONSource {
        case none
        /// Not parsed yet.
        case text(Bytes)
        case value(JSONValue)
        /// The response so far, assembled when requested.
        case response(Accumulator)
    }

    public convenience init() { self.init(depth: defaultJSONDepth, memory: Int.max) }

    /// `memory`: how many bytes a tree may take.
    init(depth: Int, memory: Int) {
        self.depth = depth
        self.memory = memory
    }

    /// Resets the event to a new one of `kind`. `data` is the frame's; it is parsed when requested.
    @inline(__always)
    public func reset(_ kind: owui_event_kind_t, frame: Int64, data: Bytes?) {
        self.kind = kind
        self.frame = frame
        self.data = data
        shape = 0
        index = 0
        toolIndex = 0
        text = Bytes("")
        name = nil
        completed = -1
        total = -1
        source = data.map { .text($0) } ?? .none
    }

    func dropJSON() { source = .none }
    public func setJSON(_ value: JSONValue) { source = .value(value) }
    func setJSON(_ text: Bytes) { source = .text(text) }
    func setJSON(_ response: Accumulator) { source = .response(response) }

    /// Borrowed: valid as long as the event.
    public func json() -> JSONRef? {
        switch source {
        case .none: return nil
        case .value(let value): return value.ref
        case .response(let response): return response.assembled()?.ref
        case .text(let text):
            guard let value = parseJSON(lenient: text, maxDepth: depth, memory: memory).tree else {
                source = .none
                return nil
            }
            source = .value(value)
            return value.ref
        }
    }
}
