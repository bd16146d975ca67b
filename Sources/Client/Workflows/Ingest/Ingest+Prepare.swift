import Answers
import COpenWebUI
import JSON
import Transport
import Wire

// The requests before the first file.
extension Ingest {
    /// Checks that the knowledge base exists and that the key may write to it. When it resumes an earlier run,
    /// lists the files in the base.
    func prepare(_ call: Call, _ run: CallRun) -> Failure? {
        if prelude == nil {
            for item in items {
                item.measure()
                bytesTotal &+= item.file.size
            }
            if let readyToken = run.readyToken, let deadline = run.totalDeadline {
                run.loop.signalReady(readyToken, at: deadline)
            }
            recordEarlier()
            prelude = withExtendedLifetime(knowledge) { Call.knowledge(call.client, knowledge.bytes) }
            prelude?.adopt(call)
        }
        while let asking = prelude, let (failure, response) = asking.result(each: recordLinked) {
            call.response.statistics.add(asking.response.statistics)
            prelude = nil
            if let failure { return failure }
            if isListing { break }
            if response?.read({ $0.nonNull("write_access")?.bool }) == false { return Ingest.readOnly }
            guard state.resumes else { break }
            isListing = true
            prelude = withExtendedLifetime(knowledge) {
                Call.knowledgeFiles(call.client, knowledge.bytes)
            }
            // Some releases list the texts of the files.
            prelude?.options.keepsText = false
            prelude?.adopt(call)
        }
        isPrepared = prelude == nil
        return nil
    }

    /// An element of the base's list: its id, and its mark.
    private func recordLinked(_ event: Event) {
        guard isListing, event.kind == OWUI_EVENT_ITEM, let record = event.json().map({ JSONView($0) }),
            let id = record.nonNull("id")
        else { return }
        if let text = id.text { linked?.view.set(text, JSONValue.bool(true)) }
        if let mark = IngestItem.mark(in: record) { known?.view.set(mark, id) }
    }

    /// Takes the ids and the errors of files from the earlier result.
    private func recordEarlier() {
        earlier?.read { earlier in
            guard let files = earlier.nonNull("files") else { return }
            for i in 0..<files.count {
                guard let entry = files.element(i), let mark = entry.nonNull("mark")?.text else { continue }
                // An upload that was deleted again is not on the server.
                if entry.nonNull("removed")?.bool != true, let id = entry.nonNull("file_id") {
                    known?.view.set(mark, id)
                }
                if let error = entry.nonNull("error") { errors?.view.set(mark, error) }
            }
        }
    }

    /// Looks for the file among those that are known. A file whose content has changed has another mark.
    func recognise(_ item: IngestItem) {
        guard state.resumes else { return }
        for mark in item.marks(knowledge) {
            withExtendedLifetime(mark) {
                if item.file.id == nil {
                    item.file.id = known?.read { $0.member(mark.bytes)?.text.map { CString($0) } } ?? nil
                }
                if item.file.earlierError == nil {
                    item.file.earlierError =
                        errors?.read { $0.member(mark.bytes)?.text.map { CString($0) } } ?? nil
                }
            }
        }
        item.file.mayExist = item.file.hasSource
        item.file.isListed = isListed(item.file.id)
    }

    /// The base listed the file before this run.
    func isListed(_ id: CString?) -> Bool {
        guard let id else { return false }
        return withExtendedLifetime(id) { linked?.read { $0.member(id.bytes) != nil } ?? false }
    }

    /// The failure for a base that the key may only read.
    private static var readOnly: Failure {
        Failure(
            OWUI_E_FORBIDDEN,
            why: "the key has no permission to write to this knowledge base; nothing was uploaded")
    }
}
