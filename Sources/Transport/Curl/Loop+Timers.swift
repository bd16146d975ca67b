import CCurl
import CSystem

extension Loop {
    /// Has timeouts checked at that time, a few milliseconds later at most.
    func wakeForTimeouts(at: Int64) {
        scheduleTimeoutCheck(at)
        armTimer()
    }

    /// A check goes over all exchanges, so the times are rounded up to the next tick, and checked together.
    private func scheduleTimeoutCheck(_ at: Int64) {
        let end = at < Int64.max - timeoutTick ? (at | (timeoutTick - 1)) + 1 : at
        timeoutDeadline = min(timeoutDeadline, end)
    }

    /// Sets the timer, but only to an earlier time than before: setting it costs a system call, and firing too early
    /// only a turn.
    func armTimer() {
        guard timer >= 0, !isBroken else { return }
        let at = min(curlDeadline, timeoutDeadline)
        guard at < timerSetTo else { return }
        timerSetTo = at
        owui_timer_set(timer, max(1, at))
    }

    func checkTimeouts() {
        timeoutDeadline = Int64.max
        var isLingering = false
        for exchange in exchanges {
            if let at = exchange.checkTimeouts() { scheduleTimeoutCheck(at) }
            isLingering = isLingering || exchange.lingersUntil != nil
        }
        if isLingering { endLingering() }
        if let at = closesIdleAt {
            if !exchanges.isEmpty {
                closesIdleAt = nil
            } else if at <= now {
                closeIdle()
            } else {
                scheduleTimeoutCheck(at)
            }
        }
        guard !reminders.isEmpty else { return }
        for reminder in reminders where reminder.at <= now { markReady(reminder.readyToken) }
        reminders.removeAll { $0.at <= now || $0.readyToken.owner == nil }
        for reminder in reminders { scheduleTimeoutCheck(reminder.at) }
    }

    func expireCurlTimer() {
        curlDeadline = Int64.max
        var running: Int32 = 0
        curl_multi_socket_action(multi, CURL_SOCKET_TIMEOUT, 0, &running)
    }

    func setCurlTimer(_ milliseconds: Int) {
        curlDeadline = milliseconds < 0 ? Int64.max : now + Int64(milliseconds) * 1000
        armTimer()
    }
}

/// Microseconds; must be a power of two.
private let timeoutTick: Int64 = 4096

let setTimer: owui_curl_timer_fn = { _, milliseconds, user in
    guard let user else { return 0 }
    Unmanaged<Loop>.fromOpaque(user).takeUnretainedValue().setCurlTimer(milliseconds)
    return 0
}
