import TestSupport
import Testing

@testable import Client

private func word(_ action: ChatRunState.Action) -> String {
    switch action {
    case .finish: "ok"
    case .fail: "failed"
    case .failUnfinished: "unfinished"
    case .failUnexpected: "unexpected"
    case .save: "save"
    case .start: "start"
    case .read(let wait): "read \(wait / 1000)"
    case .check(let wait): "check \(wait / 1000)"
    }
}

private let lost = ChatRunState.Outcome.failed
private let grown = ChatRunState.Outcome.unfinished(hasGrown: true)
private let same = ChatRunState.Outcome.unfinished(hasGrown: false)
/// The outcomes up to the first record, and to the first question for tasks.
private let started: [ChatRunState.Outcome] = [.done, .done]
private let idle: [ChatRunState.Outcome] = started + [same, same, same, same]
private let starting = ["start", "read 50"]
private let idling = starting + ["read 100", "read 200", "read 400", "check 800"]

@Suite struct ChatRunStateTests {
    private static let transitions:
        [(String, isNew: Bool, [ChatRunState.Outcome], [String], ChatRunState.State)] = [
            // loading
            ("an earlier chat", false, [.done], ["save"], .saving),
            ("no such chat", false, [lost], ["failed"], .finished),
            ("tasks instead of a chat", false, [.tasks(true)], ["unexpected"], .finished),
            // saving
            ("the chat is saved", true, [.done], ["start"], .starting),
            ("the chat is not saved", true, [lost], ["failed"], .finished),
            ("a record too early", true, [grown], ["unexpected"], .finished),
            // starting
            ("the server starts", true, started, starting, .running),
            ("the server refuses", true, [.done, lost], ["start", "failed"], .starting),
            // running
            ("whole at once", true, started + [.done], starting + ["ok"], .finished),
            (
                "text comes", true, started + [same, same, grown, same, .done],
                starting + ["read 100", "read 200", "read 50", "read 100", "ok"], .finished
            ),
            (
                "the record fails", true, started + [grown, lost], starting + ["read 50", "failed"],
                .running
            ),
            // asking
            ("nothing comes", true, idle, idling, .asking),
            (
                "the server works on", true, idle + [.tasks(true), same], idling + ["read 800", "read 1000"],
                .running
            ),
            ("the server does not answer", true, idle + [lost], idling + ["failed"], .asking),
            // lastReading
            ("it was whole", true, idle + [.tasks(false), .done], idling + ["read 0", "ok"], .finished),
            (
                "it was left", true, idle + [.tasks(false), same], idling + ["read 0", "unfinished"],
                .finished
            ),
            // finished
            ("after the end", true, started + [.done, lost], starting + ["ok", "ok"], .finished),
        ]

    @Test(arguments: ChatRunStateTests.transitions.indices)
    func goesOn(_ row: Int) {
        let (name, isNew, outcomes, actions, state) = ChatRunStateTests.transitions[row]
        var chat = ChatRunState(isNew: isNew)
        #expect(outcomes.map { word(chat.received($0)) } == actions, "\(name)")
        #expect(chat.state == state, "\(name)")
    }

    @Test func onlyAStartedChatIsStopped() {
        var chat = ChatRunState(isNew: true)
        #expect(!chat.isRunning)
        _ = chat.received(.done)
        // It may have started, whatever comes of the request.
        #expect(chat.isRunning)
        _ = chat.received(.done)
        #expect(chat.isRunning)
        _ = chat.received(lost)
        #expect(chat.isRunning)
        _ = chat.received(.done)
        #expect(!chat.isRunning)
    }
}
