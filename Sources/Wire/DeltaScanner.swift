/// A piece of text or reasoning of one choice.
public struct Delta {
    public enum Kind { case text, reasoning }
    public let kind: Kind
    public let index: Int
    public let string: JSONString
}

/// Finds the text in the frames of a streamed chat without building a tree, and checks all that it passes over.
/// A frame that holds anything else that anyone could want to know, or that is broken, it leaves to the parser.
///
/// Nearly every frame of a stream is the one before it with another piece of text. So the scanner keeps the
/// last one that it has scanned in full as two parts, in front of the text and behind it; a frame that has the
/// same bytes there has the same structure and the same meaning, and only its text needs to be scanned. That
/// takes a third of the instructions, and what does not match is scanned in full.
public struct DeltaScanner: ~Copyable {
    private var front = ByteBuffer()
    private var back = ByteBuffer()
    private var learnt: (kind: Delta.Kind, index: Int)?
    private var envelope = Envelope()

    public init() {}

    /// What stands beside the text need not be looked at once it is known.
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

    /// The same straight from a stream: if it goes on with "data: ", a frame like the last one, and a blank
    /// line, then its delta, its data, and the length of all that. It saves looking for the ends of the lines.
    @inline(__always)
    public func scan(scheduledRequest stream: Bytes, limit: Int) -> (delta: Delta, data: Bytes, length: Int)?
    {
        guard stream.count > 8 + front.count + back.count, stream.hasPrefix("data: "),
            let (delta, end) = match(stream.dropping(6)), stream.end - end >= 2, end[0] == .lineFeed,
            end[1] == .lineFeed,
            end - stream.base <= limit
        else { return nil }
        let start = stream.base + 6
        return (delta, Bytes(start, end - start), end - stream.base + 2)
    }

    /// A frame like the last one at the start of `text`, and where it ends.
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
        // Data of several lines were joined: in the stream they look different.
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

    /// Nil if there is anything in it that this scan does not know, or that is wrong.
    mutating func parse() -> Delta? {
        guard parseFrame(), scanner.atEnd() else { return nil }
        // An empty text goes along with reasoning, and the other way round; two pieces at once need the tree.
        switch (text.flatMap(nonEmpty), reasoning.flatMap(nonEmpty)) {
        case (let text?, nil): return Delta(kind: .text, index: index, string: text)
        case (nil, let reasoning?): return Delta(kind: .reasoning, index: index, string: reasoning)
        default: return nil
        }
    }

    private func nonEmpty(_ string: JSONString) -> JSONString? { string.bytes.count > 0 ? string : nil }

    /// Walks an object's members; `member` reads the value of the key it is given.
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
        // Of equal keys the last one counts, even if it is null.
        guard isMissing(kind) else { return false }
        if scanner.byte == UInt8(ascii: "n") { return scanner.literal("null") }
        guard let string = scanner.string() else { return false }
        if kind == .text { text = string } else { reasoning = string }
        return true
    }

    private func isMissing(_ kind: Delta.Kind) -> Bool {
        kind == .text ? text == nil : reasoning == nil
    }

    /// Passes over a member that says nothing. Escapes in its key could hide one that says more.
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

/// What every frame of a stream repeats, and the first one is enough to know.
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
