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
                item.identify(knowledge)
                bytesTotal &+= item.file.size
            }
            if let readyToken = run.readyToken, let deadline = run.totalDeadline {
                run.loop.signalReady(readyToken, at: deadline)
            }
            prelude = withExtendedLifetime(knowledge) { Call.knowledge(call.client, knowledge.bytes) }
            prelude?.adopt(call)
        }
        while let asking = prelude, let (failure, response) = asking.result() {
            prelude = nil
            if let failure { return failure }
            if isListing {
                recordLinked(response)
            } else if response?.read({ $0.nonNull("write_access")?.bool }) == false {
                return Ingest.readOnly
            } else if state.resumes {
                isListing = true
                prelude = withExtendedLifetime(knowledge) {
                    Call.knowledgeFiles(call.client, knowledge.bytes)
                }
                prelude?.adopt(call)
            }
        }
        guard prelude == nil else { return nil }
        applyEarlier()
        isPrepared = true
        return nil
    }

    private func recordLinked(_ response: JSONValue?) {
        response?.read { response in
            guard let files = response.listItems else { return }
            for i in 0..<files.count {
                if let id = files.element(i)?.nonNull("id")?.text {
                    linked?.view.set(id, JSONValue.bool(true))
                }
            }
        }
    }

    /// The base listed the file before this run.
    func isListed(_ id: CString?) -> Bool {
        guard let id else { return false }
        return withExtendedLifetime(id) { linked?.read { $0.member(id.bytes) != nil } ?? false }
    }

    /// Takes the ids of files from the earlier result.
    private func applyEarlier() {
        guard state.resumes else { return }
        defer { for item in items { item.file.isListed = isListed(item.file.id) } }
        for item in items { item.file.mayExist = item.file.hasSource }
        guard let earlier else { return }
        // Matched by mark. A file that has changed since then has another mark.
        let known = JSONValue.object()
        earlier.read { earlier in
            guard let files = earlier.nonNull("files") else { return }
            for i in 0..<files.count {
                // An upload that was deleted again is not on the server.
                if let entry = files.element(i), entry.nonNull("removed")?.bool != true,
                    let mark = entry.nonNull("mark")?.text,
                    let id = entry.nonNull("file_id")
                {
                    known?.view.set(mark, id)
                }
            }
        }
        for item in items where item.file.id == nil {
            item.file.id = item.mark.flatMap { mark in
                withExtendedLifetime(mark) {
                    known?.read { $0.member(mark.bytes)?.text.map { CString($0) } } ?? nil
                }
            }
        }
    }

    /// The failure for a base that the key may only read.
    private static var readOnly: Failure {
        Failure(
            OWUI_E_FORBIDDEN,
            why: "the key has no permission to write to this knowledge base; nothing was uploaded")
    }
}
