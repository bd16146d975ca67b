import CSystem

/// The loops of a client that nobody drives just now, each with its open connections. A call takes one for
/// itself, so threads meet only here, for the length of a push or a pop.
public final class LoopPool: @unchecked Sendable {
    private let lock = Lock()
    // Under the lock.
    private var idle: [Loop] = []
    private var owner = getpid()
    private let most = 16

    public init() {}

    /// Nil when descriptors or memory are out.
    public func take() -> Loop? {
        let pid = getpid()
        let pooled: Loop? = lock.locked {
            if pid != owner { abandon(pid) }
            return idle.popLast()
        }
        return pooled ?? Loop()
    }

    public func give(_ loop: Loop) {
        let pid = getpid()
        // A loop that is one too many goes outside of the lock: closing takes time.
        let spare: Loop? = lock.locked {
            if pid != owner { abandon(pid) }
            if idle.count >= most { return loop }
            idle.append(loop)
            return nil
        }
        _ = spare
    }

    /// In a child after a fork: the connections and the epoll descriptors are the parent's too, and closing
    /// them properly would end the parent's TLS sessions. So they are left as they are.
    private func abandon(_ pid: pid_t) {
        for loop in idle { _ = Unmanaged.passRetained(loop) }
        idle.removeAll()
        owner = pid
    }
}
