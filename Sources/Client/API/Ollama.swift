import COpenWebUI
import JSON
import Transport
import Wire

// Ollama's own API.
extension Call {
    public static func ollama(_ client: Client?, _ api: Bytes?, _ request: JSONView?) -> Call {
        make(client, Operation(ollama: api ?? Bytes("?"))) { operation in
            guard let api, api.count > 0, api.firstIndex(of: UInt8(ascii: "?")) == nil,
                isPath(operation.path.bytes)
            else {
                return Failure(OWUI_E_INVALID, why: "the name of Ollama's API must be percent-encoded")
            }
            return operation.setRequest(request)
        }
    }
}
