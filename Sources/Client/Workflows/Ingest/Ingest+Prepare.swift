import Answers
import COpenWebUI
import CSystem
import JSON
import Transport
import Wire

// The requests before the first file.
extension Ingest {
    /// Checks that the knowledge base exists and that the key may write to it. When it resumes an earlier run,
    /// lists the files in the base.
    func prepare(_ call: Call, _ run: CallRun) -> Failure? {
        if !hasBegun {
            hasBegun = true
            if let sync, sync.deletes, !items.contains(where: { $0.file.hasSource }) {
                return Failure(
                    OWUI_E_INVALID,
                    why: "there are no files, and all files of the base would be removed; reset it instead")
            }
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
        if let sync, isListing { return advance(sync, call, owui_now_us()) }
        while let asking = prelude, let (failure, response) = asking.result(for: self) {
            call.response.statistics.add(asking.response.statistics)
            prelude = nil
            if let failure { return failure }
            if isListing { break }
            if response?.read({ $0.nonNull("write_access")?.bool }) == false { return Ingest.readOnly }
            if let sync {
                isListing = true
                return advance(sync, call, owui_now_us())
            }
            guard state.resumes else { break }
            isListing = true
            prelude = list(call)
            prelude?.adopt(call)
        }
        isPrepared = prelude == nil
        return nil
    }

    /// A request for the files of the base, which are emitted and not kept: some releases list their texts.
    func list(_ call: Call) -> Call {
        let list = withExtendedLifetime(knowledge) {
            Call.knowledgeFiles(call.client, knowledge.bytes, pageSize: 250)
        }
        list.options.keepsText = false
        return list
    }

    /// An element of a list: of the base's files, or of a search for an upload.
    func listed(_ record: JSONView, _ item: IngestItem?) {
        guard let item else {
            if let sync { return takeListed(sync, record) }
            if isListing { recordLinked(record) }
            return
        }
        guard item.file.step == .confirm else { return }
        if let id = item.file.id, record.nonNull("id")?.text?.equals(id) ?? false {
            item.isListedNow = true
        } else if !isDoomed(record) {
            recordContents(in: record)
        }
    }

    /// A file of the base: its id, and its mark.
    private func recordLinked(_ record: JSONView) {
        guard let id = record.nonNull("id") else { return }
        if let text = id.text { linked?.view.set(text, JSONValue.bool(true)) }
        if let mark = IngestItem.mark(in: record) { known?.view.set(mark, id) }
        recordContents(in: record)
    }

    /// The hashes of a listed file's text and of its bytes, as the server and as its mark say.
    private func recordContents(in record: JSONView) {
        let mark = IngestItem.mark(in: record).map { Mark($0).content }
        for hash in [record.nonNull("hash")?.text, record.nonNull("meta")?.nonNull("file_hash")?.text, mark] {
            if let hash, hash.count == 64 { contents?.view.set(hash, JSONValue.bool(true)) }
        }
    }

    /// Whether the base has another file with the same content.
    func hasTwin(_ item: IngestItem) -> Bool {
        for hash in [item.file.content, item.file.textHash] {
            if let hash, contents?.member(hash) != nil { return true }
        }
        guard let content = item.file.content else { return false }
        return items.contains {
            $0 !== item && $0.file.status == .linked && $0.file.content?.bytes.equals(content) ?? false
        }
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
        guard state.resumes, !item.file.isMoved else { return }
        if sync != nil { item.file.id = nil }
        for mark in item.marks(knowledge) {
            item.file.id = item.file.id ?? known?.text(at: mark)
            item.file.earlierError = item.file.earlierError ?? errors?.text(at: mark)
        }
        item.file.mayExist = item.file.hasSource
        item.file.isListed = isListed(item.file.id)
    }

    /// The base listed the file before this run.
    func isListed(_ id: CString?) -> Bool {
        id.flatMap { linked?.member($0) } != nil
    }

    /// The failure for a base that the key may only read.
    private static var readOnly: Failure {
        Failure(
            OWUI_E_FORBIDDEN,
            why: "the key has no permission to write to this knowledge base; nothing was uploaded")
    }
}
