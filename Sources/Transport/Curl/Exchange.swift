import CCurl
import CSystem
import Wire

/// How an exchange ended.
public enum Outcome {
    /// The response is complete by the rules of HTTP.
    case complete
    /// libcurl's error, and its text for it.
    case failed(CURLcode, CString)
    case timedOut(TimeoutKind)
    /// The body is larger than the limit.
    case overLimit
    /// The head of the response is not one that can be read.
    case badHead(HeadFault)
    /// A pooled connection was closed after a part of the request was sent, and the request must not be sent twice.
    case notRepeated
    /// The body could not be sent.
    case notSent(UploadFailure)
    /// epoll does not report events of the socket: the system's error number.
    case unwatched(Int32)
}

/// One request and its response. Owns a libcurl easy handle.
///
/// libcurl's callbacks only store: bytes in `arrived`, headers in `head`. Both are read after libcurl has returned,
/// so callers may do anything in their own callbacks. The copy costs little, and makes each event contiguous: the
/// server sends each line as an HTTP chunk, and libcurl passes every chunk separately.
///
/// The reader of the body moves the bytes to a buffer of its own with `moveArrived`, once it no longer needs the
/// content of that buffer. So a turn of the loop never changes memory that a reader has passed on.
public final class Exchange {
    /// Nil once it is released.
    private(set) var easy: UnsafeMutableRawPointer?
    public let request: HTTPRequest
    let errorText: UnsafeMutablePointer<CChar>

    /// Bytes of the body that the reader has not moved yet.
    private var arrived = ByteBuffer()
    public private(set) var head = ResponseHead()
    public internal(set) var outcome: Outcome? { didSet { loop?.markReady(readyToken) } }
    /// The other end of the last connection.
    private(set) var peer: Peer?
    /// How often the request was sent on a connection.
    private(set) var sendCount = 0
    /// Updated only if the request `wantsProgress`.
    public private(set) var moved = Moved()
    /// When the first byte of the response was read, but for those of interim responses; nil before.
    public private(set) var firstByteAt: Int64?

    var progress: Progress
    /// When the total timeout expires.
    let totalEnd: Int64
    /// The loop that drives it. The loop resets it when it no longer does.
    unowned(unsafe) var loop: Loop?
    /// The loop's time, read once a turn. (A pointer costs less than a reference to the loop for every event.)
    var loopTime: UnsafePointer<Int64>?
    /// Its index in the loop's list.
    var slot = -1
    /// It is connecting, but has no socket: the last one was closed.
    var lacksWatchedSocket = false
    /// The port that it opened a socket for last; 0 for none.
    private(set) var lastPort = 0
    /// The socket that it used last; -1 if there was none.
    var lastSocket: Int32 = -1
    /// Bytes of the last TLS record are left over. At the end of the body they are unsolicited.
    private(set) var hasExcess = false
    private let isEncrypted: Bool
    public internal(set) var usesProxy = false
    private var receivesInSmallPieces = false
    private var mayHaveExcess = false
    /// Marked ready when something has happened.
    var readyToken: ReadyToken?
    /// The response is no longer needed, but the loop receives it until then, so that the connection can be reused.
    var lingersUntil: Int64?
    private let limit: Int
    /// The body is read in pieces: `limit` applies to what the reader has not moved yet.
    private(set) var isStreamed = false
    /// Receiving pauses when `arrived` has this size, until the reader has moved it.
    private var pauseAt = Int.max
    private(set) var isPaused = false
    /// Bytes have arrived since `awaitMore`.
    private(set) var hasUnread = false
    private(set) var hasReceivedBody = false
    private var isOverLimit = false
    /// A socket could not be opened: the process, or the system, has no more descriptors or memory for one.
    public private(set) var lacksSocket = false
    private var refusedRepeat = false

    /// `limit`: how many bytes of the body are held at most. `loop` may have a handle of libcurl that is free. Nil if out
    /// of memory.
    public static func make(
        _ request: HTTPRequest, limit: Int, readyToken: ReadyToken? = nil, for loop: Loop? = nil
    ) -> Exchange? {
        owui_curl_global()
        return (loop?.takeHandle() ?? curl_easy_init()).map { Exchange($0, request, limit, readyToken) }
    }

    private init(
        _ easy: UnsafeMutableRawPointer, _ request: HTTPRequest, _ limit: Int, _ readyToken: ReadyToken?
    ) {
        self.easy = easy
        self.request = request
        self.limit = limit
        self.readyToken = readyToken
        isEncrypted = request.isEncrypted
        errorText = UnsafeMutablePointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))
        errorText[0] = 0
        progress = Progress(now: owui_now_us())
        let (end, overflow) = progress.started.addingReportingOverflow(request.timeouts.total)
        totalEnd = overflow || request.timeouts.total <= 0 ? Int64.max : end
        let code = configure()
        if code != CURLE_OK { finish(code) }
    }

    deinit {
        release()
        errorText.deallocate()
    }

    /// Forgets libcurl's handle without freeing it: the parent of this process uses its connection.
    public func abandon() { easy = nil }

    /// `release` or `abandon` was called.
    public var isReleased: Bool { easy == nil }

    /// Frees libcurl's handle, or gives it to a loop for another exchange; the response stays. Must not be called while a
    /// loop drives it.
    func release(to loop: Loop? = nil) {
        guard let easy else { return }
        self.easy = nil
        if let loop, isRecyclable { loop.giveHandle(easy) } else { curl_easy_cleanup(easy) }
    }

    /// `curl_easy_reset` brings libcurl's handle back to what a new one is. It keeps TLS sessions, and may keep buffers of
    /// another size: such handles are not used again, nor those that have sent credentials to a proxy, or have failed.
    private var isRecyclable: Bool {
        guard case .complete = outcome else { return false }
        return !isEncrypted && !usesProxy && !receivesInSmallPieces && request.upload == nil
    }

    // MARK: For the reader

    /// Whether there is anything to move.
    public var hasArrived: Bool { !arrived.isEmpty }

    /// The bytes that have arrived and were not moved. Valid until the loop turns.
    public var arrivedBytes: Bytes { arrived.bytes }

    /// Moves the bytes that have arrived to the end of `buffer`. False: there were none.
    public func moveArrived(to buffer: inout ByteBuffer) -> Bool {
        if arrived.isEmpty { return false }
        // What is left in `buffer` is the beginning of an event. If it is shorter than what has arrived, moving it
        // is cheaper.
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

    private func resume() {
        isPaused = false
        curl_easy_pause(easy, CURLPAUSE_CONT)
        // The time of the reader does not count.
        progress.resume(owui_now_us())
        watchTimeouts()
    }

    /// Tells that the reader needs the whole body, although it has the content type of a stream: receiving does not
    /// pause, and the limit applies.
    public func awaitWhole() {
        isStreamed = false
        pauseAt = Int.max
        if isPaused { resume() }
    }

    /// Tells that the reader needs more bytes of a stream. From now on receiving pauses when `window` bytes have
    /// arrived, until they are moved.
    public func awaitMore(window: Int) {
        isStreamed = true
        hasUnread = false
        pauseAt = window
        if isPaused {
            resume()
        } else if request.timeouts.event > 0 {
            watchTimeouts()
        }
    }

    var now: Int64 { loopTime?.pointee ?? owui_now_us() }

    /// Calls the upload's reader, if libcurl waits for its bytes.
    @_optimize(speed)
    public func feed() {
        guard let upload = request.upload, upload.wantsFill else { return }
        upload.fill()
        // The time of the reader does not count.
        progress.lastByte = owui_now_us()
        curl_easy_pause(easy, CURLPAUSE_CONT)
    }

    /// An event was read, not just a keep-alive.
    public func recordEvent() { progress.lastEvent = now }

    // MARK: For the loop

    /// How long a connection may be unused, in microseconds: Open WebUI closes it after 5 s.
    static let longestIdle: Int64 = 4_000_000

    /// For comparison only.
    var identity: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

    /// The connections that it makes belong to the loop.
    func join(_ loop: Loop) {
        self.loop = loop
        loopTime = UnsafePointer(loop.time)
        let sockets = Unmanaged.passUnretained(loop.sockets).toOpaque()
        _ = owui_curl_set_pointer(easy, CURLOPT_CLOSESOCKETDATA, sockets)
    }

    func avoidOpenConnections() { _ = owui_curl_set_long(easy, CURLOPT_FRESH_CONNECT, 1) }

    func finish(_ code: CURLcode) {
        if case .some = outcome { return }
        if code == CURLE_OK {
            outcome = .complete
        } else if isOverLimit {
            outcome = .overLimit
        } else if let fault = head.fault ?? (isLineTooLong(code) ? .tooLong : nil) {
            outcome = .badHead(fault)
        } else if refusedRepeat {
            outcome = .notRepeated
        } else if let failure = request.upload?.failure {
            outcome = .notSent(failure)
        } else if code == CURLE_OPERATION_TIMEDOUT && progress.phase == .connecting {
            // libcurl's own connect timeout is set too, since it divides the time among the addresses.
            outcome = .timedOut(.connect)
        } else {
            let text = errorText[0] == 0 ? curl_easy_strerror(code) : UnsafePointer(errorText)
            outcome = .failed(code, text.map { CString(Bytes($0, strlen($0))) } ?? CString(""))
        }
    }

    /// libcurl's error for a header line that does not fit into its buffer is a lack of memory, or of a later version
    /// TOO_LARGE.
    private func isLineTooLong(_ code: CURLcode) -> Bool {
        sendCount > 0 && !head.isComplete && (code == CURLE_OUT_OF_MEMORY || code.rawValue == 100)
    }

    var isConnecting: Bool { outcome == nil && progress.phase == .connecting }

    /// epoll will not report events of its socket.
    func loseWatch(_ error: Int32) { if outcome == nil { outcome = .unwatched(error) } }

    /// Makes libcurl's buffer 1.5 KiB instead of 16. That is enough for a few events, and saves 2.8 KiB of used
    /// memory for each of many slow streams. Not with TLS, of which each record must be read at once: see `hasExcess`.
    func receiveInSmallPieces() {
        if isEncrypted { return }
        receivesInSmallPieces = true
        _ = owui_curl_set_long(easy, CURLOPT_BUFFERSIZE, 1536)
    }

    // MARK: In callbacks of libcurl

    func signalActivity() { loop?.markReady(readyToken) }

    @_optimize(speed)
    func received(_ data: Bytes) -> Int {
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
        if mayHaveExcess { hasExcess = owui_curl_tls_pending(easy) > 0 }
        return data.count
    }

    /// False: the response must not go on.
    func receivedHeader(_ line: Bytes) -> Bool {
        head.append(line)
        if head.fault != nil { return false }
        if head.isComplete {
            loop?.markReady(readyToken)
            mayHaveExcess = isEncrypted && head.header("content-length") != nil
        }
        // An interim response (100 Continue) does not begin the response.
        if progress.phase != .receiving && head.status >= 200 {
            firstByteAt = owui_now_us()  // the loop's time is that of its turn
            enter(.receiving)
        }
        progress.lastByte = now
        // The window applies from the first byte on, before the reader has asked for more.
        if head.isComplete && !isStreamed && comesInPieces { awaitMore(window: min(limit, 1 << 20)) }
        return true
    }

    private var comesInPieces: Bool {
        switch request.reception {
        case .byType: head.stream != nil
        case .whole: false
        case .asItComes: head.status / 100 == 2 && !head.isWebPage
        }
    }

    /// Called when there is a connection, before the request is sent on it. False: do not send. When a pooled
    /// connection turns out to be closed, libcurl sends the request once more, even if the server may have read it.
    func ready(_ peer: Peer) -> Bool {
        self.peer = peer
        if sendCount > 0 && !request.isIdempotent && hasSent {
            refusedRepeat = true
            return false
        }
        sendCount += 1
        // The system takes a small body in one piece.
        enter(request.upload != nil || request.bodyLength ?? 0 > 65_536 ? .sending : .waiting)
        return true
    }

    /// A socket was opened for this port; -1: it was not, with this error number.
    func recordSocket(_ socket: Int32, _ error: Int32, port: Int) {
        lastPort = port
        if socket < 0 {
            lacksSocket = [EMFILE, ENFILE, ENOBUFS, ENOMEM].contains(error)
        } else {
            lastSocket = socket
            loop?.sockets.open(socket, for: identity)
        }
    }

    func recordMoved(sent: Int64, received: Int64, toReceive: Int64) {
        // The body of an error is not what was asked for.
        let counts = isSuccess && !head.isWebPage
        moved = Moved(
            sent: sent, toSend: request.bodyLength ?? -1, received: counts ? received : 0,
            toReceive: counts && toReceive > 0 ? toReceive : -1)
        loop?.markReady(readyToken)
    }
}
