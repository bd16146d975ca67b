import CCurl
import CSystem
import Wire

/// The time from now to an HTTP date; 0 if it has passed, nil if the text is no date. `text` must end in NUL.
public func millisecondsUntil(httpDate text: Bytes) -> Int64? {
    let date = curl_getdate(text.chars, nil)
    guard date >= 0 else { return nil }
    return min(max(0, Int64(date - time(nil))), Int64.max / 1000) * 1000
}
