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
        return (proxy?.count ?? 0) > 0
    }

    /// The proxy that is set for the request, by the caller or in the environment; nil if there is none.
    var proxy: Bytes? {
        guard request.route.unixSocket == nil else { return nil }
        // The request keeps the text.
        if let proxy = request.route.proxy { return proxy.bytes }
        // The variables that libcurl reads. HTTP_PROXY is not one of them: in CGI programs the client controls it.
        let own =
            request.isEncrypted
            ? variable("https_proxy") ?? variable("HTTPS_PROXY") : variable("http_proxy")
        return own ?? variable("all_proxy") ?? variable("ALL_PROXY")
    }

    /// What must not be shown of libcurl's messages about the proxy.
    public var secretsOfProxy: [CString] { proxy.map { proxySecrets($0) } ?? [] }

    /// libcurl did not take the proxy's URL. Its message repeats it.
    public func rejectsProxy(_ code: CURLcode) -> Bool {
        let codes = [
            CURLE_UNSUPPORTED_PROTOCOL, CURLE_URL_MALFORMAT, CURLE_COULDNT_RESOLVE_PROXY,
            CURLE_COULDNT_CONNECT,
            CURLE_PROXY,
        ]
        return lastPort == 0 && codes.contains(code) && proxy.map { $0.count > 0 && !isProxyURL($0) } ?? false
    }
}

/// The value of an environment variable; nil if it is not set or empty.
func variable(_ name: StaticString) -> Bytes? {
    guard let value = getenv(Bytes(name).chars), value[0] != 0 else { return nil }
    return Bytes(value, strlen(value))
}
