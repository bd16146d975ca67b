import Wire

/// Returns `text` with "***" in place of each secret. Secrets of fewer than four bytes are not masked.
public func masked(_ text: CString, _ secrets: [CString]) -> CString {
    guard secrets.contains(where: { $0.count >= 4 && text.bytes.contains($0.bytes) }) else { return text }
    var out = ByteBuffer(capacity: text.count)
    var i = 0
    while i < text.count {
        let rest = text.bytes.dropping(i)
        if let secret = secrets.first(where: { $0.count >= 4 && rest.hasPrefix($0.bytes) }) {
            out.append("***")
            i += secret.count
        } else {
            out.append(rest.base[0])
            i += 1
        }
    }
    return CString(out.bytes)
}
