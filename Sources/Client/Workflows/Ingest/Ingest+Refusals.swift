import COpenWebUI
import JSON
import Transport
import Wire

// What the knowledge base does not take: duplicates, and everything if the key may not write to it. An upload of
// this run that is in no base then is deleted again, so that no run leaves anything behind.
extension Ingest {
    /// It ends so, once its upload is deleted. What this run has not uploaded stays: others may use it.
    func settle(_ item: IngestItem, _ outcome: IngestItem.State, _ call: Call, _ now: Int64) {
        guard item.wasUploaded, item.id != nil else { return signalReady(item, outcome) }
        item.outcome = outcome
        // Deleting one that is in takes its text out of the base.
        enter(item, item.mayBeLinked ? .confirm : .remove, call, now)
    }

    /// Whether the failure of a step is one of the key or the base, so that every other file would fail too.
    func concernsAll(_ failure: Failure, _ item: IngestItem) -> Bool {
        guard item.outcome == nil else { return false }
        if failure.status == OWUI_E_UNAUTHORIZED { return true }
        // 403 is also for a file of somebody else, 400 for the base alone.
        return item.stage == .add && failure.status == OWUI_E_FORBIDDEN
            && (failure.http == 400 || item.hasSource)
    }

    /// Nothing more is begun, and the whole ends with this failure.
    func refuse(_ item: IngestItem, _ failure: Failure, _ call: Call, _ now: Int64) {
        if httpError == nil {
            httpError = failure
            if failure.status == OWUI_E_FORBIDDEN {
                httpError?.add(hint: "the key has no permission to write to this knowledge base")
            }
        }
        item.error = failure.detail ?? failure.message
        settle(item, .failed, call, now)
    }

    /// After a refusal: what is under way comes to its end. What may arrive at the server even so is waited for,
    /// so that it can be deleted.
    func windDown(_ call: Call, _ now: Int64) {
        for item in active where !item.isOver && item.outcome == nil {
            switch item.stage {
            case .upload where item.mayArrive: break
            case .add where !(item.call?.isUnstarted ?? true): break
            case .wait, .process, .add: settle(item, .cancelled, call, now)
            case .search, .upload, .confirm, .remove: drop(item)
            }
        }
        active.removeAll { $0.isOver }
    }

    private func drop(_ item: IngestItem) {
        item.call = nil
        item.resumesAt = nil
        signalReady(item, .cancelled)
    }

    /// A base that the key may only read.
    static var readOnly: Failure {
        Failure(
            OWUI_E_FORBIDDEN,
            why: Bytes("the key has no permission to write to this knowledge base; nothing was uploaded"))
    }
}

extension IngestItem {
    /// Its upload has begun, and so little of it is left that it may be on its way already.
    fileprivate var mayArrive: Bool {
        guard let call, !call.hasScheduledRequest, call.exchange?.hasSent ?? false else { return false }
        return size - bytesSent <= 1 << 20
    }
}

extension Failure {
    /// Of a request to add a file: it does not say whether the file is in.
    var leavesOpen: Bool {
        switch status {
        case OWUI_E_DUPLICATE, OWUI_E_FILE_UNPROCESSED, OWUI_E_UNAUTHORIZED, OWUI_E_FORBIDDEN,
            OWUI_E_NOT_FOUND:
            false
        default: true
        }
    }
}
