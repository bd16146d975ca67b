/// A piece of text or reasoning of one choice.
public struct Delta {
    public enum Kind { case text, reasoning }
    public let kind: Kind
    public let index: Int
    public let string: JSONString
}

/// Finds the text in the frames of a streamed chat without building a tree, and checks the JSON that it skips.
/// Frames with other content and malformed frames are left to the parser.
///
/// Nearly every frame of a stream differs from the one before it only in its text. So the scanner keeps the last
/// frame that it has scanned in full as two parts, before and after the text. A frame with the same two parts has
/// the same structure and meaning, and only its text needs to be scanned. That takes a third of the instructions.
/// A frame that does not match is scanned in full.
public struct DeltaScanner: ~Copyable {
    private var front = ByteBuffer()
    private var back = ByteBuffer()
    private var learnt: (kind: Delta.Kind, index: Int)?
    private var envelope = Envelope()

    public init() {}

    /// The caller knows these members of the stream's frames: the scanner skips them from now on.
    public mutating func learnEnvelope(fingerprint: Bool, tier: Bool) {
        envelope = Envelope(fingerprint: fingerprint, tier: tier)
    }

    public mutating func scan(_ frame: Bytes) -> Delta? {
        if let (delta, end) = match(frame), end == frame.end { return delta }
        var parser = DeltaParser(frame, envelope)
        guard let delta = parser.parse() else { return nil }
        learn(frame, delta)
        return delta
    }

    /// The same, directly from the bytes of a stream. If they begin with "data: ", a frame like the last one, and a
    /// blank line: its delta, its data, and the length of all three. This saves the search for line ends.
    @inline(__always)
    public func scan(ahead stream: Bytes, limit: Int) -> (delta: Delta, data: Bytes, length: Int)? {
        guard stream.count > 8 + front.count + back.count, stream.hasPrefix("data: "),
            let (delta, end) = match(stream.dropping(6)), stream.end - end >= 2, end[0] == .lineFeed,
            end[1] == .lineFeed,
            end - stream.base <= limit
        else { return nil }
        let start = stream.base + 6
        return (delta, Bytes(start, end - start), end - stream.base + 2)
    }

    /// The delta of a frame like the last one at the start of `text`, and the end of the frame.
    @inline(__always)
    private func match(_ text: Bytes) -> (Delta, UnsafePointer<UInt8>)? {
        guard let (kind, index) = learnt, text.count >= front.count + back.count,
            sameBytes(text.base, front.base, front.count)
        else { return nil }
        var scanner = JSONScanner(text.dropping(front.count - 1))
        guard let string = scanner.string(), text.end - scanner.position >= back.count,
            sameBytes(scanner.position, back.base, back.count), string.bytes.count > 0
        else { return nil }
        return (Delta(kind: kind, index: index, string: string), scanner.position + back.count)
    }

    private mutating func learn(_ frame: Bytes, _ delta: Delta) {
        // The lines of multi-line data were joined: in the stream they look different.
        for i in 0..<frame.count where frame.base[i] == .lineFeed {
            learnt = nil
            return
        }
        learnt = (delta.kind, delta.index)
        front.removeAll()
        front.append(frame.base, delta.string.bytes.base - frame.base)
        back.removeAll()
        back.append(delta.string.bytes.end + 1, frame.end - delta.string.bytes.end - 1)
    }
}

/// The full scan of one frame.
private struct DeltaParser {
    private var scanner: JSONScanner
    private var index = 0
    private var text: JSONString?
    private var reasoning: JSONString?
    private var seen = Seen()

    private struct Seen {
        var choices = false
        var delta = false
        var index = false
    }

    private let envelope: Envelope

    init(_ frame: Bytes, _ envelope: Envelope) {
        scanner = JSONScanner(frame)
        self.envelope = envelope
    }

    /// Nil if the frame has content that this scan does not know, or is malformed.
    mutating func parse() -> Delta? {
        guard parseFrame(), scanner.atEnd() else { return nil }
        // An empty text may come with reasoning, and the reverse. A frame with both needs the tree.
        switch (text.flatMap(nonEmpty), reasoning.flatMap(nonEmpty)) {
        case (let text?, nil): return Delta(kind: .text, index: index, string: text)
        case (nil, let reasoning?): return Delta(kind: .reasoning, index: index, string: reasoning)
        default: return nil
        }
    }

    private func nonEmpty(_ string: JSONString) -> JSONString? { string.bytes.count > 0 ? string : nil }

    /// Reads an object; `member` reads the value of the key that it gets.
    @inline(__always)
    private mutating func object(_ member: (inout DeltaParser, JSONString) -> Bool) -> Bool {
        scanner.skipSpace()
        guard scanner.take(.openBrace) else { return false }
        scanner.skipSpace()
        if scanner.take(.closeBrace) { return true }
        while true {
            scanner.skipSpace()
            guard let key = scanner.key() else { return false }
            scanner.skipSpace()
            guard member(&self, key) else { return false }
            scanner.skipSpace()
            if scanner.take(.closeBrace) { return true }
            guard scanner.take(.comma) else { return false }
        }
    }

    private mutating func parseFrame() -> Bool {
        object { parser, key in
            if key.equals("choices") { return parser.parseChoices() }
            return parser.envelope.contains(key) ? parser.skipScalar() : parser.skipNull(key)
        }
    }

    private mutating func parseChoices() -> Bool {
        guard !seen.choices, scanner.take(.openBracket) else { return false }
        seen.choices = true
        guard parseChoice() else { return false }
        scanner.skipSpace()
        return scanner.take(.closeBracket)
    }

    private mutating func parseChoice() -> Bool {
        object { parser, key in
            if key.equals("delta") { return parser.parseDelta() }
            if key.equals("index") { return parser.parseIndex() }
            return parser.skipNull(key)
        }
    }

    private mutating func parseIndex() -> Bool {
        guard !seen.index, let value = scanner.number()?.integer, value >= 0, value < Int64(Int32.max) else {
            return false
        }
        seen.index = true
        index = Int(value)
        return true
    }

    private mutating func parseDelta() -> Bool {
        guard !seen.delta else { return false }
        seen.delta = true
        return object { parser, key in
            if key.equals("content") { return parser.parsePiece(.text) }
            if key.equals("reasoning_content") { return parser.parsePiece(.reasoning) }
            if key.equals("role") { return parser.scanner.string() != nil }
            return parser.skipNull(key)
        }
    }

    private mutating func parsePiece(_ kind: Delta.Kind) -> Bool {
        // Of repeated keys the last one counts, even if it is null.
        guard isMissing(kind) else { return false }
        if scanner.byte == UInt8(ascii: "n") { return scanner.literal("null") }
        guard let string = scanner.string() else { return false }
        if kind == .text { text = string } else { reasoning = string }
        return true
    }

    private func isMissing(_ kind: Delta.Kind) -> Bool {
        kind == .text ? text == nil : reasoning == nil
    }

    /// Skips a member that has no meaning here. A key with escapes could be one that has.
    private mutating func skipNull(_ key: JSONString) -> Bool { key.isPlain && scanner.literal("null") }

    private mutating func skipScalar() -> Bool {
        switch scanner.byte {
        case .quote: scanner.string() != nil
        case UInt8(ascii: "n"): scanner.literal("null")
        case .minus, UInt8.digitZero...UInt8.digitNine: scanner.number() != nil
        default: false
        }
    }
}

/// The members that every frame of a stream repeats: they are needed only once.
private struct Envelope {
    var fingerprint = false
    var tier = false

    @inline(__always)
    func contains(_ key: JSONString) -> Bool {
        key.equals("id") || key.equals("object") || key.equals("created") || key.equals("model")
            || key.equals("obfuscation") || (fingerprint && key.equals("system_fingerprint"))
            || (tier && key.equals("service_tier"))
    }
}
