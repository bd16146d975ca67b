import CCurl
import CSystem

extension Exchange {
    /// Ends the exchange if a timeout has expired. Returns when to check again; nil: when something else changes.
    func checkTimeouts() -> Int64? {
        if let lingersUntil, outcome == nil {
            if lingersUntil <= now { outcome = .timedOut(.total) }
            return lingersUntil
        }
        recordSending()
        var timeouts = request.timeouts
        // Bytes that have arrived and were not read yet may hold an event.
        if !isStreamed || hasUnread { timeouts.event = 0 }
        // The server cannot send while receiving is paused for a slow reader.
        if isPaused {
            timeouts.idle = 0
            timeouts.event = 0
        }
        guard outcome == nil else { return nil }
        if let (timeout, at) = progress.deadline(timeouts), at <= now {
            if timeout == .idle && hasReceivedPart() { return nextCheck(timeouts) }
            outcome = .timedOut(timeout)
            return nil
        }
        return nextCheck(timeouts)
    }

    /// The total timeout has expired. For those that read what has arrived while the loop does not turn: asked for each
    /// event, so the clock may be late by a tick.
    public var isOverdue: Bool { totalEnd != Int64.max && owui_last_tick_us() >= totalEnd }

    /// libcurl reports a header or the size of a chunk when its line is complete. The system knows of its bytes.
    private func hasReceivedPart() -> Bool {
        guard progress.phase == .receiving, lastSocket >= 0 else { return false }
        let silence = owui_tcp_silence_ms(lastSocket)
        guard silence >= 0, now - silence * 1000 > progress.lastByte else { return false }
        progress.lastByte = now - silence * 1000
        return progress.deadline(request.timeouts).map { $0.at > now } ?? true
    }

    private func nextCheck(_ timeouts: Timeouts) -> Int64? {
        let at = progress.deadline(timeouts)?.at
        // libcurl does not report when bytes of a large body were sent: check every 100 ms.
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
        if let at = nextCheck(request.timeouts) { loop?.wakeForTimeouts(at: at) }
    }
}
