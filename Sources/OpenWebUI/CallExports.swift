import CJansson
import COpenWebUI
import Answers
import Client
import JSON
import Wire

@_cdecl("owui_call_retain") @implementation
public func owui_call_retain(_ call: OpaquePointer!) -> OpaquePointer! {
    OpenWebUI.call(call)?.retainHandle()
    return call
}

@_cdecl("owui_call_release") @implementation
public func owui_call_release(_ call: OpaquePointer!) {
    if OpenWebUI.call(call)?.releaseHandle() ?? false { release(call, Call.self) }
}

@_cdecl("owui_call_cancel") @implementation
public func owui_call_cancel(_ call: OpaquePointer!) { OpenWebUI.call(call)?.cancel() }

@_cdecl("owui_call_set_user_data") @implementation
public func owui_call_set_user_data(_ call: OpaquePointer!, _ userData: UnsafeMutableRawPointer!) -> Int32 {
    guard let object = OpenWebUI.call(call) else { return OWUI_E_INVALID.code }
    object.userData = userData
    return OWUI_OK.code
}

@_cdecl("owui_call_user_data") @implementation
public func owui_call_user_data(_ call: OpaquePointer!) -> UnsafeMutableRawPointer! {
    OpenWebUI.call(call)?.userData
}

// MARK: Settings before the call runs

/// A setter's status; OWUI_E_INVALID for a NULL call.
func change(_ handle: OpaquePointer?, _ body: (Call) -> Status) -> Int32 {
    (call(handle).map(body) ?? OWUI_E_INVALID).code
}

@_cdecl("owui_call_set_body") @implementation
public func owui_call_set_body(_ call: OpaquePointer!, _ text: UnsafePointer<CChar>!, _ length: Int) -> Int32
{
    change(call) { $0.setBody(bytes(text, length)) }
}

@_cdecl("owui_call_set_header") @implementation
public func owui_call_set_header(
    _ call: OpaquePointer!, _ name: UnsafePointer<CChar>!, _ value: UnsafePointer<CChar>!
) -> Int32 {
    change(call) { $0.setHeader(bytes(name), bytes(value)) }
}

@_cdecl("owui_call_set_query") @implementation
public func owui_call_set_query(
    _ call: OpaquePointer!, _ name: UnsafePointer<CChar>!, _ value: UnsafePointer<CChar>!
) -> Int32 {
    change(call) { $0.setQuery(bytes(name), bytes(value)) }
}

@_cdecl("owui_call_set_page_range") @implementation
public func owui_call_set_page_range(_ call: OpaquePointer!, _ first: Int32, _ count: Int32) -> Int32 {
    change(call) { $0.setPageRange(first, count) }
}

@_cdecl("owui_call_set_timeout") @implementation
public func owui_call_set_timeout(_ call: OpaquePointer!, _ timeout: Int32, _ milliseconds: Int64) -> Int32 {
    change(call) { $0.setTimeout(timeout, milliseconds) }
}

@_cdecl("owui_call_set_retries") @implementation
public func owui_call_set_retries(_ call: OpaquePointer!, _ retries: Int32) -> Int32 {
    change(call) { $0.setRetries(retries) }
}

@_cdecl("owui_call_set_require_finish_reason") @implementation
public func owui_call_set_require_finish_reason(_ call: OpaquePointer!, _ on: Int32) -> Int32 {
    change(call) { $0.setRequireFinishReason(on != 0) }
}

@_cdecl("owui_call_set_keep_response") @implementation
public func owui_call_set_keep_response(_ call: OpaquePointer!, _ on: Int32) -> Int32 {
    change(call) { $0.setKeepText(on != 0) }
}

@_cdecl("owui_call_on_text") @implementation
public func owui_call_on_text(
    _ call: OpaquePointer!, _ fn: owui_text_fn!, _ user: UnsafeMutableRawPointer!
) -> Int32 {
    change(call) { $0.setCallbacks { $0.onText = fn.map { ($0, user) } } }
}

@_cdecl("owui_call_on_event") @implementation
public func owui_call_on_event(
    _ call: OpaquePointer!, _ fn: owui_event_fn!, _ user: UnsafeMutableRawPointer!
) -> Int32 {
    change(call) { $0.setCallbacks { $0.onEvent = fn.map { ($0, user) } } }
}

@_cdecl("owui_call_on_progress") @implementation
public func owui_call_on_progress(
    _ call: OpaquePointer!, _ fn: owui_progress_fn!, _ user: UnsafeMutableRawPointer!
) -> Int32 {
    change(call) { $0.setCallbacks { $0.onProgress = fn.map { ($0, user) } } }
}

@_cdecl("owui_call_on_retry") @implementation
public func owui_call_on_retry(
    _ call: OpaquePointer!, _ fn: owui_retry_fn!, _ user: UnsafeMutableRawPointer!
) -> Int32 {
    change(call) { $0.setCallbacks { $0.onRetry = fn.map { ($0, user) } } }
}

@_cdecl("owui_call_on_data") @implementation
public func owui_call_on_data(
    _ call: OpaquePointer!, _ fn: owui_data_fn!, _ user: UnsafeMutableRawPointer!
) -> Int32 {
    change(call) { $0.setOutput(fn, user) }
}

@_cdecl("owui_call_set_output_file") @implementation
public func owui_call_set_output_file(_ call: OpaquePointer!, _ path: UnsafePointer<CChar>!) -> Int32 {
    change(call) { $0.setOutput(bytes(path)) }
}

// MARK: Running the call

@_cdecl("owui_call_perform") @implementation
public func owui_call_perform(_ call: OpaquePointer!) -> Int32 {
    guard let object = OpenWebUI.call(call) else { return OWUI_E_INVALID.code }
    // Holds a reference, because a callback may release the caller's.
    return withExtendedLifetime(object) { object.perform().code }
}

@_cdecl("owui_call_next") @implementation
public func owui_call_next(
    _ call: OpaquePointer!, _ timeout: Int64, _ event: UnsafeMutablePointer<OpaquePointer?>!
) -> Int32 {
    event?.pointee = nil
    guard let object = OpenWebUI.call(call), let event else { return OWUI_E_INVALID.code }
    let (status, next) = object.next(timeout: timeout)
    event.pointee = next?.opaque
    return status.code
}

@_cdecl("owui_call_next_text") @implementation
public func owui_call_next_text(
    _ call: OpaquePointer!, _ timeout: Int64, _ batch: UnsafeMutablePointer<owui_text_batch>!
) -> Int32 {
    // Members that a later release appends are written only if the struct has room for them.
    guard let batch, batch.pointee.size >= MemoryLayout<owui_text_batch>.size else {
        return OWUI_E_INVALID.code
    }
    batch.pointee.text = nil
    batch.pointee.length = 0
    batch.pointee.ends = nil
    batch.pointee.count = 0
    batch.pointee.event = nil
    guard let object = OpenWebUI.call(call) else { return OWUI_E_INVALID.code }
    let wantsEvents = batch.pointee.text_only == 0
    let (status, text, event) = object.nextText(timeout: timeout, wantsEvents: wantsEvents)
    guard status == OWUI_OK else { return status.code }
    batch.pointee.event = event?.opaque
    guard object.ends.count > 0 else { return status.code }
    batch.pointee.text = text.chars
    batch.pointee.length = text.count
    batch.pointee.ends = object.ends.base
    batch.pointee.count = object.ends.count
    return status.code
}

@_cdecl("owui_call_next_frames") @implementation
public func owui_call_next_frames(
    _ call: OpaquePointer!, _ timeout: Int64, _ batch: UnsafeMutablePointer<owui_frame_batch>!
) -> Int32 {
    guard let batch, batch.pointee.size >= MemoryLayout<owui_frame_batch>.size else {
        return OWUI_E_INVALID.code
    }
    let size = batch.pointee.size
    batch.pointee = owui_frame_batch()
    batch.pointee.size = size
    return OpenWebUI.call(call)?.nextFrames(timeout: timeout, &batch.pointee).code ?? OWUI_E_INVALID.code
}

// MARK: The response

@_cdecl("owui_call_response") @implementation
public func owui_call_response(_ call: OpaquePointer!) -> UnsafeMutablePointer<json_t>! {
    OpenWebUI.call(call)?.responseJSON()
}

@_cdecl("owui_call_response_body") @implementation
public func owui_call_response_body(
    _ call: OpaquePointer!, _ length: UnsafeMutablePointer<Int>!
) -> UnsafePointer<CChar>! {
    give(OpenWebUI.call(call)?.body, length)
}

@_cdecl("owui_call_response_text") @implementation
public func owui_call_response_text(
    _ call: OpaquePointer!, _ length: UnsafeMutablePointer<Int>!
) -> UnsafePointer<CChar>! {
    give(OpenWebUI.call(call)?.response.text ?? Bytes(""), length)
}

@_cdecl("owui_call_ignored_files") @implementation
public func owui_call_ignored_files(_ call: OpaquePointer!) -> UnsafeMutablePointer<json_t>! {
    OpenWebUI.call(call)?.ignoredFiles()
}

@_cdecl("owui_call_response_status") @implementation
public func owui_call_response_status(_ call: OpaquePointer!) -> Int32 {
    Int32(truncatingIfNeeded: OpenWebUI.call(call)?.response.httpStatus ?? 0)
}

@_cdecl("owui_call_response_header") @implementation
public func owui_call_response_header(_ call: OpaquePointer!, _ name: UnsafePointer<CChar>!) -> UnsafePointer<
    CChar
>! {
    bytes(name).flatMap { OpenWebUI.call(call)?.response.header($0) }?.chars
}

@_cdecl("owui_call_response_header_at") @implementation
public func owui_call_response_header_at(
    _ call: OpaquePointer!, _ index: Int, _ name: UnsafeMutablePointer<UnsafePointer<CChar>?>!,
    _ value: UnsafeMutablePointer<UnsafePointer<CChar>?>!
) -> Int32 {
    name?.pointee = nil
    value?.pointee = nil
    guard let object = OpenWebUI.call(call) else { return OWUI_E_INVALID.code }
    guard let header = object.response.header(at: index) else { return OWUI_DONE.code }
    name?.pointee = header.name.chars
    value?.pointee = header.value.chars
    return OWUI_OK.code
}

@_cdecl("owui_call_request_id") @implementation
public func owui_call_request_id(_ call: OpaquePointer!) -> UnsafePointer<CChar>! {
    OpenWebUI.call(call)?.response.header(Bytes("x-request-id"))?.chars
}

@_cdecl("owui_call_effective_url") @implementation
public func owui_call_effective_url(_ call: OpaquePointer!) -> UnsafePointer<CChar>! {
    OpenWebUI.call(call)?.response.effectiveURL?.cString
}

// MARK: The error

@_cdecl("owui_call_status") @implementation
public func owui_call_status(_ call: OpaquePointer!) -> Int32 {
    (OpenWebUI.call(call)?.status ?? OWUI_E_INVALID).code
}

@_cdecl("owui_call_error_message") @implementation
public func owui_call_error_message(_ call: OpaquePointer!) -> UnsafePointer<CChar>! {
    guard let object = OpenWebUI.call(call) else { return owui_status_message(OWUI_E_INVALID.code) }
    return object.response.error?.message.cString ?? Bytes("").chars
}

@_cdecl("owui_call_error_detail") @implementation
public func owui_call_error_detail(_ call: OpaquePointer!) -> UnsafePointer<CChar>! {
    OpenWebUI.call(call)?.response.error?.detail?.cString
}

@_cdecl("owui_call_error_code") @implementation
public func owui_call_error_code(_ call: OpaquePointer!) -> UnsafePointer<CChar>! {
    OpenWebUI.call(call)?.response.error?.code?.cString
}

@_cdecl("owui_call_error_body") @implementation
public func owui_call_error_body(
    _ call: OpaquePointer!, _ length: UnsafeMutablePointer<Int>!
) -> UnsafePointer<CChar>! {
    give(OpenWebUI.call(call)?.response.errorBody, length)
}

@_cdecl("owui_call_error_retryable") @implementation
public func owui_call_error_retryable(_ call: OpaquePointer!) -> Int32 {
    OpenWebUI.call(call)?.response.error?.isRetryable ?? false ? 1 : 0
}

@_cdecl("owui_call_error_retry_after") @implementation
public func owui_call_error_retry_after(_ call: OpaquePointer!) -> Int64 {
    OpenWebUI.call(call)?.response.error?.retryAfterMilliseconds ?? -1
}

@_cdecl("owui_call_error_curl_code") @implementation
public func owui_call_error_curl_code(_ call: OpaquePointer!) -> Int32 {
    OpenWebUI.call(call)?.response.error?.curlCode ?? 0
}

@_cdecl("owui_call_error_offset") @implementation
public func owui_call_error_offset(_ call: OpaquePointer!) -> Int64 {
    OpenWebUI.call(call)?.response.error?.offset ?? -1
}

// MARK: Statistics

@_cdecl("owui_call_stat") @implementation
public func owui_call_stat(_ call: OpaquePointer!, _ stat: Int32) -> Int64 {
    OpenWebUI.call(call)?.stat(stat) ?? -1
}
