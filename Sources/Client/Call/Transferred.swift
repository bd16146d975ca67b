import Transport

/// The progress of a call, for its caller: of all its requests together, and never less than before. A request that is
/// sent once more counts when it gets further than the attempt before.
struct Transferred {
    private(set) var shown = Moved()
    /// Of the requests that have succeeded.
    private var finished = Moved()

    /// Adds the figures of the current request. Returns whether there is anything new.
    mutating func update(_ moved: Moved) -> Bool {
        let before = shown
        (shown.sent, shown.toSend) = Transferred.advance(
            shown.sent, shown.toSend, by: moved.sent, of: moved.toSend, after: finished.sent)
        (shown.received, shown.toReceive) = Transferred.advance(
            shown.received, shown.toReceive, by: moved.received, of: moved.toReceive, after: finished.received
        )
        return shown != before
    }

    /// The current request has succeeded; another one may follow.
    mutating func complete(_ moved: Moved) {
        finished.sent += moved.sent
        finished.received += moved.received
    }

    /// A total stays as long as no more is known and it is not exceeded.
    private static func advance(
        _ done: Int64, _ total: Int64, by moved: Int64, of length: Int64, after finished: Int64
    ) -> (Int64, Int64) {
        let done = max(done, finished + moved)
        if length >= 0 { return (done, max(total, finished + length)) }
        return (done, total > 0 && done <= total ? total : -1)
    }
}
