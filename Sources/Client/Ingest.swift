import COpenWebUI
import CSystem
import JSON
import Transport
import Wire

/// Many files on their way into a knowledge base, several at the same time: uploaded, processed, added, and
/// seen to be in. Each step of each is a call on the loop of the whole.
final class Ingest {
    private let knowledge: Text
    private(set) var items: [IngestItem] = []
    private var parallel = 4
    private var fileTimeout: Int64 = 600_000
    private var resumes = false
    private var earlier: JSONValue?

    let event = Event()
    private var changed: [IngestItem] = []
    private var told = 0
    private var active: [IngestItem] = []
    private var begun = 0
    /// What has to be known before the first file.
    private var prelude: Call?
    private var isPrepared = false
    /// Ids of the files that are in already.
    private var linked = JSONValue.object()
    /// Since when the server has not been there; nil while it is.
    private var awaySince: Int64?
    /// When there is something to do although nothing has come.
    private(set) var wakeAt = Int64.max
    private var reminded = Int64.max
    private var deliveredSent: Int64 = -1
    /// Bytes of all files, and of those that are over.
    private var bytesTotal: Int64 = 0
    private var bytesOver: Int64 = 0
    /// A step of a file is new, and has not begun.
    private var hasEntered = false
    /// The server has forgotten a file that it was to process, and so it will have the others.
    private var hasForgotten = false

    /// How long a server may be away, and how long one is given to go on with a file that was started anew, or
    /// may have been. In microseconds.
    private static let patience: Int64 = 60_000_000
    private static let grace: Int64 = 10_000_000
    private static let graceOfSuspects: Int64 = 30_000_000
    private static let pauseWhileAway: Int64 = 1_000_000
    private static let pauseWhileUnseen: Int64 = 5_000_000
    private static let mostMishaps = 3

    init(_ knowledge: Text) { self.knowledge = knowledge }

    // MARK: Before it runs

    func add(_ item: IngestItem) { items.append(item) }

    func setParallel(_ files: Int32) { parallel = Int(files) }
    func setFileTimeout(_ milliseconds: Int64) { fileTimeout = milliseconds }

    func resume(_ result: JSONView?) -> Bool {
        if let result {
            guard result.present("files")?.isArray ?? false,
                result.present("knowledge_id")?.text?.equals(knowledge) ?? false
            else { return false }
            earlier = .copy(result, cleaned: true)
        }
        resumes = true
        return true
    }

    // MARK: While it runs

    /// Closes the connections ahead of the end.
    func disconnect() {
        prelude?.disconnect()
        for item in active { item.call?.disconnect() }
    }

    func step(_ call: Call) -> ReadStep {
        while true {
            if told < changed.count { return tell() }
            if let failure = call.brokenLoopFailure { return .ended(failure) }
            if let stopped = progressFailure(call) { return .ended(stopped) }
            let now = owui_now_us()
            if let deadline = call.totalDeadline, deadline <= now {
                return .ended(Failure(OWUI_E_TIMEOUT_TOTAL))
            }
            if !isPrepared {
                if let failure = prepare(call, now) { return .ended(failure) }
                guard isPrepared else { return starve(call, now) }
            }
            hasEntered = false
            for item in active { advance(item, call, now) }
            active.removeAll { $0.isOver }
            while active.count < parallel, begun < items.count { begin(call, now) }
            if told < changed.count || hasEntered { continue }
            if active.isEmpty && begun == items.count { return .ended(verdict) }
            return starve(call, now)
        }
    }

    private func tell() -> ReadStep {
        let item = changed[told]
        told += 1
        event.reset(OWUI_EVENT_STATUS, frame: 0, data: nil, depth: 0)
        event.text = Bytes(item.state.word)
        event.name = item.name.bytes
        if let entry = item.entry { event.setJSON(entry) }
        if told == changed.count {
            changed.removeAll()
            told = 0
        }
        return .event
    }

    private func starve(_ call: Call, _ now: Int64) -> ReadStep {
        wakeAt = Int64.max
        for item in active {
            if let at = item.resumesAt { wakeAt = min(wakeAt, at) }
            if let at = patienceEnds(item), at > now { wakeAt = min(wakeAt, at) }
            if let (_, at) = item.call?.upcoming { wakeAt = min(wakeAt, at) }
        }
        if let (_, at) = prelude?.upcoming { wakeAt = min(wakeAt, at) }
        // A moment that has passed is one that has been dealt with.
        if wakeAt <= now { wakeAt = now + 10_000 }
        if let activity = call.activity, wakeAt < Int64.max, wakeAt != reminded {
            reminded = wakeAt
            call.loop?.remind(activity, at: wakeAt)
        }
        return .starved
    }

    private func progressFailure(_ call: Call) -> Failure? {
        guard let (function, user) = call.callbacks.onProgress else { return nil }
        guard isPrepared else { return nil }
        var sent = bytesOver
        for item in active where !item.isOver { sent &+= item.bytesSent }
        // What is sent once more was told already.
        guard sent > deliveredSent else { return nil }
        deliveredSent = sent
        return function(sent, bytesTotal, 0, 0, user) == 0 ? nil : Failure(OWUI_E_ABORTED)
    }

    /// How it ended: nil if all are in.
    private var verdict: Failure? {
        var missing = 0
        var first: IngestItem?
        for item in items where item.state != .linked && item.state != .duplicate {
            missing += 1
            if first == nil { first = item }
        }
        guard let first else { return nil }
        var why = ByteBuffer()
        why.append(decimal: Int64(missing))
        why.append(" of ")
        why.append(decimal: Int64(items.count))
        why.append("; the first is ")
        why.append(line: first.name.bytes, most: 100)
        why.append(": ")
        if let error = first.error { why.append(line: error.bytes) } else { why.append(first.state.word) }
        return Failure(OWUI_E_PARTIAL, why: why.bytes)
    }

    /// The call has ended, and with it what is under way.
    func end(_ failure: Failure?) {
        for item in items where !item.isOver {
            item.state =
                failure?.status == OWUI_E_TIMEOUT_TOTAL && item.state != .queued ? .timeout : .cancelled
            item.call = nil
        }
        prelude = nil
        active.removeAll()
    }

    func response() -> JSONValue? {
        let answer = JSONValue.object()
        let counts = JSONValue.object()
        let files = JSONValue.array()
        for state in IngestItem.State.all {
            var count: Int64 = 0
            for item in items where item.state == state { count += 1 }
            if count > 0 { counts?.set(state.word, .int(count)) }
        }
        for item in items { files?.append(item.entry) }
        answer?.set("knowledge_id", .string(knowledge))
        answer?.set("counts", counts)
        answer?.set("files", files)
        return answer
    }

    // MARK: Before the first file

    /// Finds out whether there is such a knowledge base; to go on from an earlier run, what is in it.
    private func prepare(_ call: Call, _ now: Int64) -> Failure? {
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

    // MARK: One file

    private func begin(_ call: Call, _ now: Int64) {
        let item = items[begun]
        begun += 1
        active.append(item)
        item.isOlder = resumes
        if item.id != nil {
            enter(item, .wait, call, now)
        } else {
            enter(item, item.mayExist ? .search : .upload, call, now)
        }
    }

    private func note(_ item: IngestItem, _ state: IngestItem.State) {
        item.state = state
        if item.isOver { bytesOver &+= item.size }
        changed.append(item)
    }

    private func fail(_ item: IngestItem, _ failure: Failure, _ state: IngestItem.State = .failed) {
        item.error = failure.detail ?? failure.message
        note(item, state)
    }

    private func enter(_ item: IngestItem, _ stage: IngestItem.Stage, _ call: Call, _ now: Int64) {
        if let id = item.id, stage == .wait || stage == .add, isLinked(id) { return note(item, .linked) }
        item.stage = stage
        item.stageBegan = now
        item.resumesAt = nil
        hasEntered = true
        let state: IngestItem.State =
            switch stage {
            case .search, .upload: .uploading
            case .wait, .process: .processing
            case .add, .confirm: .adding
            }
        if item.state != state { note(item, state) }
        item.call = request(item, stage, call)
        item.call?.adopt(call)
        if fileTimeout > 0 {
            if stage == .wait, item.deadline == nil { item.deadline = moment(fileTimeout * 1000, after: now) }
            switch stage {
            case .search, .upload, .confirm: break
            case .wait, .process, .add: item.call?.limits.limit(until: item.deadline, now)
            }
        }
        // It has an eye on the server itself.
        if stage == .wait { item.call?.retries = 0 }
        // The server answers when it has done it.
        if stage == .process || stage == .add { item.call?.limits.waitForAnswer() }
    }

    private func request(_ item: IngestItem, _ stage: IngestItem.Stage, _ call: Call) -> Call {
        let id = item.id ?? Text("")
        let pattern = searchPattern(item.name)
        return withExtendedLifetime((id, knowledge, pattern)) {
            switch stage {
            case .search: Call.fileSearch(call.client, pattern.bytes)
            case .upload: item.form.map { Call.upload(call.client, $0) } ?? Call.file(call.client, id.bytes)
            case .wait: Call.fileWait(call.client, id.bytes)
            case .process: Call.fileProcess(call.client, id.bytes)
            case .add: Call.knowledgeAdd(call.client, knowledge.bytes, file: id.bytes)
            case .confirm: Call.knowledgeFiles(call.client, knowledge.bytes)
            }
        }
    }

    private func advance(_ item: IngestItem, _ call: Call, _ now: Int64) {
        if let at = item.resumesAt {
            if at <= now { enter(item, item.mayExist && item.id == nil ? .search : item.stage, call, now) }
            return
        }
        // Equal texts added at the same moment would both pass for new.
        if item.stage == .add && isHeldBack(item) { return }
        guard let (failure, answer) = item.call?.result() else {
            if let at = patienceEnds(item), at <= now, isForgotten(item) {
                hasForgotten = true
                processAgain(item, call, now)
            }
            return
        }
        item.sent = item.stage == .upload && failure == nil ? item.size : item.bytesSent
        item.call = nil
        if let failure, failure.http == 504, item.stage == .process || item.stage == .add {
            return lookLater(item, failure, now)
        }
        if let failure, failure.isOfConnection || failure.status == OWUI_E_TRUNCATED {
            return pause(item, failure, now)
        }
        awaySince = nil
        if let failure { react(item, failure, call, now) } else { goOn(item, answer, call, now) }
    }

    private func isHeldBack(_ item: IngestItem) -> Bool {
        guard item.call?.isUnstarted ?? false else { return false }
        return active.contains {
            $0 !== item && $0.stage == .add && ($0.size == item.size || $0.size == 0 || item.size == 0)
                && !($0.call?.isUnstarted ?? true)
        }
    }

    /// When the server has had time enough to go on with a file that it may have forgotten; nil if there is no
    /// reason to think so.
    private func patienceEnds(_ item: IngestItem) -> Int64? {
        guard item.stage == .wait, !item.wasProcessed, let call = item.call else { return nil }
        let backSince = call.workflow?.backSince ?? (item.wasAway ? item.stageBegan : nil)
        if let backSince { return backSince + (hasForgotten ? 0 : Ingest.grace) }
        let suspectSince = call.workflow?.cutSince ?? (item.isOlder ? item.stageBegan : nil)
        return suspectSince.map { $0 + (hasForgotten ? 0 : Ingest.graceOfSuspects) }
    }

    /// A server that was started anew does not go on with what it was processing.
    private func isForgotten(_ item: IngestItem) -> Bool {
        guard let call = item.call, let status = call.workflow?.fileStatus(call) else { return false }
        return withExtendedLifetime(status) {
            status.bytes.equals("pending") || status.bytes.equals("processing")
        }
    }

    /// The server is away: the same once more when it may be back.
    private func pause(_ item: IngestItem, _ failure: Failure, _ now: Int64) {
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
    private func lookLater(_ item: IngestItem, _ failure: Failure, _ now: Int64) {
        item.wasProcessed = true
        item.unseen = failure
        item.stage = item.stage == .add ? .confirm : .wait
        item.resumesAt = now + Ingest.pauseWhileUnseen
    }

    /// The same step once more; what may have been uploaded is searched for first.
    private func goOnLater(_ item: IngestItem, _ now: Int64) {
        item.mayExist = item.hasSource
        item.resumesAt = now + Ingest.pauseWhileAway
    }

    /// A step has succeeded.
    private func goOn(_ item: IngestItem, _ answer: JSONValue?, _ call: Call, _ now: Int64) {
        // That the server can be asked whether it has a file does not mean that it takes it.
        if item.stage != .search { item.awaySince = nil }
        switch item.stage {
        case .search:
            item.id = answer?.read { item.find(in: $0) } ?? nil
            item.mayExist = false
            if item.id != nil { item.sent = item.size }
            enter(item, item.id == nil ? .upload : .wait, call, now)
        case .upload:
            item.id = answer?.read { $0.present("id")?.text.map { Text($0) } } ?? nil
            item.wasUploaded = true
            item.wasAway = false
            item.isOlder = false
            guard item.id != nil else {
                return fail(item, Failure(OWUI_E_CONTENT, why: Bytes("it has no id")))
            }
            enter(item, .wait, call, now)
        case .wait: enter(item, .add, call, now)
        case .process:
            item.wasProcessed = true
            enter(item, .add, call, now)
        case .add:
            if answer?.read({ item.isAmong($0.present("files")) }) ?? false {
                note(item, .linked)
            } else {
                enter(item, .confirm, call, now)
            }
        case .confirm:
            if answer?.read({ item.isAmong($0.present("items")) }) ?? false { return note(item, .linked) }
            if let unseen = item.unseen {
                if let deadline = item.deadline, deadline <= now { return fail(item, unseen, .timeout) }
                item.resumesAt = now + Ingest.pauseWhileUnseen
                return
            }
            fail(item, Failure(OWUI_E_CONTENT, why: Bytes("the server has added it, and does not list it")))
        }
    }

    /// A step has failed.
    private func react(_ item: IngestItem, _ failure: Failure, _ call: Call, _ now: Int64) {
        if failure.isOfOverload && item.size > 0 && item.mishaps < Ingest.mostMishaps {
            item.mishaps += 1
            return goOnLater(item, now)
        }
        switch (item.stage, failure.status) {
        case (.add, OWUI_E_DUPLICATE): note(item, .duplicate)
        case (.wait, OWUI_E_FILE_UNPROCESSED), (.add, OWUI_E_FILE_UNPROCESSED):
            if item.wasProcessed { return fail(item, failure) }
            enter(item, .process, call, now)
        case (.wait, OWUI_E_FILE_FAILED) where !item.wasUploaded:
            // Of an earlier run: what a knowledge base has refused, as a duplicate say, counts as failed too, and
            // so does what could not be embedded then. The server knows best.
            item.doubt = failure
            enter(item, .add, call, now)
        case (.wait, OWUI_E_TIMEOUT_TOTAL), (.process, OWUI_E_TIMEOUT_TOTAL), (.add, OWUI_E_TIMEOUT_TOTAL):
            fail(item, failure, .timeout)
        case (.wait, OWUI_E_NOT_FOUND) where item.hasSource && resumes && !item.wasUploaded:
            // Deleted since the earlier run.
            item.id = nil
            enter(item, .upload, call, now)
        default: fail(item, item.doubt ?? failure)
        }
    }

    /// The server has forgotten to process a file.
    private func processAgain(_ item: IngestItem, _ call: Call, _ now: Int64) {
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
        for i in 0..<files.count where files.element(i)?.present("id")?.text?.equals(id) ?? false {
            return true
        }
        return false
    }
}

extension Failure {
    /// The server has stumbled: with many files at once its database is often locked.
    fileprivate var isOfOverload: Bool {
        if status == OWUI_E_SERVER { return true }
        guard status == OWUI_E_BAD_REQUEST, let detail else { return false }
        return withExtendedLifetime(detail) {
            detail.bytes.contains("Error uploading file") || detail.bytes.contains("database is locked")
        }
    }
}

extension Bytes {
    fileprivate func equals(_ text: Text) -> Bool { withExtendedLifetime(text) { equals(text.bytes) } }
}

/// A name without what the server takes for wildcards.
private func searchPattern(_ name: Text) -> Text {
    withExtendedLifetime(name) {
        var pattern = ByteBuffer()
        for i in 0..<name.count {
            let c = name.bytes.base[i]
            pattern.append(c == UInt8(ascii: "*") ? UInt8(ascii: "?") : c)
        }
        return Text(pattern.bytes)
    }
}
