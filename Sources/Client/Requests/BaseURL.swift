import CSystem
import Transport
import Wire

/// The URL of a server in the form that paths are appended to, without a slash at its end. Nil if it is invalid.
func normalizedBaseURL(_ text: Bytes) -> CString? {
    let url = text.trimmed
    let scheme: StaticString
    if url.hasPrefixIgnoringCase("http://") {
        scheme = "http://"
    } else if url.hasPrefixIgnoringCase("https://") {
        scheme = "https://"
    } else {
        return nil
    }
    let rest = url.dropping(scheme.utf8CodeUnitCount)
    let authority = rest.prefix(upTo: .slash)
    guard isAuthority(authority), isUTF8(url), hasOnlyURLBytes(rest) else { return nil }
    var length = rest.count
    while length > 0 && rest.base[length - 1] == .slash { length -= 1 }
    var out = ByteBuffer(capacity: url.count)
    out.append(scheme)
    out.append(rest.prefix(length))
    return CString(out.bytes)
}

/// What users copy from other clients into the end of a base URL, although it is part of the paths of the API.
/// Empty if there is none.
func apiSuffix(of baseURL: Bytes) -> Bytes {
    var end = baseURL
    var found = true
    while found {
        found = false
        for part in [StaticString("/api"), "/v1", "/ollama", "/openai", "/chat/completions"] {
            let start = end.count - part.utf8CodeUnitCount
            guard start > 0, end.base[start - 1] != .slash, end.dropping(start).equals(part) else { continue }
            end = end.prefix(start)
            found = true
        }
    }
    return baseURL.dropping(end.count)
}

/// host[:port]; the host may be an IPv6 address in brackets. A user name is refused, because URLs are logged.
private func isAuthority(_ text: Bytes) -> Bool {
    text.firstIndex(of: UInt8(ascii: "@")) == nil && isHostAndPort(text)
}

/// Whether the host is this machine, so that requests stay on it unless a proxy is set.
func isLoopback(_ baseURL: Bytes) -> Bool {
    let host = host(of: baseURL)
    for name in [StaticString("localhost"), "localhost."] where isHost(host, name) { return true }
    let name = CString(host)
    return withExtendedLifetime(name) { owui_is_loopback(name.cString) != 0 }
}

func isEncrypted(_ baseURL: Bytes) -> Bool { baseURL.hasPrefixIgnoringCase("https://") }

/// host[:port] of a normalized URL, without the path.
private func authority(of url: Bytes) -> Bytes {
    let rest = url.dropping(isEncrypted(url) ? 8 : 7)
    return rest.prefix(upTo: .slash)
}

/// The host in a normalized URL, without the brackets of an address.
private func host(of url: Bytes) -> Bytes {
    let authority = authority(of: url)
    if authority.count > 0, authority.base[0] == .openBracket {
        return authority.prefix(upTo: .closeBracket).dropping(1)
    }
    return authority.prefix(upTo: .colon)
}

/// The port in a normalized URL. It follows the last colon that is not inside the brackets of an address.
func port(of url: Bytes) -> Int {
    let authority = authority(of: url)
    var port = 0
    var unit = 1
    for i in (0..<authority.count).reversed() {
        if authority.base[i] == .colon { return port }
        let digit = authority.base[i].digitValue
        guard digit < 10, unit < 1_000_000 else { break }
        port += Int(digit) * unit
        unit *= 10
    }
    return isEncrypted(url) ? 443 : 80
}

/// Whether a host has this name or is a subdomain of it: chat.localhost is this machine too (RFC 6761).
private func isHost(_ host: Bytes, _ name: StaticString) -> Bool {
    let above = host.count - name.utf8CodeUnitCount
    guard above >= 0, host.dropping(above).equalsIgnoringCase(Bytes(name)) else { return false }
    return above == 0 || host.base[above - 1] == .dot
}
