import COpenWebUI
import JSON
import Transport
import Wire

// What the end of a step leads to.
extension Ingest {
    /// When the server has had time enough to go on with a file that it may have forgotten; nil if there is no
    /// reason to think so.
    func patienceEnds(_ item: IngestItem) -> Int64? {
        guard item.stage == .wait, !item.wasProcessed, item.call != nil else { return nil }
        let backSince = item.wait?.backSince ?? (item.wasAway ? item.stageBegan : nil)
        if let backSince { return backSince + (hasForgotten ? 0 : Ingest.grace) }
        let suspectSince = item.wait?.cutSince ?? (item.isOlder ? item.stageBegan : nil)
        return suspectSince.map { $0 + (hasForgotten ? 0 : Ingest.graceOfSuspects) }
    }

    /// A server that was started anew does not go on with what it was processing.
    func isForgotten(_ item: IngestItem) -> Bool {
        item.call.flatMap { item.wait?.file($0)?.isUnderWay } ?? false
    }

    /// The server is away: the same once more when it may be back.
    func schedule(_ item: IngestItem, _ failure: Failure, _ now: Int64) {
        let since = awaySince ?? now
        awaySince = since
        let ownSince = item.awaySince ?? now
        item.awaySince = ownSince
        guard now - since < Ingest.patience, now - ownSince < Ingest.patience else {
            return fail(item, failure)
        }
        item.wasAway = true
        item.deadline = item.deadline.flatMap { moment(Ingest.pauseWhileAway, after: $0) }
        goOnLater(item, now)
    }

    /// A proxy did not want to wait for the answer; the server goes on.
    func lookLater(_ item: IngestItem, _ failure: Failure, _ now: Int64) {
        item.wasProcessed = true
        item.unconfirmed = failure
        item.stage = item.stage == .add ? .confirm : .wait
        item.resumesAt = now + Ingest.pauseWhileUnseen
    }

    /// The same step once more; what may have been uploaded is searched for first.
    private func goOnLater(_ item: IngestItem, _ now: Int64) {
        item.mayExist = item.hasSource
        item.resumesAt = now + Ingest.pauseWhileAway
    }

    /// A step has succeeded.
    func goOn(_ item: IngestItem, _ answer: JSONValue?, _ call: Call, _ now: Int64) {
        // That the server can be asked whether it has a file does not mean that it takes it.
        if item.stage != .search { item.awaySince = nil }
        switch item.stage {
        case .search:
            item.id = answer?.read { item.find(in: $0) } ?? nil
            item.mayExist = false
            if item.id != nil { item.sent = item.size }
            enter(item, item.id == nil ? .upload : .wait, call, now)
        case .upload:
            item.id = answer?.read { $0.nonNull("id")?.text.map { Text($0) } } ?? nil
            item.wasUploaded = true
            item.wasAway = false
            item.isOlder = false
            guard item.id != nil else {
                return fail(item, Failure(OWUI_E_UNEXPECTED_RESPONSE, why: Bytes("it has no id")))
            }
            enter(item, .wait, call, now)
        case .wait: enter(item, .add, call, now)
        case .process:
            item.wasProcessed = true
            enter(item, .add, call, now)
        // That it is listed was made sure of.
        case .add: signalReady(item, .linked)
        case .confirm: confirm(item, answer, call, now)
        case .remove:
            item.isRemoved = true
            signalReady(item, item.outcome ?? .cancelled)
        }
    }

    /// The list of the base's files has come.
    private func confirm(_ item: IngestItem, _ answer: JSONValue?, _ call: Call, _ now: Int64) {
        if answer?.read({ item.isAmong($0.nonNull("items")) }) ?? false {
            item.error = nil
            return signalReady(item, .linked)
        }
        if item.outcome != nil { return enter(item, .remove, call, now) }
        guard let unconfirmed = item.unconfirmed else { return enter(item, .add, call, now) }
        if let deadline = item.deadline, deadline <= now { return fail(item, unconfirmed, .timeout) }
        item.resumesAt = now + Ingest.pauseWhileUnseen
    }

    /// A step has failed.
    func react(_ item: IngestItem, _ failure: Failure, _ call: Call, _ now: Int64) {
        if failure.isOfOverload && item.size > 0 && item.serverErrors < Ingest.mostMishaps {
            item.serverErrors += 1
            return goOnLater(item, now)
        }
        if concernsAll(failure, item) { return refuse(item, failure, call, now) }
        switch (item.stage, failure.status) {
        case (.add, OWUI_E_DUPLICATE): settle(item, .duplicate, call, now)
        case (.remove, OWUI_E_NOT_FOUND):
            item.isRemoved = true
            signalReady(item, item.outcome ?? .cancelled)
        case (.wait, OWUI_E_FILE_UNPROCESSED), (.add, OWUI_E_FILE_UNPROCESSED):
            if item.wasProcessed { return fail(item, failure) }
            enter(item, .process, call, now)
        case (.wait, OWUI_E_FILE_FAILED) where !item.wasUploaded:
            // Of an earlier run: what a knowledge base has refused, as a duplicate say, counts as failed too, and
            // so does what could not be embedded then. The server knows best.
            item.earlierFailure = failure
            enter(item, .add, call, now)
        case (.wait, OWUI_E_TIMEOUT_TOTAL), (.process, OWUI_E_TIMEOUT_TOTAL), (.add, OWUI_E_TIMEOUT_TOTAL):
            fail(item, failure, .timeout)
        case (.wait, OWUI_E_NOT_FOUND) where item.hasSource && resumes && !item.wasUploaded:
            // Deleted since the earlier run.
            item.id = nil
            enter(item, .upload, call, now)
        default: fail(item, item.earlierFailure ?? failure)
        }
    }

    /// The server has forgotten to process a file.
    func processAgain(_ item: IngestItem, _ call: Call, _ now: Int64) {
        // Asked to process a picture or a recording, it takes the bytes for text.
        guard item.isMedia, !item.wasUploadedAgain else { return enter(item, .process, call, now) }
        item.wasUploadedAgain = true
        item.id = nil
        enter(item, .upload, call, now)
    }
}

extension IngestItem {
    /// Whether it is in a list of files.
    fileprivate func isAmong(_ files: JSONView?) -> Bool {
        guard let files, let id else { return false }
        for i in 0..<files.count where files.element(i)?.nonNull("id")?.text?.equals(id) ?? false {
            return true
        }
        return false
    }
}

extension Failure {
    /// The server is overloaded: with many files at once its database is often locked.
    fileprivate var isOfOverload: Bool {
        if status == OWUI_E_SERVER { return true }
        return status == OWUI_E_BAD_REQUEST
            && (ServerQuirks.uploadError.matches(detail) || ServerQuirks.lockedDatabase.matches(detail))
    }
}
