import Answers
import COpenWebUI
import CSystem
import Transport
import Wire

/// The destination of a response body that is not kept in memory.
final class Sink {
    enum Target {
        case function(owui_data_fn, UnsafeMutableRawPointer?)
        case file(DownloadFile)
    }

    private let target: Target
    /// Some bytes could not be written yet.
    private(set) var isBehind = false
    /// Since when nothing could be written, and when to try again.
    private(set) var blocked: (since: Int64, triesAgainAt: Int64)?
    private static let schedule: Int64 = 10_000

    init(_ target: Target) { self.target = target }

    /// Called before the request is sent.
    func open() -> Failure? {
        guard case .file(let file) = target else { return nil }
        return file.open()
    }

    /// Closes the sink and deletes an incomplete file.
    func close() {
        if case .file(let file) = target { file.discard() }
    }

    /// Returns how many bytes were written: all, unless a device accepts no more at the moment.
    func write(_ bytes: Bytes) -> (written: Int, failure: Failure?) {
        switch target {
        case .function(let function, let user):
            guard bytes.count > 0, function(bytes.chars, bytes.count, user) != 0 else {
                return (bytes.count, nil)
            }
            return (0, Failure(OWUI_E_ABORTED))
        case .file(let file):
            let result = file.write(bytes)
            isBehind = result.written < bytes.count
            if !isBehind || result.written > 0 { blocked = nil }
            return result
        }
    }

    /// Completes the output: the whole body has arrived.
    func commit() -> Failure? {
        guard case .file(let file) = target else { return nil }
        return file.commit()
    }

    /// Schedules another attempt to write the remaining bytes. Returns true if it was not scheduled already.
    func pauses(_ now: Int64) -> Bool {
        if let blocked, blocked.triesAgainAt > now { return false }
        blocked = (blocked?.since ?? now, now + Sink.schedule)
        return true
    }
}

extension Call {
    /// Waits for a device that accepts nothing at the moment: a later turn tries again, within the call's
    /// timeouts.
    func waitForSink(_ run: CallRun) -> Failure? {
        guard let sink = options.sink, let exchange = response.exchange, sink.isBehind else { return nil }
        let now = owui_now_us()
        if sink.pauses(now), let readyToken = run.readyToken, let at = sink.blocked?.triesAgainAt {
            run.loop.signalReady(readyToken, at: at)
        }
        if let deadline = run.totalDeadline, now >= deadline { return Failure(OWUI_E_TIMEOUT_TOTAL) }
        let idle = exchange.request.timeouts.idle
        guard idle > 0, let since = sink.blocked?.since, now - since >= idle else { return nil }
        return Failure(OWUI_E_TIMEOUT_IDLE)
    }
}
