import COpenWebUI
import JSON
import Wire

/// Anthropic's Messages: typed events in a stream, blocks of `content` in a non-streamed body.
public final class Messages: ResponseFormat {
    private let content = MessagesContent()
    private var isMessage = false
    /// The end of the message has come, but not `message_stop`.
    private var stopReason: JSONString? { stop.string("stop_reason") }
    /// The members of the message that come with its end.
    private let stop: Members
    private let usage = MergedJSON()

    public init() {
        stop = Members(FrameNotes())
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
        guard isValid, let type else { return isValid }
        if type.equals("content_block_delta") {
            if let part, part.base[0] == .openBrace { content.add(delta: part, index, response) }
            return true
        }
        if type.equals("error") { response.marks.markError() }
        response.addsMore = true
        if type.equals("content_block_start") {
            if let part, part.base[0] == .openBrace { content.begin(part, index, response) }
        } else if type.equals("message_start") {
            if let part, part.base[0] == .openBrace { begin(part, response) }
        } else if type.equals("message_delta") {
            end(part, usage, response)
        } else if type.equals("message_stop") {
            response.hasEnded = true
        }
        return true
    }

    private func begin(_ message: Bytes, _ response: Accumulator) {
        var scanner = JSONScanner(message)
        _ = scanner.object { scanner, key in
            guard let value = scanner.value() else { return false }
            if key.equals("usage") {
                response.count(usage.merge(value))
            } else if !key.equals("content") {
                response.keep(key, value)
            }
            return true
        }
    }

    private func end(_ delta: Bytes?, _ counts: Bytes?, _ response: Accumulator) {
        if let delta {
            var scanner = JSONScanner(delta)
            _ = scanner.object { scanner, key in
                guard let value = scanner.value() else { return false }
                response.count(stop.keep(key, value))
                return true
            }
        }
        if let reason = stopReason { response.first.finishReason = CString(reason) }
        if let counts, counts.base[0] == .openBrace {
            response.count(usage.merge(counts))
            response.pieces.append(Piece(OWUI_EVENT_USAGE, json: counts))
        }
    }

    // MARK: Whole messages

    private func readMessage(_ scanner: inout JSONScanner, _ response: Accumulator) -> Bool {
        var reason: JSONString?
        var type: JSONString?
        var counts: Bytes?
        let isValid = scanner.object { scanner, key in
            if key.equals("stop_reason") { return scanner.string(or: &reason) }
            if key.equals("content") && scanner.byte == .openBracket {
                isMessage = true
                response.marks.hasContent = true
                return scanner.array { scanner, position in
                    scanner.value().map { content.begin($0, Int64(position), response) } != nil
                }
            }
            guard let value = scanner.value() else { return false }
            if key.equals("type") { type = value.jsonString }
            if key.equals("usage") { counts = value }
            response.marks.see(key, value)
            return true
        }
        guard isValid else { return false }
        isMessage = isMessage || (type?.equals("message") ?? false)
        if let counts, counts.base[0] == .openBrace {
            response.count(usage.merge(counts))
            response.pieces.append(Piece(OWUI_EVENT_USAGE, json: counts))
        }
        response.first.finishReason = reason.map { CString($0) }
        response.hasEnded = reason.map { $0.bytes.count > 0 } ?? false
        return true
    }

    override func write(_ response: Accumulator, to out: inout ByteBuffer) {
        out.append(.openBrace)
        // A message has its stop_sequence, or null.
        response.envelope.forEach(orNull: true) { key, value in
            if stop.value(key) == nil { out.append(key, value) }
        }
        stop.forEach { key, value in out.append(key, value) }
        if !usage.isEmpty {
            out.append(key: "usage")
            usage.write(to: &out)
        }
        out.append(key: "content")
        content.write(response, to: &out)
        out.append(.closeBrace)
    }
}
