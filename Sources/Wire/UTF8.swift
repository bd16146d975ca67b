extension ByteBuffer {
    /// Appends bytes that should be UTF-8; each longest invalid part becomes U+FFFD, as in browsers.
    public mutating func appendValid(_ source: Bytes) {
        var p = source.base
        let end = source.end
        var good = p
        while p < end {
            if p + 8 <= end && word(p) & highBits == 0 {
                p += 8
                continue
            }
            let (length, valid) = utf8Sequence(p, end)
            if !valid {
                append(good, p - good)
                append("\u{FFFD}")
                good = p + length
            }
            p += length
        }
        append(good, p - good)
    }
}

/// Whether the bytes are valid UTF-8.
public func isUTF8(_ text: Bytes) -> Bool {
    var p = text.base
    let end = text.end
    while p < end {
        if p + 8 <= end && word(p) & highBits == 0 {
            p += 8
            continue
        }
        let (length, valid) = utf8Sequence(p, end)
        if !valid { return false }
        p += length
    }
    return true
}

/// The length of the sequence that starts at `p`, and whether it is valid. If not, the length is that of the longest
/// valid beginning of one.
private func utf8Sequence(_ p: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> (
    length: Int, valid: Bool
) {
    let first = p[0]
    if first < 0x80 { return (1, true) }
    // The range of the second byte excludes overlong forms, surrogates, and values above U+10FFFF.
    let need: Int
    var low: UInt8 = 0x80
    var high: UInt8 = 0xBF
    switch first {
    case 0xC2...0xDF: need = 2
    case 0xE0...0xEF:
        need = 3
        if first == 0xE0 { low = 0xA0 }
        if first == 0xED { high = 0x9F }
    case 0xF0...0xF4:
        need = 4
        if first == 0xF0 { low = 0x90 }
        if first == 0xF4 { high = 0x8F }
    default: return (1, false)
    }
    var length = 1
    while length < need {
        guard p + length < end, p[length] >= low, p[length] <= high else { return (length, false) }
        low = 0x80
        high = 0xBF
        length += 1
    }
    return (need, true)
}
