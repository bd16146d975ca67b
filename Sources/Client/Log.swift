import Answers
import COpenWebUI
import Wire

/// The destination of a client's log.
struct LogSink: @unchecked Sendable {
    // The header requires that `user` may be used from every thread that runs calls.
    let level: Int32
    let function: owui_log_fn
    let user: UnsafeMutableRawPointer?

    func wants(_ level: owui_log_level_t) -> Bool { Int32(bitPattern: level.rawValue) <= self.level }

    /// Writes one line, with the key masked.
    func write(_ level: owui_log_level_t, _ line: Bytes, hiding secrets: [CString]) {
        guard wants(level) else { return }
        var safe = ByteBuffer()
        safe.append(line: line, most: 2000)
        let line = masked(CString(safe.bytes), secrets)
        withExtendedLifetime(line) {
            function(Int32(bitPattern: level.rawValue), line.cString, line.count, user)
        }
    }
}
