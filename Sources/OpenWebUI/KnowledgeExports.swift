import CJansson
import COpenWebUI
import Client
import JSON
import Wire

@_cdecl("owui_knowledge_create") @implementation
public func owui_knowledge_create(
    _ client: OpaquePointer!, _ name: UnsafePointer<CChar>!, _ description: UnsafePointer<CChar>!
) -> OpaquePointer! {
    handle(Call.knowledgeCreate(OpenWebUI.client(client), name: bytes(name), description: bytes(description)))
}

@_cdecl("owui_knowledge_list") @implementation
public func owui_knowledge_list(_ client: OpaquePointer!) -> OpaquePointer! {
    handle(Call.knowledgeList(OpenWebUI.client(client)))
}

@_cdecl("owui_knowledge_get") @implementation
public func owui_knowledge_get(_ client: OpaquePointer!, _ id: UnsafePointer<CChar>!) -> OpaquePointer! {
    handle(Call.knowledge(OpenWebUI.client(client), bytes(id)))
}

@_cdecl("owui_knowledge_list_files") @implementation
public func owui_knowledge_list_files(_ client: OpaquePointer!, _ id: UnsafePointer<CChar>!) -> OpaquePointer!
{
    handle(Call.knowledgeFiles(OpenWebUI.client(client), bytes(id)))
}

@_cdecl("owui_knowledge_update") @implementation
public func owui_knowledge_update(
    _ client: OpaquePointer!, _ id: UnsafePointer<CChar>!, _ request: UnsafePointer<json_t>!
) -> OpaquePointer! {
    handle(Call.knowledgeUpdate(OpenWebUI.client(client), bytes(id), json(request)))
}

@_cdecl("owui_knowledge_add_file") @implementation
public func owui_knowledge_add_file(
    _ client: OpaquePointer!, _ id: UnsafePointer<CChar>!, _ file: UnsafePointer<CChar>!
) -> OpaquePointer! {
    handle(Call.knowledgeAdd(OpenWebUI.client(client), bytes(id), file: bytes(file)))
}

@_cdecl("owui_knowledge_add_file_when_processed") @implementation
public func owui_knowledge_add_file_when_processed(
    _ client: OpaquePointer!, _ id: UnsafePointer<CChar>!, _ file: UnsafePointer<CChar>!
) -> OpaquePointer! {
    handle(Call.knowledgeAddWhenProcessed(OpenWebUI.client(client), bytes(id), file: bytes(file)))
}

@_cdecl("owui_knowledge_add_files") @implementation
public func owui_knowledge_add_files(
    _ client: OpaquePointer!, _ id: UnsafePointer<CChar>!, _ files: UnsafePointer<json_t>!
) -> OpaquePointer! {
    handle(Call.knowledgeAdd(OpenWebUI.client(client), bytes(id), files: json(files)))
}

@_cdecl("owui_knowledge_remove_file") @implementation
public func owui_knowledge_remove_file(
    _ client: OpaquePointer!, _ id: UnsafePointer<CChar>!, _ file: UnsafePointer<CChar>!, _ deleteFile: Int32
) -> OpaquePointer! {
    handle(
        Call.knowledgeRemove(
            OpenWebUI.client(client), bytes(id), file: bytes(file), deletesFile: deleteFile != 0))
}

@_cdecl("owui_knowledge_reset") @implementation
public func owui_knowledge_reset(_ client: OpaquePointer!, _ id: UnsafePointer<CChar>!) -> OpaquePointer! {
    handle(Call.knowledgeReset(OpenWebUI.client(client), bytes(id)))
}

@_cdecl("owui_knowledge_delete") @implementation
public func owui_knowledge_delete(_ client: OpaquePointer!, _ id: UnsafePointer<CChar>!) -> OpaquePointer! {
    handle(Call.knowledgeDelete(OpenWebUI.client(client), bytes(id)))
}

// MARK: Web pages and texts

@_cdecl("owui_knowledge_add_web_page") @implementation
public func owui_knowledge_add_web_page(
    _ client: OpaquePointer!, _ id: UnsafePointer<CChar>!, _ url: UnsafePointer<CChar>!, _ process: Int32,
    _ overwrite: Int32
) -> OpaquePointer! {
    handle(
        Call.webPage(
            OpenWebUI.client(client), bytes(id), bytes(url), processes: process != 0,
            overwrites: overwrite != 0))
}

@_cdecl("owui_knowledge_add_text") @implementation
public func owui_knowledge_add_text(
    _ client: OpaquePointer!, _ id: UnsafePointer<CChar>!, _ name: UnsafePointer<CChar>!,
    _ text: UnsafePointer<CChar>!
) -> OpaquePointer! {
    handle(Call.knowledgeAdd(OpenWebUI.client(client), bytes(id), name: bytes(name), text: bytes(text)))
}

// MARK: Asking

@_cdecl("owui_knowledge_query") @implementation
public func owui_knowledge_query(_ client: OpaquePointer!, _ request: UnsafePointer<json_t>!)
    -> OpaquePointer!
{
    handle(Call.knowledgeQuery(OpenWebUI.client(client), json(request)))
}

@_cdecl("owui_json_passages") @implementation
public func owui_json_passages(_ sources: UnsafePointer<json_t>!) -> UnsafeMutablePointer<json_t>! {
    passages(json(sources))?.leak()
}

// MARK: Ingestion

@_cdecl("owui_knowledge_ingest") @implementation
public func owui_knowledge_ingest(_ client: OpaquePointer!, _ id: UnsafePointer<CChar>!) -> OpaquePointer! {
    handle(Call.ingest(OpenWebUI.client(client), bytes(id)))
}

@_cdecl("owui_call_ingest_add_path") @implementation
public func owui_call_ingest_add_path(_ ingest: OpaquePointer!, _ path: UnsafePointer<CChar>!) -> Int32 {
    change(ingest) { $0.addPath(bytes(path)) }
}

@_cdecl("owui_call_ingest_add_folder") @implementation
public func owui_call_ingest_add_folder(
    _ ingest: OpaquePointer!, _ path: UnsafePointer<CChar>!, _ options: UnsafePointer<json_t>!
) -> Int32 {
    change(ingest) { $0.addFolder(bytes(path), json(options)) }
}

@_cdecl("owui_call_ingest_add_data") @implementation
public func owui_call_ingest_add_data(
    _ ingest: OpaquePointer!, _ name: UnsafePointer<CChar>!, _ data: UnsafeRawPointer!, _ length: Int
) -> Int32 {
    change(ingest) { $0.addData(bytes(name), bytes(data, length)) }
}

@_cdecl("owui_call_ingest_add_file_id") @implementation
public func owui_call_ingest_add_file_id(_ ingest: OpaquePointer!, _ file: UnsafePointer<CChar>!) -> Int32 {
    change(ingest) { $0.addFileID(bytes(file)) }
}

@_cdecl("owui_call_ingest_set_concurrency") @implementation
public func owui_call_ingest_set_concurrency(_ ingest: OpaquePointer!, _ files: Int32) -> Int32 {
    change(ingest) { $0.setConcurrency(files) }
}

@_cdecl("owui_call_ingest_set_file_timeout") @implementation
public func owui_call_ingest_set_file_timeout(_ ingest: OpaquePointer!, _ milliseconds: Int64) -> Int32 {
    change(ingest) { $0.setFileTimeout(milliseconds) }
}

@_cdecl("owui_call_ingest_set_resume_from") @implementation
public func owui_call_ingest_set_resume_from(_ ingest: OpaquePointer!, _ result: UnsafePointer<json_t>!)
    -> Int32
{
    change(ingest) { $0.resume(json(result)) }
}

// MARK: Synchronisation

@_cdecl("owui_knowledge_sync") @implementation
public func owui_knowledge_sync(_ client: OpaquePointer!, _ id: UnsafePointer<CChar>!) -> OpaquePointer! {
    handle(Call.ingest(OpenWebUI.client(client), bytes(id), isSync: true))
}

@_cdecl("owui_call_sync_set_delete") @implementation
public func owui_call_sync_set_delete(_ sync: OpaquePointer!, _ on: Int32) -> Int32 {
    change(sync) { $0.setSyncDelete(on != 0) }
}

@_cdecl("owui_call_sync_set_dry_run") @implementation
public func owui_call_sync_set_dry_run(_ sync: OpaquePointer!, _ on: Int32) -> Int32 {
    change(sync) { $0.setSyncDryRun(on != 0) }
}
