import JSON
import Wire

/// One choice of a response while it arrives.
public final class Choice {
    public let index: Int
    public internal(set) var text = ByteBuffer()
    var reasoning = ByteBuffer()
    var textSurrogate = PendingSurrogate()
    var reasoningSurrogate = PendingSurrogate()
    var toolCalls: [ToolCall] = []
    var finishReason: Text?
    /// Whether any frame was about this choice.
    var isSeen = false
    /// The other members of its deltas.
    var others = GrowingJSON()
    var logprobs: GrowingJSON?
    /// The other members of the choice itself.
    var extras = GrowingJSON()

    init(_ index: Int) { self.index = index }

    /// Returns nil if there would be more calls than the limit.
    func toolCall(_ index: Int) -> ToolCall? {
        if let call = toolCalls.first(where: { $0.index == index }) { return call }
        guard index >= 0, toolCalls.count < 4096 else { return nil }
        let call = ToolCall(index)
        let place = toolCalls.firstIndex { $0.index > index } ?? toolCalls.count
        toolCalls.insert(call, at: place)
        return call
    }
}

/// One tool call, joined from its pieces.
final class ToolCall {
    let index: Int
    var id: Text?
    var type: Text?
    var name: Text?
    var arguments = ByteBuffer()
    /// The call as received, if the protocol sends calls in one piece.
    var whole: JSONValue?
    /// The other members of the call.
    var others = GrowingJSON()
    var pendingSurrogate = PendingSurrogate()

    init(_ index: Int) { self.index = index }
}
