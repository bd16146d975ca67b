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
        // The server decodes backslashes, but neither %22 nor filename*=.
        body.append(backslashed: field)
        if let file {
            body.append("\"; filename=\"")
            body.append(backslashed: file.name)
            body.append("\"\r\nContent-Type: ")
            body.append(file.contentType)
        } else {
            body.append("\"")
        }
        body.append("\r\n\r\n")
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
