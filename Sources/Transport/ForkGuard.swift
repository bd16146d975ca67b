import CSystem

/// The process that something was made in. What has sockets in it is of no use in a child of that: they are the
/// parent's too.
public struct ForkGuard: @unchecked Sendable {
    // Written only in a forked child, while it has one thread.
    private let forks = owui_forks()
    private let forksBefore: UInt32

    public init() { forksBefore = forks?.pointee ?? 0 }

    /// This is a child of that process. It costs two loads, so it may be asked for every event.
    @inline(__always)
    public var isInForkedChild: Bool { forks?.pointee != forksBefore }
}
