/// The timeouts of a call, in microseconds; 0 is off.
public struct Timeouts: Sendable {
    public var connect: Int64
    public var firstByte: Int64
    public var idle: Int64
    public var event: Int64
    public var total: Int64

    public static let standard = Timeouts(
        connect: 10_000_000, firstByte: 600_000_000, idle: 300_000_000, event: 0, total: 0)
}

public enum TimeoutKind: Sendable { case connect, firstByte, idle, event, total }

/// The phase of an exchange, and when what the timeouts are measured from has happened. Times are microseconds of
/// the monotonic clock.
///
/// libcurl's own timeouts do not serve: LOW_SPEED_TIME counts the time that a caller spends in callbacks, and
/// none distinguishes a keep-alive comment from an event.
struct Progress {
    enum Phase { case connecting, sending, waiting, receiving }

    var phase = Phase.connecting
    let started: Int64
    /// When the phase began.
    var entered: Int64
    /// When a byte was last sent or received.
    var lastByte: Int64
    var lastEvent: Int64
    var sent: Int64 = 0

    init(now: Int64) {
        started = now
        entered = now
        lastByte = now
        lastEvent = now
    }

    mutating func enter(_ next: Phase, _ now: Int64) {
        phase = next
        entered = now
        lastByte = now
        lastEvent = now
    }

    /// After a pause: the idle and event timeouts start again.
    mutating func resume(_ now: Int64) {
        lastByte = now
        lastEvent = now
    }

    /// The timeout that expires first, and when; nil if none is on in this phase.
    func deadline(_ timeouts: Timeouts) -> (timeout: TimeoutKind, at: Int64)? {
        var first: (timeout: TimeoutKind, at: Int64)?
        func consider(_ timeout: TimeoutKind, _ since: Int64, _ length: Int64) {
            guard length > 0 else { return }
            let (sum, overflow) = since.addingReportingOverflow(length)
            let at = overflow ? Int64.max : sum
            if first.map({ at < $0.at }) ?? true { first = (timeout, at) }
        }
        consider(.total, started, timeouts.total)
        switch phase {
        case .connecting: consider(.connect, entered, timeouts.connect)
        case .sending: consider(.idle, lastByte, timeouts.idle)
        case .waiting: consider(.firstByte, entered, timeouts.firstByte)
        case .receiving:
            consider(.idle, lastByte, timeouts.idle)
            consider(.event, lastEvent, timeouts.event)
        }
        return first
    }
}
