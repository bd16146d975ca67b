import COpenWebUI
import CSystem
import JSON
import Transport
import Wire

/// Decides which failures are retried, and when. A retry must never make the server do its work twice.
struct RetryRule {
    // Microseconds.
    /// If the server asks for a longer wait, the failure is final: the caller decides.
    static let longestWait: Int64 = 60_000_000
    static let firstWait: Int64 = 500_000
    static let longestBackoff: Int64 = 8_000_000

    /// The time to wait before retry number `retry` (from 1), in microseconds; nil: the failure is final.
    static func wait(after failure: Failure, _ operation: Operation, _ attempt: AttemptState, retry: Int)
        -> Int64?
    {
        guard allowsRetry(after: failure, operation, attempt) else { return nil }
        if failure.retryAfterMilliseconds >= 0 {
            let asked = failure.retryAfterMilliseconds.multipliedReportingOverflow(by: 1000)
            return asked.overflow || asked.partialValue > longestWait ? nil : asked.partialValue
        }
        let backoff = backoff(retry: retry)
        // Up to a quarter less, at random: many clients must not retry at the same moment.
        return backoff - Int64(owui_random() % UInt64(backoff / 4))
    }

    /// Doubles from retry to retry.
    static func backoff(retry: Int) -> Int64 {
        min(firstWait << Int64(min(max(retry - 1, 0), 10)), longestBackoff)
    }

    static func allowsRetry(after failure: Failure, _ operation: Operation, _ attempt: AttemptState) -> Bool {
        guard operation.upload?.isRepeatable ?? true else { return false }
        // The server may have deleted it in spite of its response, and would then not find it.
        if operation.method.bytes.equals("DELETE") && attempt.hasSent { return false }
        // Signing in has a rate limit of its own, which further attempts prolong.
        if case .signIn = operation.httpErrors, failure.http != 0 { return false }
        switch failure.status {
        case OWUI_E_RATE_LIMITED: return true
        case OWUI_E_SERVER: return failure.http == 503 || operation.isIdempotent
        case OWUI_E_RESOLVE, OWUI_E_CONNECT: return true
        case OWUI_E_PROXY: return failure.isRetryable && !attempt.hasSent
        case OWUI_E_HTTP: return failure.isRetryable && operation.isIdempotent
        case OWUI_E_NOMEM: return attempt.lacksSocket
        case OWUI_E_TLS: return failure.curlCode == Int32(bitPattern: tlsHandshakeFailed)
        case OWUI_E_CONNECTION_LOST:
            return !attempt.hasResponse && (operation.isIdempotent || !attempt.hasSent)
        default: return false
        }
    }
}

extension Call {
    /// Schedules a retry if the rule allows one. Returns true if the call continues.
    func schedulesRetry(_ run: CallRun, after failure: Failure) -> Bool {
        guard let exchange = response.exchange, run.retriesMade < options.retries ?? run.settings.retries
        else {
            return false
        }
        run.retriesMade += 1
        let attempt = AttemptState(exchange)
        guard let wait = RetryRule.wait(after: failure, operation, attempt, retry: run.retriesMade) else {
            return false
        }
        // The total timeout would expire during the wait.
        if let deadline = run.totalDeadline, owui_now_us() + wait >= deadline { return false }
        // A reader without a rewind function can be sent only once.
        if let form = operation.upload, form.opened() == nil { return false }
        if refusesRetry(run.retriesMade, failure, after: wait) { return false }
        workflow?.repeats(after: failure)
        logRetry(run, failure, wait)
        schedule(run, for: wait, then: operation)
        return true
    }

    /// The caller does not want the request to be sent again.
    func refusesRetry(_ attempt: Int, _ failure: Failure, after wait: Int64) -> Bool {
        guard let (function, user) = options.callbacks.onRetry else { return false }
        return function(Int32(clamping: attempt), failure.status.rawValue, wait / 1000, user) != 0
    }

    private func logRetry(_ run: CallRun, _ failure: Failure, _ wait: Int64) {
        guard let log = run.settings.log, log.wants(OWUI_LOG_WARNING) else { return }
        var line = ByteBuffer()
        line.append(operation.title)
        line.append(": ")
        line.append(failure.message)
        line.append("; retrying in ")
        line.append(decimal: wait / 1000)
        line.append(" ms")
        log.write(OWUI_LOG_WARNING, line.bytes, hiding: run.secrets)
    }
}
