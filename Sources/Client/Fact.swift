import COpenWebUI
import JSON
import Wire

/// One thing that a frame says: what becomes an event.
struct Fact {
    var kind: owui_event_type
    var index = 0
    var toolIndex = 0
    /// A piece of text, still to be added to the answer.
    var piece: JSONView?
    var name: Text?
    var json: JSONView?
    var text: Text?

    init(_ kind: owui_event_type) { self.kind = kind }
}

extension ChatAnswer {
    /// Takes in a frame of a chat (`choices[].delta`) or a whole answer (`choices[].message`), and lists what it
    /// says. The text in it is added when the fact is told, so that each piece lies at the end of its buffer.
    func absorb(_ frame: JSONView) -> [Fact] {
        var facts: [Fact] = []
        absorbEnvelope(frame)
        if let sources = frame.present("sources") {
            var fact = Fact(OWUI_EVENT_SOURCES)
            fact.json = sources
            facts.append(fact)
        }
        if let list = frame.present("choices") {
            for i in 0..<list.count {
                guard let item = list.element(i) else { continue }
                absorb(choice: item, at: i, &facts)
            }
        }
        if let usage = frame.present("usage"), usage.isObject {
            var fact = Fact(OWUI_EVENT_USAGE)
            fact.json = usage
            facts.append(fact)
        }
        return facts
    }

    private func absorb(choice item: JSONView, at position: Int, _ facts: inout [Fact]) {
        let index = item.present("index")?.int ?? Int64(position)
        guard index >= 0, index < Int64(Int32.max), let choice = choice(Int(index)) else { return }
        if let message = item.present("delta") ?? item.present("message"), message.isObject {
            absorb(message, choice, &facts)
        }
        if let logprobs = item.present("logprobs").flatMap(kept) { choice.absorb(logprobs: logprobs) }
        if let reason = item.present("finish_reason")?.text { choice.finishReason = Text(reason) }
    }

    private func absorb(_ message: JSONView, _ choice: Choice, _ facts: inout [Fact]) {
        func add(_ kind: owui_event_type, _ piece: JSONView?) {
            guard let piece, let text = piece.text, text.count > 0 else { return }
            var fact = Fact(kind)
            fact.index = choice.index
            fact.piece = piece
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
        var fact = Fact(OWUI_EVENT_TOOL_CALL)
        if let name = function?.present("name")?.text, name.count > 0 {
            if call.name == nil { call.name = Text(name) }
            fact.name = Text(name)
        }
        fact.index = choice.index
        fact.toolIndex = Int(index)
        fact.piece = function?.present("arguments")
        fact.json = piece
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
