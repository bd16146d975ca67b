import COpenWebUI
import JSON
import Wire

// Ollama's generate (`response`) and chat (`message`): a line each in a stream, the last with `"done":true`.

extension Answer {
    func mergeOllama(_ line: JSONView) -> [EventDraft] {
        hasFirstFrame = true
        mergeEnvelope(line, without: ["response", "message", "thinking"])
        var drafts: [EventDraft] = []
        let message = line.nonNull("message")
        isOllamaChat = isOllamaChat || message != nil
        let thinking = message?.nonNull("thinking") ?? line.nonNull("thinking")
        if let draft = EventDraft.text(OWUI_EVENT_REASONING, thinking) { drafts.append(draft) }
        let text = message?.nonNull("content") ?? line.nonNull("response")
        if let draft = EventDraft.text(OWUI_EVENT_TEXT, text) { drafts.append(draft) }
        let calls = message?.nonNull("tool_calls")
        for i in 0..<(calls?.count ?? 0) {
            if let call = calls?.element(i), let draft = toolCall(call) { drafts.append(draft) }
        }
        if line.nonNull("done")?.bool ?? false {
            hasEnded = true
            first.finishReason = line.nonNull("done_reason")?.text.map { Text(valid: $0) } ?? Text("stop")
            drafts.append(EventDraft(OWUI_EVENT_USAGE, json: line))
        }
        return drafts
    }

    /// Ollama gives a call in one piece, its arguments as an object.
    private func toolCall(_ piece: JSONView) -> EventDraft? {
        guard let call = first.toolCall(first.toolCalls.count) else {
            exceedsLimits = true
            return nil
        }
        hasKept = true
        call.whole = kept(piece)
        var draft = EventDraft(OWUI_EVENT_TOOL_CALL, json: piece)
        draft.toolIndex = call.index
        let function = piece.nonNull("function")
        if let name = function?.nonNull("name")?.text {
            call.name = Text(valid: name)
            draft.name = Text(valid: name)
        }
        var text = ByteBuffer()
        if let arguments = function?.nonNull("arguments"), text.append(json: arguments) {
            draft.owner = .string(text.bytes)
            draft.piece = draft.owner?.view
        }
        return draft
    }

    func assembledOllama() -> JSONValue? {
        guard let answer = JSONValue.object() else { return nil }
        envelope.view?.forEachMember { key, value in answer.view.set(key, value) }
        let text = JSONValue.string(first.text.bytes)
        let thinking = first.reasoning.isEmpty ? nil : JSONValue.string(first.reasoning.bytes)
        guard isOllamaChat else {
            answer.set("response", text)
            if let thinking { answer.set("thinking", thinking) }
            return answer
        }
        guard let message = JSONValue.object() else { return nil }
        message.set("role", .string(Bytes("assistant")))
        message.set("content", text)
        if let thinking { message.set("thinking", thinking) }
        if !first.toolCalls.isEmpty, let list = JSONValue.array() {
            for call in first.toolCalls { list.append(call.whole) }
            message.set("tool_calls", list)
        }
        answer.set("message", message)
        return answer
    }
}
