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
        case ended(Failure?)
    }

    let answer: Answer
    let teller: EventTeller
    private let kind: AnswerKind
    private let settings: ReaderSettings
    private var mode = Mode.undecided
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
        teller = EventTeller(answer, settings)
        sse = SSEDecoder(limit: settings.limit)
        lines = LineDecoder(limit: settings.limit)
    }

    var isStream: Bool {
        switch mode {
        case .sse, .lines: true
        default: teller.frames > 0
        }
    }

    /// Goes on by one event, as far as the bytes reach.
    func next(_ exchange: Exchange) -> ReadStep {
        while true {
            if teller.isOverLimit { end(Failure(OWUI_E_LIMIT)) }
            if teller.hasFacts {
                if teller.tell(at: exchange.elapsed) { return .event }
                continue
            }
            switch mode {
            case .ended(let failure): return .ended(failure)
            case .undecided:
                guard decide(exchange) else { return .starved }
            case .body:
                guard let outcome = exchange.outcome else { return .starved }
                readBody(exchange, outcome)
            case .sse:
                if readAhead(exchange) || read(sse.next(&exchange.input), exchange) { return .event }
                if case .sse = mode, !teller.hasFacts, isStarved { return .starved }
            case .lines:
                let atEnd = exchange.outcome.map(isComplete) ?? false
                if read(lines.next(&exchange.input, atEnd: atEnd), exchange) { return .event }
                if case .lines = mode, !teller.hasFacts, isStarved { return .starved }
            }
        }
    }

    private var isStarved = false

    // MARK: Which kind of answer it is

    /// False: the headers are not there yet.
    private func decide(_ exchange: Exchange) -> Bool {
        if exchange.outcome == nil {
            guard exchange.head.isComplete, exchange.input.count > 0 else { return false }
        }
        let ok = exchange.head.isComplete && exchange.head.status / 100 == 2
        if ok && exchange.head.isContentType("text/event-stream") {
            mode = .sse
        } else if ok
            && (exchange.head.isContentType("application/x-ndjson")
                || exchange.head.isContentType("application/ndjson")
                || exchange.head.isContentType("application/jsonl"))
        {
            mode = .lines
        } else {
            mode = .body
        }
        if case .body = mode { return true }
        if case .json = kind {
            end(Failure(OWUI_E_CONTENT, why: Bytes("a stream came where JSON was due")))
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
            if let outcome = exchange.outcome { concludeStream(exchange, outcome) } else { isStarved = true }
        }
        return false
    }

    /// The short way for most events of most streams. True: the event is filled.
    @inline(__always)
    private func readAhead(_ exchange: Exchange) -> Bool {
        guard answer.isNamed, let stream = sse.upcoming(&exchange.input),
            let (delta, data, length) = scanner.scan(upcoming: stream)
        else { return false }
        sse.take(length)
        exchange.noteEvent()
        return teller.tell(delta, data, at: exchange.elapsed)
    }

    private func read(_ frame: Frame, _ exchange: Exchange) -> Bool {
        exchange.noteEvent()
        guard kind.isConversation else {
            teller.tellOther(frame)
            return true
        }
        guard case .chat = kind else { return readTree(frame) }
        // The first frame of the answer names it, and so goes the long way.
        if answer.isNamed, let delta = scanner.scan(frame.data) {
            return teller.tell(delta, frame.data, at: exchange.elapsed)
        }
        guard frame.data.trimmed.equals("[DONE]") else { return readTree(frame) }
        teller.frames += 1
        concludeAtDone()
        return false
    }

    private func readTree(_ frame: Frame) -> Bool {
        let tree: JSONValue
        var hasHalves = false
        do throws(JSONSyntaxError) {
            tree = try parseJSON(frame: frame.data, maxDepth: settings.depth, hasHalves: &hasHalves)
        } catch {
            var failure = Failure(OWUI_E_STREAM, why: Bytes("an event is not JSON"))
            failure.frame = Text(frame.data)
            failure.offset = Int64(error.offset)
            teller.tellOther(frame)
            end(failure)
            return true
        }
        answer.hasHalves = hasHalves
        let json = tree.view
        if let failure = errorFrame(json, frame.data) {
            teller.begin(frame.data, tree, [Fact(failure)])
            end(failure)
            return false
        }
        let facts = answer.absorb(json, isWhole: false)
        if let failure = disguisedFailure(json, frame.data) {
            teller.begin(frame.data, tree, facts + [Fact(failure)])
            end(failure)
            return false
        }
        if facts.isEmpty { teller.tellOther(frame) } else { teller.begin(frame.data, tree, facts) }
        if answer.hasEnded { succeed() }
        return facts.isEmpty
    }

    private func errorFrame(_ json: JSONView, _ data: Bytes) -> Failure? {
        guard let words = errorWords(json) else { return nil }
        var failure = Failure(OWUI_E_STREAM, words: words)
        failure.frame = Text(data)
        return failure
    }

    /// {"error":…} and {"detail":…} everywhere; of the Responses API {"type":"error",…} and "response.failed" too.
    private func errorWords(_ json: JSONView) -> ServerWords? {
        guard json.isObject else { return nil }
        let isBare = json.present("detail") != nil && json.member("choices") == nil
        if json.present("error") != nil || isBare { return ServerWords(json) }
        guard case .responses = kind, let type = json.present("type")?.text else { return nil }
        if type.equals("error") { return ServerWords(json) }
        return type.equals("response.failed") ? ServerWords(json.present("response") ?? json) : nil
    }

    /// When Ollama fails in mid-stream, Open WebUI (0.8 to 0.12) makes a normal end of it: no error, a
    /// finish_reason, "[DONE]". What gives it away is the model's name: Ollama's error line has none, and the
    /// server then writes "ollama".
    private func disguisedFailure(_ json: JSONView, _ data: Bytes) -> Failure? {
        guard case .chat = kind, json.present("model")?.text?.equals("ollama") ?? false, answer.isFinished,
            !(settings.model?.bytes.equals("ollama") ?? true),
            teller.frames == 0 || !(answer.model?.equals("ollama") ?? true)
        else { return nil }
        var failure = Failure(
            OWUI_E_STREAM,
            why: Bytes("Ollama failed in mid-stream, and the server does not pass on its words"))
        failure.frame = Text(data)
        return failure
    }

    /// "[DONE]" alone proves nothing: servers send it after failures as well.
    private func concludeAtDone() {
        if answer.isFinished || settings.trustsDone {
            succeed()
        } else {
            end(
                truncated(
                    "\"[DONE]\" came without a finish_reason; if this backend never sends one, trust [DONE]"))
        }
    }

    private func concludeStream(_ exchange: Exchange, _ outcome: Outcome) {
        let complete = isComplete(outcome)
        if answer.isFinished {
            lostAfterEnd = !complete
            succeed()
        } else if !complete {
            end(Failure(outcome, exchange))
        } else if !kind.isConversation {
            succeed()
        } else {
            end(truncated(teller.frames == 0 ? "the stream had no event" : missingEnd))
        }
    }

    private var missingEnd: StaticString {
        switch kind {
        case .responses: "the stream ended without response.completed"
        case .ollama: "the stream ended without \"done\":true"
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
        if exchange.head.isComplete && exchange.head.status / 100 != 2 {
            return end(Failure(refusal: exchange))
        }
        guard isComplete(outcome) else { return end(Failure(outcome, exchange)) }
        let isHTML = exchange.head.isContentType("text/html")
        if isHTML { return end(Failure(OWUI_E_HTML)) }
        if case .any = kind { return succeed() }
        let text = exchange.input.bytes.trimmed
        if text.count == 0 || text.equals("null") { return end(Failure(OWUI_E_EMPTY)) }
        let tree: JSONValue
        do throws(JSONSyntaxError) {
            tree = try parseJSON(exchange.input.bytes, maxDepth: settings.depth)
        } catch {
            if text.hasPrefixIgnoringCase("<!doctype html") || text.hasPrefixIgnoringCase("<html") {
                return end(Failure(OWUI_E_HTML))
            }
            var failure = Failure(OWUI_E_JSON, why: text.prefix(80))
            failure.offset = Int64(error.offset)
            return end(failure)
        }
        body = tree
        if kind.isConversation { readWhole(tree) } else { succeed() }
    }

    private func readWhole(_ tree: JSONValue) {
        let json = tree.view
        if answer.isAnswer(json) && json.present("error") == nil {
            teller.begin(nil, tree, answer.absorb(json, isWhole: true))
            return succeed()
        }
        // A chat that the server goes on with by itself has a task instead of an answer.
        if json.present("task_ids") != nil || json.present("task_id") != nil { return succeed() }
        let words = ServerWords(json)
        end(
            words.text == nil
                ? Failure(OWUI_E_CONTENT, why: Bytes("there is no answer in it"))
                : Failure(OWUI_E_CONTENT, words: words))
    }

    // MARK: The end

    private func succeed() {
        answer.finishText()
        if kind.isConversation { teller.tellDone(body) }
        mode = .ended(nil)
    }

    private func end(_ failure: Failure) {
        answer.finishText()
        mode = .ended(failure)
    }
}

struct ReaderSettings {
    var limit: Int
    var depth: Int
    var trustsDone: Bool
    var keepsText: Bool
    /// The model that was asked for.
    var model: Text?
}
