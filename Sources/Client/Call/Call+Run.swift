import Answers
import COpenWebUI
import CSystem
import Transport
import Wire

extension Call {
    // MARK: Push

    public func perform() -> Status {
        withExclusiveAccess {
            guard phase == .ready, host == nil else { return OWUI_E_STATE }
            while true {
                if let status = push() { return status }
                wait(until: Int64.max)
            }
        }
    }

    /// Runs the call and its callbacks until it needs more from the network (returns nil) or has ended.
    @_optimize(speed)
    func push() -> Status? {
        while true {
            if bodyEndDeadline != nil { return waitsForBodyEnd() ? nil : end(nil, until: 0) }
            if !options.keepsText && deliveredText == textReader?.response.first.text.count ?? 0 {
                forgetText()
            }
            switch step() {
            case .event:
                if !handOut() { return end(Failure(OWUI_E_ABORTED), until: 0) }
            case .starved:
                return flushText() ? nil : end(Failure(OWUI_E_ABORTED), until: 0)
            case .ended(let failure):
                if !flushText() && failure == nil { return end(Failure(OWUI_E_ABORTED), until: 0) }
                if failure == nil && waitsForBodyEnd() { return nil }
                return end(failure, until: Int64.max)
            }
        }
    }

    /// Calls the callbacks for the current event. Returns false if the call must stop.
    @_optimize(speed)
    private func handOut() -> Bool {
        // Most events of most streams are text: `flushText` delivers it once no more is available.
        if options.callbacks.onEvent == nil && reader?.emitter.event.isText ?? false {
            return true
        }
        guard let event else { return true }
        if !event.isText && !flushText() { return false }
        if let (function, user) = options.callbacks.onEvent, function(event.opaque, user) != 0 {
            return false
        }
        return true
    }

    /// Passes `on_text` the text that it has not received yet. Returns false if the call must stop.
    private func flushText() -> Bool {
        guard let response = textReader?.response else { return true }
        let fresh = response.first.text.bytes.dropping(deliveredText)
        deliveredText = response.first.text.count
        guard fresh.count > 0, let (function, user) = options.callbacks.onText else { return true }
        return function(fresh.chars, fresh.count, user) == 0
    }

    /// If text is not kept: drops it, after all of it was delivered and when no current event points into it.
    func forgetText() {
        // A conversation that has not ended needs its text until the end.
        guard !options.keepsText, !(workflow?.withholdsDone ?? false) else { return }
        reader?.response.forgetText()
        deliveredText = 0
    }

    // MARK: Pull

    /// The next event; nil if the status is not OWUI_OK.
    public func next(timeout milliseconds: Int64) -> (Status, Event?) {
        var next: Event?
        let status = withExclusiveAccess {
            guard hosting.isPulled || phase == .ended else { return OWUI_E_STATE }
            if !isHeld { forgetText() }
            let status = pull(until: deadline(milliseconds))
            if status == OWUI_OK { next = event }
            return status
        }
        return (status, next)
    }

    /// All available text of choice 0, with the ends of its pieces; or another event, if `wantsEvents`.
    public func nextText(timeout milliseconds: Int64, wantsEvents: Bool) -> (
        Status, text: Bytes, event: Event?
    ) {
        var text = Bytes("")
        var other: Event?
        let status = withExclusiveAccess {
            guard hosting.isPulled || phase == .ended else { return OWUI_E_STATE }
            if !isHeld { forgetText() }
            pieceEnds.removeAll()
            let until = deadline(milliseconds)
            while true {
                let status = pull(until: until)
                guard status == OWUI_OK, let event else { return status }
                if event.isText, let reader {
                    text = joinText(reader, wantsEvents: wantsEvents)
                    if wantsEvents && !isHeld && !reader.emitter.event.isPlain {
                        other = reader.emitter.event
                    }
                    return OWUI_OK
                }
                if wantsEvents {
                    other = event
                    return OWUI_OK
                }
                // The event is skipped, but not past the timeout. (On a loop nothing waits: a caller that
                // gets AGAIN there expects to be notified when there is more.)
                if host == nil && owui_now_us() >= until { return OWUI_AGAIN }
            }
        }
        return (status, text, other)
    }

    /// The ends of the pieces that `nextText` has joined.
    public var ends: (base: UnsafePointer<Int>?, count: Int) { (pieceEnds.base, pieceEnds.count) }

    /// Joins a piece of text with all further pieces that are available. Another event after them is held
    /// back. With `wantsEvents`, a piece whose frame contains more than text is the last.
    private func joinText(_ reader: ResponseReader, wantsEvents: Bool) -> Bytes {
        let start = reader.response.first.text.count - reader.emitter.event.text.count
        pieceEnds.append(reader.emitter.event.text.count)
        while reader.emitter.event.isPlain || !wantsEvents, case .event = step() {
            guard reader.emitter.event.isText else {
                isHeld = true
                break
            }
            pieceEnds.append(reader.response.first.text.count - start)
        }
        return reader.response.first.text.bytes.dropping(start).prefix(pieceEnds.last)
    }

    private func pull(until deadline: Int64) -> Status {
        var waited = false
        while true {
            if bodyEndDeadline != nil { return endPulled(nil, until: deadline) }
            switch step() {
            case .event: return OWUI_OK
            case .starved:
                if host != nil {
                    hosting.wantsReady()
                    return OWUI_AGAIN
                }
                if waited && owui_now_us() >= deadline { return OWUI_AGAIN }
                wait(until: deadline)
                waited = true
            case .ended(let failure): return endPulled(failure, until: deadline)
            }
        }
    }

    private func endPulled(_ failure: Failure?, until deadline: Int64) -> Status {
        if failure == nil && waitsForBodyEnd() {
            hosting.wantsReady()
            return OWUI_AGAIN
        }
        let status = end(failure, until: deadline)
        return status == OWUI_OK ? OWUI_DONE : status
    }

    private func deadline(_ milliseconds: Int64) -> Int64 {
        guard milliseconds >= 0, milliseconds < Int64.max / 2000 else { return Int64.max }
        return owui_now_us() + milliseconds * 1000
    }

    // MARK: Push and pull

    /// The current event.
    private var event: Event? { workflow?.event ?? reader?.emitter.event }

    /// The reader of the conversation, if there is one.
    var textReader: ResponseReader? { conversation ?? reader }

    /// Advances by one event without waiting.
    @_optimize(speed)
    func step() -> ReadStep {
        if phase == .ended { return .ended(failure) }
        if isInForkedChild {
            return .ended(Failure(OWUI_E_STATE, why: "the call was running when the process forked"))
        }
        // A cancelled call delivers no more events.
        if isCancelled { return .ended(Failure(OWUI_E_CANCELLED)) }
        if isHeld {
            isHeld = false
            return .event
        }
        if madeResponse != nil { madeResponse = nil }
        if phase == .ready, let failure = start() { return .ended(failure) }
        if let workflow, workflow.runsCalls { return workflow.step(self) }
        if hasScheduledRequest {
            if let failure = brokenLoopFailure { return .ended(failure) }
            if let failure = sendScheduledRequest() { return .ended(failure) }
            if hasScheduledRequest { return .starved }
        }
        guard let reader, let exchange else { return .ended(failure) }
        exchange.feed()
        if let stopped = progressFailure(exchange) { return .ended(stopped) }
        let step = reader.next(exchange)
        switch step {
        case .event: break
        case .starved:
            reader.emitter.rest()
            if reader.isStream { exchange.awaitMore(window: window) }
            if let failure = waitForSink() { return .ended(failure) }
        case .ended(let failure): return goOn(after: failure)
        }
        return step
    }

    /// Handles the end of a request: the call ends or continues.
    private func goOn(after failure: Failure?) -> ReadStep {
        if let failure {
            if failure.isFinal { return .ended(failure) }
            if retriesAtFallback(after: failure) || schedulesRetry(after: failure) { return .starved }
        }
        rememberFallback(after: failure)
        guard let workflow else { return .ended(failure) }
        switch workflow.nextStep(self, after: failure) {
        case .finish(let failure): return .ended(failure)
        case .send(let operation, let wait): send(operation, after: wait)
        case .sendFollowUp(let operation):
            conversation = reader
            detachExchange()
            send(operation, after: 0)
        case .finishWith(let answer):
            reader = conversation
            conversation = nil
            reader?.finish(with: answer)
            return self.step()
        }
        return .starved
    }

    /// Lets the HTTP body of a complete response end while another request is sent. If the connection is lost
    /// before, a server aborts its remaining work, such as outlet filters.
    private func detachExchange() {
        guard let exchange, exchange.outcome == nil, let loop else { return }
        earlierAttempts += exchange.attempts
        trailing = exchange
        loop.linger(exchange, until: owui_now_us() + 10 * endGraceMicroseconds)
        self.exchange = nil
    }

    private func send(_ operation: Operation, after wait: Int64) {
        retriesMade = 0
        schedule(for: wait, then: operation)
    }

    /// Waits for the network once, at most until the deadline.
    private func wait(until deadline: Int64) {
        guard let loop, !isCancelled else { return }
        var until = deadline
        if let (_, at) = scheduledRequest { until = min(until, at) }
        if let totalDeadline, hasScheduledRequest || runsCalls { until = min(until, totalDeadline) }
        if let workflow { until = min(until, workflow.wakeAt) }
        if let at = sink?.blocked?.triesAgainAt { until = min(until, at) }
        loop.turn(until: until)
    }

    private func progressFailure(_ exchange: Exchange) -> Failure? {
        guard let (function, user) = options.callbacks.onProgress, exchange.moved != deliveredProgress else {
            return nil
        }
        deliveredProgress = exchange.moved
        let (sent, toSend, received, toReceive) = exchange.moved
        return function(sent, toSend, received, toReceive, user) == 0 ? nil : Failure(OWUI_E_ABORTED)
    }
}

/// How many bytes of a stream are buffered ahead of a slow reader.
let window = 1 << 20

extension Failure {
    /// The caller stopped the call, or it timed out: no retry.
    fileprivate var isFinal: Bool {
        switch status {
        case OWUI_E_ABORTED, OWUI_E_CANCELLED, OWUI_E_TIMEOUT_TOTAL, OWUI_E_LOCAL_FILE, OWUI_E_LIMIT: true
        // libcurl's out-of-memory errors may be caused by a lack of descriptors.
        case OWUI_E_NOMEM: curlCode == 0
        default: false
        }
    }
}

extension Event {
    var isText: Bool { kind == OWUI_EVENT_TEXT && index == 0 }

    /// The handle that C uses.
    public var opaque: OpaquePointer { OpaquePointer(Unmanaged.passUnretained(self).toOpaque()) }
}
