import COpenWebUI
import JSON
import Transport
import Wire

// Knowledge bases.
extension Call {
    private static func ofKnowledge(_ client: Client?, _ endpoint: Endpoint, _ id: Bytes?) -> Call {
        let operation = Operation(endpoint)
        return make(client, operation, nil, operation.setID(id, of: "knowledge base"))
    }

    private static func ofKnowledge(
        _ client: Client?, _ endpoint: Endpoint, _ id: Bytes?, file: Bytes?, delete: Bool? = nil,
        _ workflow: Workflow? = nil, folder: CString? = nil
    ) -> Call {
        let operation = Operation(endpoint)
        if let delete { operation.addQuery("delete_file", delete) }
        let body = JSONValue.object()
        body?.set("file_id", file.flatMap { .string($0) })
        if let folder { body?.set("directory_id", .string(folder)) }
        operation.setBody(body)
        return make(
            client, operation, workflow,
            operation.setID(id, of: "knowledge base") ?? idFailure(file, of: "file"))
    }

    public static func knowledgeCreate(_ client: Client?, name: Bytes?, description: Bytes?) -> Call {
        let operation = Operation(.knowledgeCreate)
        return make(
            client, operation, nil,
            operation.setTexts(("name", name), ("description", description ?? Bytes(""))))
    }

    public static func knowledgeList(_ client: Client?) -> Call {
        let operation = Operation(.knowledgeList)
        return make(client, operation, Pages(operation))
    }

    public static func knowledge(_ client: Client?, _ id: Bytes?) -> Call {
        ofKnowledge(client, .knowledge, id)
    }

    /// Administrators may choose the size of a page, from 0.11 on; others get 30 files.
    public static func knowledgeFiles(_ client: Client?, _ id: Bytes?, pageSize: Int? = nil) -> Call {
        let operation = Operation(.knowledgeFiles)
        if let pageSize { operation.addQuery("limit", number: pageSize) }
        if let failure = operation.setID(id, of: "knowledge base") { return Call(client, operation, failure) }
        return make(client, operation, Pages(operation))
    }

    public static func knowledgeUpdate(_ client: Client?, _ id: Bytes?, _ request: JSONView?) -> Call {
        let operation = Operation(.knowledgeUpdate)
        return make(
            client, operation, nil,
            operation.setID(id, of: "knowledge base") ?? operation.setRequest(request))
    }

    public static func knowledgeAdd(_ client: Client?, _ id: Bytes?, file: Bytes?, to folder: CString? = nil)
        -> Call
    {
        ofKnowledge(
            client, .knowledgeAddFile, id, file: file, adding(id, [file ?? Bytes("")]), folder: folder)
    }

    /// Moves a file of the base to one of its folders; nil is the base itself.
    static func knowledgeMove(_ client: Client?, _ id: Bytes?, file: Bytes?, to folder: CString?) -> Call {
        ofKnowledge(client, .fileMove, id, file: file, folder: folder)
    }

    /// Waits until the file is processed, and adds it then.
    public static func knowledgeAddWhenProcessed(_ client: Client?, _ id: Bytes?, file: Bytes?) -> Call {
        let add = knowledgeAdd(client, id, file: file)
        guard let adding = add.workflow as? KnowledgeAdd else { return add }
        adding.wait = FileWait(CString(file ?? Bytes("")))
        adding.add = add.operation
        let look = Operation(.fileStatus)
        _ = look.setID(file, of: "file")
        add.operation = look
        return add
    }

    public static func knowledgeAdd(_ client: Client?, _ id: Bytes?, files: JSONView?) -> Call {
        var ids: [Bytes] = []
        for i in 0..<(files?.isArray ?? false ? files?.count ?? 0 : 0) {
            ids.append(files?.element(i)?.text ?? Bytes(""))
        }
        let operation = Operation(.knowledgeAddFiles)
        guard let files, files.isArray else {
            return wrong(client, operation, "the ids of the files must be an array")
        }
        var failure: Failure?
        let body = JSONValue.array()
        for id in ids {
            failure = failure ?? idFailure(id, of: "file")
            let entry = JSONValue.object()
            entry?.set("file_id", .string(id))
            body?.append(entry)
        }
        operation.setBody(body)
        return make(client, operation, adding(id, ids), failure ?? operation.setID(id, of: "knowledge base"))
    }

    private static func adding(_ id: Bytes?, _ files: [Bytes]) -> KnowledgeAdd {
        let look = Operation(.knowledgeLook)
        _ = look.setID(id, of: "knowledge base")
        return KnowledgeAdd(files.map { CString($0) }, look: look)
    }

    public static func webPage(
        _ client: Client?, _ id: Bytes?, _ url: Bytes?, processes: Bool, overwrites: Bool
    ) -> Call {
        let operation = Operation(.webPage)
        operation.addQuery("process", processes)
        operation.addQuery("overwrite", overwrites)
        return make(client, operation, nil, operation.setTexts(("url", url), base: id))
    }

    public static func knowledgeAdd(_ client: Client?, _ id: Bytes?, name: Bytes?, text: Bytes?) -> Call {
        let operation = Operation(.knowledgeText)
        return make(
            client, operation, nil, operation.setTexts(("name", name), ("content", text), base: id))
    }

    public static func knowledgeQuery(_ client: Client?, _ request: JSONView?) -> Call {
        sending(client, .knowledgeQuery, request)
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

    public static func ingest(_ client: Client?, _ knowledge: Bytes?, isSync: Bool = false) -> Call {
        let operation = Operation(.knowledgeAddFile)
        let failure = operation.setID(knowledge, of: "knowledge base")
        let ingest = Ingest(CString(knowledge ?? Bytes("")), isSync ? Sync() : nil)
        guard let client else { return Call(nil, operation, noClient, ingest) }
        // The setters of an ingest also work on an invalid call.
        return failure.map { Call(client, operation, $0, ingest) } ?? Call(client, operation, ingest)
    }
}
