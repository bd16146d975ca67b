import CCurl
import CSystem
import Wire

/// Drives exchanges on one thread at a time: one libcurl multi handle, its sockets on an epoll descriptor, and
/// its connections. (epoll with socket_action costs half of what curl_multi_poll does.)
public final class Loop {
    var multi: UnsafeMutableRawPointer
    /// `deinit` closes them. Their numbers are also kept in `epoll` and `timer`, for the hot path.
    private let owned: (epoll: Descriptor, timer: Descriptor)
    let epoll: Int32
    let sockets: Sockets
    public let wakeup: Wakeup
    public let origin = ForkGuard()
    var exchanges: [Exchange] = []
    var reminders: [(at: Int64, readyToken: ReadyToken)] = []
    /// The tokens that were marked ready since `takeReady`.
    var ready: [ReadyToken] = []
    /// `wakeup` was signalled since `takeReady`.
    var wasWoken = false
    /// The time, read once a turn.
    let time = UnsafeMutablePointer<Int64>.allocate(capacity: 1)
    let events = UnsafeMutableBufferPointer<epoll_event>.allocate(capacity: 64)
    /// When libcurl must be called, and when timeouts must be checked.
    var curlDeadline = Int64.max
    var timeoutDeadline = Int64.max
    private var avoidsReuseUntil: Int64 = 0
    /// Handles of libcurl without an exchange. Making and freeing one takes 11,000 instructions, resetting it 2,600.
    private var handles: [UnsafeMutableRawPointer] = []
    /// An exchange closed a socket while it was connecting.
    var mayLackSocket = false
    /// Makes `descriptor` readable when a deadline has come; -1 for a loop that is not pollable.
    let timer: Int32
    /// Set while there are no exchanges: when all connections have been idle for too long.
    var closesIdleAt: Int64?
    var timerSetTo = Int64.max

    /// Nil if the process is out of descriptors or memory. If it `isPollable`, callers may wait for `descriptor`.
    /// (A failing initializer in Embedded Swift leaks what it had allocated.)
    public static func make(isPollable: Bool = false) -> Loop? {
        owui_curl_global()
        guard let wakeup = Wakeup.make() else { return nil }
        let epoll = Descriptor(epoll_create1(Int32(EPOLL_CLOEXEC)))
        let timer = Descriptor(
            isPollable ? timerfd_create(CLOCK_MONOTONIC, Int32(TFD_CLOEXEC | TFD_NONBLOCK)) : -1)
        guard epoll.isOpen, timer.isOpen || !isPollable,
            owui_epoll_set(epoll.value, EPOLL_CTL_ADD, wakeup.descriptor, EPOLLIN.rawValue) == 0,
            !isPollable || owui_epoll_set(epoll.value, EPOLL_CTL_ADD, timer.value, EPOLLIN.rawValue) == 0,
            let multi = curl_multi_init()
        else { return nil }
        return Loop(multi, epoll, wakeup, timer)
    }

    private init(
        _ multi: UnsafeMutableRawPointer, _ epoll: Descriptor, _ wakeup: Wakeup, _ timer: Descriptor
    ) {
        self.multi = multi
        owned = (epoll, timer)
        self.epoll = epoll.value
        sockets = Sockets(epoll: self.epoll)
        self.wakeup = wakeup
        self.timer = timer.value
        time.initialize(to: owui_now_us())
        connectMulti()
    }

    private func connectMulti() {
        let me = Unmanaged.passUnretained(self).toOpaque()
        _ = owui_curl_multi_set_socket_fn(multi, watchSocket)
        _ = owui_curl_multi_set_pointer(multi, CURLMOPT_SOCKETDATA, me)
        _ = owui_curl_multi_set_timer_fn(multi, setTimer)
        _ = owui_curl_multi_set_pointer(multi, CURLMOPT_TIMERDATA, me)
    }

    /// Readable when `turn` must be called.
    public var descriptor: Int32 { epoll }

    /// The loop was made before a fork. The parent uses the same sockets, and using them here would end its
    /// transfers.
    public var isInForkedChild: Bool { origin.isInForkedChild }

    /// The host process has closed the library's descriptors. Their numbers may be in use for its own files, so none
    /// is used any more.
    public internal(set) var isBroken = false

    /// Whether the descriptors are still ours: the epoll descriptor watches the wakeup's. Else it is broken from now
    /// on.
    public func checkDescriptors() -> Bool {
        guard !isBroken else { return false }
        if owui_epoll_set(epoll, EPOLL_CTL_MOD, wakeup.descriptor, EPOLLIN.rawValue) == 0 { return true }
        breakDown(owui_errno())
        return false
    }

    deinit {
        if !isInForkedChild && checkDescriptors() {
            for exchange in exchanges { detach(exchange) }
            closeMulti()
        } else {
            for exchange in exchanges { exchange.abandon() }
            owned.epoll.abandon()
            owned.timer.abandon()
            wakeup.abandon()
        }
        for easy in handles { curl_easy_cleanup(easy) }
        events.deallocate()
        time.deallocate()
    }

    var now: Int64 { time.pointee }

    /// Starts an exchange. CURLM_OK on success.
    public func add(_ exchange: Exchange) -> CURLMcode {
        if isBroken { return CURLM_BAD_SOCKET }
        time.pointee = owui_now_us()
        if now < avoidsReuseUntil { exchange.avoidOpenConnections() }
        exchange.join(self)
        if exchanges.count >= manyExchanges { exchange.receiveInSmallPieces() }
        let code = curl_multi_add_handle(multi, exchange.easy)
        guard code == CURLM_OK else { return code }
        exchange.slot = exchanges.count
        exchanges.append(exchange)
        exchange.watchTimeouts()
        return CURLM_OK
    }

    /// Does not reuse the open connections: from now on, until they are too old anyway, each exchange opens a new
    /// one. A server that failed within a stream may close the connection, and the next request on it would be
    /// lost.
    public func avoidReuse() { avoidsReuseUntil = owui_now_us() + Exchange.longestIdle }

    /// Removes an exchange, and releases its handle. If it has not ended, its connection is closed.
    public func remove(_ exchange: Exchange) {
        defer { exchange.release(to: self) }
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
        // Closing the connections must not call the callbacks.
        _ = owui_curl_multi_set_socket_fn(multi, nil)
        _ = owui_curl_multi_set_timer_fn(multi, nil)
        curl_multi_cleanup(multi)
    }

    /// Closes the idle connections. The server closes them after 5 s, which libcurl notices only when it needs one.
    func closeIdle() {
        closesIdleAt = nil
        guard let fresh = curl_multi_init() else { return }
        closeMulti()
        multi = fresh
        curlDeadline = Int64.max
        connectMulti()
    }

    /// Receives the rest of a response that is no longer needed, so that the connection can be reused. The loop frees
    /// the exchange when it ends, at `until` at the latest.
    public func linger(_ exchange: Exchange, until: Int64) {
        exchange.lingersUntil = until
        exchange.readyToken = nil
        exchange.dropArrived()
        exchange.awaitMore(window: Int.max / 2)
        wakeForTimeouts(at: until)
    }

    /// Frees the exchanges that linger; the connections of those that have not ended are closed.
    public func closeLingering() { freeLingering { _ in true } }

    func endLingering() { freeLingering { $0.outcome != nil } }

    private func freeLingering(where isOver: (Exchange) -> Bool) {
        for exchange in exchanges where exchange.lingersUntil != nil && isOver(exchange) {
            remove(exchange)
        }
    }

    // MARK: Handles of libcurl, which are dear to make

    func takeHandle() -> UnsafeMutableRawPointer? { handles.popLast() }

    func giveHandle(_ easy: UnsafeMutableRawPointer) {
        if handles.count >= mostHandles { return curl_easy_cleanup(easy) }
        // At once, so that it keeps nothing of the exchange: no URL, no header, no pointer.
        curl_easy_reset(easy)
        // Else freeing it would change the handler of SIGPIPE for a moment.
        _ = owui_curl_set_long(easy, CURLOPT_NOSIGNAL, 1)
        handles.append(easy)
    }

    private func detach(_ exchange: Exchange) {
        // The connection of one that has not ended closes.
        if isBroken || (exchange.outcome == nil && !checkDescriptors()) {
            exchange.abandon()
        } else {
            curl_multi_remove_handle(multi, exchange.easy)
        }
        exchange.loop = nil
        exchange.loopTime = nil
        exchange.slot = -1
    }
}

/// With so many exchanges on one thread none is fast, and the memory of each counts.
private let manyExchanges = 64
/// Each takes some 6 KiB.
private let mostHandles = 4
/// Microseconds; a little more than the age at which libcurl no longer reuses a connection.
private let longestIdle: Int64 = 4_500_000
