/// Whoever works on a loop together with others: what the loop puts on its list when something has happened that
/// is of interest to them. One serves all the exchanges of a call.
public final class Activity {
    /// Who it is; nil once they are gone.
    public var owner: UnsafeMutableRawPointer?
    var isNoted = false

    public init() {}
}
