import CJansson
import Wire

/// How deep a value may be nested.
private let deepest = 10_000

extension ByteBuffer {
    /// Appends a value as compact JSON. False, after a part was written, if it contains itself or is nested too
    /// deeply.
    ///
    /// jansson's own writer is not used: it recurses, and writes 0.1 as 0.10000000000000001.
    public mutating func append(json root: JSONView) -> Bool {
        var open: [Level] = []
        var value = root
        while true {
            switch value.kind {
            case JSON_OBJECT, JSON_ARRAY:
                guard open.count < deepest, !isCycle(value, open) else { return false }
                append(value.isObject ? .openBrace : .openBracket)
                open.append(Level(value))
            case JSON_STRING: if let text = value.text { append(quoted: text) }
            case JSON_INTEGER: append(decimal: json_integer_value(value.ref))
            case JSON_REAL: append(real: json_real_value(value.ref))
            case JSON_TRUE: append("true")
            case JSON_FALSE: append("false")
            default: append("null")
            }
            var next: JSONView?
            while next == nil, let top = open.indices.last {
                next = open[top].next(&self)
                if next == nil {
                    append(open[top].container.isObject ? .closeBrace : .closeBracket)
                    open.removeLast()
                }
            }
            guard let next else { return true }
            value = next
        }
    }

    public mutating func append(decimal value: Int64) {
        var digits: (UInt64, UInt64, UInt64) = (0, 0, 0)
        withUnsafeMutableBytes(of: &digits) { digits in
            var rest = value.magnitude
            var first = digits.count
            repeat {
                first -= 1
                digits[first] = .digitZero + UInt8(rest % 10)
                rest /= 10
            } while rest > 0
            if value < 0 { append(.minus) }
            for i in first..<digits.count { append(digits[i]) }
        }
    }

    /// Appends the shortest text that reads back as the same number. A whole number keeps its ".0", and so stays a
    /// real.
    private mutating func append(real value: Double) {
        for byte in value.description.utf8 { append(byte) }
    }

    /// Appends text between quotes; invalid UTF-8 becomes U+FFFD.
    public mutating func append(quoted text: Bytes) {
        append(.quote)
        var p = text.base
        var run = p
        while p < text.end {
            let c = p[0]
            if c >= .space && c != .quote && c != .backslash {
                p += 1
                continue
            }
            appendValid(Bytes(run, p - run))
            append(escape: c)
            p += 1
            run = p
        }
        appendValid(Bytes(run, p - run))
        append(.quote)
    }

    private mutating func append(escape c: UInt8) {
        switch c {
        case .quote: append("\\\"")
        case .backslash: append("\\\\")
        case .backspace: append("\\b")
        case .tab: append("\\t")
        case .lineFeed: append("\\n")
        case .formFeed: append("\\f")
        case .carriageReturn: append("\\r")
        default:
            append("\\u00")
            append(c < 0x10 ? .digitZero : UInt8(ascii: "1"))
            append(c & 15 < 10 ? .digitZero + (c & 15) : .lowerA + (c & 15) - 10)
        }
    }
}

/// Detects a container that contains itself, with one comparison per container (Brent's algorithm).
///
/// If a value contains itself, the writer descends without end, and from some depth on repeats a cycle of containers.
/// Each new container is compared with one that is open, the anchor. The anchor moves down whenever the depth has
/// doubled. So at some depth it is within the cycle and stays for a whole round, in which it is found again.
private func isCycle(_ container: JSONView, _ open: [Level]) -> Bool {
    guard open.count > 0 else { return false }
    let anchor = 1 << (Int.bitWidth - 1 - open.count.leadingZeroBitCount)
    return open[anchor - 1].container.ref == container.ref
}

/// A container that is being written.
private struct Level {
    let container: JSONView
    private var index = 0
    private var iterator: UnsafeMutableRawPointer?

    init(_ container: JSONView) {
        self.container = container
        if container.isObject { iterator = json_object_iter(container.ref) }
    }

    /// Writes the text before the next element, and returns the element; nil at the end.
    mutating func next(_ out: inout ByteBuffer) -> JSONView? {
        if !container.isObject {
            guard let element = container.element(index) else { return nil }
            if index > 0 { out.append(.comma) }
            index += 1
            return element
        }
        guard let now = iterator, let key = json_object_iter_key(now), let value = json_object_iter_value(now)
        else { return nil }
        if index > 0 { out.append(.comma) }
        index += 1
        out.append(quoted: Bytes(key, owui_json_key_length(now)))
        out.append(.colon)
        iterator = json_object_iter_next(container.ref, now)
        return JSONView(value)
    }
}
