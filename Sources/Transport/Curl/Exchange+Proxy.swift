import CCurl
import CSystem
import Wire

/// Where a connection has led.
struct Peer {
    let isLoopback: Bool
    let port: Int
}

// What is known of a proxy between us and the server.
extension Exchange {
    /// The status with which a proxy has answered the wish for a tunnel; 0 if there was none.
    public var tunnelStatus: Int {
        var status = 0
        _ = owui_curl_get_long(easy, CURLINFO_HTTP_CONNECTCODE, &status)
        return status
    }

    /// A proxy, not the server, has asked for credentials.
    public var lacksProxyCredentials: Bool { tunnelStatus == 407 || head.status == 407 && usesProxy }

    /// The ways in which a proxy that has asked for credentials takes them: bits of CURLAUTH_…, of those that
    /// libcurl knows. Of a tunnel too, whose headers nobody sees.
    public var proxySchemes: Int {
        var offered = 0
        _ = owui_curl_get_long(easy, CURLINFO_PROXYAUTH_AVAIL, &offered)
        return offered
    }

    /// Whether the connection led away from this machine, or to another port of it. False before there is one.
    public func hasPeer(otherThan port: Int) -> Bool {
        peer.map { !$0.isLoopback || $0.port != port } ?? false
    }

    private var usesProxy: Bool {
        var isUsed = 0
        // CURLINFO_USED_PROXY, of libcurl 8.7.
        if owui_curl_get_long(easy, CURLINFO(rawValue: UInt32(CURLINFO_LONG) + 66), &isUsed) == CURLE_OK {
            return isUsed != 0
        }
        guard request.route.unixSocket == nil else { return false }
        if let proxy = request.route.proxy { return proxy.count > 0 }
        // Those that libcurl looks for. HTTP_PROXY is none of them: servers of CGI programs let anybody set it.
        let isOfScheme =
            request.url.bytes.hasPrefixIgnoringCase("https:")
            ? isSet("https_proxy") || isSet("HTTPS_PROXY") : isSet("http_proxy")
        return isOfScheme || isSet("all_proxy") || isSet("ALL_PROXY")
    }
}

/// Whether a variable of the environment has a value.
private func isSet(_ name: StaticString) -> Bool {
    guard let value = getenv(Bytes(name).chars) else { return false }
    return value[0] != 0
}
