import COpenWebUI
import Client
import Wire

@_cdecl("owui_client_new") @implementation
public func owui_client_new(
    _ baseURL: UnsafePointer<CChar>!, _ apiKey: UnsafePointer<CChar>!,
    _ client: UnsafeMutablePointer<OpaquePointer?>!
) -> Int32 {
    guard let client else { return OWUI_E_INVALID.code }
    client.pointee = nil
    do throws(Failure) {
        client.pointee = handle(try Client.make(baseURL: bytes(baseURL), apiKey: bytes(apiKey)))
        return OWUI_OK.code
    } catch {
        return error.status.code
    }
}

@_cdecl("owui_client_retain") @implementation
public func owui_client_retain(_ client: OpaquePointer!) -> OpaquePointer! {
    retain(client, Client.self)
    return client
}

@_cdecl("owui_client_release") @implementation
public func owui_client_release(_ client: OpaquePointer!) { release(client, Client.self) }

@_cdecl("owui_client_base_url") @implementation
public func owui_client_base_url(_ client: OpaquePointer!) -> UnsafePointer<CChar>! {
    OpenWebUI.client(client)?.baseURL.cString
}

/// A setter's status; OWUI_E_INVALID for a NULL client.
private func set(_ handle: OpaquePointer?, _ body: (Client) -> Status) -> Int32 {
    (client(handle).map(body) ?? OWUI_E_INVALID).code
}

@_cdecl("owui_client_set_api_key") @implementation
public func owui_client_set_api_key(_ client: OpaquePointer!, _ apiKey: UnsafePointer<CChar>!) -> Int32 {
    set(client) { $0.setKey(bytes(apiKey)) }
}

@_cdecl("owui_client_set_api_key_header") @implementation
public func owui_client_set_api_key_header(_ client: OpaquePointer!, _ name: UnsafePointer<CChar>!) -> Int32 {
    set(client) { $0.setKeyHeader(bytes(name)) }
}

@_cdecl("owui_client_set_header") @implementation
public func owui_client_set_header(
    _ client: OpaquePointer!, _ name: UnsafePointer<CChar>!, _ value: UnsafePointer<CChar>!
) -> Int32 {
    set(client) { $0.setHeader(bytes(name), bytes(value)) }
}

@_cdecl("owui_client_set_header_secret") @implementation
public func owui_client_set_header_secret(
    _ client: OpaquePointer!, _ name: UnsafePointer<CChar>!, _ on: Int32
) -> Int32 {
    set(client) { $0.setHeaderSecret(bytes(name), on != 0) }
}

@_cdecl("owui_client_set_user_agent") @implementation
public func owui_client_set_user_agent(_ client: OpaquePointer!, _ agent: UnsafePointer<CChar>!) -> Int32 {
    set(client) { $0.setUserAgent(bytes(agent)) }
}

@_cdecl("owui_client_set_ca_file") @implementation
public func owui_client_set_ca_file(_ client: OpaquePointer!, _ path: UnsafePointer<CChar>!) -> Int32 {
    set(client) { $0.setCAFile(bytes(path)) }
}

@_cdecl("owui_client_set_client_certificate") @implementation
public func owui_client_set_client_certificate(
    _ client: OpaquePointer!, _ certificate: UnsafePointer<CChar>!, _ key: UnsafePointer<CChar>!,
    _ passphrase: UnsafePointer<CChar>!
) -> Int32 {
    set(client) { $0.setCertificate(bytes(certificate), key: bytes(key), passphrase: bytes(passphrase)) }
}

@_cdecl("owui_client_set_proxy") @implementation
public func owui_client_set_proxy(_ client: OpaquePointer!, _ url: UnsafePointer<CChar>!) -> Int32 {
    set(client) { $0.setProxy(bytes(url)) }
}

@_cdecl("owui_client_set_unix_socket") @implementation
public func owui_client_set_unix_socket(_ client: OpaquePointer!, _ path: UnsafePointer<CChar>!) -> Int32 {
    set(client) { $0.setUnixSocket(bytes(path)) }
}

@_cdecl("owui_client_set_timeout") @implementation
public func owui_client_set_timeout(_ client: OpaquePointer!, _ timeout: Int32, _ milliseconds: Int64)
    -> Int32
{
    set(client) { $0.setTimeout(timeout, milliseconds) }
}

@_cdecl("owui_client_set_buffer_limit") @implementation
public func owui_client_set_buffer_limit(_ client: OpaquePointer!, _ bytes: Int) -> Int32 {
    // Sizes above Int.max arrive as negative numbers and are rejected.
    set(client) { $0.setBufferLimit(bytes) }
}

@_cdecl("owui_client_set_json_depth") @implementation
public func owui_client_set_json_depth(_ client: OpaquePointer!, _ levels: Int32) -> Int32 {
    set(client) { $0.setJSONDepth(levels) }
}

@_cdecl("owui_client_set_retries") @implementation
public func owui_client_set_retries(_ client: OpaquePointer!, _ retries: Int32) -> Int32 {
    set(client) { $0.setRetries(retries) }
}

@_cdecl("owui_client_set_require_finish_reason") @implementation
public func owui_client_set_require_finish_reason(_ client: OpaquePointer!, _ on: Int32) -> Int32 {
    set(client) { $0.setRequireFinishReason(on != 0) }
}

@_cdecl("owui_client_set_log") @implementation
public func owui_client_set_log(
    _ client: OpaquePointer!, _ level: Int32, _ fn: owui_log_fn!, _ user: UnsafeMutableRawPointer!
) -> Int32 {
    set(client) { $0.setLog(level, fn, user) }
}
