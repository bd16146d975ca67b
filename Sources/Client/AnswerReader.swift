import COpenWebUI
import JSON
import Transport
import Wire

enum ReadStep {
    /// The event is filled.
    case event
    /// More bytes are needed.
    case starved
    /// There is nothing more to come: the answer is whole, or it failed.
    case ended(Failure?)
}

/// Turns the bytes of an answer into events, and judges whether it was whole.
///
/// What came back decides how it is read, not what was asked for.
final class AnswerReader {
    private enum Mode {
        case undecided
        case body
        case sse
        case lines
        /// What nobody wants in memory.
        case sink(Sink)
        case ended(Failure?)
    }

    let answer: Answer
    let emitter: EventEmitter
    private let kind: AnswerKind
    private let settings: ReaderSettings
    private var mode = Mode.undecided
    /// What the reader has taken of the body. Events point into it, so it changes inside `next` only.
    private var input = ByteBuffer()
    private var sse: SSEDecoder
    private var lines: LineDecoder
    private var scanner = DeltaScanner()
    private(set) var lostAfterEnd = false
    /// A whole answer's JSON, once it was read.
    private(set) var body: JSONValue?

    init(_ kind: AnswerKind, _ settings: ReaderSettings) {
        self.kind = kind
        self.settings = settings
        answer = Answer(kind)
        emitter = EventEmitter(answer, settings)
        sse = SSEDecoder(limit: settings.limit)
        lines = LineDecoder(limit: settings.limit)
    }

    private(set) var isStream = false

    /// The bytes of an answer that did not stream, once it has ended.
    var bodyBytes: Bytes? {
        guard case .ended = mode, !isStream else { return nil }
        return input.bytes
    }

    /// Goes on by one event, as far as the bytes reach.
    func next(_ exchange: Exchange) -> ReadStep {
        while true {
            if emitter.isOverLimit {
                emitter.dropDrafts()
                mode = .ended(Failure(OWUI_E_LIMIT))
            }
            if emitter.hasDrafts {
                if emitter.emit(at: exchange.elapsed) { return .event }
                continue
            }
            switch mode {
            case .ended(let failure): return .ended(failure)
            case .undecided:
                guard decide(exchange) else { return .starved }
            case .body:
                guard let outcome = exchange.outcome else { return .starved }
                readBody(exchange, outcome)
            case .sink(let sink):
                guard waitForBodyEnd(exchange, into: sink) else { return .starved }
            case .sse:
                if readAhead(exchange) || read(sse.next(&input), exchange) { return .event }
                if case .sse = mode, !emitter.hasDrafts, isStarved { return .starved }
            case .lines:
                let atEnd = !exchange.hasArrived && (exchange.outcome.map(isComplete) ?? false)
                if read(lines.next(&input, atEnd: atEnd), exchange) { return .event }
                if case .lines = mode, !emitter.hasDrafts, isStarved { return .starved }
            }
        }
    }

    private var isStarved = false

    // MARK: Which kind of answer it is

    /// False: the headers are not there yet.
    private func decide(_ exchange: Exchange) -> Bool {
        if exchange.outcome == nil {
            guard exchange.head.isComplete, exchange.hasArrived else { return false }
        }
        if let sink = settings.sink, exchange.head.isComplete, exchange.head.status / 100 == 2,
            !exchange.head.isWebPage
        {
            mode = .sink(sink)
            return true
        }
        switch exchange.head.isComplete && !kind.isFile ? exchange.head.stream : nil {
        case .events: mode = .sse
        case .lines: mode = .lines
        case nil:
            mode = .body
            return true
        }
        isStream = true
        switch kind {
        case .json, .list:
            end(Failure(OWUI_E_UNEXPECTED_RESPONSE, why: Bytes("a stream instead of JSON")))
        default: break
        }
        return true
    }

    // MARK: Files

    /// False: more bytes are needed.
    private func waitForBodyEnd(_ exchange: Exchange, into sink: Sink) -> Bool {
        // A device that takes no more for now holds back what arrives.
        if input.isEmpty { _ = exchange.moveArrived(to: &input) }
        let (written, failure) = sink.write(input.bytes)
        if let failure {
            end(failure)
            return true
        }
        input.removeFirst(written)
        guard input.isEmpty else { return false }
        guard let outcome = exchange.outcome else {
            exchange.awaitMore(window: window)
            return false
        }
        if let failure = isComplete(outcome) ? sink.commit() : Failure(outcome, exchange) {
            end(failure)
        } else {
            succeed()
        }
        return true
    }

    // MARK: Streams

    /// True: the event is filled.
    private func read(_ step: DecodeStep, _ exchange: Exchange) -> Bool {
        isStarved = false
        switch step {
        case .frame(let frame): return read(frame, exchange)
        case .overLimit: end(Failure(OWUI_E_LIMIT))
        case .starved:
            if exchange.moveArrived(to: &input) { break }
            if let outcome = exchange.outcome { concludeStream(exchange, outcome) } else { isStarved = true }
        }
        return false
    }

    /// The short way for most events of most streams. True: the event is filled.
    @inline(__always)
    private func readAhead(_ exchange: Exchange) -> Bool {
        guard answer.hasFirstFrame, let stream = sse.scheduledRequest(&input),
            let (delta, data, length) = scanner.scan(scheduledRequest: stream, limit: settings.limit)
        else { return false }
        sse.take(length)
        exchange.recordEvent()
        return emitter.emit(delta, data, at: exchange.elapsed)
    }

    private func read(_ frame: Frame, _ exchange: Exchange) -> Bool {
        // Some backends keep a connection alive with events that have nothing in them.
        if frame.data.trimmed.count == 0 {
            emitter.emitOther(frame)
            return true
        }
        exchange.recordEvent()
        if case .any = kind {
            emitter.emitOther(frame)
            return true
        }
        guard case .chat = kind else { return readTree(frame) }
        // The first frame of the answer names it, and so goes the long way.
        if answer.hasFirstFrame, let delta = scanner.scan(frame.data) {
            return emitter.emit(delta, frame.data, at: exchange.elapsed)
        }
        guard frame.data.trimmed.equals("[DONE]") else { return readTree(frame) }
        emitter.frames += 1
        concludeAtDone()
        return false
    }

    private func readTree(_ frame: Frame) -> Bool {
        let tree: JSONValue
        var hasLoneSurrogates = false
        do throws(JSONSyntaxError) {
            tree = try parseJSON(
                frame: frame.data, maxDepth: settings.depth, hasLoneSurrogates: &hasLoneSurrogates)
        } catch {
            var failure = Failure(OWUI_E_STREAM, why: Bytes("an event is not JSON"))
            failure.frame = Text(frame.data)
            failure.offset = Int64(error.offset)
            emitter.emitOther(frame)
            end(failure)
            return true
        }
        answer.hasLoneSurrogates = hasLoneSurrogates
        let before = answer.hasFirstFrame ? answer.model.map { Text($0) } : nil
        let drafts = answer.merge(tree.view, isWhole: false)
        scanner.learnEnvelope(
            fingerprint: answer.knows("system_fingerprint"), tier: answer.knows("service_tier"))
        if var failure = judge(tree.view, modelBefore: before) {
            failure.frame = Text(frame.data)
            emitter.begin(frame.data, tree, drafts + [EventDraft(failure)])
            end(failure)
            return false
        }
        if drafts.isEmpty { emitter.emitOther(frame) } else { emitter.begin(frame.data, tree, drafts) }
        if answer.hasEnded { succeed() }
        return drafts.isEmpty
    }

    /// What is wrong with a frame of a stream, or with a whole answer.
    private func judge(_ json: JSONView, modelBefore: Text?) -> Failure? {
        if answer.exceedsLimits {
            return Failure(OWUI_E_LIMIT, why: Bytes("it has too many choices or tool calls"))
        }
        if case .fileStatus = kind { return nil }
        if let message = errorWords(json) { return Failure(OWUI_E_STREAM, message: message) }
        guard case .chat = kind else { return nil }
        if answer.choices.contains(where: { $0.finishReason?.bytes.equals("error") ?? false }) {
            return Failure(OWUI_E_STREAM, why: Bytes("the finish_reason is \"error\""))
        }
        return isDisguisedFailure(json, modelBefore)
            ? Failure(
                OWUI_E_STREAM,
                why: Bytes("Ollama failed in mid-stream, and the server does not pass its message on")) : nil
    }

    /// {"error":…} and {"detail":…} everywhere; of the Responses API {"type":"error",…} and "response.failed" too.
    private func errorWords(_ json: JSONView) -> ServerMessage? {
        guard json.isObject else { return nil }
        let isBare = json.nonNull("detail") != nil && json.member("choices") == nil
        if isBare || json.nonNull("error").map(saysSomething) ?? false {
            return ServerMessage(json, hiding: settings.secrets)
        }
        guard case .responses = kind else { return nil }
        let type = json.nonNull("type")?.text
        if type?.equals("error") ?? false { return ServerMessage(json, hiding: settings.secrets) }
        let hasFailed =
            type?.equals("response.failed") ?? json.nonNull("status")?.text?.equals("failed") ?? false
        return hasFailed ? ServerMessage(json.nonNull("response") ?? json, hiding: settings.secrets) : nil
    }

    /// Some servers have an empty "error" in every frame.
    private func saysSomething(_ error: JSONView) -> Bool {
        if let text = error.text { return text.count > 0 }
        if error.isObject || error.isArray { return error.count > 0 }
        return error.bool ?? (error.int != 0)
    }

    /// When Ollama fails in mid-stream, Open WebUI (0.8 to 0.12) makes a normal end of it: no error, a
    /// finish_reason, "[DONE]". What gives it away is the model's name: Ollama's error line has none, and the
    /// server then writes "ollama".
    private func isDisguisedFailure(_ json: JSONView, _ modelBefore: Text?) -> Bool {
        guard json.nonNull("model")?.text?.equals("ollama") ?? false, answer.isFinished else { return false }
        let wasOllama = modelBefore?.bytes.equals("ollama") ?? false
        let isOllama = settings.model?.bytes.equals("ollama") ?? true
        return !isOllama && !wasOllama
    }

    /// "[DONE]" alone proves nothing: servers send it after failures as well.
    private func concludeAtDone() {
        if answer.isFinished || !settings.requiresFinishReason {
            succeed()
        } else {
            end(
                truncated(
                    "\"[DONE]\" came without a finish_reason; if this backend never sends one, do not require it"
                ))
        }
    }

    private func concludeStream(_ exchange: Exchange, _ outcome: Outcome) {
        let complete = isComplete(outcome)
        if answer.isFinished {
            lostAfterEnd = !complete
            succeed()
        } else if !complete {
            end(Failure(outcome, exchange))
        } else if case .any = kind {
            if input.isEmpty || isAtBoundary {
                succeed()
            } else {
                end(truncated("the stream ended in the middle of an event"))
            }
        } else {
            end(truncated(emitter.frames == 0 ? "the stream had no event" : missingEnd))
        }
    }

    /// Nothing of an event that has begun is left.
    private var isAtBoundary: Bool {
        if case .sse = mode { return sse.isBetweenEvents && sse.isAtLineStart }
        return true
    }

    private var missingEnd: StaticString {
        switch kind {
        case .responses: "the stream ended without response.completed"
        case .ollama: "the stream ended without \"done\":true"
        case .fileStatus: "the stream ended before the file was processed"
        default: "the stream ended without a finish_reason"
        }
    }

    private func truncated(_ why: StaticString) -> Failure { Failure(OWUI_E_TRUNCATED, why: Bytes(why)) }

    private func isComplete(_ outcome: Outcome) -> Bool {
        if case .complete = outcome { return true }
        return false
    }

    // MARK: Whole answers

    private func readBody(_ exchange: Exchange, _ outcome: Outcome) {
        _ = exchange.moveArrived(to: &input)
        if exchange.head.isComplete && exchange.head.status / 100 != 2 {
            return end(
                Failure(httpError: exchange, input.bytes, settings.httpErrors, hiding: settings.secrets))
        }
        guard isComplete(outcome) else { return end(Failure(outcome, exchange)) }
        // libcurl takes a connection that closes inside the headers for the end of an empty answer.
        guard exchange.head.isComplete else {
            return end(Failure(OWUI_E_CONNECTION_LOST, why: Bytes("the response ended in its headers")))
        }
        let isFile = kind.isFile || settings.sink != nil
        if isFile ? exchange.head.isWebPage : exchange.head.isContentType("text/html") {
            return end(Failure(OWUI_E_HTML))
        }
        switch kind {
        case .any, .bytes: return succeed()
        default: break
        }
        let text = input.bytes.trimmed
        if text.count == 0 || text.equals("null") { return end(Failure(OWUI_E_EMPTY)) }
        let tree: JSONValue
        do throws(JSONSyntaxError) {
            tree = try parseJSON(input.bytes, maxDepth: settings.depth)
        } catch {
            if text.hasPrefixIgnoringCase("<!doctype html") || text.hasPrefixIgnoringCase("<html") {
                return end(Failure(OWUI_E_HTML))
            }
            var failure = Failure(OWUI_E_JSON, why: text.prefix(80))
            failure.offset = Int64(error.offset)
            return end(failure)
        }
        body = tree
        switch kind {
        case .chat, .responses, .ollama: readWhole(tree)
        case .list: readList(tree)
        case .fileStatus:
            emitter.begin(nil, tree, answer.merge(tree.view, isWhole: true))
            succeed()
        default: succeed()
        }
    }

    private func readList(_ tree: JSONValue) {
        guard let items = tree.view.listItems else {
            return end(Failure(OWUI_E_UNEXPECTED_RESPONSE, why: Bytes("it contains no list")))
        }
        settings.elements?.take(items)
        let fresh = settings.elements?.fresh ?? JSONValue(sharing: items)
        var drafts: [EventDraft] = []
        fresh.read { fresh in
            for i in 0..<fresh.count { drafts.append(EventDraft(OWUI_EVENT_ITEM, json: fresh.element(i))) }
        }
        emitter.begin(nil, tree, drafts)
        succeed()
    }

    private func readWhole(_ tree: JSONValue) {
        let json = tree.view
        guard answer.isAnswer(json) else {
            // A chat that the server goes on with by itself has a task instead of an answer.
            if json.nonNull("task_ids") != nil || json.nonNull("task_id") != nil { return succeed() }
            let message = errorWords(json) ?? ServerMessage(json, hiding: settings.secrets)
            return end(
                message.text == nil
                    ? Failure(OWUI_E_UNEXPECTED_RESPONSE, why: Bytes("it contains no response"))
                    : Failure(OWUI_E_UNEXPECTED_RESPONSE, message: message))
        }
        let drafts = answer.merge(json, isWhole: true)
        if let failure = judge(json, modelBefore: nil) {
            emitter.begin(nil, tree, drafts + [EventDraft(failure)])
            return end(failure)
        }
        emitter.begin(nil, tree, drafts)
        if answer.isFinished || !settings.requiresFinishReason {
            succeed()
        } else {
            end(
                truncated(
                    "it has no finish_reason; if this backend never sends one, do not require it"
                ))
        }
    }

    // MARK: The end

    private func succeed() {
        emitter.emitPendingSurrogates()
        if kind.isConversation && !settings.withholdsDone { emitter.emitDone(body) }
        mode = .ended(nil)
    }

    /// After an answer that was not to be the end: now it is.
    func finishWith(_ answer: JSONValue) { emitter.emitDone(answer) }

    private func end(_ failure: Failure) {
        emitter.emitPendingSurrogates()
        mode = .ended(failure)
    }
}

struct ReaderSettings {
    var limit: Int
    var depth: Int
    var requiresFinishReason: Bool
    var keepsText: Bool
    var httpErrors = HTTPErrors.plain
    /// Where the body goes instead of into memory.
    var sink: Sink?
    /// The answer is not the end.
    var withholdsDone = false
    /// See `Workflow`.
    var elements: ListElements?
    /// What must not be seen in errors.
    var secrets: [Text]
    /// The model that was asked for.
    var model: Text?
}
