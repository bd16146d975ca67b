import COpenWebUI
import CSystem
import JSON
import Transport
import Wire

/// Many files on their way into a knowledge base, several at the same time: uploaded, processed, added, and
/// seen to be in. Each step of each is a call on the loop of the whole.
final class Ingest: Workflow {
    let knowledge: Text
    private(set) var items: [IngestItem] = []
    private var parallel = 4
    private var fileTimeout: Int64 = 600_000
    var resumes = false
    var earlier: JSONValue?

    override var ingest: Ingest? { self }
    override var runsCalls: Bool { true }
    override var title: Text? { Text("ingestion") }

    private let statusEvent = Event()
    override var event: Event? { statusEvent }
    private var changed: [IngestItem] = []
    private var emitted = 0
    var active: [IngestItem] = []
    private var begun = 0
    /// What has to be known before the first file.
    var prelude: Call?
    var isPrepared = false
    var isListing = false
    /// Ids of the files that are in already.
    var linked = JSONValue.object()
    /// Since when the server has not been there; nil while it is.
    var awaySince: Int64?
    /// When there is something to do although nothing has come.
    override var wakeAt: Int64 { wakesAt }
    private var wakesAt = Int64.max
    private var readyAt = Int64.max
    private var deliveredSent: Int64 = -1
    /// Bytes of all files, and of those that are over.
    var bytesTotal: Int64 = 0
    private var bytesOver: Int64 = 0
    /// A step of a file is new, and has not begun.
    private var hasEntered = false
    /// The key or the base is the reason why nothing more can be done.
    var httpError: Failure?
    /// The server has forgotten a file that it was to process, and so it will have the others.
    var hasForgotten = false

    /// How long a server may be away, and how long one is given to go on with a file that was started anew, or
    /// may have been. In microseconds.
    static let patience: Int64 = 60_000_000
    static let grace: Int64 = 10_000_000
    static let graceOfSuspects: Int64 = 30_000_000
    static let pauseWhileAway: Int64 = 1_000_000
    static let pauseWhileUnseen: Int64 = 5_000_000
    static let mostMishaps = 3

    init(_ knowledge: Text) { self.knowledge = knowledge }

    // MARK: Before it runs

    func add(_ item: IngestItem) { items.append(item) }

    func setParallel(_ files: Int32) { parallel = Int(files) }
    func setFileTimeout(_ milliseconds: Int64) { fileTimeout = milliseconds }

    func resume(_ result: JSONView?) -> Bool {
        if let result {
            guard result.nonNull("files")?.isArray ?? false,
                result.nonNull("knowledge_id")?.text?.equals(knowledge) ?? false
            else { return false }
            earlier = .copy(result, cleaned: true)
        }
        resumes = true
        return true
    }

    // MARK: While it runs

    /// Closes the connections ahead of the end.
    override func disconnect() {
        prelude?.disconnect()
        for item in active { item.call?.disconnect() }
    }

    override func step(_ call: Call) -> ReadStep? {
        while true {
            if emitted < changed.count { return emit() }
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
            if httpError != nil { windDown(call, now) }
            while httpError == nil, active.count < parallel, begun < items.count { begin(call, now) }
            if emitted < changed.count || hasEntered { continue }
            if active.isEmpty && (httpError != nil || begun == items.count) {
                return .ended(httpError ?? outcome)
            }
            return starve(call, now)
        }
    }

    private func emit() -> ReadStep {
        let item = changed[emitted]
        emitted += 1
        statusEvent.reset(OWUI_EVENT_STATUS, frame: 0, data: nil, depth: 0)
        statusEvent.text = Bytes(item.state.word)
        statusEvent.name = item.name.bytes
        if let entry = item.entry { statusEvent.setJSON(entry) }
        if emitted == changed.count {
            changed.removeAll()
            emitted = 0
        }
        return .event
    }

    private func starve(_ call: Call, _ now: Int64) -> ReadStep {
        wakesAt = Int64.max
        for item in active {
            if let at = item.resumesAt { wakesAt = min(wakesAt, at) }
            if let at = patienceEnds(item), at > now { wakesAt = min(wakesAt, at) }
            if let (_, at) = item.call?.scheduledRequest { wakesAt = min(wakesAt, at) }
        }
        if let (_, at) = prelude?.scheduledRequest { wakesAt = min(wakesAt, at) }
        // A moment that has passed is one that has been dealt with.
        if wakesAt <= now { wakesAt = now + 10_000 }
        if let readyToken = call.readyToken, wakesAt < Int64.max, wakesAt != readyAt {
            readyAt = wakesAt
            call.loop?.signalReady(readyToken, at: wakesAt)
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
    private var outcome: Failure? {
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
    override func end(_ failure: Failure?) {
        for item in items where !item.isOver {
            let isLate = failure?.status == OWUI_E_TIMEOUT_TOTAL && item.state != .queued
            item.state = item.outcome ?? (isLate ? .timeout : .cancelled)
            item.call = nil
        }
        prelude = nil
        active.removeAll()
    }

    override func response(_ call: Call) -> JSONValue? {
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

    func signalReady(_ item: IngestItem, _ state: IngestItem.State) {
        item.state = state
        if item.isOver { bytesOver &+= item.size }
        changed.append(item)
    }

    func fail(_ item: IngestItem, _ failure: Failure, _ state: IngestItem.State = .failed) {
        // That its upload could not be deleted changes nothing.
        if let outcome = item.outcome { return signalReady(item, outcome) }
        item.error = failure.detail ?? failure.message
        signalReady(item, state)
    }

    func enter(_ item: IngestItem, _ stage: IngestItem.Stage, _ call: Call, _ now: Int64) {
        if let id = item.id, stage == .wait || stage == .add, isLinked(id) {
            return signalReady(item, .linked)
        }
        item.stage = stage
        item.stageBegan = now
        item.resumesAt = nil
        hasEntered = true
        let state: IngestItem.State =
            switch stage {
            case .search, .upload: .uploading
            case .wait, .process: .processing
            case .add, .confirm: .adding
            case .remove: item.state
            }
        if item.state != state { signalReady(item, state) }
        item.call = request(item, stage, call)
        item.call?.adopt(call)
        if fileTimeout > 0 {
            if stage == .wait, item.deadline == nil { item.deadline = moment(fileTimeout * 1000, after: now) }
            switch stage {
            case .search, .upload, .confirm, .remove: break
            case .wait, .process, .add: item.call?.timeoutOverrides.limit(until: item.deadline, now)
            }
        }
        // It has an eye on the server itself.
        if stage == .wait { item.call?.retries = 0 }
        // The server answers when it has done it.
        if stage == .process || stage == .add { item.call?.timeoutOverrides.waitForAnswer() }
    }

    private func request(_ item: IngestItem, _ stage: IngestItem.Stage, _ call: Call) -> Call {
        let id = item.id ?? Text("")
        let pattern = searchPattern(item.name)
        return withExtendedLifetime((id, knowledge, pattern)) {
            switch stage {
            case .search: Call.fileSearch(call.client, pattern.bytes)
            case .upload: item.form.map { Call.upload(call.client, $0) } ?? Call.file(call.client, id.bytes)
            case .wait: Call.fileWait(call.client, id.bytes, item.startWait(id))
            case .process: Call.fileProcess(call.client, id.bytes)
            case .add: Call.knowledgeAdd(call.client, knowledge.bytes, file: id.bytes)
            case .confirm: Call.knowledgeFiles(call.client, knowledge.bytes)
            case .remove: Call.fileDelete(call.client, id.bytes)
            }
        }
    }

    /// Takes in what has come of a file's step.
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
        if item.stage == .add, let failure, failure.leavesOpen { item.mayBeLinked = true }
        if let failure, failure.http == 504, item.stage == .process || item.stage == .add {
            return lookLater(item, failure, now)
        }
        if let failure, failure.isOfConnection || failure.status == OWUI_E_TRUNCATED {
            return schedule(item, failure, now)
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
}

extension Bytes {
    func equals(_ text: Text) -> Bool { withExtendedLifetime(text) { equals(text.bytes) } }
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
