import COpenWebUI
import JSON
import Wire

/// One choice of an answer, as it grows.
final class Choice {
    let index: Int
    var text = ByteBuffer()
    var reasoning = ByteBuffer()
    var textSurrogate = PendingSurrogate()
    var reasoningSurrogate = PendingSurrogate()
    var toolCalls: [ToolCall] = []
    var finishReason: Text?
    /// Whether the server has said anything of it.
    var isSeen = false
    /// Of the delta's other members, the last ones.
    var others = GrowingJSON()
    var logprobs: GrowingJSON?
    /// Of the choice's own other members, the last ones.
    var extras = GrowingJSON()

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
    /// Its other members.
    var others = GrowingJSON()
    var pendingSurrogate = PendingSurrogate()

    init(_ index: Int) { self.index = index }
}

/// The answer that a stream makes up, in the shape that the server would have given unstreamed: one for all
/// protocols. What a frame of each says is in `ChatFrames`, `ResponsesFrames` and `OllamaFrames`.
final class Answer {
    let kind: AnswerKind
    /// The one that `owui_call_response_text` and `on_text` are about.
    let first = Choice(0)
    private(set) var choices: [Choice]
    /// The members beside the texts.
    private(set) var envelope = GrowingJSON()
    private var cached: JSONValue?
    /// A frame with an answer in it has been taken in, and what stands beside it.
    var hasFirstFrame = false
    /// The protocol's own end was seen: `response.completed`, `"done":true`.
    var hasEnded = false
    /// The whole answer, if the server says it once more at the end.
    var final: JSONValue?
    /// What was last said of a file, and why its processing failed.
    private(set) var status: Text?
    private(set) var statusError: Text?
    /// It is a chat of Ollama's, not a generation.
    var isOllamaChat = false
    /// The server's numbers for the outputs of a response, in the order in which they came.
    var outputs: [Int64] = []
    /// Something was left out: more choices or calls than anyone has, or a number for one that is none.
    var exceedsLimits = false
    /// The frame at hand added to what is kept beside the texts.
    var hasKept = false
    /// The frame at hand has strings with halves of characters: what is kept of it is to be cleaned.
    var hasLoneSurrogates = false

    init(_ kind: AnswerKind) {
        self.kind = kind
        choices = [first]
    }

    func kept(_ view: JSONView) -> JSONValue? { .copy(view, cleaned: hasLoneSurrogates) }

    /// Nil: there are more choices than anyone has.
    func choice(_ index: Int) -> Choice? {
        if index == 0 { return first }
        if let known = choices.first(where: { $0.index == index }) { return known }
        guard index >= 0, choices.count < 1024 else { return nil }
        let choice = Choice(index)
        choices.insert(choice, at: choices.firstIndex { $0.index > index } ?? choices.count)
        return choice
    }

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
        case .ollama: envelope.view
        case .responses: final?.view.nonNull("usage")
        default: envelope.view?.nonNull("usage")
        }
    }

    /// What a retrieval has put before the model.
    var sources: JSONValue? { envelope.view?.nonNull("sources").map { JSONValue(sharing: $0) } }

    var model: Bytes? { envelope.view?.nonNull("model")?.text }

    /// Takes in a frame, or a whole answer, and lists what it says. The text in it is added when the fact is
    /// told, so that each piece lies at the end of its buffer.
    func merge(_ json: JSONView, isWhole: Bool) -> [EventDraft] {
        cached = nil
        hasKept = false
        guard json.isObject else { return [] }
        switch kind {
        case .chat: return mergeChat(json)
        case .responses: return isWhole ? mergeResponse(json) : mergeResponsesEvent(json)
        case .ollama: return mergeOllama(json)
        case .fileStatus: return mergeStatus(json)
        case .json, .list, .bytes, .any: return []
        }
    }

    private func mergeStatus(_ json: JSONView) -> [EventDraft] {
        guard let said = json.nonNull("status")?.text else { return [] }
        status = Text(valid: said)
        statusError = json.nonNull("error")?.text.map { Text(valid: $0) }
        hasEnded = FileState(said).isFinal
        var draft = EventDraft(OWUI_EVENT_STATUS)
        draft.text = status
        return [draft]
    }

    /// Whether a body is an answer at all.
    func isAnswer(_ json: JSONView) -> Bool {
        switch kind {
        case .chat: json.nonNull("choices")?.count ?? 0 > 0
        case .responses: json.nonNull("output")?.isArray ?? false
        case .ollama: json.nonNull("response") != nil || json.nonNull("message")?.isObject ?? false
        case .fileStatus: json.nonNull("status")?.text != nil
        case .json, .list, .bytes, .any: true
        }
    }

    /// Takes in what stands beside the texts. The first word on an answer's name counts, of the rest the last,
    /// and sources add up.
    func mergeEnvelope(_ frame: JSONView, without texts: [StaticString]) {
        frame.forEachMember { key, value in
            if value.isNull || texts.contains(where: { key.equals($0) }) { return }
            let isNew = envelope.member(key) == nil
            if isName(key) && (!isNew || isBlank(value)) { return }
            if key.equals("sources") {
                envelope.merge(key, kept(value))
                hasKept = hasKept || isNew || value.isArray
            } else {
                envelope.set(key, kept(value))
                hasKept = hasKept || isNew
            }
        }
    }

    func knows(_ key: StaticString) -> Bool { envelope.member(Bytes(key)) != nil }

    /// What every frame repeats: the first word counts.
    private func isName(_ key: Bytes) -> Bool {
        for name in [StaticString("id"), "model", "created", "system_fingerprint", "service_tier"]
        where key.equals(name) { return true }
        return false
    }

    /// Some servers begin with an empty name.
    private func isBlank(_ value: JSONView) -> Bool { value.text?.count == 0 || value.int == 0 }

    /// The texts in which half a character waits for its other half.
    func forEachPendingSurrogate(_ body: (owui_event_kind_t, Int, Int) -> Void) {
        for choice in choices {
            if choice.reasoningSurrogate.isWaiting { body(OWUI_EVENT_REASONING, choice.index, 0) }
            if choice.textSurrogate.isWaiting { body(OWUI_EVENT_TEXT, choice.index, 0) }
            for call in choice.toolCalls where call.pendingSurrogate.isWaiting {
                body(OWUI_EVENT_TOOL_CALL, choice.index, call.index)
            }
        }
    }

    /// The assembled answer is no longer the whole of it.
    @inline(__always)
    func hasGrown() { if cached != nil { cached = nil } }

    func forgetText() {
        cached = nil
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
            case .fileStatus, .json, .list, .bytes, .any: break
            }
        }
        return cached
    }
}
