import CJansson
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
    var parser = TreeParser(text, maxDepth: maxDepth)
    guard let root = parser.parse() else { throw JSONSyntaxError(offset: parser.offset) }
    return root
}

/// The same for a text that was checked already. What jansson cannot hold becomes null: NaN and Infinity, and values
/// that are nested too deeply. A tree may take many times the bytes of its text: of numbers 20 times, of empty objects
/// 70 times. Nil: it would take more than `memory` bytes, about. `size`: the bytes that it takes.
@inline(never)
public func parseJSON(lenient text: Bytes, maxDepth: Int, memory: Int) -> (tree: JSONValue?, size: Int) {
    var parser = TreeParser(text, maxDepth: maxDepth, isLenient: true)
    parser.memory = memory
    return (parser.parse(), memory - parser.memory)
}

private struct TreeParser: ~Copyable {
    private var scanner: JSONScanner
    private let start: UnsafePointer<UInt8>
    private let maxDepth: Int
    private var outer = OuterContainers()
    private var decoded = ByteBuffer()
    private var key = ByteBuffer()
    private let isLenient: Bool
    /// The number of bytes that the rest of the tree may take, about.
    var memory = Int.max

    init(_ text: Bytes, maxDepth: Int, isLenient: Bool = false) {
        self.isLenient = isLenient
        scanner = JSONScanner(text)
        start = text.base
        self.maxDepth = maxDepth
    }

    var offset: Int { scanner.position - start }

    mutating func parse() -> JSONValue? {
        scanner.skipSpace()
        guard let root = readValue(depth: 0) else { return nil }
        let isContainer = owui_json_typeof(root) == JSON_OBJECT || owui_json_typeof(root) == JSON_ARRAY
        if (!isContainer || fill(root)) && scanner.atEnd() { return JSONValue(owning: root) }
        owui_json_decref(root)
        return nil
    }

    /// Reads the inside of a container, and of all those in it.
    @_optimize(speed)
    private mutating func fill(_ root: JSONRef) -> Bool {
        var open = root
        var isObject = owui_json_typeof(root) == JSON_OBJECT
        var depth = 1
        var isEmpty = true
        while true {
            // Before an element, or at the end of the container.
            scanner.skipSpace()
            if scanner.take(isObject ? .closeBrace : .closeBracket) {
                depth -= 1
                if depth == 0 { return true }
                guard let last = outer.removeLast(depth) else { return false }
                open = last
                isObject = owui_json_typeof(open) == JSON_OBJECT
                isEmpty = false
                continue
            }
            if !isEmpty {
                guard scanner.take(.comma) else { return false }
                scanner.skipSpace()
            }
            let value: JSONRef
            if isObject {
                guard let name = readKey(), let read = readValue(depth: depth) else { return false }
                value = read
                memory -= 80 + name.count
                guard owui_json_setn_new(open, name.chars, name.count, value) == 0 else {
                    return false
                }
            } else {
                guard let read = readValue(depth: depth) else { return false }
                value = read
                guard json_array_append_new(open, value) == 0 else { return false }
            }
            let kind = owui_json_typeof(value)
            guard memory >= 0 else { return false }
            isEmpty = kind == JSON_OBJECT || kind == JSON_ARRAY
            guard isEmpty else { continue }
            outer.add(open, depth)
            depth += 1
            open = value
            isObject = kind == JSON_OBJECT
        }
    }

    /// The next key, before its value; nil if there is none, or it has a NUL in it.
    @inline(__always)
    @_optimize(speed)
    private mutating func readKey() -> Bytes? {
        let before = scanner.position
        guard let string = scanner.key() else { return nil }
        scanner.skipSpace()
        return string.isPlain ? string.bytes : decodedKey(string, before)
    }

    @inline(never)
    private mutating func decodedKey(_ string: JSONString, _ start: UnsafePointer<UInt8>) -> Bytes? {
        key.removeAll()
        var pendingSurrogate = PendingSurrogate()
        key.append(string, pendingSurrogate: &pendingSurrogate)
        key.append(pendingSurrogate: &pendingSurrogate)
        if key.bytes.firstIndex(of: 0) == nil { return key.bytes }
        scanner = JSONScanner(Bytes(start, scanner.end - start))
        return nil
    }

    /// A scalar, or an empty container to be filled. The caller owns it.
    @inline(__always)
    @_optimize(speed)
    private mutating func readValue(depth: Int) -> JSONRef? {
        memory -= 40
        switch scanner.byte {
        case .quote: return readString()
        case .openBrace where depth < maxDepth:
            memory -= 170
            return scanner.take(.openBrace) ? json_object() : nil
        case .openBracket where depth < maxDepth:
            memory -= 90
            return scanner.take(.openBracket) ? json_array() : nil
        case .openBrace, .openBracket: return skipUnheld()
        case UInt8(ascii: "t"): return scanner.literal("true") ? json_true() : nil
        case UInt8(ascii: "f"): return scanner.literal("false") ? json_false() : nil
        case UInt8(ascii: "n"): return scanner.literal("null") ? json_null() : nil
        default: return readNumber()
        }
    }

    /// A null in place of a value that jansson cannot hold.
    @inline(never)
    private mutating func skipUnheld(from start: UnsafePointer<UInt8>? = nil) -> JSONRef? {
        guard isLenient else { return nil }
        if let start { scanner = JSONScanner(Bytes(start, scanner.end - start)) }
        return scanner.skipValue(maxDepth: Int.max, isLenient: true) ? json_null() : nil
    }

    @inline(__always)
    @_optimize(speed)
    private mutating func readString() -> JSONRef? {
        guard let string = scanner.string() else { return nil }
        memory -= 40 + string.bytes.count
        if string.isPlain { return json_stringn_nocheck(string.bytes.chars, string.bytes.count) }
        return decodedString(string)
    }

    @inline(never)
    private mutating func decodedString(_ string: JSONString) -> JSONRef? {
        decoded.removeAll()
        var pendingSurrogate = PendingSurrogate()
        decoded.append(string, pendingSurrogate: &pendingSurrogate)
        decoded.append(pendingSurrogate: &pendingSurrogate)
        return json_stringn_nocheck(decoded.bytes.chars, decoded.count)
    }

    private mutating func readNumber() -> JSONRef? {
        let start = scanner.position
        guard let number = scanner.number() else { return skipUnheld(from: start) }
        if let integer = number.integer { return json_integer(integer) }
        // jansson has no infinity.
        return json_real(
            min(max(real(number.bytes), -Double.greatestFiniteMagnitude), Double.greatestFiniteMagnitude))
    }
}

/// The containers around the open one. Most texts are not nested deeply: the outermost ones take no memory.
private struct OuterContainers {
    private var near: (JSONRef?, JSONRef?, JSONRef?, JSONRef?, JSONRef?, JSONRef?, JSONRef?, JSONRef?)
    private var far: [JSONRef] = []

    /// `depth` is that of the container, from 1.
    @inline(__always)
    mutating func add(_ container: JSONRef, _ depth: Int) {
        guard depth <= 8 else { return far.append(container) }
        withUnsafeMutableBytes(of: &near) {
            $0.storeBytes(
                of: container, toByteOffset: (depth - 1) * MemoryLayout<JSONRef>.size, as: JSONRef.self)
        }
    }

    @inline(__always)
    mutating func removeLast(_ depth: Int) -> JSONRef? {
        guard depth <= 8 else { return far.popLast() }
        return withUnsafeBytes(of: &near) {
            $0.load(fromByteOffset: (depth - 1) * MemoryLayout<JSONRef>.size, as: JSONRef?.self)
        }
    }
}
