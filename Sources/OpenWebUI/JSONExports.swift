import CJansson
import COpenWebUI
import Client
import JSON
import Wire

public typealias JSONOut = UnsafeMutablePointer<UnsafeMutablePointer<json_t>?>
public typealias JSONHandle = UnsafeMutablePointer<json_t>
public typealias ConstJSONHandle = UnsafePointer<json_t>

// MARK: Text

@_cdecl("owui_json_parse") @implementation
public func owui_json_parse(
    _ text: UnsafePointer<CChar>!, _ length: Int, _ json: JSONOut!, _ errorOffset: UnsafeMutablePointer<Int>!
) -> Int32 {
    owui_json_parse_with_depth(text, length, Int32(defaultJSONDepth), json, errorOffset)
}

@_cdecl("owui_json_parse_with_depth") @implementation
public func owui_json_parse_with_depth(
    _ text: UnsafePointer<CChar>!, _ length: Int, _ maxDepth: Int32, _ json: JSONOut!,
    _ errorOffset: UnsafeMutablePointer<Int>!
) -> Int32 {
    json?.pointee = nil
    errorOffset?.pointee = 0
    guard let json, text != nil, let text = bytes(text, length), (1...10_000).contains(maxDepth) else {
        return OWUI_E_INVALID.code
    }
    do throws(JSONSyntaxError) {
        json.pointee = try parseJSON(text, maxDepth: Int(maxDepth)).leak()
        return OWUI_OK.code
    } catch {
        errorOffset?.pointee = error.offset
        return OWUI_E_JSON.code
    }
}

@_cdecl("owui_json_dump") @implementation
public func owui_json_dump(
    _ json: ConstJSONHandle!, _ length: UnsafeMutablePointer<Int>!
) -> UnsafeMutablePointer<CChar>! {
    length?.pointee = 0
    guard let view = OpenWebUI.json(json) else { return nil }
    var text = ByteBuffer()
    guard text.append(json: view) else { return nil }
    length?.pointee = text.count
    return UnsafeMutableRawPointer(text.takeMemory()).assumingMemoryBound(to: CChar.self)
}

@_cdecl("owui_free") @implementation
public func owui_free(_ memory: UnsafeMutableRawPointer!) { memory?.deallocate() }

// MARK: References

@_cdecl("owui_json_retain") @implementation
public func owui_json_retain(_ json: JSONHandle!) -> JSONHandle! { json.map { owui_json_incref($0) } }

@_cdecl("owui_json_release") @implementation
public func owui_json_release(_ json: JSONHandle!) { if let json { owui_json_decref(json) } }

// MARK: Reading

private func at(_ json: ConstJSONHandle?, _ pointer: UnsafePointer<CChar>?) -> JSONView? {
    OpenWebUI.json(json)?.at(bytes(pointer) ?? Bytes(""))
}

@_cdecl("owui_json_at") @implementation
public func owui_json_at(_ json: ConstJSONHandle!, _ pointer: UnsafePointer<CChar>!) -> JSONHandle! {
    at(json, pointer)?.ref
}

@_cdecl("owui_json_string_at") @implementation
public func owui_json_string_at(
    _ json: ConstJSONHandle!, _ pointer: UnsafePointer<CChar>!, _ length: UnsafeMutablePointer<Int>!
) -> UnsafePointer<CChar>! {
    give(at(json, pointer)?.text, length)
}

@_cdecl("owui_json_int_at") @implementation
public func owui_json_int_at(
    _ json: ConstJSONHandle!, _ pointer: UnsafePointer<CChar>!, _ fallback: Int64
) -> Int64 {
    at(json, pointer)?.int ?? fallback
}

@_cdecl("owui_json_real_at") @implementation
public func owui_json_real_at(
    _ json: ConstJSONHandle!, _ pointer: UnsafePointer<CChar>!, _ fallback: Double
) -> Double {
    at(json, pointer)?.real ?? fallback
}

@_cdecl("owui_json_bool_at") @implementation
public func owui_json_bool_at(
    _ json: ConstJSONHandle!, _ pointer: UnsafePointer<CChar>!, _ fallback: Int32
) -> Int32 {
    at(json, pointer)?.bool.map { $0 ? 1 : 0 } ?? fallback
}

@_cdecl("owui_json_doubles_at") @implementation
public func owui_json_doubles_at(
    _ json: ConstJSONHandle!, _ pointer: UnsafePointer<CChar>!, _ values: UnsafeMutablePointer<Double>!,
    _ capacity: Int
) -> Int {
    at(json, pointer)?.numbers(values == nil ? 0 : capacity) { values[$0] = $1 } ?? 0
}

@_cdecl("owui_json_floats_at") @implementation
public func owui_json_floats_at(
    _ json: ConstJSONHandle!, _ pointer: UnsafePointer<CChar>!, _ values: UnsafeMutablePointer<Float>!,
    _ capacity: Int
) -> Int {
    at(json, pointer)?.numbers(values == nil ? 0 : capacity) { values[$0] = Float($1) } ?? 0
}

@_cdecl("owui_json_text_floats") @implementation
public func owui_json_text_floats(
    _ text: UnsafePointer<CChar>!, _ length: Int, _ pointer: UnsafePointer<CChar>!,
    _ values: UnsafeMutablePointer<Float>!, _ capacity: Int
) -> Int {
    guard text != nil, let text = bytes(text, length) else { return 0 }
    return readFloats(in: text, at: bytes(pointer) ?? Bytes(""), to: values, capacity: capacity) ?? 0
}

@_cdecl("owui_json_type") @implementation
public func owui_json_type(_ json: ConstJSONHandle!) -> Int32 {
    // The header uses the same numbers as jansson.
    OpenWebUI.json(json).map { Int32(bitPattern: $0.kind.rawValue) } ?? OWUI_JSON_NONE.rawValue
}

@_cdecl("owui_json_size") @implementation
public func owui_json_size(_ json: ConstJSONHandle!) -> Int { OpenWebUI.json(json)?.count ?? 0 }

@_cdecl("owui_json_element") @implementation
public func owui_json_element(_ json: ConstJSONHandle!, _ index: Int) -> JSONHandle! {
    OpenWebUI.json(json)?.element(index)?.ref
}

@_cdecl("owui_json_member") @implementation
public func owui_json_member(_ json: ConstJSONHandle!, _ key: UnsafePointer<CChar>!) -> JSONHandle! {
    guard let key = bytes(key), let view = OpenWebUI.json(json), view.isObject else { return nil }
    return view.member(key)?.ref
}

@_cdecl("owui_json_iter") @implementation
public func owui_json_iter(_ object: ConstJSONHandle!) -> UnsafeMutableRawPointer! {
    OpenWebUI.json(object).flatMap { json_object_iter($0.ref) }
}

@_cdecl("owui_json_iter_next") @implementation
public func owui_json_iter_next(
    _ object: ConstJSONHandle!, _ iter: UnsafeMutableRawPointer!
) -> UnsafeMutableRawPointer! {
    guard let iter, let view = OpenWebUI.json(object) else { return nil }
    return json_object_iter_next(view.ref, iter)
}

@_cdecl("owui_json_iter_key") @implementation
public func owui_json_iter_key(_ iter: UnsafeMutableRawPointer!) -> UnsafePointer<CChar>! {
    iter.flatMap { json_object_iter_key($0) }
}

@_cdecl("owui_json_iter_value") @implementation
public func owui_json_iter_value(_ iter: UnsafeMutableRawPointer!) -> JSONHandle! {
    iter.flatMap { json_object_iter_value($0) }
}

// MARK: Building

@_cdecl("owui_json_object") @implementation
public func owui_json_object() -> JSONHandle! { json_object() }

@_cdecl("owui_json_array") @implementation
public func owui_json_array() -> JSONHandle! { json_array() }

@_cdecl("owui_json_string") @implementation
public func owui_json_string(_ text: UnsafePointer<CChar>!) -> JSONHandle! {
    guard let text = bytes(text) else { return nil }
    return owui_json_stringn(text.chars, text.count)
}

@_cdecl("owui_json_stringn") @implementation
public func owui_json_stringn(_ text: UnsafePointer<CChar>!, _ length: Int) -> JSONHandle! {
    guard let text = bytes(text, length), isUTF8(text) else { return nil }
    return JSONValue.string(text)?.leak()
}

@_cdecl("owui_json_int") @implementation
public func owui_json_int(_ value: Int64) -> JSONHandle! { json_integer(value) }

@_cdecl("owui_json_real") @implementation
public func owui_json_real(_ value: Double) -> JSONHandle! { json_real(value) }

@_cdecl("owui_json_bool") @implementation
public func owui_json_bool(_ value: Int32) -> JSONHandle! { value != 0 ? json_true() : json_false() }

@_cdecl("owui_json_null") @implementation
public func owui_json_null() -> JSONHandle! { json_null() }

@_cdecl("owui_json_set") @implementation
public func owui_json_set(
    _ object: JSONHandle!, _ key: UnsafePointer<CChar>!, _ value: JSONHandle!
) -> Int32 {
    guard let object, let key = bytes(key), isUTF8(key), object != value,
        JSONView(object).set(key, value.map { JSONView($0) })
    else { return OWUI_E_INVALID.code }
    return OWUI_OK.code
}

private func set(_ object: JSONHandle?, _ key: UnsafePointer<CChar>?, _ value: JSONHandle?) -> Int32 {
    guard let value else { return OWUI_E_INVALID.code }
    defer { owui_json_decref(value) }
    return owui_json_set(object, key, value)
}

@_cdecl("owui_json_set_string") @implementation
public func owui_json_set_string(
    _ object: JSONHandle!, _ key: UnsafePointer<CChar>!, _ text: UnsafePointer<CChar>!
) -> Int32 {
    guard let text = bytes(text) else { return OWUI_E_INVALID.code }
    return set(object, key, owui_json_stringn(text.chars, text.count))
}

@_cdecl("owui_json_set_stringn") @implementation
public func owui_json_set_stringn(
    _ object: JSONHandle!, _ key: UnsafePointer<CChar>!, _ text: UnsafePointer<CChar>!, _ length: Int
) -> Int32 {
    set(object, key, owui_json_stringn(text, length))
}

@_cdecl("owui_json_set_int") @implementation
public func owui_json_set_int(_ object: JSONHandle!, _ key: UnsafePointer<CChar>!, _ value: Int64) -> Int32 {
    set(object, key, json_integer(value))
}

@_cdecl("owui_json_set_real") @implementation
public func owui_json_set_real(_ object: JSONHandle!, _ key: UnsafePointer<CChar>!, _ value: Double) -> Int32
{
    set(object, key, json_real(value))
}

@_cdecl("owui_json_set_bool") @implementation
public func owui_json_set_bool(_ object: JSONHandle!, _ key: UnsafePointer<CChar>!, _ value: Int32) -> Int32 {
    set(object, key, owui_json_bool(value))
}

@_cdecl("owui_json_set_at") @implementation
public func owui_json_set_at(
    _ json: JSONHandle!, _ pointer: UnsafePointer<CChar>!, _ value: JSONHandle!
) -> Int32 {
    guard let json, let pointer = bytes(pointer), isUTF8(pointer),
        JSONView(json).set(at: pointer, value.map { JSONView($0) })
    else { return OWUI_E_INVALID.code }
    return OWUI_OK.code
}

@_cdecl("owui_json_append") @implementation
public func owui_json_append(_ array: JSONHandle!, _ value: JSONHandle!) -> Int32 {
    guard let array, let value, array != value, json_array_append(array, value) == 0 else {
        return OWUI_E_INVALID.code
    }
    return OWUI_OK.code
}
