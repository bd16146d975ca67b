import COpenWebUI
import Transport

/// The clocks that someone has set, in milliseconds; the others have their defaults.
struct TimeoutOverrides: Sendable {
    private var set: (Int64, Int64, Int64, Int64, Int64) = (-1, -1, -1, -1, -1)

    /// False for a clock that there is none of, or a time that is none.
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

    /// All of it is to be over then.
    mutating func limit(until deadline: Int64?, _ now: Int64) {
        if let deadline { set.4 = max(1, (deadline - now) / 1000) }
    }

    /// However long it takes, if nobody has said otherwise.
    mutating func waitForAnswer() { if set.1 < 0 { set.1 = 0 } }

    /// These over those.
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
