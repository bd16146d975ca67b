import CSystem

/// An open file, closed when nobody needs it any more. The host may have closed what it did not open, and the number
/// may be that of another file then: that one is neither written nor closed. In a forked child it is only let go of.
public final class Descriptor {
    private var number: Int32
    private var identity = owui_file_status()
    private let origin = ForkGuard()

    public init(_ number: Int32) {
        self.number = number
        if number >= 0 { _ = owui_file_fstat(number, &identity) }
    }

    deinit { _ = close() }

    /// -1: there is none, or it is another process's, or another file's by now.
    public var value: Int32 {
        guard number >= 0, !origin.isInForkedChild else { return -1 }
        var present = owui_file_status()
        let isSame =
            owui_file_fstat(number, &present) == 0 && present.device == identity.device
            && present.number == identity.number
        return isSame ? number : -1
    }

    public var isOpen: Bool { value >= 0 }

    /// False: what was written may not have arrived, and errno says why.
    public func close() -> Bool {
        let open = value
        number = -1
        return open < 0 || owui_file_close(open) == 0
    }
}
