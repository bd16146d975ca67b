import COpenWebUI
import JSON
import Transport
import Wire

// Before the first file.
extension Ingest {
    /// Finds out whether there is such a knowledge base; to go on from an earlier run, what is in it.
    func prepare(_ call: Call, _ now: Int64) -> Failure? {
        if prelude == nil {
            for item in items {
                item.identify(knowledge)
                bytesTotal &+= item.size
            }
            if let activity = call.activity, let deadline = call.totalDeadline {
                call.loop?.remind(activity, at: deadline)
            }
            let asking = withExtendedLifetime(knowledge) {
                resumes
                    ? Call.knowledgeFiles(call.client, knowledge.bytes)
                    : Call.knowledge(call.client, knowledge.bytes)
            }
            asking.adopt(call)
            prelude = asking
        }
        guard let asking = prelude, let (failure, answer) = asking.result() else { return nil }
        prelude = nil
        if let failure { return failure }
        if resumes { noteLinked(answer) }
        applyEarlier()
        isPrepared = true
        return nil
    }

    private func noteLinked(_ answer: JSONValue?) {
        answer?.read { answer in
            guard let files = answer.listItems else { return }
            for i in 0..<files.count {
                if let id = files.element(i)?.present("id")?.text {
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
            guard let files = earlier.present("files") else { return }
            for i in 0..<files.count {
                if let entry = files.element(i), let mark = entry.present("mark")?.text,
                    let id = entry.present("file_id")
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
