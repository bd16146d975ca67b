import COpenWebUI
import CSystem
import Synchronization
import Transport
import Wire

/// Many calls on one thread, behind one descriptor.
public final class CallLoop: @unchecked Sendable {
    // `access` admits one thread at a time. `wake`, which any thread may call, uses only the descriptor and
    // an atomic.
    let loop: Loop
    let access: LoopAccess
    private var started: [Call] = []
    /// The attached calls, until they are released or have ended.
    private var attached: [Call] = []
    private var isDispatching = false
    private let isClosing = Atomic<Bool>(false)
    private let isWoken = Atomic<Bool>(false)

    /// Nil if out of memory or descriptors.
    public static func make() -> CallLoop? { Loop.make(isPollable: true).map { CallLoop($0) } }

    private init(_ loop: Loop) {
        self.loop = loop
        access = LoopAccess(loop.wakeup)
    }

    public var descriptor: Int32 { loop.descriptor }
    public var count: Int { started.count }

    // MARK: Adding and removing calls

    public func start(_ call: Call, _ done: owui_done_fn?, _ user: UnsafeMutableRawPointer?) -> Status {
        take(call, .pushed(done, user))
    }

    public func attach(_ call: Call, _ ready: @escaping owui_ready_fn, _ user: UnsafeMutableRawPointer?)
        -> Status
    {
        take(call, .pulled(ready, user))
    }

    private func take(_ call: Call, _ kind: LoopMembership.Kind) -> Status {
        guard !loop.isInForkedChild else { return OWUI_E_STATE }
        return access.during { takeInside(call, LoopMembership(self, kind)) } ?? OWUI_E_STATE
    }

    private func takeInside(_ call: Call, _ membership: LoopMembership) -> Status {
        guard !isClosing.load(ordering: .acquiring), loop.checkDescriptors(), call.join(membership, loop)
        else { return OWUI_E_STATE }
        if membership.isPulled {
            membership.slot = attached.count
            attached.append(call)
        } else {
            membership.slot = started.count
            started.append(call)
        }
        if let readyToken = membership.readyToken { loop.signalReady(readyToken) }
        return OWUI_OK
    }

    func leave(_ call: Call, _ membership: LoopMembership) {
        let slot = membership.slot
        guard slot >= 0 else { return }
        membership.slot = -1
        if membership.isPulled {
            CallLoop.remove(call, slot, from: &attached)
        } else {
            CallLoop.remove(call, slot, from: &started)
        }
    }

    /// Removes a call from a list. The last call of the list takes its slot.
    private static func remove(_ call: Call, _ slot: Int, from list: inout [Call]) {
        let last = list.removeLast()
        guard last !== call else { return }
        list[slot] = last
        last.membership?.slot = slot
    }

    // MARK: Turning

    public func dispatch(timeout milliseconds: Int64) -> Status {
        guard !loop.isInForkedChild else { return OWUI_E_STATE }
        var until = Int64.max
        if milliseconds >= 0, milliseconds < Int64.max / 2000 { until = owui_now_us() + milliseconds * 1000 }
        return access.during {
            if isDispatching { return OWUI_E_STATE }
            _ = turn(until: until)
            return loop.isInForkedChild ? OWUI_E_STATE : OWUI_OK
        } ?? OWUI_E_STATE
    }

    public func run() -> Status {
        guard !loop.isInForkedChild else { return OWUI_E_STATE }
        return access.during {
            if isDispatching { return OWUI_E_STATE }
            while true {
                let isWoken = self.isWoken.load(ordering: .relaxed)
                guard isWoken || !started.isEmpty else { return OWUI_OK }
                // Turn also if `run` returns at once, so that the descriptor does not stay readable.
                if turn(until: isWoken ? 0 : Int64.max) { return OWUI_AGAIN }
                if loop.isInForkedChild { return OWUI_E_STATE }
            }
        } ?? OWUI_E_STATE
    }

    /// Returns true if `wake` was called before the callbacks of this turn. (A `wake` inside them counts for
    /// the next turn.)
    private func turn(until: Int64) -> Bool {
        isDispatching = true
        defer { isDispatching = false }
        loop.turn(until: until)
        let (readyTokens, wasSignalled) = loop.takeReady()
        let wasWoken = wasSignalled && isWoken.exchange(false, ordering: .acquiring)
        access.releasePending()
        for readyToken in readyTokens { serve(readyToken) }
        if wasSignalled { serveCancelled() }
        if loop.isBroken { for call in started { serve(call) } }
        if loop.isInForkedChild { return false }
        if isClosing.load(ordering: .acquiring) { endAll() } else { loop.signalIfReady() }
        return wasWoken
    }

    /// May be called from any thread and from signal handlers.
    public func wake() {
        isWoken.store(true, ordering: .releasing)
        loop.wakeup.signal()
    }

    private func serve(_ readyToken: ReadyToken) {
        guard let owner = readyToken.owner else { return }
        serve(Unmanaged<Call>.fromOpaque(owner).takeUnretainedValue())
    }

    private func serve(_ call: Call) {
        // A callback may have forked, and this process may be the child.
        if loop.isInForkedChild { return }
        guard let membership = call.membership else { return }
        switch membership.kind {
        case .pushed(let done, let user):
            guard let status = call.pushOnce() else { return }
            finish(call, membership, status, done, user)
        case .pulled(let ready, let user):
            let wantsReady = membership.wantsReady
            // A call that has just started has nothing to pull yet, unless it failed at once.
            guard !call.isReleased, call.hasBegun(), wantsReady else { return }
            membership.wantsReady = false
            ready(call.opaque, user)
        case .step: break
        }
    }

    private func finish(
        _ call: Call, _ membership: LoopMembership, _ status: Status, _ done: owui_done_fn?,
        _ user: UnsafeMutableRawPointer?
    ) {
        guard membership.slot >= 0, !loop.isInForkedChild else { return }
        call.leaveHost()
        if let done { done(call.opaque, status.rawValue, user) }
    }

    /// Handles cancelled calls. `cancel` signals the loop, but does not say which call it was.
    private func serveCancelled() {
        for call in started.filter({ $0.isCancelled }) { serve(call) }
        for call in attached.filter({ $0.isCancelled }) {
            // The caller may not pull for a while.
            call.disconnect()
            if call.isHosted { serve(call) }
        }
    }

    /// Closes the loop and ends all calls on it.
    public func close() {
        isClosing.store(true, ordering: .releasing)
        if loop.isInForkedChild {
            // The calls belong to the parent, which reports their end.
            for call in started + attached { call.leaveHost() }
            return
        }
        loop.wakeup.signal()
        // A thread inside dispatch ends the calls before it returns; in a callback, that is this thread.
        while access.during(endAllUnlessDispatching) == nil { usleep(1000) }
    }

    private func endAllUnlessDispatching() -> Bool {
        if isDispatching {
            // In a callback: no call delivers more, and none ends as if nothing had happened.
            for call in started + attached { call.cancel() }
        } else {
            endAll()
        }
        return true
    }

    private func endAll() {
        isDispatching = true
        for call in attached {
            call.cancel()
            call.disconnect()
            call.membership?.slot = -1
        }
        attached.removeAll()
        while let call = started.last {
            guard let membership = call.membership,
                case .pushed(let done, let user) = membership.kind
            else { break }
            call.cancel()
            finish(call, membership, call.pushOnce() ?? OWUI_E_CANCELLED, done, user)
        }
        isDispatching = false
    }
}

extension Call {
    /// Adds the call to a shared loop. Returns false if the call has already run or is on a loop.
    fileprivate func join(_ membership: LoopMembership, _ loop: Loop) -> Bool {
        let status = withExclusiveAccess {
            guard isReady, !isHosted else { return OWUI_E_STATE }
            self.membership = membership
            membership.readyToken?.owner = Unmanaged.passUnretained(self).toOpaque()
            arm(loop)
            return OWUI_OK
        }
        return status == OWUI_OK
    }

    /// Starts the call if it has not started. Returns false if it has only just started.
    fileprivate func hasBegun() -> Bool {
        guard isReady, !isCancelled else { return true }
        // A workflow that runs calls starts them when it is pulled.
        var hasEnded = runsCalls
        _ = withExclusiveAccess {
            do throws(Failure) {
                _ = try start()
            } catch {
                _ = end(error, until: 0)
                hasEnded = true
            }
            return OWUI_OK
        }
        return hasEnded
    }

    /// The status of the call if it has ended, or if one of its own callbacks is running.
    fileprivate func pushOnce() -> Status? {
        var ended: Status?
        let isBusy = withExclusiveAccess {
            ended = push()
            return OWUI_OK
        }
        return isBusy == OWUI_OK ? ended : nil
    }

    public var opaque: OpaquePointer { OpaquePointer(Unmanaged.passUnretained(self).toOpaque()) }
}
