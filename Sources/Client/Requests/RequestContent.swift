import COpenWebUI
import Transport
import Wire

// Bodies that are no JSON: forms, and content of any type.
extension Call {
    public func addField(_ name: Bytes?, _ value: Bytes?) -> Status {
        guard let name, let value else { return addPart(nil) }
        return addPart(FormPart(name, value: value))
    }

    public func addFile(_ field: Bytes?, path: Bytes?, name: Bytes?, type: Bytes?) -> Status {
        guard let path, path.count > 0 else { return addPart(nil) }
        return addFile(field, .file(CString(path)), name ?? lastComponent(path), type)
    }

    public func addFile(_ field: Bytes?, data: Bytes?, name: Bytes?, type: Bytes?) -> Status {
        addFile(field, data.map { .memory($0) }, name, type)
    }

    public func addFile(_ field: Bytes?, _ reader: Upload.Source?, name: Bytes?, type: Bytes?) -> Status {
        addFile(field, reader, name, type)
    }

    public func setRawBody(_ data: Bytes?, type: Bytes?) -> Status {
        setRaw(data.map { FormPart(Bytes("body"), value: $0) }, type)
    }

    public func setRawBody(_ reader: Upload.Source?, type: Bytes?) -> Status {
        setRaw(reader.map { FormPart(Bytes("body"), $0, fileName: Bytes("body")) }, type)
    }

    /// The source that reads by a function; nil if the arguments are not valid.
    public static func reader(
        _ read: owui_read_fn?, _ rewind: owui_rewind_fn?, _ user: UnsafeMutableRawPointer?, _ length: Int64
    ) -> Upload.Source? {
        guard let read, (-1...Upload.longest).contains(length) else { return nil }
        return .reader(read, rewind, user, length: length < 0 ? nil : length)
    }

    private func addFile(_ field: Bytes?, _ source: Upload.Source?, _ name: Bytes?, _ type: Bytes?) -> Status
    {
        guard let field, let source, let name, type.map(isContentType) ?? true else { return addPart(nil) }
        let part = FormPart(field, source, fileName: name)
        part.contentType = type.map { CString($0) }
        return addPart(part)
    }

    private func addPart(_ part: FormPart?) -> Status {
        guard operation.takesContent, operation.body == nil, operation.upload?.isForm ?? true else {
            return OWUI_E_STATE
        }
        return set {
            guard let part else { return Failure(OWUI_E_INVALID, why: "not a part of a form") }
            if let failure = part.nameFailure { return failure }
            let form = operation.upload ?? UploadForm()
            operation.upload = form
            return form.add(part) ? nil : Failure(OWUI_E_INVALID, why: "a form has at most 100 parts")
        }
    }

    private func setRaw(_ part: FormPart?, _ type: Bytes?) -> Status {
        guard operation.takesContent, operation.body == nil, operation.upload == nil else {
            return OWUI_E_STATE
        }
        return set {
            guard let part, let type, isContentType(type) else {
                return Failure(OWUI_E_INVALID, why: "the body is missing, or its content type is not valid")
            }
            operation.upload = UploadForm(raw: part, type: type)
            return nil
        }
    }
}

func isContentType(_ type: Bytes) -> Bool { type.count > 0 && isHeaderValue(type) }
