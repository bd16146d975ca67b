import COpenWebUI
import JSON
import Wire

/// Anthropic's Messages: typed events in a stream, blocks of `content` in a non-streamed body.
public final class Messages: ResponseFormat {
    private let content = MessagesContent()
    private var isMessage = false
    private let usage = MergedJSON()

    public init() {
        super.init([.conversation, .streams], missingEnd: "the stream ended without message_stop")
    }

    public override func fresh() -> ResponseFormat { Messages() }

    override func isResponse(_ response: Accumulator) -> Bool { isMessage }

    override func read(_ scanner: inout JSONScanner, into response: Accumulator) -> Bool {
        guard scanner.byte == .openBrace else { return super.read(&scanner, into: response) }
        return response.isWhole ? readMessage(&scanner, response) : readEvent(&scanner, response)
    }

    override func usage(_ response: Accumulator) -> Bytes? {
        guard !usage.isEmpty else { return nil }
        var text = ByteBuffer()
        usage.write(to: &text)
        return response.own(CString(text.bytes))
    }

    // MARK: Streams

    private func readEvent(_ scanner: inout JSONScanner, _ response: Accumulator) -> Bool {
        var type: JSONString?
        var index: Int64?
        var part: Bytes?
        var usage: Bytes?
        let isValid = scanner.object { scanner, key in
            if key.equals("type") { return scanner.string(or: &type) }
            if key.equals("index") { return scanner.integer(or: &index) }
            if key.equals("delta") || key.equals("content_block") || key.equals("message") {
                return scanner.value(&part)
            }
            guard let value = scanner.value() else { return false }
            if key.equals("usage") { usage = value }
            response.marks.see(key, value)
            return true
        }
        guard isValid, let type = type ?? response.name else { return isValid }
        if type.equals("content_block_delta") {
            if let part, part.base[0] == .openBrace { content.add(delta: part, index, response) }
            return true
        }
        if type.equals("error") { response.marks.markError() }
        response.addsMore = true
        if type.equals("content_block_start") {
            if let part, part.base[0] == .openBrace { content.begin(part, index, response) }
        } else if type.equals("message_start") {
            keep(part, response)
        } else if type.equals("message_delta") {
            keep(part, response)
            add(usage: usage, response)
            response.first.finishReason = response.envelope.string("stop_reason").map { CString($0) }
        } else if type.equals("message_stop") {
            response.hasEnded = true
        }
        return true
    }

    /// Keeps what the beginning or the end of the message says of it.
    private func keep(_ part: Bytes?, _ response: Accumulator) {
        part?.forEachMember { key, value in
            if key.equals("usage") {
                response.count(usage.merge(value))
            } else if !key.equals("content") {
                response.keep(key, value)
            }
            return true
        }
    }

    private func add(usage counts: Bytes?, _ response: Accumulator) {
        guard let counts, counts.base[0] == .openBrace else { return }
        response.count(usage.merge(counts))
        response.add(Piece(OWUI_EVENT_USAGE, json: counts))
    }

    // MARK: Whole messages

    private func readMessage(_ scanner: inout JSONScanner, _ response: Accumulator) -> Bool {
        guard let message = scanner.value() else { return false }
        response.marks = message.errorMarks
        isMessage = message.member("type")?.equals("\"message\"") ?? false
        if let blocks = message.member("content"), blocks.base[0] == .openBracket {
            isMessage = true
            response.marks.hasContent = true
            var scanner = JSONScanner(blocks)
            _ = scanner.array { scanner, position in
                scanner.value().map { content.begin($0, Int64(position), response) } != nil
            }
        }
        add(usage: message.member("usage"), response)
        response.first.finishReason = message.member("stop_reason")?.jsonString.map { CString($0) }
        response.hasEnded = response.first.finishReason?.count ?? 0 > 0
        return true
    }

    override func write(_ response: Accumulator, to out: inout ByteBuffer) {
        out.append(.openBrace)
        // A message has its stop_sequence, or null.
        response.envelope.forEach(orNull: true) { key, value in out.append(key, value) }
        if !usage.isEmpty {
            out.append(key: "usage")
            usage.write(to: &out)
        }
        out.append(key: "content")
        content.write(response, to: &out)
        out.append(.closeBrace)
    }
}
