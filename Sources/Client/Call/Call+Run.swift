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

    /// Goes on, with the callbacks on the way, until more has to come from the network (nil) or the call has
    /// ended.
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

    /// Tells the callbacks of the event at hand. False: stop.
    private func handOut() -> Bool {
        // Most events of most streams: text, which `flushText` gives when there is no more of it.
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

    /// Gives `on_text` what it has not had. False: stop.
    private func flushText() -> Bool {
        guard let response = textReader?.response else { return true }
        let fresh = response.first.text.bytes.dropping(deliveredText)
        deliveredText = response.first.text.count
        guard fresh.count > 0, let (function, user) = options.callbacks.onText else { return true }
        return function(fresh.chars, fresh.count, user) == 0
    }

    /// If the text is not to be kept: all of it has been handed out, and no event is at hand that points into it.
    private func forgetText() {
        // One that is not over yet is needed to its end.
        guard !options.keepsText, !(workflow?.withholdsDone ?? false) else { return }
        reader?.response.forgetText()
        deliveredText = 0
    }

    // MARK: Pull

    /// The next event; nil with any other status than OWUI_OK.
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

    /// All the text of choice 0 that is there, with the ends of its pieces; or another event, if `wantsEvents`.
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
                // Passed over, but not for longer than was said. (On a loop nothing waits, and who hears of
                // AGAIN there relies on being told when there is more.)
                if host == nil && owui_now_us() >= until { return OWUI_AGAIN }
            }
        }
        return (status, text, other)
    }

    /// The ends of the pieces that `nextText` has joined.
    public var ends: (base: UnsafePointer<Int>?, count: Int) { (pieceEnds.base, pieceEnds.count) }

    /// Reads on from a piece of text to the last that is there. Another event behind it is held back.
    /// With `wantsEvents` a piece whose frame says more is the last.
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

    // MARK: Both

    /// The event at hand.
    private var event: Event? { workflow?.event ?? reader?.emitter.event }

    /// Who reads the conversation, if there is one.
    var textReader: ResponseReader? { conversation ?? reader }

    /// Goes on by one event, without waiting for anything.
    func step() -> ReadStep {
        if phase == .ended { return .ended(failure) }
        if isInForkedChild {
            return .ended(Failure(OWUI_E_STATE, why: "the call was running when the process forked"))
        }
        // Before anything that is still to be handed out: stopped is stopped.
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

    /// A request has ended: with it the call, or not yet.
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

    /// The end of a whole answer's HTTP body may come while something else is asked. A server that loses the
    /// connection before breaks off what it still has to do, outlet filters for one.
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

    /// One wait for the network, at most until the deadline.
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

    // MARK: The end

    /// Ends the call, the first time; afterwards it only says how. Until the deadline, but not for long, it waits
    /// for the connection to become free.
    func end(_ failure: Failure?, until deadline: Int64) -> Status {
        guard phase != .ended else { return self.failure?.status ?? OWUI_OK }
        if failure == nil { waitForBodyEnd(until: deadline) }
        var failure = failure
        if failure != nil {
            if operation.needsTag, ServerQuirks.modelNotFound.matches(failure?.detail) {
                failure?.add(
                    hint: "Ollama's models are named in full, with the tag, such as llama3.2:latest")
            }
            failure?.complete(operation: title, hiding: secrets)
            failure?.mask(secrets, in: lastBody)
        }
        self.failure = failure
        madeResponse = nil
        forgetText()
        workflow?.end(failure)
        if failure == nil { logIgnoredFiles() }
        release(isWhole: failure == nil)
        logEnd()
        return failure?.status ?? OWUI_OK
    }

    /// A stream says that it is over before its HTTP body ends; a connection that is closed in between cannot
    /// be used again. On a loop with others: whether the call has to wait for that.
    private func waitsForBodyEnd() -> Bool {
        guard host != nil, phase == .running, let loop, let exchange, exchange.outcome == nil, !isCancelled,
            !isInForkedChild
        else { return false }
        let now = owui_now_us()
        let until = bodyEndDeadline ?? now + endGraceMicroseconds
        guard now < until else { return false }
        if bodyEndDeadline == nil, let readyToken { loop.signalReady(readyToken, at: until) }
        bodyEndDeadline = until
        exchange.dropArrived()
        exchange.awaitMore(window: window)
        return true
    }

    /// The same on a loop of its own.
    private func waitForBodyEnd(until deadline: Int64) {
        guard !sharesLoop, !isInForkedChild, let loop, let exchange, exchange.outcome == nil else { return }
        let until = min(deadline, owui_now_us() + endGraceMicroseconds)
        repeat {
            exchange.dropArrived()
            exchange.awaitMore(window: window)
            loop.turn(until: until)
        } while exchange.outcome == nil && owui_now_us() < until && !isCancelled
    }

    /// Closes the connection of a cancelled call ahead of its end, which whoever drives the call will hear of. What
    /// was handed out, and the events at hand, stay as they are.
    func disconnect() {
        guard phase == .running, let loop, !isInForkedChild else { return }
        workflow?.disconnect()
        closeTrailing(loop)
        if let exchange { letGo(exchange, from: loop) }
    }

    private func closeTrailing(_ loop: Loop) {
        guard let trailing else { return }
        self.trailing = nil
        loop.remove(trailing)
        trailing.release()
    }

    /// Gives the connection back, or closes it if the answer is not over.
    func release(isWhole: Bool) {
        phase = .ended
        guard let loop else { return }
        self.loop = nil
        scheduledRequest = nil
        sink?.close()
        sink = nil
        if loop.isInForkedChild {
            exchange?.abandon()
            return
        }
        if !isWhole { closeTrailing(loop) }
        if let exchange {
            if failure != nil && textReader?.isStream ?? false { loop.avoidReuse() }
            if isWhole && sharesLoop && host == nil && exchange.outcome == nil {
                statistics = Statistics(self, exchange)
                loop.linger(exchange, until: owui_now_us() + endGraceMicroseconds)
            } else {
                letGo(exchange, from: loop)
                statistics.setTotal(owui_now_us() - startedAt)
            }
        }
        // Nothing of ours may be on a loop that others take.
        workflow?.end(failure)
        if !sharesLoop {
            // Nobody turns a pooled loop: what waits for the end of a body would wait for ever.
            loop.closeLingering()
            client?.pool.give(loop)
        }
        if case .pulled = hosting { leaveHost() }
    }
}

/// How long a proven answer may take to end its HTTP body, so that its connection can be used again.
private let endGraceMicroseconds: Int64 = 100_000
/// How much of a stream is read ahead of a slow reader.
let window = 1 << 20

extension Failure {
    /// The caller's own doing, or out of time: nothing comes after it.
    fileprivate var isFinal: Bool {
        switch status {
        case OWUI_E_ABORTED, OWUI_E_CANCELLED, OWUI_E_TIMEOUT_TOTAL, OWUI_E_LOCAL_FILE, OWUI_E_LIMIT: true
        // libcurl's own may be for want of a descriptor.
        case OWUI_E_NOMEM: curlCode == 0
        default: false
        }
    }
}

extension Event {
    var isText: Bool { kind == OWUI_EVENT_TEXT && index == 0 }

    /// As C knows it.
    public var opaque: OpaquePointer { OpaquePointer(Unmanaged.passUnretained(self).toOpaque()) }
}
