import CJansson
import COpenWebUI
import Client
import JSON
import Wire

/// A new call, made by `body`; without a client, one that only says so.
private func make(_ handle: OpaquePointer?, _ body: (Client) -> Call) -> OpaquePointer {
    OpenWebUI.handle(client(handle).map(body) ?? Call.withoutClient())
}

@_cdecl("owui_models") @implementation
public func owui_models(_ client: OpaquePointer!, _ refresh: Int32) -> OpaquePointer! {
    make(client) { .models($0, refresh: refresh != 0) }
}

@_cdecl("owui_chat") @implementation
public func owui_chat(_ client: OpaquePointer!, _ request: UnsafePointer<json_t>!) -> OpaquePointer! {
    make(client) { .chat($0, json(request)) }
}

@_cdecl("owui_request") @implementation
public func owui_request(
    _ client: OpaquePointer!, _ method: UnsafePointer<CChar>!, _ path: UnsafePointer<CChar>!,
    _ query: UnsafePointer<json_t>!, _ body: UnsafePointer<json_t>!
) -> OpaquePointer! {
    make(client) { .request($0, bytes(method), bytes(path), query: json(query), body: json(body)) }
}
