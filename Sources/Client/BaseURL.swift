import Wire

/// A server's URL as it is put in front of paths: no slash at its end. Nil if it is not one.
func normalizedBaseURL(_ text: Bytes) -> Text? {
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
    let authority = rest.prefix(rest.firstIndex(of: UInt8(ascii: "/")) ?? rest.count)
    guard isAuthority(authority), isUTF8(url) else { return nil }
    for i in 0..<rest.count {
        switch rest.base[i] {
        case 0...0x20, 0x7F, UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: "\\"), UInt8(ascii: "\""),
            UInt8(ascii: "<"), UInt8(ascii: ">"):
            return nil
        default: break
        }
    }
    var length = rest.count
    while length > 0 && rest.base[length - 1] == UInt8(ascii: "/") { length -= 1 }
    var out = ByteBuffer(capacity: url.count)
    out.append(scheme)
    out.append(rest.prefix(length))
    return Text(out.bytes)
}

/// host[:port], where the host may be an IPv6 address in brackets. No user names: they would end up in logs.
private func isAuthority(_ text: Bytes) -> Bool {
    guard text.firstIndex(of: UInt8(ascii: "@")) == nil else { return false }
    var host = text
    if text.count > 0 && text.base[0] == UInt8(ascii: "[") {
        guard let close = text.firstIndex(of: UInt8(ascii: "]")), close > 1 else { return false }
        host = text.dropping(close + 1)
        return host.count == 0 || (host.base[0] == UInt8(ascii: ":") && isPort(host.dropping(1)))
    }
    guard let colon = host.firstIndex(of: UInt8(ascii: ":")) else { return host.count > 0 }
    return colon > 0 && isPort(host.dropping(colon + 1))
}

private func isPort(_ text: Bytes) -> Bool {
    guard text.count > 0, text.count <= 5 else { return false }
    var port = 0
    for i in 0..<text.count {
        let digit = text.base[i] &- 0x30
        guard digit < 10 else { return false }
        port = port * 10 + Int(digit)
    }
    return port > 0 && port < 65536
}

/// Whether requests stay on this machine: then a key over plain http is nobody's business.
func isLoopback(_ baseURL: Bytes) -> Bool {
    guard baseURL.hasPrefixIgnoringCase("http://") else { return true }
    let rest = baseURL.dropping(7)
    if rest.hasPrefixIgnoringCase("[::1]") { return true }
    let authority = rest.prefix(rest.firstIndex(of: UInt8(ascii: "/")) ?? rest.count)
    let host = authority.prefix(authority.firstIndex(of: UInt8(ascii: ":")) ?? authority.count)
    if host.equalsIgnoringCase(Bytes("localhost")) { return true }
    // An address, not a name such as 127.0.0.1.example.org.
    guard host.hasPrefixIgnoringCase("127.") else { return false }
    for i in 0..<host.count where host.base[i] != UInt8(ascii: ".") && host.base[i] &- 0x30 >= 10 {
        return false
    }
    return true
}
