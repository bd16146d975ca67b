import Wire

struct Header: Sendable {
    let name: CString
    let value: CString

    /// What must not be shown of a header that may prove who we are: its value, the value without the scheme in front, and
    /// each value of a cookie. `isMarked`: the caller says that it is secret.
    func secrets(isMarked: Bool) -> [CString] {
        guard let isKnown = isMarked ? true : isSecret(name.bytes) else { return [] }
        var secrets: [CString] = []
        // A short value of a header that only sounds like a secret may be a common word.
        func add(_ text: Bytes, always: Bool) {
            if always || text.count >= 8 { secrets.append(CString(text.trimmed)) }
        }
        add(value.bytes, always: isKnown)
        if let blank = value.bytes.firstIndex(of: .space) {
            add(value.bytes.dropping(blank + 1), always: isKnown)
        }
        var rest = name.bytes.equalsIgnoringCase(Bytes("cookie")) ? value.bytes : value.bytes.prefix(0)
        while rest.count > 0 {
            let pair = rest.prefix(upTo: UInt8(ascii: ";"))
            rest = rest.dropping(pair.count + 1)
            if let equals = pair.firstIndex(of: UInt8(ascii: "=")) {
                add(pair.dropping(equals + 1), always: false)
            }
        }
        return secrets
    }
}

/// Whether a header of this name is known to prove who we are; nil if it does not even sound like it.
private func isSecret(_ name: Bytes) -> Bool? {
    for known in [StaticString("authorization"), "proxy-authorization", "cookie", "x-api-key"]
    where name.equalsIgnoringCase(Bytes(known)) { return true }
    for i in 0..<name.count {
        for part in [
            StaticString("auth"), "cookie", "key", "token", "secret", "passw", "session", "credential",
            "signature",
        ]
        where name.dropping(i).hasPrefixIgnoringCase(part) { return false }
    }
    return nil
}

extension [Header] {
    /// Replaces the header of this name, or adds it; nil removes it.
    @inline(never)
    mutating func set(_ name: Bytes, _ value: Bytes?) {
        removeAll { $0.name.bytes.equalsIgnoringCase(name) }
        if let value { append(Header(name: CString(name), value: CString(value.trimmed))) }
    }

    mutating func set(_ name: Bytes, to value: CString) {
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

/// Whether a text may be a key: printable ASCII. Anything else was pasted along, such as an invisible blank.
func isKey(_ key: Bytes) -> Bool {
    for i in 0..<key.count where key.base[i] < .space || key.base[i] >= .delete { return false }
    return true
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
