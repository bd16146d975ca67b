import Answers
import COpenWebUI
import CSystem
import Transport
import Wire

extension Call {
    /// Ends the call; later calls only return its status. Waits briefly, at most until the deadline, for the
    /// connection to become free.
    func end(_ failure: Failure?, until deadline: Int64) -> Status {
        if hasEnded { return response.failure?.status ?? OWUI_OK }
        let run = run
        if failure == nil, let run { waitForBodyEnd(run, until: deadline) }
        let failure = failure.map { explained($0, run) }
        response.failure = failure
        response.whole = nil
        if let run { forgetText(run) }
        workflow?.end(failure)
        if failure == nil, let run { logIgnoredFiles(run) }
        release(isWhole: failure == nil)
        if let run { logEnd(run) }
        return failure?.status ?? OWUI_OK
    }

    /// Whether a call on a shared loop must wait for the end of the HTTP body. A stream signals its end
    /// before its HTTP body ends; a connection that is closed in between cannot be reused.
    func waitsForBodyEnd(_ run: CallRun) -> Bool {
        guard isHosted, let exchange = response.exchange, exchange.outcome == nil, !isCancelled,
            !isInForkedChild
        else { return false }
        let now = owui_now_us()
        let until = run.bodyEndDeadline ?? now + endGraceMicroseconds
        guard now < until else { return false }
        if run.bodyEndDeadline == nil, let readyToken = run.readyToken {
            run.loop.signalReady(readyToken, at: until)
        }
        run.bodyEndDeadline = until
        exchange.dropArrived()
        exchange.awaitMore(window: window)
        return true
    }

    /// Waits for the end of the HTTP body, for a call on a loop of its own.
    private func waitForBodyEnd(_ run: CallRun, until deadline: Int64) {
        guard !run.sharesLoop, !isInForkedChild, let exchange = response.exchange, exchange.outcome == nil
        else { return }
        let until = min(deadline, owui_now_us() + endGraceMicroseconds)
        repeat {
            exchange.dropArrived()
            exchange.awaitMore(window: window)
            run.loop.turn(until: until)
        } while exchange.outcome == nil && owui_now_us() < until && !isCancelled
    }

    /// Closes the connection of a cancelled call before the call ends; the thread that runs the call gets the
    /// status. The events already returned, and the current ones, stay valid.
    func disconnect() {
        guard let run, !isInForkedChild else { return }
        workflow?.disconnect()
        run.closeTrailing()
        run.letGo(of: response)
    }

    /// Returns the connection to the loop, or closes it if the response is incomplete.
    @inline(never)
    func release(isWhole: Bool) {
        let run = run
        phase = .ended
        options.sink?.close()
        if run?.loop.isInForkedChild ?? isInForkedChild {
            response.exchange?.abandon()
            return
        }
        if let run { leave(run, isWhole: isWhole) }
        if !isPushed { leaveHost() }
    }

    /// The failure with what the user can do about it and with the operation, and without secrets.
    private func explained(_ failure: Failure, _ run: CallRun?) -> Failure {
        var failure = failure
        let secrets = run?.secrets ?? []
        operation.addHint(to: &failure)
        if let client { failure.addHint(baseURL: client.baseURL) }
        failure.complete(operation: title, hiding: secrets)
        failure.mask(secrets, in: response.lastBody)
        return failure
    }

    private func leave(_ run: CallRun, isWhole: Bool) {
        let loop = run.loop
        if !isWhole {
            run.closeTrailing()
            workflow?.abandon(self, run)
        }
        if let exchange = response.exchange {
            if response.failure != nil && response.textReader?.isStream ?? false { loop.avoidReuse() }
            if isWhole && run.sharesLoop && !isHosted && exchange.outcome == nil {
                response.statistics = Statistics(response, exchange, run)
                loop.linger(exchange, until: owui_now_us() + endGraceMicroseconds)
            } else {
                run.letGo(of: response)
            }
        }
        response.statistics.set(OWUI_STAT_TOTAL_US, owui_now_us() - run.startedAt)
        // Leave nothing of this call on a loop that other calls take.
        workflow?.end(response.failure)
        if run.sharesLoop { return }
        // Nothing turns a pooled loop, so an exchange that waits for the end of its body would wait forever.
        loop.closeLingering()
        client?.pool.give(loop)
    }
}
