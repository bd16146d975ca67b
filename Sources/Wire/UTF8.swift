import CScan

extension ByteBuffer {
    /// Appends bytes that should be UTF-8; each longest invalid part becomes U+FFFD, as in browsers.
    public mutating func appendValid(_ source: Bytes) {
        var p = source.base
        while true {
            let valid = validEnd(p, source.end)
            append(p, valid - p)
            guard valid < source.end else { return }
            append("\u{FFFD}")
            p = valid + utf8Sequence(valid, source.end).length
        }
    }

    /// Appends the beginning of a text, as valid UTF-8, and "…" in place of the rest.
    public mutating func append(excerpt text: Bytes, most: Int) {
        appendValid(text.prefix(most))
        if text.count > most { append("…") }
    }
}

/// Whether the bytes are valid UTF-8.
public func isUTF8(_ text: Bytes) -> Bool { validEnd(text.base, text.end) == text.end }

/// The end of the valid sequences that the text begins with. Takes 1 instruction a byte of ASCII, else 3.
private func validEnd(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> UnsafePointer<UInt8> {
    var p = start
    while true {
        while end - p >= 16 {
            let length = owui_scan_utf8(p)
            if length == 0 { break }
            p += Int(length)
        }
        // The last bytes, or 16 with an invalid one among them.
        if p == end { return p }
        let stop = min(end, p + 16)
        while p < stop {
            let (length, valid) = utf8Sequence(p, end)
            if !valid { return p }
            p += length
        }
    }
}

/// The length of the sequence that starts at `p`, and whether it is valid. If not, the length is that of the longest
/// valid beginning of one.
func utf8Sequence(_ p: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> (
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
