import Answers
import COpenWebUI
import JSON
import Transport
import Wire

// Before the first file.
extension Ingest {
    /// Finds out whether there is such a knowledge base, and whether the key may write to it; to go on from an earlier run, what is in it.
    func prepare(_ call: Call, _ now: Int64) -> Failure? {
        if prelude == nil {
            for item in items {
                item.identify(knowledge)
                bytesTotal &+= item.size
            }
            if let readyToken = call.readyToken, let deadline = call.totalDeadline {
                call.loop?.signalReady(readyToken, at: deadline)
            }
            prelude = withExtendedLifetime(knowledge) { Call.knowledge(call.client, knowledge.bytes) }
            prelude?.adopt(call)
        }
        while let asking = prelude, let (failure, answer) = asking.result() {
            prelude = nil
            if let failure { return failure }
            if isListing {
                recordLinked(answer)
            } else if answer?.read({ $0.nonNull("write_access")?.bool }) == false {
                return Ingest.readOnly
            } else if resumes {
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

    private func recordLinked(_ answer: JSONValue?) {
        answer?.read { answer in
            guard let files = answer.listItems else { return }
            for i in 0..<files.count {
                if let id = files.element(i)?.nonNull("id")?.text {
                    linked?.view.set(id, JSONValue.bool(true))
                }
            }
        }
    }

    func isLinked(_ id: Text) -> Bool {
        withExtendedLifetime(id) { linked?.read { $0.member(id.bytes) != nil } ?? false }
    }

    /// Takes from the earlier result which file is which on the server.
    private func applyEarlier() {
        guard resumes else { return }
        for item in items { item.mayExist = item.hasSource }
        guard let earlier else { return }
        // By their marks: a file that has changed since is another one.
        let known = JSONValue.object()
        earlier.read { earlier in
            guard let files = earlier.nonNull("files") else { return }
            for i in 0..<files.count {
                // What was deleted again is not there to go on with.
                if let entry = files.element(i), entry.nonNull("removed")?.bool != true,
                    let mark = entry.nonNull("mark")?.text,
                    let id = entry.nonNull("file_id")
                {
                    known?.view.set(mark, id)
                }
            }
        }
        for item in items where item.id == nil {
            item.id = item.mark.flatMap { mark in
                withExtendedLifetime(mark) {
                    known?.read { $0.member(mark.bytes)?.text.map { Text($0) } } ?? nil
                }
            }
        }
    }
}
