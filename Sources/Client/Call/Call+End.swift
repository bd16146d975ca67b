import Answers
import COpenWebUI
import CSystem
import Transport
import Wire

extension Call {
    /// Ends the call; later calls only return its status. Waits briefly, at most until the deadline, for the
    /// connection to become free.
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

    /// Whether a call on a shared loop must wait for the end of the HTTP body. A stream signals its end
    /// before its HTTP body ends; a connection that is closed in between cannot be reused.
    func waitsForBodyEnd() -> Bool {
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

    /// Waits for the end of the HTTP body, for a call on a loop of its own.
    private func waitForBodyEnd(until deadline: Int64) {
        guard !sharesLoop, !isInForkedChild, let loop, let exchange, exchange.outcome == nil else { return }
        let until = min(deadline, owui_now_us() + endGraceMicroseconds)
        repeat {
            exchange.dropArrived()
            exchange.awaitMore(window: window)
            loop.turn(until: until)
        } while exchange.outcome == nil && owui_now_us() < until && !isCancelled
    }

    /// Closes the connection of a cancelled call before the call ends; the thread that runs the call gets the
    /// status. The events already returned, and the current ones, stay valid.
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

    /// Returns the connection to the loop, or closes it if the response is incomplete.
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
        // Leave nothing of this call on a loop that other calls take.
        workflow?.end(failure)
        if !sharesLoop {
            // Nothing turns a pooled loop, so an exchange that waits for the end of its body would wait
            // forever.
            loop.closeLingering()
            client?.pool.give(loop)
        }
        if case .pulled = hosting { leaveHost() }
    }
}

/// How long a complete response may take to end its HTTP body, so that its connection can be reused.
let endGraceMicroseconds: Int64 = 100_000
