import COpenWebUI
import JSON
import Wire

// Ollama's generate (`response`) and chat (`message`): a line each in a stream, the last with `"done":true`.

extension Answer {
    func absorbOllama(_ line: JSONView) -> [Fact] {
        isNamed = true
        absorbEnvelope(line, without: ["response", "message", "thinking"])
        var facts: [Fact] = []
        let message = line.present("message")
        isOllamaChat = isOllamaChat || message != nil
        let thinking = message?.present("thinking") ?? line.present("thinking")
        if let fact = Fact.text(OWUI_EVENT_REASONING, thinking) { facts.append(fact) }
        let text = message?.present("content") ?? line.present("response")
        if let fact = Fact.text(OWUI_EVENT_TEXT, text) { facts.append(fact) }
        let calls = message?.present("tool_calls")
        for i in 0..<(calls?.count ?? 0) {
            if let call = calls?.element(i), let fact = toolCall(call) { facts.append(fact) }
        }
        if line.present("done")?.bool ?? false {
            hasEnded = true
            first.finishReason = line.present("done_reason")?.text.map { Text(valid: $0) } ?? Text("stop")
            facts.append(Fact(OWUI_EVENT_USAGE, json: line))
        }
        return facts
    }

    /// Ollama gives a call in one piece, its arguments as an object.
    private func toolCall(_ piece: JSONView) -> Fact? {
        guard let call = first.toolCall(first.toolCalls.count) else {
            isExcessive = true
            return nil
        }
        hasKept = true
        call.whole = kept(piece)
        var fact = Fact(OWUI_EVENT_TOOL_CALL, json: piece)
        fact.toolIndex = call.index
        let function = piece.present("function")
        if let name = function?.present("name")?.text {
            call.name = Text(valid: name)
            fact.name = Text(valid: name)
        }
        var text = ByteBuffer()
        if let arguments = function?.present("arguments"), text.append(json: arguments) {
            fact.owner = .string(text.bytes)
            fact.piece = fact.owner?.view
        }
        return fact
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
