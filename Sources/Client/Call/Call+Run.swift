import Answers
import COpenWebUI
import CSystem
import Transport
import Wire

extension Call {
    // MARK: Start

    /// The run of the call, which this starts if it has not started. It must not have ended.
    @inline(never)
    private func begin() throws(Failure) -> CallRun {
        if let run { return run }
        if let failure = stopFailure { throw failure }
        return try start()
    }

    /// Why the call must not go on, whatever it has received.
    private var stopFailure: Failure? {
        if isInForkedChild {
            return Failure(OWUI_E_STATE, why: "the call was running when the process forked")
        }
        return isCancelled ? Failure(OWUI_E_CANCELLED) : nil
    }

    // MARK: Push

    public func perform() -> Status {
        withExclusiveAccess {
            guard isReady, !isHosted else { return OWUI_E_STATE }
            while true {
                if let status = push() { return status }
                if let run { wait(run, until: Int64.max) }
            }
        }
    }

    /// Runs the call and its callbacks until it needs more from the network (returns nil) or has ended.
    @inline(never)
    func push() -> Status? {
        if hasEnded { return end(nil, until: 0) }
        do throws(Failure) {
            return push(try begin())
        } catch {
            return end(error, until: Int64.max)
        }
    }

    @_optimize(speed)
    private func push(_ run: CallRun) -> Status? {
        while true {
            if run.bodyEndDeadline != nil { return waitsForBodyEnd(run) ? nil : end(nil, until: 0) }
            if !options.keepsText && run.deliveredText == response.text.count { forgetText(run) }
            switch step(run) {
            case .event:
                if !handOut(run) { return end(Failure(OWUI_E_ABORTED), until: 0) }
            case .starved:
                return flushText(run) ? nil : end(Failure(OWUI_E_ABORTED), until: 0)
            case .ended(let failure):
                guard flushText(run) else { return end(Failure(OWUI_E_ABORTED), until: 0) }
                if failure == nil && waitsForBodyEnd(run) { return nil }
                return end(stopFailure ?? failure, until: Int64.max)
            }
        }
    }

    /// Calls the callbacks for the current event. Returns false if the call must stop.
    @_optimize(speed)
    private func handOut(_ run: CallRun) -> Bool {
        // Most events of most streams are text: `flushText` delivers it once no more is available.
        if options.callbacks.onEvent == nil && response.reader?.emitter.event.isText ?? false {
            return true
        }
        guard let event else { return true }
        if !event.isText && !flushText(run) { return false }
        if let (function, user) = options.callbacks.onEvent, function(event.opaque, user) != 0 {
            return false
        }
        return true
    }

    /// Passes `on_text` the text that it has not received yet. Returns false if the call must stop.
    private func flushText(_ run: CallRun) -> Bool {
        let text = response.text
        let fresh = text.dropping(run.deliveredText)
        run.deliveredText = text.count
        guard fresh.count > 0, let (function, user) = options.callbacks.onText else { return true }
        return function(fresh.chars, fresh.count, user) == 0
    }

    /// If text is not kept: drops it, after all of it was delivered and when no current event points into it.
    func forgetText(_ run: CallRun) {
        // A conversation that has not ended needs its text until the end.
        guard !options.keepsText, !(workflow?.withholdsDone ?? false) else { return }
        response.reader?.response.forgetText()
        run.deliveredText = 0
    }

    // MARK: Pull

    /// The next event; nil if the status is not OWUI_OK.
    public func next(timeout milliseconds: Int64) -> (Status, Event?) {
        var next: Event?
        let status = withExclusiveAccess {
            pullFirst(until: deadline(milliseconds)) { run, until in
                let status = pull(run, until: until)
                if status == OWUI_OK { next = event }
                return status
            }
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
            pullFirst(until: deadline(milliseconds)) { run, until in
                response.pieceEnds.removeAll()
                while true {
                    let status = pull(run, until: until)
                    guard status == OWUI_OK, let event else { return status }
                    if event.isText, let reader = response.reader {
                        text = joinText(run, reader, wantsEvents: wantsEvents)
                        if wantsEvents && !run.isHeld && !reader.emitter.event.isPlain {
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
                    if !isHosted && owui_now_us() >= until { return OWUI_AGAIN }
                }
            }
        }
        return (status, text, other)
    }

    /// The available frames, up to a limit, or an event that did not come in a frame.
    public func nextFrames(timeout milliseconds: Int64, _ batch: inout owui_frame_batch) -> Status {
        withExclusiveAccess {
            pullFirst(until: deadline(milliseconds)) { run, until in
                response.batch.removeAll()
                let status = pull(run, until: until)
                guard status == OWUI_OK, let event else { return status }
                if !response.batch.append(event) {
                    batch.event = event.opaque
                    return status
                }
                // The total timeout is checked here, and not while the caller uses the frames.
                var left = run.totalDeadline == nil ? Int.max : mostTimedFrames
                while left > 1, case .event = step(run) {
                    left -= 1
                    guard let event = self.event, response.batch.append(event) else {
                        run.isHeld = true
                        break
                    }
                }
                response.batch.fill(&batch)
                return status
            }
        }
    }

    /// Calls `body` to pull from the run, which is started if necessary, or returns the status of a call that
    /// has ended.
    private func pullFirst(until deadline: Int64, _ body: (CallRun, Int64) -> Status) -> Status {
        if hasEnded { return response.failure?.status ?? OWUI_DONE }
        if isPushed { return OWUI_E_STATE }
        do throws(Failure) {
            let run = try begin()
            if !run.isHeld { forgetText(run) }
            return body(run, deadline)
        } catch {
            return end(error, until: deadline)
        }
    }

    /// The ends of the pieces that `nextText` has joined.
    public var ends: (base: UnsafePointer<Int>?, count: Int) {
        (response.pieceEnds.base.map { UnsafePointer($0) }, response.pieceEnds.count)
    }

    /// Joins a piece of text with all further pieces that are available. Another event after them is held
    /// back. With `wantsEvents`, a piece whose frame contains more than text is the last.
    private func joinText(_ run: CallRun, _ reader: ResponseReader, wantsEvents: Bool) -> Bytes {
        let start = reader.response.first.text.count - reader.emitter.event.text.count
        response.pieceEnds.append(reader.emitter.event.text.count)
        while reader.emitter.event.isPlain || !wantsEvents, case .event = step(run) {
            guard reader.emitter.event.isText else {
                run.isHeld = true
                break
            }
            response.pieceEnds.append(reader.response.first.text.count - start)
        }
        return reader.response.first.text.bytes.dropping(start).prefix(response.pieceEnds.last ?? 0)
    }

    private func pull(_ run: CallRun, until deadline: Int64) -> Status {
        var waited = false
        while true {
            if run.bodyEndDeadline != nil { return endPulled(run, nil, until: deadline) }
            switch step(run) {
            case .event: return OWUI_OK
            case .starved:
                if isHosted {
                    membership?.wantsReady = true
                    return OWUI_AGAIN
                }
                if waited && owui_now_us() >= deadline { return OWUI_AGAIN }
                wait(run, until: deadline)
                waited = true
            case .ended(let failure): return endPulled(run, failure, until: deadline)
            }
        }
    }

    private func endPulled(_ run: CallRun, _ failure: Failure?, until deadline: Int64) -> Status {
        if failure == nil && waitsForBodyEnd(run) {
            membership?.wantsReady = true
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
    private var event: Event? { workflow?.event ?? response.reader?.emitter.event }

    /// Advances by one event without waiting, and starts the call if it has not started.
    func step() -> ReadStep {
        if hasEnded { return .ended(response.failure) }
        do throws(Failure) {
            return step(try begin())
        } catch {
            return .ended(error)
        }
    }

    // Not inlined into its four callers, for the sake of size.
    @inline(never)
    @_optimize(speed)
    private func step(_ run: CallRun) -> ReadStep {
        // A cancelled call delivers no more events.
        if isInForkedChild || isCancelled { return .ended(stopFailure) }
        if run.isHeld {
            run.isHeld = false
            return .event
        }
        if response.whole != nil { response.whole = nil }
        if let workflow, workflow.runsCalls { return workflow.step(self, run) }
        if run.scheduled != nil {
            if let failure = run.brokenLoopFailure { return .ended(failure) }
            if let failure = sendScheduledRequest(run) { return .ended(failure) }
            if run.scheduled != nil { return .starved }
        }
        guard let attempt = response.attempt else { return .ended(response.failure) }
        let step = read(attempt, run)
        if case .ended(let failure) = step {
            // A callback in `read` may have stopped it.
            if let failure = stopFailure { return .ended(failure) }
            return goOn(run, after: failure)
        }
        return step
    }

    /// Reads on in the response. (A function of its own: a parameter and its constants cost no reference count.)
    @inline(never)
    @_optimize(speed)
    private func read(_ attempt: Attempt, _ run: CallRun) -> ReadStep {
        attempt.exchange.feed()
        if options.callbacks.onProgress != nil, let stopped = progressFailure(run, attempt.exchange) {
            return .ended(stopped)
        }
        let step = attempt.reader.next(attempt.exchange)
        if case .starved = step {
            attempt.reader.emitter.rest()
            if attempt.reader.isStream { attempt.exchange.awaitMore(window: window) }
            if let failure = waitForSink(run) { return .ended(failure) }
        }
        return step
    }

    /// Handles the end of a request: the call ends or continues.
    private func goOn(_ run: CallRun, after failure: Failure?) -> ReadStep {
        if let question = run.versionQuestion { return .ended(end(question, run)) }
        if let failure {
            if failure.isFinal { return .ended(failure) }
            if retriesAtFallback(run, after: failure) || schedulesRetry(run, after: failure)
                || asksVersion(run, after: failure)
            {
                return .starved
            }
        }
        rememberFallback(after: failure)
        if failure == nil, let exchange = response.exchange { run.transferred.complete(exchange.moved) }
        guard let workflow else { return .ended(failure) }
        switch workflow.nextStep(self, after: failure) {
        case .finish(let failure): return .ended(failure)
        case .send(let operation, let wait): send(run, operation, after: wait)
        case .sendFollowUp(let operation):
            response.conversation = response.reader
            run.detachExchange(of: response)
            send(run, operation, after: 0)
        case .finishWith(let whole):
            guard let conversation = response.textReader, let exchange = response.exchange else {
                return .ended(nil)
            }
            response.attempt = Attempt(exchange, conversation)
            response.conversation = nil
            conversation.finish(with: whole)
            return step(run)
        }
        return .starved
    }

    private func send(_ run: CallRun, _ operation: Operation, after wait: Int64) {
        run.retriesMade = 0
        schedule(run, for: wait, then: operation)
    }

    /// Waits for the network once, at most until the deadline.
    private func wait(_ run: CallRun, until deadline: Int64) {
        guard !isCancelled else { return }
        var until = deadline
        if let scheduled = run.scheduled { until = min(until, scheduled.at) }
        if let total = run.totalDeadline, run.scheduled != nil || runsCalls { until = min(until, total) }
        if let workflow { until = min(until, workflow.wakeAt) }
        if let at = options.sink?.blocked?.triesAgainAt { until = min(until, at) }
        run.loop.turn(until: until)
    }

    private func progressFailure(_ run: CallRun, _ exchange: Exchange) -> Failure? {
        guard let (function, user) = options.callbacks.onProgress, run.transferred.update(exchange.moved)
        else { return nil }
        let shown = run.transferred.shown
        return function(shown.sent, shown.toSend, shown.received, shown.toReceive, user) == 0
            ? nil : Failure(OWUI_E_ABORTED)
    }
}

/// How many frames are returned together to a caller with a total timeout.
private let mostTimedFrames = 16
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
