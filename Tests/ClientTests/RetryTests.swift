import CCurl
import COpenWebUI
import TestSupport
import Testing
import Wire

@testable import Client

private func operation(_ method: String) -> Operation {
    withBytes(method) { Operation(method: $0, path: Bytes("/x")) }
}

private func failure(_ status: Status, http: Int = 0, retryAfter: Int64 = -1) -> Failure {
    var failure = Failure(status)
    failure.http = http
    failure.retryAfterMilliseconds = retryAfter
    return failure
}

@Suite struct RetryTests {
    private let methods = ["GET", "HEAD", "PUT", "DELETE", "OPTIONS", "POST", "PATCH"]
    private let reads = ["GET", "HEAD", "OPTIONS"]
    /// A DELETE that was sent may have had its effect.
    private var notDeletes: [String] { methods.filter { $0 != "DELETE" } }
    private let unsent = AttemptState()
    private let sent = AttemptState(hasSent: true)
    private let responded = AttemptState(hasSent: true, hasResponse: true, hasCompleteHead: true)

    @Test func onlyReadsAreRepeatedAfter408And425() {
        var late = failure(OWUI_E_HTTP, http: 408)
        late.isRetryable = true
        #expect(retried(late, responded) == ["GET", "HEAD", "OPTIONS"])
        #expect(retried(failure(OWUI_E_HTTP, http: 418), responded) == [])
    }

    /// The methods after which the rule allows a retry.
    private func retried(_ failure: Failure, _ attempt: AttemptState) -> [String] {
        methods.filter { RetryRule.allowsRetry(after: failure, operation($0), attempt) }
    }

    @Test func whatMethodsMayBeRepeated() {
        #expect(methods.filter { operation($0).isIdempotent } == reads)
    }

    @Test func everyStatusByMethod() {
        for (status, http, attempt, expected) in [
            // The server refused to begin.
            (OWUI_E_RATE_LIMITED, 429, responded, notDeletes), (OWUI_E_SERVER, 503, responded, notDeletes),
            // It may have done its work.
            (OWUI_E_SERVER, 500, responded, reads), (OWUI_E_SERVER, 502, responded, reads),
            (OWUI_E_SERVER, 504, responded, reads),
            // Nothing was sent.
            (OWUI_E_RESOLVE, 0, unsent, methods), (OWUI_E_CONNECT, 0, unsent, methods),
            (OWUI_E_CONNECTION_LOST, 0, unsent, methods), (OWUI_E_CONNECTION_LOST, 0, sent, reads),
            // A part of the response was read.
            (OWUI_E_CONNECTION_LOST, 0, responded, []),
            (OWUI_E_CONNECTION_LOST, 0, AttemptState(hasResponse: true), []),
            (OWUI_E_NOMEM, 0, AttemptState(lacksSocket: true), methods), (OWUI_E_NOMEM, 0, unsent, []),
            // The same would happen again.
            (OWUI_E_TLS, 0, unsent, []), (OWUI_E_PROXY, 407, unsent, []), (OWUI_E_URL, 0, unsent, []),
            (OWUI_E_UNAUTHORIZED, 401, responded, []), (OWUI_E_NOT_FOUND, 404, responded, []),
            (OWUI_E_TRUNCATED, 200, responded, []), (OWUI_E_PROTOCOL, 0, responded, []),
            (OWUI_E_LIMIT, 0, responded, []), (OWUI_E_CANCELLED, 0, unsent, []),
            (OWUI_E_ABORTED, 0, unsent, []),
            (OWUI_E_LOCAL_FILE, 0, unsent, []), (OWUI_E_TIMEOUT_CONNECT, 0, unsent, []),
            (OWUI_E_TIMEOUT_FIRST_BYTE, 0, sent, []), (OWUI_E_TIMEOUT_IDLE, 0, responded, []),
            (OWUI_E_TIMEOUT_EVENT, 0, responded, []), (OWUI_E_TIMEOUT_TOTAL, 0, unsent, []),
        ] as [(Status, Int, AttemptState, [String])] {
            #expect(retried(failure(status, http: http), attempt) == expected, "\(status) \(http)")
        }
    }

    @Test func onlyAHandshakeThatWasCutOffIsRepeated() {
        for (code, isRetried) in [
            (CURLE_SSL_CONNECT_ERROR, true), (CURLE_PEER_FAILED_VERIFICATION, false),
            (CURLE_SSL_CERTPROBLEM, false),
        ] {
            let failure = Failure(code, CString("text"), unsent)
            #expect(failure.status == OWUI_E_TLS)
            #expect(retried(failure, unsent) == (isRetried ? methods : []))
        }
    }

    @Test func signInIsRepeatedOnlyIfItDidNotReachTheServer() {
        let signIn = Operation(.signIn)
        for (status, http, isRetried) in [
            (OWUI_E_RATE_LIMITED, 429, false), (OWUI_E_SERVER, 503, false), (OWUI_E_CONNECT, 0, true),
        ] {
            let failure = failure(status, http: http)
            #expect(RetryRule.allowsRetry(after: failure, signIn, unsent) == isRetried)
        }
    }

    @Test func theServersWaitCountsUpToAMinute() {
        let get = operation("GET")
        for (retryAfter, wait) in [
            (0, 0), (40, 40_000), (60_000, 60_000_000), (60_001, nil), (Int64.max, nil),
            (Int64.max / 1000, nil),
        ] as [(Int64, Int64?)] {
            let failure = failure(OWUI_E_RATE_LIMITED, http: 429, retryAfter: retryAfter)
            #expect(RetryRule.wait(after: failure, get, responded, retry: 1) == wait, "\(retryAfter)")
        }
        // Only where there may be a retry at all.
        let notFound = failure(OWUI_E_NOT_FOUND, http: 404, retryAfter: 1)
        #expect(RetryRule.wait(after: notFound, get, responded, retry: 1) == nil)
    }

    @Test func theBackoffDoublesUpToEightSeconds() {
        let failure = failure(OWUI_E_CONNECT)
        for (retry, longest) in [
            (1, 500_000), (2, 1_000_000), (3, 2_000_000), (4, 4_000_000), (5, 8_000_000), (6, 8_000_000),
            (100, 8_000_000), (Int.max, 8_000_000), (0, 500_000),
        ] as [(Int, Int64)] {
            #expect(RetryRule.backoff(retry: retry) == longest)
            for _ in 0..<50 {
                let wait = RetryRule.wait(after: failure, operation("GET"), unsent, retry: retry) ?? -1
                #expect((longest * 3 / 4...longest).contains(wait), "\(retry): \(wait)")
            }
        }
    }

    @Test func aReaderIsSentAgainOnlyIfItCanRewind() {
        let operation = Operation(.fileUpload)
        operation.upload = UploadForm(.reader({ _, _, _ in 0 }, nil, nil, length: nil), name: Bytes("a"))
        let failure = failure(OWUI_E_CONNECT)
        #expect(RetryRule.allowsRetry(after: failure, operation, unsent))
        operation.upload?.opened()?.fill()
        #expect(!RetryRule.allowsRetry(after: failure, operation, unsent))
        operation.upload = UploadForm(
            .reader({ _, _, _ in 0 }, { _ in 0 }, nil, length: nil), name: Bytes("a"))
        operation.upload?.opened()?.fill()
        #expect(RetryRule.allowsRetry(after: failure, operation, unsent))
    }
}
