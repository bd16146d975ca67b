import CCurl
import CSystem

extension Loop {
    /// Waits once, at most until `deadline` (monotonic microseconds), and handles what has happened. The caller then
    /// looks at its exchanges.
    public func turn(until deadline: Int64) {
        // A child that comes back from a callback would read what belongs to its parent.
        if isInForkedChild { return }
        if isBroken { return rest(until: deadline) }
        sockets.settle()
        let wake = min(deadline, min(curlDeadline, timeoutDeadline))
        var ready = epoll_wait(epoll, events.baseAddress, Int32(events.count), waitMilliseconds(wake))
        if ready < 0 && owui_errno() != EINTR { return breakDown(owui_errno()) }
        time.pointee = owui_now_us()
        serve(ready)
        // Before timeouts are checked, all sockets with input must have been read, and before libcurl chooses a
        // connection all idle ones with input be ended. One call reports only so many.
        var most = exchanges.count + (sockets.hasIdle ? 1 << 20 : 0)
        while Int(ready) == events.count, most > 0,
            timeoutDeadline <= now || (curlDeadline <= now && sockets.hasIdle)
        {
            most -= events.count
            ready = epoll_wait(epoll, events.baseAddress, Int32(events.count), 0)
            serve(ready)
        }
        if curlDeadline <= now { expireCurlTimer() }
        if mayLackSocket { driveUnwatched() }
        collectEnded()
        sockets.settle()
        if timeoutDeadline <= now { checkTimeouts() }
        armTimer()
    }

    /// The epoll descriptor is closed, or its number is in use for another file: no more events will be reported.
    func breakDown(_ error: Int32) {
        isBroken = true
        sockets.breakDown()
        for exchange in exchanges { exchange.loseWatch(error) }
        for reminder in reminders { markReady(reminder.readyToken) }
        reminders.removeAll()
    }

    /// Sleeps in place of a wait, so that a caller that waits in a loop does not spin.
    private func rest(until deadline: Int64) {
        let left = deadline - owui_now_us()
        if left > 0 { usleep(UInt32(min(left, 10_000))) }
    }

    private func waitMilliseconds(_ wake: Int64) -> Int32 {
        if wake == Int64.max { return -1 }
        // Rounded up: waking too early would spin.
        let left = wake - owui_now_us()
        return left <= 0 ? 0 : Int32(clamping: (left + 999) / 1000)
    }

    private func serve(_ ready: Int32) {
        let count = max(0, Int(ready))
        // First the idle sockets: libcurl chooses among the connections when it is called for any socket.
        if sockets.hasIdle {
            for i in 0..<count where sockets.endIdle(owui_epoll_event_fd(&events[i])) { events[i].events = 0 }
        }
        for i in 0..<count where events[i].events != 0 { serve(&events[i]) }
    }

    private func serve(_ event: inout epoll_event) {
        let descriptor = owui_epoll_event_fd(&event)
        if descriptor == wakeup.descriptor {
            wakeup.clear()
            wasWoken = true
            return
        }
        if descriptor == timer {
            var count: UInt64 = 0
            _ = read(timer, &count, 8)
            timerSetTo = Int64.max
            return
        }
        var what: Int32 = 0
        if event.events & EPOLLIN.rawValue != 0 { what |= CURL_CSELECT_IN }
        if event.events & EPOLLOUT.rawValue != 0 { what |= CURL_CSELECT_OUT }
        if event.events & (EPOLLERR.rawValue | EPOLLHUP.rawValue) != 0 { what |= CURL_CSELECT_ERR }
        var running: Int32 = 0
        curl_multi_socket_action(multi, descriptor, what, &running)
    }

    /// libcurl 7.88 closes the socket of an address that does not respond, and tries the next address only when it is
    /// called again, for which it sets neither a socket nor a timer.
    private func driveUnwatched() {
        mayLackSocket = false
        guard exchanges.contains(where: { $0.lacksWatchedSocket && $0.isConnecting }) else { return }
        owui_curl_multi_drive_all(multi)
        // The next address may have been refused at once.
        if mayLackSocket { curlDeadline = now }
    }

    private func collectEnded() {
        var code = CURLE_OK
        while let easy = owui_curl_multi_ended(multi, &code) {
            guard let ended = exchange(of: easy) else { continue }
            ended.finish(code)
            sockets.becomeIdle(ended.lastSocket, after: ended.identity)
            if ended.hasExcess { _ = sockets.endIdle(ended.lastSocket) }
            // `checkTimeouts` frees the ones that linger.
            if ended.lingersUntil != nil { timeoutDeadline = 0 }
        }
    }

    fileprivate func watch(_ socket: Int32, _ what: Int32, known: Bool, for easy: UnsafeMutableRawPointer?) {
        let exchange = exchange(of: easy)
        if let exchange, exchange.isConnecting {
            exchange.lacksWatchedSocket = what == CURL_POLL_REMOVE
            if exchange.lacksWatchedSocket { mayLackSocket = true }
        }
        let isOwn = sockets.contains(socket)
        if what == CURL_POLL_REMOVE {
            if isOwn { sockets.release(socket) } else { _ = owui_epoll_set(epoll, EPOLL_CTL_DEL, socket, 0) }
            return
        }
        var events: UInt32 = 0
        if what & CURL_POLL_IN != 0 { events |= EPOLLIN.rawValue }
        if what & CURL_POLL_OUT != 0 { events |= EPOLLOUT.rawValue }
        if isOwn { exchange?.lastSocket = socket }
        let error =
            isOwn
            ? sockets.watch(socket, events, for: exchange?.identity)
            : owui_epoll_watch(epoll, socket, events, known ? 1 : 0)
        if error != 0 { exchange?.loseWatch(error) }
        if !known { curl_multi_assign(multi, socket, Unmanaged.passUnretained(self).toOpaque()) }
    }
}

let watchSocket: owui_curl_socket_fn = { easy, socket, what, user, mine in
    guard let user else { return 0 }
    let loop = Unmanaged<Loop>.fromOpaque(user).takeUnretainedValue()
    loop.watch(socket, what, known: mine != nil, for: easy)
    return 0
}

private func exchange(of easy: UnsafeMutableRawPointer?) -> Exchange? {
    var exchange: UnsafeMutableRawPointer?
    _ = owui_curl_get_pointer(easy, CURLINFO_PRIVATE, &exchange)
    return exchange.map { Unmanaged<Exchange>.fromOpaque($0).takeUnretainedValue() }
}
