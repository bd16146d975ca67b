import CCurl
import CSystem

// What libcurl has measured.
extension Exchange {
    /// Microseconds since it started.
    public var elapsed: Int64 { owui_now_us() - progress.started }

    /// Microseconds from the start of the exchange; nil if it did not come to that.
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

    /// Whether it went over a connection that was open before.
    public var isReused: Bool {
        var connections = 0
        _ = owui_curl_get_long(easy, CURLINFO_NUM_CONNECTS, &connections)
        return sendings > 0 && connections == 0
    }

    /// How often it was tried, if only in vain.
    public var attempts: Int { max(1, sendings) }

    /// Whether any byte of the request has left.
    public var hasSent: Bool { requestSize > 0 }

    /// Whether any byte of an answer has come.
    public var hasResponse: Bool { head.status != 0 || hasReceivedBody }

    var requestSize: Int {
        var size = 0
        _ = owui_curl_get_long(easy, CURLINFO_REQUEST_SIZE, &size)
        return size
    }
}
