/// A string of a JSON text, without its quotes. It is valid JSON, but not decoded.
public struct JSONString {
    public let bytes: Bytes
    /// It is ASCII without backslashes: its bytes are its text.
    public let isPlain: Bool

    @inline(__always)
    public init(bytes: Bytes, isPlain: Bool) {
        self.bytes = bytes
        self.isPlain = isPlain
    }

    /// A plain string of the program.
    public init(_ text: StaticString) { self.init(bytes: Bytes(text), isPlain: true) }

    /// Compares with plain text.
    @inline(__always)
    public func equals(_ text: StaticString) -> Bool {
        if isPlain {
            return bytes.count == text.utf8CodeUnitCount && sameBytes(bytes.base, text.utf8Start, bytes.count)
        }
        return equalsDecoded(text)
    }

    @inline(never)
    private func equalsDecoded(_ text: StaticString) -> Bool {
        var decoded = ByteBuffer()
        var pendingSurrogate = PendingSurrogate()
        decoded.append(self, pendingSurrogate: &pendingSurrogate)
        return !pendingSurrogate.isWaiting && decoded.bytes.equals(text)
    }
}

public struct JSONNumber {
    public let bytes: Bytes
    public let isInteger: Bool

    /// The value, if it is an integer that fits.
    public var integer: Int64? {
        guard isInteger else { return nil }
        let negative = bytes.base[0] == .minus
        var value: Int64 = 0
        for i in (negative ? 1 : 0)..<bytes.count {
            let digit = Int64(bytes.base[i].digitValue)
            let (tenfold, over) = value.multipliedReportingOverflow(by: 10)
            let (next, overNext) = tenfold.subtractingReportingOverflow(digit)
            if over || overNext { return nil }
            value = next
        }
        // Computed as a negative number: there is one more of them than of positive ones.
        if negative { return value }
        return value == Int64.min ? nil : -value
    }
}

/// Reads a JSON text and checks its structure (RFC 8259) without building anything. A function that fails returns nil
/// or false and leaves `position` at the invalid byte.
public struct JSONScanner {
    public internal(set) var position: UnsafePointer<UInt8>
    public let end: UnsafePointer<UInt8>

    @inline(__always)
    public init(_ text: Bytes) {
        position = text.base
        end = text.end
    }

    /// The byte at `position`; 0 at the end. (A JSON text has no NUL.)
    @inline(__always)
    public var byte: UInt8 { position < end ? position[0] : 0 }

    @inline(__always)
    public mutating func skipSpace() { position = skipBlanks(position, end) }

    @inline(__always)
    public mutating func take(_ expected: UInt8) -> Bool {
        guard byte == expected, position < end else { return false }
        position += 1
        return true
    }

    /// Reads from a digit or a minus.
    public mutating func number() -> JSONNumber? {
        let start = position
        var isInteger = true
        _ = take(.minus)
        if !take(.digitZero) {
            guard skipDigits() else { return nil }
        }
        if take(.dot) {
            isInteger = false
            guard skipDigits() else { return nil }
        }
        if byte | .caseBit == UInt8(ascii: "e") {
            isInteger = false
            position += 1
            if byte == .plus || byte == .minus { position += 1 }
            guard skipDigits() else { return nil }
        }
        return JSONNumber(bytes: Bytes(start, position - start), isInteger: isInteger)
    }

    @inline(__always)
    private mutating func skipDigits() -> Bool {
        let start = position
        while position < end && position[0].isDigit { position += 1 }
        return position > start
    }

    @inline(__always)
    public mutating func literal(_ text: StaticString) -> Bool {
        let length = text.utf8CodeUnitCount
        guard end - position >= length, sameBytes(position, text.utf8Start, length) else {
            skipCommon(Bytes(text))
            return false
        }
        position += length
        return true
    }

    private mutating func skipCommon(_ text: Bytes) {
        var i = 0
        while i < text.count && position < end && position[0] == text.base[i] {
            position += 1
            i += 1
        }
    }

    /// A key and the colon after it.
    public mutating func key() -> JSONString? {
        guard let key = string() else { return nil }
        skipSpace()
        return take(.colon) ? key : nil
    }

    /// Whether only whitespace is left.
    @inline(__always)
    public mutating func atEnd() -> Bool {
        skipSpace()
        return position == end
    }
}
