import COpenWebUI
import JSON
import Wire

// The Responses API: typed events in a stream, output[] in one piece.

extension Answer {
    func mergeResponsesEvent(_ event: JSONView) -> [EventDraft] {
        guard let type = event.nonNull("type")?.text else { return [] }
        let output = event.nonNull("output_index")?.int ?? 0
        if type.equals("response.output_text.delta") || type.equals("response.refusal.delta") {
            return [.text(OWUI_EVENT_TEXT, event.nonNull("delta"))].compactMap { $0 }
        }
        if type.equals("response.reasoning_text.delta")
            || type.equals("response.reasoning_summary_text.delta")
        {
            return [.text(OWUI_EVENT_REASONING, event.nonNull("delta"))].compactMap { $0 }
        }
        if type.equals("response.output_item.added"), let item = event.nonNull("item") {
            return functionCall(item, output, arguments: nil)
        }
        if type.equals("response.function_call_arguments.delta") {
            return functionCall(event, output, arguments: event.nonNull("delta"))
        }
        guard let response = event.nonNull("response"), response.isObject else { return [] }
        if type.equals("response.created") {
            hasFirstFrame = true
            mergeEnvelope(response, without: [])
        } else if type.equals("response.completed") || type.equals("response.incomplete") {
            hasEnded = true
            final = kept(response)
            first.finishReason = response.nonNull("status")?.text.map { Text(valid: $0) }
            return usageFact(response)
        }
        return []
    }

    /// A whole answer.
    func mergeResponse(_ response: JSONView) -> [EventDraft] {
        var drafts: [EventDraft] = []
        let items = response.nonNull("output")
        for i in 0..<(items?.count ?? 0) {
            guard let item = items?.element(i), let type = item.nonNull("type")?.text else { continue }
            let kind = type.equals("reasoning") ? OWUI_EVENT_REASONING : OWUI_EVENT_TEXT
            for parts in [item.nonNull("summary"), item.nonNull("content")] {
                for j in 0..<(parts?.count ?? 0) {
                    let part = parts?.element(j)
                    let piece = part?.nonNull("text") ?? part?.nonNull("refusal")
                    if let draft = EventDraft.text(kind, piece) { drafts.append(draft) }
                }
            }
            if type.equals("function_call") {
                drafts += functionCall(item, Int64(i), arguments: item.nonNull("arguments"))
            }
        }
        let status = response.nonNull("status")?.text
        hasEnded = status.map { $0.equals("completed") || $0.equals("incomplete") } ?? true
        first.finishReason = status.map { Text(valid: $0) }
        return drafts + usageFact(response)
    }

    private func usageFact(_ response: JSONView) -> [EventDraft] {
        guard let usage = response.nonNull("usage"), usage.isObject else { return [] }
        return [EventDraft(OWUI_EVENT_USAGE, json: usage)]
    }

    private func functionCall(_ item: JSONView, _ output: Int64, arguments: JSONView?) -> [EventDraft] {
        let isDelta = item.nonNull("delta") != nil
        guard isDelta || item.nonNull("type")?.text?.equals("function_call") ?? false else { return [] }
        if !outputs.contains(output) {
            guard outputs.count < 4096 else {
                exceedsLimits = true
                return []
            }
            outputs.append(output)
        }
        guard let index = outputs.firstIndex(of: output), let call = first.toolCall(index) else { return [] }
        var draft = EventDraft(OWUI_EVENT_TOOL_CALL, json: item)
        if let name = item.nonNull("name")?.text {
            call.name = Text(valid: name)
            draft.name = Text(valid: name)
        }
        if let id = (item.nonNull("call_id") ?? item.nonNull("id"))?.text, !isDelta {
            call.id = Text(valid: id)
        }
        draft.toolIndex = index
        draft.piece = arguments
        return [draft]
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
