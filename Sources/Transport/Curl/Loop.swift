import CCurl
import CSystem
import Wire

/// Drives exchanges on one thread at a time: one libcurl multi handle, its sockets on an epoll descriptor, and
/// its connections. (epoll with socket_action costs half of what curl_multi_poll does.)
public final class Loop {
    var multi: UnsafeMutableRawPointer
    /// They close when the loop goes. Their numbers are kept beside them for the hot path.
    private let owned: (epoll: Descriptor, timer: Descriptor)
    let epoll: Int32
    public let wakeup: Wakeup
    public let origin = ForkGuard()
    var exchanges: [Exchange] = []
    var reminders: [(at: Int64, readyToken: ReadyToken)] = []
    /// To whom something has happened since the list was last taken.
    var ready: [ReadyToken] = []
    /// Someone has signalled `wakeup`.
    var wasWoken = false
    /// When it last looked at the clock.
    let clock = UnsafeMutablePointer<Int64>.allocate(capacity: 1)
    let events = UnsafeMutableBufferPointer<epoll_event>.allocate(capacity: 64)
    /// When libcurl wants to be called, and when a clock must be looked at next.
    var curlDeadline = Int64.max
    var timeoutDeadline = Int64.max
    private var avoidsReuseUntil: Int64 = 0
    /// An exchange has closed a socket while it was connecting.
    var mayLackSocket = false
    /// For a loop that others wait for: makes `descriptor` readable in time. -1 for one that only waits itself.
    let timer: Int32
    /// There are no exchanges. Their connections have been idle for too long by then.
    var closesIdleAt: Int64?
    var timerSetTo = Int64.max

    /// Nil if the process is out of descriptors or memory. The descriptor of one that `isPollable` can be waited for.
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
        self.wakeup = wakeup
        self.timer = timer.value
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
    public internal(set) var isBroken = false

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
        } else {
            for exchange in exchanges { exchange.abandon() }
            owned.epoll.abandon()
            owned.timer.abandon()
            wakeup.abandon()
        }
        events.deallocate()
        clock.deallocate()
    }

    var now: Int64 { clock.pointee }

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
    func closeIdle() {
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

    func endLingering() {
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
}

/// So many exchanges on one thread that none of them is fast, and that what each one holds counts.
private let manyExchanges = 64
/// A little more than the age at which libcurl does not use a connection again.
private let longestIdle: Int64 = 4_500_000
