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
            longest = max(longest, length(of: secret, in: text.dropping(i), inJSON: false))
            longest = max(longest, length(of: secret, in: text.dropping(i), inJSON: true))
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
/// (a line has one in place of several), or cut off by "…". 0 if it is not there.
@inline(never)
@_optimize(size)
private func length(of secret: Bytes, in text: Bytes, inJSON: Bool) -> Int {
    var rest = text
    var left = secret
    var character = ByteBuffer()
    var surrogate = PendingSurrogate()
    while left.count > 0 {
        if secret.count - left.count >= 4 && rest.hasPrefix("…") { break }
        guard rest.count > 0 else { return 0 }
        if rest.base[0] <= .space && left.base[0] <= .space {
            rest = withoutBlanks(rest)
            left = withoutBlanks(left)
            continue
        }
        let isEscape = inJSON && rest.base[0] == .backslash
        let width = !isEscape ? 1 : rest.dropping(1).hasPrefix("u") ? 6 : 2
        guard width <= rest.count else { return 0 }
        character.removeAll()
        character.append(
            JSONString(bytes: rest.prefix(width), isPlain: !isEscape), pendingSurrogate: &surrogate)
        guard left.hasPrefix(character.bytes) else { return 0 }
        rest = rest.dropping(width)
        left = left.dropping(character.count)
    }
    return text.count - rest.count
}

private func withoutBlanks(_ text: Bytes) -> Bytes {
    var text = text
    while text.count > 0 && text.base[0] <= .space { text = text.dropping(1) }
    return text
}
