import JSON
import Wire

public func parse(_ text: [UInt8], maxDepth: Int = defaultJSONDepth) -> JSONValue? {
    withBytes(text) { try? parseJSON($0, maxDepth: maxDepth) }
}

public func parse(_ text: String, maxDepth: Int = defaultJSONDepth) -> JSONValue? {
    parse(Array(text.utf8), maxDepth: maxDepth)
}

public func string(_ json: JSONView) -> String {
    var out = ByteBuffer()
    return out.append(json: json) ? string(out.bytes) : "(too deep)"
}

public func string(_ json: JSONValue?) -> String? { json?.read { string($0) } }
