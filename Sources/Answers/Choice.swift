import JSON
import Wire

/// One choice of a response, as it grows.
public final class Choice {
    public let index: Int
    public internal(set) var text = ByteBuffer()
    var reasoning = ByteBuffer()
    var textSurrogate = PendingSurrogate()
    var reasoningSurrogate = PendingSurrogate()
    var toolCalls: [ToolCall] = []
    var finishReason: Text?
    /// Whether a frame was about it.
    var isSeen = false
    /// The other members of its deltas.
    var others = GrowingJSON()
    var logprobs: GrowingJSON?
    /// Its own other members.
    var extras = GrowingJSON()

    init(_ index: Int) { self.index = index }

    /// Nil: it would be more calls than are kept.
    func toolCall(_ index: Int) -> ToolCall? {
        if let call = toolCalls.first(where: { $0.index == index }) { return call }
        guard index >= 0, toolCalls.count < 4096 else { return nil }
        let call = ToolCall(index)
        let place = toolCalls.firstIndex { $0.index > index } ?? toolCalls.count
        toolCalls.insert(call, at: place)
        return call
    }
}

/// One call of a tool, joined from its pieces.
final class ToolCall {
    let index: Int
    var id: Text?
    var type: Text?
    var name: Text?
    var arguments = ByteBuffer()
    /// As it came, where the protocol gives calls in one piece.
    var whole: JSONValue?
    /// Its other members.
    var others = GrowingJSON()
    var pendingSurrogate = PendingSurrogate()

    init(_ index: Int) { self.index = index }
}
