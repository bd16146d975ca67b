import CSystem
import Wire

/// The encoding of a form, multipart/form-data (RFC 7578). The file is its last part.
public struct Multipart: Sendable {
    private let boundary: CString

    /// With a boundary of its own, at random.
    public init() {
        var boundary = ByteBuffer()
        boundary.append("openwebui-")
        boundary.append(hexadecimal: owui_random())
        boundary.append(hexadecimal: owui_random())
        self.boundary = CString(boundary.bytes)
    }

    /// The value of Content-Type.
    public var contentType: CString {
        var value = ByteBuffer()
        value.append("multipart/form-data; boundary=")
        value.append(boundary)
        return CString(value.bytes)
    }

    /// Appends a field; `writeValue` appends its value.
    public func append(
        field name: StaticString, to body: inout ByteBuffer, _ writeValue: (inout ByteBuffer) -> Void
    ) {
        appendDisposition(of: name, to: &body)
        body.append("\r\n\r\n")
        writeValue(&body)
        body.append("\r\n")
    }

    /// Appends what precedes the content of a file.
    public func append(
        headOfFile name: Bytes, _ contentType: Bytes, field: StaticString, to body: inout ByteBuffer
    ) {
        appendDisposition(of: field, to: &body)
        // The server decodes backslashes, but neither %22 nor filename*=.
        body.append("; filename=\"")
        for i in 0..<name.count {
            let c = name.base[i]
            if c == .quote || c == .backslash { body.append(.backslash) }
            body.append(c)
        }
        body.append("\"\r\nContent-Type: ")
        body.append(contentType)
        body.append("\r\n\r\n")
    }

    /// What follows the content of the file.
    public var tail: CString {
        var tail = ByteBuffer()
        tail.append("\r\n--")
        tail.append(boundary)
        tail.append("--\r\n")
        return CString(tail.bytes)
    }

    private func appendDisposition(of field: StaticString, to body: inout ByteBuffer) {
        body.append("--")
        body.append(boundary)
        body.append("\r\nContent-Disposition: form-data; name=\"")
        body.append(field)
        body.append("\"")
    }
}
