import COpenWebUI
import JSON
import Transport
import Wire

// Helpers for the constructors of calls.
extension Call {
    /// Returns a call for an operation. Without a client, or if the operation is not valid, running the call
    /// returns that failure.
    @inline(never)
    static func make(
        _ client: Client?, _ operation: Operation, _ workflow: Workflow? = nil, _ failure: Failure? = nil
    ) -> Call {
        guard let client else { return Call(nil, operation, noClient) }
        return failure.map { Call(client, operation, $0) } ?? Call(client, operation, workflow)
    }

    /// A call that sends a request of the caller's.
    @inline(never)
    static func sending(
        _ client: Client?, _ endpoint: Endpoint, _ request: JSONView?, _ workflow: Workflow? = nil
    ) -> Call {
        let operation = Operation(endpoint)
        return make(client, operation, workflow, operation.setRequest(request))
    }

    static var noClient: Failure { Failure(OWUI_E_INVALID, why: "the client is NULL") }

    /// Returns a call that only fails with `why`.
    static func wrong(_ client: Client?, _ endpoint: Endpoint, _ why: StaticString) -> Call {
        wrong(client, Operation(endpoint), why)
    }

    static func wrong(_ client: Client?, _ operation: Operation, _ why: StaticString) -> Call {
        make(client, operation, nil, Failure(OWUI_E_INVALID, why: Bytes(why)))
    }
}

/// The failure for an invalid id; nil if it is valid. The server decodes %2F before it matches the path, so
/// encoding does not help.
func idFailure(_ id: Bytes?, of what: StaticString) -> Failure? {
    if let id, isIdentifier(id) { return nil }
    var why = ByteBuffer()
    why.append("the id of a ")
    why.append(what)
    why.append(" is missing, or contains a slash or a control character")
    return Failure(OWUI_E_INVALID, why: why.bytes)
}

func isIdentifier(_ id: Bytes) -> Bool {
    guard id.count > 0, isUTF8(id) else { return false }
    for i in 0..<id.count where id.base[i] < .space || id.base[i] == .delete || id.base[i] == .slash {
        return false
    }
    // As segments of a path these have another meaning.
    return !id.equals(".") && !id.equals("..")
}

/// The part after the last slash.
func lastComponent(_ path: Bytes) -> Bytes {
    var start = 0
    for i in 0..<path.count where path.base[i] == .slash { start = i + 1 }
    return path.dropping(start)
}
