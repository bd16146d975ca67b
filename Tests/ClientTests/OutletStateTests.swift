import COpenWebUI
import TestSupport
import Testing

@testable import Client

private func word(_ action: OutletState.Action) -> String {
    switch action {
    case .finish(nil): "ok"
    case .finish(let failure?): "\(failure.status.rawValue)"
    case .filter: "filter"
    case .deliver: "deliver"
    }
}

private let lost = OutletState.Outcome.failed(Failure(OWUI_E_CONNECTION_LOST))
private let lostStatus = "\(OWUI_E_CONNECTION_LOST.rawValue)"
private let unexpected = "\(OWUI_E_UNEXPECTED_RESPONSE.rawValue)"

@Suite struct OutletStateTests {
    private static let transitions: [(String, [OutletState.Outcome], [String], OutletState.State)] = [
        // chatting
        ("a conversation", [.conversation], ["filter"], .filtering),
        ("the chat fails", [lost], [lostStatus], .finished),
        ("filters before a conversation", [.filtered], [unexpected], .finished),

        // filtering
        ("the filters respond", [.conversation, .filtered], ["filter", "deliver"], .filtered),
        ("the filters fail", [.conversation, lost], ["filter", lostStatus], .finished),
        ("a second conversation", [.conversation, .conversation], ["filter", unexpected], .finished),

        // filtered
        (
            "the conversation ends", [.conversation, .filtered, .conversation],
            ["filter", "deliver", "ok"], .filtered
        ),
        ("a late failure", [.conversation, .filtered, lost], ["filter", "deliver", "ok"], .filtered),
    ]

    @Test(arguments: OutletStateTests.transitions.indices)
    func goesOn(_ row: Int) {
        let (name, outcomes, actions, state) = OutletStateTests.transitions[row]
        var outlet = OutletState()
        #expect(outcomes.map { word(outlet.received($0)) } == actions, "\(name)")
        #expect(outlet.state == state, "\(name)")
    }
}
