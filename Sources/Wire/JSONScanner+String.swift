import CScan

// Strings are most of a JSON text. 16 bytes are looked at together, which takes 1 instruction a byte.

extension JSONScanner {
    /// Reads from an opening quote to after the closing one.
    @inline(__always)
    public mutating func string() -> JSONString? {
        guard take(.quote) else { return nil }
        if end - position >= 16 {
            let found = owui_scan_text(position)
            let stops = found & 0xFFFF
            let length = stops.trailingZeroBitCount
            if stops != 0 && position[length] == .quote {
                let text = Bytes(position, length)
                position += length + 1
                return JSONString(bytes: text, isPlain: (found >> 16) & (stops ^ (stops &- 1)) == 0)
            }
        }
        return longString()
    }

    @inline(never)
    private mutating func longString() -> JSONString? {
        let start = position
        var p = start
        var beyondASCII: UInt32 = 0
        while true {
            guard end - p >= 16 else {
                while p < end && p[0] != .quote && p[0] != .backslash && p[0] >= .space {
                    beyondASCII |= UInt32(p[0] >> 7)
                    p += 1
                }
                break
            }
            let found = owui_scan_text(p)
            let stops = found & 0xFFFF
            if stops != 0 {
                // Only the bytes before the stop.
                beyondASCII |= (found >> 16) & (stops ^ (stops &- 1))
                p += stops.trailingZeroBitCount
                break
            }
            beyondASCII |= found >> 16
            p += 16
        }
        if p < end && p[0] == .quote {
            position = p + 1
            return JSONString(bytes: Bytes(start, p - start), isPlain: beyondASCII == 0)
        }
        guard let after = anyStringEnd(p, end) else {
            findError(p)
            return nil
        }
        position = after
        return JSONString(bytes: Bytes(start, after - start - 1), isPlain: false)
    }

    /// Moves to the place at which a string is invalid. Nothing is wrong with it before `start`.
    @inline(never)
    private mutating func findError(_ start: UnsafePointer<UInt8>) {
        position = start
        while byte == .backslash {
            position += 1
            let isUnicode = byte == UInt8(ascii: "u")
            guard isUnicode || owui_unescaped(byte) != 0 else { return }
            position += 1
            for _ in 0..<(isUnicode ? 4 : 0) {
                guard isHexadecimal(byte) else { return }
                position += 1
            }
            position = runEnd(position, end)
        }
    }
}

/// The first byte that is written as an escape in a string; `end` if there is none.
public func plainEnd(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> UnsafePointer<UInt8> {
    runEnd(start, end)
}

/// The first byte that may end the run of plain characters at `p`: a quote, a backslash or a control character.
@inline(__always)
func runEnd(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> UnsafePointer<UInt8> {
    var p = start
    while end - p >= 16 {
        let stops = owui_scan_string(p)
        if stops != 0 { return p + stops.trailingZeroBitCount }
        p += 16
    }
    while p < end && p[0] != .quote && p[0] != .backslash && p[0] >= .space { p += 1 }
    return p
}

/// After the string at `quote`; nil if it is invalid.
@inline(__always)
func stringEnd(_ quote: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> UnsafePointer<UInt8>? {
    var p = quote + 1
    while end - p >= 16 {
        let stops = owui_scan_string(p)
        if stops != 0 {
            p += stops.trailingZeroBitCount
            if p[0] == .quote { return p + 1 }
            break
        }
        p += 16
    }
    return anyStringEnd(p, end)
}

/// The same, from any place in a string on.
@inline(never)
@_optimize(speed)
func anyStringEnd(
    _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>
) -> UnsafePointer<UInt8>? {
    var p = start
    while end - p >= 16 {
        var stops = owui_scan_string(p)
        var next = 16
        while stops != 0 {
            let stop = stops.trailingZeroBitCount
            if p[stop] != .backslash { return p[stop] == .quote ? p + stop + 1 : nil }
            let after = escapeEnd(stop, p, end)
            guard after != 0 else { return nil }
            if after >= 16 {
                next = after
                break
            }
            stops &= UInt32.max &<< UInt32(truncatingIfNeeded: after)
        }
        p += next
    }
    while p < end && p[0] >= .space {
        if p[0] == .quote { return p + 1 }
        let after = p[0] == .backslash ? escapeEnd(0, p, end) : 1
        guard after != 0 else { break }
        p += after
    }
    return nil
}

/// Where the escape that begins at this place of `p` ends; 0 if it is invalid.
@inline(__always)
private func escapeEnd(_ at: Int, _ p: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> Int {
    guard at + 2 <= end - p else { return 0 }
    if p[at + 1] != UInt8(ascii: "u") { return owui_unescaped(p[at + 1]) != 0 ? at + 2 : 0 }
    return at + 6 <= end - p && owui_is_hexadecimal(p + at + 2) ? at + 6 : 0
}

private func isHexadecimal(_ byte: UInt8) -> Bool { byte.isDigit || (byte | .caseBit) &- .lowerA < 6 }
