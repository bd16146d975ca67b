import COpenWebUI
import JSON
import Wire

/// The Responses API, as OpenAI's `/v1/responses`: typed events in a stream, `output[]` in a non-streamed body.
public final class Responses: ResponseFormat {
    private let output = ResponsesOutput()
    /// The whole response, which the last event repeats.
    private var final = ByteBuffer()
    private var hasOutput = false
    private var hasFailed = false

    public init() {
        super.init([.conversation, .streams], missingEnd: "the stream ended without response.completed")
    }

    public override func fresh() -> ResponseFormat { Responses() }

    override func isResponse(_ response: Accumulator) -> Bool { hasOutput }

    override func read(_ scanner: inout JSONScanner, into response: Accumulator) -> Bool {
        guard scanner.byte == .openBrace else { return super.read(&scanner, into: response) }
        guard response.isWhole else { return readEvent(&scanner, response) }
        return readResponse(&scanner, response)
    }

    override func error(in frame: Bytes, _ response: Accumulator) -> ResponseError? {
        guard hasFailed else { return nil }
        let text = final.isEmpty ? frame : final.bytes
        let secrets = response.settings.secrets
        let tree = response.settings.parse(text)
        let message = tree?.read { ServerMessage($0, hiding: secrets) } ?? ServerMessage(nil)
        return ResponseError(OWUI_E_STREAM, message: message.or(plain: text, hiding: secrets))
    }

    override func usage(_ response: Accumulator) -> Bytes? {
        final.isEmpty ? super.usage(response) : final.bytes.member("usage")
    }

    // MARK: Streams

    /// The members of an event that mean something.
    private struct Event {
        var type: JSONString?
        var delta: JSONString?
        /// The whole of what the deltas have brought, in the `done` events.
        var whole: JSONString?
        var place = OutputPlace()
        var item: Bytes?
        var part: Bytes?
        var annotation: Bytes?
        var logprobs: Bytes?
        var response: Bytes?
    }

    private func readEvent(_ scanner: inout JSONScanner, _ response: Accumulator) -> Bool {
        var event = Event()
        let isValid = scanner.object { scanner, key in
            switch key.bytes.count {
            case 4 where key.equals("type"): return scanner.string(or: &event.type)
            case 4 where key.equals("item"): return scanner.value(&event.item)
            case 4 where key.equals("part"): return scanner.value(&event.part)
            case 4 where key.equals("text"): return scanner.string(or: &event.whole)
            case 5 where key.equals("delta"): return scanner.string(or: &event.delta)
            case 5 where key.equals("input"): return scanner.string(or: &event.whole)
            case 7 where key.equals("item_id"): return scanner.string(or: &event.place.id)
            case 7 where key.equals("refusal"): return scanner.string(or: &event.whole)
            case 8 where key.equals("response"): return scanner.value(&event.response)
            case 8 where key.equals("logprobs"): return scanner.value(&event.logprobs)
            case 9 where key.equals("arguments"): return scanner.string(or: &event.whole)
            case 10 where key.equals("annotation"): return scanner.value(&event.annotation)
            case 12 where key.equals("output_index"): return scanner.integer(or: &event.place.index)
            case 13 where key.equals("content_index"), 13 where key.equals("summary_index"):
                return scanner.integer(or: &event.place.part)
            default:
                guard let value = scanner.value() else { return false }
                response.marks.see(key, value)
                if key.equals("sequence_number") || key.equals("obfuscation") { response.ignore(value) }
                return true
            }
        }
        if isValid, let type = event.type ?? response.name { handle(event, type, response) }
        return isValid
    }

    private func handle(_ event: Event, _ type: JSONString, _ response: Accumulator) {
        guard type.bytes.hasPrefix("response.") else {
            response.addsMore = true
            if type.equals("error") { response.marks.markError() }
            return
        }
        let name = type.bytes.dropping(9)
        if let (kind, isDone) = OutputKind.named(name) {
            if isDone { response.addsMore = true }
            if let text = isDone ? event.whole : event.delta {
                output.add(text, kind, event.place, isDone: isDone, response)
            }
            if let logprobs = event.logprobs, !logprobs.isBlankJSON {
                output.add(
                    JSONString("logprobs"), logprobs, kind, event.place, isDone: isDone, response)
            }
            return
        }
        response.addsMore = true
        if name.equals("output_item.added") || name.equals("output_item.done") {
            guard let item = event.item, item.base[0] == .openBrace else { return }
            output.add(item: item, event.place, isDone: name.equals("output_item.done"), response)
        } else if let part = event.part {
            output.add(part: part, event.place, response)
        } else if let annotation = event.annotation {
            output.add(annotation: annotation, event.place, response)
        } else if let delta = event.delta {
            output.add(delta, of: name, event.place, response)
        } else if let whole = event.response, whole.base[0] == .openBrace {
            handle(whole, name, response)
        }
    }

    private func handle(_ whole: Bytes, _ name: Bytes, _ response: Accumulator) {
        if name.matches("created") || name.matches("in_progress") || name.matches("queued") {
            whole.forEachMember { key, value in
                if !key.matches("output") { response.keep(key, value) }
                return true
            }
        } else if name.matches("completed") || name.matches("incomplete") || name.matches("failed")
            || name.matches("cancelled") || name.matches("done")
        {
            final.append(whole)
            response.count(whole.count)
            var scanner = JSONScanner(whole)
            _ = readResponse(&scanner, response)
            let status = response.first.finishReason?.bytes ?? name
            hasFailed = name.matches("failed") || status.matches("failed") || status.matches("cancelled")
            response.hasEnded = !hasFailed
        }
    }

    // MARK: Whole responses

    /// Reads a whole response: the body, or what the last event repeats. What has not streamed becomes events.
    private func readResponse(_ scanner: inout JSONScanner, _ response: Accumulator) -> Bool {
        var status: JSONString?
        var usage: Bytes?
        let isValid = scanner.object { scanner, key in
            if key.matches("status") { return scanner.string(or: &status) }
            guard let value = scanner.value() else { return false }
            if key.matches("output"), value.base[0] == .openBracket {
                hasOutput = true
                output.add(final: value, response)
            } else if key.matches("usage") {
                usage = value
                if response.isWhole { response.keep(key, value) }
            } else if response.isWhole {
                response.marks.see(key, value)
            }
            return true
        }
        guard isValid else { return false }
        if let usage, usage.base[0] == .openBrace {
            response.add(Piece(OWUI_EVENT_USAGE, json: usage))
        }
        if let status { response.first.finishReason = CString(status) }
        if response.isWhole {
            hasFailed = status?.equals("failed") ?? false
            response.hasEnded = status.map { $0.equals("completed") || $0.equals("incomplete") } ?? true
        }
        return true
    }

    override func write(_ response: Accumulator, to out: inout ByteBuffer) {
        let list = final.isEmpty ? nil : final.bytes.member("output").flatMap { $0.isBlankJSON ? nil : $0 }
        if !final.isEmpty && (output.isEmpty || list != nil && !output.hasMembers) {
            out.append(final.bytes)
            return
        }
        out.append(.openBrace)
        if final.isEmpty {
            out.append("object", "\"response\"")
            response.envelope.forEach { key, value in if !key.equals("object") { out.append(key, value) } }
        } else {
            final.bytes.forEachMember { key, value in
                if !key.equals("output") { out.append(key.bytes, value) }
                return true
            }
        }
        out.append(key: "output")
        output.write(list, to: &out)
        out.append(.closeBrace)
    }
}

extension ByteBuffer {
    mutating func append(_ key: StaticString, _ value: StaticString) { append(Bytes(key), Bytes(value)) }
}
