import COpenWebUI
import JSON
import Transport
import Wire

// The constructors of calls: each says what is asked of the server, and what takes more than one request.
extension Call {
    /// A call for an operation that `prepare` completes; without a client, or if it fails, one that says so.
    private static func make(
        _ client: Client?, _ operation: Operation, _ workflow: Workflow? = nil,
        _ prepare: (inout Operation) -> Failure? = { _ in nil }
    ) -> Call {
        var operation = operation
        let failure = prepare(&operation)
        guard let client else {
            return Call(nil, operation, Failure(OWUI_E_INVALID, why: Bytes("the client is NULL")))
        }
        return failure.map { Call(client, operation, $0) } ?? Call(client, operation, workflow)
    }

    /// One that only says what is wrong with it.
    private static func wrong(_ client: Client?, _ endpoint: Endpoint, _ why: StaticString) -> Call {
        Call(client, Operation(endpoint), Failure(OWUI_E_INVALID, why: Bytes(why)))
    }

    // MARK: Signing in, models, chats, responses

    public static func signIn(_ client: Client?, email: Bytes?, password: Bytes?) -> Call {
        guard let email, let password, isUTF8(email), isUTF8(password) else {
            return wrong(client, .signIn, "the e-mail address or the password is missing or not UTF-8")
        }
        return make(client, Operation(.signIn), SignIn(hiding: Text(password))) {
            let body = JSONValue.object()
            body?.set("email", .string(email))
            body?.set("password", .string(password))
            $0.setBody(body)
            return nil
        }
    }

    public static func models(_ client: Client?, refresh: Bool) -> Call {
        make(client, Operation(.models)) {
            if refresh { $0.addQuery("refresh", Bytes("true")) }
            return nil
        }
    }

    public static func chat(_ client: Client?, _ request: JSONView?) -> Call {
        make(client, Operation(.chat)) { $0.setRequest(request) }
    }

    public static func chatCompleted(_ client: Client?, _ request: JSONView?) -> Call {
        make(client, Operation(.chatCompleted)) { operation in
            guard let request, request.isObject else { return operation.setRequest(request) }
            let whole = JSONValue.object()
            whole?.view.addMembers(of: request)
            whole?.view.addDefaultsOfCompleted()
            operation.setBody(whole)
            return nil
        }
    }

    public static func chatWithOutlet(_ client: Client?, _ request: JSONView?) -> Call {
        make(client, Operation(.chat), Outlet()) { $0.setRequest(request) }
    }

    public static func responses(_ client: Client?, _ request: JSONView?) -> Call {
        make(client, Operation(.responses)) { $0.setRequest(request) }
    }

    public static func ollama(_ client: Client?, _ api: Bytes?, _ request: JSONView?) -> Call {
        make(client, Operation(ollama: api ?? Bytes("?"))) { operation in
            guard let api, api.count > 0, api.firstIndex(of: UInt8(ascii: "?")) == nil,
                isPath(operation.path.bytes)
            else {
                return Failure(OWUI_E_INVALID, why: Bytes("the name of Ollama's API must be percent-encoded"))
            }
            return operation.setRequest(request)
        }
    }

    public static func request(
        _ client: Client?, _ method: Bytes?, _ path: Bytes?, query: JSONView?, body: JSONView?
    ) -> Call {
        make(client, Operation(method: method ?? Bytes("?"), path: path ?? Bytes("?"))) { operation in
            guard let method, isMethod(method) else {
                return Failure(OWUI_E_INVALID, why: Bytes("the method must be a word in capitals"))
            }
            guard let path, isPath(path) else {
                return Failure(
                    OWUI_E_INVALID, why: Bytes("the path must begin with / and be percent-encoded"))
            }
            return query.flatMap { operation.setQuery($0) } ?? body.flatMap { operation.setBody($0) }
        }
    }

    // MARK: Files

    public static func upload(_ client: Client?, path: Bytes?) -> Call {
        guard let path, path.count > 0 else { return wrong(client, .fileUpload, "the path is missing") }
        return upload(client, UploadForm(.file(Text(path)), name: lastComponent(path)))
    }

    public static func upload(_ client: Client?, name: Bytes?, data: Bytes?) -> Call {
        guard let name, let data else { return wrong(client, .fileUpload, "the name or the data is NULL") }
        return upload(client, UploadForm(.memory(data), name: name))
    }

    public static func upload(
        _ client: Client?, name: Bytes?, read: owui_read_fn?, rewind: owui_rewind_fn?,
        _ user: UnsafeMutableRawPointer?, length: Int64
    ) -> Call {
        guard let name, let read, (-1...Upload.longest).contains(length) else {
            return wrong(client, .fileUpload, "the name or the reader is NULL, or the length is none")
        }
        let source = Upload.Source.reader(read, rewind, user, length: length < 0 ? nil : length)
        return upload(client, UploadForm(source, name: name))
    }

    static func upload(_ client: Client?, _ form: UploadForm) -> Call {
        make(client, Operation(.fileUpload)) {
            $0.upload = form
            return nil
        }
    }

    private static func ofFile(_ client: Client?, _ endpoint: Endpoint, _ id: Bytes?) -> Call {
        make(client, Operation(endpoint)) { $0.setID(id, of: "file") }
    }

    public static func fileStatus(_ client: Client?, _ id: Bytes?) -> Call { ofFile(client, .fileStatus, id) }
    public static func file(_ client: Client?, _ id: Bytes?) -> Call { ofFile(client, .file, id) }
    public static func fileContent(_ client: Client?, _ id: Bytes?) -> Call {
        ofFile(client, .fileContent, id)
    }
    public static func fileText(_ client: Client?, _ id: Bytes?) -> Call { ofFile(client, .fileText, id) }
    public static func fileDelete(_ client: Client?, _ id: Bytes?) -> Call { ofFile(client, .fileDelete, id) }

    static func fileProcess(_ client: Client?, _ id: Bytes) -> Call {
        make(client, Operation(.fileProcess)) {
            let body = JSONValue.object()
            body?.set("file_id", .string(id))
            $0.setBody(body)
            return nil
        }
    }

    public static func fileWait(_ client: Client?, _ id: Bytes?) -> Call {
        make(client, Operation(.fileStatusStream), FileWait(Text(id ?? Bytes("")))) {
            $0.setID(id, of: "file")
        }
    }

    public static func files(_ client: Client?) -> Call {
        let operation = Operation(.files)
        return make(client, operation, Pages(operation))
    }

    public static func fileSearch(_ client: Client?, _ pattern: Bytes?) -> Call {
        guard let pattern, pattern.count > 0, isUTF8(pattern) else {
            return wrong(client, .fileSearch, "the pattern is empty or not UTF-8")
        }
        var operation = Operation(.fileSearch)
        operation.addQuery("filename", pattern)
        operation.addQuery("limit", Bytes("1000"))
        return make(client, operation, Pages(operation, by: .offset))
    }

    // MARK: Knowledge

    private static func ofKnowledge(_ client: Client?, _ endpoint: Endpoint, _ id: Bytes?) -> Call {
        make(client, Operation(endpoint)) { $0.setID(id, of: "knowledge base") }
    }

    private static func ofKnowledge(
        _ client: Client?, _ endpoint: Endpoint, _ id: Bytes?, file: Bytes?, delete: Bool? = nil,
        _ workflow: Workflow? = nil
    ) -> Call {
        make(client, Operation(endpoint), workflow) { operation in
            if let delete { operation.addQuery("delete_file", Bytes(delete ? "true" : "false")) }
            let body = JSONValue.object()
            body?.set("file_id", file.flatMap { .string($0) })
            operation.setBody(body)
            return operation.setID(id, of: "knowledge base") ?? idFailure(file, of: "file")
        }
    }

    public static func knowledgeCreate(_ client: Client?, name: Bytes?, description: Bytes?) -> Call {
        guard let name, name.count > 0, isUTF8(name), isUTF8(description ?? Bytes("")) else {
            return wrong(client, .knowledgeCreate, "the name is empty, or it or the description is not UTF-8")
        }
        return make(client, Operation(.knowledgeCreate)) {
            let body = JSONValue.object()
            body?.set("name", .string(name))
            body?.set("description", .string(description ?? Bytes("")))
            $0.setBody(body)
            return nil
        }
    }

    public static func knowledgeList(_ client: Client?) -> Call {
        let operation = Operation(.knowledgeList)
        return make(client, operation, Pages(operation))
    }

    public static func knowledge(_ client: Client?, _ id: Bytes?) -> Call {
        ofKnowledge(client, .knowledge, id)
    }

    public static func knowledgeFiles(_ client: Client?, _ id: Bytes?) -> Call {
        var operation = Operation(.knowledgeFiles)
        if let failure = operation.setID(id, of: "knowledge base") { return Call(client, operation, failure) }
        return make(client, operation, Pages(operation))
    }

    public static func knowledgeUpdate(_ client: Client?, _ id: Bytes?, _ request: JSONView?) -> Call {
        make(client, Operation(.knowledgeUpdate)) {
            $0.setID(id, of: "knowledge base") ?? $0.setRequest(request)
        }
    }

    public static func knowledgeAdd(_ client: Client?, _ id: Bytes?, file: Bytes?) -> Call {
        ofKnowledge(client, .knowledgeAddFile, id, file: file, adding(id, [file ?? Bytes("")]))
    }

    public static func knowledgeAdd(_ client: Client?, _ id: Bytes?, files: JSONView?) -> Call {
        var ids: [Bytes] = []
        for i in 0..<(files?.isArray ?? false ? files?.count ?? 0 : 0) {
            ids.append(files?.element(i)?.text ?? Bytes(""))
        }
        return make(client, Operation(.knowledgeAddFiles), adding(id, ids)) { operation in
            guard let files, files.isArray else {
                return Failure(OWUI_E_INVALID, why: Bytes("the files' ids are not an array"))
            }
            let body = JSONValue.array()
            for id in ids {
                if let failure = idFailure(id, of: "file") { return failure }
                let entry = JSONValue.object()
                entry?.set("file_id", .string(id))
                body?.append(entry)
            }
            operation.setBody(body)
            return operation.setID(id, of: "knowledge base")
        }
    }

    private static func adding(_ id: Bytes?, _ files: [Bytes]) -> KnowledgeAdd {
        var look = Operation(.knowledgeLook)
        _ = look.setID(id, of: "knowledge base")
        return KnowledgeAdd(files.map { Text($0) }, look: look)
    }

    public static func knowledgeRemove(_ client: Client?, _ id: Bytes?, file: Bytes?, deletesFile: Bool)
        -> Call
    {
        ofKnowledge(client, .knowledgeRemoveFile, id, file: file, delete: deletesFile)
    }

    public static func knowledgeReset(_ client: Client?, _ id: Bytes?) -> Call {
        ofKnowledge(client, .knowledgeReset, id)
    }

    public static func knowledgeDelete(_ client: Client?, _ id: Bytes?) -> Call {
        ofKnowledge(client, .knowledgeDelete, id)
    }

    public static func ingest(_ client: Client?, _ knowledge: Bytes?) -> Call {
        let call = ofKnowledge(client, .knowledgeAddFile, knowledge)
        call.ingest = Ingest(Text(knowledge ?? Bytes("")))
        return call
    }
}

/// What is wrong with an id; nil for nothing. The server decodes %2F before it looks for the path, so encoding
/// does not help.
func idFailure(_ id: Bytes?, of what: StaticString) -> Failure? {
    if let id, id.count > 0, isUTF8(id), isIdentifier(id) { return nil }
    var why = ByteBuffer()
    why.append("the id of a ")
    why.append(what)
    why.append(" is missing, or has a slash or a control character in it")
    return Failure(OWUI_E_INVALID, why: why.bytes)
}

private func isIdentifier(_ id: Bytes) -> Bool {
    for i in 0..<id.count where id.base[i] < 0x20 || id.base[i] == 0x7F || id.base[i] == UInt8(ascii: "/") {
        return false
    }
    // They would be steps in the path.
    return !id.equals(".") && !id.equals("..")
}

/// What comes behind the last slash.
func lastComponent(_ path: Bytes) -> Bytes {
    var start = 0
    for i in 0..<path.count where path.base[i] == UInt8(ascii: "/") { start = i + 1 }
    return path.dropping(start)
}
