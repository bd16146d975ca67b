import CSystem

/// An open file descriptor; `deinit` closes it. A forked child does not close it. If the host has closed it, the
/// number may be in use for another file: that file is neither written nor closed.
public final class Descriptor {
    private var number: Int32
    private var identity = owui_file_status()
    private let origin = ForkGuard()

    public init(_ number: Int32) {
        self.number = number
        if number >= 0 { _ = owui_file_fstat(number, &identity) }
    }

    deinit { _ = close() }

    /// -1 if it is not open, was opened by the parent process, or is in use for another file. (It asks the system.)
    public var value: Int32 {
        guard number >= 0, !origin.isInForkedChild else { return -1 }
        var current = owui_file_status()
        let isSame =
            owui_file_fstat(number, &current) == 0 && current.device == identity.device
            && current.number == identity.number
        return isSame ? number : -1
    }

    public var isOpen: Bool { value >= 0 }

    /// False if earlier writes may have failed; errno says why.
    public func close() -> Bool {
        let open = value
        number = -1
        return open < 0 || owui_file_close(open) == 0
    }

    /// Forgets it without closing it: the host has closed it, and the number may be in use for another file.
    func abandon() { number = -1 }
}
