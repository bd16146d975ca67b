/// The last frame that had one piece of text, as what is before the text and what is after it.
///
/// Most frames of most streams differ from the one before only in their text. A frame with the same two parts has the
/// same structure and meaning, so only its text has to be read: 300 instructions instead of 1,000.
public struct FrameTemplate: ~Copyable {
    private var front = ByteBuffer()
    private var back = ByteBuffer()

    public init() {}

    /// The text of a frame like this one; nil for another frame.
    public func text(of frame: Bytes) -> JSONString? {
        guard let (string, end) = match(frame), end == frame.end else { return nil }
        return string
    }

    /// The same, directly from the bytes of a stream. If they begin with "data: ", a frame like this one, and a
    /// blank line: its text, its data, and the length of all three. This saves the search for line ends.
    @inline(__always)
    public func text(ahead stream: Bytes, limit: Int) -> (text: JSONString, data: Bytes, length: Int)? {
        guard stream.count > 8 + front.count + back.count, stream.hasPrefix("data: "),
            let (string, end) = match(stream.dropping(6)), stream.end - end >= 2, end[0] == .lineFeed,
            end[1] == .lineFeed,
            end - stream.base <= limit
        else { return nil }
        let start = stream.base + 6
        return (string, Bytes(start, end - start), end - stream.base + 2)
    }

    @inline(__always)
    private func match(_ text: Bytes) -> (JSONString, UnsafePointer<UInt8>)? {
        guard front.count > 0, text.count >= front.count + back.count,
            sameBytes(text.base, front.base, front.count)
        else { return nil }
        var scanner = JSONScanner(text.dropping(front.count - 1))
        guard let string = scanner.string(), text.end - scanner.position >= back.count,
            sameBytes(scanner.position, back.base, back.count), string.bytes.count > 0
        else { return nil }
        return (string, scanner.position + back.count)
    }

    /// Takes a frame of one line as the new template. `text` is the only thing in it that may differ.
    public mutating func learn(_ frame: Bytes, _ text: Bytes) {
        front.removeAll()
        front.append(frame.base, text.base - frame.base)
        back.removeAll()
        back.append(text.end + 1, frame.end - text.end - 1)
    }

    public mutating func forget() { front.removeAll() }
}
