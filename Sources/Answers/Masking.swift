import Wire

/// Returns `text` with "***" in place of each secret. Secrets of fewer than four bytes are not masked.
public func masked(_ text: CString, _ secrets: [CString]) -> CString { masked(text.bytes, secrets) ?? text }

/// Nil if there are no secrets in the text.
@_optimize(size)
public func masked(_ text: Bytes, _ secrets: [CString]) -> CString? {
    var out = ByteBuffer()
    var done = 0
    var i = 0
    while i < text.count {
        var longest = 0
        for secret in secrets where secret.count >= 4 {
            let secret = secret.bytes
            // Few places need a closer look.
            guard text.base[i] == secret.base[0] || text.base[i] == .backslash else { continue }
            let rest = text.dropping(i)
            var found = length(of: secret, in: rest, inJSON: false)
            if found < 0 { found = length(of: secret, in: rest, inJSON: true) }
            longest = max(longest, found)
        }
        if longest > 0 {
            out.append(text.prefix(i).dropping(done))
            out.append("***")
            done = i + longest
        }
        i += max(1, longest)
    }
    if done == 0 { return nil }
    out.append(text.dropping(done))
    return CString(out.bytes)
}

/// The length of a secret at the start of a text: as it is or as a JSON string has it, with other blanks between its words
/// (a line has one in place of several), or cut off by "…". 0 if it is not there; -1 if it may be there in JSON.
@inline(never)
@_optimize(size)
private func length(of secret: Bytes, in text: Bytes, inJSON: Bool) -> Int {
    var rest = text
    var left = secret
    var hasBackslash = false
    while left.count > 0 && rest.count > 0 {
        var c = rest.base[0]
        var width = 1
        if c == .backslash {
            hasBackslash = true
            if inJSON && rest.count > 1 {
                c = rest.base[1]
                width = 2
                if c == UInt8(ascii: "t") { c = .tab }
                if c == UInt8(ascii: "u") && rest.count >= 6 {
                    c = UInt8(truncatingIfNeeded: hexUnit(rest.base + 2))
                    width = 6
                }
            }
        }
        if c <= .space && left.base[0] <= .space {
            rest = withoutBlanks(rest.dropping(width))
            left = withoutBlanks(left)
        } else if c == left.base[0] {
            rest = rest.dropping(width)
            left = left.dropping(1)
        } else {
            break
        }
    }
    if left.count == 0 || (secret.count - left.count >= 4 && rest.hasPrefix("…")) {
        return text.count - rest.count
    }
    return hasBackslash && !inJSON ? -1 : 0
}

@inline(never)
private func withoutBlanks(_ text: Bytes) -> Bytes {
    var text = text
    while text.count > 0 && text.base[0] <= .space { text = text.dropping(1) }
    return text
}
