import Answers
import CSystem
import Transport
import Wire

/// A call between its start and its end: its loop, its deadlines, and what it does next.
final class CallRun {
    /// The client's settings when the call started.
    let snapshot: Snapshot
    var settings: Settings { snapshot.settings }
    /// Text to mask in errors and logs.
    private(set) var secrets: [CString]
    private var hidesProxy = false
    /// A call on a loop of its own gets another one if the host has closed the loop's descriptors.
    var loop: Loop
    /// Other calls use the loop too.
    let sharesLoop: Bool
    let readyToken: ReadyToken?

    let startedAt: Int64
    /// When the total timeout expires.
    let totalDeadline: Int64?
    /// When to stop waiting for the end of the HTTP body of a complete response.
    var bodyEndDeadline: Int64?

    /// The exchange of the conversation, whose HTTP body ends while another request is sent.
    var trailing: Exchange?
    private(set) var scheduled: ScheduledRequest?
    /// The server is asked for its version.
    var versionQuestion: VersionQuestion?
    /// Retries made of the current operation.
    var retriesMade = 0
    /// The figures of the earlier requests of this call together.
    var earlier = Statistics()

    /// An event was read and still has to be returned.
    var isHeld = false
    /// How many bytes of the text `on_text` has received.
    var deliveredText = 0
    var transferred = Transferred()

    /// `total` is the total timeout in microseconds; 0 for none.
    init(
        _ loop: Loop, _ membership: LoopMembership?, _ snapshot: Snapshot, hiding secrets: [CString],
        total: Int64
    ) {
        self.loop = loop
        sharesLoop = membership != nil
        readyToken = membership?.readyToken
        self.snapshot = snapshot
        self.secrets = secrets
        startedAt = owui_now_us()
        totalDeadline = total > 0 ? moment(total, after: startedAt) : nil
    }

    var hasTimedOut: Bool { totalDeadline.map { owui_now_us() >= $0 } ?? false }

    /// The failure of a call on a loop whose descriptors are closed: the call can receive nothing more.
    var brokenLoopFailure: Failure? { loop.isBroken ? Failure(unwatched: EBADF) : nil }

    // MARK: The next request

    /// Schedules a request, in so many microseconds.
    func schedule(_ operation: Operation, in microseconds: Int64) {
        let at = owui_now_us() + microseconds
        scheduled = ScheduledRequest(operation, at)
        if let readyToken { loop.signalReady(readyToken, at: min(at, totalDeadline ?? Int64.max)) }
    }

    /// Takes the scheduled request if it is due.
    func takeDueRequest() -> Operation? {
        guard let scheduled, scheduled.at <= owui_now_us() else { return nil }
        self.scheduled = nil
        return scheduled.operation
    }

    // MARK: Exchanges

    /// Hides the credentials of the proxy, which may send them back, as it may anything that it got.
    func hideProxy(of exchange: Exchange) {
        guard exchange.usesProxy, !hidesProxy else { return }
        hidesProxy = true
        secrets += exchange.secretsOfProxy
    }

    /// Lets the HTTP body of a complete response end while another request is sent. If the connection is lost
    /// before, a server aborts its remaining work, such as outlet filters.
    func detachExchange(of response: CallResponse) {
        guard let exchange = response.exchange, exchange.outcome == nil else { return }
        response.statistics = Statistics(response, exchange, self)
        trailing = exchange
        loop.linger(exchange, until: owui_now_us() + 10 * endGraceMicroseconds)
        response.attempt = nil
    }

    /// Saves the figures of the current exchange and releases its connection: it is closed or reused.
    func letGo(of response: CallResponse) {
        guard let exchange = response.exchange else { return }
        if !exchange.isReleased { response.statistics = Statistics(response, exchange, self) }
        loop.remove(exchange)
    }

    func closeTrailing() {
        guard let trailing else { return }
        self.trailing = nil
        loop.remove(trailing)
    }
}

/// A request to send later. (A class instance, because few calls ever have one.)
final class ScheduledRequest {
    let operation: Operation
    let at: Int64

    init(_ operation: Operation, _ at: Int64) {
        self.operation = operation
        self.at = at
    }
}

/// How long a complete response may take to end its HTTP body, so that its connection can be reused.
let endGraceMicroseconds: Int64 = 100_000

/// The time `microseconds` after `start`; nil for no deadline.
func moment(_ microseconds: Int64, after start: Int64) -> Int64? {
    let (at, overflow) = start.addingReportingOverflow(microseconds)
    return overflow ? nil : at
}
