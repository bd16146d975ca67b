import CSystem

/// The loops of a client that nobody drives just now, each with its open connections. A call takes one for
/// itself, so threads meet only here, for the length of a push or a pop.
public final class LoopPool: @unchecked Sendable {
    private let lock = Lock()
    // Under the lock.
    private var idle: [Loop] = []
    private let most = 16

    public init() {}

    /// Nil when descriptors or memory are out.
    public func take() -> Loop? {
        let pooled = lock.locked {
            // After a fork the parent's are of no use here.
            idle.removeAll { $0.isInForkedChild }
            return idle.popLast()
        }
        return pooled.flatMap { $0.checkDescriptors() ? $0 : nil } ?? Loop.make()
    }

    public func give(_ loop: Loop) {
        if loop.isBroken { return }
        // A loop that is one too many goes outside of the lock: closing takes time.
        let spare: Loop? = lock.locked {
            if idle.count >= most { return loop }
            idle.append(loop)
            return nil
        }
        _ = spare
    }
}
