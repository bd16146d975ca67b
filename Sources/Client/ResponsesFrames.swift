import COpenWebUI
import JSON
import Wire

// The Responses API: typed events in a stream, output[] in one piece.

extension Answer {
    func absorbResponsesEvent(_ event: JSONView) -> [Fact] {
        guard let type = event.present("type")?.text else { return [] }
        let output = event.present("output_index")?.int ?? 0
        if type.equals("response.output_text.delta") || type.equals("response.refusal.delta") {
            return [.text(OWUI_EVENT_TEXT, event.present("delta"))].compactMap { $0 }
        }
        if type.equals("response.reasoning_text.delta")
            || type.equals("response.reasoning_summary_text.delta")
        {
            return [.text(OWUI_EVENT_REASONING, event.present("delta"))].compactMap { $0 }
        }
        if type.equals("response.output_item.added"), let item = event.present("item") {
            return functionCall(item, output, arguments: nil)
        }
        if type.equals("response.function_call_arguments.delta") {
            return functionCall(event, output, arguments: event.present("delta"))
        }
        guard let response = event.present("response"), response.isObject else { return [] }
        if type.equals("response.created") {
            isNamed = true
            absorbEnvelope(response, without: [])
        } else if type.equals("response.completed") || type.equals("response.incomplete") {
            hasEnded = true
            final = kept(response)
            first.finishReason = response.present("status")?.text.map { Text(valid: $0) }
            return usageFact(response)
        }
        return []
    }

    /// A whole answer.
    func absorbResponse(_ response: JSONView) -> [Fact] {
        var facts: [Fact] = []
        let items = response.present("output")
        for i in 0..<(items?.count ?? 0) {
            guard let item = items?.element(i), let type = item.present("type")?.text else { continue }
            let kind = type.equals("reasoning") ? OWUI_EVENT_REASONING : OWUI_EVENT_TEXT
            for parts in [item.present("summary"), item.present("content")] {
                for j in 0..<(parts?.count ?? 0) {
                    let part = parts?.element(j)
                    let piece = part?.present("text") ?? part?.present("refusal")
                    if let fact = Fact.text(kind, piece) { facts.append(fact) }
                }
            }
            if type.equals("function_call") {
                facts += functionCall(item, Int64(i), arguments: item.present("arguments"))
            }
        }
        let status = response.present("status")?.text
        hasEnded = status.map { $0.equals("completed") || $0.equals("incomplete") } ?? true
        first.finishReason = status.map { Text(valid: $0) }
        return facts + usageFact(response)
    }

    private func usageFact(_ response: JSONView) -> [Fact] {
        guard let usage = response.present("usage"), usage.isObject else { return [] }
        return [Fact(OWUI_EVENT_USAGE, json: usage)]
    }

    private func functionCall(_ item: JSONView, _ output: Int64, arguments: JSONView?) -> [Fact] {
        let isDelta = item.present("delta") != nil
        guard isDelta || item.present("type")?.text?.equals("function_call") ?? false else { return [] }
        if !outputs.contains(output) {
            guard outputs.count < 4096 else {
                isExcessive = true
                return []
            }
            outputs.append(output)
        }
        guard let index = outputs.firstIndex(of: output), let call = first.toolCall(index) else { return [] }
        var fact = Fact(OWUI_EVENT_TOOL_CALL, json: item)
        if let name = item.present("name")?.text {
            call.name = Text(valid: name)
            fact.name = Text(valid: name)
        }
        if let id = (item.present("call_id") ?? item.present("id"))?.text, !isDelta {
            call.id = Text(valid: id)
        }
        fact.toolIndex = index
        fact.piece = arguments
        return [fact]
    }

    /// What there is of an answer that did not come to its end.
    func assembledResponse() -> JSONValue? {
        guard let answer = JSONValue.object(), let output = JSONValue.array() else { return nil }
        answer.set("object", .string(Bytes("response")))
        envelope.view?.forEachMember { key, value in answer.view.set(key, value) }
        if !first.reasoning.isEmpty {
            output.append(outputItem("reasoning", part: "reasoning_text", first.reasoning.bytes))
        }
        if !first.text.isEmpty { output.append(outputItem("message", part: "output_text", first.text.bytes)) }
        for call in first.toolCalls {
            guard let item = JSONValue.object() else { continue }
            item.set("type", .string(Bytes("function_call")))
            if let id = call.id { item.set("call_id", .string(id.bytes)) }
            if let name = call.name { item.set("name", .string(name.bytes)) }
            item.set("arguments", .string(call.arguments.bytes))
            output.append(item)
        }
        answer.set("output", output)
        return answer
    }

    private func outputItem(_ type: StaticString, part: StaticString, _ text: Bytes) -> JSONValue? {
        guard let item = JSONValue.object(), let parts = JSONValue.array(), let content = JSONValue.object()
        else { return nil }
        content.set("type", .string(Bytes(part)))
        content.set("text", .string(text))
        parts.append(content)
        item.set("type", .string(Bytes(type)))
        item.set("content", parts)
        return item
    }
}
