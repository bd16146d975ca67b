import COpenWebUI
import Client
import Wire

@_cdecl("owui_call_add_field") @implementation
public func owui_call_add_field(
    _ call: OpaquePointer!, _ name: UnsafePointer<CChar>!, _ value: UnsafePointer<CChar>!, _ length: Int
) -> Int32 {
    change(call) { $0.addField(bytes(name), bytes(value, length)) }
}

@_cdecl("owui_call_add_file") @implementation
public func owui_call_add_file(
    _ call: OpaquePointer!, _ name: UnsafePointer<CChar>!, _ path: UnsafePointer<CChar>!,
    _ filename: UnsafePointer<CChar>!, _ contentType: UnsafePointer<CChar>!
) -> Int32 {
    change(call) {
        $0.addFile(bytes(name), path: bytes(path), name: bytes(filename), type: bytes(contentType))
    }
}

@_cdecl("owui_call_add_file_data") @implementation
public func owui_call_add_file_data(
    _ call: OpaquePointer!, _ name: UnsafePointer<CChar>!, _ data: UnsafeRawPointer!, _ length: Int,
    _ filename: UnsafePointer<CChar>!, _ contentType: UnsafePointer<CChar>!
) -> Int32 {
    change(call) {
        $0.addFile(bytes(name), data: bytes(data, length), name: bytes(filename), type: bytes(contentType))
    }
}

@_cdecl("owui_call_add_file_reader") @implementation
public func owui_call_add_file_reader(
    _ call: OpaquePointer!, _ name: UnsafePointer<CChar>!, _ read: owui_read_fn!, _ rewind: owui_rewind_fn!,
    _ user: UnsafeMutableRawPointer!, _ length: Int64, _ filename: UnsafePointer<CChar>!,
    _ contentType: UnsafePointer<CChar>!
) -> Int32 {
    change(call) {
        $0.addFile(
            bytes(name), Call.reader(read, rewind, user, length), name: bytes(filename),
            type: bytes(contentType))
    }
}

@_cdecl("owui_call_set_raw_body") @implementation
public func owui_call_set_raw_body(
    _ call: OpaquePointer!, _ data: UnsafeRawPointer!, _ length: Int, _ contentType: UnsafePointer<CChar>!
) -> Int32 {
    change(call) { $0.setRawBody(bytes(data, length), type: bytes(contentType)) }
}

@_cdecl("owui_call_set_raw_body_reader") @implementation
public func owui_call_set_raw_body_reader(
    _ call: OpaquePointer!, _ read: owui_read_fn!, _ rewind: owui_rewind_fn!,
    _ user: UnsafeMutableRawPointer!, _ length: Int64, _ contentType: UnsafePointer<CChar>!
) -> Int32 {
    change(call) { $0.setRawBody(Call.reader(read, rewind, user, length), type: bytes(contentType)) }
}
