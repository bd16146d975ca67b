import Answers
import COpenWebUI
import TestSupport
import Testing
import Wire

@testable import Client

private typealias Outcome = PagesState.Outcome

/// "read 2" reads the page with this parameter. "ok" and the number of a status are ends.
private func word(_ action: PagesState.Action) -> String {
    switch action {
    case .finish(nil): "ok"
    case .finish(let failure?): "\(failure.status.rawValue)"
    case .read(let number): "read \(number)"
    }
}

private func page(_ length: Int, fresh: Int? = nil, total: Int64? = nil, isSame: Bool = false) -> Outcome {
    .page(PageWalk.Page(length: length, fresh: fresh ?? length, total: total, isSame: isSame))
}

private func array(_ length: Int, fresh: Int? = nil) -> Outcome {
    .array(PageWalk.Page(length: length, fresh: fresh ?? length))
}

private func failed(_ status: Status, _ message: String? = nil) -> Outcome {
    .failed(Failure(status, message: ServerMessage(message.map { CString(copying: $0) })))
}

private let notFound = "\(OWUI_E_NOT_FOUND.rawValue)"

@Suite struct PagesStateTests {
    private struct Row: Sendable {
        let name: String
        var parameter = PagesState.Parameter.page
        var range: (first: Int, count: Int)?
        /// The first request, if there is a range.
        var first: Int?
        let outcomes: [Outcome]
        let actions: [String]
        let total: Int64
    }

    private static let transitions: [Row] = [
        // All pages.
        Row(name: "one page", outcomes: [page(3, total: 3)], actions: ["ok"], total: 3),
        Row(
            name: "three pages", outcomes: [page(30, total: 70), page(30, total: 70), page(10, total: 70)],
            actions: ["read 2", "read 3", "ok"], total: 70),
        Row(name: "an array", outcomes: [array(50)], actions: ["ok"], total: 50),
        Row(
            name: "no total", outcomes: [page(30), page(5), page(0)], actions: ["read 2", "read 3", "ok"],
            total: 35),
        Row(
            name: "the same page again",
            outcomes: [page(30, total: 70), page(30, fresh: 0, total: 70, isSame: true)],
            actions: ["read 2", "\(OWUI_E_TRUNCATED.rawValue)"], total: 70),
        Row(
            name: "a page fails", outcomes: [page(30, total: 70), failed(OWUI_E_SERVER)],
            actions: ["read 2", "\(OWUI_E_SERVER.rawValue)"], total: 70),
        // The call has retried a lost connection and a gateway's error before.
        Row(
            name: "a page is lost", outcomes: [page(30, total: 70), failed(OWUI_E_CONNECTION_LOST)],
            actions: ["read 2", "\(OWUI_E_CONNECTION_LOST.rawValue)"], total: 70),
        Row(
            name: "an expired key", outcomes: [page(30, total: 70), failed(OWUI_E_UNAUTHORIZED)],
            actions: ["read 2", "\(OWUI_E_UNAUTHORIZED.rawValue)"], total: 70),
        Row(name: "not found", outcomes: [failed(OWUI_E_NOT_FOUND, "No")], actions: [notFound], total: 0),

        // A search.
        Row(name: "few", parameter: .skip, outcomes: [array(3)], actions: ["ok"], total: 3),
        Row(
            name: "many", parameter: .skip, outcomes: [array(1000), array(1000), array(4)],
            actions: ["read 1000", "read 2000", "ok"], total: 2004),
        Row(
            name: "a server that does not skip", parameter: .skip,
            outcomes: [array(1000), array(1000, fresh: 0)], actions: ["read 1000", "ok"], total: 1000),
        Row(
            name: "nothing found", parameter: .skip, outcomes: [failed(OWUI_E_NOT_FOUND, "No files found")],
            actions: ["ok"], total: 0),
        Row(
            name: "no such path", parameter: .skip, outcomes: [failed(OWUI_E_NOT_FOUND)], actions: [notFound],
            total: 0),

        // A range.
        Row(
            name: "two pages", range: (2, 2), first: 2,
            outcomes: [page(30, total: 200), page(30, total: 200)],
            actions: ["read 3", "ok"], total: 200),
        Row(
            name: "all that follow", range: (2, 0), first: 2,
            outcomes: [page(30, total: 70), page(10, total: 70)], actions: ["read 3", "ok"], total: 70),
        Row(
            name: "from the first", range: (1, 1), outcomes: [page(30, total: 70)], actions: ["ok"],
            total: 70),
        Row(
            name: "beyond the end", range: (9, 3), first: 9, outcomes: [page(0, total: 70)], actions: ["ok"],
            total: 70),
        Row(
            name: "of an array", range: (1, 3), outcomes: [array(50)], actions: ["ok"], total: 50),
        Row(
            name: "of a search", parameter: .skip, range: (3, 2), first: 2000,
            outcomes: [array(1000), array(7)], actions: ["read 3000", "ok"], total: 1007),
        Row(
            name: "of a whole search", parameter: .skip, range: (1, 0),
            outcomes: [array(1000), array(1000), array(4)], actions: ["read 1000", "read 2000", "ok"],
            total: 2004),

        // finished
        Row(
            name: "and nothing more", outcomes: [page(3, total: 3), failed(OWUI_E_SERVER)],
            actions: ["ok", "ok"], total: 3),
    ]

    @Test(arguments: PagesStateTests.transitions.indices)
    func goesOn(_ index: Int) {
        let row = PagesStateTests.transitions[index]
        var pages = PagesState(by: row.parameter)
        if let (first, count) = row.range { #expect(pages.setRange(first: first, count: count) == row.first) }
        #expect(row.outcomes.map { word(pages.received($0)) } == row.actions, "\(row.name)")
        #expect(pages.total == row.total, "\(row.name)")
    }
}
