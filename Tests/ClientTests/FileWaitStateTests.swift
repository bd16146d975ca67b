import Answers
import COpenWebUI
import TestSupport
import Testing
import Wire

@testable import Client

private typealias Outcome = FileWaitState.Outcome

/// An action in one word: "state 30" and "stream 0" are requests, in so many milliseconds; "ok" and the number of
/// a status are ends.
private func word(_ action: FileWaitState.Action) -> String {
    switch action {
    case .finish(nil): "ok"
    case .finish(let failure?): "\(failure.status.rawValue)"
    case .send(.state, let wait): "state \(wait / 1000)"
    case .send(.stream, let wait): "stream \(wait / 1000)"
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

private let unprocessed = "\(OWUI_E_FILE_UNPROCESSED.rawValue)"
private let unexpected = "\(OWUI_E_UNEXPECTED_RESPONSE.rawValue)"
private let noText = "The content provided is empty. Please ensure that there is text"
/// What the fast polls bring.
private let fast = [Outcome](repeating: said("pending"), count: FileWaitState.mostFastPolls)
private let fastActions = [
    "state 30", "state 37", "state 46", "state 58", "state 73", "state 91", "state 114", "state 143",
    "state 178", "state 223", "stream 0",
]

@Suite struct FileWaitStateTests {
    /// One second passes between two outcomes.
    private static let transitions: [(String, [Outcome], [String])] = [
        // hurrying
        ("completed", [said("completed")], ["ok"]),
        ("deleted", [said("not_found")], [notFound]),
        ("rejected", [failed(OWUI_E_NOT_FOUND)], [notFound]),
        (
            "completed soon", [said("pending"), said("processing"), said("completed")],
            ["state 30", "state 37", "ok"]
        ),
        ("then the stream", fast + [streamed("completed")], fastActions + ["ok"]),
        ("too many requests", [failed(OWUI_E_RATE_LIMITED)], ["state 500"]),
        ("no server yet", [failed(OWUI_E_CONNECT)], ["\(OWUI_E_CONNECT.rawValue)"]),
        ("lost at once", [failed(OWUI_E_CONNECTION_LOST), said("completed")], ["state 500", "ok"]),
        ("a gateway's error", [failed(OWUI_E_SERVER, http: 502), said("completed")], ["state 500", "ok"]),
        (
            "an expired token", [said("pending"), failed(OWUI_E_UNAUTHORIZED)],
            ["state 30", "\(OWUI_E_UNAUTHORIZED.rawValue)"]
        ),
        ("an error of the server", [failed(OWUI_E_SERVER, http: 500)], ["state 500"]),
        (
            "nothing but errors", [failed(OWUI_E_SERVER, http: 500), failed(OWUI_E_SERVER, http: 500)],
            ["state 500", "\(OWUI_E_SERVER.rawValue)"]
        ),
        ("an unknown state", [said("queued")], ["state 30"]),
        ("no state", [said(nil)], [unexpected]),
        (
            "lost between", [said("pending"), failed(OWUI_E_CONNECTION_LOST), said("completed")],
            ["state 30", "state 500", "ok"]
        ),

        // streaming
        ("rejected in the stream", fast + [failed(OWUI_E_NOT_FOUND)], fastActions + [notFound]),
        ("cut", fast + [streamed("processing", OWUI_E_TRUNCATED)], fastActions + ["state 500"]),
        ("lost", fast + [failed(OWUI_E_CONNECTION_LOST)], fastActions + ["state 500"]),
        ("no stream", fast + [said("pending")], fastActions + ["state 500"]),
        (
            "never to be processed",
            fast + [streamed(nil, OWUI_E_TRUNCATED), streamed(nil, OWUI_E_TRUNCATED)],
            fastActions + ["stream 300", unprocessed]
        ),
        (
            "one empty stream", fast + [streamed(nil, OWUI_E_TRUNCATED), streamed("completed")],
            fastActions + ["stream 300", "ok"]
        ),

        // polling
        (
            "longer and longer",
            [failed(OWUI_E_SERVER), said("processing"), said("processing"), said("completed")],
            ["state 500", "state 750", "state 1125", "ok"]
        ),
        ("no state when polled", [failed(OWUI_E_SERVER), said(nil)], ["state 500", unexpected]),
        ("then rejected", [failed(OWUI_E_SERVER), failed(OWUI_E_NOT_FOUND)], ["state 500", notFound]),

        // the reason of a failure
        ("failed, with the reason", [streamed("failed", error: "why")], [fileFailed]),
        ("the reason", [said("failed"), streamed("failed", error: "why")], ["stream 0", fileFailed]),
        ("failed, and gone", [said("failed"), failed(OWUI_E_NOT_FOUND)], ["stream 0", notFound]),
        ("failed all the same", [said("failed"), failed(OWUI_E_SERVER)], ["stream 0", fileFailed]),
        (
            "the reason comes late",
            [said("failed"), streamed("failed"), streamed("failed", error: "why")],
            ["stream 0", "stream 300", fileFailed]
        ),
        (
            "there is no reason",
            [said("failed"), streamed("failed"), streamed("failed"), streamed("failed")],
            ["stream 0", "stream 300", "stream 300", fileFailed]
        ),
        (
            "it has not failed after all", [said("failed"), streamed("completed")], ["stream 0", "ok"]
        ),

        // confirming
        (
            "added too early, and completed a moment later",
            [said("failed"), streamed("failed", error: noText), said("failed"), said("completed")],
            ["stream 0", "state 250", "state 375", "ok"]
        ),
        (
            "added too early, and processed again",
            [
                streamed("failed", error: noText), said("processing"), said("failed"),
                streamed("failed", error: "why"),
            ],
            ["state 250", "state 500", "stream 0", fileFailed]
        ),
        (
            "lost while it is confirmed",
            [streamed("failed", error: noText), failed(OWUI_E_CONNECTION_LOST), said("completed")],
            ["state 250", "state 375", "ok"]
        ),
        (
            "rejected while it is confirmed",
            [streamed("failed", error: noText), failed(OWUI_E_UNAUTHORIZED)],
            ["state 250", "\(OWUI_E_UNAUTHORIZED.rawValue)"]
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

    @Test func aBlankFileFailsInTheEnd() {
        var wait = FileWaitState()
        var now: Int64 = 0
        var last = word(wait.received(streamed("failed", error: noText), at: now))
        while last.hasPrefix("state"), now < 20_000_000 {
            now += 500_000
            last = word(wait.received(said("failed"), at: now))
        }
        #expect(last == fileFailed)
        #expect(now == FileWaitState.timeToConfirm)
        #expect(string(wait.error) == noText)
    }

    @Test func whatNobodyElseAddsIsNotConfirmed() {
        var wait = FileWaitState(trustsFailure: true)
        #expect(word(wait.received(streamed("failed", error: noText), at: 0)) == fileFailed)
    }

    @Test func theReasonIsKept() {
        var wait = FileWaitState()
        _ = wait.received(said("failed"), at: 0)
        guard case .finish(let failure?) = wait.received(streamed("failed", error: "unreadable"), at: 1)
        else {
            Issue.record("it goes on")
            return
        }
        #expect(string(failure.detail) == "unreadable")
        #expect(string(wait.error) == "unreadable")
        guard case .finished = wait.state else {
            Issue.record("it is not finished")
            return
        }
    }

    @Test func patienceIsForEachAbsence() {
        var wait = FileWaitState()
        let away = failed(OWUI_E_CONNECT)
        #expect(word(wait.received(said("processing"), at: 0)) == "state 30")
        #expect(word(wait.received(away, at: 1_000_000)) == "state 500")
        #expect(wait.backSince == nil)
        // How long it is away is to be seen: the pauses do not grow.
        #expect(word(wait.received(away, at: FileWaitState.patience)) == "state 500")
        // Back, and away once more.
        #expect(word(wait.received(said("processing"), at: FileWaitState.patience)) == "state 750")
        #expect(wait.backSince == FileWaitState.patience)
        #expect(word(wait.received(away, at: FileWaitState.patience + 1)) == "state 500")
        #expect(word(wait.received(away, at: 2 * FileWaitState.patience)) == "state 500")
        let end = 2 * FileWaitState.patience + 1
        #expect(word(wait.received(away, at: end)) == "\(OWUI_E_CONNECT.rawValue)")
    }

    @Test func patienceEndsWithAServerThatWasNeverThere() {
        var wait = FileWaitState()
        #expect(word(wait.received(failed(OWUI_E_SERVER, http: 502), at: 0)) == "state 500")
        #expect(
            word(wait.received(failed(OWUI_E_SERVER, http: 502), at: FileWaitState.patience))
                == "\(OWUI_E_SERVER.rawValue)")
    }

    /// A server that was restarted does not continue; one that was away for a moment does.
    @Test(arguments: [(FileWaitState.shortestRestart, true), (FileWaitState.shortestRestart - 1, false)])
    func aRestartEndsTheWait(away: Int64, ends: Bool) {
        for gone in [failed(OWUI_E_CONNECT), failed(OWUI_E_SERVER, http: 502)] {
            var wait = FileWaitState()
            let back = restart(&wait, gone, away)
            let end = back + FileWaitState.patience
            #expect(word(wait.received(said("pending"), at: end - 1)).hasPrefix("state"))
            // A lost response ends nothing.
            #expect(word(wait.received(failed(OWUI_E_CONNECTION_LOST), at: end)).hasPrefix("state"))
            var done = wait
            #expect(word(done.received(said("completed"), at: end)) == "ok")
            let last = word(wait.received(said("processing"), at: end + 1))
            #expect(ends ? last == unprocessed : last.hasPrefix("state"))
        }
    }

    /// Two requests are lost, so long one after the other. Returns when there is a response again.
    private func restart(_ wait: inout FileWaitState, _ gone: FileWaitState.Outcome, _ away: Int64) -> Int64 {
        _ = wait.received(said("processing"), at: 0)
        wait.lost(at: 1)
        _ = wait.received(gone, at: 1 + away)
        let back = 1 + away + FileWaitState.longestInterval
        _ = wait.received(said("processing"), at: back)
        return back
    }

    /// One lost request is no restart, however long nothing was sent.
    @Test func oneLostRequestEndsNothing() {
        var wait = FileWaitState()
        _ = wait.received(said("processing"), at: 0)
        let next = word(wait.received(failed(OWUI_E_SERVER, http: 502), at: 1))
        #expect(next == word(.send(.state, after: FileWaitState.firstSlowInterval)))
        _ = wait.received(said("processing"), at: 1 + FileWaitState.longestInterval)
        let late = 2 * FileWaitState.patience
        #expect(word(wait.received(said("processing"), at: late)).hasPrefix("state"))
    }

    /// Other errors are none of the connection.
    @Test func errorsOfTheServerAreNoAbsence() {
        var wait = FileWaitState()
        _ = wait.received(said("processing"), at: 0)
        for at in 1...5 { _ = wait.received(failed(OWUI_E_SERVER, http: 500), at: Int64(at) * 1_000_000) }
        _ = wait.received(failed(OWUI_E_CONNECTION_LOST), at: 6_000_000)
        _ = wait.received(said("processing"), at: 7_000_000)
        let late = 2 * FileWaitState.patience
        #expect(word(wait.received(said("processing"), at: late)).hasPrefix("state"))
    }

    /// An ingestion requests the processing again by itself.
    @Test func aRestartDoesNotEndTheWaitOfAnIngestion() {
        var wait = FileWaitState(endsAtRestart: false)
        let back = restart(&wait, failed(OWUI_E_CONNECT), FileWaitState.shortestRestart)
        #expect(wait.backSince == back)
        let end = back + FileWaitState.patience
        #expect(word(wait.received(said("processing"), at: end)).hasPrefix("state"))
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
        _ = wait.received(failed(OWUI_E_SERVER), at: 0)
        for i in 0..<20 { last = word(wait.received(said("processing"), at: Int64(i))) }
        #expect(last == "state 5000")
    }
}
