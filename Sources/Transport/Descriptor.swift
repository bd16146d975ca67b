import CSystem

/// An open file, closed when nobody needs it any more. In a forked child it is only let go of: the host may have
/// closed all that it inherited, and the number is that of another file then.
public final class Descriptor {
    private var number: Int32
    private let origin = ForkGuard()

    public init(_ number: Int32) { self.number = number }

    deinit { _ = close() }

    /// -1: there is none, or it is another process's.
    public var value: Int32 { origin.isInForkedChild ? -1 : number }

    public var isOpen: Bool { value >= 0 }

    /// False: what was written may not have arrived, and errno says why.
    public func close() -> Bool {
        let open = value
        number = -1
        return open < 0 || owui_file_close(open) == 0
    }
}
