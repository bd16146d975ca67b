import COpenWebUI
import CSystem
import JSON
import Transport
import Wire

/// A file on its way to the server, and what is said about it: a multipart form.
final class UploadForm {
    let source: Upload.Source
    var name: Text
    var contentType: Text?
    var metadata: JSONValue?
    /// Nil: as the server does it.
    var process: Bool?
    var processInBackground: Bool?
    private let boundary: Text
    /// Made when it is sent first, and opened anew for another try.
    private(set) var upload: Upload?

    init(_ source: Upload.Source, name: Bytes) {
        self.source = source
        self.name = Text(name)
        var boundary = ByteBuffer()
        boundary.append("openwebui-")
        boundary.append(hexadecimal: owui_random())
        boundary.append(hexadecimal: owui_random())
        self.boundary = Text(boundary.bytes)
    }

    /// What is wrong with the name; nil for nothing.
    var nameFailure: Failure? {
        let bytes = name.bytes
        guard bytes.count > 0, bytes.count <= 4096, isHeaderValue(bytes) else {
            return Failure(
                OWUI_E_INVALID,
                why: Bytes("the name of the file is empty, is not UTF-8, or contains control characters"))
        }
        return nil
    }

    /// For messages: the whole path, if there is one.
    var label: Text {
        if case .file(let path) = source { return path }
        return name
    }

    /// Ready to be sent from the beginning; nil if it cannot be.
    func opened() -> Upload? {
        if upload == nil { upload = Upload(source, name: label, head: head, tail: tail) }
        return upload?.open() ?? false ? upload : nil
    }

    var isRepeatable: Bool { upload?.isRepeatable ?? true }

    /// "Content-Type: multipart/form-data; boundary=…"
    var header: Text {
        var line = ByteBuffer()
        line.append("multipart/form-data; boundary=")
        line.append(boundary)
        return Text(line.bytes)
    }

    func appendQuery(to url: inout ByteBuffer) {
        var separator: StaticString = "?"
        for (name, value) in [
            (StaticString("process"), process), ("process_in_background", processInBackground),
        ] {
            guard let value else { continue }
            url.append(separator)
            url.append(name)
            url.append(value ? "=true" : "=false")
            separator = "&"
        }
    }

    var head: Text {
        var head = ByteBuffer()
        if let metadata {
            appendPart(&head, "metadata")
            head.append("\r\n\r\n")
            _ = metadata.read { head.append(json: $0) }
            head.append("\r\n")
        }
        appendPart(&head, "file")
        // The server undoes backslashes, but neither %22 nor filename*=.
        head.append("; filename=\"")
        for i in 0..<name.count {
            let c = name.bytes.base[i]
            if c == UInt8(ascii: "\"") || c == UInt8(ascii: "\\") { head.append(UInt8(ascii: "\\")) }
            head.append(c)
        }
        head.append("\"\r\nContent-Type: ")
        if let contentType { head.append(contentType) } else { head.append(contentTypeOf(name.bytes)) }
        head.append("\r\n\r\n")
        return Text(head.bytes)
    }

    private func appendPart(_ head: inout ByteBuffer, _ name: StaticString) {
        head.append("--")
        head.append(boundary)
        head.append("\r\nContent-Disposition: form-data; name=\"")
        head.append(name)
        head.append("\"")
    }

    private var tail: Text {
        var tail = ByteBuffer()
        tail.append("\r\n--")
        tail.append(boundary)
        tail.append("--\r\n")
        return Text(tail.bytes)
    }
}

extension Failure {
    /// The file could not be sent.
    init(_ failure: UploadFailure, of name: Text) {
        var why = ByteBuffer()
        withExtendedLifetime(name) { why.append(line: name.bytes, most: 500) }
        why.append(": ")
        switch failure {
        case .unreadable(let error): why.append(systemError: error)
        case .notRegular(let kind):
            why.append("it is ")
            why.append(noun(ofFileKind: kind))
            why.append(", not a regular file")
            if kind != Int32(OWUI_FILE_DIRECTORY.rawValue) {
                why.append("; open it, and upload what is read from it")
            }
        case .changed: why.append("it changed while it was read")
        case .wrongLength: why.append("the reader returned more or fewer bytes than the length says")
        case .aborted: why.append("the reader stopped")
        }
        if case .aborted = failure {
            self.init(OWUI_E_ABORTED, why: why.bytes)
        } else {
            self.init(OWUI_E_LOCAL_FILE, why: why.bytes)
        }
    }
}

extension ByteBuffer {
    mutating func append(systemError error: Int32) {
        let most = 200
        let room = UnsafeMutablePointer<CChar>.allocate(capacity: most)
        defer { room.deallocate() }
        owui_error_text(error, room, most)
        append(Bytes(room, strlen(room)))
    }

    mutating func append(hexadecimal value: UInt64) {
        for shift in stride(from: 60, through: 0, by: -4) {
            let digit = UInt8(truncatingIfNeeded: value >> UInt64(shift)) & 15
            append(digit < 10 ? 0x30 + digit : 0x57 + digit)
        }
    }
}

extension Call {
    /// A setter of uploads; OWUI_E_STATE for other calls.
    private func setForm(_ body: (UploadForm) -> Failure?) -> Status {
        guard let form = operation.upload else { return OWUI_E_STATE }
        return set { body(form) }
    }

    public func setUploadName(_ name: Bytes?) -> Status {
        setForm {
            $0.name = Text(name ?? Bytes(""))
            return $0.nameFailure
        }
    }

    public func setUploadContentType(_ type: Bytes?) -> Status {
        setForm { form in
            guard let type, type.count > 0, isHeaderValue(type) else {
                return Failure(OWUI_E_INVALID, why: Bytes("not a content type"))
            }
            form.contentType = Text(type)
            return nil
        }
    }

    public func setUploadMetadata(_ metadata: JSONView?) -> Status {
        setForm { form in
            guard let metadata, metadata.isObject, let copy = JSONValue.copy(metadata, cleaned: true) else {
                return Failure(OWUI_E_INVALID, why: Bytes("the metadata must be an object"))
            }
            form.metadata = copy
            return nil
        }
    }

    public func setUploadProcess(_ on: Bool) -> Status {
        setForm {
            $0.process = on
            return nil
        }
    }

    public func setUploadProcessInBackground(_ on: Bool) -> Status {
        setForm {
            $0.processInBackground = on
            return nil
        }
    }
}
