import CSystem

/// Remembers the process that an object was made in. A forked child must not use an object with sockets: the
/// parent uses the same ones.
public struct ForkGuard: @unchecked Sendable {
    // Changes only in a forked child, which has one thread then.
    private let forks = owui_forks()
    private let forksBefore: UInt32

    public init() { forksBefore = forks?.pointee ?? 0 }

    /// True in a child of that process. It costs two loads: cheap enough for every event.
    @inline(__always)
    public var isInForkedChild: Bool { forks?.pointee != forksBefore }
}
