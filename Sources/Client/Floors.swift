import CCurl
import CJansson
import CSystem
import Wire

/// What is wrong with the versions of the libraries that are loaded: one line with both, or nil. They may be older than
/// those that the library was built with.
public let unmetFloor: CString? = {
    guard owui_curl_suffices() == 0 || owui_jansson_suffices() == 0 else { return nil }
    var line = ByteBuffer()
    for (before, version) in [
        (StaticString("libcurl "), owui_curl_version()), (" and jansson ", owui_jansson_version()),
    ] {
        line.append(before)
        if let version { line.append(line: Bytes(version, strlen(version)), most: 40) }
    }
    line.append(" are installed; this library requires libcurl 7.87 and jansson 2.14, or newer")
    return CString(line.bytes)
}()
