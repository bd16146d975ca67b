import Answers
import COpenWebUI
import JSON
import Transport
import Wire

/// An operation of the server's API: method, path, query and body.
final class Operation {
    let method: CString
    private(set) var path: CString
    /// The path on servers that have the endpoint at another path: the `fallbackPath` of the endpoint.
    let fallbackPath: CString?
    /// `path` is the fallback path.
    private(set) var isAtFallback = false
    let format: ResponseFormat
    let isIdempotent: Bool
    let httpErrors: HTTPErrors
    let timeouts: Timeouts
    /// It is not sent without a request.
    private var requiresRequest = false
    /// It is not sent without a request that names a model.
    private let requiresModel: Bool
    private(set) var body: CString?
    /// Sent instead of a body.
    var upload: UploadForm?
    /// Its row of the tree, if the caller names the operation.
    private(set) var row: OperationRow?
    /// The row is what the caller asked for, and not what a path seems to be.
    private var isChecked = false
    /// The caller may set a form, or content of any type.
    private(set) var takesContent = false
    /// The `files` of a chat: documents to look things up in.
    private(set) var references: JSONValue?
    /// The model that the body names.
    private(set) var model: CString?

    @inline(never)
    convenience init(_ endpoint: Endpoint) { self.init(endpoint, path: Bytes(endpoint.path)) }

    private init(_ endpoint: Endpoint, path: Bytes) {
        method = CString(endpoint.method)
        self.path = CString(path)
        format = endpoint.format ?? Generic.json
        isIdempotent = endpoint.isIdempotent
        httpErrors = endpoint.httpErrors
        timeouts = endpoint.timeouts
        requiresModel = format.traits.contains(.conversation)
        fallbackPath = endpoint.fallbackPath.map { CString($0) }
    }

    /// A copy, for another request to the same endpoint.
    init(_ other: Operation) {
        method = other.method
        path = other.path
        fallbackPath = other.fallbackPath
        isAtFallback = other.isAtFallback
        format = other.format
        isIdempotent = other.isIdempotent
        httpErrors = other.httpErrors
        timeouts = other.timeouts
        requiresRequest = other.requiresRequest
        requiresModel = other.requiresModel
        body = other.body
        upload = other.upload
        row = other.row
        isChecked = other.isChecked
        takesContent = other.takesContent
        references = other.references
        model = other.model
    }

    /// Ollama's own API through Open WebUI. The index of an Ollama server may follow the name.
    convenience init(ollama api: Bytes) {
        var path = ByteBuffer()
        path.append("/ollama/api/")
        path.append(api)
        var method = Bytes("POST")
        var row: OperationRow?
        for known: StaticString in ["GET", "DELETE", "POST"] where row == nil {
            row = OperationRow(Bytes(known), at: path.bytes)
            if row != nil { method = Bytes(known) }
        }
        self.init(row ?? .unknown, method, path.bytes)
        isChecked = false
    }

    func useFallback() {
        guard let fallbackPath else { return }
        path = fallbackPath
        isAtFallback = true
    }

    /// An endpoint that is not in the table. What the tree says of its path decides how its response is read, if that
    /// has a protocol.
    convenience init(method: Bytes, path: Bytes) {
        self.init(OperationRow(method, at: path), method, path, isChecked: false)
        takesContent = true
    }

    /// An operation of the tree; the names in its path are filled in later. If it is not checked, its row may be that
    /// of another operation.
    @inline(never)
    init(_ row: OperationRow?, _ method: Bytes, _ path: Bytes, isChecked: Bool = true) {
        self.row = row
        self.isChecked = isChecked
        self.method = CString(method)
        self.path = CString(path)
        fallbackPath = nil
        format = row?.protocolFormat ?? (isChecked ? row?.documentFormat : nil) ?? Generic.any
        requiresModel = isChecked && format.traits.contains(.conversation)
        httpErrors = isChecked && path.hasPrefix("/api/v1/knowledge/") ? .knowledge : .plain
        timeouts = isChecked ? Timeouts.standard.waiting(for: format) : .standard
        // Not PUT and DELETE: a DELETE that is sent once more finds nothing, and a PUT undoes what came in between.
        isIdempotent = method.isRead != (isChecked && row?.isException ?? false)
        takesContent = row.map { $0.takesForm || $0.takesAnyContent } ?? true
    }

    /// "POST /api/chat/completions", for messages.
    var title: CString {
        var line = ByteBuffer()
        line.append(line: method.bytes, most: 20)
        line.append(.space)
        line.append(line: path.bytes.prefix(upTo: .question), most: 200)
        return CString(line.bytes)
    }

    /// Adds a parameter to the query.
    func addQuery(_ name: StaticString, _ value: Bytes) {
        var longer = ByteBuffer()
        longer.append(path)
        longer.appendQuerySeparator()
        longer.append(name)
        longer.append("=")
        longer.append(percentEncoded: value)
        path = CString(longer.bytes)
    }

    func addQuery(_ name: StaticString, _ value: Bool) { addQuery(name, Bytes(value ? "true" : "false")) }

    /// Fills the parameters into a path with names in braces; those that are not in it go into the query. Returns what
    /// is wrong with them.
    func fill(_ template: Bytes, _ params: JSONView?) -> CString? {
        guard let row else { return nil }
        if let params, !params.isObject { return CString("the parameters must be an object") }
        var filled = ByteBuffer()
        var rest = template
        while let brace = rest.firstIndex(of: .openBrace) {
            let name = rest.dropping(brace + 1).prefix(upTo: .closeBrace)
            filled.append(rest.prefix(brace))
            guard filled.append(id: params?.member(name), isRest: name.equals("path")) else {
                return problem(
                    name, Bytes(" is missing, or is empty, or contains a slash or a control character"))
            }
            rest = rest.dropping(brace + name.count + 2)
        }
        filled.append(rest)
        var found: CString?
        params?.forEachMember { name, value in
            if found == nil, !value.isNull, !template.hasName(name) {
                found = row.append(parameter: name, value, of: template, to: &filled)
            }
        }
        if found == nil, let name = row.missingParameter(params) {
            found = problem(name, Bytes(" is missing"))
        }
        path = CString(filled.bytes)
        return found
    }

    /// Inserts an id into the endpoint's path; `what` names the kind of id in the failure.
    func setID(_ id: Bytes?, of what: StaticString) -> Failure? {
        if let failure = idFailure(id, of: what) { return failure }
        guard let id, let place = path.bytes.firstIndex(of: .openBrace) else { return nil }
        var filled = ByteBuffer()
        filled.append(path.bytes.prefix(place))
        filled.append(percentEncoded: id)
        filled.append(path.bytes.dropping(place + 2))
        path = CString(filled.bytes)
        return nil
    }

    func setQuery(_ query: JSONView) -> Failure? {
        var longer = ByteBuffer()
        longer.append(path.bytes)
        guard longer.append(query: query) else {
            return Failure(
                OWUI_E_INVALID,
                why: "the query must be an object of strings, numbers, booleans, and arrays of those")
        }
        path = CString(longer.bytes)
        return nil
    }

    /// Sets the request of an operation that takes an object; nil if it is set later.
    func setRequest(_ request: JSONView?, isRequired: Bool = true) -> Failure? {
        requiresRequest = isRequired
        guard let request else { return nil }
        guard request.isObject else {
            return Failure(OWUI_E_INVALID, why: "the request must be an object")
        }
        return setBody(request)
    }

    func setBody(_ json: JSONView) -> Failure? {
        var text = ByteBuffer()
        guard text.append(json: json) else {
            return Failure(OWUI_E_INVALID, why: "the request contains itself, or is nested too deeply")
        }
        body = CString(text.bytes)
        model = json.nonNull("model")?.text.map { CString($0) }
        if format.traits.contains(.looksUpFiles), let files = json.nonNull("files") {
            references = .copy(files, cleaned: false)
        }
        return nil
    }

    /// Sets a body that the library has built.
    func setBody(_ json: JSONValue?) { if let json { _ = json.read { setBody($0) } } }

    /// Sets a body of these texts, the first of which is not empty, and of the id of a knowledge base.
    @inline(never)
    func setTexts(
        _ first: (name: StaticString, text: Bytes?), _ second: (name: StaticString, text: Bytes?)? = nil,
        base: Bytes? = nil
    ) -> Failure? {
        let other = second ?? first
        guard let one = first.text, let two = other.text, one.count > 0, isUTF8(one), isUTF8(two) else {
            return Failure(OWUI_E_INVALID, why: "a text is missing, or is empty, or is not UTF-8")
        }
        let body = JSONValue.object()
        body?.set(first.name, .string(one))
        body?.set(other.name, .string(two))
        if let base {
            if let failure = idFailure(base, of: "knowledge base") { return failure }
            body?.set("collection_name", .string(base))
        }
        setBody(body)
        return nil
    }

    /// Sets the caller's own text as the body, unchanged.
    func setBody(_ text: Bytes) -> Failure? {
        guard isUTF8(text) else { return Failure(OWUI_E_INVALID, why: "the body is not UTF-8") }
        var reader = RequestReader(text)
        guard reader.read() else {
            var why = ByteBuffer()
            why.append("the body is not JSON at byte ")
            why.append(decimal: Int64(reader.offset))
            var failure = Failure(OWUI_E_INVALID, why: why.bytes)
            failure.offset = Int64(reader.offset)
            return failure
        }
        body = CString(text)
        model = reader.model
        if format.traits.contains(.looksUpFiles), let files = reader.files {
            references = try? parseJSON(files)
        }
        return nil
    }

    /// What is missing in the body, or too much.
    private var bodyProblem: CString? {
        guard let row, !row.takesAnyContent else { return nil }
        if row.takesForm {
            guard let upload, upload.isForm else { return CString("it takes a form, and there is none") }
            return row.missingField { upload.has($0) }
        }
        guard let body else { return row.requiresBody ? CString("there is no request") : nil }
        if row.body == 0 { return CString("it takes no body") }
        return row.missingField { name in withExtendedLifetime(body) { body.bytes.hasMember(name) } }
    }

    /// What the user can do about a failure of this operation, if the server's message does not say it.
    func addHint(to failure: inout Failure) {
        if path.bytes.hasPrefix("/ollama/"),
            let hint = ServerQuirks.hint(forOllamaError: failure.detail, model: model)
        {
            failure.add(hint: hint)
        }
        if failure.http == 401 || failure.http == 403, let row, row.isForAdministrators {
            failure.add(hint: "it is for administrators")
        }
        if failure.saysNoSuchPath, row == nil {
            let title = title
            var suggestion = Suggestion(title.bytes)
            suggestion.considerOperations()
            if let hint = suggestion.hint { failure.add(hint: hint.bytes) }
        }
    }

    /// The failure if something is missing before the request can be sent.
    var incompleteness: Failure? {
        if isChecked, let problem = bodyProblem { return Failure(invalid: problem) }
        if let upload { return upload.nameFailure }
        if requiresModel || requiresRequest, body == nil {
            return Failure(OWUI_E_INVALID, why: "there is no request")
        }
        guard requiresModel, model?.count ?? 0 == 0 else { return nil }
        return Failure(OWUI_E_INVALID, why: "the request names no model")
    }
}
