import Wire

/// The status and headers of an answer. Once it is complete it does not change any more: pointers to its values
/// hold as long as it does.
public struct ResponseHead: ~Copyable {
    private var lines = ByteBuffer()
    public private(set) var status = 0
    public private(set) var isComplete = false

    /// Takes a line as libcurl hands it over, line end included. A new status line starts anew: the one before
    /// it was interim (100 Continue). Trailers, which follow a chunked body, are ignored.
    mutating func append(_ line: Bytes) {
        if isComplete { return }
        if line.hasPrefixIgnoringCase("HTTP/") {
            lines.removeAll()
            status = statusCode(line)
        }
        let text = line.trimmed
        if text.count == 0 {
            isComplete = status >= 200
            return
        }
        // Kept NUL-terminated, so that a value can be handed out as a C string.
        lines.appendValid(text)
        lines.append(0)
    }

    /// The value of a header; NUL-terminated. Nil before the head is complete.
    public func header(_ name: Bytes) -> Bytes? {
        guard isComplete else { return nil }
        var rest = lines.bytes
        while rest.count > 0 {
            let length = rest.firstIndex(of: 0) ?? rest.count
            let line = rest.prefix(length)
            if line.count > name.count, line.base[name.count] == .colon,
                line.prefix(name.count).equalsIgnoringCase(name)
            {
                return line.dropping(name.count + 1).trimmed
            }
            rest = rest.dropping(length + 1)
        }
        return nil
    }

    public func header(_ name: StaticString) -> Bytes? { header(Bytes(name)) }

    /// Gives each header's name and value to `body`.
    public func forEachHeader(_ body: (Bytes, Bytes) -> Void) {
        var rest = lines.bytes
        while rest.count > 0 {
            let length = rest.firstIndex(of: 0) ?? rest.count
            let line = rest.prefix(length)
            if let colon = line.firstIndex(of: .colon) {
                body(line.prefix(colon), line.dropping(colon + 1).trimmed)
            }
            rest = rest.dropping(length + 1)
        }
    }

    public enum Stream { case events, lines }

    /// How the answer streams; nil if it is whole, or no success.
    public var stream: Stream? {
        guard status / 100 == 2 else { return nil }
        if isContentType("text/event-stream") { return .events }
        for type in [StaticString("application/x-ndjson"), "application/ndjson", "application/jsonl"]
        where isContentType(type) { return .lines }
        return nil
    }

    /// A page, as Open WebUI's answer to a wrong path is; a file that is one says what it is called.
    public var isWebPage: Bool {
        isContentType("text/html") && header("content-disposition") == nil
    }

    /// Whether the content type is this one, parameters aside.
    public func isContentType(_ type: StaticString) -> Bool {
        guard let value = header("content-type") else { return false }
        let end = value.firstIndex(of: UInt8(ascii: ";")) ?? value.count
        return value.prefix(end).trimmed.equalsIgnoringCase(type)
    }
}

/// The number behind the first blank of "HTTP/1.1 200 OK".
private func statusCode(_ line: Bytes) -> Int {
    guard let blank = line.firstIndex(of: .space), line.count >= blank + 4 else { return 0 }
    var code = 0
    for i in 1...3 {
        let digit = line.base[blank + i].digitValue
        guard digit < 10 else { return 0 }
        code = code * 10 + Int(digit)
    }
    return code
}
