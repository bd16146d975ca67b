import COpenWebUI
import Testing

@testable import Client

private typealias Outcome = SyncState.Outcome

/// "compare", "count", …: a request; "1000 list" in so many milliseconds; "run"; "ok", or the number of a status.
private func word(_ action: SyncState.Action) -> String {
    switch action {
    case .finish(nil): "ok"
    case .finish(let failure?): "\(failure.status.rawValue)"
    case .send(let request, after: 0): "\(request)"
    case .send(let request, let wait): "\(wait / 1000) \(request)"
    case .run: "run"
    }
}

private func failure(_ status: owui_status_t, http: Int = 0) -> Outcome {
    var failure = Failure(status)
    failure.http = http
    return .failed(failure)
}

private let lost = failure(OWUI_E_CONNECTION_LOST)
private let gateway = failure(OWUI_E_SERVER, http: 502)
private let expired = failure(OWUI_E_UNAUTHORIZED, http: 401)
private let expiredStatus = "\(OWUI_E_UNAUTHORIZED.rawValue)"
private let missing = failure(OWUI_E_NOT_FOUND, http: 405)
private let taken = failure(OWUI_E_BAD_REQUEST, http: 400)

private func compared(_ files: Int64, folders: Int = 0) -> Outcome {
    .compared(files: files, newFolders: folders)
}

private func finished(_ removals: Int, waiting: Int = 0) -> Outcome {
    .filesFinished(removals: removals, waiting: waiting)
}

private struct Row: Sendable {
    let name: String
    var isDryRun = false
    let outcomes: [Outcome]
    let actions: String
}

private let rows: [Row] = [
    Row(
        name: "nothing to remove", outcomes: [compared(7), .counted(7), finished(0)], actions: "count run ok"),
    Row(
        name: "a dry run", isDryRun: true, outcomes: [compared(7, folders: 2), .counted(7)],
        actions: "count ok"),
    Row(
        name: "a dry run of a list", isDryRun: true, outcomes: [missing, .listed], actions: "list ok"),
    Row(
        name: "new folders", outcomes: [compared(7, folders: 2), .counted(7), .created, .created],
        actions: "count createFolder createFolder run"),
    Row(
        name: "removals in batches",
        outcomes: [
            compared(7), .counted(7), finished(150), .removed(left: 50), .removed(left: 0), finished(0),
        ],
        actions: "count run remove remove run ok"),
    Row(
        name: "files that wait for a removal",
        outcomes: [
            compared(7), .counted(7), finished(1, waiting: 2), .removed(left: 0), finished(2),
            .removed(left: 0),
            finished(0),
        ], actions: "count run remove run remove run ok"),
    Row(
        name: "files that wait for nothing",
        outcomes: [compared(0), .counted(0), finished(0, waiting: 1), finished(0)],
        actions: "count run run ok"),
    Row(
        name: "two versions of a file", outcomes: [compared(7, folders: 1), .counted(8), .listed, .created],
        actions: "count list createFolder run"),
    Row(
        name: "files that may have moved",
        outcomes: [.compared(files: 7, newFolders: 1, mayHaveMoved: true), .counted(7), .listed, .created],
        actions: "count match createFolder run"),
    Row(
        name: "a dry run of files that may have moved", isDryRun: true,
        outcomes: [.compared(files: 7, newFolders: 1, mayHaveMoved: true), .counted(7), .listed],
        actions: "count match ok"),
    Row(
        name: "files that may have moved, and two versions of one",
        outcomes: [.compared(files: 7, newFolders: 0, mayHaveMoved: true), .counted(8), .listed],
        actions: "count list run"),
    Row(name: "a server that does not compare", outcomes: [missing, .listed], actions: "list run"),
    Row(name: "a page for a missing path", outcomes: [failure(OWUI_E_HTML), .listed], actions: "list run"),
    Row(
        name: "somebody else has made the folder",
        outcomes: [compared(7, folders: 1), .counted(7), taken, compared(7), .counted(7)],
        actions: "count createFolder compare count run"),
    Row(
        name: "a folder that cannot be made",
        outcomes: [
            compared(7, folders: 1), .counted(7), taken, compared(7, folders: 1), .counted(7), taken,
            compared(7, folders: 1), .counted(7), taken, compared(7, folders: 1), .counted(7), taken,
        ],
        actions: "count createFolder compare count createFolder compare count createFolder compare count"
            + " createFolder \(OWUI_E_BAD_REQUEST.rawValue)"),
    Row(name: "a comparison is rejected", outcomes: [taken], actions: "\(OWUI_E_BAD_REQUEST.rawValue)"),
    Row(name: "and nothing more", outcomes: [expired, lost], actions: "\(expiredStatus) ok"),
]

@Suite struct SyncStateTests {
    @Test(arguments: rows.indices)
    func goesOn(_ index: Int) {
        let row = rows[index]
        var sync = SyncState()
        sync.isDryRun = row.isDryRun
        #expect(
            row.outcomes.map { word(sync.received($0, at: 0)) }.joined(separator: " ") == row.actions,
            "\(row.name)")
        #expect(sync.comparesFolders == !row.actions.hasPrefix("list"))
    }

    /// Each request with a lost connection, a gateway's error and an expired key: after the first two it is sent once
    /// more, or the folder is compared again; the last ends the synchronisation.
    @Test(
        arguments: [
            ("compare", [], "compare"), ("count", [compared(7)], "count"),
            ("list", [compared(7), .counted(8)], "list"),
            ("match", [.compared(files: 7, newFolders: 0, mayHaveMoved: true), .counted(7)], "match"),
            ("createFolder", [compared(7, folders: 1), .counted(7)], "compare"),
            ("remove", [compared(7), .counted(7), finished(3)], "remove"),
        ] as [(String, [Outcome], String)])
    fileprivate func survives(request: String, before: [Outcome], next: String) {
        func script() -> SyncState {
            var sync = SyncState()
            for outcome in before { _ = sync.received(outcome, at: 0) }
            return sync
        }
        for failure in [lost, gateway, failure(OWUI_E_CONNECT), failure(OWUI_E_TRUNCATED)] {
            var sync = script()
            #expect("\(sync.state)".contains(request))
            #expect(word(sync.received(failure, at: 0)) == "1000 \(next)")
            #expect(word(sync.received(failure, at: IngestState.patience - 1)) == "1000 \(next)")
            #expect(word(sync.received(failure, at: IngestState.patience)) != "1000 \(next)")
            #expect(sync.state == .finished)
        }
        var sync = script()
        #expect(word(sync.received(expired, at: 0)) == expiredStatus)
        #expect(sync.state == .finished)
    }

    @Test func aResponseEndsTheAbsence() {
        var sync = SyncState()
        _ = sync.received(lost, at: 0)
        _ = sync.received(compared(7), at: IngestState.patience)
        #expect(word(sync.received(lost, at: IngestState.patience)) == "1000 count")
    }
}
