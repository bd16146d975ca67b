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
    let errorText: UnsafeMutablePointer<CChar>

    /// Body bytes that the reader has not taken yet.
    private var arrived = ByteBuffer()
    public private(set) var head = ResponseHead()
    public internal(set) var outcome: Outcome? { didSet { loop?.markReady(readyToken) } }
    /// Where the last connection has led.
    private(set) var peer: Peer?
    /// How often the request was put on a connection.
    private(set) var sendings = 0
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
    private(set) var isStreamed = false
    /// Receiving stops when `arrived` has grown to this size, until the reader has taken it.
    private var pauseAt = Int.max
    private(set) var isPaused = false
    /// Bytes have arrived that the reader has not looked at.
    private(set) var hasUnread = false
    private(set) var hasReceivedBody = false
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

    var now: Int64 { clock?.pointee ?? owui_now_us() }

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

    // MARK: libcurl's side

    func signalActivity() { loop?.markReady(readyToken) }

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
        return data.count
    }

    func receivedHeader(_ line: Bytes) {
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
    func ready(_ peer: Peer) -> Bool {
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

    func recordLackOfSocket(_ error: Int32) {
        lacksSocket = [EMFILE, ENFILE, ENOBUFS, ENOMEM].contains(error)
    }

    func recordMoved(sent: Int64, received: Int64, toReceive: Int64) {
        moved = (sent, request.bodyLength ?? -1, received, toReceive > 0 ? toReceive : -1)
        loop?.markReady(readyToken)
    }
}
