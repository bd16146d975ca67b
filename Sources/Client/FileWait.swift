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
    override var fileStatus: Text? { status }
    private var reason: Text?
    /// How long to wait before asking again, and since when there has been no answer.
    private var interval: Int64 = 500_000
    private var silentSince: Int64?
    private var hasAnswered = false

    /// How long a server may be away in the midst of a wait, in microseconds.
    private static let patience: Int64 = 60_000_000
    private static let longestInterval: Int64 = 5_000_000

    init(_ id: Text) { self.id = id }

    override func response() -> JSONValue? {
        let answer = JSONValue.object()
        answer?.set("id", .string(id.bytes))
        if let status { answer?.set("status", .string(status.bytes)) }
        if let reason { answer?.set("error", .string(reason.bytes)) }
        return answer
    }

    override func course(_ call: Call, after failure: Failure?) -> Course {
        note(call)
        if case .record = stage { return afterRecord(call, failure) }
        if let status {
            if status.bytes.equals("completed") { return .end(nil) }
            if status.bytes.equals("not_found") {
                return .end(Failure(OWUI_E_NOT_FOUND, why: Bytes("it was deleted")))
            }
            // Asking once does not tell why, and following not on every server.
            if status.bytes.equals("failed") { return reason == nil ? askForRecord() : .end(failed) }
        }
        if let failure, failure.isRefusal { return .end(failure) }
        switch stage {
        case .stream:
            // What the server never began to process has an empty stream.
            if status == nil && failure?.status == OWUI_E_TRUNCATED { return askForRecord() }
            return poll(after: failure)
        default: return poll(after: failure)
        }
    }

    private func note(_ call: Call) {
        guard let answer = call.reader?.answer else { return }
        if let said = answer.status {
            status = said
            reason = answer.statusError ?? reason
            hasAnswered = true
            silentSince = nil
        }
    }

    private func poll(after failure: Failure?) -> Course {
        let wasPolling = stage == .poll
        stage = .poll
        if let failure, wasPolling || failure.isOfConnection {
            let now = owui_now_us()
            let since = silentSince ?? now
            silentSince = since
            guard hasAnswered, now - since < FileWait.patience else { return .end(failure) }
        }
        let wait = interval
        interval = min(interval * 3 / 2, FileWait.longestInterval)
        return ask(.fileStatus, after: wait)
    }

    private func askForRecord() -> Course {
        stage = .record
        return ask(.file)
    }

    private func afterRecord(_ call: Call, _ failure: Failure?) -> Course {
        if let failure, status == nil || failure.status == OWUI_E_NOT_FOUND { return .end(failure) }
        let data = call.reader?.body.flatMap { body in
            body.read { $0.present("data").map { JSONValue(sharing: $0) } }
        }
        if status?.bytes.equals("failed") ?? false {
            reason = data.flatMap { $0.read { $0.present("error")?.text.map { Text(valid: $0) } } }
            return .end(failed)
        }
        guard let said = data.flatMap({ $0.read { $0.present("status")?.text.map { Text(valid: $0) } } })
        else {
            return .end(
                Failure(
                    OWUI_E_FILE_UNPROCESSED,
                    why: Bytes("it was uploaded with process=false, and waiting is in vain")))
        }
        status = said
        hasAnswered = true
        if said.bytes.equals("completed") { return .end(nil) }
        return poll(after: nil)
    }

    private var failed: Failure { Failure(OWUI_E_FILE_FAILED, words: ServerWords(reason)) }

    private func ask(_ endpoint: Endpoint, after wait: Int64 = 0) -> Course {
        var operation = Operation(endpoint)
        _ = operation.setID(id.bytes, of: "file")
        return .ask(operation, after: wait)
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
        case OWUI_E_RESOLVE, OWUI_E_CONNECT, OWUI_E_LOST, OWUI_E_TIMEOUT_CONNECT: true
        default: isUnavailable
        }
    }
}
