/// A pointer to bytes and their number. The caller keeps them valid.
public struct Bytes {
    public let base: UnsafePointer<UInt8>
    public let count: Int

    @inline(__always)
    public init(_ base: UnsafePointer<UInt8>, _ count: Int) {
        self.base = base
        self.count = count
    }

    @inline(__always)
    public init(_ text: StaticString) {
        self.init(text.utf8Start, text.utf8CodeUnitCount)
    }

    @inline(__always)
    public var end: UnsafePointer<UInt8> { base + count }

    public func equals(_ other: Bytes) -> Bool {
        count == other.count && sameBytes(base, other.base, count)
    }

    public func equals(_ text: StaticString) -> Bool { equals(Bytes(text)) }

    /// Ignores the case of ASCII letters, as for names of headers.
    public func equalsIgnoringCase(_ other: Bytes) -> Bool {
        guard count == other.count else { return false }
        for i in 0..<count where lowercase(base[i]) != lowercase(other.base[i]) { return false }
        return true
    }

    public func equalsIgnoringCase(_ text: StaticString) -> Bool { equalsIgnoringCase(Bytes(text)) }

    public func hasPrefix(_ prefix: Bytes) -> Bool {
        prefix.count <= count && sameBytes(base, prefix.base, prefix.count)
    }

    @inline(__always)
    public func hasPrefix(_ text: StaticString) -> Bool { hasPrefix(Bytes(text)) }

    @inline(never)
    public func hasPrefixIgnoringCase(_ text: StaticString) -> Bool {
        text.utf8CodeUnitCount <= count
            && Bytes(base, text.utf8CodeUnitCount).equalsIgnoringCase(Bytes(text))
    }

    public func contains(_ text: Bytes) -> Bool {
        guard text.count > 0 else { return true }
        for i in 0..<count where base[i] == text.base[0] && dropping(i).hasPrefix(text) { return true }
        return false
    }

    public func contains(_ text: StaticString) -> Bool { contains(Bytes(text)) }

    public func firstIndex(of byte: UInt8) -> Int? {
        for i in 0..<count where base[i] == byte { return i }
        return nil
    }

    /// Without surrounding whitespace.
    public var trimmed: Bytes {
        var first = base
        var last = end
        while first < last && isBlank(first[0]) { first += 1 }
        while first < last && isBlank(last[-1]) { last -= 1 }
        return Bytes(first, last - first)
    }

    /// The last byte that is not whitespace. Takes time for those after it only.
    var lastNonBlank: UInt8? {
        var last = end
        while base < last && isBlank(last[-1]) { last -= 1 }
        return base < last ? last[-1] : nil
    }

    /// The bytes from an offset on; empty if the offset is beyond the end.
    public func dropping(_ length: Int) -> Bytes {
        let cut = min(length, count)
        return Bytes(base + cut, count - cut)
    }

    public func prefix(_ length: Int) -> Bytes { Bytes(base, min(length, count)) }

    /// The bytes before the first of this kind; all if there is none.
    public func prefix(upTo byte: UInt8) -> Bytes { prefix(firstIndex(of: byte) ?? count) }
}

@inline(__always)
func isBlank(_ byte: UInt8) -> Bool { byte == .space || (byte >= .tab && byte <= .carriageReturn) }

@inline(__always)
func lowercase(_ byte: UInt8) -> UInt8 { byte &- .upperA < 26 ? byte | .caseBit : byte }
