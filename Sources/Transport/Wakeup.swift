import CSystem

/// An event descriptor that ends a wait from elsewhere. Whoever may signal it holds a reference, so that its
/// number is never somebody else's by then.
public final class Wakeup: @unchecked Sendable {
    // The descriptor never changes, and reading and writing it is for any thread.
    public let descriptor: Int32

    /// Nil when descriptors are out.
    static func make() -> Wakeup? {
        let descriptor = eventfd(0, Int32(EFD_CLOEXEC | EFD_NONBLOCK))
        return descriptor < 0 ? nil : Wakeup(descriptor)
    }

    private init(_ descriptor: Int32) { self.descriptor = descriptor }

    deinit { close(descriptor) }

    /// From any thread and from signal handlers: one system call, and errno as it was.
    public static func signal(_ descriptor: Int32) {
        let errno = owui_errno()
        var one: UInt64 = 1
        _ = write(descriptor, &one, 8)
        owui_set_errno(errno)
    }

    func clear() {
        var count: UInt64 = 0
        _ = read(descriptor, &count, 8)
    }
}
