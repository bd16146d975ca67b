import COpenWebUI
import JSON
import Transport
import Wire

// Any other endpoint.
extension Call {
    public static func request(
        _ client: Client?, _ method: Bytes?, _ path: Bytes?, query: JSONView?, body: JSONView?
    ) -> Call {
        let operation = Operation(method: method ?? Bytes("?"), path: path ?? Bytes("?"))
        guard let method, isMethod(method) else {
            return wrong(client, operation, "the method must be a word in capitals")
        }
        guard let path, isPath(path) else {
            return wrong(client, operation, "the path must begin with / and be percent-encoded")
        }
        return make(
            client, operation, nil,
            query.flatMap { operation.setQuery($0) } ?? body.flatMap { operation.setBody($0) })
    }
}

// Any operation of the tree.
extension Call {
    /// `isRequest`: there must be a body, and it must be an object.
    public static func operation(
        _ client: Client?, _ key: Bytes?, _ params: JSONView?, _ body: JSONView?, isRequest: Bool = false
    ) -> Call {
        let key = key ?? Bytes("")
        let method = key.prefix(upTo: .space)
        let template = key.dropping(method.count + 1)
        guard let row = OperationRow(method, template: template) else {
            return make(client, Operation(method: method, path: template), nil, Failure(unknown: key))
        }
        let operation = Operation(row, method, template)
        let problem = operation.fill(template, params)
        let failure =
            problem.map { Failure(invalid: $0) }
            ?? (isRequest ? operation.setRequest(body) : body.flatMap { operation.setBody($0) })
        guard failure == nil, let parameter = row.pages(params) else {
            return make(client, operation, nil, failure)
        }
        let pages = Pages(operation, by: parameter)
        return make(client, pages.first, pages)
    }

    /// With one parameter, which must be a text.
    public static func operation(
        _ client: Client?, _ key: Bytes, _ name: Bytes, _ value: Bytes?
    ) -> Call {
        let params = JSONValue.object()
        // No parameter is an object.
        params?.view.set(name, value.flatMap { isUTF8($0) ? .string($0) : nil } ?? .object())
        return withExtendedLifetime(params) { operation(client, key, params?.view, nil) }
    }
}

extension Failure {
    fileprivate init(unknown key: Bytes) {
        var why = ByteBuffer()
        why.append("the API has no operation \"")
        why.append(line: key, most: 200)
        why.append("\"")
        var suggestion = Suggestion(key)
        suggestion.considerOperations()
        suggestion.append(to: &why)
        self.init(OWUI_E_INVALID, why: why.bytes)
    }
}
