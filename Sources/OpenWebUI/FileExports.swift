import CJansson
import COpenWebUI
import Client
import JSON
import Wire

@_cdecl("owui_file_upload") @implementation
public func owui_file_upload(_ client: OpaquePointer!, _ path: UnsafePointer<CChar>!) -> OpaquePointer! {
    handle(Call.upload(OpenWebUI.client(client), path: bytes(path)))
}

@_cdecl("owui_file_upload_data") @implementation
public func owui_file_upload_data(
    _ client: OpaquePointer!, _ name: UnsafePointer<CChar>!, _ data: UnsafeRawPointer!, _ length: Int
) -> OpaquePointer! {
    handle(Call.upload(OpenWebUI.client(client), name: bytes(name), data: bytes(data, length)))
}

@_cdecl("owui_file_upload_reader") @implementation
public func owui_file_upload_reader(
    _ client: OpaquePointer!, _ name: UnsafePointer<CChar>!, _ read: owui_read_fn!, _ rewind: owui_rewind_fn!,
    _ user: UnsafeMutableRawPointer!, _ length: Int64
) -> OpaquePointer! {
    handle(
        Call.upload(
            OpenWebUI.client(client), name: bytes(name), read: read, rewind: rewind, user, length: length))
}

// MARK: Setters of uploads

@_cdecl("owui_call_set_upload_name") @implementation
public func owui_call_set_upload_name(_ call: OpaquePointer!, _ name: UnsafePointer<CChar>!) -> Int32 {
    change(call) { $0.setUploadName(bytes(name)) }
}

@_cdecl("owui_call_set_upload_content_type") @implementation
public func owui_call_set_upload_content_type(_ call: OpaquePointer!, _ type: UnsafePointer<CChar>!) -> Int32
{
    change(call) { $0.setUploadContentType(bytes(type)) }
}

@_cdecl("owui_call_set_upload_metadata") @implementation
public func owui_call_set_upload_metadata(_ call: OpaquePointer!, _ metadata: UnsafePointer<json_t>!) -> Int32
{
    change(call) { $0.setUploadMetadata(json(metadata)) }
}

@_cdecl("owui_call_set_upload_process") @implementation
public func owui_call_set_upload_process(_ call: OpaquePointer!, _ on: Int32) -> Int32 {
    change(call) { $0.setUploadProcess(on != 0) }
}

@_cdecl("owui_call_set_upload_process_in_background") @implementation
public func owui_call_set_upload_process_in_background(_ call: OpaquePointer!, _ on: Int32) -> Int32 {
    change(call) { $0.setUploadProcessInBackground(on != 0) }
}

// MARK: Files on the server

@_cdecl("owui_file_status") @implementation
public func owui_file_status(_ client: OpaquePointer!, _ id: UnsafePointer<CChar>!) -> OpaquePointer! {
    handle(Call.fileStatus(OpenWebUI.client(client), bytes(id)))
}

@_cdecl("owui_file_wait") @implementation
public func owui_file_wait(_ client: OpaquePointer!, _ id: UnsafePointer<CChar>!) -> OpaquePointer! {
    handle(Call.fileWait(OpenWebUI.client(client), bytes(id)))
}

@_cdecl("owui_file_get") @implementation
public func owui_file_get(_ client: OpaquePointer!, _ id: UnsafePointer<CChar>!) -> OpaquePointer! {
    handle(Call.file(OpenWebUI.client(client), bytes(id)))
}

@_cdecl("owui_file_list") @implementation
public func owui_file_list(_ client: OpaquePointer!) -> OpaquePointer! {
    handle(Call.files(OpenWebUI.client(client)))
}

@_cdecl("owui_file_search") @implementation
public func owui_file_search(_ client: OpaquePointer!, _ pattern: UnsafePointer<CChar>!) -> OpaquePointer! {
    handle(Call.fileSearch(OpenWebUI.client(client), bytes(pattern)))
}

@_cdecl("owui_file_download") @implementation
public func owui_file_download(_ client: OpaquePointer!, _ id: UnsafePointer<CChar>!) -> OpaquePointer! {
    handle(Call.fileContent(OpenWebUI.client(client), bytes(id)))
}

@_cdecl("owui_file_extracted_text") @implementation
public func owui_file_extracted_text(_ client: OpaquePointer!, _ id: UnsafePointer<CChar>!) -> OpaquePointer!
{
    handle(Call.fileText(OpenWebUI.client(client), bytes(id)))
}

@_cdecl("owui_file_delete") @implementation
public func owui_file_delete(_ client: OpaquePointer!, _ id: UnsafePointer<CChar>!) -> OpaquePointer! {
    handle(Call.fileDelete(OpenWebUI.client(client), bytes(id)))
}
