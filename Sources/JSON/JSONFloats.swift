import CScan
import CSystem
import Wire

/// Copies the numbers of all arrays in the value at a JSON Pointer, without a tree of it, in half the time and no
/// memory. Returns how many there are; nil if there is no such value, or it is malformed.
public func readFloats(
    in text: Bytes, at pointer: Bytes, to values: UnsafeMutablePointer<Float>?, capacity: Int
) -> Int? {
    var scanner = JSONScanner(text)
    guard scanner.find(pointer) else { return nil }
    var count = 0
    let isWhole = scanner.skipValue(maxDepth: defaultJSONDepth, isLenient: false) { number in
        // A size above Int.max arrives as a negative number.
        if let values, count < capacity || capacity < 0 { values[count] = Float(real(number)) }
        count &+= 1
    }
    return isWhole ? count : nil
}

/// The value of a number. Not inlined: each file that did so would have its own copy of the tables.
@inline(never)
func real(_ number: Bytes) -> Double {
    var value = 0.0
    return owui_decimal(number.base, number.end, &value) ? value : unusualReal(number)
}

/// The same by libc: for many digits, and for very small and very large ones.
private func unusualReal(_ number: Bytes) -> Double {
    // A copy, since strtod reads to the first byte that is not a digit, and the text may end here.
    var text = ByteBuffer(capacity: number.count)
    text.append(number)
    return owui_strtod(text.bytes.chars)
}

extension JSONScanner {
    /// Moves to the value at a JSON Pointer (RFC 6901). Of members of the same name it finds the first.
    fileprivate mutating func find(_ pointer: Bytes) -> Bool {
        skipSpace()
        guard pointer.count > 0 else { return true }
        guard pointer.base[0] == .slash else { return false }
        var rest = pointer.dropping(1)
        while true {
            let length = rest.firstIndex(of: .slash) ?? rest.count
            guard step(rest.prefix(length)) else { return false }
            skipSpace()
            if length == rest.count { return true }
            rest = rest.dropping(length + 1)
        }
    }

    private mutating func step(_ token: Bytes) -> Bool {
        if take(.openBracket) { return arrayIndex(token).map { findElement($0) } ?? false }
        var name = ByteBuffer(capacity: token.count)
        guard take(.openBrace), name.append(unescaped: token) else { return false }
        repeat {
            skipSpace()
            guard let key = key() else { return false }
            skipSpace()
            if isName(key, name.bytes) { return true }
            guard skipValue(maxDepth: defaultJSONDepth) else { return false }
            skipSpace()
        } while take(.comma)
        return false
    }

    private mutating func findElement(_ index: Int) -> Bool {
        for _ in 0..<index {
            guard skipValue(maxDepth: defaultJSONDepth) else { return false }
            skipSpace()
            guard take(.comma) else { return false }
        }
        skipSpace()
        return byte != .closeBracket
    }
}

private func isName(_ key: JSONString, _ name: Bytes) -> Bool {
    if key.isPlain { return key.bytes.equals(name) }
    var decoded = ByteBuffer()
    var pendingSurrogate = PendingSurrogate()
    decoded.append(key, pendingSurrogate: &pendingSurrogate)
    decoded.append(pendingSurrogate: &pendingSurrogate)
    return decoded.bytes.equals(name)
}
