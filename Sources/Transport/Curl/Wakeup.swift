import CSystem

/// An event descriptor that ends a wait from another thread or a signal handler. Whoever may signal it holds a
/// reference, so that its number does not become that of another file meanwhile. In a forked child it does
/// nothing: the descriptor is the parent's too, and its number may be that of another file by then.
public final class Wakeup: @unchecked Sendable {
    // The descriptor never changes, and reading and writing it is for any thread.
    public let descriptor: Int32
    private let origin = ForkGuard()
    // Written only by the loop that has broken down, when it goes.
    private var isAbandoned = false

    /// Nil when descriptors are out.
    static func make() -> Wakeup? {
        let descriptor = eventfd(0, Int32(EFD_CLOEXEC | EFD_NONBLOCK))
        return descriptor < 0 ? nil : Wakeup(descriptor)
    }

    private init(_ descriptor: Int32) { self.descriptor = descriptor }

    deinit {
        guard !origin.isInForkedChild, !isAbandoned, owui_is_anonymous(descriptor) != 0 else { return }
        close(descriptor)
    }

    /// Its number may be that of another file: it is not closed.
    func abandon() { isAbandoned = true }

    /// From any thread and from signal handlers: two system calls, and errno as it was.
    public func signal() { Wakeup.signal(descriptor, of: origin) }

    /// The same for signal handlers that cannot follow a reference.
    public static func signal(_ descriptor: Int32, of origin: ForkGuard) {
        if origin.isInForkedChild { return }
        let errno = owui_errno()
        defer { owui_set_errno(errno) }
        // The host may have closed it, and opened a file of its own under the number.
        guard owui_is_anonymous(descriptor) != 0 else { return }
        var one: UInt64 = 1
        _ = write(descriptor, &one, 8)
    }

    func clear() {
        var count: UInt64 = 0
        _ = read(descriptor, &count, 8)
    }
}
