import COpenWebUI
import JSON
import Transport
import Wire

// Conversations: chat completions, the Responses API, and Anthropic's Messages.
extension Call {
    public static func chat(_ client: Client?, _ request: JSONView?) -> Call {
        make(client, Operation(.chat)) { $0.setRequest(request) }
    }

    public static func chatCompleted(_ client: Client?, _ request: JSONView?) -> Call {
        make(client, Operation(.chatCompleted)) { operation in
            guard let request, request.isObject else { return operation.setRequest(request) }
            let whole = JSONValue.object()
            whole?.view.addMembers(of: request)
            whole?.view.addDefaultsOfCompleted()
            operation.setBody(whole)
            return nil
        }
    }

    public static func chatWithOutlet(_ client: Client?, _ request: JSONView?) -> Call {
        make(client, Operation(.chat), Outlet()) { $0.setRequest(request) }
    }

    public static func chatRun(_ client: Client?, _ request: JSONView?) -> Call {
        make(client, Operation(.chat), ChatRun()) { $0.setRequest(request) }
    }

    public static func responses(_ client: Client?, _ request: JSONView?) -> Call {
        make(client, Operation(.responses)) { $0.setRequest(request) }
    }

    public static func messages(_ client: Client?, _ request: JSONView?) -> Call {
        make(client, Operation(.messages)) { $0.setRequest(request) }
    }

    public static func messagesCountTokens(_ client: Client?, _ request: JSONView?) -> Call {
        make(client, Operation(.messagesCountTokens)) { $0.setRequest(request) }
    }
}
