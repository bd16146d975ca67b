/// The five clocks of a call, in microseconds; 0 is off.
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

/// Where an exchange stands, and since when: what the clocks are measured by. Times are microseconds of the
/// monotonic clock.
///
/// libcurl's own limits do not serve: LOW_SPEED_TIME counts the time that a caller spends in callbacks, and
/// none tells a keep-alive comment from an event.
struct Progress {
    enum Phase { case connecting, sending, waiting, receiving }

    var phase = Phase.connecting
    let started: Int64
    /// When the phase began.
    var entered: Int64
    /// When a byte last moved.
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

    /// Silence is counted from now on.
    mutating func resume(_ now: Int64) {
        lastByte = now
        lastEvent = now
    }

    /// The clock that runs out first, and when.
    func deadline(_ timeoutOverrides: Timeouts) -> (clock: TimeoutKind, at: Int64)? {
        var first: (clock: TimeoutKind, at: Int64)?
        func consider(_ clock: TimeoutKind, _ since: Int64, _ limit: Int64) {
            guard limit > 0 else { return }
            let (sum, overflow) = since.addingReportingOverflow(limit)
            let at = overflow ? Int64.max : sum
            if first.map({ at < $0.at }) ?? true { first = (clock, at) }
        }
        consider(.total, started, timeoutOverrides.total)
        switch phase {
        case .connecting: consider(.connect, entered, timeoutOverrides.connect)
        case .sending: consider(.idle, lastByte, timeoutOverrides.idle)
        case .waiting: consider(.firstByte, entered, timeoutOverrides.firstByte)
        case .receiving:
            consider(.idle, lastByte, timeoutOverrides.idle)
            consider(.event, lastEvent, timeoutOverrides.event)
        }
        return first
    }
}
