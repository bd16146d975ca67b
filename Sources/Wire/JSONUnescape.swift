import CScan

/// A UTF-16 surrogate whose other half has not arrived yet. Servers split an emoji when they split a text into
/// tokens; the halves then arrive in two deltas.
public struct PendingSurrogate {
    fileprivate var high: UInt32 = 0

    public init() {}

    public var isWaiting: Bool { high != 0 }
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
        if pendingSurrogate.high != 0 { append("\u{FFFD}") }
        pendingSurrogate.high = 0
    }

    @_optimize(speed)
    private mutating func appendDecoded(_ source: Bytes, _ pendingSurrogate: inout PendingSurrogate) {
        var p = source.base
        let end = source.end
        while p < end {
            if pendingSurrogate.high == 0 { p = appendSound(p, end) }
            if p < end { p = appendOne(p, end, &pendingSurrogate) }
        }
    }

    /// Appends up to an invalid byte, or an escaped surrogate that is not half of a pair. Returns where that is.
    @_optimize(speed)
    private mutating func appendSound(
        _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>
    ) -> UnsafePointer<UInt8> {
        // What is valid does not become longer. 16 bytes are written at a time.
        let room = room(end - start + 16)
        var p = start
        var out = room
        while p < end {
            // The scanner has checked that escapes are complete.
            if p[0] == .backslash {
                if p[1] != UInt8(ascii: "u") {
                    out[0] = owui_unescaped(p[1])
                    out += 1
                    p += 2
                    continue
                }
                if let bytes = threeBytes(hexDigits(p + 2)) {
                    store(bytes, to: out)
                    out += 3
                    p += 6
                    continue
                }
                var scalar = hexUnit(p + 2)
                if scalar & 0xF800 == 0xD800 {
                    guard let pair = surrogatePair(scalar, p, end) else { break }
                    scalar = pair
                    p += 6
                }
                out += write(scalar, to: out)
                p += 6
                continue
            }
            while end - p >= 16 {
                let length = Int(owui_copy_text(p, out))
                p += length
                out += length
                if length < 12 { break }
            }
            guard p < end, p[0] != .backslash else { continue }
            let (length, valid) = utf8Sequence(p, end)
            guard valid else { break }
            for i in 0..<length { out[i] = p[i] }
            p += length
            out += length
        }
        advance(out - room)
        return p
    }

    /// Appends the escape at `p`, or what is there up to the next one. Returns what is after it.
    @_optimize(speed)
    private mutating func appendOne(
        _ p: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, _ pendingSurrogate: inout PendingSurrogate
    ) -> UnsafePointer<UInt8> {
        if p[0] == .backslash && p[1] == UInt8(ascii: "u") {
            appendUnit(hexUnit(p + 2), &pendingSurrogate)
            return p + 6
        }
        append(pendingSurrogate: &pendingSurrogate)
        if p[0] == .backslash {
            append(owui_unescaped(p[1]))
            return p + 2
        }
        var run = p
        while run < end && run[0] != .backslash { run += 1 }
        appendValid(Bytes(p, run - p))
        return run
    }

    private mutating func appendUnit(_ unit: UInt32, _ pendingSurrogate: inout PendingSurrogate) {
        if unit & 0xFC00 == 0xDC00 && pendingSurrogate.high != 0 {
            append(scalar: joined(pendingSurrogate.high, unit))
            pendingSurrogate.high = 0
            return
        }
        append(pendingSurrogate: &pendingSurrogate)
        switch unit {
        case 0xD800..<0xDC00: pendingSurrogate.high = unit
        case 0xDC00..<0xE000: append("\u{FFFD}")
        default: append(scalar: unit)
        }
    }

    private mutating func append(scalar: UInt32) {
        let room = room(4)
        advance(write(scalar, to: room))
    }
}

/// Writes a code point as UTF-8, and returns its length. Four bytes are written in any case.
@inline(__always)
private func write(_ scalar: UInt32, to out: UnsafeMutablePointer<UInt8>) -> Int {
    let last = 0x80 | scalar & 0x3F
    let beforeLast = 0x80 | scalar >> 6 & 0x3F
    let bytes: UInt32
    let length: Int
    if scalar < 0x80 {
        bytes = scalar
        length = 1
    } else if scalar < 0x800 {
        bytes = 0xC0 | scalar >> 6 | last << 8
        length = 2
    } else if scalar < 0x10000 {
        bytes = 0xE0 | scalar >> 12 | beforeLast << 8 | last << 16
        length = 3
    } else {
        bytes = 0xF0 | scalar >> 18 | (0x80 | scalar >> 12 & 0x3F) << 8 | beforeLast << 16 | last << 24
        length = 4
    }
    store(bytes, to: out)
    return length
}

@inline(__always)
private func joined(_ high: UInt32, _ low: UInt32) -> UInt32 {
    0x10000 + ((high & 0x3FF) << 10) + (low & 0x3FF)
}

/// The code point of the two escapes at `p`; nil if they are none of a pair.
@inline(__always)
private func surrogatePair(
    _ high: UInt32, _ p: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>
) -> UInt32? {
    guard high < 0xDC00, end - p >= 12, isUnicodeEscape(p + 6) else { return nil }
    let low = hexUnit(p + 8)
    return low & 0xFC00 == 0xDC00 ? joined(high, low) : nil
}

/// The digit at each of four bytes.
@inline(__always)
private func hexDigits(_ p: UnsafePointer<UInt8>) -> UInt32 {
    // The low half of a letter's byte is nine less than its value, and only letters have the seventh bit.
    let text = UInt32(littleEndian: UnsafeRawPointer(p).loadUnaligned(as: UInt32.self))
    return (text & 0x0F0F_0F0F) &+ (text >> 6 & 0x0101_0101) &* 9
}

/// The value of four hexadecimal digits.
@inline(__always)
public func hexUnit(_ p: UnsafePointer<UInt8>) -> UInt32 {
    let digits = hexDigits(p)
    let pairs = digits << 4 | digits >> 8
    return (pairs & 0xFF) << 8 | pairs >> 16 & 0xFF
}

/// The UTF-8 of what these digits say, if it is of three bytes. Most escapes are, and the next one follows.
@inline(__always)
private func threeBytes(_ digits: UInt32) -> UInt32? {
    let first = digits & 0x080F
    // Below U+0800, or a surrogate.
    if first == 0 || first == 0x080D { return nil }
    let second = digits << 2 & 0x3C00 | digits >> 10 & 0x0300
    let third = digits << 4 & 0x30_0000 | digits >> 8 & 0x0F_0000
    return 0x80_80E0 | digits & 0x0F | second | third
}

@inline(__always)
func isUnicodeEscape(_ p: UnsafePointer<UInt8>) -> Bool {
    UInt16(littleEndian: UnsafeRawPointer(p).loadUnaligned(as: UInt16.self)) == 0x755C
}

@inline(__always)
private func store(_ bytes: UInt32, to out: UnsafeMutablePointer<UInt8>) {
    UnsafeMutableRawPointer(out).storeBytes(of: bytes.littleEndian, as: UInt32.self)
}
