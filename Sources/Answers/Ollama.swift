import COpenWebUI
import JSON
import Wire

/// Ollama's own generate (`response`) and chat (`message`): in a stream one object per line, the last with
/// `"done":true`.
public final class Ollama: ResponseFormat {
    /// The response is a chat, not a generation.
    private var isChat = false

    public init() {
        super.init([.conversation, .streams], missingEnd: "the stream ended without \"done\":true")
    }

    public override func fresh() -> ResponseFormat { Ollama() }

    override func isResponse(_ body: JSONView) -> Bool {
        body.nonNull("response") != nil || body.nonNull("message")?.isObject ?? false
    }

    /// The token counts are members of the last line.
    override func usage(_ response: Accumulator) -> JSONView? { response.envelope.view }

    override func merge(_ line: JSONView, isWhole: Bool, into response: Accumulator) -> [EventDraft] {
        guard line.isObject else { return [] }
        response.hasFirstFrame = true
        response.mergeEnvelope(line, without: ["response", "message", "thinking"])
        var drafts: [EventDraft] = []
        let message = line.nonNull("message")
        isChat = isChat || message != nil
        let thinking = message?.nonNull("thinking") ?? line.nonNull("thinking")
        if let draft = EventDraft.text(OWUI_EVENT_REASONING, thinking) { drafts.append(draft) }
        let text = message?.nonNull("content") ?? line.nonNull("response")
        if let draft = EventDraft.text(OWUI_EVENT_TEXT, text) { drafts.append(draft) }
        let calls = message?.nonNull("tool_calls")
        for i in 0..<(calls?.count ?? 0) {
            if let call = calls?.element(i), let draft = toolCall(call, response) { drafts.append(draft) }
        }
        if line.nonNull("done")?.bool ?? false {
            response.hasEnded = true
            let reason = line.nonNull("done_reason")?.text
            response.first.finishReason = reason.map { Text(valid: $0) } ?? Text("stop")
            drafts.append(EventDraft(OWUI_EVENT_USAGE, json: line))
        }
        return drafts
    }

    /// Ollama sends a tool call in one piece, with its arguments as an object.
    private func toolCall(_ piece: JSONView, _ response: Accumulator) -> EventDraft? {
        guard let call = response.first.toolCall(response.first.toolCalls.count) else {
            response.exceedsLimits = true
            return nil
        }
        response.hasKept = true
        call.whole = response.kept(piece)
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

    override func assembled(_ response: Accumulator) -> JSONValue? {
        guard let out = JSONValue.object() else { return nil }
        let first = response.first
        response.envelope.view?.forEachMember { key, value in out.view.set(key, value) }
        let text = JSONValue.string(first.text.bytes)
        let thinking = first.reasoning.isEmpty ? nil : JSONValue.string(first.reasoning.bytes)
        guard isChat else {
            out.set("response", text)
            if let thinking { out.set("thinking", thinking) }
            return out
        }
        guard let message = JSONValue.object() else { return nil }
        message.set("role", .string(Bytes("assistant")))
        message.set("content", text)
        if let thinking { message.set("thinking", thinking) }
        if !first.toolCalls.isEmpty, let list = JSONValue.array() {
            for call in first.toolCalls { list.append(call.whole) }
            message.set("tool_calls", list)
        }
        out.set("message", message)
        return out
    }
}
