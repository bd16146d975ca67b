// Eight bytes at a time in a UInt64. This takes half the instructions of a byte loop, and fewer than SIMD16, whose
// masks have to be computed by hand. The lowest mark of each mask is exact; the marks above it may be wrong, so
// only the lowest is used.

@inline(__always)
func word(_ p: UnsafePointer<UInt8>) -> UInt64 {
    UInt64(littleEndian: UnsafeRawPointer(p).loadUnaligned(as: UInt64.self))
}

@inline(__always)
private func halfWord(_ p: UnsafePointer<UInt8>) -> UInt32 {
    UnsafeRawPointer(p).loadUnaligned(as: UInt32.self)
}

@inline(__always)
func everyByte(_ byte: UInt8) -> UInt64 { 0x0101_0101_0101_0101 &* UInt64(byte) }

let highBits: UInt64 = 0x8080_8080_8080_8080

/// Marks the bytes of `w` that are equal to `byte`.
@inline(__always)
func marks(_ w: UInt64, equalTo byte: UInt8) -> UInt64 {
    let x = w ^ everyByte(byte)
    return (x &- everyByte(1)) & ~x & highBits
}

/// Marks the bytes of `w` that are less than `byte`, which is at most 128.
@inline(__always)
func marks(_ w: UInt64, lessThan byte: UInt8) -> UInt64 {
    (w &- everyByte(byte)) & ~w & highBits
}

/// Marks the bytes of `w` that are no digits; each mark is exact.
@inline(__always)
func marksOfNoDigit(_ w: UInt64) -> UInt64 {
    let x = w ^ everyByte(.digitZero)
    return (((x & ~highBits) &+ everyByte(0x76)) | x) & highBits
}

@inline(__always)
func firstMark(_ marks: UInt64) -> Int { marks.trailingZeroBitCount >> 3 }

/// Whether `count` bytes are the same at both places.
@inline(__always)
func sameBytes(_ a: UnsafePointer<UInt8>, _ b: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    if count >= 8 {
        // The last word overlaps the one before it.
        var i = 0
        while i < count - 8 {
            if word(a + i) != word(b + i) { return false }
            i += 8
        }
        return word(a + count - 8) == word(b + count - 8)
    }
    if count >= 4 {
        return halfWord(a) == halfWord(b) && halfWord(a + count - 4) == halfWord(b + count - 4)
    }
    var i = 0
    while i < count {
        if a[i] != b[i] { return false }
        i += 1
    }
    return true
}

/// Copies bytes that may overlap. (In Embedded Swift the pointer's `update(from:count:)` copies byte by byte.)
@inline(__always)
func copyBytes(_ from: UnsafePointer<UInt8>, to: UnsafeMutablePointer<UInt8>, _ count: Int) {
    UnsafeMutableRawPointer(to).copyMemory(from: from, byteCount: count)
}
