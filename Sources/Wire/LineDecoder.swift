/// NDJSON: each line is a frame. Lines end in LF; a CR before it is whitespace in JSON. The last line needs no LF if
/// the stream ended properly.
public struct LineDecoder: ~Copyable {
    private let limit: Int
    private var searched = 0
    private var returnedLength = 0

    public init(limit: Int) { self.limit = limit }

    public mutating func next(_ input: inout ByteBuffer, atEnd: Bool) -> DecodeStep {
        while true {
            release(&input)
            let base = input.base
            let end = input.end
            let lineEnd = lineFeed(base + searched, end)
            if (lineEnd ?? end) - base > limit { return .overLimit }
            guard let last = lineEnd ?? (atEnd && input.count > 0 ? end : nil) else {
                searched = input.count
                return .starved
            }
            let line = Bytes(base, last - base).trimmed
            returnedLength = last - base + (last == end ? 0 : 1)
            if line.count > 0 {
                return .frame(
                    Frame(
                        data: line, name: Bytes(base, 0), isOneLine: true, isUnterminated: last == end))
            }
        }
    }

    private mutating func release(_ input: inout ByteBuffer) {
        guard returnedLength > 0 else { return }
        input.removeFirst(returnedLength)
        returnedLength = 0
        searched = 0
    }

    /// The length of the line that was returned, in its bytes.
    public var lineLength: Int { returnedLength }

    /// The bytes not decoded yet, if a line begins there. For a caller that can recognize the whole line.
    @inline(__always)
    public mutating func bytesAhead(_ input: inout ByteBuffer) -> Bytes? {
        release(&input)
        return searched < LineDecoder.longestRetry ? input.bytes : nil
    }

    /// Where a frame that has arrived in part is longer, its beginning is not looked at once more.
    static let longestRetry = 4096

    /// Consumes `length` of these bytes as a whole line.
    @inline(__always)
    public mutating func take(_ length: Int) { returnedLength = length }
}

/// The first LF.
private func lineFeed(
    _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>
) -> UnsafePointer<UInt8>? {
    var p = start
    while let found = endOfLine(p, end) {
        if found[0] == .lineFeed { return found }
        p = found + 1
    }
    return nil
}
