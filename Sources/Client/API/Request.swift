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
