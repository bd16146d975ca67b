import JSON
import Wire

@testable import Answers

/// Runs `body` with the bytes of a string.
func with<Result>(_ text: String, _ body: (Bytes) throws -> Result) rethrows -> Result {
    let owned = Text(copying: text)
    return try withExtendedLifetime(owned) { try body(owned.bytes) }
}

func string(_ bytes: Bytes?) -> String? {
    bytes.map { String(decoding: UnsafeBufferPointer(start: $0.base, count: $0.count), as: UTF8.self) }
}

func string(_ text: Text?) -> String? { text.flatMap { string($0.bytes) } }

func string(_ json: JSONView) -> String {
    var out = ByteBuffer()
    return out.append(json: json) ? string(out.bytes) ?? "" : "(too deep)"
}

func string(_ json: JSONValue?) -> String? { json?.read { string($0) } }

func parse(_ text: String) throws -> JSONValue { try with(text) { try parseJSON($0) } }

extension Text {
    convenience init(copying text: String) {
        var buffer = ByteBuffer()
        for byte in text.utf8 { buffer.append(byte) }
        self.init(buffer.bytes)
    }
}
