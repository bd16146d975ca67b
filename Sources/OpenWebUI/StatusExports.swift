import CCurl
import CJansson
import COpenWebUI
import Client
import Wire

@_cdecl("owui_status_name") @implementation
public func owui_status_name(_ status: Int32) -> CText! {
    Bytes(describe(Status(status))?.name ?? "OWUI_E_UNKNOWN").chars
}

@_cdecl("owui_status_message") @implementation
public func owui_status_message(_ status: Int32) -> CText! {
    if Status(status) == OWUI_E_UNSUPPORTED, let unmetFloor { return unmetFloor.cString }
    return Bytes(describe(Status(status))?.message ?? "a status that this release does not know").chars
}

@_cdecl("owui_version_number") @implementation
public func owui_version_number() -> Int32 {
    OWUI_VERSION_MAJOR << 16 | OWUI_VERSION_MINOR << 8 | OWUI_VERSION_PATCH
}

private let versions: CString = {
    var line = ByteBuffer()
    line.append(defaultUserAgent)
    line.append(" libcurl/")
    if let curl = bytes(owui_curl_version()) { line.append(curl) }
    line.append(" jansson/")
    if let jansson = bytes(owui_jansson_version()) { line.append(jansson) }
    return CString(line.bytes)
}()

@_cdecl("owui_version") @implementation
public func owui_version() -> CText! { versions.cString }
