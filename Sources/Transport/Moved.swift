/// How many bytes of the bodies of a request and its response have been transferred, and how many there are; -1 for a
/// number that is not known.
public struct Moved: Equatable, Sendable {
    public var sent: Int64 = 0
    public var toSend: Int64 = 0
    public var received: Int64 = 0
    public var toReceive: Int64 = -1

    public init(sent: Int64 = 0, toSend: Int64 = 0, received: Int64 = 0, toReceive: Int64 = -1) {
        self.sent = sent
        self.toSend = toSend
        self.received = received
        self.toReceive = toReceive
    }
}
