import COpenWebUI
import JSON
import Wire

/// Turns the body of a response into events, and checks that it is complete. It does no input or output
/// itself.
///
/// Call `begin` with the head of the response, then `next`. When `next` returns `starved`, append to `input`,
/// or call `end`. The type of the response decides how it is read, not the request.
public final class FrameReader {
    public enum Step {
        /// `emitter.event` is filled.
        case event
        /// As `event`, for a frame that only keeps the connection alive.
        case keepAlive
        /// More bytes are needed, or the end of the body.
        case starved
        /// The response is complete, or `error` says why it is not.
        case ended
    }

    private enum Mode {
        /// The head of the response has not arrived.
        case waiting
        case body
        case events
        case lines
        case ended
    }

    public let format: ResponseFormat
    public let response: Accumulator
    public let emitter: EventEmitter
    private let settings: ReaderSettings
    private var mode = Mode.waiting
    /// The part of the body that is not read yet. Events point into it: only `next` removes bytes from it,
    /// and bytes may be appended only after `starved`.
    public var input = ByteBuffer()
    private var bodyEnd: BodyEnd?
    private var info = ResponseInfo(framing: .none)
    private var sse: SSEDecoder
    private var lines: LineDecoder
    private var scanner = DeltaScanner()
    /// The next frame may have the shape that the scanner reads.
    private var expectsDelta = false
    /// The connection was lost after the end of the response.
    public private(set) var lostAfterEnd = false
    /// The JSON of a non-streamed body, after it was read.
    public private(set) var body: JSONValue?
    public private(set) var error: ResponseError?
    public private(set) var isStream = false

    public init(_ format: ResponseFormat, _ settings: ReaderSettings) {
        self.format = format
        self.settings = settings
        response = Accumulator(format, settings)
        emitter = EventEmitter(response, settings)
        sse = SSEDecoder(limit: settings.limit)
        lines = LineDecoder(limit: settings.limit)
    }

    /// The bytes of a non-streamed body, after it has ended.
    public var bodyBytes: Bytes? {
        guard case .ended = mode, !isStream else { return nil }
        return input.bytes
    }

    /// The head of a successful response has arrived.
    public func begin(_ info: ResponseInfo) {
        self.info = info
        isStream = info.framing != .none && !format.traits.contains(.file)
        guard isStream else {
            mode = .body
            return
        }
        mode = info.framing == .events ? .events : .lines
        if !format.traits.contains(.streams) {
            fail(ResponseError(OWUI_E_UNEXPECTED_RESPONSE, why: "a stream came where JSON was due"))
        }
    }

    /// No more bytes will arrive.
    public func end(_ how: BodyEnd) { bodyEnd = how }

    /// The body was read, or failed, outside this reader.
    public func close() { mode = .ended }

    /// Emits the DONE event that was withheld, with the JSON of the whole conversation.
    public func finish(with whole: JSONValue) { emitter.emitDone(whole) }

    /// Advances by one event, as far as the bytes in `input` allow.
    public func next() -> Step {
        while true {
            if emitter.isOverLimit {
                emitter.dropDrafts()
                error = ResponseError(OWUI_E_LIMIT)
                mode = .ended
            }
            if emitter.hasDrafts {
                if emitter.emit() { return .event }
                continue
            }
            switch mode {
            case .events:
                if readAhead() { return .event }
                if let step = read(sse.next(&input)) { return step }
            case .lines:
                if let step = read(lines.next(&input, atEnd: bodyEnd == .complete)) { return step }
            case .body:
                guard let bodyEnd else { return .starved }
                readBody(bodyEnd)
            case .waiting: return .starved
            case .ended: return .ended
            }
        }
    }

    // MARK: Streams

    /// Returns nil if reading continues without an event yet.
    private func read(_ step: DecodeStep) -> Step? {
        switch step {
        case .frame(let frame): return read(frame)
        case .overLimit: fail(ResponseError(OWUI_E_LIMIT))
        case .starved:
            guard let bodyEnd else { return .starved }
            endStream(bodyEnd)
        }
        return nil
    }

    /// The fast path for most events of most streams. Returns true if the event is filled.
    @inline(__always)
    private func readAhead() -> Bool {
        guard expectsDelta, let stream = sse.bytesAhead(&input),
            let (delta, data, length) = scanner.scan(ahead: stream, limit: settings.limit)
        else { return false }
        sse.take(length)
        return emitter.emit(delta, data)
    }

    private func read(_ frame: Frame) -> Step? {
        // Some backends send empty events to keep a connection alive.
        if frame.data.trimmed.count == 0 {
            emitter.emitOther(frame)
            return .keepAlive
        }
        if format.traits.contains(.raw) {
            emitter.emitOther(frame)
            return .event
        }
        // The first frame of the response has its name and takes the slow path.
        if expectsDelta, let delta = scanner.scan(frame.data) {
            return emitter.emit(delta, frame.data) ? .event : nil
        }
        guard format.traits.contains(.endsWithDone), frame.data.trimmed.equals("[DONE]") else {
            return readTree(frame)
        }
        emitter.frames += 1
        endAtDone()
        return nil
    }

    private func readTree(_ frame: Frame) -> Step? {
        let tree: JSONValue
        var hasLoneSurrogates = false
        do throws(JSONSyntaxError) {
            tree = try parseJSON(
                frame: frame.data, maxDepth: settings.depth, hasLoneSurrogates: &hasLoneSurrogates)
        } catch {
            var failure = ResponseError(OWUI_E_STREAM, why: "an event is not JSON")
            failure.frame = Text(frame.data)
            failure.offset = Int64(error.offset)
            emitter.emitOther(frame)
            fail(failure)
            return .event
        }
        response.hasLoneSurrogates = hasLoneSurrogates
        let drafts = response.merge(tree.view, isWhole: false)
        if format.traits.contains(.scannableDeltas) {
            expectsDelta = response.hasFirstFrame
            scanner.learnEnvelope(
                fingerprint: response.hasMember("system_fingerprint"),
                tier: response.hasMember("service_tier"))
        }
        if var failure = judge(tree.view) {
            failure.frame = Text(frame.data)
            emitter.begin(frame.data, tree, drafts + [EventDraft(failure)])
            fail(failure)
            return nil
        }
        if drafts.isEmpty { emitter.emitOther(frame) } else { emitter.begin(frame.data, tree, drafts) }
        if response.hasEnded { succeed() }
        return drafts.isEmpty ? .event : nil
    }

    /// The error in a frame of a stream, or in a whole body.
    private func judge(_ json: JSONView) -> ResponseError? {
        response.exceedsLimits
            ? ResponseError(OWUI_E_LIMIT, why: "it has more choices or calls than anyone uses")
            : format.error(in: json, response)
    }

    /// "[DONE]" alone proves nothing: servers also send it after failures.
    private func endAtDone() {
        if response.isFinished || !settings.requiresFinishReason { return succeed() }
        fail(
            .truncated(
                "\"[DONE]\" came without a finish_reason; if this backend never sends one, do not require it")
        )
    }

    private func endStream(_ end: BodyEnd) {
        if response.isFinished {
            lostAfterEnd = end == .cut
            succeed()
        } else if end == .cut {
            fail(.cut)
        } else if format.traits.contains(.raw) {
            // The format has no end marker. The body must not end in the middle of an event.
            if input.isEmpty || isAtBoundary { succeed() } else { fail(.truncated(format.missingEnd)) }
        } else {
            fail(.truncated(emitter.frames == 0 ? "the stream had no event" : format.missingEnd))
        }
    }

    /// No partial event is left.
    private var isAtBoundary: Bool {
        if case .events = mode { return sse.isBetweenEvents && sse.isAtLineStart }
        return true
    }

    // MARK: Non-streamed bodies

    private func readBody(_ end: BodyEnd) {
        guard end == .complete else { return fail(.cut) }
        if format.traits.contains(.file) ? info.isWebPage : info.isHTML {
            return fail(ResponseError(OWUI_E_HTML))
        }
        if format.traits.contains(.raw) { return succeed() }
        let text = input.bytes.trimmed
        if text.count == 0 || text.equals("null") { return fail(ResponseError(OWUI_E_EMPTY)) }
        let tree: JSONValue
        do throws(JSONSyntaxError) {
            tree = try parseJSON(input.bytes, maxDepth: settings.depth)
        } catch {
            if text.hasPrefixIgnoringCase("<!doctype html") || text.hasPrefixIgnoringCase("<html") {
                return fail(ResponseError(OWUI_E_HTML))
            }
            var failure = ResponseError(OWUI_E_JSON, why: text.prefix(80))
            failure.offset = Int64(error.offset)
            return fail(failure)
        }
        body = tree
        readWhole(tree)
    }

    private func readWhole(_ tree: JSONValue) {
        let json = tree.view
        guard format.isResponse(json) else { return format.isAccepted(json) ? succeed() : refuse(json) }
        let drafts = response.merge(json, isWhole: true)
        if let failure = judge(json) {
            emitter.begin(nil, tree, drafts + [EventDraft(failure)])
            return fail(failure)
        }
        emitter.begin(nil, tree, drafts)
        if !format.traits.contains(.conversation) || response.isFinished || !settings.requiresFinishReason {
            return succeed()
        }
        fail(
            .truncated("it does not say why it ended; if this backend never does, require no finish_reason"))
    }

    /// Handles a body that is JSON, but not a response of this format.
    private func refuse(_ json: JSONView) {
        let message =
            format.errorMessage(json, hiding: settings.secrets)
            ?? ServerMessage(json, hiding: settings.secrets)
        fail(
            message.text == nil
                ? ResponseError(OWUI_E_UNEXPECTED_RESPONSE, why: format.missingContent)
                : ResponseError(OWUI_E_UNEXPECTED_RESPONSE, message: message))
    }

    // MARK: The end

    private func succeed() {
        emitter.emitPendingSurrogates()
        if format.traits.contains(.conversation) && !settings.withholdsDone { emitter.emitDone(body) }
        mode = .ended
    }

    private func fail(_ error: ResponseError) {
        emitter.emitPendingSurrogates()
        self.error = error
        mode = .ended
    }
}
