/// Stands for one of several owners that share a loop. When something has happened to an exchange, the loop puts the
/// token on its list of ready ones. All exchanges of a call have the same token.
public final class ReadyToken {
    /// Nil once the owner no longer uses the loop.
    public var owner: UnsafeMutableRawPointer?
    var isReady = false

    public init() {}
}
