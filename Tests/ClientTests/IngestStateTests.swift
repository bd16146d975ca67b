import Answers
import COpenWebUI
import TestSupport
import Testing
import Wire

@testable import Client

private typealias Outcome = IngestState.Outcome

private let second: Int64 = 1_000_000

private func failed(_ status: owui_status_t, http: Int = 0, _ message: String? = nil) -> Outcome {
    var failure = Failure(status, message: ServerMessage(message.map { CString(copying: $0) }))
    failure.http = http
    return .failed(failure)
}

private let lost = failed(OWUI_E_CONNECTION_LOST)
private let busy = failed(OWUI_E_SERVER, http: 500)
private let gateway = failed(OWUI_E_SERVER, http: 504)
private let id = Outcome.done(id: CString("1"))
private let done = Outcome.done()

/// What is known of a file before it begins.
private struct Given {
    var id: String?
    var hasSource = true
    var isMedia = false
    var size: Int64 = 10
    var mayExist = false
    var isListed = false
    var hasTwin = false
    var resumes = false
}

private struct Row: Sendable {
    var name: String
    var given = Given()
    /// Paused steps go on when their pause is over.
    var outcomes: [Outcome]
    /// The steps that were sent, "…" for a pause, and the status at the end.
    var course: String
    /// The ingestion is refused.
    var refused = false
}

extension Given: Sendable {}

private func row(
    _ name: String, _ given: Given, _ outcomes: [Outcome], _ course: String, refused: Bool = false
) -> Row {
    Row(name: name, given: given, outcomes: outcomes, course: course, refused: refused)
}

private func row(_ name: String, _ outcomes: [Outcome], _ course: String, refused: Bool = false) -> Row {
    row(name, Given(), outcomes, course, refused: refused)
}

private let again = Given(mayExist: true, resumes: true)
private let known = Given(id: "1", mayExist: true, resumes: true)
private let byID = Given(id: "1", hasSource: false, size: 0)
private let twin = Given(hasTwin: true)
private let duplicate = failed(OWUI_E_DUPLICATE, http: 400)
private let unprocessed = failed(OWUI_E_FILE_UNPROCESSED, http: 400)

private let rows: [Row] = [
    // Every step succeeds.
    row("a new file", [id, done, done], "upload wait add linked"),
    row("of an earlier run", again, [id, done, done], "search wait add linked"),
    row("not of an earlier run", again, [done, id, done, done], "search upload wait add linked"),
    row("found, and in the base", again, [.done(id: CString("1"), isListed: true)], "search linked"),
    row("known from the earlier result", known, [done, done], "wait add linked"),
    row("in the base already", Given(id: "1", isListed: true, resumes: true), [], "linked"),
    row("by its id", byID, [done, done], "wait add linked"),

    // upload
    row("an upload without an id", [done], "upload failed"),
    row("an upload is rejected", [failed(OWUI_E_TOO_LARGE, http: 413)], "upload failed"),
    row("lost: searched for", [lost, done, id, done, done], "upload … search upload wait add linked"),
    row("lost, and there", [lost, id, done, done], "upload … search wait add linked"),
    row("cut", [failed(OWUI_E_TRUNCATED), id, done, done], "upload … search wait add linked"),
    row(
        "a locked database",
        [failed(OWUI_E_BAD_REQUEST, http: 400, "[ERROR: Error uploading file]"), done, id, done, done],
        "upload … search upload wait add linked"),
    row(
        "busy too often", [busy, busy, busy, busy],
        "upload … search … search … search failed"),
    row("an empty file is not sent again", Given(size: 0), [busy], "upload failed"),
    row("the key is wrong", [failed(OWUI_E_UNAUTHORIZED, http: 401)], "upload failed", refused: true),

    // wait
    row("its processing fails", [id, failed(OWUI_E_FILE_FAILED)], "upload wait failed"),
    row("it takes too long", [id, failed(OWUI_E_TIMEOUT_TOTAL)], "upload wait timeout"),
    row("it was never processed", [id, unprocessed, done, done], "upload wait process add linked"),
    row("failed in an earlier run", known, [failed(OWUI_E_FILE_FAILED), done], "wait add linked"),
    row(
        "failed then and now", known, [failed(OWUI_E_FILE_FAILED), failed(OWUI_E_BAD_REQUEST, http: 400)],
        "wait add failed"),
    row(
        "deleted since", known, [failed(OWUI_E_NOT_FOUND, http: 404), id, done, done],
        "wait upload wait add linked"),
    row("an id that is not there", byID, [failed(OWUI_E_NOT_FOUND, http: 404)], "wait failed"),
    row("lost while waiting", [id, lost, done, done], "upload wait … wait add linked"),

    // process
    row(
        "a proxy gives up on it", [id, unprocessed, gateway, done, done],
        "upload wait process … wait add linked"),
    row("never processed", [id, unprocessed, done, unprocessed], "upload wait process add failed"),

    // add
    row(
        "a known duplicate is deleted again", twin, [id, done, duplicate, done],
        "upload wait add remove duplicate"),
    row(
        "and was deleted", twin, [id, done, duplicate, failed(OWUI_E_NOT_FOUND, http: 404)],
        "upload wait add remove duplicate"),
    row(
        "or cannot be", twin, [id, done, duplicate, failed(OWUI_E_BAD_REQUEST, http: 400)],
        "upload wait add remove duplicate"),
    row("a duplicate by its id stays", byID, [done, duplicate], "wait add duplicate"),
    row(
        "a duplicate of itself", [id, done, duplicate, .done(isListed: true)],
        "upload wait add confirm linked"),
    row(
        "the server has lost its text", [id, done, duplicate, done, done, done, done, done],
        "upload wait add confirm process search confirm add linked"),
    row(
        "a duplicate of nothing is kept",
        [id, done, duplicate, done, done, done, done, duplicate, done],
        "upload wait add confirm process search confirm add confirm failed"),
    row(
        "media are not processed as text", Given(isMedia: true),
        [id, done, duplicate, done, duplicate, done], "upload wait add confirm add confirm failed"),
    row(
        "the list of the base is lost", [id, done, duplicate, lost, .done(isListed: true)],
        "upload wait add confirm … confirm linked"),
    row("unprocessed when added", [id, done, unprocessed, done, done], "upload wait add process add linked"),
    row("added late", [id, done, failed(OWUI_E_TIMEOUT_TOTAL)], "upload wait add timeout"),
    row("rejected", [id, done, failed(OWUI_E_BAD_REQUEST, http: 400)], "upload wait add failed"),
    row(
        "the base is somebody else's", [id, done, failed(OWUI_E_FORBIDDEN, http: 400), done],
        "upload wait add remove failed", refused: true),
    row("the file is somebody else's", byID, [done, failed(OWUI_E_FORBIDDEN, http: 403)], "wait add failed"),
    row(
        "lost, and in the base", [id, done, lost, .done(isListed: true)], "upload wait add … confirm linked"),
    row("lost, and added again", [id, done, lost, done, done], "upload wait add … confirm add linked"),
    row(
        "never sent, and added again", [id, done, failed(OWUI_E_CONNECT), done],
        "upload wait add … add linked"),

    // confirm
    row(
        "a proxy gives up: in the base", [id, done, gateway, .done(isListed: true)],
        "upload wait add … confirm linked"),
    row(
        "a proxy gives up: later in the base", [id, done, gateway, done, .done(isListed: true)],
        "upload wait add … confirm … confirm linked"),
    row(
        "a duplicate that may be in the base is", [id, done, lost, done, duplicate, .done(isListed: true)],
        "upload wait add … confirm add confirm linked"),
    row(
        "a duplicate that may be in the base is not", twin, [id, done, lost, done, duplicate, done],
        "upload wait add … confirm add remove duplicate"),
]

/// Drives a file: pauses pass, what is ready starts at once.
private struct Script {
    var state = IngestState()
    var file: IngestFile
    var now: Int64 = 0
    var message: [String] = []

    init(_ given: Given) {
        file = IngestFile(
            id: given.id.map { CString(copying: $0) }, hasSource: given.hasSource, isMedia: given.isMedia,
            size: given.size)
        file.mayExist = given.mayExist
        file.isListed = given.isListed
        file.hasTwin = given.hasTwin
        state.resumes = given.resumes
        take(state.begin(&file, at: now))
    }

    mutating func take(_ action: IngestState.Action) {
        switch action {
        case .send(let step):
            message.append("\(step)")
            file.start()
        case .delay: message.append("…")
        case .finish: message.append("\(file.status)")
        }
    }

    /// Until the next request is running.
    mutating func rest() {
        guard case .paused(_, let until) = file.state else { return }
        let early = state.resume(&file, at: until - 1)
        #expect(early == nil)
        now = until
        if let action = state.resume(&file, at: now) { take(action) }
    }

    mutating func receive(_ outcome: Outcome) {
        rest()
        take(state.received(outcome, of: &file, at: now))
    }

    var text: String { message.joined(separator: " ") }
}

@Suite struct IngestStateTests {
    @Test(arguments: rows.indices)
    func goesOn(_ number: Int) {
        let row = rows[number]
        var course = Script(row.given)
        for outcome in row.outcomes { course.receive(outcome) }
        #expect(course.text == row.course, "\(row.name)")
        #expect(course.file.isFinished, "\(row.name)")
        #expect((course.state.rejection != nil) == row.refused, "\(row.name)")
    }

    @Test func whatIsFinishedStaysSo() {
        var course = Script(Given())
        for outcome in [id, done, done, lost, duplicate] { course.receive(outcome) }
        #expect(course.file.status == .linked)
    }

    @Test func patienceIsForTheServerAndForEachFile() {
        var course = Script(Given())
        course.receive(id)
        let start = course.now
        while !course.file.isFinished && course.message.count < 1000 { course.receive(lost) }
        #expect(course.now - start == IngestState.patience)
        #expect(course.file.status == .failed)
        // Another file that the same server loses at once is not given a minute more.
        var other = IngestFile(hasSource: true, size: 5)
        _ = course.state.begin(&other, at: course.now)
        other.start()
        _ = course.state.received(lost, of: &other, at: course.now)
        #expect(other.status == .failed)
    }

    @Test func aResponseEndsTheAbsence() {
        var course = Script(Given())
        course.receive(id)
        course.receive(lost)
        #expect(course.state.awaySince != nil)
        course.receive(done)
        #expect(course.state.awaySince == nil && course.file.awaySince == nil)
    }

    @Test func theDeadlineBeginsWithTheWaitAndIsExtendedByAbsences() {
        var course = Script(Given())
        #expect(course.file.deadline == nil)
        course.receive(id)
        #expect(course.file.deadline == 600 * second)
        course.receive(lost)
        #expect(course.file.deadline == 601 * second)
        course.receive(done)
        #expect(course.file.deadline == 601 * second)

        var open = IngestState()
        open.fileTimeout = 0
        var file = IngestFile(id: CString("1"), hasSource: false)
        _ = open.begin(&file, at: 0)
        #expect(file.deadline == nil)
    }

    @Test func whatIsUnconfirmedIsLookedForUntilTheDeadline() {
        var course = Script(Given())
        for outcome in [id, done, gateway] { course.receive(outcome) }
        while !course.file.isFinished && course.message.count < 1000 { course.receive(done) }
        #expect(course.file.status == .timeout)
        #expect(course.now == 600 * second)
    }

    /// How long files are not asked for after their upload, in milliseconds, if the waits before took so long.
    @Test(
        arguments: [
            ([], 30), ([200], 60), ([200, 200], 82), ([2000], 272), ([4000], 272), ([20], 15),
            ([4000, 40], 30),
        ] as [([Int64], Int64)])
    func theFirstQuestionIsLearned(waits: [Int64], delay: Int64) {
        var state = IngestState()
        var now = second
        func upload() -> IngestFile {
            var file = IngestFile(hasSource: true, size: 5)
            _ = state.begin(&file, at: now)
            file.start()
            _ = state.received(id, of: &file, at: now)
            return file
        }
        for wait in waits {
            var file = upload()
            now += wait * 1000
            #expect(file.begins(after: now - wait * 1000) != nil)
            file.start()
            _ = state.received(done, of: &file, at: now)
            #expect(file.step == .add && file.begins(after: now) == nil)
        }
        let file = upload()
        #expect(file.step == .wait)
        #expect(file.begins(after: now).map { ($0 - now) / 1000 } == delay)
        #expect(file.begins(after: now + delay * 1000 + 1000) == nil)
        // What another run has uploaded is asked for at once.
        var older = IngestFile(id: CString("1"), hasSource: true)
        _ = state.begin(&older, at: now)
        #expect(older.begins(after: now) == nil)
    }

    // MARK: What a server has forgotten

    /// When a server has had time enough, by what is known.
    @Test(
        arguments: [
            (nil, nil, false, false, nil), (7, nil, false, false, 7 + IngestState.grace),
            (nil, 7, false, false, 7 + IngestState.graceIfUnsure), (7, 9, true, true, 7 + IngestState.grace),
            (nil, nil, true, false, IngestState.grace), (nil, nil, false, true, IngestState.graceIfUnsure),
        ] as [(Int64?, Int64?, Bool, Bool, Int64?)])
    func grace(back: Int64?, cut: Int64?, wasAway: Bool, isOlder: Bool, end: Int64?) {
        var course = Script(byID)
        course.file.wasAway = wasAway
        course.file.isOlder = isOlder
        var wait = IngestState.Wait(backSince: back, cutSince: cut, isInProgress: true)
        #expect(course.state.patienceEnds(course.file, wait) == end)
        guard let end else { return }
        #expect(course.state.stillWaiting(&course.file, wait, at: end - 1) == nil)
        wait.isInProgress = false
        #expect(course.state.stillWaiting(&course.file, wait, at: end) == nil)
        wait.isInProgress = true
        if let action = course.state.stillWaiting(&course.file, wait, at: end) { course.take(action) }
        #expect(course.text == "wait process")
        // The others need no time of grace then.
        #expect(course.state.hasForgotten)
        var other = IngestFile(id: CString("2"), hasSource: false)
        _ = course.state.begin(&other, at: end)
        #expect(course.state.patienceEnds(other, IngestState.Wait(backSince: end)) == end)
    }

    @Test func mediaAreUploadedAgainOnce() {
        var course = Script(Given(isMedia: true))
        let wait = IngestState.Wait(backSince: 0, isInProgress: true)
        for _ in 0..<2 {
            course.receive(id)
            if let action = course.state.stillWaiting(&course.file, wait, at: IngestState.grace) {
                course.take(action)
            }
        }
        #expect(course.text == "upload wait upload wait process")
    }

    // MARK: After an HTTP error

    /// The outcomes so far, whether the upload may arrive, and what comes of the file.
    @Test(
        arguments: [
            ([], false, "upload cancelled"), ([], true, "upload"), ([id], false, "upload wait remove"),
            ([id, done], false, "upload wait add"), ([id, done, lost], false, "upload wait add … confirm"),
            ([id, done, gateway], false, "upload wait add … cancelled"),
            ([id, done, duplicate], false, "upload wait add confirm remove"),
            ([lost], true, "upload … cancelled"),
        ] as [([Outcome], Bool, String)])
    fileprivate func windsDown(_ outcomes: [Outcome], mayArrive: Bool, course text: String) {
        var course = Script(Given())
        for outcome in outcomes { course.receive(outcome) }
        let action = course.state.windDown(&course.file, uploadMayArrive: mayArrive, at: course.now)
        if let action { course.take(action) }
        #expect(course.text == text)
    }

    @Test func whatWasNotUploadedIsNotDeleted() {
        var course = Script(byID)
        if let action = course.state.windDown(&course.file, uploadMayArrive: false, at: 0) {
            course.take(action)
        }
        #expect(course.text == "wait cancelled")
        #expect(!course.file.isRemoved)
    }

    @Test(arguments: [false, true])
    func theEndOfTheWholeCancels(begins: Bool) {
        var file = IngestFile(hasSource: true)
        var state = IngestState()
        if begins { _ = state.begin(&file, at: 0) }
        file.stop()
        #expect(file.status == .cancelled && file.isFinished)
    }

    @Test func theFirstReasonIsKept() {
        var course = Script(known)
        course.file.earlierError = CString("File type is not supported")
        for outcome in [failed(OWUI_E_FILE_FAILED, "no text in it"), unprocessed] {
            course.receive(outcome)
        }
        #expect(course.text == "wait add failed")
        #expect(string(course.file.error) == "File type is not supported")
        // It is not that of a new upload.
        var new = Script(again)
        new.file.earlierError = CString("File type is not supported")
        for outcome in [done, id, failed(OWUI_E_FILE_FAILED, "blank")] { new.receive(outcome) }
        #expect(string(new.file.error) == "blank")
    }

    /// Each step once more, or the end of everything.
    @Test(
        arguments: [
            ("search", again, [Outcome]()), ("upload", Given(), []), ("wait", Given(), [id]),
            ("process", Given(), [id, unprocessed]), ("add", Given(), [id, done]),
            ("confirm", Given(), [id, done, gateway]), ("confirm", Given(), [id, done, duplicate]),
        ] as [(String, Given, [Outcome])])
    fileprivate func survives(step: String, given: Given, before: [Outcome]) {
        for failure in [lost, failed(OWUI_E_SERVER, http: 502), failed(OWUI_E_CONNECT)] {
            var course = Script(given)
            for outcome in before { course.receive(outcome) }
            course.rest()
            #expect(course.file.step.map { "\($0)" } == step)
            course.receive(failure)
            #expect(!course.file.isFinished && course.state.rejection == nil)
            course.rest()
            let next =
                step == "upload" ? "search" : step == "add" && course.file.mayBeLinked ? "confirm" : step
            #expect(course.file.step.map { "\($0)" } == next)
        }
        var course = Script(given)
        for outcome in before { course.receive(outcome) }
        course.receive(failed(OWUI_E_UNAUTHORIZED, http: 401))
        #expect(course.state.rejection?.status == OWUI_E_UNAUTHORIZED)
    }

    /// A duplicate of what a synchronisation will remove waits for that.
    @Test func duplicatesAreHeld() {
        var course = Script(Given())
        course.state.holdsDuplicates = true
        for outcome in [id, done, duplicate] { course.receive(outcome) }
        #expect(course.text == "upload wait add …")
        #expect(course.file.isWaiting)
        course.state.holdsDuplicates = false
        course.file.state = .paused(.add, until: course.now)
        course.receive(done)
        #expect(course.text == "upload wait add … add linked")
        // One of what has just been added is one.
        var other = Script(twin)
        other.state.holdsDuplicates = true
        for outcome in [id, done, duplicate, done] { other.receive(outcome) }
        #expect(other.text == "upload wait add remove duplicate")
    }

    @Test func twinsAreNotAddedAtTheSameMoment() {
        let file = IngestFile(hasSource: true, size: 5)
        #expect(file.mayEqual(IngestFile(hasSource: true, size: 5)))
        #expect(file.mayEqual(IngestFile(hasSource: false)))
        #expect(!file.mayEqual(IngestFile(hasSource: true, size: 6)))
        var one = file
        var other = file
        one.content = CString("ab")
        #expect(one.mayEqual(other))
        other.content = CString("ac")
        #expect(!one.mayEqual(other))
        other.content = CString("ab")
        #expect(one.mayEqual(other))
        var course = Script(byID)
        #expect(!course.file.isBeingAdded)
        course.receive(done)
        #expect(course.file.isBeingAdded)
    }
}
