import Answers
import COpenWebUI
import TestSupport
import Testing
import Wire

@testable import Client

private typealias Outcome = FileWaitState.Outcome

/// An action in one word: "state 500" and "record 0" are requests, in so many milliseconds; "ok" and the number of
/// a status are ends.
private func word(_ action: FileWaitState.Action) -> String {
    switch action {
    case .finish(nil): "ok"
    case .finish(let failure?): "\(failure.status.rawValue)"
    case .send(.state, let wait): "state \(wait / 1000)"
    case .send(.record, let wait): "record \(wait / 1000)"
    }
}

private func failure(_ status: owui_status_t, http: Int = 0) -> Failure {
    var failure = Failure(status)
    failure.http = http
    return failure
}

/// Of a stream.
private func streamed(_ file: String?, error: String? = nil, _ failed: owui_status_t? = nil) -> Outcome {
    Outcome(
        failure: failed.map { failure($0) }, file: file.map { FileState(CString(copying: $0)) },
        error: error.map { CString(copying: $0) }, isStream: true)
}

/// Of JSON in one piece.
private func said(_ file: String?, error: String? = nil) -> Outcome {
    Outcome(file: file.map { FileState(CString(copying: $0)) }, error: error.map { CString(copying: $0) })
}

private func failed(_ status: owui_status_t, http: Int = 0) -> Outcome {
    Outcome(failure: failure(status, http: http))
}

private let notFound = "\(OWUI_E_NOT_FOUND.rawValue)"
private let fileFailed = "\(OWUI_E_FILE_FAILED.rawValue)"
private let lost = "\(OWUI_E_CONNECTION_LOST.rawValue)"

@Suite struct FileWaitStateTests {
    /// One second passes between two outcomes.
    private static let transitions: [(String, [Outcome], [String])] = [
        // streaming
        ("completed", [streamed("completed")], ["ok"]),
        ("deleted", [streamed("not_found")], [notFound]),
        ("failed, with the reason", [streamed("failed", error: "why")], [fileFailed]),
        ("failed, without", [streamed("failed")], ["record 0"]),
        ("rejected", [failed(OWUI_E_NOT_FOUND)], [notFound]),
        ("too many requests", [failed(OWUI_E_RATE_LIMITED)], ["state 500"]),
        ("nothing in the stream", [streamed(nil, OWUI_E_TRUNCATED)], ["record 0"]),
        ("cut", [streamed("processing", OWUI_E_TRUNCATED)], ["state 500"]),
        ("pending, and the stream ends", [streamed("pending", OWUI_E_TRUNCATED)], ["state 500"]),
        ("pending, and no stream", [said("pending")], ["record 0"]),
        ("no server yet", [failed(OWUI_E_CONNECT)], ["\(OWUI_E_CONNECT.rawValue)"]),
        ("a gateway's error", [failed(OWUI_E_SERVER, http: 502)], ["\(OWUI_E_SERVER.rawValue)"]),
        ("an error of the server", [failed(OWUI_E_SERVER, http: 500)], ["state 500"]),
        ("an unknown state", [said("queued")], ["state 500"]),

        // polling
        ("then completed", [said("processing"), said("completed")], ["state 500", "ok"]),
        (
            "longer and longer",
            [said("processing"), said("processing"), said("processing")],
            ["state 500", "state 750", "state 1125"]
        ),
        (
            "no state", [said("processing"), said(nil)],
            ["state 500", "\(OWUI_E_UNEXPECTED_RESPONSE.rawValue)"]
        ),
        ("then rejected", [said("processing"), failed(OWUI_E_NOT_FOUND)], ["state 500", notFound]),
        ("then lost", [said("processing"), failed(OWUI_E_CONNECTION_LOST)], ["state 500", "state 750"]),
        (
            "pending: the record once", [said("pending"), said("pending"), said("pending")],
            ["record 0", "state 500", "state 750"]
        ),

        // reading
        (
            "no state in the record", [said("pending"), said(nil)],
            ["record 0", "\(OWUI_E_FILE_UNPROCESSED.rawValue)"]
        ),
        ("the record is gone", [said("pending"), failed(OWUI_E_NOT_FOUND)], ["record 0", notFound]),
        ("completed by now", [said("pending"), said("completed")], ["record 0", "ok"]),
        (
            "the record cannot be read", [said("pending"), failed(OWUI_E_SERVER, http: 500)],
            ["record 0", "state 500"]
        ),
        ("the reason", [said("failed"), said("failed", error: "why")], ["record 0", fileFailed]),
        ("failed all the same", [said("failed"), failed(OWUI_E_SERVER)], ["record 0", fileFailed]),
        (
            "the reason is in a record without a state", [said("failed"), said(nil, error: "why")],
            ["record 0", fileFailed]
        ),
        (
            "the reason comes late",
            [said("failed"), said("failed"), said("failed", error: "why")],
            ["record 0", "record 300", fileFailed]
        ),
        (
            "there is no reason",
            [said("failed"), said("failed"), said("failed"), said("failed")],
            ["record 0", "record 300", "record 300", fileFailed]
        ),
        (
            "it has not failed after all",
            [said("failed"), said("completed"), said("completed")], ["record 0", "record 300", "ok"]
        ),

        // finished
        ("and nothing more", [said("completed"), failed(OWUI_E_CONNECT)], ["ok", "ok"]),
    ]

    @Test(arguments: FileWaitStateTests.transitions.indices)
    func goesOn(_ row: Int) {
        let (name, outcomes, actions) = FileWaitStateTests.transitions[row]
        var wait = FileWaitState()
        var now: Int64 = 0
        var seen: [String] = []
        for outcome in outcomes {
            seen.append(word(wait.received(outcome, at: now)))
            now += 1_000_000
        }
        #expect(seen == actions, "\(name)")
    }

    @Test func theReasonIsKept() {
        var wait = FileWaitState()
        _ = wait.received(said("failed"), at: 0)
        guard case .finish(let failure?) = wait.received(said("failed", error: "no text in it"), at: 1) else {
            Issue.record("it goes on")
            return
        }
        #expect(string(failure.detail) == "no text in it")
        #expect(string(wait.error) == "no text in it")
        guard case .finished = wait.state else {
            Issue.record("it is not finished")
            return
        }
    }

    @Test func patienceIsForEachAbsence() {
        var wait = FileWaitState()
        let away = failed(OWUI_E_CONNECT)
        #expect(word(wait.received(said("processing"), at: 0)) == "state 500")
        #expect(word(wait.received(away, at: 1_000_000)) == "state 750")
        #expect(wait.backSince == nil)
        #expect(word(wait.received(away, at: FileWaitState.patience)) == "state 1125")
        // Back, and away once more.
        #expect(word(wait.received(said("processing"), at: FileWaitState.patience)) == "state 1687")
        #expect(wait.backSince == FileWaitState.patience)
        #expect(word(wait.received(away, at: FileWaitState.patience + 1)) == "state 2531")
        #expect(word(wait.received(away, at: 2 * FileWaitState.patience)) == "state 3796")
        let end = 2 * FileWaitState.patience + 1
        #expect(word(wait.received(away, at: end)) == "\(OWUI_E_CONNECT.rawValue)")
    }

    @Test func aCutIsRemembered() {
        var wait = FileWaitState()
        _ = wait.received(streamed("processing", OWUI_E_TRUNCATED), at: 7)
        _ = wait.received(streamed("processing", OWUI_E_TRUNCATED), at: 9)
        #expect(wait.cutSince == 7)
    }

    @Test func pausesHaveAnEnd() {
        var wait = FileWaitState()
        var last = ""
        for i in 0..<20 { last = word(wait.received(said("processing"), at: Int64(i))) }
        #expect(last == "state 5000")
    }
}
