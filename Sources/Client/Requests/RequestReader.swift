import JSON
import Wire

/// Validates a request's body and finds the members that the library needs. It builds no tree, because a body may be
/// large and deeply nested.
struct RequestReader {
    private var scanner: JSONScanner
    private(set) var files: Bytes?
    private let start: UnsafePointer<UInt8>
    private(set) var model: CString?

    init(_ text: Bytes) {
        scanner = JSONScanner(text)
        start = text.base
    }

    var offset: Int { scanner.position - start }

    mutating func read() -> Bool {
        scanner.skipSpace()
        guard scanner.byte == .openBrace else { return skipValue() && scanner.atEnd() }
        _ = scanner.take(.openBrace)
        scanner.skipSpace()
        if scanner.take(.closeBrace) { return scanner.atEnd() }
        while true {
            scanner.skipSpace()
            guard let key = scanner.key() else { return false }
            scanner.skipSpace()
            if key.equals("model") && scanner.byte == .quote {
                guard let name = scanner.string() else { return false }
                model = CString(valid: name.bytes)
            } else {
                let start = scanner.position
                guard skipValue() else { return false }
                if key.equals("files") { files = Bytes(start, scanner.position - start) }
            }
            scanner.skipSpace()
            if scanner.take(.closeBrace) { return scanner.atEnd() }
            guard scanner.take(.comma) else { return false }
        }
    }

    private mutating func skipValue() -> Bool { scanner.skipValue(maxDepth: 10_000) }
}
