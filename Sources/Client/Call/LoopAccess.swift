import CSystem
import Synchronization
import Transport

/// Admits one thread at a time to a loop and its calls, and ends calls that other threads release.
///
/// The last reference to a call on a loop may be released on any thread, such as that of a garbage collector.
/// Ending the call uses libcurl, so it requires access. It happens at once if no thread is inside. Otherwise
/// the thread that is inside does it, at the latest when it leaves.
final class LoopAccess: @unchecked Sendable {
    // `owner` admits one thread, and only that thread uses `depth`. The lock protects `released`.

    /// The thread inside; 0 for none. `releasing`: a thread is ending released calls and leaves soon.
    private let owner = Atomic<UInt>(0)
    private static let releasing: UInt = 1
    /// How many more times the thread inside has entered, from callbacks.
    private var depth = 0
    private let lock = Lock()
    private var released: [Call] = []
    private let hasReleased = Atomic<Bool>(false)
    /// Ends the wait of the thread that is inside.
    private let wakeup: Wakeup

    init(_ wakeup: Wakeup) { self.wakeup = wakeup }

    /// Calls `body` inside. Nil if another thread is inside.
    func during<Result>(_ body: () -> Result) -> Result? {
        guard enter() else { return nil }
        let result = body()
        leave()
        return result
    }

    private func enter() -> Bool {
        let me = UInt(pthread_self())
        while true {
            let (exchanged, inside) = owner.compareExchange(
                expected: 0, desired: me, ordering: .sequentiallyConsistent)
            if exchanged { return true }
            if inside == me {
                depth += 1
                return true
            }
            if inside != LoopAccess.releasing { return false }
            sched_yield()
        }
    }

    private func leave() {
        if depth > 0 {
            depth -= 1
            return
        }
        owner.store(0, ordering: .sequentiallyConsistent)
        _ = releasePendingUnlessBusy()
    }

    /// Ends a call whose last reference was released: now, or later on the thread that is inside.
    func releaseLater(_ call: Call) {
        lock.locked {
            released.append(call)
            hasReleased.store(true, ordering: .sequentiallyConsistent)
        }
        if !releasePendingUnlessBusy() { wakeup.signal() }
    }

    private func releasePendingUnlessBusy() -> Bool {
        while hasReleased.load(ordering: .sequentiallyConsistent) {
            let isFree = owner.compareExchange(
                expected: 0, desired: LoopAccess.releasing, ordering: .sequentiallyConsistent
            ).exchanged
            guard isFree else { return false }
            releasePending()
            owner.store(0, ordering: .sequentiallyConsistent)
        }
        return true
    }

    /// Ends the released calls. Only the thread inside may call this.
    func releasePending() {
        guard hasReleased.load(ordering: .acquiring) else { return }
        let calls = lock.locked {
            let taken = released
            released = []
            hasReleased.store(false, ordering: .sequentiallyConsistent)
            return taken
        }
        for call in calls { call.detach() }
    }
}
