import COpenWebUI
import JSON
import Transport
import Wire

// Conversations: chat completions, the Responses API, and Anthropic's Messages.
extension Call {
    public static func chat(_ client: Client?, _ request: JSONView?) -> Call {
        sending(client, .chat, request)
    }

    public static func chatCompleted(_ client: Client?, _ request: JSONView?) -> Call {
        guard let request, request.isObject else { return sending(client, .chatCompleted, request) }
        let operation = Operation(.chatCompleted)
        let whole = JSONValue.object()
        whole?.view.addMembers(of: request)
        whole?.view.addDefaultsOfCompleted()
        operation.setBody(whole)
        return make(client, operation)
    }

    public static func chatWithOutlet(_ client: Client?, _ request: JSONView?) -> Call {
        sending(client, .chat, request, Outlet())
    }

    public static func chatRun(_ client: Client?, _ request: JSONView?) -> Call {
        sending(client, .chat, request, ChatRun())
    }

    public static func responses(_ client: Client?, _ request: JSONView?) -> Call {
        sending(client, .responses, request)
    }

    public static func messages(_ client: Client?, _ request: JSONView?) -> Call {
        sending(client, .messages, request)
    }

    public static func messagesCountTokens(_ client: Client?, _ request: JSONView?) -> Call {
        sending(client, .messagesCountTokens, request)
    }
}
