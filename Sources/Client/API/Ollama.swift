import COpenWebUI
import JSON
import Transport
import Wire

// Ollama's own API.
extension Call {
    /// `isRequest`: there must be a body.
    public static func ollama(
        _ client: Client?, _ api: Bytes?, _ request: JSONView?, isRequest: Bool = false
    ) -> Call {
        let operation = Operation(ollama: api ?? Bytes("?"))
        guard let api, api.count > 0, api.firstIndex(of: UInt8(ascii: "?")) == nil,
            isPath(operation.path.bytes)
        else {
            return wrong(client, operation, "the name of Ollama's API must be percent-encoded")
        }
        return make(client, operation, nil, operation.setRequest(request, isRequired: isRequest))
    }
}
