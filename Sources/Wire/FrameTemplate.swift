import CScan

/// A frame of a stream as its bytes, with holes for the values that may differ.
///
/// Nearly all frames of a stream differ from an earlier one in a few values: the text, an id, a time. Bytes that match
/// the template have its structure and its meaning, so only the values in the holes need to be looked at. It takes a
/// third of the instructions of reading the frame.
public struct FrameTemplate: ~Copyable {
    /// A value that may differ. A string's hole is what is between the quotes.
    public struct Hole {
        public enum Kind { case string, number, other }
        public let kind: Kind
        public let value: Bytes

        /// A hole for a value of a frame: JSON text.
        public init(_ value: Bytes) {
            switch value.base[0] {
            case .quote:
                kind = .string
                self.value = Bytes(value.base + 1, value.count - 2)
            case .minus, UInt8.digitZero...UInt8.digitNine:
                kind = .number
                self.value = value
            default:
                kind = .other
                self.value = value
            }
        }

        /// A hole for the text of a string.
        public init(_ string: JSONString) {
            kind = .string
            value = string.bytes
        }
    }

    private struct Segment {
        /// The number of bytes before the hole.
        let length: Int
        /// Nil after the last hole.
        let kind: Hole.Kind?
    }

    private var literals = ByteBuffer()
    private var segments: UnsafeMutablePointer<Segment>
    private var count = 0
    /// The values of the last match, and where the bytes before them begin.
    private var values: UnsafeMutablePointer<JSONString>
    private var starts: UnsafeMutablePointer<UnsafePointer<UInt8>>
    /// Of each of the three, which have one block of memory. A program may have thousands of streams, with a few
    /// templates each.
    private var capacity = 1
    public static let maxHoles = 32

    public init() {
        segments = .allocate(capacity: 1)
        values = UnsafeMutableRawPointer(segments).assumingMemoryBound(to: JSONString.self)
        starts = UnsafeMutableRawPointer(segments).assumingMemoryBound(to: UnsafePointer<UInt8>.self)
    }

    deinit { segments.deallocate() }

    /// Makes room for this many; what was there is lost.
    private mutating func reserve(_ count: Int) {
        guard count > capacity else { return }
        segments.deallocate()
        // 16, 24 and 8 bytes: in one block.
        segments = .allocate(capacity: 3 * count)
        let rest = UnsafeMutableRawPointer(segments + count)
        values = rest.assumingMemoryBound(to: JSONString.self)
        starts = (rest + count * MemoryLayout<JSONString>.stride).assumingMemoryBound(
            to: UnsafePointer<UInt8>.self)
        capacity = count
    }

    public var isEmpty: Bool { count == 0 }

    public mutating func forget() {
        literals.removeAll()
        count = 0
    }

    private mutating func append(_ segment: Segment) {
        segments[count] = segment
        count += 1
    }

    /// Takes the bytes of a frame as the template. The holes must be in their order. False: there are too many.
    public mutating func learn(_ frame: Bytes, _ holes: [Hole]) -> Bool {
        forget()
        guard holes.count <= FrameTemplate.maxHoles else { return false }
        reserve(holes.count + 1)
        var p = frame.base
        for hole in holes {
            let length = hole.value.base - p
            guard length >= 0 else {
                forget()
                return false
            }
            literals.append(p, length)
            append(Segment(length: length, kind: hole.kind))
            p = hole.value.end
        }
        literals.append(p, frame.end - p)
        append(Segment(length: frame.end - p, kind: nil))
        return true
    }

    /// The end of the frame, if the bytes begin with one like this. Its values are then those of this match.
    @inline(__always)
    public func match(_ stream: Bytes) -> UnsafePointer<UInt8>? {
        var p = stream.base
        let end = stream.end
        var literal = literals.base
        var i = 0
        while i < count {
            let segment = segments[i]
            guard end - p > segment.length || (segment.kind == nil && end - p == segment.length),
                isSame(p, literal, segment.length)
            else { return nil }
            starts[i] = p
            p += segment.length
            literal += segment.length
            guard let kind = segment.kind else { return p }
            switch kind {
            case .string:
                guard let string = restOfString(p, end) else { return nil }
                values[i] = string
                p += string.bytes.count
            case .number, .other:
                guard let after = valueEnd(p, end, kind) else { return nil }
                values[i] = JSONString(bytes: Bytes(p, after - p), isPlain: true)
                p = after
            }
            i += 1
        }
        return nil
    }

    /// The value in a hole, in the last match: of a string what is between the quotes.
    @inline(__always)
    public func value(_ hole: Int) -> JSONString { values[hole] }

    /// The same as JSON text.
    public func text(_ hole: Int) -> Bytes {
        let value = values[hole].bytes
        return segments[hole].kind == .string ? values[hole].quoted : value
    }

    /// Where a place of the template, counted in bytes without holes, was in the last match.
    public func place(_ offset: Int) -> UnsafePointer<UInt8> {
        var rest = offset
        for i in 0..<count {
            if rest <= segments[i].length { return starts[i] + rest }
            rest -= segments[i].length
        }
        return starts[0]
    }
}

@inline(__always)
private func isSame(_ a: UnsafePointer<UInt8>, _ b: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    count < 16 ? sameBytes(a, b, count) : owui_scan_same(a, b, count)
}

/// The text of a string from after its opening quote on, up to its closing quote; nil if it is invalid. (With
/// `JSONScanner.string` instead, an event with three strings takes 50 instructions more.)
@inline(__always)
private func restOfString(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> JSONString? {
    var p = start
    var beyondASCII: UInt32 = 0
    while end - p >= 16 {
        let marks = owui_scan_text(p)
        let stops = marks & 0xFFFF
        if stops == 0 {
            beyondASCII |= marks
            p += 16
            continue
        }
        let count = stops.trailingZeroBitCount
        p += count
        guard p[0] == .quote else { break }
        beyondASCII |= marks & (0xFFFF_FFFF &>> UInt32(truncatingIfNeeded: 16 &- count))
        return JSONString(bytes: Bytes(start, p - start), isPlain: beyondASCII >> 16 == 0)
    }
    return restOfUnusualString(start, end)
}

@inline(never)
private func restOfUnusualString(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> JSONString? {
    var scanner = JSONScanner(Bytes(start - 1, end - start + 1))
    return scanner.string()
}

/// The end of a number, or of another value than a string; nil if there is none, or null, which says nothing.
@inline(__always)
private func valueEnd(
    _ p: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, _ kind: FrameTemplate.Hole.Kind
) -> UnsafePointer<UInt8>? {
    // A number may go on after the bytes that have arrived; what follows it must match, which shows its end.
    if kind == .number { return numberEnd(p, end) }
    guard p[0] != .quote, p[0] != UInt8(ascii: "n") else { return nil }
    return skippedEnd(p, end)
}

@inline(never)
private func skippedEnd(_ p: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> UnsafePointer<UInt8>? {
    var scanner = JSONScanner(Bytes(p, end - p))
    return scanner.skipValue(maxDepth: Int.max, isLenient: true) ? scanner.position : nil
}
