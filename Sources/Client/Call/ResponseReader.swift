import Answers
import COpenWebUI
import CSystem
import JSON
import Transport
import Wire

enum ReadStep {
    /// The event is filled.
    case event
    /// More bytes are needed.
    case starved
    /// The response is complete, or it failed.
    case ended(Failure?)
}

/// Reads the response of an exchange: passes the body to a `FrameReader` or a sink, and turns an error of
/// either, or of the transport, into one failure.
final class ResponseReader {
    private enum Mode {
        case undecided
        case frames
        /// A body that is not kept in memory.
        case sink(Sink)
        /// The HTTP status is an error.
        case httpError
    }

    private let frames: FrameReader
    let response: Accumulator
    let emitter: EventEmitter
    private let sink: Sink?
    private let httpErrors: HTTPErrors
    private let secrets: [CString]
    private var mode = Mode.undecided
    /// A failure that is not an error of the frames.
    private var failure: Failure?
    /// When the first text arrived, on the monotonic clock.
    private(set) var firstTokenAt: Int64?

    init(_ format: ResponseFormat, _ settings: ReaderSettings, _ sink: Sink?, _ httpErrors: HTTPErrors) {
        frames = FrameReader(format, settings)
        response = frames.response
        emitter = frames.emitter
        secrets = settings.secrets
        self.sink = sink
        self.httpErrors = httpErrors
    }

    var isStream: Bool { frames.isStream }

    /// The JSON of a non-streamed body, after it was read: parsed when requested.
    var body: JSONValue? { frames.body() }

    /// The same, also of one that was not read.
    var unreadBody: JSONValue? { frames.body(orUnread: true) }

    /// The bytes of a non-streamed body, after it has ended.
    var bodyBytes: Bytes? { frames.bodyBytes }

    /// The connection was lost after the end of the response.
    var lostAfterEnd: Bool { frames.lostAfterEnd }

    /// Emits the DONE event that was withheld, with the JSON of the whole conversation.
    func finish(with whole: JSONValue) { frames.finish(with: whole) }

    /// Advances by one event, as far as the received bytes allow. Only this function changes what events
    /// point into.
    @_optimize(speed)
    func next(_ exchange: Exchange) -> ReadStep {
        while true {
            // What has arrived may take long to deliver. (A complete response goes on to its end.)
            if exchange.isOverdue && failure == nil && isStream && !response.isFinished {
                end(Failure(OWUI_E_TIMEOUT_TOTAL))
            }
            switch frames.next() {
            case .event:
                exchange.recordEvent()
                if firstTokenAt == nil && emitter.event.isToken { firstTokenAt = owui_now_us() }
                return .event
            case .keepAlive: return .event
            case .starved: if !readOn(exchange) { return .starved }
            case .ended: return .ended(failure ?? frames.error.map { Failure($0, exchange) })
            }
        }
    }

    /// Returns false if more bytes are needed.
    @_optimize(speed)
    private func readOn(_ exchange: Exchange) -> Bool {
        switch mode {
        case .frames:
            if frames.isUndecided {
                // Shown and not moved: a body that is read as a whole is not copied.
                if frames.decide(exchange.arrivedBytes, atEnd: exchange.outcome != nil) { return true }
                exchange.awaitWhole()
                return false
            }
            if frames.isStream && exchange.moveArrived(to: &frames.input) { return true }
            guard let outcome = exchange.outcome else {
                if !frames.isStream { exchange.awaitWhole() }
                return false
            }
            if !frames.isStream { _ = exchange.moveArrived(to: &frames.input) }
            frames.end(outcome.isComplete ? exchange.head.delimitsBody ? .complete : .closed : .cut)
        case .undecided: return decide(exchange)
        case .sink(let sink): return write(exchange, to: sink)
        case .httpError:
            guard exchange.outcome != nil else { return false }
            _ = exchange.moveArrived(to: &frames.input)
            end(Failure(httpError: exchange, frames.input.bytes, httpErrors, hiding: secrets))
        }
        return true
    }

    /// Returns false if the head of the response is incomplete.
    private func decide(_ exchange: Exchange) -> Bool {
        if let outcome = exchange.outcome, !exchange.head.isComplete {
            // If a connection closes inside the headers, libcurl reports the end of an empty response.
            end(
                outcome.isComplete
                    ? Failure(
                        OWUI_E_CONNECTION_LOST,
                        why: "the connection closed in the middle of the headers")
                    : Failure(outcome, exchange))
            return true
        }
        guard exchange.outcome != nil || (exchange.head.isComplete && exchange.hasArrived) else {
            return false
        }
        if !exchange.isSuccess {
            mode = .httpError
        } else if let coding = exchange.unexpectedCoding {
            end(Failure(OWUI_E_UNEXPECTED_RESPONSE, unexpectedCoding: coding))
        } else if let sink, !exchange.head.isWebPage {
            mode = .sink(sink)
        } else {
            mode = .frames
            frames.begin(ResponseInfo(exchange.head))
        }
        return true
    }

    // MARK: Files

    /// Returns false if more bytes are needed, or if the device accepts none at the moment; the transfer then
    /// pauses.
    private func write(_ exchange: Exchange, to sink: Sink) -> Bool {
        if frames.input.isEmpty { _ = exchange.moveArrived(to: &frames.input) }
        let (written, failure) = sink.write(frames.input.bytes)
        if let failure {
            end(failure)
            return true
        }
        frames.input.removeFirst(written)
        guard frames.input.isEmpty else { return false }
        guard let outcome = exchange.outcome else {
            exchange.awaitMore(window: window)
            return false
        }
        end(outcome.isComplete ? sink.commit() : Failure(outcome, exchange))
        return true
    }

    private func end(_ failure: Failure?) {
        self.failure = failure
        frames.close()
    }
}

extension ResponseInfo {
    init(_ head: borrowing ResponseHead) {
        let framing: Framing =
            switch head.stream {
            case .events: .events
            case .lines: .lines
            case nil: .none
            }
        self.init(framing: framing, isHTML: head.isContentType("text/html"), isWebPage: head.isWebPage)
    }
}

extension Outcome {
    /// The whole body has arrived.
    var isComplete: Bool {
        if case .complete = self { return true }
        return false
    }
}

extension Failure {
    /// An error that a reader found in a response. The exchange knows why a body was cut.
    fileprivate init(_ error: ResponseError, _ exchange: Exchange) {
        if error.isCut, let outcome = exchange.outcome {
            self.init(outcome, exchange)
            return
        }
        self.init(error)
    }

    init(_ error: ResponseError) {
        if let message = error.message {
            self.init(error.status, message: message)
        } else {
            self = withExtendedLifetime(error.why) { Failure(error.status, why: error.why?.bytes) }
        }
        frame = error.frame
        offset = error.offset
    }
}

extension Event {
    /// The event is a piece of text or reasoning.
    fileprivate var isToken: Bool { kind == OWUI_EVENT_TEXT || kind == OWUI_EVENT_REASONING }
}
