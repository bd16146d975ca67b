import COpenWebUI
import CSystem
import Synchronization
import Transport
import Wire

/// How a call is run that is on a loop with others.
enum Hosting {
    case none
    case pushed(owui_done_fn?, UnsafeMutableRawPointer?)
    case pulled(owui_ready_fn, UnsafeMutableRawPointer?, wantsReady: Bool)

    /// Whether `next` may be called.
    var isPulled: Bool {
        if case .pushed = self { return false }
        return true
    }

    /// There was nothing to pull: the caller wants to be told when there is.
    mutating func wantsReady() {
        if case .pulled(let function, let user, _) = self { self = .pulled(function, user, wantsReady: true) }
    }
}

/// Many calls on one thread, behind one descriptor.
public final class CallLoop: @unchecked Sendable {
    // `access` admits one thread at a time; of what others may do, `wake` touches only the descriptor and an atomic.
    private let loop: Loop
    let access: LoopAccess
    private var started: [Call] = []
    /// Those that were attached, until their callers have gone or they have ended.
    private var attached: [Call] = []
    private var isDispatching = false
    private let isClosing = Atomic<Bool>(false)
    private let isWoken = Atomic<Bool>(false)

    /// Nil when memory or descriptors are out.
    public static func make() -> CallLoop? { Loop.make(isPollable: true).map { CallLoop($0) } }

    private init(_ loop: Loop) {
        self.loop = loop
        access = LoopAccess(loop.wakeup)
    }

    public var descriptor: Int32 { loop.descriptor }
    public var count: Int { started.count }

    // MARK: Calls come and go

    public func start(_ call: Call, _ done: owui_done_fn?, _ user: UnsafeMutableRawPointer?) -> Status {
        take(call, .pushed(done, user))
    }

    public func attach(_ call: Call, _ ready: @escaping owui_ready_fn, _ user: UnsafeMutableRawPointer?)
        -> Status
    {
        take(call, .pulled(ready, user, wantsReady: true))
    }

    private func take(_ call: Call, _ hosting: Hosting) -> Status {
        guard !loop.isInForkedChild else { return OWUI_E_STATE }
        return access.during { takeInside(call, hosting) } ?? OWUI_E_STATE
    }

    private func takeInside(_ call: Call, _ hosting: Hosting) -> Status {
        guard !isClosing.load(ordering: .acquiring), !loop.isBroken, call.host(on: self, loop, hosting) else {
            return OWUI_E_STATE
        }
        if case .pushed = hosting {
            call.slot = started.count
            started.append(call)
        } else {
            call.slot = attached.count
            call.loopAccess = access
            attached.append(call)
        }
        if let readyToken = call.readyToken { loop.signalReady(readyToken) }
        return OWUI_OK
    }

    fileprivate func leave(_ call: Call) {
        let slot = call.slot
        guard slot >= 0 else { return }
        call.slot = -1
        if case .pushed = call.hosting {
            let last = started.removeLast()
            if last !== call {
                started[slot] = last
                last.slot = slot
            }
        } else {
            let last = attached.removeLast()
            if last !== call {
                attached[slot] = last
                last.slot = slot
            }
        }
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
                // Also when it is to return at once, so that the descriptor is not left readable.
                if turn(until: isWoken ? 0 : Int64.max) { return OWUI_AGAIN }
                if loop.isInForkedChild { return OWUI_E_STATE }
            }
        } ?? OWUI_E_STATE
    }

    /// True: `wake` was called before the callbacks of this turn. (What is called inside of them is for the next.)
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

    /// From any thread and from signal handlers.
    public func wake() {
        isWoken.store(true, ordering: .releasing)
        loop.wakeup.signal()
    }

    private func serve(_ readyToken: ReadyToken) {
        guard let owner = readyToken.owner else { return }
        serve(Unmanaged<Call>.fromOpaque(owner).takeUnretainedValue())
    }

    private func serve(_ call: Call) {
        // A callback may have forked, and this may be the child that comes back from it.
        if loop.isInForkedChild { return }
        switch call.hosting {
        case .none: break
        case .pushed(let done, let user):
            guard let status = call.pushOnce() else { return }
            finish(call, status, done, user)
        case .pulled(let ready, let user, let wantsReady):
            // What began just now has nothing to pull yet, unless it has failed at once.
            guard !call.isReleased, call.hasBegun(), wantsReady else { return }
            call.hosting = .pulled(ready, user, wantsReady: false)
            ready(call.opaque, user)
        }
    }

    private func finish(
        _ call: Call, _ status: Status, _ done: owui_done_fn?, _ user: UnsafeMutableRawPointer?
    ) {
        guard call.slot >= 0, !loop.isInForkedChild else { return }
        call.leaveHost()
        if let done { done(call.opaque, status.rawValue, user) }
    }

    /// Whoever cancels a call signals the loop, but does not say which it was.
    private func serveCancelled() {
        for call in started.filter({ $0.isCancelled }) { serve(call) }
        for call in attached.filter({ $0.isCancelled }) {
            // Nobody may come to pull for a while.
            call.disconnect()
            if call.host === self { serve(call) }
        }
    }

    /// The caller gives the loop back: what is on it ends.
    public func close() {
        isClosing.store(true, ordering: .releasing)
        if loop.isInForkedChild {
            // They are the parent's, and so is what there would be to say.
            for call in started + attached { call.leaveHost() }
            return
        }
        loop.wakeup.signal()
        // A thread inside dispatch ends the calls before it leaves; in a callback that is this thread.
        while access.during(endAllUnlessDispatching) == nil { usleep(1000) }
    }

    private func endAllUnlessDispatching() -> Bool {
        if !isDispatching { endAll() }
        return true
    }

    private func endAll() {
        isDispatching = true
        for call in attached {
            call.cancel()
            call.disconnect()
            call.slot = -1
        }
        attached.removeAll()
        while let call = started.last {
            guard case .pushed(let done, let user) = call.hosting else { break }
            call.cancel()
            finish(call, call.pushOnce() ?? OWUI_E_CANCELLED, done, user)
        }
        isDispatching = false
    }
}

extension Call {
    /// Has it run on a loop with others. False: it has run, or is on a loop already.
    fileprivate func host(on host: CallLoop, _ loop: Loop, _ hosting: Hosting) -> Bool {
        let status = withExclusiveAccess {
            guard phase == .ready, self.host == nil else { return OWUI_E_STATE }
            self.host = host
            self.hosting = hosting
            share(loop, ReadyToken())
            readyToken?.owner = Unmanaged.passUnretained(self).toOpaque()
            return OWUI_OK
        }
        return status == OWUI_OK
    }

    /// To run on a loop that is not its own, and to be told of as `readyToken`.
    func share(_ loop: Loop, _ readyToken: ReadyToken?) {
        self.loop = loop
        self.readyToken = readyToken
        sharesLoop = true
        arm(loop)
    }

    /// False: it only begins now.
    fileprivate func hasBegun() -> Bool {
        guard phase == .ready, !isCancelled else { return true }
        // A workflow that runs calls begins with them when it is pulled.
        var hasEnded = runsCalls
        _ = withExclusiveAccess {
            if let failure = start() {
                _ = end(failure, until: 0)
                hasEnded = true
            }
            return OWUI_OK
        }
        return hasEnded
    }

    /// Its status if it has ended, or if it is being driven from a callback of its own.
    fileprivate func pushOnce() -> Status? {
        var ended: Status?
        let isBusy = withExclusiveAccess {
            ended = push()
            return OWUI_OK
        }
        return isBusy == OWUI_OK ? ended : nil
    }

    func leaveHost() {
        guard let host else { return }
        readyToken?.owner = nil
        host.leave(self)
        self.host = nil
    }

    public var opaque: OpaquePointer { OpaquePointer(Unmanaged.passUnretained(self).toOpaque()) }
}
