import CSystem

// Tokens of owners that must look at their exchanges.
extension Loop {
    func markReady(_ readyToken: ReadyToken?) {
        guard let readyToken, readyToken.owner != nil, !readyToken.isReady else { return }
        readyToken.isReady = true
        ready.append(readyToken)
    }

    /// Marks a token ready, and makes the descriptor readable until the next `takeReady`.
    public func signalReady(_ readyToken: ReadyToken) {
        markReady(readyToken)
        if !isBroken { wakeup.signal() }
    }

    /// Makes the descriptor readable if a token has become ready since the last `takeReady`.
    public func signalIfReady() { if !ready.isEmpty && !isBroken { wakeup.signal() } }

    /// Marks a token ready at that time, in addition to other times that were set for it.
    public func signalReady(_ readyToken: ReadyToken, at: Int64) {
        if at <= owui_now_us() { return signalReady(readyToken) }
        if readyToken.owner != nil { reminders.append((at, readyToken)) }
        wakeForTimeouts(at: at)
    }

    /// The tokens that have become ready since the last call, and whether `wakeup` was signalled.
    public func takeReady() -> (readyTokens: [ReadyToken], wasWoken: Bool) {
        let taken = (ready, wasWoken)
        ready.removeAll()
        wasWoken = false
        for readyToken in taken.0 { readyToken.isReady = false }
        return taken
    }
}
