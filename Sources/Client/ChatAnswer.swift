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
    var half = HalfCharacter()

    init(_ index: Int) { self.index = index }
}

/// The answer that a stream makes up, in the shape that the server would have given unstreamed.
final class ChatAnswer {
    private(set) var choices: [Choice] = []
    /// The members beside `choices`.
    private var envelope = JSONValue.object()
    private var cached: JSONValue?
    /// A frame with choices has been taken in, and what stands beside them.
    private(set) var isNamed = false
    /// The frame at hand has strings with halves of characters: what is kept of it is to be cleaned.
    var hasHalves = false

    func kept(_ view: JSONView) -> JSONValue? { .copy(view, cleaned: hasHalves) }

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

    /// Whether every choice has said why it ended.
    var isFinished: Bool {
        var finished = false
        for choice in choices where choice.isSeen {
            if choice.finishReason == nil { return false }
            finished = true
        }
        return finished
    }

    var usage: JSONView? { envelope?.view.present("usage") }
    var model: Bytes? { envelope?.view.present("model")?.text }

    /// Takes in what stands beside `choices` in a frame. The first frame names the answer; of the rest the last
    /// word counts, and sources add up.
    func absorbEnvelope(_ frame: JSONView) {
        cached = nil
        guard let envelope = envelope?.view else { return }
        if frame.present("choices")?.count ?? 0 > 0 { isNamed = true }
        frame.forEachMember { key, value in
            if key.equals("choices") || key.equals("object") || value.isNull { return }
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
        if let cached { return cached }
        guard let answer = JSONValue.object(), let list = JSONValue.array() else { return nil }
        envelope?.view.forEachMember { key, value in answer.view.set(key, value) }
        answer.set("object", .string(Bytes("chat.completion")))
        for choice in choices where choice.isSeen { list.append(choice.assembled()) }
        answer.set("choices", list)
        cached = answer
        return answer
    }
}

extension Choice {
    /// Whether the server has said anything of it.
    var isSeen: Bool {
        !text.isEmpty || !reasoning.isEmpty || !toolCalls.isEmpty || finishReason != nil || others != nil
            || logprobs != nil || textHalf.isWaiting
    }

    fileprivate func assembled() -> JSONValue? {
        guard let out = JSONValue.object(), let message = JSONValue.object() else { return nil }
        message.set("role", .string(Bytes("assistant")))
        let isSilent = text.isEmpty && !toolCalls.isEmpty
        message.set("content", isSilent ? .null() : .string(text.bytes))
        if !reasoning.isEmpty { message.set("reasoning_content", .string(reasoning.bytes)) }
        others?.view.forEachMember { key, value in message.view.set(key, value) }
        if !toolCalls.isEmpty, let list = JSONValue.array() {
            for call in toolCalls { list.append(call.assembled()) }
            message.set("tool_calls", list)
        }
        out.set("index", .int(Int64(index)))
        out.set("message", message)
        if let logprobs { out.set("logprobs", logprobs) }
        out.set("finish_reason", finishReason.map { .string($0.bytes) } ?? .null())
        return out
    }
}

extension ToolCall {
    fileprivate func assembled() -> JSONValue? {
        guard let out = JSONValue.object(), let function = JSONValue.object() else { return nil }
        if let id { out.set("id", .string(id.bytes)) }
        out.set("type", .string(type?.bytes ?? Bytes("function")))
        if let name { function.set("name", .string(name.bytes)) }
        function.set("arguments", .string(arguments.bytes))
        out.set("function", function)
        return out
    }
}
