import COpenWebUI
import TestSupport
import Testing
import Wire

@testable import Client

private typealias Outcome = KnowledgeAddState.Outcome

/// "look 1000" begins to read the list in so many milliseconds, "page 2" goes on with it. "missing a b" and the number
/// of a status are ends, and "ok".
private func word(_ action: KnowledgeAddState.Action) -> String {
    switch action {
    case .finish(nil): "ok"
    case .finish(let failure?): "\(failure.status.rawValue)"
    case .notListed(let files): "missing " + files.map { string($0) }.joined(separator: " ")
    case .add: "add"
    case .look(let wait): "look \(wait / 1000)"
    case .read(let page): "page \(page)"
    }
}

/// A response that lists these files.
private func listed(_ ids: String...) -> Outcome {
    .listed(ids.map { CString(copying: $0) }, page: PageWalk.Page(length: ids.count, fresh: 0))
}

/// A page of a list of 100 elements, with 30 new ones, that has these of the files.
private func page(_ ids: String...) -> Outcome {
    .listed(ids.map { CString(copying: $0) }, page: PageWalk.Page(length: 30, fresh: 30, total: 100))
}

/// The only page of a list.
private func list(_ ids: String...) -> Outcome {
    .listed(ids.map { CString(copying: $0) }, page: PageWalk.Page(length: 5, fresh: 5, total: 5))
}

private func failure(_ status: owui_status_t, http: Int = 0) -> Outcome {
    var failure = Failure(status)
    failure.http = http
    return .failed(failure)
}

private let lost = failure(OWUI_E_CONNECTION_LOST)
private let expired = failure(OWUI_E_UNAUTHORIZED, http: 401)
private let expiredStatus = "\(OWUI_E_UNAUTHORIZED.rawValue)"
private let lostStatus = "\(OWUI_E_CONNECTION_LOST.rawValue)"

@Suite struct KnowledgeAddStateTests {
    private struct Row: Sendable {
        let name: String
        var files = ["a"]
        let outcomes: [Outcome]
        let actions: [String]
        /// The last response is a page of the base's list.
        var hasLooked = true
    }

    private static let transitions: [Row] = [
        // adding
        Row(name: "listed", outcomes: [listed("a")], actions: ["ok"], hasLooked: false),
        Row(name: "rejected", outcomes: [expired], actions: [expiredStatus], hasLooked: false),
        Row(
            name: "all of several", files: ["a", "b"], outcomes: [listed("b", "a")], actions: ["ok"],
            hasLooked: false),
        Row(name: "not listed", outcomes: [listed()], actions: ["look 0"]),

        // looking
        Row(name: "it is in the list", outcomes: [listed(), list("a")], actions: ["look 0", "ok"]),
        Row(
            name: "it is on the second page", outcomes: [listed(), page(), page("a")],
            actions: ["look 0", "page 2", "ok"]),
        Row(
            name: "on the second page of the second look",
            outcomes: [listed(), list(), page(), page("a")],
            actions: ["look 0", "look 1000", "page 2", "ok"]),
        Row(name: "the list is lost", outcomes: [listed(), lost], actions: ["look 0", lostStatus]),
        Row(
            name: "the list is rejected", outcomes: [listed(), expired], actions: ["look 0", expiredStatus]),
        Row(
            name: "a gateway instead of the list", outcomes: [listed(), failure(OWUI_E_SERVER, http: 502)],
            actions: ["look 0", "\(OWUI_E_SERVER.rawValue)"]),
        Row(
            name: "several, of which the response names none", files: ["a", "b", "c"],
            outcomes: [listed(), page("c"), page("a", "b")], actions: ["look 0", "page 2", "ok"]),

        // added once more
        Row(
            name: "a single file is added again", outcomes: [listed(), list(), list(), listed("a")],
            actions: ["look 0", "look 1000", "add", "ok"], hasLooked: false),
        Row(
            name: "and looked for again", outcomes: [listed(), list(), list(), listed(), list(), list("a")],
            actions: ["look 0", "look 1000", "add", "look 0", "look 1000", "ok"]),
        Row(
            name: "once only", outcomes: [listed(), list(), list(), listed(), list(), list()],
            actions: ["look 0", "look 1000", "add", "look 0", "look 1000", "missing a"]),
        Row(
            name: "the second time it is rejected", outcomes: [listed(), list(), list(), expired],
            actions: ["look 0", "look 1000", "add", expiredStatus], hasLooked: false),
        Row(
            name: "several are not", files: ["a", "b", "c"], outcomes: [listed(), list("b"), list()],
            actions: ["look 0", "look 1000", "missing a c"]),
        Row(
            name: "some of several", files: ["a", "b", "c"], outcomes: [listed("b")],
            actions: ["missing a c"], hasLooked: false),
        // The response to the request to add is lost.
        Row(name: "lost, and in the list", outcomes: [lost, list("a")], actions: ["look 0", "ok"]),
        Row(
            name: "lost, and in the list a moment later", outcomes: [lost, list(), list("a")],
            actions: ["look 0", "look 1000", "ok"]),
        Row(
            name: "lost, and not added again", outcomes: [lost, list(), list()],
            actions: ["look 0", "look 1000", lostStatus]),
        Row(name: "cut", outcomes: [failure(OWUI_E_TRUNCATED), list("a")], actions: ["look 0", "ok"]),
        Row(
            name: "a gateway's error", outcomes: [failure(OWUI_E_SERVER, http: 502), list("a")],
            actions: ["look 0", "ok"]),
        Row(
            name: "nothing is listening", outcomes: [failure(OWUI_E_CONNECT)],
            actions: ["\(OWUI_E_CONNECT.rawValue)"], hasLooked: false),
        Row(name: "the list is lost too", outcomes: [lost, expired], actions: ["look 0", lostStatus]),
        Row(
            name: "several, lost", files: ["a", "b"], outcomes: [lost, list("a"), list("a", "b")],
            actions: ["look 0", "look 1000", "ok"]),
        Row(name: "no files", files: [], outcomes: [listed()], actions: ["ok"], hasLooked: false),

        // finished
        Row(
            name: "and nothing more", outcomes: [listed("a"), lost], actions: ["ok", "ok"], hasLooked: false),
    ]

    @Test(arguments: KnowledgeAddStateTests.transitions.indices)
    func goesOn(_ index: Int) {
        let row = KnowledgeAddStateTests.transitions[index]
        var adding = KnowledgeAddState(row.files.map { CString(copying: $0) })
        #expect(row.outcomes.map { word(adding.received($0)) } == row.actions, "\(row.name)")
        #expect(adding.hasLooked == row.hasLooked, "\(row.name)")
    }

    /// A list that shrinks is read again from its first page, as part of the same look.
    @Test func aListThatShrinks() {
        func page(_ total: Int64) -> Outcome {
            .listed([], page: PageWalk.Page(length: 30, fresh: 30, total: total))
        }
        var adding = KnowledgeAddState([CString("a")])
        #expect(word(adding.received(listed())) == "look 0")
        #expect(word(adding.received(page(100))) == "page 2")
        #expect(word(adding.received(page(70))) == "page 1")
    }
}
