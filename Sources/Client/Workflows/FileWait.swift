import Answers
import COpenWebUI
import CSystem
import JSON
import Wire

/// Waits for a file to be processed. `FileWaitState` decides, this sends the requests and reads the responses.
final class FileWait: Workflow {
    private let id: CString
    private var wait: FileWaitState

    /// `trustsFailure`: the file is used by no other program, so a failure does not pass.
    init(_ id: CString, trustsFailure: Bool = false, endsAtRestart: Bool = true, files: Int = 1) {
        self.id = id
        wait = FileWaitState(trustsFailure: trustsFailure, endsAtRestart: endsAtRestart, files: files)
    }

    /// The last state of the file.
    func file(_ call: Call) -> FileState? {
        call.response.reader?.response.status.map { FileState($0) } ?? wait.file
    }

    /// When the server came back, if it was away, and when the stream was cut.
    var backSince: Int64? { wait.backSince }
    var cutSince: Int64? { wait.cutSince }

    override func response(_ call: Call) -> JSONValue? {
        let response = JSONValue.object()
        response?.set("id", .string(id))
        response?.set("status", file(call).flatMap { .string($0.text) })
        response?.set("error", wait.error.flatMap { .string($0) })
        return response
    }

    override func repeats(after failure: Failure) {
        if failure.isOfConnection { wait.lost(at: owui_now_us()) }
    }

    override func nextStep(_ call: Call, after failure: Failure?) -> NextStep {
        var outcome = FileWaitState.Outcome(failure: failure)
        if let answer = call.response.reader?.response {
            outcome.file = answer.status.map { FileState($0) }
            outcome.error = answer.statusError
            outcome.isStream = call.response.reader?.isStream ?? false
        }
        switch wait.received(outcome, at: owui_now_us()) {
        case .finish(let failure): return .finish(failure)
        case .send(.state, let wait): return send(.fileStatus, after: wait)
        case .send(.stream, let wait): return send(.fileStatusStream, after: wait)
        }
    }

    private func send(_ endpoint: Endpoint, after wait: Int64) -> NextStep {
        let operation = Operation(endpoint)
        _ = withExtendedLifetime(id) { operation.setID(id.bytes, of: "file") }
        return .send(operation, after: wait)
    }
}
