/// A UTF-16 surrogate whose other half has not arrived yet. Servers split an emoji when they split a text into
/// tokens; the halves then arrive in two deltas.
public struct PendingSurrogate {
    fileprivate var high: UInt32 = 0
    private let keepsLone: Bool
    /// A surrogate without its other half was found.
    public private(set) var sawLone = false

    /// `keepsLone`: lone surrogates are written in the three bytes that UTF-8 does not allow, so that
    /// `append(pieces:pendingSurrogate:)` can join them later. Otherwise they become U+FFFD.
    public init(keepsLone: Bool = false) { self.keepsLone = keepsLone }

    public var isWaiting: Bool { high != 0 }

    fileprivate mutating func write(lone unit: UInt32, to buffer: inout ByteBuffer) {
        sawLone = true
        if keepsLone { buffer.append(threeBytes: unit) } else { buffer.append("\u{FFFD}") }
    }
}

extension ByteBuffer {
    /// Appends the text of a scanned string: it decodes escapes, and replaces invalid UTF-8 by U+FFFD. A high
    /// surrogate at the end stays in `pendingSurrogate` for the next call, or for `append(pendingSurrogate:)`.
    public mutating func append(_ string: JSONString, pendingSurrogate: inout PendingSurrogate) {
        if string.isPlain && pendingSurrogate.high == 0 {
            append(string.bytes)
            return
        }
        if string.bytes.count > 0 { appendDecoded(string.bytes, &pendingSurrogate) }
    }

    /// Appends U+FFFD for a surrogate whose other half did not arrive.
    public mutating func append(pendingSurrogate: inout PendingSurrogate) {
        if pendingSurrogate.high != 0 { pendingSurrogate.write(lone: pendingSurrogate.high, to: &self) }
        pendingSurrogate.high = 0
    }

    /// Appends text that may have lone surrogates in it, see `PendingSurrogate(keepsLone:)`, and joins them.
    /// Everything else that is not UTF-8 becomes U+FFFD.
    public mutating func append(pieces text: Bytes, pendingSurrogate: inout PendingSurrogate) {
        var p = text.base
        var run = p
        while p < text.end {
            guard p[0] == 0xED, p + 2 < text.end, p[1] >= 0xA0, p[1] < 0xC0, p[2] & 0xC0 == 0x80 else {
                p += 1
                continue
            }
            if p > run { append(pendingSurrogate: &pendingSurrogate) }
            appendValid(Bytes(run, p - run))
            appendUnit(0xD000 | UInt32(p[1] & 0x3F) << 6 | UInt32(p[2] & 0x3F), &pendingSurrogate)
            p += 3
            run = p
        }
        if p > run { append(pendingSurrogate: &pendingSurrogate) }
        appendValid(Bytes(run, p - run))
    }

    private mutating func appendDecoded(_ source: Bytes, _ pendingSurrogate: inout PendingSurrogate) {
        reserve(source.count + 3)
        var p = source.base
        let end = source.end
        while p < end {
            var run = p
            while run < end && run[0] != .backslash { run += 1 }
            if run > p {
                append(pendingSurrogate: &pendingSurrogate)
                appendValid(Bytes(p, run - p))
                p = run
                continue
            }
            // The scanner has checked that escapes are complete.
            if p[1] == UInt8(ascii: "u") {
                appendUnit(hexUnit(p + 2), &pendingSurrogate)
                p += 6
            } else {
                append(pendingSurrogate: &pendingSurrogate)
                append(unescaped(p[1]))
                p += 2
            }
        }
    }

    private mutating func appendUnit(_ unit: UInt32, _ pendingSurrogate: inout PendingSurrogate) {
        if unit & 0xFC00 == 0xDC00 && pendingSurrogate.high != 0 {
            let scalar = 0x10000 + ((pendingSurrogate.high & 0x3FF) << 10) + (unit & 0x3FF)
            pendingSurrogate.high = 0
            append(UInt8(0xF0 | scalar >> 18))
            append(UInt8(0x80 | scalar >> 12 & 0x3F))
            append(UInt8(0x80 | scalar >> 6 & 0x3F))
            append(UInt8(0x80 | scalar & 0x3F))
            return
        }
        append(pendingSurrogate: &pendingSurrogate)
        switch unit {
        case 0xD800..<0xDC00: pendingSurrogate.high = unit
        case 0xDC00..<0xE000: pendingSurrogate.write(lone: unit, to: &self)
        case 0..<0x80: append(UInt8(unit))
        case 0x80..<0x800:
            append(UInt8(0xC0 | unit >> 6))
            append(UInt8(0x80 | unit & 0x3F))
        default: append(threeBytes: unit)
        }
    }

    fileprivate mutating func append(threeBytes unit: UInt32) {
        append(UInt8(0xE0 | unit >> 12))
        append(UInt8(0x80 | unit >> 6 & 0x3F))
        append(UInt8(0x80 | unit & 0x3F))
    }
}

private func hexUnit(_ p: UnsafePointer<UInt8>) -> UInt32 {
    var unit: UInt32 = 0
    for i in 0..<4 { unit = unit << 4 | (hexValue(p[i]) ?? 0) }
    return unit
}

private func unescaped(_ letter: UInt8) -> UInt8 {
    switch letter {
    case UInt8(ascii: "b"): .backspace
    case UInt8(ascii: "f"): .formFeed
    case UInt8(ascii: "n"): .lineFeed
    case UInt8(ascii: "r"): .carriageReturn
    case UInt8(ascii: "t"): .tab
    default: letter
    }
}
