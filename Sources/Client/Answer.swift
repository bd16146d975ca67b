import JSON
import Wire

/// One choice of an answer, as it grows.
final class Choice {
    let index: Int
    var text = ByteBuffer()
    var reasoning = ByteBuffer()
    var textHalf = HalfCharacter()
    var reasoningHalf = HalfCharacter()
    var toolCalls: [ToolCall] = []
    var finishReason: Text?
    /// Whether the server has said anything of it.
    var isSeen = false
    /// Of the delta's other members, the last ones.
    var others: JSONValue?
    var logprobs: JSONValue?

    init(_ index: Int) { self.index = index }

    /// nil: there are more calls than anyone makes.
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
    var half = HalfCharacter()

    init(_ index: Int) { self.index = index }
}

/// The answer that a stream makes up, in the shape that the server would have given unstreamed: one for all
/// protocols. What a frame of each says is in `ChatFrames`, `ResponsesFrames` and `OllamaFrames`.
final class Answer {
    let kind: AnswerKind
    private(set) var choices: [Choice] = []
    /// The members beside the texts.
    private(set) var envelope = JSONValue.object()
    private var cached: JSONValue?
    /// A frame with an answer in it has been taken in, and what stands beside it.
    var isNamed = false
    /// The protocol's own end was seen: `response.completed`, `"done":true`.
    var hasEnded = false
    /// The whole answer, if the server says it once more at the end.
    var final: JSONValue?
    /// It is a chat of Ollama's, not a generation.
    var isOllamaChat = false
    /// The server's numbers for the outputs of a response, in the order in which they came.
    var outputs: [Int64] = []
    /// The frame at hand has strings with halves of characters: what is kept of it is to be cleaned.
    var hasHalves = false

    init(_ kind: AnswerKind) { self.kind = kind }

    func kept(_ view: JSONView) -> JSONValue? { .copy(view, cleaned: hasHalves) }

    /// Nil: there are more choices than anyone has.
    func choice(_ index: Int) -> Choice? {
        cached = nil
        if let first = choices.first, first.index == index { return first }
        if let known = choices.first(where: { $0.index == index }) { return known }
        guard index >= 0, choices.count < 1024 else { return nil }
        let choice = Choice(index)
        choices.insert(choice, at: choices.firstIndex { $0.index > index } ?? choices.count)
        return choice
    }

    /// The one that `owui_call_text` and `on_text` are about.
    lazy var first: Choice = choice(0) ?? Choice(0)

    /// Whether the end is proven: every choice of a chat has said why it ended, or the protocol's own end came.
    var isFinished: Bool {
        guard case .chat = kind else { return hasEnded }
        var finished = false
        for choice in choices where choice.isSeen {
            if choice.finishReason == nil { return false }
            finished = true
        }
        return finished
    }

    /// The object with the token counts.
    var usage: JSONView? {
        switch kind {
        case .ollama: envelope?.view
        case .responses: final?.view.present("usage")
        default: envelope?.view.present("usage")
        }
    }

    var model: Bytes? { envelope?.view.present("model")?.text }

    /// Takes in a frame, or a whole answer, and lists what it says. The text in it is added when the fact is
    /// told, so that each piece lies at the end of its buffer.
    func absorb(_ json: JSONView, isWhole: Bool) -> [Fact] {
        cached = nil
        guard json.isObject else { return [] }
        switch kind {
        case .chat: return absorbChat(json)
        case .responses: return isWhole ? absorbResponse(json) : absorbResponsesEvent(json)
        case .ollama: return absorbOllama(json)
        case .json, .any: return []
        }
    }

    /// Whether a body is an answer at all.
    func isAnswer(_ json: JSONView) -> Bool {
        switch kind {
        case .chat: json.present("choices")?.count ?? 0 > 0
        case .responses: json.present("output")?.isArray ?? false
        case .ollama: json.present("response") != nil || json.present("message")?.isObject ?? false
        case .json, .any: true
        }
    }

    /// Takes in what stands beside the texts. The first word on an answer's name counts, of the rest the last,
    /// and sources add up.
    func absorbEnvelope(_ frame: JSONView, without texts: [StaticString]) {
        guard let envelope = envelope?.view else { return }
        frame.forEachMember { key, value in
            if value.isNull || texts.contains(where: { key.equals($0) }) { return }
            let isName = key.equals("id") || key.equals("model") || key.equals("created")
            if isName && envelope.member(key) != nil { return }
            if key.equals("sources"), value.isArray, let known = envelope.member(key), known.isArray {
                kept(value)?.read { known.appendElements(of: $0) }
            } else {
                envelope.set(key, kept(value))
            }
        }
    }

    /// Gives up on halves of characters whose other half has not come.
    func finishText() {
        cached = nil
        for choice in choices {
            choice.text.append(half: &choice.textHalf)
            choice.reasoning.append(half: &choice.reasoningHalf)
            for call in choice.toolCalls { call.arguments.append(half: &call.half) }
        }
    }

    func forgetText() {
        for choice in choices {
            choice.text.removeAll()
            choice.reasoning.removeAll()
        }
    }

    /// Nil when memory is out.
    func assembled() -> JSONValue? {
        if cached == nil {
            switch kind {
            case .chat: cached = assembledChat()
            case .responses: cached = final ?? assembledResponse()
            case .ollama: cached = assembledOllama()
            case .json, .any: break
            }
        }
        return cached
    }
}
