import COpenWebUI
import JSON
import Wire

/// Turns the body of a response into events, and checks that it is complete. It does no input or output itself.
///
/// Call `begin` with the head of the response, then `next`. When `next` returns `starved`, append to `input`, or call
/// `end`. What came decides how it is read, not what was requested: the content type, and the first bytes where they
/// contradict it.
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
        /// The first bytes have not arrived.
        case undecided
        case document
        case events
        case lines
        case ended
    }

    public let format: ResponseFormat
    public let response: Accumulator
    public let emitter: EventEmitter
    let settings: ReaderSettings
    private var mode = Mode.waiting
    /// The part of the body that is not read yet. Events point into it: only `next` removes bytes from it, and bytes
    /// may be appended only after `starved`.
    public var input = ByteBuffer()
    private var bodyEnd: BodyEnd?
    private(set) var info = ResponseInfo(framing: .none)
    private var shape = ShapeDetector(.none)
    private var sse: SSEDecoder
    private var lines: LineDecoder
    private let known: KnownFrames
    /// The connection was lost after the end of the response.
    public private(set) var lostAfterEnd = false
    /// The body is one JSON document, and valid.
    var isDocumentValid = false
    private var parsed: JSONValue?
    public private(set) var error: ResponseError?
    public private(set) var isStream = false
    /// What a frame without content said last: why the stream ended, if it ends too early.
    private var lastMessage: ServerMessage?
    private var frameOfMessage: Int64 = 0

    public init(_ format: ResponseFormat, _ settings: ReaderSettings) {
        self.format = format
        self.settings = settings
        response = Accumulator(format, settings)
        emitter = EventEmitter(response, settings)
        known = KnownFrames(response)
        sse = SSEDecoder(limit: settings.limit)
        lines = LineDecoder(limit: settings.limit)
    }

    /// The bytes of a non-streamed body, after it has ended.
    public var bodyBytes: Bytes? {
        guard case .ended = mode, !isStream else { return nil }
        return input.bytes
    }

    /// The JSON of a non-streamed body, after it was read, or also after it was passed on unread: parsed when requested.
    public func body(orUnread: Bool = false) -> JSONValue? {
        guard isDocumentValid || (orUnread && bodyBytes != nil) else { return nil }
        if parsed == nil { parsed = settings.parse(input.bytes) }
        return parsed
    }

    /// The first bytes of the body must be shown to `decide`, or appended to `input`.
    public var isUndecided: Bool {
        if case .undecided = mode { return true }
        return false
    }

    /// The head of a successful response has arrived.
    public func begin(_ info: ResponseInfo) {
        self.info = info
        shape = ShapeDetector(info.framing)
        let isUnchecked =
            format.traits.contains(.file) || (info.framing == .none && format.traits.contains(.raw))
        mode = isUnchecked ? .document : .undecided
    }

    /// No more bytes will arrive.
    public func end(_ how: BodyEnd) { bodyEnd = how }

    /// The body was read, or failed, outside this reader.
    public func close() { mode = .ended }

    /// Emits the DONE event that was withheld, with the JSON of the whole conversation.
    public func finish(with whole: JSONValue) { emitter.addDone(.value(whole)) }

    /// Advances by one event, as far as the bytes in `input` allow.
    @_optimize(speed)
    public func next() -> Step {
        while true {
            if response.isOverLimit && error == nil {
                emitter.dropPieces()
                error = ResponseError(OWUI_E_LIMIT)
                mode = .ended
            }
            if emitter.hasPieces {
                if emitter.emit() { return .event }
                continue
            }
            switch mode {
            case .events, .lines:
                if let step = readKnown() ?? read(nextFrame()) { return step }
            case .document:
                guard let bodyEnd else { return .starved }
                readDocument(bodyEnd)
            case .undecided: if !decide(input.bytes, atEnd: bodyEnd != nil) { return .starved }
            case .waiting: return .starved
            case .ended: if error != nil || !response.addElements() { return .ended }
            }
        }
    }

    /// The last event counts without its blank line: the body is whole, or the event is the words of an error.
    @inline(__always)
    private var flushes: Bool {
        guard let bodyEnd else { return false }
        return bodyEnd == .complete || (bodyEnd == .closed && sse.isUnframed(input))
    }

    /// Decides by the first bytes of the body how it is read: as a stream, whose bytes should be appended to `input` as
    /// they arrive, or as a whole. Returns false if more bytes are needed.
    public func decide(_ body: Bytes, atEnd: Bool) -> Bool {
        guard let found = shape.detect(body, atEnd: atEnd, format) else {
            return false
        }
        mode =
            switch found {
            case .none: .document
            case .events: .events
            case .lines: .lines
            }
        isStream = found != .none
        if isStream && !format.traits.contains(.streams) {
            fail(ResponseError(OWUI_E_UNEXPECTED_RESPONSE, why: "a stream came where JSON was due"))
        }
        return true
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

    /// The fast path for most frames of most streams: reads frames like those that are known. Returns nil if the next
    /// frame is none.
    @inline(__always)
    private func readKnown() -> Step? {
        while let stream = bytesAhead() {
            let length = known.match(stream, limit: settings.limit)
            if length == 0 { return nil }
            if case .events = mode { sse.take(length) } else { lines.take(length) }
            if let text = known.text {
                let hasEvent = known.choice._withUnsafeGuaranteedRef { choice in
                    emitter.emit(known, choice, text)
                }
                if hasEvent { return .event }
                // The beginning of a character.
                continue
            }
            response.hasGrown()
            emitter.begin(known.data, shape: known.shape)
            while emitter.hasPieces {
                if emitter.emit() { return .event }
            }
        }
        return nil
    }

    /// The bytes that are not decoded yet, if a frame begins there.
    @inline(__always)
    private func bytesAhead() -> Bytes? {
        if case .events = mode { return sse.bytesAhead(&input) }
        return lines.bytesAhead(&input)
    }

    private func nextFrame() -> DecodeStep {
        if case .events = mode { return sse.next(&input, flushes: flushes) }
        return lines.next(&input, atEnd: bodyEnd != nil && bodyEnd != .cut)
    }

    private func read(_ frame: Frame) -> Step? {
        if format.traits.contains(.raw) { return readRaw(frame) }
        var data = frame.data.trimmed
        if case .lines = mode, data.hasPrefix("\u{FEFF}") { data = data.dropping(3).trimmed }
        var frame = frame
        // Events that were taken for lines, or that a gateway has framed again.
        if data.hasPrefix("data:") {
            data = data.dropping(5).trimmed
            frame.data = data
        }
        // Some backends send events that only keep a connection alive: empty ones, or comments as data.
        guard data.count > 0, data.base[0] != .colon else { return emitOther(frame, .keepAlive) }
        switch data.base[0] {
        case .openBrace: return readObject(data, frame)
        case .openBracket where data.equals("[DONE]"):
            emitter.frames += 1
            endAtDone()
            return nil
        default: return readText(data, frame)
        }
    }

    private func emitOther(_ frame: Frame, _ step: Step = .event) -> Step {
        emitter.begin(frame.data)
        emitter.emitOther(frame)
        return step
    }

    /// Reads a frame that is no object: the words of an error, or a frame that says nothing here.
    private func readText(_ data: Bytes, _ frame: Frame) -> Step? {
        if frame.name.equals("error") {
            return failInFrame(frame, ServerMessage(plain: data, hiding: settings.secrets))
        }
        var scanner = JSONScanner(data)
        let isValid = scanner.value() != nil && scanner.atEnd()
        if isValid && data.firstElement?.errorMarks.isError ?? false {
            return failInFrame(frame, message(of: data))
        }
        if isValid || frame.name.count > 0 || data.isKeepAlive { return emitOther(frame) }
        return failAtBroken(data, frame, at: scanner.position)
    }

    @inline(never)
    private func readObject(_ data: Bytes, _ frame: Frame) -> Step? {
        response.beginFrame(frame.name)
        let wasFinished = frame.isUnterminated && response.isFinished
        var scanner = JSONScanner(data)
        guard format.read(&scanner, into: response) && scanner.atEnd() else {
            emitter.dropPieces()
            if let message = lastError(in: data) { return failInFrame(frame, message) }
            // The part that was read may have had a finish reason.
            if frame.isUnterminated && !wasFinished && bodyEnd != nil {
                failUnfinished(format.missingEnd)
                return nil
            }
            return failAtBroken(data, frame, at: scanner.position)
        }
        if sse.hasStrayLines { sse.dropStrayLines() }
        if response.exceedsLimits {
            emitter.dropPieces()
            fail(.overfull)
            return nil
        }
        if response.marks.isError || frame.name.equals("error") {
            return failInFrame(frame, message(of: data))
        }
        if let failure = format.error(in: data, response) { return failInFrame(frame, failure) }
        if response.hasWords {
            lastMessage = message(of: data)
            frameOfMessage = emitter.frames + 1
        }
        if response.pieces.isEmpty {
            learn(frame)
            let step = emitOther(frame)
            if response.hasEnded { succeed() }
            return step
        }
        emitter.begin(frame.data)
        learn(frame)
        if response.hasEnded { succeed() }
        return nil
    }

    /// Makes the frame known for the next ones.
    private func learn(_ frame: Frame) {
        if response.addsMore { return known.forget() }
        if response.notes.hasNewlyVaried { known.forget() }
        // The first frame of most streams is like no other.
        guard !response.pieces.isEmpty, frame.isOneLine, !frame.isUnterminated, emitter.frames > 1 else {
            return
        }
        let length = if case .events = mode { sse.eventLength } else { lines.lineLength }
        known.learn(input.bytes.prefix(length), data: frame.data)
    }

    /// Reads a frame of an unknown protocol: only an error counts.
    private func readRaw(_ frame: Frame) -> Step? {
        let data = frame.data.trimmed
        if frame.name.equals("error") {
            return failInFrame(frame, message(of: data))
        }
        if data.count > 0, data.base[0] == .openBrace, data.errorMarks.isError {
            return failInFrame(frame, message(of: data))
        }
        return emitOther(frame, data.count == 0 ? .keepAlive : .event)
    }

    // MARK: Errors in frames

    func message(of data: Bytes) -> ServerMessage {
        guard let tree = settings.parse(data) else {
            return ServerMessage(plain: data, hiding: settings.secrets)
        }
        return tree.read { ServerMessage($0, hiding: settings.secrets) }
    }

    /// The error that came in the middle of an event: in its last line, or in a line that is no field.
    private func lastError(in data: Bytes) -> ServerMessage? {
        if let message = strayMessage() { return message }
        var line = data
        while let end = line.firstIndex(of: .lineFeed) { line = line.dropping(end + 1) }
        return line.count < data.count ? ServerMessage(errorBody: line, hiding: settings.secrets) : nil
    }

    /// What the lines say that are no fields.
    private func strayMessage() -> ServerMessage? {
        guard case .events = mode else { return nil }
        let lines = sse.lastStrayLines(input)
        guard lines.count > 0 else { return nil }
        return ServerMessage(errorBody: lines, hiding: settings.secrets)
            ?? ServerMessage(plain: lines, hiding: settings.secrets)
    }

    private func failInFrame(_ frame: Frame, _ message: ServerMessage) -> Step? {
        let said = message.or(plain: frame.data, hiding: settings.secrets)
        return failInFrame(frame, ResponseError(OWUI_E_STREAM, message: said))
    }

    private func failInFrame(_ frame: Frame, _ error: ResponseError) -> Step? {
        var failure = error
        failure.frame = CString(frame.data)
        emitter.begin(frame.data)
        emitter.add(failure)
        fail(failure)
        return nil
    }

    private func failAtBroken(_ data: Bytes, _ frame: Frame, at position: UnsafePointer<UInt8>) -> Step? {
        // A part of a frame at the end of the body is no frame.
        if frame.isUnterminated, let bodyEnd {
            endStream(bodyEnd)
            return nil
        }
        let step = emitOther(frame)
        var why = ByteBuffer()
        why.append("an event is not JSON: ")
        why.append(excerpt: data, most: 200)
        var failure = ResponseError(OWUI_E_STREAM, why: why.bytes)
        failure.frame = CString(frame.data)
        failure.offset = Int64(position - frame.data.base)
        fail(failure)
        return step
    }

    // MARK: The end

    /// "[DONE]" alone proves nothing: servers also send it after failures.
    private func endAtDone() {
        // Words in place of an end are those of an error.
        let hasWords = sse.hasStrayLines || lastMessage != nil && frameOfMessage == emitter.frames - 1
        if response.isFinished || !(settings.requiresFinishReason || hasWords) { return succeed() }
        failUnfinished(format.missingAtDone)
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
            failUnfinished(format.missingEnd)
        }
    }

    private func failUnfinished(_ why: StaticString) {
        if let message = strayMessage() ?? lastMessage {
            return fail(ResponseError(OWUI_E_STREAM, message: message))
        }
        fail(.truncated(emitter.frames == 0 ? "the stream had no event" : why))
    }

    /// No partial event is left.
    private var isAtBoundary: Bool {
        if case .events = mode { return sse.isBetweenEvents && sse.isAtLineStart }
        return true
    }

    func succeed() {
        emitter.addPendingSurrogates()
        if format.traits.contains(.conversation) && !settings.withholdsDone {
            emitter.addDone(isStream ? .assembled : .document(input.bytes))
        }
        mode = .ended
    }

    func fail(_ error: ResponseError) {
        emitter.addPendingSurrogates()
        self.error = error
        mode = .ended
    }
}

extension Bytes {
    /// The words of gateways that keep a connection alive, or that end a stream in their own way.
    @inline(never)
    fileprivate var isKeepAlive: Bool {
        let text = base[0] == .openBracket ? dropping(1) : self
        return count <= 24
            && (text.hasPrefixIgnoringCase("ping") || text.hasPrefixIgnoringCase("keep")
                || text.hasPrefixIgnoringCase("heartbeat") || text.hasPrefixIgnoringCase("done"))
    }
}
