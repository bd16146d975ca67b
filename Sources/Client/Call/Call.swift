import Answers
import COpenWebUI
import CSystem
import JSON
import Synchronization
import Transport
import Wire

/// One operation, run once. `Call+Run` runs it, `Call+Request` builds its request, `Call+Response` reads the
/// response.
public final class Call: @unchecked Sendable {
    // `isBusy` ensures that one thread at a time runs a call. What other threads may access is atomic.

    enum Phase { case ready, running, ended }

    /// Nil only if the caller passed none; the call then only returns that failure.
    let client: Client?
    var phase = Phase.ready
    /// This and the following members are set before the call starts.
    var operation: Operation
    /// Decides what follows each request of a call that takes more than one.
    let workflow: Workflow?
    /// The call runs other calls and sends no request of its own.
    var runsCalls: Bool { workflow?.runsCalls ?? false }
    /// What the caller has set; it does not change after the start.
    var options = CallOptions()
    /// Where the body goes instead of into memory; nil after the end.
    var sink: Sink?
    /// The failure that was found before the call started, or that ended it.
    var failure: Failure?

    // State while the call runs, and afterwards.
    var snapshot: Snapshot?
    var settings: Settings? { snapshot?.settings }
    var reader: ResponseReader?
    /// The reader of the conversation, while another response is read.
    var conversation: ResponseReader?
    var exchange: Exchange?
    var loop: Loop?
    /// The fork guard of the loop.
    private(set) var origin: ForkGuard?
    /// Other calls use the loop too: this call must not wait on it or return it to the pool.
    var sharesLoop = false
    var readyToken: ReadyToken?
    /// Another call adds up the progress of this one.
    var sharesProgress = false
    /// The `owui_loop` that the call is on, and the callbacks to call there.
    var host: CallLoop?
    var hosting = Hosting.none
    /// The access of the loop that the call is attached to. It never changes once set, so any thread may read
    /// it.
    var loopAccess: LoopAccess?
    /// The call's index in the host's list.
    var slot = -1
    /// When to stop waiting for the end of the HTTP body of a complete response.
    var bodyEndDeadline: Int64?
    /// The exchange of the conversation, whose HTTP body ends while another request is sent.
    var trailing: Exchange?
    /// When the call started, and when its total timeout expires.
    var startedAt: Int64 = 0
    var totalDeadline: Int64?
    /// The next request, and when to send it.
    var scheduledRequest: (operation: Operation, at: Int64)? {
        get { scheduled.map { ($0.operation, $0.at) } }
        set { scheduled = newValue.map { ScheduledRequest($0.operation, $0.at) } }
    }
    private var scheduled: ScheduledRequest?
    var hasScheduledRequest: Bool { scheduled != nil }
    /// Retries made of the current operation.
    var retriesMade = 0
    /// An event was read and still has to be returned.
    var isHeld = false
    /// How many bytes of the text `on_text` has received.
    var deliveredText = 0
    var deliveredProgress: (Int64, Int64, Int64, Int64) = (0, 0, 0, 0)
    var pieceEnds = Offsets()
    var statistics = Statistics()
    /// The number of attempts of earlier requests of this call.
    var earlierAttempts = 0
    /// Text to mask in errors and logs.
    var secrets: [Text] = []
    var parsedBody: JSONValue?
    var madeResponse: JSONValue?
    /// What the request asked to look up, and which parts of it were ignored.
    var references: JSONValue?
    var ignored: JSONValue?

    /// The caller's user data.
    public var userData: UnsafeMutableRawPointer?

    private let cancelled = Atomic<Bool>(false)
    private let isBusy = Atomic<Bool>(false)
    /// The caller's references. (References inside the library are counted separately.)
    private let handles = Atomic<Int>(1)
    /// The descriptor that ends the wait of the thread that runs the call; -1 before it runs. `wakeup` keeps
    /// it open as long as the call exists.
    private let wakeupDescriptor = Atomic<Int32>(-1)
    private var wakeup: Wakeup?

    init(_ client: Client, _ operation: Operation, _ workflow: Workflow?) {
        self.client = client
        self.operation = operation
        self.workflow = workflow
    }

    /// A call that is invalid from the start: running it only returns the failure.
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

    /// May be called from any thread and from signal handlers.
    public func cancel() {
        cancelled.store(true, ordering: .sequentiallyConsistent)
        let descriptor = wakeupDescriptor.load(ordering: .sequentiallyConsistent)
        if descriptor >= 0, let origin { Wakeup.signal(descriptor, of: origin) }
    }

    var isCancelled: Bool { cancelled.load(ordering: .sequentiallyConsistent) }

    /// Makes `cancel` end waits on this loop.
    func arm(_ loop: Loop) {
        let wakeup = loop.wakeup
        if origin == nil { origin = loop.origin }
        self.wakeup = wakeup
        wakeupDescriptor.store(wakeup.descriptor, ordering: .sequentiallyConsistent)
    }

    /// The call was running when the process forked: the parent uses its resources too.
    var isInForkedChild: Bool { origin?.isInForkedChild ?? false }

    // MARK: The caller's references

    /// Adds a reference for the caller.
    public func retainHandle() { handles.wrappingAdd(1, ordering: .relaxed) }

    /// Drops one of the caller's references. Returns true if it was the last: a call that is attached to a
    /// loop is then ended, by the thread inside the loop if there is one.
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

    /// Ends a call without references and removes it from its loop.
    func detach() {
        if phase == .running { release(isWhole: false) }
        leaveHost()
    }

    /// The caller has released its last reference: call no more callbacks.
    var isReleased: Bool { handles.load(ordering: .acquiring) == 0 }

    /// Runs `body` with exclusive access to the call. Other threads, and callbacks of this call, are refused.
    func withExclusiveAccess(_ body: () -> Status) -> Status {
        // In a forked child no other thread exists: those that were inside stayed in the parent.
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

    /// Changes a setting before the call starts. A failure is kept and returned when the call runs.
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

/// A request to send later. (A class instance, because few calls ever have one.)
private final class ScheduledRequest {
    let operation: Operation
    let at: Int64

    init(_ operation: Operation, _ at: Int64) {
        self.operation = operation
        self.at = at
    }
}
