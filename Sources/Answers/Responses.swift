import COpenWebUI
import JSON
import Wire

/// The Responses API, as OpenAI's `/v1/responses`: typed events in a stream, `output[]` in a non-streamed
/// body.
public final class Responses: ResponseFormat {
    /// The whole response, which the last event repeats.
    private var final: JSONValue?
    /// The `output_index` of each tool call, in order of arrival.
    private var outputs: [Int64] = []

    public init() {
        super.init([.conversation, .streams], missingEnd: "the stream ended without response.completed")
    }

    public override func fresh() -> ResponseFormat { Responses() }

    override func isResponse(_ body: JSONView) -> Bool { body.nonNull("output")?.isArray ?? false }

    override func merge(_ json: JSONView, isWhole: Bool, into response: Accumulator) -> [EventDraft] {
        isWhole ? mergeWhole(json, response) : mergeEvent(json, response)
    }

    /// In addition to the errors of every protocol: {"type":"error",…}, "response.failed", and a status
    /// "failed".
    override func errorMessage(_ json: JSONView, hiding secrets: [Text]) -> ServerMessage? {
        if let message = super.errorMessage(json, hiding: secrets) { return message }
        guard json.isObject else { return nil }
        let type = json.nonNull("type")?.text
        if type?.equals("error") ?? false { return ServerMessage(json, hiding: secrets) }
        let hasFailed =
            type?.equals("response.failed") ?? json.nonNull("status")?.text?.equals("failed") ?? false
        return hasFailed ? ServerMessage(json.nonNull("response") ?? json, hiding: secrets) : nil
    }

    override func usage(_ response: Accumulator) -> JSONView? { final?.view.nonNull("usage") }

    override func assembled(_ response: Accumulator) -> JSONValue? { final ?? assembledParts(response) }

    private func mergeEvent(_ event: JSONView, _ response: Accumulator) -> [EventDraft] {
        guard let type = event.nonNull("type")?.text else { return [] }
        let output = event.nonNull("output_index")?.int ?? 0
        if type.equals("response.output_text.delta") || type.equals("response.refusal.delta") {
            return textDrafts(OWUI_EVENT_TEXT, event)
        }
        if type.equals("response.reasoning_text.delta")
            || type.equals("response.reasoning_summary_text.delta")
        {
            return textDrafts(OWUI_EVENT_REASONING, event)
        }
        if type.equals("response.output_item.added"), let item = event.nonNull("item") {
            return functionCall(item, output, arguments: nil, response)
        }
        if type.equals("response.function_call_arguments.delta") {
            return functionCall(event, output, arguments: event.nonNull("delta"), response)
        }
        guard let whole = event.nonNull("response"), whole.isObject else { return [] }
        if type.equals("response.created") {
            response.hasFirstFrame = true
            response.mergeEnvelope(whole, without: [])
        } else if type.equals("response.completed") || type.equals("response.incomplete") {
            response.hasEnded = true
            final = response.kept(whole)
            response.first.finishReason = whole.nonNull("status")?.text.map { Text(valid: $0) }
            return usageDrafts(whole)
        }
        return []
    }

    private func textDrafts(_ kind: owui_event_kind_t, _ event: JSONView) -> [EventDraft] {
        EventDraft.text(kind, event.nonNull("delta")).map { [$0] } ?? []
    }

    private func mergeWhole(_ body: JSONView, _ response: Accumulator) -> [EventDraft] {
        guard body.isObject else { return [] }
        var drafts: [EventDraft] = []
        let items = body.nonNull("output")
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
                drafts += functionCall(item, Int64(i), arguments: item.nonNull("arguments"), response)
            }
        }
        let status = body.nonNull("status")?.text
        response.hasEnded = status.map { $0.equals("completed") || $0.equals("incomplete") } ?? true
        response.first.finishReason = status.map { Text(valid: $0) }
        return drafts + usageDrafts(body)
    }

    private func usageDrafts(_ body: JSONView) -> [EventDraft] {
        guard let usage = body.nonNull("usage"), usage.isObject else { return [] }
        return [EventDraft(OWUI_EVENT_USAGE, json: usage)]
    }

    private func functionCall(
        _ item: JSONView, _ output: Int64, arguments: JSONView?, _ response: Accumulator
    ) -> [EventDraft] {
        let isDelta = item.nonNull("delta") != nil
        guard isDelta || item.nonNull("type")?.text?.equals("function_call") ?? false else { return [] }
        if !outputs.contains(output) {
            guard outputs.count < 4096 else {
                response.exceedsLimits = true
                return []
            }
            outputs.append(output)
        }
        guard let index = outputs.firstIndex(of: output), let call = response.first.toolCall(index) else {
            return []
        }
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

    /// The received parts of a response that did not end.
    private func assembledParts(_ response: Accumulator) -> JSONValue? {
        guard let out = JSONValue.object(), let output = JSONValue.array() else { return nil }
        let first = response.first
        out.set("object", .string(Bytes("response")))
        response.envelope.view?.forEachMember { key, value in out.view.set(key, value) }
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
        out.set("output", output)
        return out
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
