import JSON
import Wire

/// Whether a path can be sent unchanged: it begins with a slash, is printable ASCII, and has no dot segments.
func isPath(_ path: Bytes) -> Bool {
    guard path.count > 0, path.base[0] == .slash else { return false }
    for i in 0..<path.count
    where path.base[i] <= .space || path.base[i] >= .delete || path.base[i] == UInt8(ascii: "#") {
        return false
    }
    return !hasDotSegment(path.prefix(path.firstIndex(of: UInt8(ascii: "?")) ?? path.count))
}

/// Whether a path has a segment "." or "..", encoded or not. Servers and proxies resolve these, and would use
/// another path.
private func hasDotSegment(_ path: Bytes) -> Bool {
    var rest = path
    while rest.count > 0 {
        rest = rest.dropping(1)
        let length = rest.firstIndex(of: .slash) ?? rest.count
        var segment = rest.prefix(length)
        var dots = 0
        while segment.count > 0 {
            let isEncoded = segment.hasPrefixIgnoringCase("%2e")
            guard isEncoded || segment.base[0] == .dot else { break }
            dots += 1
            segment = segment.dropping(isEncoded ? 3 : 1)
        }
        if segment.count == 0 && (dots == 1 || dots == 2) { return true }
        rest = rest.dropping(length)
    }
    return false
}

extension ByteBuffer {
    /// Appends a text with all but the unreserved characters (RFC 3986) as %XX.
    mutating func append(percentEncoded text: Bytes) {
        for i in 0..<text.count {
            let c = text.base[i]
            let isLetterOrDigit = c.isDigit || c.isLetter
            if isLetterOrDigit || c == .minus || c == .dot || c == UInt8(ascii: "_") || c == .tilde {
                append(c)
            } else {
                append(UInt8(ascii: "%"))
                append(hexDigit(c >> 4))
                append(hexDigit(c & 15))
            }
        }
    }

    /// Appends "?name=value&…" from an object of scalars. Returns false if a member is not a scalar.
    mutating func append(query: JSONView) -> Bool {
        guard query.isObject else { return false }
        var separator = bytes.firstIndex(of: UInt8(ascii: "?")) == nil ? UInt8(ascii: "?") : UInt8(ascii: "&")
        var text = ByteBuffer()
        var ok = true
        query.forEachMember { name, value in
            var word = ByteBuffer()
            if let string = value.text {
                word.append(string)
            } else if value.isObject || value.isArray || value.isNull || !word.append(json: value) {
                ok = false
            }
            text.append(separator)
            separator = UInt8(ascii: "&")
            text.append(percentEncoded: name)
            text.append(UInt8(ascii: "="))
            text.append(percentEncoded: word.bytes)
        }
        append(text.bytes)
        return ok
    }
}

private func hexDigit(_ value: UInt8) -> UInt8 { value < 10 ? .digitZero + value : .upperA + value - 10 }
