import COpenWebUI
import CSystem
import JSON
import Transport
import Wire

/// A part of a form: a file, or a field.
final class FormPart {
    let field: CString
    let source: Upload.Source
    /// Of a file.
    var fileName: CString?
    /// Nil: by the file's name.
    var contentType: CString?

    init(_ field: Bytes, _ source: Upload.Source, fileName: Bytes) {
        self.field = CString(field)
        self.source = source
        self.fileName = CString(fileName)
    }

    init(_ field: Bytes, value: Bytes) {
        self.field = CString(field)
        source = .text(CString(value))
    }

    /// For error messages: the path, if there is one.
    var label: CString {
        if case .file(let path) = source { return path }
        return fileName ?? field
    }

    /// Why a name is invalid; nil if all are valid.
    var nameFailure: Failure? {
        withExtendedLifetime((field, fileName)) {
            guard isName(field.bytes), fileName.map({ isName($0.bytes) }) ?? true else {
                return Failure(
                    OWUI_E_INVALID,
                    why: "the name of the file is empty, is not UTF-8, or contains control characters")
            }
            return nil
        }
    }

    private func isName(_ name: Bytes) -> Bool { name.count > 0 && name.count <= 4096 && isHeaderValue(name) }

    fileprivate func appendHead(to head: inout ByteBuffer, _ encoding: Multipart, isFirst: Bool) {
        let type = contentType ?? fileName.map { name in CString(contentTypeOf(name.bytes)) }
        withExtendedLifetime((field, fileName, type)) {
            let file = fileName.map { (name: $0.bytes, contentType: type?.bytes ?? Bytes("")) }
            encoding.append(headOf: field.bytes, file: file, isFirst: isFirst, to: &head)
        }
    }
}

/// A body that is read while it is sent: a multipart form, or one content of any type.
final class UploadForm {
    private(set) var parts: [FormPart] = []
    /// The first field of an uploaded file.
    var metadata: JSONValue?
    /// Nil: the server's default.
    var process: Bool?
    var processInBackground: Bool?
    private let encoding = Multipart()
    /// The content type of a body that is no form.
    private var rawType: CString?
    /// Created for the first attempt, and opened again for each further one.
    private(set) var upload: Upload?

    init() {}

    /// The file of the endpoint for uploads.
    init(_ source: Upload.Source, name: Bytes) { parts = [FormPart(Bytes("file"), source, fileName: name)] }

    /// No form: the content of a part alone.
    init(raw part: FormPart, type: Bytes) {
        parts = [part]
        rawType = CString(type)
    }

    var isForm: Bool { rawType == nil }

    /// Returns false if there are too many.
    func add(_ part: FormPart) -> Bool {
        guard parts.count < 100 else { return false }
        parts.append(part)
        return true
    }

    func has(_ field: Bytes) -> Bool {
        parts.contains { part in withExtendedLifetime(part) { part.field.bytes.equals(field) } }
    }

    /// Why a name is invalid; nil if all are valid.
    var nameFailure: Failure? {
        for part in parts {
            if let failure = part.nameFailure { return failure }
        }
        return nil
    }

    /// For error messages.
    var label: CString { upload?.name ?? parts.first?.label ?? CString("") }

    /// The body, ready to be sent from the beginning; nil if that is not possible.
    func opened() -> Upload? {
        if upload == nil { upload = assembled() }
        return upload?.open() ?? false ? upload : nil
    }

    private func assembled() -> Upload {
        var text = ByteBuffer()
        let first = metadata.map { metadata in
            _ = metadata.read { text.append(json: $0) }
            return FormPart(Bytes("metadata"), value: text.bytes)
        }
        // From the last part to the first, since each has the next.
        var rest: Upload?
        var index = parts.count
        while index > 0 {
            index -= 1
            rest = assembled(parts[index], isFirst: index == 0 && first == nil, rest)
        }
        if let first { rest = assembled(first, isFirst: true, rest) }
        return rest ?? Upload(.memory(Bytes("")), name: CString(""), head: CString(""), tail: encoding.tail)
    }

    private func assembled(_ part: FormPart, isFirst: Bool, _ rest: Upload?) -> Upload {
        var head = ByteBuffer()
        if isForm { part.appendHead(to: &head, encoding, isFirst: isFirst) }
        let tail = isForm && rest == nil ? encoding.tail : CString("")
        return Upload(part.source, name: part.label, head: CString(head.bytes), tail: tail, next: rest)
    }

    var isRepeatable: Bool { upload?.isRepeatable ?? true }

    /// The value of Content-Type.
    var header: CString { rawType ?? encoding.contentType }

    func appendQuery(to url: inout ByteBuffer) {
        for (name, value) in [
            (StaticString("process"), process), ("process_in_background", processInBackground),
        ] {
            guard let value else { continue }
            url.appendQuerySeparator()
            url.append(name)
            url.append(value ? "=true" : "=false")
        }
    }
}

extension Call {
    /// A setter of uploads; OWUI_E_STATE for other calls.
    private func setForm(_ body: (UploadForm) -> Failure?) -> Status {
        guard let form = operation.upload, !operation.takesContent else { return OWUI_E_STATE }
        return set { body(form) }
    }

    public func setUploadName(_ name: Bytes?) -> Status {
        setForm {
            $0.parts.first?.fileName = CString(name ?? Bytes(""))
            return $0.nameFailure
        }
    }

    public func setUploadContentType(_ type: Bytes?) -> Status {
        setForm { form in
            guard let type, isContentType(type) else {
                return Failure(OWUI_E_INVALID, why: "not a content type")
            }
            form.parts.first?.contentType = CString(type)
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
