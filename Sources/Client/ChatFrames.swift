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
        guard item.isObject, let index = number(item, or: position), let choice = choice(index) else {
            isExcessive = true
            return
        }
        choice.isSeen = true
        item.forEachMember { key, value in
            if value.isNull || key.equals("index") { return }
            if key.equals("delta") || key.equals("message") {
                absorb(message: value, choice, &facts)
            } else if key.equals("logprobs") {
                kept(value)?.read { choice.absorb(logprobs: $0) }
                hasKept = true
            } else if key.equals("finish_reason") {
                // Some servers send an empty one all along.
                if let reason = value.text, reason.count > 0 { choice.finishReason = Text(valid: reason) }
            } else {
                keep(key, value, in: &choice.extras)
            }
        }
    }

    /// The `index` of a choice or a call; nil if it is none that anyone uses.
    private func number(_ item: JSONView, or position: Int) -> Int? {
        guard let index = item.present("index") else { return position }
        guard let value = index.int, value >= 0, value < Int64(Int32.max) else { return nil }
        return Int(value)
    }

    private func absorb(message: JSONView, _ choice: Choice, _ facts: inout [Fact]) {
        func add(_ kind: owui_event_kind_t, _ piece: JSONView?) {
            guard var fact = Fact.text(kind, piece) else { return }
            fact.index = choice.index
            facts.append(fact)
        }
        // Two names for one thing; servers that send both mean the same text.
        let reasoning = message.present("reasoning_content")
        add(OWUI_EVENT_REASONING, reasoning?.text?.count ?? 0 > 0 ? reasoning : message.present("reasoning"))
        message.forEachMember { key, value in
            if value.isNull || key.equals("reasoning_content") || key.equals("reasoning") { return }
            if key.equals("content"), value.isArray {
                for i in 0..<value.count { add(OWUI_EVENT_TEXT, value.element(i)?.present("text")) }
            } else if key.equals("content") {
                add(OWUI_EVENT_TEXT, value)
            } else if key.equals("tool_calls") {
                for i in 0..<value.count {
                    if let call = value.element(i) { absorb(toolCall: call, at: i, choice, &facts) }
                }
            } else {
                keep(key, value, in: &choice.others)
            }
        }
    }

    /// Puts a member that has no meaning here beside those of earlier frames: pieces of a refusal and lists add
    /// up, of anything else the last word counts.
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

    private func absorb(toolCall piece: JSONView, at position: Int, _ choice: Choice, _ facts: inout [Fact]) {
        guard piece.isObject, let index = number(piece, or: position), let call = choice.toolCall(index)
        else {
            isExcessive = true
            return
        }
        if let id = piece.present("id")?.text, call.id == nil { call.id = Text(valid: id) }
        if let type = piece.present("type")?.text, call.type == nil { call.type = Text(valid: type) }
        let function = piece.present("function")
        var fact = Fact(OWUI_EVENT_TOOL_CALL, json: piece)
        if let name = function?.present("name")?.text, name.count > 0 {
            if call.name == nil { call.name = Text(valid: name) }
            fact.name = Text(valid: name)
        }
        fact.index = choice.index
        fact.toolIndex = index
        fact.piece = function?.present("arguments")
        facts.append(fact)
        piece.forEachMember { key, value in
            for own in [StaticString("index"), "id", "type", "function"] where key.equals(own) { return }
            if !value.isNull { keep(key, value, in: &call.others) }
        }
    }
}

extension Choice {
    /// Lists of tokens add up; anything else is replaced.
    fileprivate func absorb(logprobs value: JSONView) {
        guard let known = logprobs?.view, known.isObject, value.isObject else {
            logprobs = GrowingJSON(value)
            return
        }
        value.forEachMember { key, list in
            if !list.isNull { logprobs?.merge(key, list) }
        }
    }
}

// MARK: The whole of it

extension Answer {
    func assembledChat() -> JSONValue? {
        guard let answer = JSONValue.object(), let list = JSONValue.array() else { return nil }
        envelope.view?.forEachMember { key, value in answer.view.set(key, value) }
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
