import COpenWebUI
import JSON
import Transport
import Wire

// Any other endpoint.
extension Call {
    public static func request(
        _ client: Client?, _ method: Bytes?, _ path: Bytes?, query: JSONView?, body: JSONView?
    ) -> Call {
        make(client, Operation(method: method ?? Bytes("?"), path: path ?? Bytes("?"))) { operation in
            guard let method, isMethod(method) else {
                return Failure(OWUI_E_INVALID, why: "the method must be a word in capitals")
            }
            guard let path, isPath(path) else {
                return Failure(
                    OWUI_E_INVALID, why: "the path must begin with / and be percent-encoded")
            }
            return query.flatMap { operation.setQuery($0) } ?? body.flatMap { operation.setBody($0) }
        }
    }
}

// Any operation of the tree.
extension Call {
    public static func operation(_ client: Client?, _ key: Bytes?, _ params: JSONView?, _ body: JSONView?)
        -> Call
    {
        let key = key ?? Bytes("")
        let method = key.prefix(upTo: .space)
        let template = key.dropping(method.count + 1)
        guard let row = OperationRow(method, template: template) else {
            return make(client, Operation(method: method, path: template)) { _ in Failure(unknown: key) }
        }
        let operation = Operation(row, method, template)
        let problem = operation.fill(template, params)
        let failure = problem.map { Failure(invalid: $0) } ?? body.flatMap { operation.setBody($0) }
        guard failure == nil, let parameter = row.pages(params) else {
            return make(client, operation) { _ in failure }
        }
        let pages = Pages(operation, by: parameter)
        return make(client, pages.first, pages)
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
