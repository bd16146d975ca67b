import COpenWebUI
import JSON
import Wire

/// What is to be asked of the server.
struct Operation {
    let method: Text
    private(set) var path: Text
    /// Where else to ask if the server has nothing at `path`.
    private(set) var elsewhere: Text?
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
        elsewhere = endpoint.elsewhere.map { Text($0) }
    }

    /// Ollama's own API behind the server's: GET without a request, POST with one.
    init(ollama api: Bytes, hasRequest: Bool) {
        method = Text(hasRequest ? "POST" : "GET")
        var path = ByteBuffer()
        path.append("/ollama/api/")
        path.append(api)
        self.path = Text(path.bytes)
        let name = api.prefix(api.firstIndex(of: UInt8(ascii: "/")) ?? api.count)
        answer = name.equals("generate") || name.equals("chat") ? .ollama : .json
        // Asking for embeddings again costs time, and changes nothing.
        isIdempotent = !hasRequest || name.equals("embed") || name.equals("embeddings") || name.equals("show")
    }

    /// Goes to the other place, for good.
    mutating func moveElsewhere() {
        if let elsewhere { path = elsewhere }
        elsewhere = nil
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
        line.append(line: method.bytes, most: 20)
        line.append(0x20)
        let place = path.bytes.prefix(path.bytes.firstIndex(of: UInt8(ascii: "?")) ?? path.count)
        line.append(line: place, most: 200)
        return Text(line.bytes)
    }

    /// One parameter of the query; both words plain ASCII.
    mutating func setQuery(_ name: StaticString, _ value: StaticString) -> Failure? {
        var longer = ByteBuffer()
        longer.append(path)
        longer.append("?")
        longer.append(name)
        longer.append("=")
        longer.append(value)
        path = Text(longer.bytes)
        return nil
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

    /// The request of an operation that takes an object; nil if it comes later.
    mutating func setRequest(_ request: JSONView?) -> Failure? {
        guard let request else { return nil }
        guard request.isObject else {
            return Failure(OWUI_E_INVALID, why: Bytes("the request is not an object"))
        }
        return setBody(request)
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
        var reader = RequestReader(text)
        guard reader.read() else {
            var why = ByteBuffer()
            why.append("the body is not JSON at byte ")
            why.append(decimal: Int64(reader.offset))
            var failure = Failure(OWUI_E_INVALID, why: why.bytes)
            failure.offset = Int64(reader.offset)
            return failure
        }
        body = Text(text)
        model = reader.model
        return nil
    }

    /// It goes to Ollama, with a model's name that has no tag.
    var needsTag: Bool {
        path.bytes.hasPrefix(Bytes("/ollama/")) && model?.bytes.firstIndex(of: UInt8(ascii: ":")) == nil
    }

    /// What is missing before it can be sent.
    var incompleteness: Failure? {
        guard answer.isConversation else { return nil }
        if body == nil { return Failure(OWUI_E_INVALID, why: Bytes("there is no request")) }
        if model?.count ?? 0 == 0 { return Failure(OWUI_E_INVALID, why: Bytes("the request names no model")) }
        return nil
    }
}

/// Checks a body and finds the model in it, without building a tree: it may be large, and deep.
private struct RequestReader {
    private var scanner: JSONScanner
    private let start: UnsafePointer<UInt8>
    private(set) var model: Text?

    init(_ text: Bytes) {
        scanner = JSONScanner(text)
        start = text.base
    }

    var offset: Int { scanner.position - start }

    mutating func read() -> Bool {
        scanner.skipSpace()
        guard scanner.byte == UInt8(ascii: "{") else { return skipValue() && scanner.atEnd() }
        _ = scanner.take(UInt8(ascii: "{"))
        scanner.skipSpace()
        if scanner.take(UInt8(ascii: "}")) { return scanner.atEnd() }
        while true {
            scanner.skipSpace()
            guard let key = scanner.key() else { return false }
            scanner.skipSpace()
            if key.equals("model") && scanner.byte == UInt8(ascii: "\"") {
                guard let name = scanner.string() else { return false }
                model = Text(valid: name.bytes)
            } else if !skipValue() {
                return false
            }
            scanner.skipSpace()
            if scanner.take(UInt8(ascii: "}")) { return scanner.atEnd() }
            guard scanner.take(UInt8(ascii: ",")) else { return false }
        }
    }

    private mutating func skipValue() -> Bool { scanner.skipValue(maxDepth: 10_000) }
}

// MARK: The operations

extension Call {
    /// A call for an operation that `prepare` completes; without a client, or if it fails, one that says so.
    private static func make(
        _ client: Client?, _ operation: Operation, _ prepare: (inout Operation) -> Failure? = { _ in nil }
    ) -> Call {
        var operation = operation
        let failure = prepare(&operation)
        guard let client else {
            return Call(nil, operation, Failure(OWUI_E_INVALID, why: Bytes("the client is NULL")))
        }
        return failure.map { Call(client, operation, $0) } ?? Call(client, operation)
    }

    public static func models(_ client: Client?, refresh: Bool) -> Call {
        make(client, Operation(.models)) { refresh ? $0.setQuery("refresh", "true") : nil }
    }

    public static func chat(_ client: Client?, _ request: JSONView?) -> Call {
        make(client, Operation(.chat)) { $0.setRequest(request) }
    }

    public static func responses(_ client: Client?, _ request: JSONView?) -> Call {
        make(client, Operation(.responses)) { $0.setRequest(request) }
    }

    public static func ollama(_ client: Client?, _ api: Bytes?, _ request: JSONView?) -> Call {
        let name = api.map { $0.prefix($0.firstIndex(of: UInt8(ascii: "/")) ?? $0.count) }
        let takesRequest = !["tags", "ps", "version"].contains { (plain: StaticString) in
            name?.equals(plain) ?? false
        }
        return make(client, Operation(ollama: api ?? Bytes("?"), hasRequest: takesRequest)) { operation in
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
}
