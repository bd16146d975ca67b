import CCurl

extension Exchange {
    /// When the clocks are to be looked at next; ends the exchange if one has run out.
    func checkTimeouts() -> Int64? {
        if let lingersUntil, outcome == nil {
            if lingersUntil <= now { outcome = .timedOut(.total) }
            return lingersUntil
        }
        recordSending()
        var timeoutOverrides = request.timeouts
        // What has come may hold an event.
        if !isStreamed || hasUnread { timeoutOverrides.event = 0 }
        // While it waits for a slow reader of its own, the server is not to blame.
        if isPaused {
            timeoutOverrides.idle = 0
            timeoutOverrides.event = 0
        }
        guard outcome == nil else { return nil }
        if let (clock, at) = progress.deadline(timeoutOverrides), at <= now {
            outcome = .timedOut(clock)
            return nil
        }
        return nextLook(timeoutOverrides)
    }

    private func nextLook(_ timeoutOverrides: Timeouts) -> Int64? {
        let at = progress.deadline(timeoutOverrides)?.at
        // libcurl does not tell when bytes of a large body have left: ask now and then.
        return progress.phase == .sending ? min(at ?? Int64.max, now + 100_000) : at
    }

    private func recordSending() {
        guard progress.phase == .sending else { return }
        let sent = size(CURLINFO_SIZE_UPLOAD_T)
        if sent != progress.sent {
            progress.sent = sent
            progress.lastByte = now
        }
        let hasSentAll = request.bodyLength.map { sent >= $0 } ?? request.upload?.isSpent ?? true
        if hasSentAll { enter(.waiting) }
    }

    func enter(_ phase: Progress.Phase) {
        progress.enter(phase, now)
        watchTimeouts()
    }

    func watchTimeouts() {
        if let at = nextLook(request.timeouts) { loop?.wakeForTimeouts(at: at) }
    }
}
