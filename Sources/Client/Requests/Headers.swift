import Wire

struct Header: Sendable {
    let name: Text
    let value: Text

    /// The value, without the scheme, if the header has credentials; else nil.
    var secret: Text? {
        for own in [StaticString("authorization"), "proxy-authorization", "cookie", "x-api-key"]
        where name.bytes.equalsIgnoringCase(Bytes(own)) {
            let blank = value.bytes.firstIndex(of: .space)
            return own.utf8CodeUnitCount > 9 ? Text(value.bytes.dropping(blank.map { $0 + 1 } ?? 0)) : value
        }
        return nil
    }
}

extension [Header] {
    /// Replaces the header of this name, or adds it; nil removes it.
    mutating func set(_ name: Bytes, _ value: Bytes?) {
        removeAll { $0.name.bytes.equalsIgnoringCase(name) }
        if let value { append(Header(name: Text(name), value: Text(value.trimmed))) }
    }

    mutating func set(_ name: Bytes, to value: Text) {
        withExtendedLifetime(value) { set(name, value.bytes) }
    }
}

/// Whether callers may set a header of this name: a token (RFC 9110), and none of the headers that frame a message.
func isHeaderName(_ name: Bytes) -> Bool {
    guard name.count > 0 else { return false }
    for i in 0..<name.count where !isTokenByte(name.base[i]) { return false }
    for own in [
        StaticString("content-length"), "transfer-encoding", "connection", "expect", "upgrade", "te",
        "trailer",
    ]
    where name.equalsIgnoringCase(Bytes(own)) { return false }
    return true
}

/// Whether a text may be the value of a header: it has no line ends and no control characters.
func isHeaderValue(_ value: Bytes) -> Bool {
    for i in 0..<value.count
    where (value.base[i] < .space && value.base[i] != .tab) || value.base[i] == .delete {
        return false
    }
    return isUTF8(value)
}

func isMethod(_ method: Bytes) -> Bool {
    guard method.count > 0, method.count <= 16 else { return false }
    for i in 0..<method.count where method.base[i] &- .upperA >= 26 { return false }
    return true
}

private func isTokenByte(_ c: UInt8) -> Bool {
    if c.isDigit || c.isLetter { return true }
    switch c {
    case UInt8(ascii: "!"), UInt8(ascii: "#"), UInt8(ascii: "$"), UInt8(ascii: "%"), UInt8(ascii: "&"),
        UInt8(ascii: "'"), UInt8(ascii: "*"), .plus, .minus, .dot,
        UInt8(ascii: "^"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "|"), .tilde:
        return true
    default: return false
    }
}
