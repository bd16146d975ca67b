import Synchronization
import Transport

/// The request to cancel a call, which ends the wait of the thread that runs the call. `cancel` may be called from
/// any thread and from signal handlers.
final class Cancellation: @unchecked Sendable {
    // Any thread may read what is atomic, and `origin` after `descriptor`. The thread that runs the call uses the rest.
    // (It is a class, because a change of a struct would be an access to all of it, the atomics included.)

    private let cancelled = Atomic<Bool>(false)
    /// The descriptor to signal; -1 before the call has a loop. `wakeup` keeps it open as long as the call exists.
    private let descriptor = Atomic<Int32>(-1)
    /// Written before `descriptor`, and never again.
    private var origin: ForkGuard?
    private var wakeup: Wakeup?

    var isCancelled: Bool { cancelled.load(ordering: .sequentiallyConsistent) }

    /// The call was running when the process forked: the parent uses its resources too.
    var isInForkedChild: Bool { origin?.isInForkedChild ?? false }

    func cancel() {
        cancelled.store(true, ordering: .sequentiallyConsistent)
        let descriptor = descriptor.load(ordering: .sequentiallyConsistent)
        if descriptor >= 0, let origin { Wakeup.signal(descriptor, of: origin) }
    }

    /// Makes `cancel` end waits on this loop.
    func arm(_ loop: Loop) {
        let wakeup = loop.wakeup
        if origin == nil { origin = loop.origin }
        self.wakeup = wakeup
        descriptor.store(wakeup.descriptor, ordering: .sequentiallyConsistent)
    }
}
