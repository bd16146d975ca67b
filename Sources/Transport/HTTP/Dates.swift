import CCurl
import CSystem
import Wire

/// From now to a date of an HTTP header, 0 if it is past; nil if it is none. NUL-terminated.
public func millisecondsUntil(httpDate text: Bytes) -> Int64? {
    let date = curl_getdate(text.chars, nil)
    guard date >= 0 else { return nil }
    return min(max(0, Int64(date - time(nil))), Int64.max / 1000) * 1000
}
