import COpenWebUI
import CSystem
import JSON
import Transport
import Wire

/// What may be tried again, and when. The rule: a server must never do its work twice for one call.
struct RetryRule {
    /// Microseconds. A longer wait is the caller's to decide on.
    static let longestWait: Int64 = 60_000_000
    private static let firstWait: Int64 = 500_000
    private static let longestBackoff: Int64 = 8_000_000

    /// How long to wait before the next try, in microseconds; nil: this failure is final.
    static func wait(after failure: Failure, _ operation: Operation, _ exchange: Exchange, tries: Int)
        -> Int64?
    {
        guard isMendable(failure, operation, exchange) else { return nil }
        if failure.retryAfterMilliseconds >= 0 {
            let asked = failure.retryAfterMilliseconds.multipliedReportingOverflow(by: 1000)
            return asked.overflow || asked.partialValue > longestWait ? nil : asked.partialValue
        }
        let backoff = min(firstWait << Int64(min(tries - 1, 10)), longestBackoff)
        // Less by chance, so that many clients do not come back at the same moment.
        return backoff - Int64(owui_random() % UInt64(backoff / 4))
    }

    private static func isMendable(_ failure: Failure, _ operation: Operation, _ exchange: Exchange) -> Bool {
        guard operation.upload?.isRepeatable ?? true else { return false }
        // Signing in has a limit of its own, which new attempts only prolong.
        if case .signIn = operation.httpErrors, failure.http != 0 { return false }
        switch failure.status {
        case OWUI_E_RATE_LIMITED: return true
        case OWUI_E_SERVER: return failure.http == 503 || operation.isIdempotent
        case OWUI_E_RESOLVE, OWUI_E_CONNECT: return true
        case OWUI_E_NOMEM: return exchange.lacksSocket
        case OWUI_E_TLS: return failure.curlCode == Int32(bitPattern: tlsHandshakeFailed)
        case OWUI_E_CONNECTION_LOST:
            return !exchange.hasAnswer && (operation.isIdempotent || !exchange.hasSent)
        default: return false
        }
    }
}

extension Call {
    /// After a failure: another try, if it may be made. True: the call goes on.
    func triesAgain(after failure: Failure) -> Bool {
        guard let settings, let exchange, triesMade < retries ?? settings.retries else { return false }
        triesMade += 1
        guard let wait = RetryRule.wait(after: failure, operation, exchange, tries: triesMade) else {
            return false
        }
        // There is no use in waiting for what will not be.
        if let totalDeadline, owui_now_us() + wait >= totalDeadline { return false }
        // A reader that cannot go back to its beginning has had its one try.
        if let form = operation.upload, form.opened() == nil { return false }
        if let (function, user) = callbacks.onRetry,
            function(Int32(clamping: triesMade), failure.status.rawValue, wait / 1000, user) != 0
        {
            return false
        }
        logRetry(failure, wait)
        schedule(for: wait, then: operation)
        return true
    }

    private func logRetry(_ failure: Failure, _ wait: Int64) {
        guard let log = settings?.log, log.wants(OWUI_LOG_WARNING) else { return }
        var line = ByteBuffer()
        line.append(operation.title)
        line.append(": ")
        line.append(failure.message)
        line.append("; retrying in ")
        line.append(decimal: wait / 1000)
        line.append(" ms")
        log.write(OWUI_LOG_WARNING, line.bytes, hiding: secrets)
    }

    public func setRetries(_ count: Int32) -> Status {
        set {
            guard (-1...10).contains(count) else {
                return Failure(OWUI_E_INVALID, why: Bytes("-1 to 10 retries"))
            }
            retries = count < 0 ? nil : Int(count)
            return nil
        }
    }
}
