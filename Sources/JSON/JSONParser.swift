import CJansson
import CSystem
import Wire

/// The position at which a text is no longer JSON.
public struct JSONSyntaxError: Error {
    public let offset: Int
}

public let defaultJSONDepth = 128

/// Parses a text into jansson's tree.
///
/// jansson's own lexer takes about 200 instructions per byte; building the same tree with JSONScanner takes a fifth
/// to a seventh of that. Containers are added to their parents when they open, so freeing the root frees everything
/// after an error, and nesting costs an array element and no stack.
public func parseJSON(_ text: Bytes, maxDepth: Int = defaultJSONDepth) throws(JSONSyntaxError) -> JSONValue {
    var parser = TreeParser(text, maxDepth: maxDepth, keepsLoneSurrogates: false)
    guard let root = parser.parse() else { throw JSONSyntaxError(offset: parser.offset) }
    return root
}

/// Parses a frame whose texts continue in other frames. Lone surrogates are kept for
/// `ByteBuffer.append(pieces:pendingSurrogate:)`, and `hasLoneSurrogates` tells whether there are any. A string
/// with one is not valid UTF-8.
public func parseJSON(
    frame text: Bytes, maxDepth: Int, hasLoneSurrogates: inout Bool
) throws(JSONSyntaxError) -> JSONValue {
    var parser = TreeParser(text, maxDepth: maxDepth, keepsLoneSurrogates: true)
    guard let root = parser.parse() else { throw JSONSyntaxError(offset: parser.offset) }
    hasLoneSurrogates = parser.sawLoneHalf
    return root
}

private struct TreeParser: ~Copyable {
    private var scanner: JSONScanner
    private let start: UnsafePointer<UInt8>
    private let maxDepth: Int
    private var open: [JSONRef] = []
    private var decoded = ByteBuffer()
    private var key = ByteBuffer()
    private let keepsLoneSurrogates: Bool
    private(set) var sawLoneHalf = false

    init(_ text: Bytes, maxDepth: Int, keepsLoneSurrogates: Bool) {
        self.keepsLoneSurrogates = keepsLoneSurrogates
        scanner = JSONScanner(text)
        start = text.base
        self.maxDepth = maxDepth
    }

    var offset: Int { scanner.position - start }

    mutating func parse() -> JSONValue? {
        // Owns the root from the beginning.
        var root: JSONValue?
        while true {
            scanner.skipSpace()
            let name = open.isEmpty || !isObject ? nil : readKey()
            if name == nil && !open.isEmpty && isObject { return nil }
            guard let value = readValue() else { return nil }
            if open.isEmpty && root == nil {
                root = JSONValue(owning: value)
            } else if !attach(value, name) {
                return nil
            }
            if owui_json_typeof(value) == JSON_OBJECT || owui_json_typeof(value) == JSON_ARRAY {
                scanner.skipSpace()
                open.append(value)
                if !scanner.take(isObject ? .closeBrace : .closeBracket) { continue }
                open.removeLast()
            }
            guard closeWhatEnds() else { return nil }
            if open.isEmpty { return scanner.atEnd() ? root : nil }
        }
    }

    private var isObject: Bool {
        guard let last = open.last else { return false }
        return owui_json_typeof(last) == JSON_OBJECT
    }

    /// After a value: closes containers, up to the comma before the next value.
    private mutating func closeWhatEnds() -> Bool {
        while !open.isEmpty {
            scanner.skipSpace()
            if scanner.take(.comma) { return true }
            guard scanner.take(isObject ? .closeBrace : .closeBracket) else { return false }
            open.removeLast()
        }
        return true
    }

    /// The next key; nil if there is none, or it has a NUL in it.
    private mutating func readKey() -> Bytes? {
        let before = scanner
        guard let string = scanner.key() else { return nil }
        scanner.skipSpace()
        if string.isPlain { return string.bytes }
        key.removeAll()
        var pendingSurrogate = PendingSurrogate()
        key.append(string, pendingSurrogate: &pendingSurrogate)
        key.append(pendingSurrogate: &pendingSurrogate)
        if key.bytes.firstIndex(of: 0) == nil { return key.bytes }
        scanner = before
        return nil
    }

    /// Consumes the reference to `value`.
    private func attach(_ value: JSONRef, _ name: Bytes?) -> Bool {
        guard let parent = open.last else { return false }
        guard let name else { return json_array_append_new(parent, value) == 0 }
        return owui_json_setn_new(parent, name.chars, name.count, value) == 0
    }

    /// A scalar, or an empty container to be filled. The caller owns it.
    private mutating func readValue() -> JSONRef? {
        switch scanner.byte {
        case .openBrace: return open.count < maxDepth && scanner.take(.openBrace) ? json_object() : nil
        case .openBracket: return open.count < maxDepth && scanner.take(.openBracket) ? json_array() : nil
        case .quote: return readString()
        case UInt8(ascii: "t"): return scanner.literal("true") ? json_true() : nil
        case UInt8(ascii: "f"): return scanner.literal("false") ? json_false() : nil
        case UInt8(ascii: "n"): return scanner.literal("null") ? json_null() : nil
        default: return readNumber()
        }
    }

    private mutating func readString() -> JSONRef? {
        guard let string = scanner.string() else { return nil }
        if string.isPlain {
            return json_stringn_nocheck(string.bytes.chars, string.bytes.count)
        }
        decoded.removeAll()
        var pendingSurrogate = PendingSurrogate(keepsLone: keepsLoneSurrogates)
        decoded.append(string, pendingSurrogate: &pendingSurrogate)
        decoded.append(pendingSurrogate: &pendingSurrogate)
        sawLoneHalf = sawLoneHalf || pendingSurrogate.sawLone
        return json_stringn_nocheck(decoded.bytes.chars, decoded.count)
    }

    private mutating func readNumber() -> JSONRef? {
        guard let number = scanner.number() else { return nil }
        if let integer = number.integer { return json_integer(integer) }
        // A copy, since strtod reads to the first byte that is not a digit, and the text may end here.
        decoded.removeAll()
        decoded.append(number.bytes)
        let value = owui_strtod(decoded.bytes.chars)
        // jansson has no infinity.
        return json_real(min(max(value, -Double.greatestFiniteMagnitude), Double.greatestFiniteMagnitude))
    }
}
