import CScan

/// One frame of a stream. Its bytes are in the buffer that it was decoded from, or in the decoder, and valid until
/// the next call of `next`.
public struct Frame {
    public var data: Bytes
    /// The `event:` field; empty if there was none.
    public let name: Bytes
    /// The data is one line of the stream.
    public let isOneLine: Bool
    /// The end of the body ends it, not a blank line or the end of its line.
    public let isUnterminated: Bool
}

public enum DecodeStep {
    case frame(Frame)
    /// More bytes are needed.
    case starved
    /// One frame has more bytes than the limit, including field names and line ends.
    case overLimit
}

/// Server-sent events by the WHATWG rules: lines end in LF, CR or CRLF, an empty line ends an event, several `data:`
/// lines are joined by LF, a byte order mark at the start and comments are skipped, an event that is incomplete at
/// the end of the stream is dropped. `id:` and `retry:` are for reconnecting, which this library does not do.
///
/// Three things are read beyond the rules, because they are the texts of errors: a field `error:`, as llama.cpp sends
/// it, JSON without a field name, which gateways pass on from the server behind them, and other lines that are no
/// fields.
///
/// Events are decoded in place; only data of several lines is copied.
public struct SSEDecoder: ~Copyable {
    private let limit: Int
    /// Offsets from the start of the buffer: the start of the next line, and how far it was searched for its end.
    private var lineStart = 0
    private var searched = 0
    private var skipLineFeed = false
    private var atStreamStart = true

    private var dataLines = 0
    private var dataStart = 0
    private var dataCount = 0
    private var nameStart = 0
    private var nameCount = 0
    private var joined = ByteBuffer()
    /// The event is JSON without field names.
    private var isUnframed = false

    /// Whether the last event, which has no blank line, is a JSON document by itself.
    public func isUnframed(_ input: borrowing ByteBuffer) -> Bool {
        isUnframed || (dataLines == 0 && input.count > lineStart && input.base[lineStart] == .openBrace)
    }
    /// The length of the frame that was returned; the next call removes it.
    private var returnedLength = 0

    public init(limit: Int) { self.limit = limit }

    /// True if no event is incomplete. Comments and empty lines do not count.
    public var isBetweenEvents: Bool { dataLines == 0 && nameCount == 0 }

    /// `flushes`: the stream has ended, and an event without its blank line counts.
    @_optimize(speed)
    public mutating func next(_ input: inout ByteBuffer, flushes: Bool = false) -> DecodeStep {
        if returnedLength > 0 { release(&input) }
        if atStreamStart && !skipByteOrderMark(&input) { return .starved }
        while true {
            let base = input.base
            let end = input.end
            if skipLineFeed && base + lineStart < end {
                skipLineFeed = false
                if base[lineStart] == .lineFeed {
                    lineStart += 1
                    searched = max(searched, lineStart)
                }
            }
            guard let lineEnd = endOfLine(base + searched, end) else {
                searched = end - base
                if input.count > limit { return .overLimit }
                return flushes ? flush(base, end) : .starved
            }
            // Measured from the start of the event, as above, so that the result does not depend on the reads.
            if lineEnd - base > limit { return .overLimit }
            let line = Bytes(base + lineStart, lineEnd - (base + lineStart))
            skipLineFeed = lineEnd[0] == .carriageReturn
            let start = lineStart
            lineStart = lineEnd - base + 1
            searched = lineStart
            if line.count > 0 {
                if dataLines > 0 && beginsAnother(line, base) {
                    lineStart = start
                    searched = start
                    skipLineFeed = false
                    return dispatch(base, hasEnd: false)
                }
                readField(line, at: start, base)
            } else if dataLines > 0 {
                return dispatch(base)
            } else {
                nameCount = 0
            }
            if isBetweenEvents { dropLines(&input) }
        }
    }

    /// Some servers send no blank line after an event. After a document that ends in a brace no line of the same one
    /// begins with a brace.
    private func beginsAnother(_ line: Bytes, _ base: UnsafePointer<UInt8>) -> Bool {
        guard line.hasPrefix("data"), let value = value(of: line, after: 4)?.trimmed,
            value.hasPrefix("{") || value.equals("[DONE]")
        else { return false }
        let data = dataLines == 1 ? Bytes(base + dataStart, dataCount) : joined.bytes
        return data.lastNonBlank == .closeBrace
    }

    private mutating func flush(_ base: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> DecodeStep {
        let start = lineStart
        lineStart = end - base
        if lineStart > start { readField(Bytes(base + start, lineStart - start), at: start, base) }
        return dataLines > 0 ? dispatch(base, isUnterminated: true) : .starved
    }

    /// No line is incomplete.
    public var isAtLineStart: Bool { searched == lineStart }

    /// The length of the event that was returned, in its bytes.
    public var eventLength: Int { returnedLength }

    /// The bytes not decoded yet, if an event begins there. For a caller that can recognize the whole event.
    @inline(__always)
    public mutating func bytesAhead(_ input: inout ByteBuffer) -> Bytes? {
        if returnedLength > 0 { release(&input) }
        // The input begins with the event, also if a part of it was decoded: most events that arrive in two reads can
        // be recognized too. Not those of many reads, so that the time stays linear.
        guard searched < LineDecoder.longestRetry, lineStart > 0 || !skipLineFeed, !atStreamStart,
            strayLines.isEmpty
        else { return nil }
        return input.bytes
    }

    /// Consumes `length` of these bytes as a whole event.
    @inline(__always)
    public mutating func take(_ length: Int) {
        returnedLength = length
        lineStart = length
        searched = length
        skipLineFeed = false
    }

    /// `hasEnd`: a blank line follows.
    private mutating func dispatch(
        _ base: UnsafePointer<UInt8>, hasEnd: Bool = true, isUnterminated: Bool = false
    ) -> DecodeStep {
        let data = dataLines == 1 ? Bytes(base + dataStart, dataCount) : joined.bytes
        returnedLength = lineStart
        return .frame(
            Frame(
                data: data, name: Bytes(base + nameStart, nameCount), isOneLine: dataLines == 1 && hasEnd,
                isUnterminated: isUnterminated))
    }

    private mutating func release(_ input: inout ByteBuffer) {
        returnedLength = 0
        dataLines = 0
        nameStart = 0
        nameCount = 0
        isUnframed = false
        dropLines(&input)
    }

    /// Drops the lines that were read. Called between events only.
    private mutating func dropLines(_ input: inout ByteBuffer) {
        input.removeFirst(lineStart)
        searched -= lineStart
        lineStart = 0
    }

    private mutating func skipByteOrderMark(_ input: inout ByteBuffer) -> Bool {
        let mark = Bytes("\u{FEFF}")
        let seen = min(input.count, mark.count)
        if sameBytes(input.base, mark.base, seen) {
            if seen < mark.count { return false }
            input.removeFirst(mark.count)
        }
        atStreamStart = false
        return true
    }

    @inline(__always)
    private mutating func readField(_ line: Bytes, at offset: Int, _ base: UnsafePointer<UInt8>) {
        if line.hasPrefix("data"), let value = value(of: line, after: 4) {
            add(value, base)
        } else if line.hasPrefix("event"), let value = value(of: line, after: 5) {
            nameStart = value.base - base
            nameCount = value.count
        } else {
            readUnusual(line, at: offset, base)
        }
    }

    private mutating func readUnusual(_ line: Bytes, at offset: Int, _ base: UnsafePointer<UInt8>) {
        if isUnframed || (dataLines == 0 && line.base[0] == .openBrace) {
            isUnframed = true
            add(line, base)
        } else if line.hasPrefix("error"), line.count > 5, let value = value(of: line, after: 5) {
            nameStart = offset
            nameCount = 5
            add(value, base)
        } else {
            addStrayLine(line)
        }
    }

    /// The lines since the last event that are no fields: the page of a gateway, or the words of a program that failed.
    private var strayLines = ByteBuffer()

    public var hasStrayLines: Bool { !strayLines.isEmpty }

    private mutating func addStrayLine(_ line: Bytes) {
        guard strayLines.count < 2000, line.trimmed.count > 0, line.isField(atEnd: false) == false,
            !line.mayBeField
        else { return }
        if !strayLines.isEmpty { strayLines.append(.space) }
        // Longer than a message: secrets are masked before it is shortened.
        strayLines.append(line.prefix(100_000))
    }

    public mutating func dropStrayLines() { strayLines.removeAll() }

    /// These lines at the end of the stream, with one that has no end.
    public mutating func lastStrayLines(_ input: borrowing ByteBuffer) -> Bytes {
        if isBetweenEvents && input.count > lineStart { addStrayLine(input.bytes.dropping(lineStart)) }
        return strayLines.bytes
    }

    /// Adds a line of data.
    @inline(__always)
    private mutating func add(_ value: Bytes, _ base: UnsafePointer<UInt8>) {
        dataLines += 1
        if dataLines == 1 {
            dataStart = value.base - base
            dataCount = value.count
            return
        }
        if dataLines == 2 {
            joined.removeAll()
            joined.append(base + dataStart, dataCount)
        }
        joined.append(.lineFeed)
        joined.append(value)
    }

    /// The value after the colon, without one leading space; nil if the field's name is longer.
    @inline(__always)
    private func value(of line: Bytes, after name: Int) -> Bytes? {
        if line.count == name { return Bytes(line.end, 0) }
        guard line.base[name] == .colon else { return nil }
        let blank = line.count > name + 1 && line.base[name + 1] == .space
        return line.dropping(name + (blank ? 2 : 1))
    }
}

extension Bytes {
    /// Whether it begins with a name in lower case and a colon, as a field of which the rules say nothing.
    fileprivate var mayBeField: Bool {
        var i = 0
        while i < count && (base[i] &- .lowerA < 26 || base[i] == .minus || base[i] == UInt8(ascii: "_")) {
            i += 1
        }
        return i > 0 && i < count && base[i] == .colon
    }

    /// Whether it begins with a field of server-sent events; nil if more bytes are needed.
    public func isField(atEnd: Bool) -> Bool? {
        if base[0] == .colon { return true }
        for name in [StaticString("data:"), "event:", "id:", "retry:", "error:"] {
            if hasPrefix(name) { return true }
            if !atEnd && Bytes(name).hasPrefix(self) { return nil }
        }
        return false
    }
}

/// The first LF or CR.
@inline(__always)
func endOfLine(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> UnsafePointer<UInt8>? {
    var p = start
    while end - p >= 16 {
        let marks = owui_scan_line_end(p)
        if marks != 0 { return p + marks.trailingZeroBitCount }
        p += 16
    }
    while p < end {
        if p[0] == .lineFeed || p[0] == .carriageReturn { return p }
        p += 1
    }
    return nil
}
