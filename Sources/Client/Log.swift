import Answers
import COpenWebUI
import Wire

/// Where a client's log goes.
struct LogSink: @unchecked Sendable {
    // The header asks that `user` may be used from the threads that drive calls.
    let level: Int32
    let function: owui_log_fn
    let user: UnsafeMutableRawPointer?

    func wants(_ level: owui_log_level_t) -> Bool { Int32(bitPattern: level.rawValue) <= self.level }

    /// One line; the key in it is masked.
    func write(_ level: owui_log_level_t, _ line: Bytes, hiding secrets: [Text]) {
        guard wants(level) else { return }
        let line = masked(Text(line), secrets)
        withExtendedLifetime(line) {
            function(Int32(bitPattern: level.rawValue), line.cString, line.count, user)
        }
    }
}
