import Answers
import COpenWebUI
import JSON
import Synchronization
import Transport
import Wire

/// One operation, run once. `Call+Run` runs it, `Call+Request` builds its request, `Call+Response` reads the
/// response, `Call+End` ends it.
public final class Call: @unchecked Sendable {
    // `isBusy` ensures that one thread at a time runs a call. What other threads may access is atomic.

    enum Phase {
        case ready
        case running(CallRun)
        case ended
    }

    /// Nil only if the caller passed none; the call then only returns that failure.
    let client: Client?
    /// Decides what follows each request of a call that takes more than one.
    let workflow: Workflow?
    /// The operation of the current request, or of the first one before the start.
    var operation: Operation
    var options = CallOptions()
    /// Its place on a loop of others; nil for a loop of its own.
    var membership: LoopMembership?
    var phase = Phase.ready
    public let response = CallResponse()

    /// The caller's user data.
    public var userData: UnsafeMutableRawPointer?

    private let cancellation = Cancellation()
    private let isBusy = Atomic<Bool>(false)
    /// The caller's references. (References inside the library are counted separately.)
    private let handles = Atomic<Int>(1)

    // Not inlined, so that the constructors of all operations stay small.
    @inline(never)
    init(_ client: Client, _ operation: Operation, _ workflow: Workflow?) {
        self.client = client
        self.operation = operation
        self.workflow = workflow
    }

    /// A call that is invalid from the start: running it only returns the failure.
    @inline(never)
    init(_ client: Client?, _ operation: Operation, _ failure: Failure, _ workflow: Workflow? = nil) {
        self.client = client
        self.operation = operation
        self.workflow = workflow
        response.failure = failure
    }

    deinit { detach() }

    // MARK: State

    /// Nil before the start and after the end.
    var run: CallRun? {
        if case .running(let run) = phase { return run }
        return nil
    }

    var isReady: Bool {
        if case .ready = phase { return true }
        return false
    }

    var hasEnded: Bool {
        if case .ended = phase { return true }
        return false
    }

    /// The call runs other calls and sends no request of its own.
    var runsCalls: Bool { workflow?.runsCalls ?? false }

    /// The call is on an `owui_loop`.
    var isHosted: Bool { membership?.host != nil }

    /// The `owui_loop` that the call is or was on runs it: `next` must not be called.
    var isPushed: Bool { membership?.isPushed ?? false }

    /// Another call runs this one and reports its progress and its failure.
    var isStep: Bool { membership?.isStep ?? false }

    // MARK: Cancelling

    /// May be called from any thread and from signal handlers.
    public func cancel() { cancellation.cancel() }

    var isCancelled: Bool { cancellation.isCancelled }

    /// Makes `cancel` end waits on this loop.
    func arm(_ loop: Loop) { cancellation.arm(loop) }

    /// The call was running when the process forked: the parent uses its resources too.
    var isInForkedChild: Bool { cancellation.isInForkedChild }

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
        } else if let membership, membership.isPulled {
            membership.access?.releaseLater(self)
        }
        return true
    }

    /// The caller has released its last reference: call no more callbacks.
    var isReleased: Bool { handles.load(ordering: .acquiring) == 0 }

    /// Ends a call without references and removes it from its loop.
    func detach() {
        if run != nil { release(isWhole: false) }
        leaveHost()
    }

    func leaveHost() { membership?.leave(self) }

    // MARK: Exclusive access

    /// Runs `body` with exclusive access to the call. Other threads, and callbacks of this call, are refused.
    func withExclusiveAccess(_ body: () -> Status) -> Status {
        // In a forked child no other thread exists: those that were inside stayed in the parent.
        guard let membership, membership.host != nil, let access = membership.access, !isInForkedChild else {
            return withExclusiveCall(body)
        }
        return access.during { withExclusiveCall(body) } ?? OWUI_E_STATE
    }

    private func withExclusiveCall(_ body: () -> Status) -> Status {
        guard
            isBusy.compareExchange(expected: false, desired: true, ordering: .acquiringAndReleasing).exchanged
        else { return OWUI_E_STATE }
        defer { isBusy.store(false, ordering: .releasing) }
        return body()
    }

    /// Changes a setting before the call starts. A failure is kept and returned when the call runs.
    func set(_ body: () -> Failure?) -> Status {
        guard isReady, !isHosted, !isBusy.load(ordering: .acquiring) else { return OWUI_E_STATE }
        guard let failure = body() else { return OWUI_OK }
        if response.failure == nil { response.failure = failure }
        return failure.status
    }
}
