import COpenWebUI
import Transport

/// The timeouts that were set explicitly, in milliseconds; -1 for those that keep their default.
struct TimeoutOverrides: Sendable {
    private var set: (Int64, Int64, Int64, Int64, Int64) = (-1, -1, -1, -1, -1)

    /// Returns false for an unknown timeout or an invalid time.
    mutating func set(_ timeout: Int32, _ milliseconds: Int64) -> Bool {
        guard milliseconds >= -1, milliseconds <= Int64.max / 1000, timeout >= 0 else { return false }
        switch owui_timeout_t(UInt32(timeout)) {
        case OWUI_TIMEOUT_CONNECT: set.0 = milliseconds
        case OWUI_TIMEOUT_FIRST_BYTE: set.1 = milliseconds
        case OWUI_TIMEOUT_IDLE: set.2 = milliseconds
        case OWUI_TIMEOUT_EVENT: set.3 = milliseconds
        case OWUI_TIMEOUT_TOTAL: set.4 = milliseconds
        default: return false
        }
        return true
    }

    /// Sets the total timeout so that it expires at `deadline`.
    mutating func limit(until deadline: Int64?, _ now: Int64) {
        if let deadline { set.4 = max(1, (deadline - now) / 1000) }
    }

    /// Switches the first-byte timeout off, unless it was set explicitly.
    mutating func waitForAnswer() { if set.1 < 0 { set.1 = 0 } }

    /// `base` with the timeouts that were set here.
    func applied(to base: Timeouts) -> Timeouts {
        var out = base
        if set.0 >= 0 { out.connect = set.0 * 1000 }
        if set.1 >= 0 { out.firstByte = set.1 * 1000 }
        if set.2 >= 0 { out.idle = set.2 * 1000 }
        if set.3 >= 0 { out.event = set.3 * 1000 }
        if set.4 >= 0 { out.total = set.4 * 1000 }
        return out
    }
}
