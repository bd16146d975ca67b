import CCurl
import CSystem
import Wire

/// How an exchange ended.
public enum Outcome {
    /// The answer's HTTP framing is complete.
    case complete
    /// libcurl's word, and the text it had for it.
    case failed(CURLcode, Text)
    case timedOut(TimeoutKind)
    /// The body is larger than the limit.
    case overLimit
    /// A pooled connection broke after the server may have begun to work on a request that must not be sent
    /// twice.
    case notRepeated
    /// The body could not be sent.
    case notSent(UploadFailure)
    /// The system does not watch the socket, or no longer the loop's: the error number.
    case unwatched(Int32)
}

/// One request and its answer: the owner of one libcurl easy handle.
///
/// libcurl's callbacks only store things: bytes in `arrived`, headers in `head`. They are read after libcurl has
/// returned, so callers may do anything in their own callbacks. The copy costs little, and events come to lie in
/// one piece: the server sends each line as an HTTP chunk of its own, and libcurl hands over every chunk by itself.
///
/// Whoever reads the body moves it to a buffer of its own with `moveArrived`, when it has no more use for what that
/// buffer holds. So a turn of the loop never changes memory that a reader has handed out.
public final class Exchange {
    /// Nil once it is released.
    private(set) var easy: UnsafeMutableRawPointer?
    public let request: HTTPRequest
    private let errorText: UnsafeMutablePointer<CChar>

    /// Body bytes that the reader has not taken yet.
    private var arrived = ByteBuffer()
    public private(set) var head = ResponseHead()
    public internal(set) var outcome: Outcome? { didSet { loop?.markReady(readyToken) } }
    /// Where the last connection has led.
    private(set) var peer: Peer?
    /// How often the request was put on a connection.
    private var sendings = 0
    /// Bytes of the bodies: sent, to send, received, to receive; -1 for unknown. Kept up to date only if the
    /// request wants it.
    public private(set) var moved: (Int64, Int64, Int64, Int64) = (0, 0, 0, 0)

    var progress: Progress
    /// The loop that drives it; the loop takes itself out again.
    unowned(unsafe) var loop: Loop?
    /// The loop's clock, read once a turn. (A pointer: there is no need to hold on to the loop for every event.)
    var clock: UnsafePointer<Int64>?
    /// Where the loop has it.
    var slot = -1
    /// It is connecting, and has closed a socket without opening another.
    var lacksWatchedSocket = false
    /// Who is to be told that something has happened.
    var readyToken: ReadyToken?
    /// Nobody wants its answer any more: the loop waits until then for the end, so that the connection can be
    /// used again.
    var lingersUntil: Int64?
    private let limit: Int
    /// The body is read as it comes: `limit` is about what is left of it.
    private var isStreamed = false
    /// Receiving stops when `arrived` has grown to this size, until the reader has taken it.
    private var pauseAt = Int.max
    private var isPaused = false
    /// Bytes have arrived that the reader has not looked at.
    private var hasUnread = false
    private var hasReceivedBody = false
    private var isOverLimit = false
    /// It could not have a socket: the process has as many descriptors as it may.
    public private(set) var lacksSocket = false
    private var refusedRepeat = false

    /// `limit`: how many bytes of body are held at most. Nil when memory is out.
    public static func make(_ request: HTTPRequest, limit: Int, readyToken: ReadyToken? = nil) -> Exchange? {
        owui_curl_global()
        return curl_easy_init().map { Exchange($0, request, limit, readyToken) }
    }

    private init(
        _ easy: UnsafeMutableRawPointer, _ request: HTTPRequest, _ limit: Int, _ readyToken: ReadyToken?
    ) {
        self.easy = easy
        self.request = request
        self.limit = limit
        self.readyToken = readyToken
        errorText = UnsafeMutablePointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))
        errorText[0] = 0
        progress = Progress(now: owui_now_us())
        let code = configure()
        if code != CURLE_OK { finish(code) }
    }

    deinit {
        release()
        errorText.deallocate()
    }

    /// Lets go of what libcurl holds without touching it: it belongs to the parent of this process.
    public func abandon() { easy = nil }

    /// Its connection is closed, or somebody else's.
    public var isReleased: Bool { easy == nil }

    /// Frees what libcurl holds; the answer stays. Not while a loop drives it.
    public func release() {
        curl_easy_cleanup(easy)
        easy = nil
    }

    // MARK: The consumer's side

    /// Whether there is anything to move.
    public var hasArrived: Bool { !arrived.isEmpty }

    /// Moves the bytes that have arrived to the end of `buffer`. False: there were none.
    public func moveArrived(to buffer: inout ByteBuffer) -> Bool {
        if arrived.isEmpty { return false }
        // What is left is the beginning of an event, and less than what has come: it is the cheaper to move.
        if buffer.isEmpty || (buffer.count < arrived.count && arrived.prepend(buffer.bytes)) {
            swap(&buffer, &arrived)
        } else {
            buffer.append(arrived.bytes)
        }
        arrived.removeAll(roomInFront: 1024)
        return true
    }

    /// Drops the bytes that have arrived.
    public func dropArrived() { arrived.removeAll() }

    /// For a stream, of which nothing can be made without more bytes: from now on no more than `window` bytes
    /// arrive before they are moved.
    public func awaitMore(window: Int) {
        isStreamed = true
        hasUnread = false
        pauseAt = window
        if isPaused {
            isPaused = false
            curl_easy_pause(easy, CURLPAUSE_CONT)
            // What the reader took was not the server's time.
            progress.resume(owui_now_us())
            watchTimeouts()
        } else if request.timeouts.event > 0 {
            watchTimeouts()
        }
    }

    private var now: Int64 { clock?.pointee ?? owui_now_us() }

    /// Has the upload's reader read, if libcurl waits for it.
    public func feed() {
        guard let upload = request.upload, upload.wantsFill else { return }
        upload.fill()
        // What the reader took was not the server's time.
        progress.lastByte = owui_now_us()
        curl_easy_pause(easy, CURLPAUSE_CONT)
    }

    /// Something that is more than a sign of life has arrived.
    public func recordEvent() { progress.lastEvent = now }

    /// Microseconds since it started.
    public var elapsed: Int64 { owui_now_us() - progress.started }

    /// Microseconds from the start of the exchange; nil if it did not come to that.
    public func time(_ info: CURLINFO) -> Int64? {
        var value: curl_off_t = 0
        guard owui_curl_get_size(easy, info, &value) == CURLE_OK, value > 0 else { return nil }
        return Int64(value)
    }

    public func size(_ info: CURLINFO) -> Int64 {
        var value: curl_off_t = 0
        _ = owui_curl_get_size(easy, info, &value)
        return Int64(value)
    }

    /// Whether it went over a connection that was open before.
    public var isReused: Bool {
        var connections = 0
        _ = owui_curl_get_long(easy, CURLINFO_NUM_CONNECTS, &connections)
        return sendings > 0 && connections == 0
    }

    /// How often it was tried, if only in vain.
    public var attempts: Int { max(1, sendings) }

    /// Whether any byte of the request has left.
    public var hasSent: Bool { requestSize > 0 }

    /// Whether any byte of an answer has come.
    public var hasResponse: Bool { head.status != 0 || hasReceivedBody }

    private var requestSize: Int {
        var size = 0
        _ = owui_curl_get_long(easy, CURLINFO_REQUEST_SIZE, &size)
        return size
    }

    // MARK: The loop's side

    /// How long a connection may be unused, in microseconds: Open WebUI closes it after 5 s.
    static let longestIdle: Int64 = 4_000_000

    func avoidOpenConnections() { _ = owui_curl_set_long(easy, CURLOPT_FRESH_CONNECT, 1) }

    func finish(_ code: CURLcode) {
        if case .some = outcome { return }
        if code == CURLE_OK {
            outcome = .complete
        } else if isOverLimit {
            outcome = .overLimit
        } else if refusedRepeat {
            outcome = .notRepeated
        } else if let failure = request.upload?.failure {
            outcome = .notSent(failure)
        } else if code == CURLE_OPERATION_TIMEDOUT && progress.phase == .connecting {
            // libcurl's own limit on connecting is set as well: it shares the time between addresses.
            outcome = .timedOut(.connect)
        } else {
            let text = errorText[0] == 0 ? curl_easy_strerror(code) : UnsafePointer(errorText)
            outcome = .failed(code, text.map { Text(Bytes($0, strlen($0))) } ?? Text(""))
        }
    }

    var isConnecting: Bool { outcome == nil && progress.phase == .connecting }

    /// Nothing will be heard of its socket.
    func loseWatch(_ error: Int32) { if outcome == nil { outcome = .unwatched(error) } }

    /// libcurl's buffer is 1.5 KiB instead of 16: room for some events, and 2.8 KiB less of memory in use for each
    /// of many slow streams.
    func receiveInSmallPieces() { _ = owui_curl_set_long(easy, CURLOPT_BUFFERSIZE, 1536) }

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

    private func enter(_ phase: Progress.Phase) {
        progress.enter(phase, now)
        watchTimeouts()
    }

    func watchTimeouts() {
        if let at = nextLook(request.timeouts) { loop?.wakeForTimeouts(at: at) }
    }

    // MARK: libcurl's side

    fileprivate func signalActivity() { loop?.markReady(readyToken) }

    fileprivate func received(_ data: Bytes) -> Int {
        if lingersUntil != nil { return data.count }
        if readyToken != nil { signalActivity() }
        if arrived.count >= pauseAt {
            isPaused = true
            return Int(CURL_WRITEFUNC_PAUSE)
        }
        if progress.phase != .receiving { enter(.receiving) }
        progress.lastByte = now
        hasUnread = true
        hasReceivedBody = true
        if arrived.count + data.count > limit && !isStreamed {
            isOverLimit = true
            return 0
        }
        arrived.append(data)
        return data.count
    }

    fileprivate func receivedHeader(_ line: Bytes) {
        head.append(line)
        if head.isComplete { loop?.markReady(readyToken) }
        // An interim answer (100 Continue) is no beginning of one.
        if progress.phase != .receiving && head.status >= 200 { enter(.receiving) }
        progress.lastByte = now
        // Before anybody has looked, too, no more is taken than will be read ahead.
        if head.isComplete && !isStreamed && comesInPieces { awaitMore(window: min(limit, 1 << 20)) }
    }

    private var comesInPieces: Bool {
        switch request.reception {
        case .byType: head.stream != nil
        case .whole: false
        case .asItComes: head.status / 100 == 2 && !head.isWebPage
        }
    }

    /// Runs when a connection stands, before the request is sent on it. libcurl sends a request once more by
    /// itself when a pooled connection turns out dead, even if the server may have read it.
    fileprivate func ready(_ peer: Peer) -> Bool {
        self.peer = peer
        if sendings > 0 && !request.isIdempotent && hasSent {
            refusedRepeat = true
            return false
        }
        sendings += 1
        // A small body goes to the system in one piece.
        enter(request.upload != nil || request.bodyLength ?? 0 > 65_536 ? .sending : .waiting)
        return true
    }

    fileprivate func recordLackOfSocket(_ error: Int32) {
        lacksSocket = [EMFILE, ENFILE, ENOBUFS, ENOMEM].contains(error)
    }

    fileprivate func recordMoved(sent: Int64, received: Int64, toReceive: Int64) {
        moved = (sent, request.bodyLength ?? -1, received, toReceive > 0 ? toReceive : -1)
        loop?.markReady(readyToken)
    }

    /// The first option that this libcurl does not take, if there is one.
    private func configure() -> CURLcode {
        let me = Unmanaged.passUnretained(self).toOpaque()
        var first = CURLE_OK
        func check(_ code: CURLcode) { if first == CURLE_OK { first = code } }
        func set(_ option: CURLoption, _ value: Int) { check(owui_curl_set_long(easy, option, value)) }
        func set(_ option: CURLoption, _ value: Text?) {
            if let value { check(owui_curl_set_text(easy, option, value.cString)) }
        }
        func set(_ option: CURLoption, _ value: UnsafeMutableRawPointer) {
            check(owui_curl_set_pointer(easy, option, value))
        }
        set(CURLOPT_ERRORBUFFER, UnsafeMutableRawPointer(errorText))
        set(CURLOPT_URL, request.url)
        // What was checked is what is sent.
        set(CURLOPT_PATH_AS_IS, 1)
        set(CURLOPT_PROTOCOLS_STR, Text("http,https"))
        set(CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_1_1))
        set(CURLOPT_FOLLOWLOCATION, 0)
        set(CURLOPT_NOSIGNAL, 1)
        // Without it a name lookup that hangs is waited for when the handle goes.
        set(CURLOPT_QUICK_EXIT, 1)
        set(CURLOPT_TCP_KEEPALIVE, 1)
        set(CURLOPT_MAXAGE_CONN, Int(Exchange.longestIdle / 1_000_000))
        set(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1)
        set(CURLOPT_CONNECTTIMEOUT_MS, connectMilliseconds)
        set(CURLOPT_PRIVATE, me)
        check(owui_curl_set_open_fn(easy, openSocket))
        set(CURLOPT_OPENSOCKETDATA, me)
        check(owui_curl_set_close_fn(easy, owui_curl_close_socket))

        set(CURLOPT_CAINFO, request.route.caFile)
        set(CURLOPT_SSLCERT, request.route.certificate)
        set(CURLOPT_SSLKEY, request.route.key)
        // Without one, OpenSSL would ask on the terminal for that of an encrypted key.
        if request.route.certificate != nil { set(CURLOPT_KEYPASSWD, request.route.passphrase ?? Text("")) }
        set(CURLOPT_PROXY, request.route.proxy)
        // One that was asked for is for every host, whatever `no_proxy` says.
        if request.route.proxy != nil { set(CURLOPT_NOPROXY, Text("")) }
        set(CURLOPT_UNIX_SOCKET_PATH, request.route.unixSocket)

        check(owui_curl_set_list(easy, CURLOPT_HTTPHEADER, request.headers))
        if let body = request.body {
            set(CURLOPT_POST, 1)
            check(owui_curl_set_size(easy, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(body.count)))
            set(CURLOPT_POSTFIELDS, UnsafeMutableRawPointer(mutating: body.cString))
        }
        if let upload = request.upload {
            set(CURLOPT_POST, 1)
            check(owui_curl_set_size(easy, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(upload.length ?? -1)))
            check(owui_curl_set_data_fn(easy, CURLOPT_READFUNCTION, readBody))
            set(CURLOPT_READDATA, me)
            check(owui_curl_set_seek_fn(easy, rewindBody))
            set(CURLOPT_SEEKDATA, me)
            if upload.length ?? Int64.max > 1 << 20 { set(CURLOPT_UPLOAD_BUFFERSIZE, 1 << 19) }
        }
        if request.method.bytes.equals("HEAD") { set(CURLOPT_NOBODY, 1) }
        let isImplied = request.method.bytes.equals(request.hasBody ? "POST" : "GET")
        if !isImplied { set(CURLOPT_CUSTOMREQUEST, request.method) }

        check(owui_curl_set_data_fn(easy, CURLOPT_WRITEFUNCTION, writeBody))
        set(CURLOPT_WRITEDATA, me)
        check(owui_curl_set_data_fn(easy, CURLOPT_HEADERFUNCTION, writeHeader))
        set(CURLOPT_HEADERDATA, me)
        check(owui_curl_set_prereq_fn(easy, connectionReady))
        set(CURLOPT_PREREQDATA, me)
        if request.wantsProgress {
            check(owui_curl_set_progress_fn(easy, recordProgress))
            set(CURLOPT_XFERINFODATA, me)
            set(CURLOPT_NOPROGRESS, 0)
        }
        return first
    }

    /// libcurl's 0 is not "off" but 300 s.
    private var connectMilliseconds: Int {
        let limit = request.timeouts.connect / 1000
        return limit > 0 ? Int(clamping: min(limit, Int64(Int32.max))) : Int(Int32.max)
    }
}

private func exchange(_ user: UnsafeMutableRawPointer?) -> Exchange? {
    user.map { Unmanaged<Exchange>.fromOpaque($0).takeUnretainedValue() }
}

private let writeBody: owui_curl_data_fn = { data, size, count, user in
    guard let data, let exchange = exchange(user) else { return 0 }
    return exchange.received(Bytes(data, size * count))
}

private let readBody: owui_curl_data_fn = { out, size, count, user in
    guard let out, let exchange = exchange(user), let upload = exchange.request.upload else {
        return Int(CURL_READFUNC_ABORT)
    }
    let given = upload.read(into: out, size * count)
    if upload.wantsFill { exchange.signalActivity() }
    return given
}

/// libcurl sends the request once more: only ever from its beginning.
private let rewindBody: owui_curl_seek_fn = { user, offset, _ in
    guard offset == 0, let upload = exchange(user)?.request.upload, upload.restart() else {
        return CURL_SEEKFUNC_FAIL
    }
    return CURL_SEEKFUNC_OK
}

private let writeHeader: owui_curl_data_fn = { data, size, count, user in
    guard let data, let exchange = exchange(user) else { return 0 }
    exchange.receivedHeader(Bytes(data, size * count))
    return size * count
}

private let openSocket: owui_curl_open_fn = { user, _, address in
    let socket = owui_curl_open_socket(address)
    if socket < 0 { exchange(user)?.recordLackOfSocket(owui_errno()) }
    return socket
}

private let connectionReady: owui_curl_prereq_fn = { user, address, _, port, _ in
    let peer = Peer(isLoopback: address.map { owui_is_loopback($0) != 0 } ?? true, port: Int(port))
    guard let exchange = exchange(user), exchange.ready(peer) else { return CURL_PREREQFUNC_ABORT }
    return CURL_PREREQFUNC_OK
}

private let recordProgress: owui_curl_progress_fn = { user, downTotal, down, upTotal, up in
    guard let exchange = exchange(user) else { return 1 }
    exchange.recordMoved(sent: Int64(up), received: Int64(down), toReceive: Int64(downTotal))
    return 0
}
