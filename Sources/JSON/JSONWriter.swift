import CJansson
import Wire

/// How deep a value may be nested.
private let deepest = 10_000

extension ByteBuffer {
    /// Appends a value as compact JSON. False, after a part was written, if it contains itself or is nested too
    /// deeply.
    ///
    /// jansson's own writer is not used: it recurses, and writes 0.1 as 0.10000000000000001. This takes a twentieth of
    /// its instructions.
    @_optimize(speed)
    public mutating func append(json root: JSONView) -> Bool {
        var level: Level?
        var outer: [Level] = []
        var value = root
        var place = WritingPlace(&self)
        while true {
            switch value.kind {
            case JSON_OBJECT, JSON_ARRAY:
                if let level {
                    guard outer.count + 1 < deepest, !isCycle(value, outer, level) else {
                        place.end(&self)
                        return false
                    }
                    outer.append(level)
                }
                place.put(value.isObject ? .openBrace : .openBracket)
                level = Level(value)
            case JSON_STRING:
                if let text = value.text {
                    place.ensure(text.count &+ 2, &self)
                    place.put(quoted: text, &self)
                }
            case JSON_INTEGER: place.put(decimal: json_integer_value(value.ref))
            case JSON_REAL: place.put(real: json_real_value(value.ref))
            case JSON_TRUE: place.put(eight: "true    ", 4)
            case JSON_FALSE: place.put(eight: "false   ", 5)
            default: place.put(eight: "null    ", 4)
            }
            while true {
                guard var top = level else {
                    place.end(&self)
                    return true
                }
                if let next = top.next(&place, &self) {
                    level = top
                    value = next
                    break
                }
                place.ensure(1, &self)
                place.put(top.isObject ? .closeBrace : .closeBracket)
                level = outer.popLast()
            }
        }
    }

    public mutating func append(decimal value: Int64) {
        var place = WritingPlace(&self)
        place.put(decimal: value)
        place.end(&self)
    }

    /// Appends text between quotes; invalid UTF-8 becomes U+FFFD.
    public mutating func append(quoted text: Bytes) {
        var place = WritingPlace(&self)
        place.ensure(text.count + 2, &self)
        place.put(quoted: text, &self)
        place.end(&self)
    }

    mutating func appendEscaped(_ text: Bytes) {
        append(.quote)
        var p = text.base
        while true {
            let stop = plainEnd(p, text.end)
            appendValid(Bytes(p, stop - p))
            guard stop < text.end else { break }
            append(escape: stop[0])
            p = stop + 1
        }
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
private func isCycle(_ container: JSONView, _ outer: [Level], _ top: Level) -> Bool {
    let count = outer.count + 1
    let anchor = 1 << (Int.bitWidth - 1 - count.leadingZeroBitCount)
    return (anchor == count ? top : outer[anchor - 1]).container == container.ref
}

/// A container that is being written.
private struct Level {
    let container: JSONRef
    let isObject: Bool
    private var index = 0
    private var iterator: UnsafeMutableRawPointer?

    @inline(__always)
    init(_ view: JSONView) {
        container = view.ref
        isObject = view.isObject
        if isObject { iterator = json_object_iter(container) }
    }

    /// Writes the text before the next element, and returns the element; nil at the end.
    @inline(__always)
    mutating func next(_ place: inout WritingPlace, _ buffer: inout ByteBuffer) -> JSONView? {
        if !isObject {
            guard let element = json_array_get(container, index) else { return nil }
            place.ensure(1, &buffer)
            if index > 0 { place.put(.comma) }
            index &+= 1
            return JSONView(element)
        }
        guard let now = iterator, let key = json_object_iter_key(now), let value = json_object_iter_value(now)
        else { return nil }
        let name = Bytes(key, owui_json_key_length(now))
        place.ensure(name.count &+ 4, &buffer)
        if index > 0 { place.put(.comma) }
        index = 1
        place.put(quoted: name, &buffer)
        place.put(.colon)
        iterator = json_object_iter_next(container, now)
        return JSONView(value)
    }
}
