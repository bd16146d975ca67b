import Wire

/// One choice of a response while it arrives.
public final class Choice {
    public let index: Int
    public internal(set) var text = ByteBuffer()
    var reasoning = ByteBuffer()
    var textSurrogate = PendingSurrogate()
    var reasoningSurrogate = PendingSurrogate()
    var toolCalls = ToolCalls()
    var finishReason: CString?
    /// Whether any frame was about this choice.
    var isSeen = false
    /// A delta has added to it, so that a whole message adds nothing.
    var hasDeltas = false
    /// The names of the reasoning that the server uses. Programs find it as `reasoning_content` in any case.
    var reasoningNames: UInt8 = 0
    static let namesOfReasoning: [StaticString] = [
        "reasoning_content", "reasoning", "thinking", "reasoning_text",
    ]
    /// The content has come as a list of parts.
    var hasParts = false
    /// The other members of the choice itself.
    let members: Members
    /// The members of its deltas that are replaced, and those that are joined.
    let deltaMembers: Members
    lazy var joined = MergedJSON()
    lazy var logprobs = MergedJSON()
    /// The content, if it is not text: parts, or a value of another type.
    lazy var parts = MergedJSON(isParts: true)

    /// The bit of a name of reasoning.
    static func reasoningName(_ key: JSONString) -> UInt8? {
        for (i, name) in namesOfReasoning.enumerated() where key.equals(name) { return 1 << UInt8(i) }
        return nil
    }

    init(_ index: Int, _ notes: FrameNotes) {
        self.index = index
        members = Members(notes)
        deltaMembers = Members(notes)
    }
}
