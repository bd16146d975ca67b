import COpenWebUI
import JSON
import Wire

// Chat completions: choices[].delta in a stream, choices[].message in one piece.

extension Answer {
    func absorbChat(_ frame: JSONView) -> [Fact] {
        var facts: [Fact] = []
        absorbEnvelope(frame, without: ["choices", "object"])
        if let sources = frame.present("sources") { facts.append(Fact(OWUI_EVENT_SOURCES, json: sources)) }
        if let list = frame.present("choices"), list.count > 0 {
            isNamed = true
            for i in 0..<list.count {
                guard let item = list.element(i) else { continue }
                absorb(choice: item, at: i, &facts)
            }
        }
        if let usage = frame.present("usage"), usage.isObject {
            facts.append(Fact(OWUI_EVENT_USAGE, json: usage))
        }
        return facts
    }

    private func absorb(choice item: JSONView, at position: Int, _ facts: inout [Fact]) {
        let index = item.present("index")?.int ?? Int64(position)
        guard index >= 0, index < Int64(Int32.max), let choice = choice(Int(index)) else { return }
        choice.isSeen = true
        if let message = item.present("delta") ?? item.present("message"), message.isObject {
            absorb(message, choice, &facts)
        }
        if let logprobs = item.present("logprobs").flatMap(kept) { choice.absorb(logprobs: logprobs) }
        if let reason = item.present("finish_reason")?.text { choice.finishReason = Text(reason) }
    }

    private func absorb(_ message: JSONView, _ choice: Choice, _ facts: inout [Fact]) {
        func add(_ kind: owui_event_type, _ piece: JSONView?) {
            guard var fact = Fact.text(kind, piece) else { return }
            fact.index = choice.index
            facts.append(fact)
        }
        message.forEachMember { key, value in
            if key.equals("reasoning_content") || key.equals("reasoning") {
                add(OWUI_EVENT_REASONING, value)
            } else if key.equals("content"), value.isArray {
                for i in 0..<value.count { add(OWUI_EVENT_TEXT, value.element(i)?.present("text")) }
            } else if key.equals("content") {
                add(OWUI_EVENT_TEXT, value)
            } else if key.equals("tool_calls") {
                for i in 0..<value.count {
                    guard let call = value.element(i) else { continue }
                    absorb(toolCall: call, at: i, choice, &facts)
                }
            } else if !value.isNull {
                if choice.others == nil { choice.others = .object() }
                choice.others?.view.set(key, kept(value))
            }
        }
    }

    private func absorb(toolCall piece: JSONView, at position: Int, _ choice: Choice, _ facts: inout [Fact]) {
        let index = piece.present("index")?.int ?? Int64(position)
        guard index >= 0, index < Int64(Int32.max), let call = choice.toolCall(Int(index)) else { return }
        if let id = piece.present("id")?.text, call.id == nil { call.id = Text(id) }
        if let type = piece.present("type")?.text, call.type == nil { call.type = Text(type) }
        let function = piece.present("function")
        var fact = Fact(OWUI_EVENT_TOOL_CALL, json: piece)
        if let name = function?.present("name")?.text, name.count > 0 {
            if call.name == nil { call.name = Text(name) }
            fact.name = Text(name)
        }
        fact.index = choice.index
        fact.toolIndex = Int(index)
        fact.piece = function?.present("arguments")
        facts.append(fact)
    }
}

extension Choice {
    /// Lists of tokens add up; anything else is replaced.
    fileprivate func absorb(logprobs value: JSONValue) {
        guard let known = logprobs?.view, known.isObject, value.view.isObject else {
            logprobs = value
            return
        }
        value.read {
            $0.forEachMember { key, list in merge(key, list, into: known) }
        }
    }

    private func merge(_ key: Bytes, _ list: JSONView, into known: JSONView) {
        if let old = known.member(key), old.isArray, list.isArray {
            old.appendElements(of: list)
        } else if !list.isNull {
            known.set(key, list)
        }
    }
}

// MARK: The whole of it

extension Answer {
    func assembledChat() -> JSONValue? {
        guard let answer = JSONValue.object(), let list = JSONValue.array() else { return nil }
        envelope?.view.forEachMember { key, value in answer.view.set(key, value) }
        answer.set("object", .string(Bytes("chat.completion")))
        for choice in choices where choice.isSeen { list.append(choice.assembled()) }
        answer.set("choices", list)
        return answer
    }
}

extension Choice {
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
