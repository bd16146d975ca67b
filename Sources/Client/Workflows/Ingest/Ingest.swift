import Answers
import COpenWebUI
import CSystem
import JSON
import Transport
import Wire

/// Uploads, processes and adds files to a knowledge base, several at the same time, and checks that the base lists
/// them. `IngestState` decides; this runs each step of each file as a call on the loop of the whole call.
final class Ingest: Workflow {
    let knowledge: CString
    /// The base becomes equal to the files.
    let sync: Sync?
    private(set) var items: [IngestItem] = []
    /// A folder could not be read: the files are not all.
    var isIncomplete = false
    var state = IngestState()
    private var concurrency = 4
    /// The result of the earlier run that this one resumes.
    private(set) var earlier: JSONValue?

    private let statusEvent = Event()
    /// Items whose status has changed, and how many of them were emitted.
    private var changed: [IngestItem] = []
    private var emitted = 0
    /// The items that have begun and are not finished.
    private var active: [IngestItem] = []
    private var begun = 0
    /// The request before the first file.
    var prelude: Call?
    var isPrepared = false
    var isListing = false
    var hasBegun = false
    /// Ids of the files that the base lists before the first file.
    let linked = JSONValue.object()
    /// Ids of files by their marks, and the errors of the earlier run.
    let known = JSONValue.object()
    let errors = JSONValue.object()
    /// The hashes of the contents that the base lists.
    var contents = JSONValue.object()
    private var wakesAt = Int64.max
    private var readyAt = Int64.max
    private var deliveredSent: Int64 = -1
    /// The bytes of all files, and of the finished ones.
    var bytesTotal: Int64 = 0
    private var bytesFinished: Int64 = 0
    /// A new step of a file was created and has not started.
    private var hasEntered = false
    /// The caller does not want a step to be repeated.
    private var stopped: Failure?

    init(_ knowledge: CString, _ sync: Sync? = nil) {
        self.knowledge = knowledge
        self.sync = sync
        // An upload of a run that was stopped is used again.
        state.resumes = sync != nil
    }

    override var runsCalls: Bool { true }
    override var title: CString? { CString(sync == nil ? "ingestion" : "synchronisation") }
    override var event: Event? { statusEvent }
    override var wakeAt: Int64 { wakesAt }

    // MARK: Before it runs

    func add(_ item: IngestItem) {
        item.isPlaced = sync != nil
        items.append(item)
    }

    /// Continues items that wait.
    func activate(_ items: [IngestItem]) {
        for item in items { active.append(item) }
    }

    /// Emits the status of an item, if it is new.
    func reportStatus(_ item: IngestItem) { if item.takeNewStatus() { changed.append(item) } }

    func finishBytes(of item: IngestItem) { bytesFinished &+= item.file.size }

    func setConcurrency(_ files: Int32) { concurrency = Int(files) }

    func setFileTimeout(_ milliseconds: Int64) { state.fileTimeout = milliseconds * 1000 }

    func resume(_ result: JSONView?) -> Bool {
        if let result {
            guard result.nonNull("files")?.isArray ?? false,
                result.nonNull("knowledge_id")?.text?.equals(knowledge) ?? false
            else { return false }
            earlier = .copy(result, cleaned: true)
        }
        state.resumes = true
        return true
    }

    // MARK: While it runs

    override func disconnect() {
        prelude?.disconnect()
        for item in active { item.call?.disconnect() }
    }

    override func step(_ call: Call, _ run: CallRun) -> ReadStep {
        while true {
            if emitted < changed.count { return emit() }
            if let failure = run.brokenLoopFailure { return .ended(failure) }
            if let stopped = stopped ?? progressFailure(call) { return .ended(stopped) }
            let now = owui_now_us()
            if run.hasTimedOut { return .ended(Failure(OWUI_E_TIMEOUT_TOTAL)) }
            if !isPrepared {
                if let failure = prepare(call, run) { return .ended(failure) }
                guard isPrepared else {
                    if emitted < changed.count { continue }
                    return starve(run, now)
                }
                if let sync, sync.isFinished {
                    begun = items.count
                    continue
                }
            }
            hasEntered = false
            for item in active { advance(item, call, now) }
            active.removeAll { $0.file.isFinished }
            if let sync {
                for item in active where item.file.isWaiting { sync.waiting.append(item) }
                active.removeAll { $0.file.isWaiting }
                if state.rejection != nil {
                    activate(sync.waiting)
                    sync.waiting = []
                }
            }
            if state.rejection != nil { windDown(call, now) }
            while state.rejection == nil, active.count < concurrency {
                if !state.holdsDuplicates, let item = sync?.waiting.popLast() {
                    active.append(item)
                } else if begun < items.count {
                    begin(call, now)
                } else {
                    break
                }
            }
            if emitted < changed.count || hasEntered { continue }
            if active.isEmpty && (state.rejection != nil || begun == items.count) {
                if let sync, state.rejection == nil, !sync.isFinished {
                    if let failure = filesFinished(sync, now) { return .ended(failure) }
                    continue
                }
                return .ended(state.rejection ?? outcome)
            }
            return starve(run, now)
        }
    }

    private func emit() -> ReadStep {
        let item = changed[emitted]
        emitted += 1
        statusEvent.reset(OWUI_EVENT_STATUS, frame: 0, data: nil)
        statusEvent.text = Bytes(item.file.status.word)
        statusEvent.name = item.name.bytes
        if let entry = item.entry { statusEvent.setJSON(entry) }
        if emitted == changed.count {
            changed.removeAll()
            emitted = 0
        }
        return .event
    }

    private func starve(_ run: CallRun, _ now: Int64) -> ReadStep {
        wakesAt = Int64.max
        for item in active {
            if case .paused(_, let until) = item.file.state { wakesAt = min(wakesAt, until) }
            if let at = item.file.begins(after: now) { wakesAt = min(wakesAt, at) }
            if let wait = item.wait, let at = state.patienceEnds(item.file, wait), at > now {
                wakesAt = min(wakesAt, at)
            }
            if let scheduled = item.call?.run?.scheduled { wakesAt = min(wakesAt, scheduled.at) }
        }
        if let scheduled = prelude?.run?.scheduled { wakesAt = min(wakesAt, scheduled.at) }
        if let sync, !isPrepared { wakesAt = min(wakesAt, sync.wakesAt) }
        // What was due has been handled in this step: do not return to it at once.
        if wakesAt <= now { wakesAt = now + 10_000 }
        if isReading { wakesAt = now }
        if let readyToken = run.readyToken, wakesAt < Int64.max, wakesAt != readyAt {
            readyAt = wakesAt
            run.loop.signalReady(readyToken, at: wakesAt)
        }
        return .starved
    }

    /// Contents are being read.
    private var isReading: Bool {
        if let sync, !isPrepared, prelude == nil, sync.isReading { return true }
        return active.contains { $0.mark == nil && $0.file.hasSource }
    }

    private func progressFailure(_ call: Call) -> Failure? {
        guard let (function, user) = call.options.callbacks.onProgress else { return nil }
        guard isPrepared else { return nil }
        var sent = bytesFinished
        for item in active where !item.file.isFinished { sent &+= item.bytesSent }
        // Bytes that are sent again are not reported again.
        guard sent > deliveredSent else { return nil }
        deliveredSent = sent
        return function(sent, bytesTotal, 0, -1, user) == 0 ? nil : Failure(OWUI_E_ABORTED)
    }

    // MARK: One file

    private func begin(_ call: Call, _ now: Int64) {
        let item = items[begun]
        begun += 1
        guard !item.file.isFinished else { return reportStatus(item) }
        active.append(item)
        identify(item, call, now)
    }

    /// Begins the first step of a file once its content is known.
    private func identify(_ item: IngestItem, _ call: Call, _ now: Int64) {
        guard item.identify(knowledge) else { return }
        recognise(item)
        perform(state.begin(&item.file, at: now), item, call, now)
    }

    /// Advances a file if its step has ended or its pause is over.
    private func advance(_ item: IngestItem, _ call: Call, _ now: Int64) {
        if case .queued = item.file.state { return identify(item, call, now) }
        if case .paused = item.file.state {
            if let action = state.resume(&item.file, at: now) { perform(action, item, call, now) }
            return
        }
        guard let step = item.file.step, let asking = item.call else { return }
        if (step == .add && isHeldBack(item)) || item.file.begins(after: now) != nil { return }
        item.file.start()
        guard let (failure, response) = asking.result(for: self, item) else {
            if let wait = item.wait, let action = state.stillWaiting(&item.file, wait, at: now) {
                perform(action, item, call, now)
            }
            return
        }
        let outcome = failure.map { IngestState.Outcome.failed($0) } ?? done(step, item, response)
        call.response.statistics.add(asking.response.statistics)
        if item.file.duplicates > 0 || failure?.status == OWUI_E_DUPLICATE {
            item.file.hasTwin = hasTwin(item)
        }
        item.endStep(isInPlace: isInPlace(step, outcome))
        let action = state.received(outcome, of: &item.file, at: now)
        if let failure, case .paused(_, let until) = item.file.state, until < Int64.max {
            item.attempts += 1
            if call.refusesRetry(item.attempts, failure, after: until - now) { stopped = failure }
        }
        perform(action, item, call, now)
    }

    /// The outcome of a step that succeeded.
    private func done(_ step: IngestFile.Step, _ item: IngestItem, _ response: JSONValue?)
        -> IngestState.Outcome
    {
        switch step {
        case .search where item.file.duplicates > 0:
            response?.read { item.readTextHash($0) }
            return .done()
        case .search:
            let id = response?.read { item.find(in: $0, knowledge) } ?? nil
            return .done(id: id, isListed: isListed(id))
        case .upload: return .done(id: response?.read { $0.nonNull("id")?.text.map { CString($0) } } ?? nil)
        case .confirm: return .done(isListed: item.isListedNow)
        case .wait, .process, .add, .remove: return .done()
        }
    }

    /// All bytes of the file are on the server.
    private func isInPlace(_ step: IngestFile.Step, _ outcome: IngestState.Outcome) -> Bool {
        guard case .done(let id, _) = outcome else { return false }
        return step == .upload || (step == .search && id != nil)
    }

    private func isHeldBack(_ item: IngestItem) -> Bool {
        if case .running = item.file.state { return false }
        var adding = 0
        for other in active where other !== item && other.file.isBeingAdded {
            adding += 1
            if adding == Ingest.mostAdding || other.file.mayEqual(item.file) { return true }
        }
        return false
    }

    /// With 60 requests at once some hung, and a file that was reported as added was not (seen with Open WebUI 0.12.4;
    /// the likely cause is the pool of its database's connections).
    private static let mostAdding = 4

    /// Stops the running steps after a rejection. A request that may already have reached the server is waited for, so
    /// that its file can be deleted.
    private func windDown(_ call: Call, _ now: Int64) {
        active.removeAll { $0.file.status == .queued }
        for item in active {
            let mayArrive = item.uploadMayArrive
            if let action = state.windDown(&item.file, uploadMayArrive: mayArrive, at: now) {
                perform(action, item, call, now)
            }
        }
        active.removeAll { $0.file.isFinished }
    }

    @inline(never)
    private func perform(_ action: IngestState.Action, _ item: IngestItem, _ call: Call, _ now: Int64) {
        switch action {
        case .send(let step): send(step, item, call, now)
        case .delay: item.call = nil
        case .finish:
            item.call = nil
            finishBytes(of: item)
        }
        reportStatus(item)
    }

    private func send(_ step: IngestFile.Step, _ item: IngestItem, _ call: Call, _ now: Int64) {
        hasEntered = true
        item.isListedNow = false
        let next = request(step, item, call)
        next.adopt(call)
        item.call = next
        switch step {
        case .search, .upload, .confirm, .remove: break
        case .wait, .process, .add:
            // The response has the text of the file.
            if step == .process { next.options.sink = Sink(.function({ _, _, _ in 0 }, nil)) }
            if state.fileTimeout > 0 { next.options.timeoutOverrides.limit(until: item.file.deadline, now) }
            // `FileWait` retries.
            if step == .wait {
                next.options.retries = 0
            } else {
                next.options.timeoutOverrides.waitForAnswer()
            }
        }
    }

    private func request(_ step: IngestFile.Step, _ item: IngestItem, _ call: Call) -> Call {
        let id = item.file.id ?? CString("")
        let pattern = searchPattern(item.name)
        return withExtendedLifetime((id, knowledge, pattern)) {
            switch step {
            case .search: Call.fileSearch(call.client, pattern.bytes)
            case .upload: item.form.map { Call.upload(call.client, $0) } ?? Call.file(call.client, id.bytes)
            case .wait: Call.fileWait(call.client, id.bytes, item.startWait(id, amongst: concurrency))
            case .process: Call.fileProcess(call.client, id.bytes)
            case .add where item.file.isMoved:
                Call.knowledgeMove(call.client, knowledge.bytes, file: id.bytes, to: folderID(of: item))
            case .add: Call.knowledgeAdd(call.client, knowledge.bytes, file: id.bytes, to: folderID(of: item))
            case .confirm: list(call)
            case .remove: Call.fileDelete(call.client, id.bytes)
            }
        }
    }

    // MARK: The end

    override func response(_ call: Call) -> JSONValue? { result() }

    /// Ends the steps that are running.
    override func end(_ failure: Failure?) {
        for item in items {
            item.file.stop()
            item.call = nil
        }
        prelude = nil
        active.removeAll()
    }
}

/// A name with the server's wildcards replaced.
private func searchPattern(_ name: CString) -> CString {
    withExtendedLifetime(name) {
        var pattern = ByteBuffer()
        for i in 0..<name.count {
            let c = name.bytes.base[i]
            pattern.append(c == UInt8(ascii: "*") ? UInt8(ascii: "?") : c)
        }
        return CString(pattern.bytes)
    }
}
