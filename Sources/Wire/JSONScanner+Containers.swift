// Reading objects and arrays in one pass, without a tree: the caller reads the members that it knows, and takes or
// skips the text of the others.

extension JSONScanner {
    /// The key of a member and the colon after it, and blanks.
    @inline(never)
    @_optimize(speed)
    private mutating func memberKey() -> JSONString? {
        guard let key = key() else { return nil }
        skipSpace()
        return key
    }

    /// Reads an object. `member` gets each key, and reads its value. Returns false, with `position` at the error, if
    /// this is no object, or `member` returns false.
    @inline(__always)
    public mutating func object(_ member: (inout JSONScanner, JSONString) -> Bool) -> Bool {
        object(member, skipping: { _ in false })
    }

    /// The same, but first asks `skipping` whether it skips the next member.
    @inline(__always)
    public mutating func object(
        _ member: (inout JSONScanner, JSONString) -> Bool, skipping: (inout JSONScanner) -> Bool
    ) -> Bool {
        guard take(.openBrace) else { return false }
        skipSpace()
        if take(.closeBrace) { return true }
        repeat {
            skipSpace()
            if !skipping(&self) {
                guard let key = memberKey() else { return false }
                guard member(&self, key) else { return false }
            }
            skipSpace()
        } while take(.comma)
        return take(.closeBrace)
    }

    /// Reads an array. `element` gets the position of each element, and reads it.
    @inline(__always)
    public mutating func array(_ element: (inout JSONScanner, Int) -> Bool) -> Bool {
        guard take(.openBracket) else { return false }
        skipSpace()
        if take(.closeBracket) { return true }
        var count = 0
        repeat {
            skipSpace()
            guard element(&self, count) else { return false }
            count += 1
            skipSpace()
        } while take(.comma)
        return take(.closeBracket)
    }

    /// Takes `text`, a member of an earlier object, if the same bytes follow. They were checked then, and mean the
    /// same now: this saves reading what a stream repeats in every frame.
    @inline(__always)
    public mutating func take(repeated text: Bytes) -> Bool {
        guard end - position > text.count, sameBytes(position, text.base, text.count) else { return false }
        // A number ends only where something else begins.
        let next = position[text.count]
        guard next == .comma || next == .closeBrace || next <= .space else { return false }
        position += text.count
        return true
    }

    /// Skips a value of any depth, and returns its text; nil if it is malformed.
    @inline(never)
    @_optimize(speed)
    public mutating func value() -> Bytes? {
        let start = position
        guard skipValue(maxDepth: Int.max, isLenient: true) else { return nil }
        return Bytes(start, position - start)
    }

    /// The same.
    public mutating func value(_ text: inout Bytes?) -> Bool {
        text = value()
        return text != nil
    }

    /// Reads a string. Skips any other value, for which `string` becomes nil.
    @inline(never)
    @_optimize(speed)
    public mutating func string(or string: inout JSONString?) -> Bool {
        guard byte == .quote else {
            string = nil
            return skipValue(maxDepth: Int.max, isLenient: true)
        }
        string = self.string()
        return string != nil
    }

    /// Reads an integer. Skips any other value, for which `number` becomes nil. An integer in a string counts too:
    /// some servers send an index so.
    public mutating func integer(or number: inout Int64?) -> Bool {
        guard let text = value() else { return false }
        number = JSONNumber(integer: text)?.integer
        return true
    }
}

extension JSONNumber {
    /// An integer, also one that is written as `12.0`, or a string with one.
    public init?(integer text: Bytes) {
        let isQuoted = text.count > 2 && text.base[0] == .quote
        var scanner = JSONScanner(isQuoted ? Bytes(text.base + 1, text.count - 2) : text)
        guard let number = scanner.number(), scanner.position == scanner.end else { return nil }
        if number.isInteger {
            self = number
            return
        }
        var digits = number.bytes
        while digits.end[-1] == UInt8(ascii: "0") { digits = digits.prefix(digits.count - 1) }
        let hasPoint = digits.end[-1] == UInt8(ascii: ".")
        self = hasPoint ? JSONNumber(bytes: digits.prefix(digits.count - 1), isInteger: true) : number
    }
}

extension JSONString {
    /// The string with its quotes, which are around it in the JSON text.
    @inline(__always)
    public var quoted: Bytes { Bytes(bytes.base - 1, bytes.count + 2) }
}

extension Bytes {
    /// Calls `body` with the key and the value of each member of an object that is valid JSON, until it returns false.
    public func forEachMember(_ body: (JSONString, Bytes) -> Bool) {
        var scanner = JSONScanner(self)
        _ = scanner.object { scanner, key in
            guard let value = scanner.value() else { return false }
            return body(key, value)
        }
    }

    /// Calls `body` with each element of an array that is valid JSON, and its position, until it returns false.
    public func forEachElement(_ body: (Bytes, Int) -> Bool) {
        var scanner = JSONScanner(self)
        _ = scanner.array { scanner, position in
            guard let element = scanner.value() else { return false }
            return body(element, position)
        }
    }

    /// A JSON text that says nothing: null, an empty string or container, false or zero.
    public var isBlankJSON: Bool {
        guard count > 0, count <= 5 || base[0] == .openBrace || base[0] == .openBracket else { return false }
        if equals("null") || equals("\"\"") || equals("false") || equals("0") { return true }
        guard base[0] == .openBrace || base[0] == .openBracket else { return false }
        return Bytes(base + 1, count - 2).trimmed.count == 0
    }

    public var isNullJSON: Bool { count == 4 && base[0] == UInt8(ascii: "n") }

    /// The text of a JSON string, without its quotes; nil for another value.
    public var jsonString: JSONString? {
        var scanner = JSONScanner(self)
        return scanner.string()
    }
}
