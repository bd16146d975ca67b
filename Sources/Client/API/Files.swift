import COpenWebUI
import JSON
import Transport
import Wire

// Files: upload, processing status, download.
extension Call {
    public static func upload(_ client: Client?, path: Bytes?) -> Call {
        guard let path, path.count > 0 else { return wrong(client, .fileUpload, "the path is missing") }
        return upload(client, UploadForm(.file(CString(path)), name: lastComponent(path)))
    }

    public static func upload(_ client: Client?, name: Bytes?, data: Bytes?) -> Call {
        guard let name, let data else { return wrong(client, .fileUpload, "the name or the data is NULL") }
        return upload(client, UploadForm(.memory(data), name: name))
    }

    public static func upload(
        _ client: Client?, name: Bytes?, read: owui_read_fn?, rewind: owui_rewind_fn?,
        _ user: UnsafeMutableRawPointer?, length: Int64
    ) -> Call {
        guard let name, let source = reader(read, rewind, user, length) else {
            return wrong(client, .fileUpload, "the name or the reader is NULL, or the length is not valid")
        }
        return upload(client, UploadForm(source, name: name))
    }

    static func upload(_ client: Client?, _ form: UploadForm) -> Call {
        let operation = Operation(.fileUpload)
        operation.upload = form
        return make(client, operation)
    }

    private static func ofFile(
        _ client: Client?, _ endpoint: Endpoint, _ id: Bytes?, _ workflow: Workflow? = nil
    ) -> Call {
        let operation = Operation(endpoint)
        return make(client, operation, workflow, operation.setID(id, of: "file"))
    }

    public static func fileStatus(_ client: Client?, _ id: Bytes?) -> Call { ofFile(client, .fileStatus, id) }
    public static func file(_ client: Client?, _ id: Bytes?) -> Call { ofFile(client, .file, id) }
    public static func fileContent(_ client: Client?, _ id: Bytes?) -> Call {
        ofFile(client, .fileContent, id)
    }
    public static func fileText(_ client: Client?, _ id: Bytes?) -> Call { ofFile(client, .fileText, id) }
    public static func fileDelete(_ client: Client?, _ id: Bytes?) -> Call { ofFile(client, .fileDelete, id) }

    static func fileProcess(_ client: Client?, _ id: Bytes) -> Call {
        let operation = Operation(.fileProcess)
        return make(client, operation, nil, operation.setTexts(("file_id", id)))
    }

    public static func fileWait(_ client: Client?, _ id: Bytes?) -> Call {
        fileWait(client, id, FileWait(CString(id ?? Bytes(""))))
    }

    static func fileWait(_ client: Client?, _ id: Bytes?, _ wait: FileWait) -> Call {
        ofFile(client, .fileStatus, id, wait)
    }

    public static func files(_ client: Client?) -> Call {
        let operation = Operation(.files)
        return make(client, operation, Pages(operation))
    }

    public static func fileSearch(_ client: Client?, _ pattern: Bytes?) -> Call {
        guard let pattern, pattern.count > 0, isUTF8(pattern) else {
            return wrong(client, .fileSearch, "the pattern is empty or not UTF-8")
        }
        let operation = Operation(.fileSearch)
        operation.addQuery("filename", pattern)
        operation.addQuery("limit", Bytes("1000"))
        return make(client, operation, Pages(operation, by: .skip))
    }
}
