import Answers
import COpenWebUI
import Wire

/// The state machine of an ingestion: takes the outcome of a step of a file and returns the next action. It keeps what
/// the files have in common. No I/O; the caller passes the time.
struct IngestState {
    enum Action {
        /// Send the request of this step.
        case send(IngestFile.Step)
        /// Wait until the pause is over.
        case delay
        /// The file is finished.
        case finish
    }

    /// How a step has ended.
    enum Outcome {
        /// With the file's id (`search`: if it was found; `upload`), and whether the base lists it (`search`,
        /// `confirm`).
        case done(id: CString? = nil, isListed: Bool = false)
        case failed(Failure)
    }

    /// What `FileWaitState` knows of the wait for a file.
    struct Wait {
        var backSince: Int64?
        var cutSince: Int64?
        /// The server says that it is pending or being processed.
        var isInProgress = false
    }

    /// This run resumes an earlier one.
    var resumes = false
    /// A file that the server reports as a duplicate waits, since others will be removed from the base.
    var holdsDuplicates = false
    /// How long the server may take to process and add a file, in microseconds; 0 for no limit.
    var fileTimeout: Int64 = 600_000_000
    /// The error of the key or of the base that ends the ingestion.
    private(set) var rejection: Failure?
    /// When the server went away; nil while it responds.
    private(set) var awaySince: Int64?
    /// The server did not continue to process a file, so it will not continue with the others either.
    private(set) var hasForgotten = false

    // Microseconds.

    /// When a file is asked for, after its upload: each question costs the server as much as a tiny file's processing.
    /// Learned from the files before it: at once from a faster one, slowly from a slower one.
    private var usualWait = FileWaitState.firstInterval
    private static let longestUsualWait: Int64 = 1_000_000

    /// How long a server may be away.
    static let patience: Int64 = 60_000_000
    /// How long to wait for a server to continue with a file: one that came back, and one that may have been away.
    static let grace: Int64 = 10_000_000
    static let graceIfUnsure: Int64 = 30_000_000
    static let pauseWhileAway: Int64 = 1_000_000
    static let pauseWhileUnconfirmed: Int64 = 5_000_000
    static let mostServerErrors = 3

    // MARK: Events

    /// Begins a file.
    mutating func begin(_ file: inout IngestFile, at now: Int64) -> Action {
        file.isOlder = resumes
        if file.id != nil { return enter(.wait, &file, now) }
        return enter(file.mayExist ? .search : .upload, &file, now)
    }

    /// A step of the file has ended.
    mutating func received(_ outcome: Outcome, of file: inout IngestFile, at now: Int64) -> Action {
        guard case .running(let step) = file.state else { return file.isFinished ? .finish : .delay }
        switch outcome {
        case .done(let id, let isListed):
            awaySince = nil
            return succeeded(step, &file, id, isListed, now)
        case .failed(let failure):
            // A file that moves may be moved twice.
            let isAdded = step == .add && !file.isMoved
            if isAdded && failure.leavesOpen && !failure.isOfAddress { file.mayBeLinked = true }
            if failure.http == 504, step == .process || isAdded {
                return checkLater(step, &file, failure, now)
            }
            if failure.isOfConnection || failure.status == OWUI_E_TRUNCATED {
                return retryWhenBack(step, &file, failure, now)
            }
            awaySince = nil
            return failed(step, &file, failure, now)
        }
    }

    /// Continues a paused file. Returns nil if the pause is not over.
    mutating func resume(_ file: inout IngestFile, at now: Int64) -> Action? {
        guard case .paused(let step, let until) = file.state, until <= now else { return nil }
        return enter(file.mayExist && file.id == nil ? .search : step, &file, now)
    }

    /// Checks a file that is waited for. Returns nil to go on waiting.
    mutating func stillWaiting(_ file: inout IngestFile, _ wait: Wait, at now: Int64) -> Action? {
        guard wait.isInProgress, let end = patienceEnds(file, wait), end <= now else { return nil }
        hasForgotten = true
        // If the server is asked to process media, it reads the bytes as text.
        guard file.isMedia, !file.wasUploadedAgain else { return enter(.process, &file, now) }
        file.wasUploadedAgain = true
        file.id = nil
        return enter(.upload, &file, now)
    }

    /// When to stop waiting for a server to continue with a file; nil if there is no sign that it does not. (A server
    /// that was restarted does not continue to process files.)
    func patienceEnds(_ file: IngestFile, _ wait: Wait) -> Int64? {
        guard file.step == .wait, !file.wasProcessed else { return nil }
        if let since = wait.backSince ?? (file.wasAway ? file.stepBegan : nil) {
            return since + (hasForgotten ? 0 : IngestState.grace)
        }
        let since = wait.cutSince ?? (file.isOlder ? file.stepBegan : nil)
        return since.map { $0 + (hasForgotten ? 0 : IngestState.graceIfUnsure) }
    }

    /// Stops a file after a rejection. Returns nil if the step continues, because it may have reached the server
    /// and then has to be undone.
    mutating func windDown(_ file: inout IngestFile, uploadMayArrive: Bool, at now: Int64) -> Action? {
        guard file.outcome == nil else { return nil }
        switch file.state {
        case .queued, .finished, .running(.add): return nil
        case .running(.upload) where uploadMayArrive: return nil
        case .ready(let step), .running(let step), .paused(let step, _):
            switch step {
            case .confirm where file.unconfirmed != nil: return finish(&file, .cancelled)
            case .wait, .process, .add, .confirm: return removeAndFinish(&file, .cancelled, now)
            case .search, .upload, .remove: return finish(&file, .cancelled)
            }
        }
    }

    // MARK: A step has succeeded

    private mutating func succeeded(
        _ step: IngestFile.Step, _ file: inout IngestFile, _ id: CString?, _ isListed: Bool, _ now: Int64
    ) -> Action {
        // A search that succeeds does not show that the server accepts uploads again.
        if step != .search { file.awaySince = nil }
        switch step {
        case .search:
            if file.duplicates > 0 { return enter(.confirm, &file, now) }
            file.id = id
            file.isListed = isListed
            file.mayExist = false
            return enter(id == nil ? .upload : .wait, &file, now)
        case .upload:
            file.id = id
            file.wasUploaded = true
            file.isMoved = false
            file.wasAway = false
            file.isOlder = false
            guard id != nil else {
                return fail(&file, Failure(OWUI_E_UNEXPECTED_RESPONSE, why: "it has no id"))
            }
            file.notBefore = now + usualWait
            return enter(.wait, &file, now)
        case .wait:
            if file.notBefore > 0 { learn(from: now - file.stepBegan) }
            return enter(.add, &file, now)
        case .process:
            file.wasProcessed = true
            return enter(file.duplicates > 0 ? .search : .add, &file, now)
        // `KnowledgeAdd` has checked that the base lists it.
        case .add: return finish(&file, .linked)
        case .confirm: return confirmed(&file, isListed, now)
        case .remove:
            file.isRemoved = true
            return finish(&file, file.outcome ?? .cancelled)
        }
    }

    private mutating func learn(from wait: Int64) {
        let wait = min(wait / 4 * 3, IngestState.longestUsualWait)
        usualWait = wait < usualWait ? wait : usualWait + (wait - usualWait) / 4
    }

    private mutating func confirmed(_ file: inout IngestFile, _ isListed: Bool, _ now: Int64) -> Action {
        if isListed {
            file.error = nil
            return finish(&file, .linked)
        }
        file.mayBeLinked = false
        if file.outcome != nil { return enter(.remove, &file, now) }
        if file.duplicates > 0 { return missesTwin(&file, now) }
        guard let unconfirmed = file.unconfirmed else { return enter(.add, &file, now) }
        if let deadline = file.deadline, deadline <= now { return fail(&file, unconfirmed, .timeout) }
        return delay(.confirm, &file, until: now + IngestState.pauseWhileUnconfirmed)
    }

    /// The server has reported a duplicate, and the base does not list the file.
    private mutating func missesTwin(_ file: inout IngestFile, _ now: Int64) -> Action {
        if file.hasTwin { return removeAndFinish(&file, .duplicate, now) }
        guard file.duplicates == 1 else { return fail(&file, IngestState.noTwin) }
        if file.isMedia || file.wasProcessed { return enter(.add, &file, now) }
        return enter(.process, &file, now)
    }

    private static var noTwin: Failure {
        Failure(
            OWUI_E_DUPLICATE,
            why:
                "the server reports a duplicate, but the knowledge base lists no file with this content; the upload was kept"
        )
    }

    // MARK: A step has failed

    /// A proxy did not wait for the response; the server continues.
    private func checkLater(
        _ step: IngestFile.Step, _ file: inout IngestFile, _ failure: Failure, _ now: Int64
    ) -> Action {
        file.wasProcessed = true
        file.unconfirmed = failure
        return delay(
            step == .add ? .confirm : .wait, &file, until: now + IngestState.pauseWhileUnconfirmed)
    }

    /// The server is away.
    private mutating func retryWhenBack(
        _ step: IngestFile.Step, _ file: inout IngestFile, _ failure: Failure, _ now: Int64
    ) -> Action {
        let since = awaySince ?? now
        awaySince = since
        let ownSince = file.awaySince ?? now
        file.awaySince = ownSince
        guard now - since < IngestState.patience, now - ownSince < IngestState.patience else {
            return fail(&file, failure)
        }
        file.wasAway = true
        file.deadline = file.deadline.flatMap { moment(IngestState.pauseWhileAway, after: $0) }
        return retryLater(step, &file, now)
    }

    /// Repeats the step after a pause; a file that may have been uploaded is searched for first.
    private func retryLater(_ step: IngestFile.Step, _ file: inout IngestFile, _ now: Int64) -> Action {
        file.mayExist = file.hasSource
        // Adding a file a second time stores its text twice.
        let next = step == .add && file.mayBeLinked ? .confirm : step
        return delay(next, &file, until: now + IngestState.pauseWhileAway)
    }

    private mutating func failed(
        _ step: IngestFile.Step, _ file: inout IngestFile, _ failure: Failure, _ now: Int64
    ) -> Action {
        if failure.isOfOverload && file.size > 0 && file.serverErrors < IngestState.mostServerErrors {
            file.serverErrors += 1
            return retryLater(step, &file, now)
        }
        if concernsAll(failure, step, file) { return refuse(&file, failure, now) }
        switch (step, failure.status) {
        case (.add, OWUI_E_DUPLICATE):
            if holdsDuplicates && !file.hasTwin { return delay(.add, &file, until: Int64.max) }
            file.duplicates += 1
            // An id says nothing of the content, and its file is not deleted.
            guard file.hasSource, !file.hasTwin else { return removeAndFinish(&file, .duplicate, now) }
            return enter(.confirm, &file, now)
        case (.remove, OWUI_E_NOT_FOUND):
            file.isRemoved = true
            return finish(&file, file.outcome ?? .cancelled)
        case (.wait, OWUI_E_FILE_UNPROCESSED), (.add, OWUI_E_FILE_UNPROCESSED):
            // What has failed is not processed again: the server would read the bytes of an image as text.
            let isKnown = file.wasProcessed || file.earlierFailure != nil
            return isKnown ? fail(&file, failure) : enter(.process, &file, now)
        case (.wait, OWUI_E_FILE_FAILED) where !file.wasUploaded:
            // From an earlier run. A file that a base has rejected, such as a duplicate, has the state "failed" too.
            // Adding it shows whether it is usable.
            file.earlierFailure = failure
            return enter(.add, &file, now)
        case (.wait, OWUI_E_TIMEOUT_TOTAL), (.process, OWUI_E_TIMEOUT_TOTAL), (.add, OWUI_E_TIMEOUT_TOTAL):
            return fail(&file, failure, .timeout)
        case (.wait, OWUI_E_NOT_FOUND) where file.hasSource && resumes && !file.wasUploaded:
            // Deleted since the earlier run.
            file.id = nil
            return enter(.upload, &file, now)
        default: return fail(&file, failure)
        }
    }

    /// Whether the failure is due to the key or the base, so that every other file would fail too.
    private func concernsAll(_ failure: Failure, _ step: IngestFile.Step, _ file: IngestFile) -> Bool {
        guard file.outcome == nil else { return false }
        if failure.status == OWUI_E_UNAUTHORIZED { return true }
        // Status 403 may mean another user's file; status 400 always means the base.
        return step == .add && failure.status == OWUI_E_FORBIDDEN && (failure.http == 400 || file.hasSource)
    }

    /// Ends the ingestion with this failure: no other file is begun.
    private mutating func refuse(_ file: inout IngestFile, _ failure: Failure, _ now: Int64) -> Action {
        if rejection == nil {
            rejection = failure
            if failure.status == OWUI_E_FORBIDDEN {
                rejection?.add(hint: "the key has no permission to write to this knowledge base")
            }
        }
        file.error = failure.detail ?? failure.message
        return removeAndFinish(&file, .failed, now)
    }

    // MARK: Transitions

    private func enter(_ step: IngestFile.Step, _ file: inout IngestFile, _ now: Int64) -> Action {
        if step == .wait || step == .add, file.isListed, file.id != nil { return finish(&file, .linked) }
        file.state = .ready(step)
        file.stepBegan = now
        switch step {
        case .search, .upload: file.status = .uploading
        case .wait, .process: file.status = .processing
        case .add, .confirm: file.status = .adding
        case .remove: break
        }
        if step == .wait, fileTimeout > 0, file.deadline == nil {
            file.deadline = moment(fileTimeout, after: now)
        }
        return .send(step)
    }

    private func delay(_ step: IngestFile.Step, _ file: inout IngestFile, until: Int64) -> Action {
        file.state = .paused(step, until: until)
        return .delay
    }

    private func finish(_ file: inout IngestFile, _ status: IngestFile.Status) -> Action {
        file.finish(status)
        return .finish
    }

    private func fail(
        _ file: inout IngestFile, _ failure: Failure, _ status: IngestFile.Status = .failed
    ) -> Action {
        // An upload that could not be deleted does not change the outcome.
        if let outcome = file.outcome { return finish(&file, outcome) }
        // The first reason says more than what adding a failed file gives.
        let reason = file.earlierFailure ?? failure
        file.error = (file.wasUploaded ? nil : file.earlierError) ?? reason.detail ?? reason.message
        return finish(&file, status)
    }

    /// Finishes the file after its upload is deleted, so that no upload is left that is in no base. A file that
    /// this run has not uploaded is not deleted, because others may use it.
    private func removeAndFinish(_ file: inout IngestFile, _ status: IngestFile.Status, _ now: Int64)
        -> Action
    {
        guard file.wasUploaded, file.id != nil else { return finish(&file, status) }
        file.outcome = status
        // Deleting a file removes its text from the base.
        return enter(file.mayBeLinked ? .confirm : .remove, &file, now)
    }
}

extension Failure {
    /// After this failure of a request to add a file, the file may be in the base.
    fileprivate var leavesOpen: Bool {
        switch status {
        case OWUI_E_DUPLICATE, OWUI_E_FILE_UNPROCESSED, OWUI_E_UNAUTHORIZED, OWUI_E_FORBIDDEN,
            OWUI_E_NOT_FOUND:
            false
        default: true
        }
    }

    /// The server is overloaded.
    fileprivate var isOfOverload: Bool {
        if status == OWUI_E_SERVER { return true }
        return status == OWUI_E_BAD_REQUEST && ServerQuirks.isOverload(detail)
    }
}
