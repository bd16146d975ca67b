import CCurl
import CSystem
import Wire

/// Drives exchanges on one thread at a time: one libcurl multi handle, its sockets on an epoll descriptor, and
/// its connections. (epoll with socket_action costs half of what curl_multi_poll does.)
public final class Loop {
    private let multi: UnsafeMutableRawPointer
    private let epoll: Int32
    public let wakeup: Wakeup
    private let owner = getpid()
    private var exchanges: [Exchange] = []
    private(set) var now: Int64
    private let events = UnsafeMutableBufferPointer<epoll_event>.allocate(capacity: 64)
    /// When libcurl wants to be called, and when a clock must be looked at next.
    private var curlDeadline = Int64.max
    private var clockDeadline = Int64.max

    /// Nil when descriptors or memory are out.
    public init?() {
        owui_curl_global()
        guard let wakeup = Wakeup() else { return nil }
        let epoll = epoll_create1(Int32(EPOLL_CLOEXEC))
        guard epoll >= 0 else { return nil }
        guard let multi = curl_multi_init() else {
            close(epoll)
            return nil
        }
        self.wakeup = wakeup
        self.epoll = epoll
        self.multi = multi
        now = owui_now_us()
        let me = Unmanaged.passUnretained(self).toOpaque()
        _ = owui_epoll_set(epoll, EPOLL_CTL_ADD, wakeup.descriptor, EPOLLIN.rawValue)
        _ = owui_curl_multi_set_socket_fn(multi, watchSocket)
        _ = owui_curl_multi_set_pointer(multi, CURLMOPT_SOCKETDATA, me)
        _ = owui_curl_multi_set_timer_fn(multi, setTimer)
        _ = owui_curl_multi_set_pointer(multi, CURLMOPT_TIMERDATA, me)
    }

    /// Made by a parent before a fork: its sockets and its epoll descriptor are the parent's too, and touching
    /// them would end the parent's transfers. It is left as it is.
    public var isForeign: Bool { getpid() != owner }

    deinit {
        if isForeign {
            for exchange in exchanges { exchange.abandon() }
            return
        }
        for exchange in exchanges { detach(exchange) }
        // Closing the connections must not call back into what is going away.
        _ = owui_curl_multi_set_socket_fn(multi, nil)
        _ = owui_curl_multi_set_timer_fn(multi, nil)
        curl_multi_cleanup(multi)
        close(epoll)
        events.deallocate()
    }

    /// False when memory is out.
    public func add(_ exchange: Exchange) -> Bool {
        now = owui_now_us()
        exchange.loop = self
        guard curl_multi_add_handle(multi, exchange.easy) == CURLM_OK else { return false }
        exchanges.append(exchange)
        clockDeadline = 0
        return true
    }

    /// Takes an exchange out. The connection of one that has not ended closes.
    public func remove(_ exchange: Exchange) {
        guard let index = exchanges.firstIndex(where: { $0 === exchange }) else { return }
        exchanges.remove(at: index)
        detach(exchange)
    }

    private func detach(_ exchange: Exchange) {
        curl_multi_remove_handle(multi, exchange.easy)
        exchange.loop = nil
    }

    func clocksHaveChanged() { clockDeadline = 0 }

    /// Waits for something to happen, at most until `deadline` (monotonic microseconds), and does what there
    /// is to do. Returns after one wait, whatever came of it: the caller looks at its exchanges.
    public func turn(until deadline: Int64) {
        let wake = min(deadline, min(curlDeadline, clockDeadline))
        let ready = epoll_wait(epoll, events.baseAddress, Int32(events.count), waitMilliseconds(wake))
        now = owui_now_us()
        for i in 0..<max(0, Int(ready)) { serve(&events[i]) }
        if curlDeadline <= now || ready < 0 { expireCurlTimer() }
        collectEnded()
        if clockDeadline <= now { checkClocks() }
    }

    private func waitMilliseconds(_ wake: Int64) -> Int32 {
        if wake == Int64.max { return -1 }
        // Rounded up: waking early would spin.
        let left = wake - owui_now_us()
        return left <= 0 ? 0 : Int32(clamping: (left + 999) / 1000)
    }

    private func serve(_ event: inout epoll_event) {
        let descriptor = owui_epoll_event_fd(&event)
        if descriptor == wakeup.descriptor {
            wakeup.clear()
            return
        }
        var what: Int32 = 0
        if event.events & EPOLLIN.rawValue != 0 { what |= CURL_CSELECT_IN }
        if event.events & EPOLLOUT.rawValue != 0 { what |= CURL_CSELECT_OUT }
        if event.events & (EPOLLERR.rawValue | EPOLLHUP.rawValue) != 0 { what |= CURL_CSELECT_ERR }
        var running: Int32 = 0
        curl_multi_socket_action(multi, descriptor, what, &running)
    }

    private func expireCurlTimer() {
        curlDeadline = Int64.max
        var running: Int32 = 0
        curl_multi_socket_action(multi, CURL_SOCKET_TIMEOUT, 0, &running)
    }

    private func collectEnded() {
        var code = CURLE_OK
        while let easy = owui_curl_multi_ended(multi, &code) {
            var exchange: UnsafeMutableRawPointer?
            _ = owui_curl_get_pointer(easy, CURLINFO_PRIVATE, &exchange)
            if let exchange { Unmanaged<Exchange>.fromOpaque(exchange).takeUnretainedValue().finish(code) }
        }
    }

    private func checkClocks() {
        clockDeadline = Int64.max
        for exchange in exchanges {
            if let at = exchange.checkClocks() { clockDeadline = min(clockDeadline, at) }
        }
    }

    fileprivate func watch(_ socket: Int32, _ what: Int32, known: Bool) {
        if what == CURL_POLL_REMOVE {
            _ = owui_epoll_set(epoll, EPOLL_CTL_DEL, socket, 0)
            return
        }
        var events: UInt32 = 0
        if what & CURL_POLL_IN != 0 { events |= EPOLLIN.rawValue }
        if what & CURL_POLL_OUT != 0 { events |= EPOLLOUT.rawValue }
        if owui_epoll_set(epoll, known ? EPOLL_CTL_MOD : EPOLL_CTL_ADD, socket, events) != 0 {
            // A descriptor that was closed and opened anew under the same number.
            _ = owui_epoll_set(epoll, known ? EPOLL_CTL_ADD : EPOLL_CTL_MOD, socket, events)
        }
        if !known { curl_multi_assign(multi, socket, Unmanaged.passUnretained(self).toOpaque()) }
    }

    fileprivate func setCurlTimer(_ milliseconds: Int) {
        curlDeadline = milliseconds < 0 ? Int64.max : now + Int64(milliseconds) * 1000
    }
}

private let watchSocket: owui_curl_socket_fn = { _, socket, what, user, mine in
    guard let user else { return 0 }
    Unmanaged<Loop>.fromOpaque(user).takeUnretainedValue().watch(socket, what, known: mine != nil)
    return 0
}

private let setTimer: owui_curl_timer_fn = { _, milliseconds, user in
    guard let user else { return 0 }
    Unmanaged<Loop>.fromOpaque(user).takeUnretainedValue().setCurlTimer(milliseconds)
    return 0
}
