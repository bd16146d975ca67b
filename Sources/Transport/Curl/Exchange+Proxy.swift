import CCurl
import CSystem
import Wire

/// The other end of a connection.
struct Peer {
    let isLoopback: Bool
    let port: Int
}

// What is known about a proxy on the way to the server.
extension Exchange {
    /// The status of a proxy's response to CONNECT; 0 if there was none.
    public var tunnelStatus: Int {
        var status = 0
        _ = owui_curl_get_long(easy, CURLINFO_HTTP_CONNECTCODE, &status)
        return status
    }

    /// A proxy, not the server, requires credentials.
    public var lacksProxyCredentials: Bool { tunnelStatus == 407 || head.status == 407 && hasProxy }

    /// It connects to a proxy, not to the server: there is a proxy, and no_proxy does not exclude the server, since then
    /// the port is the server's. (If both have the same port, it is taken for the server.)
    public var connectsToProxy: Bool {
        guard hasProxy else { return false }
        return request.route.proxy != nil || (lastPort != 0 && lastPort != request.port)
    }

    /// The authentication schemes that the proxy offers and libcurl knows, as bits of CURLAUTH_…; also for a tunnel,
    /// whose headers are not passed on.
    public var proxySchemes: Int {
        var offered = 0
        _ = owui_curl_get_long(easy, CURLINFO_PROXYAUTH_AVAIL, &offered)
        return offered
    }

    /// Whether the connection leads to another machine, or another port of this one. False before there is one.
    public func hasPeer(otherThan port: Int) -> Bool {
        peer.map { !$0.isLoopback || $0.port != port } ?? false
    }

    /// Whether a proxy is set for the request. That `no_proxy` excludes it is known to libcurl 8.7 and later only.
    private var hasProxy: Bool {
        var isUsed = 0
        // CURLINFO_USED_PROXY, of libcurl 8.7.
        if owui_curl_get_long(easy, CURLINFO(rawValue: UInt32(CURLINFO_LONG) + 66), &isUsed) == CURLE_OK {
            return isUsed != 0
        }
        guard request.route.unixSocket == nil else { return false }
        if let proxy = request.route.proxy { return proxy.count > 0 }
        // The variables that libcurl reads. HTTP_PROXY is not one of them: in CGI programs the client controls it.
        let isOfScheme =
            request.isEncrypted
            ? isSet("https_proxy") || isSet("HTTPS_PROXY") : isSet("http_proxy")
        return isOfScheme || isSet("all_proxy") || isSet("ALL_PROXY")
    }
}

/// Whether an environment variable has a value.
private func isSet(_ name: StaticString) -> Bool {
    guard let value = getenv(Bytes(name).chars) else { return false }
    return value[0] != 0
}
