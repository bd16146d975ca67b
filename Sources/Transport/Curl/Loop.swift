import CCurl
import CSystem
import Wire

/// Drives exchanges on one thread at a time: one libcurl multi handle, its sockets on an epoll descriptor, and
/// its connections. (epoll with socket_action costs half of what curl_multi_poll does.)
public final class Loop {
    private var multi: UnsafeMutableRawPointer
    private let epoll: Int32
    public let wakeup: Wakeup
    public let origin = ForkGuard()
    private var exchanges: [Exchange] = []
    private var reminders: [(at: Int64, readyToken: ReadyToken)] = []
    /// To whom something has happened since the list was last taken.
    private var ready: [ReadyToken] = []
    /// Someone has signalled `wakeup`.
    private var wasWoken = false
    /// When it last looked at the clock.
    private let clock = UnsafeMutablePointer<Int64>.allocate(capacity: 1)
    private let events = UnsafeMutableBufferPointer<epoll_event>.allocate(capacity: 64)
    /// When libcurl wants to be called, and when a clock must be looked at next.
    private var curlDeadline = Int64.max
    private var timeoutDeadline = Int64.max
    private var avoidsReuseUntil: Int64 = 0
    /// An exchange has closed a socket while it was connecting.
    private var mayLackSocket = false
    /// For a loop that others wait for: makes `descriptor` readable in time. -1 for one that only waits itself.
    private let timer: Int32
    /// There are no exchanges. Their connections have been idle for too long by then.
    private var closesIdleAt: Int64?
    private var timerSetTo = Int64.max

    /// Nil when descriptors or memory are out. One that `isPollable` can be waited for by its descriptor.
    /// (A failing initializer in Embedded Swift leaks what it had allocated.)
    public static func make(isPollable: Bool = false) -> Loop? {
        owui_curl_global()
        guard let wakeup = Wakeup.make() else { return nil }
        let epoll = epoll_create1(Int32(EPOLL_CLOEXEC))
        let timer = isPollable ? timerfd_create(CLOCK_MONOTONIC, Int32(TFD_CLOEXEC | TFD_NONBLOCK)) : -1
        let multi = epoll >= 0 && (timer >= 0 || !isPollable) ? curl_multi_init() : nil
        if let multi, owui_epoll_set(epoll, EPOLL_CTL_ADD, wakeup.descriptor, EPOLLIN.rawValue) == 0,
            timer < 0 || owui_epoll_set(epoll, EPOLL_CTL_ADD, timer, EPOLLIN.rawValue) == 0
        {
            return Loop(multi, epoll, wakeup, timer)
        }
        if let multi { curl_multi_cleanup(multi) }
        if timer >= 0 { close(timer) }
        if epoll >= 0 { close(epoll) }
        return nil
    }

    private init(_ multi: UnsafeMutableRawPointer, _ epoll: Int32, _ wakeup: Wakeup, _ timer: Int32) {
        self.multi = multi
        self.epoll = epoll
        self.wakeup = wakeup
        self.timer = timer
        clock.initialize(to: owui_now_us())
        connectMulti()
    }

    private func connectMulti() {
        let me = Unmanaged.passUnretained(self).toOpaque()
        _ = owui_curl_multi_set_socket_fn(multi, watchSocket)
        _ = owui_curl_multi_set_pointer(multi, CURLMOPT_SOCKETDATA, me)
        _ = owui_curl_multi_set_timer_fn(multi, setTimer)
        _ = owui_curl_multi_set_pointer(multi, CURLMOPT_TIMERDATA, me)
    }

    /// Readable when `turn` has something to do.
    public var descriptor: Int32 { epoll }

    /// Made by a parent before a fork: its sockets are the parent's too, and touching them would end the
    /// parent's transfers. They are left as they are.
    public var isInForkedChild: Bool { origin.isInForkedChild }

    /// The host process has closed our descriptors. Their numbers may be those of its own files by now, so
    /// nothing here is touched any more.
    public private(set) var isBroken = false

    /// Whether the descriptors are still ours: the epoll descriptor watches the wakeup's. Else it is broken from now
    /// on.
    func checkDescriptors() -> Bool {
        guard !isBroken else { return false }
        if owui_epoll_set(epoll, EPOLL_CTL_MOD, wakeup.descriptor, EPOLLIN.rawValue) == 0 { return true }
        breakDown(owui_errno())
        return false
    }

    deinit {
        if !isInForkedChild && checkDescriptors() {
            for exchange in exchanges { detach(exchange) }
            closeMulti()
            if timer >= 0 { close(timer) }
            close(epoll)
        } else {
            for exchange in exchanges { exchange.abandon() }
            wakeup.abandon()
        }
        events.deallocate()
        clock.deallocate()
    }

    private var now: Int64 { clock.pointee }

    /// Why it was not added; CURLM_OK if it was.
    public func add(_ exchange: Exchange) -> CURLMcode {
        if isBroken { return CURLM_BAD_SOCKET }
        clock.pointee = owui_now_us()
        if now < avoidsReuseUntil { exchange.avoidOpenConnections() }
        exchange.loop = self
        exchange.clock = UnsafePointer(clock)
        if exchanges.count >= manyExchanges { exchange.receiveInSmallPieces() }
        let code = curl_multi_add_handle(multi, exchange.easy)
        guard code == CURLM_OK else { return code }
        exchange.slot = exchanges.count
        exchanges.append(exchange)
        exchange.watchTimeouts()
        return CURLM_OK
    }

    /// Leaves the open connections alone until they are too old anyway. A server that has failed in the midst of a
    /// stream may close the connection behind it, and a request sent meanwhile would be lost.
    public func avoidReuse() { avoidsReuseUntil = owui_now_us() + Exchange.longestIdle }

    /// Takes an exchange out. The connection of one that has not ended closes.
    public func remove(_ exchange: Exchange) {
        guard exchange.loop === self, exchange.slot >= 0 else { return }
        let last = exchanges.removeLast()
        if last !== exchange {
            exchanges[exchange.slot] = last
            last.slot = exchange.slot
        }
        detach(exchange)
        if exchanges.isEmpty && timer >= 0 {
            let at = owui_now_us() + longestIdle
            closesIdleAt = at
            wakeForTimeouts(at: at)
        }
    }

    private func closeMulti() {
        // Closing the connections must not call back into what is going away. The epoll descriptor forgets them by
        // itself.
        _ = owui_curl_multi_set_socket_fn(multi, nil)
        _ = owui_curl_multi_set_timer_fn(multi, nil)
        curl_multi_cleanup(multi)
    }

    /// The server closes connections that were idle for 5 s, and libcurl looks at them only when it needs one.
    private func closeIdle() {
        closesIdleAt = nil
        guard let fresh = curl_multi_init() else { return }
        closeMulti()
        multi = fresh
        curlDeadline = Int64.max
        connectMulti()
    }

    /// Nobody wants the answer of an exchange any more. It is freed by itself when it ends or, with its
    /// connection, at `until`.
    public func linger(_ exchange: Exchange, until: Int64) {
        exchange.lingersUntil = until
        exchange.readyToken = nil
        exchange.dropArrived()
        exchange.awaitMore(window: Int.max / 2)
        wakeForTimeouts(at: until)
    }

    /// Closes the connections of exchanges that linger.
    public func closeLingering() {
        for exchange in exchanges where exchange.lingersUntil != nil {
            remove(exchange)
            exchange.release()
        }
    }

    private func endLingering() {
        for exchange in exchanges where exchange.lingersUntil != nil && exchange.outcome != nil {
            remove(exchange)
            exchange.release()
        }
    }

    private func detach(_ exchange: Exchange) {
        // The connection of one that has not ended closes.
        if isBroken || (exchange.outcome == nil && !checkDescriptors()) {
            exchange.abandon()
        } else {
            curl_multi_remove_handle(multi, exchange.easy)
        }
        exchange.loop = nil
        exchange.clock = nil
        exchange.slot = -1
    }

    // MARK: Ready tokens

    func markReady(_ readyToken: ReadyToken?) {
        guard let readyToken, readyToken.owner != nil, !readyToken.isReady else { return }
        readyToken.isReady = true
        ready.append(readyToken)
    }

    /// Marks a token ready, and makes the descriptor readable until the next `takeReady`.
    public func signalReady(_ readyToken: ReadyToken) {
        markReady(readyToken)
        if !isBroken { wakeup.signal() }
    }

    /// Makes the descriptor readable if a token has become ready since the last `takeReady`.
    public func signalIfReady() { if !ready.isEmpty && !isBroken { wakeup.signal() } }

    /// Marks a token ready at that time; earlier reminders stay.
    public func signalReady(_ readyToken: ReadyToken, at: Int64) {
        if at <= owui_now_us() { return signalReady(readyToken) }
        if readyToken.owner != nil { reminders.append((at, readyToken)) }
        wakeForTimeouts(at: at)
    }

    /// The tokens that have become ready since the last call, and whether `wakeup` was signalled.
    public func takeReady() -> (readyTokens: [ReadyToken], wasWoken: Bool) {
        let taken = (ready, wasWoken)
        ready.removeAll()
        wasWoken = false
        for readyToken in taken.0 { readyToken.isReady = false }
        return taken
    }

    // MARK: Turning

    /// A clock must be looked at then.
    func wakeForTimeouts(at: Int64) {
        scheduleTimeoutCheck(at)
        armTimer()
    }

    /// A look at the clocks is one at those of all exchanges, so they are looked at together, at the end of a few
    /// milliseconds.
    private func scheduleTimeoutCheck(_ at: Int64) {
        let end = at < Int64.max - timeoutTick ? (at | (timeoutTick - 1)) + 1 : at
        timeoutDeadline = min(timeoutDeadline, end)
    }

    /// Only ever to an earlier time, unless it has fired: what it fires for in vain costs a turn.
    private func armTimer() {
        guard timer >= 0, !isBroken else { return }
        let at = min(curlDeadline, timeoutDeadline)
        guard at < timerSetTo else { return }
        timerSetTo = at
        owui_timer_set(timer, max(1, at))
    }

    /// Waits for something to happen, at most until `deadline` (monotonic microseconds), and does what there
    /// is to do. Returns after one wait, whatever came of it: the caller looks at its exchanges.
    public func turn(until deadline: Int64) {
        // A child that comes back from a callback would read what belongs to its parent.
        if isInForkedChild { return }
        if isBroken { return rest(until: deadline) }
        let wake = min(deadline, min(curlDeadline, timeoutDeadline))
        var ready = epoll_wait(epoll, events.baseAddress, Int32(events.count), waitMilliseconds(wake))
        if ready < 0 && owui_errno() != EINTR { return breakDown(owui_errno()) }
        clock.pointee = owui_now_us()
        for i in 0..<max(0, Int(ready)) { serve(&events[i]) }
        // Who has something to read has not been silent, and there may be more of them than one wait tells of.
        var most = exchanges.count
        while timeoutDeadline <= now, Int(ready) == events.count, most > 0 {
            most -= events.count
            ready = epoll_wait(epoll, events.baseAddress, Int32(events.count), 0)
            for i in 0..<max(0, Int(ready)) { serve(&events[i]) }
        }
        if curlDeadline <= now { expireCurlTimer() }
        if mayLackSocket { driveUnwatched() }
        collectEnded()
        if timeoutDeadline <= now { checkTimeouts() }
        armTimer()
    }

    /// The epoll descriptor is closed, or is that of another file: nothing will be heard of any more.
    private func breakDown(_ error: Int32) {
        isBroken = true
        for exchange in exchanges { exchange.loseWatch(error) }
        for reminder in reminders { markReady(reminder.readyToken) }
        reminders.removeAll()
    }

    /// For a caller that comes back to wait: not at once.
    private func rest(until deadline: Int64) {
        let left = deadline - owui_now_us()
        if left > 0 { usleep(UInt32(min(left, 10_000))) }
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

    private func expireCurlTimer() {
        curlDeadline = Int64.max
        var running: Int32 = 0
        curl_multi_socket_action(multi, CURL_SOCKET_TIMEOUT, 0, &running)
    }

    /// libcurl 7.88 gives up an address that does not answer and then waits to be called, with neither a socket nor
    /// a timer, before it tries the next one.
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
            // Of one that lingers the loop itself takes care.
            if ended.lingersUntil != nil { timeoutDeadline = 0 }
        }
    }

    private func checkTimeouts() {
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

    fileprivate func watch(_ socket: Int32, _ what: Int32, known: Bool, for easy: UnsafeMutableRawPointer?) {
        if let exchange = exchange(of: easy), exchange.isConnecting {
            exchange.lacksWatchedSocket = what == CURL_POLL_REMOVE
            if exchange.lacksWatchedSocket { mayLackSocket = true }
        }
        if what == CURL_POLL_REMOVE {
            _ = owui_epoll_set(epoll, EPOLL_CTL_DEL, socket, 0)
            return
        }
        var events: UInt32 = 0
        if what & CURL_POLL_IN != 0 { events |= EPOLLIN.rawValue }
        if what & CURL_POLL_OUT != 0 { events |= EPOLLOUT.rawValue }
        if owui_epoll_set(epoll, known ? EPOLL_CTL_MOD : EPOLL_CTL_ADD, socket, events) != 0 {
            // A descriptor that was closed and opened anew under the same number.
            if owui_epoll_set(epoll, known ? EPOLL_CTL_ADD : EPOLL_CTL_MOD, socket, events) != 0 {
                exchange(of: easy)?.loseWatch(owui_errno())
            }
        }
        if !known { curl_multi_assign(multi, socket, Unmanaged.passUnretained(self).toOpaque()) }
    }

    fileprivate func setCurlTimer(_ milliseconds: Int) {
        curlDeadline = milliseconds < 0 ? Int64.max : now + Int64(milliseconds) * 1000
        armTimer()
    }
}

/// So many exchanges on one thread that none of them is fast, and that what each one holds counts.
private let manyExchanges = 64
/// Microseconds; a power of two.
private let timeoutTick: Int64 = 4096
/// A little more than the age at which libcurl does not use a connection again.
private let longestIdle: Int64 = 4_500_000

private let watchSocket: owui_curl_socket_fn = { easy, socket, what, user, mine in
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

private let setTimer: owui_curl_timer_fn = { _, milliseconds, user in
    guard let user else { return 0 }
    Unmanaged<Loop>.fromOpaque(user).takeUnretainedValue().setCurlTimer(milliseconds)
    return 0
}
