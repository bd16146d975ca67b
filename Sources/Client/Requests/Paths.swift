import JSON
import Wire

/// Whether a path can be sent unchanged: it begins with a slash, is printable ASCII, and has no dot segments.
func isPath(_ path: Bytes) -> Bool {
    guard path.count > 0, path.base[0] == .slash else { return false }
    for i in 0..<path.count
    where path.base[i] <= .space || path.base[i] >= .delete || path.base[i] == UInt8(ascii: "#") {
        return false
    }
    return !hasDotSegment(path.prefix(upTo: UInt8(ascii: "?")))
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

    /// Appends "?name=value&…" from an object of scalars, and of arrays of scalars, whose names are repeated. Returns
    /// false if a member is something else.
    mutating func append(query: JSONView) -> Bool {
        guard query.isObject else { return false }
        var text = ByteBuffer()
        text.append(bytes)
        var ok = true
        query.forEachMember { name, value in
            if !text.append(parameter: name, value) { ok = false }
        }
        if ok { self = text }
        return ok
    }

    /// Appends a parameter of a query to a path; one for each element of an array. Returns false if it is no scalar.
    mutating func append(parameter name: Bytes, _ value: JSONView) -> Bool {
        if value.isArray {
            for i in 0..<value.count {
                guard let element = value.element(i), !element.isArray, append(parameter: name, element)
                else { return false }
            }
            return true
        }
        var word = ByteBuffer()
        guard word.append(scalar: value) else { return false }
        appendQuerySeparator()
        append(percentEncoded: name)
        append("=")
        append(percentEncoded: word.bytes)
        return true
    }

    /// Appends what is before the next parameter of the query to a URL or a path.
    mutating func appendQuerySeparator() {
        append(bytes.firstIndex(of: .question) == nil ? "?" : "&")
    }

    /// Appends a string, a number or a boolean as text. Returns false for other values.
    mutating func append(scalar value: JSONView) -> Bool {
        if let text = value.text {
            append(text)
            return true
        }
        return !value.isObject && !value.isArray && !value.isNull && append(json: value)
    }
}

private func hexDigit(_ value: UInt8) -> UInt8 { value < 10 ? .digitZero + value : .upperA + value - 10 }
