// Checks a value whose content is not needed: 5 instructions a byte of a model list, where a tree takes 40.

import CScan

extension JSONScanner {
    /// Skips any value, as strictly as the parser of trees. A key with a NUL in it is refused, as there. `isLenient`:
    /// NaN and Infinity count as values, which Python writes.
    @inline(never)
    @_optimize(speed)
    public mutating func skipValue(maxDepth: Int, isLenient: Bool = false) -> Bool {
        skipValue(maxDepth: maxDepth, isLenient: isLenient) { _ in }
    }

    /// The same, and calls `element` with each number that is an element of an array.
    @inline(__always)
    public mutating func skipValue(maxDepth: Int, isLenient: Bool, numbers element: (Bytes) -> Void) -> Bool {
        var open = OpenContainers()
        var p = skipBlanks(position, end)
        while true {
            if open.isObject {
                guard let value = valueAfterKey(p) else { return false }
                p = value
            }
            guard p < end else { return stop(p) }
            switch p[0] {
            case .quote:
                guard let after = stringEnd(p, end) else { return refuseString(p) }
                p = after
            case .openBrace, .openBracket:
                guard open.count < maxDepth else { return stop(p) }
                let isObject = p[0] == .openBrace
                p = skipBlanks(p + 1, end)
                if p < end && p[0] == (isObject ? .closeBrace : .closeBracket) {
                    p += 1
                    break
                }
                open.add(isObject)
                continue
            default:
                if let after = numberEnd(p, end) {
                    if open.count > 0 && !open.isObject { element(Bytes(p, after - p)) }
                    p = after
                } else {
                    guard let after = literalEnd(p, end) ?? (isLenient ? nonFiniteEnd(p, end) : nil) else {
                        return refuseScalar(p)
                    }
                    p = after
                }
            }
            // After a value: close the containers that end with it.
            while true {
                guard open.count > 0 else { return stop(p, accepted: true) }
                guard p < end else { return stop(p) }
                if p[0] <= .space {
                    p = blanksEnd(p, end)
                    guard p < end else { return stop(p) }
                }
                if p[0] == .comma { break }
                guard p[0] == (open.isObject ? .closeBrace : .closeBracket) else { return stop(p) }
                p += 1
                open.removeLast()
            }
            p = skipBlanks(p + 1, end)
        }
    }

    @inline(__always)
    private mutating func stop(_ p: UnsafePointer<UInt8>, accepted: Bool = false) -> Bool {
        position = p
        return accepted
    }

    /// The value after the key at `key`.
    @inline(__always)
    private mutating func valueAfterKey(_ key: UnsafePointer<UInt8>) -> UnsafePointer<UInt8>? {
        // A quote, 16 bytes that are looked at together, and the quote, the colon and one byte after them.
        guard end - key >= 20, key[0] == .quote else { return valueAfterUnusualKey(key) }
        var p = key + 1
        repeat {
            let stops = owui_scan_string(p)
            guard stops != 0 else {
                p += 16
                continue
            }
            p += stops.trailingZeroBitCount
            guard p[0] == .quote && p[1] == .colon else { break }
            return p[2] > .space ? p + 2 : blanksEnd(p + 2, end)
        } while end - p >= 19
        return valueAfterUnusualKey(key)
    }

    /// A key with escapes, or with blanks after it, or an invalid one.
    @inline(never)
    private mutating func valueAfterUnusualKey(_ start: UnsafePointer<UInt8>) -> UnsafePointer<UInt8>? {
        position = start
        guard let key = key() else { return nil }
        if !key.isPlain && hasEscapedNUL(key.bytes) {
            position = start
            return nil
        }
        return skipBlanks(position, end)
    }

    /// Finds the place at which the string is invalid.
    @inline(never)
    private mutating func refuseString(_ start: UnsafePointer<UInt8>) -> Bool {
        position = start
        return string() != nil
    }

    /// Finds the place at which a literal or number is invalid.
    @inline(never)
    private mutating func refuseScalar(_ start: UnsafePointer<UInt8>) -> Bool {
        position = start
        return switch byte {
        case UInt8(ascii: "t"): literal("true")
        case UInt8(ascii: "f"): literal("false")
        case UInt8(ascii: "n"): literal("null")
        default: number() != nil
        }
    }
}

/// The open containers: a bit for each, that of the innermost one lowest. The first 64 take no memory.
private struct OpenContainers {
    private(set) var count = 0
    private var kinds: UInt64 = 0
    private var outer: [UInt64] = []

    @inline(__always)
    var isObject: Bool { kinds & 1 != 0 }

    @inline(__always)
    mutating func add(_ isObject: Bool) {
        if count & 63 == 0 && count > 0 { outer.append(kinds) }
        kinds = kinds << 1 | (isObject ? 1 : 0)
        count &+= 1
    }

    @inline(__always)
    mutating func removeLast() {
        kinds >>= 1
        count &-= 1
        if count & 63 == 0 && count > 0 { kinds = outer.popLast() ?? 0 }
    }
}

/// `\u0000`, which no member of a tree can have in its name.
private func hasEscapedNUL(_ string: Bytes) -> Bool {
    var p = string.base
    while p < string.end {
        if p[0] != .backslash {
            p += 1
        } else if p[1] == UInt8(ascii: "u") {
            if p[2] == .digitZero && p[3] == .digitZero && p[4] == .digitZero && p[5] == .digitZero {
                return true
            }
            p += 6
        } else {
            p += 2
        }
    }
    return false
}

@inline(__always)
func skipBlanks(_ p: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> UnsafePointer<UInt8> {
    guard p < end, p[0] <= .space else { return p }
    return blanksEnd(p, end)
}

@inline(never)
private func blanksEnd(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> UnsafePointer<UInt8> {
    // One space, as after a comma or a colon.
    var p = start
    if p[0] == .space && end - p >= 2 && p[1] > .space { return p + 1 }
    while end - p >= 16 {
        let others = owui_scan_other_than_blanks(p)
        if others != 0 { return p + others.trailingZeroBitCount }
        p += 16
    }
    while p < end && (p[0] == .space || p[0] == .lineFeed || p[0] == .carriageReturn || p[0] == .tab) {
        p += 1
    }
    return p
}

/// After the number at `p`; nil if it is none.
@inline(__always)
func numberEnd(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> UnsafePointer<UInt8>? {
    var p = start
    if p[0] == .minus { p += 1 }
    guard p < end else { return nil }
    if p[0] == .digitZero {
        p += 1
    } else {
        guard p[0].isDigit else { return nil }
        p = digitsEnd(p + 1, end)
    }
    guard p < end, p[0] == .dot || p[0] | .caseBit == UInt8(ascii: "e") else { return p }
    return fractionEnd(p, end)
}

/// After the fraction and exponent at `p`; nil if they are invalid.
@inline(never)
private func fractionEnd(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> UnsafePointer<UInt8>?
{
    var p = start
    if p[0] == .dot {
        p += 1
        guard p < end, p[0].isDigit else { return nil }
        p = digitsEnd(p + 1, end)
        guard p < end, p[0] | .caseBit == UInt8(ascii: "e") else { return p }
    }
    p += 1
    if p < end && (p[0] == .plus || p[0] == .minus) { p += 1 }
    guard p < end, p[0].isDigit else { return nil }
    return digitsEnd(p + 1, end)
}

@inline(__always)
private func digitsEnd(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> UnsafePointer<UInt8> {
    var p = start
    while end - p >= 8 {
        let others = marksOfNoDigit(word(p))
        if others != 0 { return p + firstMark(others) }
        p += 8
    }
    while p < end && p[0].isDigit { p += 1 }
    return p
}

/// After the literal at `p`; nil if it is none.
@inline(__always)
private func literalEnd(_ p: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> UnsafePointer<UInt8>? {
    guard end - p >= 4 else { return nil }
    let four = halfWord(p)
    if four == fourBytes("true") || four == fourBytes("null") { return p + 4 }
    guard end - p >= 5, four == fourBytes("fals"), p[4] == UInt8(ascii: "e") else { return nil }
    return p + 5
}

/// After NaN, Infinity or -Infinity at `p`; nil if it is none of them.
@inline(never)
private func nonFiniteEnd(_ p: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> UnsafePointer<UInt8>? {
    for text in [StaticString("NaN"), "Infinity", "-Infinity"] where Bytes(p, end - p).hasPrefix(text) {
        return p + text.utf8CodeUnitCount
    }
    return nil
}

@inline(__always)
private func halfWord(_ p: UnsafePointer<UInt8>) -> UInt32 {
    UnsafeRawPointer(p).loadUnaligned(as: UInt32.self)
}

@inline(__always)
private func fourBytes(_ text: StaticString) -> UInt32 { halfWord(text.utf8Start) }
