import CCurl
import CSystem

// Statistics of the exchange.
extension Exchange {
    /// When the exchange started, on the monotonic clock.
    public var startedAt: Int64 { progress.started }

    /// When something happened, in microseconds from the start of the exchange; nil if it did not happen.
    public func time(_ info: CURLINFO) -> Int64? {
        var value: curl_off_t = 0
        guard owui_curl_get_size(easy, info, &value) == CURLE_OK, value > 0 else { return nil }
        return Int64(value)
    }

    public func size(_ info: CURLINFO) -> Int64 {
        var value: curl_off_t = 0
        _ = owui_curl_get_size(easy, info, &value)
        return Int64(value)
    }

    /// Whether it used a connection that was already open.
    public var isReused: Bool {
        var connections = 0
        _ = owui_curl_get_long(easy, CURLINFO_NUM_CONNECTS, &connections)
        return sendCount > 0 && connections == 0
    }

    /// How often the request was sent; at least 1, even if no connection was made.
    public var attempts: Int { max(1, sendCount) }

    /// Whether any byte of the request was sent. (libcurl counts that to a proxy for a tunnel, too.)
    public var hasSent: Bool { sendCount > 0 && requestSize > 0 }

    /// The system's error number when no connection was made; 0 if there is none.
    public var systemError: Int32 {
        var error = 0
        _ = owui_curl_get_long(easy, CURLINFO_OS_ERRNO, &error)
        return Int32(clamping: error)
    }

    /// The response is the one that was asked for, not an error, or a part that was not asked for.
    public var isSuccess: Bool { head.status / 100 == 2 && (head.status != 206 || request.wantsRange) }

    /// Whether any byte of a response was received.
    public var hasResponse: Bool { head.status != 0 || hasReceivedBody }

    var requestSize: Int {
        var size = 0
        _ = owui_curl_get_long(easy, CURLINFO_REQUEST_SIZE, &size)
        return size
    }
}
