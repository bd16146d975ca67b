import Wire

/// Why the head of a response cannot be read.
public enum HeadFault: Sendable {
    /// More than 256 KiB, or a line of more than 100 KB, which is libcurl's limit.
    case tooLong
    /// One interim response (100 Continue) after the other.
    case interimOnly
    /// 101: to a protocol that was not asked for.
    case switched
}

/// The status and headers of a response. It does not change after it is complete: pointers to its values are valid
/// as long as it exists.
public struct ResponseHead: ~Copyable {
    /// Each header's name and value, NUL-terminated, so that they can be returned as C strings.
    private var fields = ByteBuffer()
    public private(set) var status = 0
    public private(set) var isComplete = false
    public private(set) var fault: HeadFault?
    private var length = 0
    /// Where the value of the first Content-Type is in `fields`. (It is asked for several times in each response.)
    private var contentTypePlace: (start: Int, count: Int)?
    private var interimResponses = 0

    /// Adds a line as libcurl passes it, line end included. A second status line replaces everything before it,
    /// which was an interim response (100 Continue). Trailers, which follow a chunked body, are ignored.
    mutating func append(_ line: Bytes) {
        if isComplete { return }
        length += line.count
        if length > ResponseHead.longest { fault = .tooLong }
        if line.hasPrefixIgnoringCase("HTTP/") {
            fields.removeAll()
            contentTypePlace = nil
            status = statusCode(line)
            return
        }
        let text = line.trimmed
        if text.count == 0 {
            isComplete = status >= 200
            if status == 101 { fault = .switched }
            if !isComplete { interimResponses += 1 }
            if interimResponses > ResponseHead.mostInterim { fault = .interimOnly }
            return
        }
        guard let colon = text.firstIndex(of: .colon) else { return }
        append(field: text.prefix(colon))
        let start = fields.count
        append(field: text.dropping(colon + 1).trimmed)
        if contentTypePlace == nil && text.prefix(colon).equalsIgnoringCase("content-type") {
            contentTypePlace = (start, fields.count - start - 1)
        }
    }

    /// libcurl accepts 300 KB.
    private static let longest = 256 << 10
    private static let mostInterim = 1000

    private mutating func append(field text: Bytes) {
        fields.appendValid(text.prefix(upTo: 0))
        fields.append(0)
    }

    /// The value of a header, followed by a NUL; of repeated headers the first. Nil before the head is complete.
    public func header(_ name: Bytes) -> Bytes? {
        guard isComplete, name.count > 0 else { return nil }
        var rest = fields.bytes
        while let field = ResponseHead.nextField(&rest) {
            if field.name.equalsIgnoringCase(name) { return field.value }
        }
        return nil
    }

    public func header(_ name: StaticString) -> Bytes? { header(Bytes(name)) }

    /// A header by its position, both texts followed by a NUL. Nil beyond the last, and before the head is complete.
    public func header(at index: Int) -> (name: Bytes, value: Bytes)? {
        guard isComplete, index >= 0 else { return nil }
        var rest = fields.bytes
        var i = 0
        while let field = ResponseHead.nextField(&rest) {
            if i == index { return field }
            i += 1
        }
        return nil
    }

    private static func nextField(_ rest: inout Bytes) -> (name: Bytes, value: Bytes)? {
        guard let nameLength = rest.firstIndex(of: 0) else { return nil }
        let name = rest.prefix(nameLength)
        rest = rest.dropping(nameLength + 1)
        guard let valueLength = rest.firstIndex(of: 0) else { return nil }
        let value = rest.prefix(valueLength)
        rest = rest.dropping(valueLength + 1)
        return (name, value)
    }

    /// Calls `body` with each header's name and value.
    public func forEachHeader(_ body: (Bytes, Bytes) -> Void) {
        var rest = fields.bytes
        while let field = ResponseHead.nextField(&rest) { body(field.name, field.value) }
    }

    public enum Stream { case events, lines }

    /// The framing of a stream; nil if the response is not a stream, or is an error.
    public var stream: Stream? {
        guard status / 100 == 2 else { return nil }
        if isContentType("text/event-stream") { return .events }
        for type in [StaticString("application/x-ndjson"), "application/ndjson", "application/jsonl"]
        where isContentType(type) { return .lines }
        return nil
    }

    /// Whether HTTP says where the body ends. If not, it ends when the connection closes, and may have been cut.
    public var delimitsBody: Bool {
        status == 204 || header("content-length") != nil || header("transfer-encoding") != nil
    }

    /// A web page, which Open WebUI sends for an unknown path. An HTML file that is downloaded has a
    /// Content-Disposition with its name.
    public var isWebPage: Bool {
        isContentType("text/html") && header("content-disposition") == nil
    }

    /// Whether the content type is this one, with any parameters.
    public func isContentType(_ type: StaticString) -> Bool {
        guard isComplete, let place = contentTypePlace else { return false }
        let value = fields.bytes.dropping(place.start).prefix(place.count)
        return value.prefix(upTo: UInt8(ascii: ";")).trimmed.equalsIgnoringCase(type)
    }
}

/// The number after the first space of "HTTP/1.1 200 OK"; 0 if there is none.
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
