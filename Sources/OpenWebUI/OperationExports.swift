import CJansson
import COpenWebUI
import Client
import JSON
import Wire

@_cdecl("owui_sign_in") @implementation
public func owui_sign_in(
    _ client: OpaquePointer!, _ email: UnsafePointer<CChar>!, _ password: UnsafePointer<CChar>!
) -> OpaquePointer! {
    handle(Call.signIn(OpenWebUI.client(client), email: bytes(email), password: bytes(password)))
}

@_cdecl("owui_model_list") @implementation
public func owui_model_list(_ client: OpaquePointer!, _ refresh: Int32) -> OpaquePointer! {
    handle(Call.models(OpenWebUI.client(client), refresh: refresh != 0))
}

@_cdecl("owui_chat") @implementation
public func owui_chat(_ client: OpaquePointer!, _ request: UnsafePointer<json_t>!) -> OpaquePointer! {
    handle(Call.chat(OpenWebUI.client(client), json(request)))
}

@_cdecl("owui_chat_completed") @implementation
public func owui_chat_completed(_ client: OpaquePointer!, _ request: UnsafePointer<json_t>!) -> OpaquePointer!
{
    handle(Call.chatCompleted(OpenWebUI.client(client), json(request)))
}

@_cdecl("owui_chat_with_outlet") @implementation
public func owui_chat_with_outlet(_ client: OpaquePointer!, _ request: UnsafePointer<json_t>!)
    -> OpaquePointer!
{
    handle(Call.chatWithOutlet(OpenWebUI.client(client), json(request)))
}

@_cdecl("owui_chat_run") @implementation
public func owui_chat_run(_ client: OpaquePointer!, _ request: UnsafePointer<json_t>!) -> OpaquePointer! {
    handle(Call.chatRun(OpenWebUI.client(client), json(request)))
}

@_cdecl("owui_responses") @implementation
public func owui_responses(_ client: OpaquePointer!, _ request: UnsafePointer<json_t>!) -> OpaquePointer! {
    handle(Call.responses(OpenWebUI.client(client), json(request)))
}

@_cdecl("owui_messages") @implementation
public func owui_messages(_ client: OpaquePointer!, _ request: UnsafePointer<json_t>!) -> OpaquePointer! {
    handle(Call.messages(OpenWebUI.client(client), json(request)))
}

@_cdecl("owui_messages_count_tokens") @implementation
public func owui_messages_count_tokens(_ client: OpaquePointer!, _ request: UnsafePointer<json_t>!)
    -> OpaquePointer!
{
    handle(Call.messagesCountTokens(OpenWebUI.client(client), json(request)))
}

@_cdecl("owui_ollama") @implementation
public func owui_ollama(
    _ client: OpaquePointer!, _ api: UnsafePointer<CChar>!, _ request: UnsafePointer<json_t>!
) -> OpaquePointer! {
    handle(Call.ollama(OpenWebUI.client(client), bytes(api), json(request)))
}

@_cdecl("owui_ollama_generate") @implementation
public func owui_ollama_generate(_ client: OpaquePointer!, _ request: UnsafePointer<json_t>!)
    -> OpaquePointer!
{
    handle(Call.ollama(OpenWebUI.client(client), Bytes("generate"), json(request)))
}

@_cdecl("owui_ollama_chat") @implementation
public func owui_ollama_chat(_ client: OpaquePointer!, _ request: UnsafePointer<json_t>!) -> OpaquePointer! {
    handle(Call.ollama(OpenWebUI.client(client), Bytes("chat"), json(request)))
}

@_cdecl("owui_ollama_embed") @implementation
public func owui_ollama_embed(_ client: OpaquePointer!, _ request: UnsafePointer<json_t>!) -> OpaquePointer! {
    handle(Call.ollama(OpenWebUI.client(client), Bytes("embed"), json(request), isRequest: true))
}

@_cdecl("owui_ollama_show") @implementation
public func owui_ollama_show(_ client: OpaquePointer!, _ request: UnsafePointer<json_t>!) -> OpaquePointer! {
    handle(Call.ollama(OpenWebUI.client(client), Bytes("show"), json(request), isRequest: true))
}

@_cdecl("owui_ollama_tags") @implementation
public func owui_ollama_tags(_ client: OpaquePointer!) -> OpaquePointer! {
    handle(Call.ollama(OpenWebUI.client(client), Bytes("tags"), nil))
}

@_cdecl("owui_ollama_ps") @implementation
public func owui_ollama_ps(_ client: OpaquePointer!) -> OpaquePointer! {
    handle(Call.ollama(OpenWebUI.client(client), Bytes("ps"), nil))
}

@_cdecl("owui_ollama_version") @implementation
public func owui_ollama_version(_ client: OpaquePointer!) -> OpaquePointer! {
    handle(Call.ollama(OpenWebUI.client(client), Bytes("version"), nil))
}

@_cdecl("owui_operation") @implementation
public func owui_operation(
    _ client: OpaquePointer!, _ operation: UnsafePointer<CChar>!, _ params: UnsafePointer<json_t>!,
    _ body: UnsafePointer<json_t>!
) -> OpaquePointer! {
    handle(Call.operation(OpenWebUI.client(client), bytes(operation), json(params), json(body)))
}

@_cdecl("owui_request") @implementation
public func owui_request(
    _ client: OpaquePointer!, _ method: UnsafePointer<CChar>!, _ path: UnsafePointer<CChar>!,
    _ query: UnsafePointer<json_t>!, _ body: UnsafePointer<json_t>!
) -> OpaquePointer! {
    handle(
        Call.request(
            OpenWebUI.client(client), bytes(method), bytes(path), query: json(query), body: json(body)))
}

// MARK: Operations that have functions of their own

@inline(never)
func operation(_ client: OpaquePointer?, _ key: Bytes) -> OpaquePointer {
    handle(Call.operation(OpenWebUI.client(client), key, nil, nil))
}

@inline(never)
func operation(_ client: OpaquePointer?, _ key: Bytes, _ request: UnsafePointer<json_t>?) -> OpaquePointer {
    handle(Call.operation(OpenWebUI.client(client), key, nil, json(request), isRequest: true))
}

@inline(never)
func operation(_ client: OpaquePointer?, _ key: Bytes, _ name: Bytes, _ value: CText?) -> OpaquePointer {
    handle(Call.operation(OpenWebUI.client(client), key, name, bytes(value)))
}
