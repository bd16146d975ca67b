import COpenWebUI
import CSystem
import JSON
import Transport
import Wire

/// A multipart form with a file and its metadata.
final class UploadForm {
    let source: Upload.Source
    var name: CString
    var contentType: CString?
    var metadata: JSONValue?
    /// Nil: the server's default.
    var process: Bool?
    var processInBackground: Bool?
    private let encoding = Multipart()
    /// Created for the first attempt, and opened again for each further one.
    private(set) var upload: Upload?

    init(_ source: Upload.Source, name: Bytes) {
        self.source = source
        self.name = CString(name)
    }

    /// Why the name is invalid; nil if it is valid.
    var nameFailure: Failure? {
        let bytes = name.bytes
        guard bytes.count > 0, bytes.count <= 4096, isHeaderValue(bytes) else {
            return Failure(
                OWUI_E_INVALID,
                why: "the name of the file is empty, is not UTF-8, or contains control characters")
        }
        return nil
    }

    /// For error messages: the path, if there is one.
    var label: CString {
        if case .file(let path) = source { return path }
        return name
    }

    /// The body, ready to be sent from the beginning; nil if that is not possible.
    func opened() -> Upload? {
        if upload == nil { upload = Upload(source, name: label, head: head, tail: encoding.tail) }
        return upload?.open() ?? false ? upload : nil
    }

    var isRepeatable: Bool { upload?.isRepeatable ?? true }

    /// The value of Content-Type.
    var header: CString { encoding.contentType }

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

    var head: CString {
        var head = ByteBuffer()
        if let metadata {
            encoding.append(field: "metadata", to: &head) { head in
                _ = metadata.read { head.append(json: $0) }
            }
        }
        let contentType = contentType ?? CString(contentTypeOf(name.bytes))
        withExtendedLifetime((name, contentType)) {
            encoding.append(headOfFile: name.bytes, contentType.bytes, field: "file", to: &head)
        }
        return CString(head.bytes)
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
            $0.name = CString(name ?? Bytes(""))
            return $0.nameFailure
        }
    }

    public func setUploadContentType(_ type: Bytes?) -> Status {
        setForm { form in
            guard let type, type.count > 0, isHeaderValue(type) else {
                return Failure(OWUI_E_INVALID, why: "not a content type")
            }
            form.contentType = CString(type)
            return nil
        }
    }

    public func setUploadMetadata(_ metadata: JSONView?) -> Status {
        setForm { form in
            guard let metadata, metadata.isObject, let copy = JSONValue.copy(metadata, cleaned: true) else {
                return Failure(OWUI_E_INVALID, why: "the metadata must be an object")
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
