import CJansson
import JSON
import Wire

/// What we read we write, and read again as the same; what jansson reads we read as the same; and what we read
/// and jansson does not is one of the things that json.h names.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>?, _ size: Int) -> Int32 {
    guard let data else { return 0 }
    let text = Bytes(data, size)
    var failure = json_error_t()
    let theirs = JSONValue(owning: janssonParse(text, &failure))
    let wrong = firstJSONError(in: text, maxDepth: depth)
    guard let ours = parse(text, wrong) else {
        check(theirs == nil || text.firstIndex(of: 0) != nil, "jansson reads it")
        return 0
    }
    if let theirs {
        check(json_equal(ours.ref, theirs.ref) == 1, "not the same tree as jansson's")
    } else {
        check(isLenient(text, failure), "jansson does not read it")
    }

    var once = ByteBuffer()
    check(once.append(json: ours.view), "not written")
    check(isUTF8(once.bytes), "not written as UTF-8")
    guard let again = try? parseJSON(once.bytes, maxDepth: depth) else {
        check(false, "what was written is not read")
        return 0
    }
    check(json_equal(ours.ref, again.ref) == 1, "not the same when read again")
    var twice = ByteBuffer()
    check(twice.append(json: again.view) && once.bytes.equals(twice.bytes), "not the same when written again")

    let strict = JSONValue(owning: janssonParse(once.bytes, &failure))
    check(
        strict.map { json_equal(ours.ref, $0.ref) == 1 } ?? false, "what was written is not read by jansson")
    return 0
}

/// The tree; and the check without a tree has found the same error.
private func parse(_ text: Bytes, _ wrong: Int?) -> JSONValue? {
    do throws(JSONSyntaxError) {
        let value = try parseJSON(text, maxDepth: depth)
        check(wrong == nil, "refused without a tree")
        return value
    } catch {
        check(wrong == error.offset, "another error without a tree")
        return nil
    }
}

/// jansson's own limit.
private let depth = 2048

private func janssonParse(_ text: Bytes, _ failure: inout json_error_t) -> JSONRef? {
    json_loadb(text.chars, text.count, Int(JSON_DECODE_ANY | JSON_ALLOW_NUL), &failure)
}

/// Whether a text that jansson refuses may be read: numbers too large, bytes that are not UTF-8, lone surrogates.
private func isLenient(_ text: Bytes, _ failure: json_error_t) -> Bool {
    // The last byte of the error's text is its code, see jansson.h.
    let code = withUnsafeBytes(of: failure.text) { $0[$0.count - 1] }
    if UInt32(code) == json_error_numeric_overflow.rawValue { return true }
    // Scalars count as a level of their own there.
    if UInt32(code) == json_error_stack_overflow.rawValue { return true }
    return !isUTF8(text) || hasSurrogateEscape(text)
}

private func hasSurrogateEscape(_ text: Bytes) -> Bool {
    var rest = text
    while let i = rest.firstIndex(of: 0x5C) {
        rest = rest.dropping(i + 1)
        guard rest.count > 2 else { return false }
        if rest.base[0] == 0x75, rest.base[1] | 0x20 == 0x64, rest.base[2] >= 0x38 { return true }
    }
    return false
}
