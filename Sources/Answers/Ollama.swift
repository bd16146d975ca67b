import COpenWebUI
import JSON
import Wire

/// Ollama's own generate (`response`) and chat (`message`): in a stream one object per line, the last with
/// `"done":true`.
public final class Ollama: ResponseFormat {
    /// The response is a chat, not a generation.
    private var isChat = false
    private var hasContent = false

    public init() {
        super.init([.conversation, .streams], missingEnd: "the stream ended without \"done\":true")
    }

    public override func fresh() -> ResponseFormat { Ollama() }

    override func isPart(_ document: Bytes) -> Bool { document.member("done")?.equals("false") ?? false }

    override func isResponse(_ response: Accumulator) -> Bool { hasContent }

    /// The token counts are members of the last line.
    override func usage(_ response: Accumulator) -> Bytes? { last.isEmpty ? nil : last.bytes }

    /// The line with `"done":true`.
    private var last = ByteBuffer()

    override func read(_ scanner: inout JSONScanner, into response: Accumulator) -> Bool {
        guard scanner.byte == .openBrace else { return super.read(&scanner, into: response) }
        let start = scanner.position
        let envelope = response.envelope
        var isDone = false
        let isValid = scanner.object { scanner, key in
            if key.equals("message") && scanner.byte == .openBrace {
                isChat = true
                return readMessage(&scanner, response)
            }
            if key.equals("response") { return readText(OWUI_EVENT_TEXT, &scanner, response) }
            if key.equals("thinking") { return readText(OWUI_EVENT_REASONING, &scanner, response) }
            guard let value = scanner.value() else { return false }
            response.marks.see(key, value)
            if key.equals("done") && value.equals("true") { isDone = true }
            response.keep(key, value)
            return true
        } skipping: {
            !isDone && envelope.skipsRepeated(&$0)
        }
        if isValid && isDone { finish(Bytes(start, scanner.position - start), response) }
        return isValid
    }

    private func finish(_ line: Bytes, _ response: Accumulator) {
        response.hasEnded = true
        response.addsMore = true
        let reason = response.envelope.string("done_reason")
        response.first.finishReason = reason.map { CString($0) } ?? CString("stop")
        last.removeAll()
        last.append(line)
        response.count(line.count)
        response.add(Piece(OWUI_EVENT_USAGE, json: line))
    }

    private func readMessage(_ scanner: inout JSONScanner, _ response: Accumulator) -> Bool {
        let choice = response.first
        choice.deltaMembers.rewind()
        return scanner.object { scanner, key in
            if key.equals("content") { return readText(OWUI_EVENT_TEXT, &scanner, response) }
            if key.equals("thinking") { return readText(OWUI_EVENT_REASONING, &scanner, response) }
            if key.equals("tool_calls") && scanner.byte == .openBracket {
                return scanner.array { scanner, _ in scanner.value().map { add(call: $0, response) } != nil }
            }
            guard let value = scanner.value() else { return false }
            response.keep(key, value, in: choice)
            return true
        } skipping: {
            choice.deltaMembers.skipsRepeated(&$0)
        }
    }

    private func readText(
        _ kind: owui_event_kind_t, _ scanner: inout JSONScanner, _ response: Accumulator
    ) -> Bool {
        var text: JSONString?
        guard scanner.string(or: &text) else { return false }
        hasContent = true
        if let text, text.bytes.count > 0 { response.add(Piece(kind, text)) }
        return true
    }

    /// Ollama sends a tool call in one piece, with its arguments as an object.
    private func add(call text: Bytes, _ response: Accumulator) {
        hasContent = true
        response.addsMore = true
        let id = text.member("id")?.jsonString
        // The same call once more.
        if let id, response.first.toolCalls.has(id) { return }
        guard let call = response.first.toolCalls.add() else {
            response.exceedsLimits = true
            return
        }
        call.id = id.map { CString($0) }
        call.whole.append(text)
        response.count(text.count)
        let function = text.member("function")
        let name = function?.member("name")?.jsonString
        call.name = name.map { CString($0) }
        var piece = Piece(OWUI_EVENT_TOOL_CALL, json: text)
        piece.toolIndex = call.number
        piece.name = name
        if let arguments = function?.member("arguments") {
            piece.text = arguments.jsonString.map { .string($0) } ?? .verbatim(arguments)
        }
        response.add(piece)
    }

    override func write(_ response: Accumulator, to out: inout ByteBuffer) {
        let first = response.first
        out.append(.openBrace)
        response.envelope.forEach { key, value in out.append(key, value) }
        if isChat {
            out.append(key: "message")
            out.append("{\"role\":")
            out.append(first.deltaMembers.value("role") ?? Bytes("\"assistant\""))
        }
        out.append(key: isChat ? "content" : "response")
        out.append(quoted: first.text.bytes)
        if !first.reasoning.isEmpty {
            out.append(key: "thinking")
            out.append(quoted: first.reasoning.bytes)
        }
        if isChat {
            first.deltaMembers.forEach { key, value in if !key.equals("role") { out.append(key, value) } }
            first.joined.writeMembers(to: &out)
            writeCalls(first, to: &out)
            out.append(.closeBrace)
        }
        out.append(.closeBrace)
    }

    private func writeCalls(_ choice: Choice, to out: inout ByteBuffer) {
        guard !choice.toolCalls.isEmpty else { return }
        out.append(key: "tool_calls")
        out.append(.openBracket)
        for call in choice.toolCalls.all {
            out.beginElement()
            out.append(call.whole.bytes)
        }
        out.append(.closeBracket)
    }
}
