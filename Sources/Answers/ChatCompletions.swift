import COpenWebUI
import JSON
import Wire

/// Chat completions, as OpenAI's `/v1/chat/completions`: `choices[].delta` in a stream, `choices[].message`
/// in a non-streamed body.
public final class ChatCompletions: ResponseFormat {
    /// The model that earlier frames named.
    private var earlierModel: Text?

    public init() {
        super.init(
            [.conversation, .looksUpFiles, .streams, .scannableDeltas, .endsWithDone],
            missingEnd: "the stream ended without a finish_reason")
    }

    public override func fresh() -> ResponseFormat { ChatCompletions() }

    override func isResponse(_ body: JSONView) -> Bool { body.nonNull("choices")?.count ?? 0 > 0 }

    /// If the request has a session id, the server may continue in the background: the body then contains
    /// task ids.
    override func isAccepted(_ body: JSONView) -> Bool {
        body.nonNull("task_ids") != nil || body.nonNull("task_id") != nil
    }

    /// Every choice has a finish reason.
    override func isFinished(_ response: Accumulator) -> Bool {
        var finished = false
        for choice in response.choices where choice.isSeen {
            if choice.finishReason == nil { return false }
            finished = true
        }
        return finished
    }

    override func merge(_ json: JSONView, isWhole: Bool, into response: Accumulator) -> [EventDraft] {
        earlierModel = response.hasFirstFrame ? response.model.map { Text($0) } : nil
        return json.isObject ? response.mergeChat(json) : []
    }

    override func error(in json: JSONView, _ response: Accumulator) -> ResponseError? {
        if let error = super.error(in: json, response) { return error }
        if response.choices.contains(where: { $0.finishReason?.bytes.equals("error") ?? false }) {
            return ResponseError(OWUI_E_STREAM, why: "the finish_reason is \"error\"")
        }
        return isDisguisedFailure(json, response)
            ? ResponseError(
                OWUI_E_STREAM, why: "Ollama failed in mid-stream, and the server does not pass on its words")
            : nil
    }

    private func isDisguisedFailure(_ json: JSONView, _ response: Accumulator) -> Bool {
        ServerQuirks.isOllamaFailure(
            model: json.nonNull("model")?.text, earlier: earlierModel, requested: response.settings.model)
            && response.isFinished
    }

    override func assembled(_ response: Accumulator) -> JSONValue? { response.assembledChat() }
}

extension Accumulator {
    fileprivate func mergeChat(_ frame: JSONView) -> [EventDraft] {
        var drafts: [EventDraft] = []
        mergeEnvelope(frame, without: ["choices", "object"])
        if let sources = frame.nonNull("sources") {
            drafts.append(EventDraft(OWUI_EVENT_SOURCES, json: sources))
        }
        if let list = frame.nonNull("choices"), list.count > 0 {
            hasFirstFrame = true
            for i in 0..<list.count {
                guard let item = list.element(i) else { continue }
                merge(choice: item, at: i, &drafts)
            }
        }
        if let usage = frame.nonNull("usage"), usage.isObject {
            drafts.append(EventDraft(OWUI_EVENT_USAGE, json: usage))
        }
        return drafts
    }

    private func merge(choice item: JSONView, at position: Int, _ drafts: inout [EventDraft]) {
        guard item.isObject, let index = number(item, or: position), let choice = choice(index) else {
            exceedsLimits = true
            return
        }
        choice.isSeen = true
        item.forEachMember { key, value in
            if value.isNull || key.equals("index") { return }
            if key.equals("delta") || key.equals("message") {
                merge(message: value, choice, &drafts)
            } else if key.equals("logprobs") {
                kept(value)?.read { choice.merge(logprobs: $0) }
                hasKept = true
            } else if key.equals("finish_reason") {
                // Some servers send an empty reason in every frame.
                if let reason = value.text, reason.count > 0 { choice.finishReason = Text(valid: reason) }
            } else {
                keep(key, value, in: &choice.extras)
            }
        }
    }

    /// The `index` of a choice or a call; nil if it is invalid.
    private func number(_ item: JSONView, or position: Int) -> Int? {
        guard let index = item.nonNull("index") else { return position }
        guard let value = index.int, value >= 0, value < Int64(Int32.max) else { return nil }
        return Int(value)
    }

    private func merge(message: JSONView, _ choice: Choice, _ drafts: inout [EventDraft]) {
        func add(_ kind: owui_event_kind_t, _ piece: JSONView?) {
            guard var draft = EventDraft.text(kind, piece) else { return }
            draft.index = choice.index
            drafts.append(draft)
        }
        // Two names for one member; servers that send both send the same text in both.
        let reasoning = message.nonNull("reasoning_content")
        add(OWUI_EVENT_REASONING, reasoning?.text?.count ?? 0 > 0 ? reasoning : message.nonNull("reasoning"))
        message.forEachMember { key, value in
            if value.isNull || key.equals("reasoning_content") || key.equals("reasoning") { return }
            if key.equals("content"), value.isArray {
                for i in 0..<value.count { add(OWUI_EVENT_TEXT, value.element(i)?.nonNull("text")) }
            } else if key.equals("content") {
                add(OWUI_EVENT_TEXT, value)
            } else if key.equals("tool_calls") {
                for i in 0..<value.count {
                    if let call = value.element(i) { merge(toolCall: call, at: i, choice, &drafts) }
                }
            } else {
                keep(key, value, in: &choice.others)
            }
        }
    }

    /// Keeps a member that has no meaning to the library. Pieces of a refusal and lists are appended to those
    /// of earlier frames; anything else is replaced.
    private func keep(_ key: Bytes, _ value: JSONView, in object: inout GrowingJSON) {
        let old = object.member(key)
        hasKept = hasKept || old == nil || value.isArray || key.equals("refusal")
        if let before = old?.text, let more = value.text, key.equals("refusal") {
            var joined = ByteBuffer()
            joined.append(before)
            joined.appendValid(more)
            object.set(key, JSONValue.string(joined.bytes))
        } else {
            object.merge(key, kept(value))
        }
    }

    private func merge(
        toolCall piece: JSONView, at position: Int, _ choice: Choice, _ drafts: inout [EventDraft]
    ) {
        guard piece.isObject, let index = number(piece, or: position), let call = choice.toolCall(index)
        else {
            exceedsLimits = true
            return
        }
        if let id = piece.nonNull("id")?.text, call.id == nil { call.id = Text(valid: id) }
        if let type = piece.nonNull("type")?.text, call.type == nil { call.type = Text(valid: type) }
        let function = piece.nonNull("function")
        var draft = EventDraft(OWUI_EVENT_TOOL_CALL, json: piece)
        if let name = function?.nonNull("name")?.text, name.count > 0 {
            if call.name == nil { call.name = Text(valid: name) }
            draft.name = Text(valid: name)
        }
        draft.index = choice.index
        draft.toolIndex = index
        draft.piece = function?.nonNull("arguments")
        drafts.append(draft)
        piece.forEachMember { key, value in
            for own in [StaticString("index"), "id", "type", "function"] where key.equals(own) { return }
            if !value.isNull { keep(key, value, in: &call.others) }
        }
    }
}

extension Choice {
    /// Lists of tokens are appended; anything else is replaced.
    fileprivate func merge(logprobs value: JSONView) {
        guard let known = logprobs?.view, known.isObject, value.isObject else {
            logprobs = GrowingJSON(value)
            return
        }
        value.forEachMember { key, list in
            if !list.isNull { logprobs?.merge(key, list) }
        }
    }
}

// MARK: The whole response

extension Accumulator {
    fileprivate func assembledChat() -> JSONValue? {
        guard let out = JSONValue.object(), let list = JSONValue.array() else { return nil }
        envelope.view?.forEachMember { key, value in out.view.set(key, value) }
        out.set("object", .string(Bytes("chat.completion")))
        for choice in choices where choice.isSeen { list.append(choice.assembled()) }
        out.set("choices", list)
        return out
    }
}

extension Choice {
    fileprivate func assembled() -> JSONValue? {
        guard let out = JSONValue.object(), let message = JSONValue.object() else { return nil }
        message.set("role", .string(Bytes("assistant")))
        let isSilent = text.isEmpty && !toolCalls.isEmpty
        message.set("content", isSilent ? .null() : .string(text.bytes))
        if !reasoning.isEmpty { message.set("reasoning_content", .string(reasoning.bytes)) }
        others.view?.forEachMember { key, value in message.view.set(key, value) }
        if !toolCalls.isEmpty, let list = JSONValue.array() {
            for call in toolCalls { list.append(call.assembled()) }
            message.set("tool_calls", list)
        }
        out.set("index", .int(Int64(index)))
        out.set("message", message)
        if let logprobs { out.set("logprobs", logprobs.value) }
        extras.view?.forEachMember { key, value in out.view.set(key, value) }
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
        others.view?.forEachMember { key, value in out.view.set(key, value) }
        return out
    }
}
