import CScan
import Wire

/// Where the next byte of a JSON text is written in a buffer. The buffer learns of what was written at `end`, not for
/// every byte.
struct WritingPlace {
    private var start: UnsafeMutablePointer<UInt8>
    private var next: UnsafeMutablePointer<UInt8>
    /// There is room up to here, and for a scalar and a bracket after it, which take 64 bytes at most.
    private var limit: UnsafeMutablePointer<UInt8>

    @inline(__always)
    init(_ buffer: inout ByteBuffer) {
        start = buffer.room(64)
        next = start
        limit = start
    }

    /// Makes room for `length` bytes and a scalar.
    @inline(__always)
    mutating func ensure(_ length: Int, _ buffer: inout ByteBuffer) {
        if limit - next < length { grow(length, &buffer) }
    }

    @inline(never)
    private mutating func grow(_ length: Int, _ buffer: inout ByteBuffer) {
        end(&buffer)
        // Much more: what a buffer copies when it grows is a good part of the work here.
        let room = max(length, min(7 * buffer.count, 4 << 20))
        start = buffer.room(room + 64)
        next = start
        limit = start + room
    }

    /// Tells the buffer what was written. The next byte needs `ensure`.
    mutating func end(_ buffer: inout ByteBuffer) {
        buffer.advance(next - start)
        start = next
        limit = next
    }

    @inline(__always)
    mutating func put(_ byte: UInt8) {
        next[0] = byte
        next += 1
    }

    /// Writes the first of eight bytes.
    @inline(__always)
    mutating func put(eight text: StaticString, _ length: Int) {
        copyEight(text.utf8Start, to: next)
        next += length
    }

    mutating func put(decimal value: Int64) {
        // The digits are written behind the place of the longest number, from the last to the first.
        let end = next + 40
        var first = end
        var rest = value.magnitude
        while rest >= 100 {
            let (left, pair) = rest.quotientAndRemainder(dividingBy: 100)
            first -= 2
            putPair(pair, to: first)
            rest = left
        }
        first -= 2
        putPair(rest, to: first)
        if rest < 10 { first += 1 }
        if value < 0 {
            first -= 1
            first[0] = .minus
        }
        for i in 0..<3 { copyEight(first + 8 * i, to: next + 8 * i) }
        next += end - first
    }

    /// Writes the shortest text that reads back as the same number. A whole number keeps its ".0", and so stays a
    /// real.
    mutating func put(real value: Double) {
        if putFewDigits(value) { return }
        // `withUTF8` needs several kilobytes of code for strings of other encodings.
        _ = value.description.utf8.withContiguousStorageIfAvailable { text in
            guard let base = text.baseAddress, text.count <= 40 else { return }
            UnsafeMutableRawPointer(next).copyMemory(from: base, byteCount: text.count)
            next += text.count
        }
    }

    /// The same for numbers such as 0.7. The least number of decimals is the one looked for: with less than 16 digits
    /// there is only one number of that many decimals that reads back as the same.
    private mutating func putFewDigits(_ value: Double) -> Bool {
        let magnitude = value.magnitude
        guard magnitude >= 0.001, magnitude < 1e9 else { return false }
        var power: Int64 = 1
        for _ in 1...6 {
            power &*= 10
            let shifted = Int64(magnitude * Double(power) + 0.5)
            guard Double(shifted) / Double(power) == magnitude else { continue }
            if value < 0 { put(.minus) }
            let (whole, rest) = shifted.quotientAndRemainder(dividingBy: power)
            put(decimal: whole)
            // With a one before it the fraction keeps its zeros.
            let dot = next
            put(decimal: power &+ rest)
            dot[0] = .dot
            return true
        }
        return false
    }

    /// `ensure` has made room for the text and two quotes.
    @inline(__always)
    mutating func put(quoted text: Bytes, _ buffer: inout ByteBuffer) {
        guard owui_copy_plain(text.base, text.count, next + 1) else {
            end(&buffer)
            buffer.appendEscaped(text)
            ensure(1, &buffer)
            return
        }
        next[0] = .quote
        next[text.count &+ 1] = .quote
        next += text.count &+ 2
    }
}

/// Writes a number below 100 with two digits.
@inline(__always)
private func putPair(_ number: UInt64, to place: UnsafeMutablePointer<UInt8>) {
    let tens = (number &* 205) >> 11
    place[0] = .digitZero | UInt8(truncatingIfNeeded: tens)
    place[1] = .digitZero | UInt8(truncatingIfNeeded: number &- tens &* 10)
}

@inline(__always)
private func copyEight(_ from: UnsafePointer<UInt8>, to: UnsafeMutablePointer<UInt8>) {
    let eight = UnsafeRawPointer(from).loadUnaligned(as: UInt64.self)
    UnsafeMutableRawPointer(to).storeBytes(of: eight, as: UInt64.self)
}
