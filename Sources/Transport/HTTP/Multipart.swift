import CSystem
import Wire

/// The encoding of a form, multipart/form-data (RFC 7578).
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

    /// Appends what precedes the content of a part. `file` has the file's name and content type.
    public func append(
        headOf field: Bytes, file: (name: Bytes, contentType: Bytes)?, isFirst: Bool,
        to body: inout ByteBuffer
    ) {
        body.append(isFirst ? "--" : "\r\n--")
        body.append(boundary)
        body.append("\r\nContent-Disposition: form-data; name=\"")
        append(quoted: field, to: &body)
        if let file {
            body.append("\"; filename=\"")
            append(quoted: file.name, to: &body)
            body.append("\"\r\nContent-Type: ")
            body.append(file.contentType)
        } else {
            body.append("\"")
        }
        body.append("\r\n\r\n")
    }

    /// The server decodes backslashes, but neither %22 nor filename*=.
    private func append(quoted name: Bytes, to body: inout ByteBuffer) {
        for i in 0..<name.count {
            let c = name.base[i]
            if c == .quote || c == .backslash { body.append(.backslash) }
            body.append(c)
        }
    }

    /// What follows the content of the last part.
    public var tail: CString {
        var tail = ByteBuffer()
        tail.append("\r\n--")
        tail.append(boundary)
        tail.append("--\r\n")
        return CString(tail.bytes)
    }
}
