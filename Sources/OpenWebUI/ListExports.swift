import COpenWebUI
import Client
import Wire

@_cdecl("owui_chat_list") @implementation
public func owui_chat_list(_ client: OpaquePointer!) -> OpaquePointer! {
    operation(client, Bytes("GET /api/v1/chats/"))
}

@_cdecl("owui_chat_search") @implementation
public func owui_chat_search(_ client: OpaquePointer!, _ text: UnsafePointer<CChar>!) -> OpaquePointer! {
    operation(client, Bytes("GET /api/v1/chats/search"), Bytes("text"), text)
}

@_cdecl("owui_chat_list_archived") @implementation
public func owui_chat_list_archived(_ client: OpaquePointer!) -> OpaquePointer! {
    operation(client, Bytes("GET /api/v1/chats/archived"))
}

@_cdecl("owui_chat_export") @implementation
public func owui_chat_export(_ client: OpaquePointer!) -> OpaquePointer! {
    operation(client, Bytes("GET /api/v1/chats/all"))
}

@_cdecl("owui_workspace_model_list") @implementation
public func owui_workspace_model_list(_ client: OpaquePointer!) -> OpaquePointer! {
    operation(client, Bytes("GET /api/v1/models/list"))
}

@_cdecl("owui_prompt_list") @implementation
public func owui_prompt_list(_ client: OpaquePointer!) -> OpaquePointer! {
    operation(client, Bytes("GET /api/v1/prompts/list"))
}

@_cdecl("owui_user_list") @implementation
public func owui_user_list(_ client: OpaquePointer!) -> OpaquePointer! {
    operation(client, Bytes("GET /api/v1/users/"))
}

@_cdecl("owui_user_search") @implementation
public func owui_user_search(_ client: OpaquePointer!, _ text: UnsafePointer<CChar>!) -> OpaquePointer! {
    operation(client, Bytes("GET /api/v1/users/search"), Bytes("query"), text)
}

@_cdecl("owui_note_list") @implementation
public func owui_note_list(_ client: OpaquePointer!) -> OpaquePointer! {
    operation(client, Bytes("GET /api/v1/notes/"))
}

@_cdecl("owui_note_search") @implementation
public func owui_note_search(_ client: OpaquePointer!, _ text: UnsafePointer<CChar>!) -> OpaquePointer! {
    operation(client, Bytes("GET /api/v1/notes/search"), Bytes("query"), text)
}

@_cdecl("owui_channel_list_messages") @implementation
public func owui_channel_list_messages(_ client: OpaquePointer!, _ id: UnsafePointer<CChar>!)
    -> OpaquePointer!
{
    operation(client, Bytes("GET /api/v1/channels/{id}/messages"), Bytes("id"), id)
}
