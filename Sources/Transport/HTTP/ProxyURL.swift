import Wire

/// Whether it is the URL of a proxy that libcurl takes: [scheme://][user[:password]@]host[:port][/]. What is special in a
/// user name or a password must be percent-encoded.
public func isProxyURL(_ url: Bytes) -> Bool {
    guard hasOnlyURLBytes(url), hasKnownScheme(url) else { return false }
    let rest = withoutScheme(url)
    let end = rest.firstIndex(of: .slash) ?? rest.count
    guard end >= rest.count - 1 else { return false }
    let authority = rest.prefix(end)
    let host = authority.dropping(authority.firstIndex(of: UInt8(ascii: "@")).map { $0 + 1 } ?? 0)
    return host.firstIndex(of: UInt8(ascii: "@")) == nil && isHostAndPort(host)
}

/// What must not be shown of the URL of a proxy, whether it is well-formed or not.
public func proxySecrets(_ url: Bytes) -> [CString] {
    let rest = withoutScheme(url)
    // The last @: a password may have one that is not encoded.
    var end = rest.count
    while end > 0 && rest.base[end - 1] != UInt8(ascii: "@") { end -= 1 }
    guard end > 1 else { return [] }
    let credentials = rest.prefix(end - 1)
    guard let colon = credentials.firstIndex(of: .colon) else {
        var user = ByteBuffer()
        user.append(credentials)
        user.append(.colon)
        return [CString(credentials), base64(percentDecoded(user.bytes))]
    }
    let sent = base64(percentDecoded(credentials))
    let password = credentials.dropping(colon + 1)
    return [CString(credentials), sent, CString(password), percentDecoded(password)]
}

/// As in a Basic Proxy-Authorization, without the padding.
private func base64(_ text: CString) -> CString {
    let digits = StaticString("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/").utf8Start
    var out = ByteBuffer()
    for first in stride(from: 0, to: text.count * 8, by: 6) {
        var digit = 0
        for bit in first..<first + 6 {
            let byte = bit >> 3 < text.count ? text.bytes.base[bit >> 3] : 0
            digit = digit << 1 | Int(byte >> UInt8(7 - bit & 7)) & 1
        }
        out.append(digits[digit])
    }
    return CString(out.bytes)
}

private func schemeLength(_ url: Bytes) -> Int? {
    guard let colon = url.firstIndex(of: .colon) else { return nil }
    return url.dropping(colon).hasPrefix("://") ? colon : nil
}

private func withoutScheme(_ url: Bytes) -> Bytes { url.dropping(schemeLength(url).map { $0 + 3 } ?? 0) }

private func hasKnownScheme(_ url: Bytes) -> Bool {
    guard let length = schemeLength(url) else { return true }
    let scheme = url.prefix(length)
    for known in [StaticString("http"), "https", "socks4", "socks4a", "socks5", "socks5h", "socks"]
    where scheme.equalsIgnoringCase(known) { return true }
    return false
}

/// Whether there is nothing in it that must be percent-encoded in a URL, and no query and no fragment.
public func hasOnlyURLBytes(_ url: Bytes) -> Bool {
    for i in 0..<url.count {
        switch url.base[i] {
        case 0...UInt8.space, .delete, .backslash, .quote, UInt8(ascii: "#"), UInt8(ascii: "?"),
            UInt8(ascii: "<"), UInt8(ascii: ">"):
            return false
        default: break
        }
    }
    return true
}

/// host[:port], where the host may be an IPv6 address in brackets.
public func isHostAndPort(_ text: Bytes) -> Bool {
    var host = text
    if text.count > 0 && text.base[0] == .openBracket {
        guard let close = text.firstIndex(of: .closeBracket), close > 1 else { return false }
        host = text.dropping(close + 1)
        return host.count == 0 || (host.base[0] == .colon && isPort(host.dropping(1)))
    }
    guard let colon = host.firstIndex(of: .colon) else { return host.count > 0 }
    return colon > 0 && isPort(host.dropping(colon + 1))
}

private func isPort(_ text: Bytes) -> Bool {
    guard text.count > 0, text.count <= 5 else { return false }
    var port = 0
    for i in 0..<text.count {
        let digit = text.base[i].digitValue
        guard digit < 10 else { return false }
        port = port * 10 + Int(digit)
    }
    return port > 0 && port < 65536
}

private func percentDecoded(_ text: Bytes) -> CString {
    var out = ByteBuffer(capacity: text.count)
    var i = 0
    while i < text.count {
        let c = text.base[i]
        if c == UInt8(ascii: "%"), i + 2 < text.count, let high = hexValue(text.base[i + 1]),
            let low = hexValue(text.base[i + 2])
        {
            out.append(high << 4 | low)
            i += 3
        } else {
            out.append(c)
            i += 1
        }
    }
    return CString(out.bytes)
}

private func hexValue(_ c: UInt8) -> UInt8? {
    if c.isDigit { return c - UInt8(ascii: "0") }
    let letter = c | 0x20
    return letter >= UInt8(ascii: "a") && letter <= UInt8(ascii: "f") ? letter - UInt8(ascii: "a") + 10 : nil
}
