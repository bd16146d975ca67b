import CSystem

/// The idle loops of a client, with their open connections. A call takes a loop for itself, so threads contend
/// only for this list.
public final class LoopPool: @unchecked Sendable {
    private let lock = Lock()
    // Under the lock.
    private var idle: [Loop] = []
    private let most = 16

    public init() {}

    /// Nil if the process is out of descriptors or memory.
    public func take() -> Loop? {
        let pooled = lock.locked {
            // After a fork: the loops of the parent.
            idle.removeAll { $0.isInForkedChild }
            return idle.popLast()
        }
        return pooled.flatMap { $0.checkDescriptors() ? $0 : nil } ?? Loop.make()
    }

    public func give(_ loop: Loop) {
        if loop.isBroken { return }
        // Closing a surplus loop takes time, so it is done without the lock.
        let spare: Loop? = lock.locked {
            if idle.count >= most { return loop }
            idle.append(loop)
            return nil
        }
        _ = spare
    }
}
