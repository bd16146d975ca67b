import COpenWebUI
import JSON
import Wire

/// What is to be asked of the server.
struct Operation {
    let method: Text
    private(set) var path: Text
    let answer: AnswerKind
    let isIdempotent: Bool
    private(set) var body: Text?
    /// The model that the body names.
    private(set) var model: Text?

    init(_ endpoint: Endpoint) {
        method = Text(endpoint.method)
        path = Text(endpoint.path)
        answer = endpoint.answer
        isIdempotent = endpoint.isIdempotent
    }

    /// An endpoint that has no name here.
    init(method: Bytes, path: Bytes) {
        self.method = Text(method)
        self.path = Text(path)
        answer = .any
        isIdempotent = ["GET", "HEAD", "PUT", "DELETE", "OPTIONS"].contains { (name: StaticString) in
            method.equals(name)
        }
    }

    /// "POST /api/chat/completions", for messages.
    var title: Text {
        var line = ByteBuffer()
        line.append(method.bytes)
        line.append(0x20)
        line.append(path.bytes.prefix(path.bytes.firstIndex(of: UInt8(ascii: "?")) ?? path.count))
        return Text(line.bytes)
    }

    mutating func setQuery(_ query: JSONView) -> Failure? {
        var longer = ByteBuffer()
        longer.append(path.bytes)
        guard longer.append(query: query) else {
            return Failure(
                OWUI_E_INVALID, why: Bytes("the query must be an object of strings, numbers and booleans"))
        }
        path = Text(longer.bytes)
        return nil
    }

    mutating func setBody(_ json: JSONView) -> Failure? {
        var text = ByteBuffer()
        guard text.append(json: json) else {
            return Failure(OWUI_E_INVALID, why: Bytes("the request contains itself, or is too deep"))
        }
        body = Text(text.bytes)
        model = json.present("model")?.text.map { Text($0) }
        return nil
    }

    /// The caller's own text, to the byte.
    mutating func setBody(_ text: Bytes) -> Failure? {
        guard isUTF8(text) else { return Failure(OWUI_E_INVALID, why: Bytes("the body is not UTF-8")) }
        do throws(JSONSyntaxError) {
            let tree = try parseJSON(text, maxDepth: 10_000)
            body = Text(text)
            model = tree.read { $0.present("model")?.text.map { Text($0) } }
            return nil
        } catch {
            var failure = Failure(OWUI_E_INVALID, why: Bytes("the body is not JSON"))
            failure.offset = Int64(error.offset)
            return failure
        }
    }

    /// What is missing before it can be sent.
    var incompleteness: Failure? {
        guard case .chat = answer else { return nil }
        if body == nil { return Failure(OWUI_E_INVALID, why: Bytes("there is no request")) }
        if model?.count ?? 0 == 0 { return Failure(OWUI_E_INVALID, why: Bytes("the request names no model")) }
        return nil
    }
}

// MARK: The operations

extension Call {
    public static func withoutClient() -> Call {
        Call(nil, Failure(OWUI_E_INVALID, why: Bytes("the client is NULL")))
    }

    public static func models(_ client: Client, refresh: Bool) -> Call {
        var operation = Operation(.models)
        if refresh, let query = JSONValue.object() {
            query.set("refresh", .bool(true))
            if let failure = query.read({ operation.setQuery($0) }) { return Call(client, failure) }
        }
        return Call(client, operation)
    }

    public static func chat(_ client: Client, _ request: JSONView?) -> Call {
        var operation = Operation(.chat)
        if let request {
            guard request.isObject else {
                return Call(client, Failure(OWUI_E_INVALID, why: Bytes("the request is not an object")))
            }
            if let failure = operation.setBody(request) { return Call(client, failure) }
        }
        return Call(client, operation)
    }

    public static func request(
        _ client: Client, _ method: Bytes?, _ path: Bytes?, query: JSONView?, body: JSONView?
    ) -> Call {
        guard let method, isMethod(method) else {
            return Call(client, Failure(OWUI_E_INVALID, why: Bytes("the method is none")))
        }
        guard let path, isPath(path) else {
            return Call(
                client,
                Failure(OWUI_E_INVALID, why: Bytes("the path must begin with / and be percent-encoded")))
        }
        var operation = Operation(method: method, path: path)
        if let query, let failure = operation.setQuery(query) { return Call(client, failure) }
        if let body, let failure = operation.setBody(body) { return Call(client, failure) }
        return Call(client, operation)
    }
}
