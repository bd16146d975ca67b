/// Whoever works on a loop together with others: what the loop puts on its list when something has happened that
/// is of interest to them. One serves all the exchanges of a call.
public final class ReadyToken {
    /// Who it is; nil once they are gone.
    public var owner: UnsafeMutableRawPointer?
    var isReady = false

    public init() {}
}
