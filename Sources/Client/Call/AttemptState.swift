import Transport

/// How far an attempt got before it failed. The status of the failure and the retry rule depend on it.
struct AttemptState {
    /// Any byte of the request was sent.
    var hasSent = false
    /// Any byte of a response was received.
    var hasResponse = false
    /// The response's headers were complete.
    var hasCompleteHead = false
    /// The process could not open one more socket.
    var lacksSocket = false
    /// The status of a proxy's response to CONNECT; 0 if there was none.
    var tunnelStatus = 0
    /// The connection was to lead to a proxy.
    var connectsToProxy = false
    /// Requests through a proxy need a tunnel.
    var isEncrypted = false

    /// The connection was lost before there was a tunnel.
    var breaksTunnel: Bool { connectsToProxy && isEncrypted && !hasSent }
}

extension AttemptState {
    init(_ exchange: Exchange) {
        hasSent = exchange.hasSent
        hasResponse = exchange.hasResponse
        hasCompleteHead = exchange.head.isComplete
        lacksSocket = exchange.lacksSocket
        tunnelStatus = exchange.tunnelStatus
        connectsToProxy = exchange.connectsToProxy
        isEncrypted = exchange.request.isEncrypted
    }
}
