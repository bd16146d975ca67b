import COpenWebUI
import JSON
import Wire

/// OpenAI's chat completions: server-sent events whose `choices` have a `delta`, or a whole body whose `choices` have a
/// `message`.
public final class ChatCompletions: ResponseFormat {
    private var hasChoices = false
    private var hasTasks = false
    private var model = ModelName()
    private var group = ByteBuffer()

    public init() {
        super.init(
            [.conversation, .streams, .looksUpFiles], missingEnd: "the stream ended without a finish_reason")
    }

    public override func fresh() -> ResponseFormat { ChatCompletions() }

    override func isPart(_ document: Bytes) -> Bool {
        document.member("object")?.equals("\"chat.completion.chunk\"") ?? false
    }

    override func isResponse(_ response: Accumulator) -> Bool { hasChoices }

    override var missing: StaticString {
        hasTasks
            ? "the server goes on with this chat in the background, and the response has no text"
            : super.missing
    }

    override var missingAtDone: StaticString {
        "\"[DONE]\" came without a finish_reason; if this backend never sends one, do not require it"
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

    override func read(_ scanner: inout JSONScanner, into response: Accumulator) -> Bool {
        guard scanner.byte == .openBrace else { return super.read(&scanner, into: response) }
        model.begin()
        let envelope = response.envelope
        defer { response.hasWords = response.hasWords && !response.marks.hasContent }
        return scanner.object { scanner, key in
            if key.equals("choices") { return readChoices(&scanner, response) }
            guard let value = scanner.value() else { return false }
            keep(key, value, response)
            return true
        } skipping: {
            envelope.skipsRepeated(&$0)
        }
    }

    private func keep(_ key: JSONString, _ value: Bytes, _ response: Accumulator) {
        response.marks.see(key, value)
        if key.equals("usage") {
            response.addUsage(key, value, to: response.envelope)
        } else if key.equals("sources") {
            response.addSources(value)
        } else {
            if key.equals("task_ids") || key.equals("task_id") { hasTasks = true }
            if key.equals("model") { model.see(value) }
            if key.equals("message") || key.equals("msg"), value.base[0] == .quote {
                response.hasWords = true
            }
            if key.equals("x_groq") { return readGroup(value, response) }
            response.keep(key, value)
        }
    }

    /// Groq has the token counts of a stream, and what stopped it, in a member of its own, whose id may differ.
    private func readGroup(_ text: Bytes, _ response: Accumulator) {
        text.forEachMember { key, value in
            if key.equals("id") {
                response.ignore(value)
            } else if !value.isBlankJSON {
                response.addsMore = true
                if key.equals("error") { response.marks.markError() }
                if key.equals("usage") { response.add(Piece(OWUI_EVENT_USAGE, json: value)) }
            }
            return true
        }
        response.count(text.count - group.count)
        group.removeAll()
        group.append(text)
    }

    override func usage(_ response: Accumulator) -> Bytes? {
        super.usage(response) ?? response.first.members.value("usage") ?? group.bytes.member("usage")
    }

    private func readChoices(_ scanner: inout JSONScanner, _ response: Accumulator) -> Bool {
        response.marks.hasContent = true
        // Some servers send null in frames that only keep the connection alive.
        guard scanner.byte == .openBracket else { return scanner.value() != nil }
        return scanner.array { scanner, position in
            hasChoices = true
            var reader = ChoiceReader(response)
            return reader.read(&scanner, at: position)
        }
    }

    override func error(in frame: Bytes, _ response: Accumulator) -> ResponseError? {
        // The reasons of OpenRouter, Zhipu, DeepSeek and SGLang for an end that is none.
        let broken: [StaticString] = ["error", "network_error", "insufficient_system_resource", "abort"]
        for choice in response.choices {
            guard let reason = choice.finishReason, broken.contains(where: { reason.bytes.equals($0) }) else {
                continue
            }
            var why = ByteBuffer()
            why.append("the finish_reason is \"")
            why.append(reason.bytes)
            why.append("\"")
            return ResponseError(OWUI_E_STREAM, why: why.bytes)
        }
        return model.showsFailure(response)
            ? ResponseError(
                OWUI_E_STREAM, why: "Ollama failed in mid-stream, and the server does not pass on its words")
            : nil
    }

    override func write(_ response: Accumulator, to out: inout ByteBuffer) {
        out.append(.openBrace)
        response.envelope.forEach { key, value in if !key.equals("object") { out.append(key, value) } }
        if !group.isEmpty { out.append(Bytes("x_groq"), group.bytes) }
        response.writeSources(to: &out)
        out.append("object", "\"chat.completion\"")
        out.append(key: "choices")
        out.append(.openBracket)
        for choice in response.choices where choice.isSeen {
            out.beginElement()
            choice.write(to: &out)
        }
        out.append("]}")
    }
}

/// The model that the frames name, by which an end that hides a failure is known.
private struct ModelName {
    /// The first one of the frames before this one.
    private var earlier: CString?
    private var first: CString?
    /// That of this frame, if it differs from that of the last one.
    private var current: Bytes?

    mutating func begin() {
        if earlier == nil { earlier = first }
        current = nil
    }

    /// `value` is valid until the next frame.
    mutating func see(_ value: Bytes) {
        guard let name = value.jsonString else { return }
        if first == nil && name.bytes.count > 0 { first = CString(name) }
        current = name.bytes
    }

    /// Whether the frame is the end of a stream that Ollama broke off.
    func showsFailure(_ response: Accumulator) -> Bool {
        guard let current, response.isFinished else { return false }
        return ServerQuirks.isOllamaFailure(
            model: current, earlier: earlier, requested: response.settings.model)
    }
}
