/// NDJSON: each line is a frame. Lines end in LF; a CR before it is whitespace in JSON. The last line needs no LF if
/// the stream ended properly.
public struct LineDecoder: ~Copyable {
    private let limit: Int
    private var searched = 0
    private var handedOut = 0

    public init(limit: Int) { self.limit = limit }

    public mutating func next(_ input: inout ByteBuffer, atEnd: Bool) -> DecodeStep {
        while true {
            if handedOut > 0 {
                input.removeFirst(handedOut)
                handedOut = 0
                searched = 0
            }
            let base = input.base
            let end = input.end
            var p = base + searched
            while p < end && p[0] != .lineFeed {
                if p + 8 <= end && marks(word(p), equalTo: .lineFeed) == 0 { p += 8 } else { p += 1 }
            }
            if p - base > limit { return .overLimit }
            if p == end && !(atEnd && input.count > 0) {
                searched = p - base
                return .starved
            }
            let line = Bytes(base, p - base).trimmed
            handedOut = p - base + (p == end ? 0 : 1)
            if line.count > 0 {
                return .frame(
                    Frame(data: line, name: Bytes(base, 0), isOneLine: true, isUnterminated: p == end))
             }
        }
    }
}
