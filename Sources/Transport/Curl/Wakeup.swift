import CSystem

/// An event descriptor that ends a wait from another thread or a signal handler. Every thread that may signal it
/// holds a reference, so that the number stays valid. In a forked child, signalling does nothing: the parent uses
/// the same event.
public final class Wakeup: @unchecked Sendable {
    // Any thread may read and write the event. `event` changes only in `abandon`, which the loop calls when it ends.
    private let event: Descriptor
    private let origin = ForkGuard()
    /// It never changes.
    public let descriptor: Int32

    /// Nil if the process is out of descriptors.
    static func make() -> Wakeup? {
        let event = Descriptor(eventfd(0, Int32(EFD_CLOEXEC | EFD_NONBLOCK)))
        return event.isOpen ? Wakeup(event) : nil
    }

    private init(_ event: Descriptor) {
        self.event = event
        descriptor = event.value
    }

    func abandon() { event.abandon() }

    /// May be called on any thread and in signal handlers: it is two system calls, and preserves errno.
    public func signal() { Wakeup.signal(descriptor, of: origin) }

    /// The same for signal handlers, which must not touch reference counts.
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
