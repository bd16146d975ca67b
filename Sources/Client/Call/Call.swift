import Answers
import COpenWebUI
import CSystem
import JSON
import Synchronization
import Transport
import Wire

/// One operation, run once. `Call+Run` runs it, `Call+Request` makes its request, `Call+Response` reads what the
/// server has sent.
public final class Call: @unchecked Sendable {
    // One thread drives a call at a time, and `isBusy` sees to it; what other threads may touch is atomic.

    enum Phase { case ready, running, ended }

    /// Nil only if there never was one, and the call can but say so.
    let client: Client?
    var phase = Phase.ready
    /// Set before the call starts.
    var operation: Operation
    /// How it goes on after a request, if it takes more than one.
    let workflow: Workflow?
    /// It sends no request of its own.
    var runsCalls: Bool { workflow?.runsCalls ?? false }
    /// What the caller has set; it does not change after the start.
    var options = CallOptions()
    /// Where the body goes instead of into memory; nil after the end.
    var sink: Sink?
    /// What was wrong with the call before it started, or how it ended.
    var failure: Failure?

    // While it runs, and after.
    var snapshot: Snapshot?
    var settings: Settings? { snapshot?.settings }
    var reader: ResponseReader?
    /// The conversation that was had, while something else is read beside it.
    var conversation: ResponseReader?
    var exchange: Exchange?
    var loop: Loop?
    /// Of the loop.
    private(set) var origin: ForkGuard?
    /// Others work on the loop too: it is not ours to wait on, nor to give back.
    var sharesLoop = false
    var readyToken: ReadyToken?
    /// Somebody else adds up what it has sent.
    var sharesProgress = false
    /// On an `owui_loop`: which, and what is to be told there.
    var host: CallLoop?
    var hosting = Hosting.none
    /// Of the loop that it was attached to, to be pulled there. Never changes again, so that any thread may ask.
    var loopAccess: LoopAccess?
    /// Where the host has it.
    var slot = -1
    /// Its answer is whole, and the HTTP body may take until then to end.
    var bodyEndDeadline: Int64?
    /// The exchange of the conversation, whose HTTP body ends while something else is asked.
    var trailing: Exchange?
    /// When it started, and when its total time is up.
    var startedAt: Int64 = 0
    var totalDeadline: Int64?
    /// The next request, which waits until then.
    var scheduledRequest: (operation: Operation, at: Int64)? {
        get { scheduled.map { ($0.operation, $0.at) } }
        set { scheduled = newValue.map { ScheduledRequest($0.operation, $0.at) } }
    }
    private var scheduled: ScheduledRequest?
    var hasScheduledRequest: Bool { scheduled != nil }
    /// Retries of the operation at hand.
    var retriesMade = 0
    /// An event that was read, and is still to be handed out.
    var isHeld = false
    /// How much of the text was handed out to `on_text`.
    var deliveredText = 0
    var deliveredProgress: (Int64, Int64, Int64, Int64) = (0, 0, 0, 0)
    var pieceEnds = Offsets()
    var statistics = Statistics()
    /// How often earlier requests of this call were sent.
    var earlierAttempts = 0
    /// What must not be seen in errors and logs.
    var secrets: [Text] = []
    var parsedBody: JSONValue?
    var madeResponse: JSONValue?
    /// What the request wanted to have looked up, and what of it was not.
    var references: JSONValue?
    var ignored: JSONValue?

    /// The caller's own.
    public var userData: UnsafeMutableRawPointer?

    private let cancelled = Atomic<Bool>(false)
    private let isBusy = Atomic<Bool>(false)
    /// The references that the caller has. (What the library needs the call for, it keeps by itself.)
    private let handles = Atomic<Int>(1)
    /// The descriptor that ends the wait of whoever drives the call; -1 before it runs. `wakeup` keeps it open
    /// for as long as the call lives.
    private let wakeupDescriptor = Atomic<Int32>(-1)
    private var wakeup: Wakeup?

    init(_ client: Client, _ operation: Operation, _ workflow: Workflow?) {
        self.client = client
        self.operation = operation
        self.workflow = workflow
    }

    /// A call that is wrong from the start: it only ever says so.
    init(_ client: Client?, _ operation: Operation, _ failure: Failure, _ workflow: Workflow? = nil) {
        self.client = client
        self.operation = operation
        self.failure = failure
        self.workflow = workflow
    }

    deinit {
        if phase == .running { release(isWhole: false) }
        leaveHost()
    }

    /// From any thread and from signal handlers.
    public func cancel() {
        cancelled.store(true, ordering: .sequentiallyConsistent)
        let descriptor = wakeupDescriptor.load(ordering: .sequentiallyConsistent)
        if descriptor >= 0, let origin { Wakeup.signal(descriptor, of: origin) }
    }

    var isCancelled: Bool { cancelled.load(ordering: .sequentiallyConsistent) }

    /// From now on `cancel` ends waits on this loop.
    func arm(_ loop: Loop) {
        let wakeup = loop.wakeup
        if origin == nil { origin = loop.origin }
        self.wakeup = wakeup
        wakeupDescriptor.store(wakeup.descriptor, ordering: .sequentiallyConsistent)
    }

    /// It was under way when the process forked: everything that it has belongs to the parent too.
    var isInForkedChild: Bool { origin?.isInForkedChild ?? false }

    // MARK: The caller's references

    /// One more reference of the caller's.
    public func retainHandle() { handles.wrappingAdd(1, ordering: .relaxed) }

    /// One reference less. True: it was the last. A call that is attached to a loop is ended then; if another
    /// thread is inside the loop, that is left to it.
    public func releaseHandle() -> Bool {
        let left = handles.wrappingSubtract(1, ordering: .acquiringAndReleasing).newValue
        guard left == 0 else { return false }
        if isInForkedChild {
            detach()
        } else if let loopAccess {
            loopAccess.releaseLater(self)
        }
        return true
    }

    /// Ends a call whose caller has gone, and takes it off its loop.
    func detach() {
        if phase == .running { release(isWhole: false) }
        leaveHost()
    }

    /// The caller has given the last reference back: nobody wants to be told anything.
    var isReleased: Bool { handles.load(ordering: .acquiring) == 0 }

    /// Keeps others out, and the callbacks' own attempts, while `body` drives the call.
    func withExclusiveAccess(_ body: () -> Status) -> Status {
        // In a forked child there is nobody to meet, and whoever was inside has stayed in the parent.
        guard let host, !isInForkedChild else { return withExclusiveCall(body) }
        return host.access.during { withExclusiveCall(body) } ?? OWUI_E_STATE
    }

    private func withExclusiveCall(_ body: () -> Status) -> Status {
        guard
            isBusy.compareExchange(expected: false, desired: true, ordering: .acquiringAndReleasing).exchanged
        else { return OWUI_E_STATE }
        defer { isBusy.store(false, ordering: .releasing) }
        return body()
    }

    // MARK: Setters

    /// Changes something before the call starts; what goes wrong is kept, and comes out when it runs.
    func set(_ body: () -> Failure?) -> Status {
        guard phase == .ready, host == nil, !isBusy.load(ordering: .acquiring) else { return OWUI_E_STATE }
        guard let failure = body() else { return OWUI_OK }
        if self.failure == nil { self.failure = failure }
        return failure.status
    }

    public func setBody(_ text: Bytes?) -> Status {
        if operation.upload != nil || runsCalls { return OWUI_E_STATE }
        return set {
            text.map { operation.setBody($0) } ?? Failure(OWUI_E_INVALID, why: "the body is NULL")
        }
    }

    public func setHeader(_ name: Bytes?, _ value: Bytes?) -> Status {
        set {
            guard let name, isHeaderName(name), value.map(isHeaderValue) ?? true else {
                return Failure(
                    OWUI_E_INVALID, why: "the header cannot be set, or its value is not valid")
            }
            options.headers.set(name, value)
            return nil
        }
    }

    public func setTimeout(_ timeout: Int32, _ milliseconds: Int64) -> Status {
        set {
            options.timeoutOverrides.set(timeout, milliseconds)
                ? nil : Failure(OWUI_E_INVALID, why: "no such timeout")
        }
    }

    public func setRequireFinishReason(_ on: Bool) -> Status {
        set {
            options.requiresFinishReason = on
            return nil
        }
    }

    public func setKeepText(_ on: Bool) -> Status {
        set {
            options.keepsText = on
            return nil
        }
    }

    public func setCallbacks(_ body: (inout Callbacks) -> Void) -> Status {
        set {
            body(&options.callbacks)
            return nil
        }
    }
}

/// A request that has to wait. (An object: few calls ever have one.)
private final class ScheduledRequest {
    let operation: Operation
    let at: Int64

    init(_ operation: Operation, _ at: Int64) {
        self.operation = operation
        self.at = at
    }
}
