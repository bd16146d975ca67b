import COpenWebUI
import CSystem
import JSON
import Wire

/// Waits for a file to be processed: follows the server's stream, and asks again and again where that fails.
final class FileWait: Workflow {
    private enum Stage { case stream, poll, record }
    private let id: Text
    private var stage = Stage.stream
    private var status: Text?
    override func fileStatus(_ call: Call) -> Text? { call.reader?.answer.status ?? status }
    private var reason: Text?
    /// How long to wait before asking again, and since when there has been no answer.
    private var interval: Int64 = 500_000
    private var silentSince: Int64?
    private var hasAnswered = false
    private var recordsAsked = 0
    private var isAway = false
    private var returnedAt: Int64?
    override var backSince: Int64? { isAway ? nil : returnedAt }
    private var cutAt: Int64?
    override var cutSince: Int64? { cutAt }

    /// How long a server may be away in the midst of a wait, in microseconds.
    private static let patience: Int64 = 60_000_000
    private static let longestInterval: Int64 = 5_000_000

    init(_ id: Text) { self.id = id }

    override func response(_ call: Call) -> JSONValue? {
        let answer = JSONValue.object()
        answer?.set("id", .string(id.bytes))
        answer?.set("status", fileStatus(call).flatMap { .string($0) })
        answer?.set("error", reason.flatMap { .string($0) })
        return answer
    }

    override func nextStep(_ call: Call, after failure: Failure?) -> Course {
        if case .record = stage { return afterRecord(call, failure) }
        let hasSaid = signalReady(call)
        if let status {
            if status.bytes.equals("completed") { return .end(nil) }
            if status.bytes.equals("not_found") {
                return .end(Failure(OWUI_E_NOT_FOUND, why: Bytes("it was deleted")))
            }
            // Asking once does not tell why, and following not on every server.
            if status.bytes.equals("failed") { return reason == nil ? askForRecord() : .end(failed) }
        }
        if let failure, failure.isRefusal { return .end(failure) }
        let isStream = call.reader?.isStream ?? false
        // What the server never began to process has an empty stream, and is "pending" for ever.
        if hasSaid ? isPending && !isStream : failure?.status == OWUI_E_TRUNCATED, recordsAsked == 0 {
            return askForRecord()
        }
        if failure == nil && !hasSaid && stage == .poll {
            return .end(Failure(OWUI_E_UNEXPECTED_RESPONSE, why: Bytes("it contains no status")))
        }
        return poll(after: failure)
    }

    private var isPending: Bool { status?.bytes.equals("pending") ?? false }

    /// False: this request's answer has said nothing.
    private func signalReady(_ call: Call) -> Bool {
        guard let answer = call.reader?.answer, let said = answer.status else { return false }
        status = said
        reason = answer.statusError ?? reason
        recordResponse()
        return true
    }

    private func recordResponse() {
        hasAnswered = true
        silentSince = nil
        if isAway { returnedAt = owui_now_us() }
        isAway = false
    }

    private func poll(after failure: Failure?) -> Course {
        let wasPolling = stage == .poll
        stage = .poll
        if failure?.isOfConnection ?? false { isAway = true }
        if failure?.status == OWUI_E_TRUNCATED && cutAt == nil { cutAt = owui_now_us() }
        if let failure, wasPolling || failure.isOfConnection {
            let now = owui_now_us()
            let since = silentSince ?? now
            silentSince = since
            guard hasAnswered, now - since < FileWait.patience else { return .end(failure) }
        }
        let wait = interval
        interval = min(interval * 3 / 2, FileWait.longestInterval)
        return send(.fileStatus, after: wait)
    }

    private func askForRecord(after wait: Int64 = 0) -> Course {
        stage = .record
        recordsAsked += 1
        return send(.file, after: wait)
    }

    private func afterRecord(_ call: Call, _ failure: Failure?) -> Course {
        stage = .poll
        let wasFailed = status?.bytes.equals("failed") ?? false
        if let failure {
            if failure.status == OWUI_E_NOT_FOUND { return .end(failure) }
            return wasFailed ? .end(failed) : poll(after: failure)
        }
        let data = call.reader?.body?.read { $0.nonNull("data").map { JSONValue(sharing: $0) } } ?? nil
        func said(_ key: StaticString) -> Text? {
            data?.read { $0.nonNull(key)?.text.map { Text(valid: $0) } } ?? nil
        }
        reason = said("error") ?? reason
        recordResponse()
        if let said = said("status") { status = said } else if !wasFailed { return .end(unprocessed) }
        guard let status else { return poll(after: nil) }
        if status.bytes.equals("completed") && !wasFailed { return .end(nil) }
        guard wasFailed || status.bytes.equals("failed") else { return poll(after: nil) }
        // Servers of 0.9 write the status first, and why a moment later.
        return reason == nil && recordsAsked < 3 ? askForRecord(after: 300_000) : .end(failed)
    }

    private var unprocessed: Failure {
        Failure(
            OWUI_E_FILE_UNPROCESSED,
            why: Bytes("it was uploaded with process=false; it will never finish"))
    }
    private var failed: Failure { Failure(OWUI_E_FILE_FAILED, message: ServerMessage(reason)) }

    private func send(_ endpoint: Endpoint, after wait: Int64 = 0) -> Course {
        var operation = Operation(endpoint)
        _ = operation.setID(id.bytes, of: "file")
        return .send(operation, after: wait)
    }
}

extension Failure {
    /// The server has understood, and says no.
    var isRefusal: Bool {
        status.rawValue <= OWUI_E_BAD_REQUEST.rawValue && status.rawValue > OWUI_E_RATE_LIMITED.rawValue
    }

    /// There was no answer at all, or none from Open WebUI itself: it may be back soon.
    var isOfConnection: Bool {
        switch status {
        case OWUI_E_RESOLVE, OWUI_E_CONNECT, OWUI_E_CONNECTION_LOST, OWUI_E_TIMEOUT_CONNECT: true
        default: isUnavailable
        }
    }
}
