import CJansson
import COpenWebUI
import Client
import JSON
import Wire

@_cdecl("owui_models") @implementation
public func owui_models(_ client: OpaquePointer!, _ refresh: Int32) -> OpaquePointer! {
    handle(Call.models(OpenWebUI.client(client), refresh: refresh != 0))
}

@_cdecl("owui_chat") @implementation
public func owui_chat(_ client: OpaquePointer!, _ request: UnsafePointer<json_t>!) -> OpaquePointer! {
    handle(Call.chat(OpenWebUI.client(client), json(request)))
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
