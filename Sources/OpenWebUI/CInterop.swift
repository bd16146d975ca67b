import CJansson
import COpenWebUI
import Answers
import Client
import JSON
import Wire

// Converts between C's arguments and Swift's.

public typealias CText = UnsafePointer<CChar>

/// A C string's bytes; nil for NULL.
@inline(never)
func bytes(_ text: CText?) -> Bytes? {
    text.map { Bytes($0, length(of: $0)) }
}

/// Counted text; nil for NULL, unless it has no bytes.
@inline(never)
func bytes(_ text: CText?, _ length: Int) -> Bytes? {
    guard let text else { return length == 0 ? Bytes("") : nil }
    return length >= 0 ? Bytes(text, length) : nil
}

/// Counted bytes; nil for NULL, unless there are none.
@inline(never)
func bytes(_ data: UnsafeRawPointer?, _ length: Int) -> Bytes? {
    guard let data else { return length == 0 ? Bytes("") : nil }
    return length >= 0 ? Bytes(data.assumingMemoryBound(to: UInt8.self), length) : nil
}

private func length(of text: CText) -> Int {
    var count = 0
    while text[count] != 0 { count += 1 }
    return count
}

/// Returns text to C and stores its length, unless the caller passed NULL for it.
func give(_ bytes: Bytes?, _ length: UnsafeMutablePointer<Int>?) -> CText? {
    length?.pointee = bytes?.count ?? 0
    return bytes?.chars
}

func json(_ ref: UnsafePointer<json_t>?) -> JSONView? {
    ref.map { JSONView(UnsafeMutablePointer(mutating: $0)) }
}

func object<Object: AnyObject>(_ handle: OpaquePointer?, _ type: Object.Type) -> Object? {
    handle.map { Unmanaged<Object>.fromOpaque(UnsafeRawPointer($0)).takeUnretainedValue() }
}

func client(_ handle: OpaquePointer?) -> Client? { object(handle, Client.self) }
func call(_ handle: OpaquePointer?) -> Call? { object(handle, Call.self) }
func event(_ handle: OpaquePointer?) -> Event? { object(handle, Event.self) }

/// Returns a handle with a reference for the caller.
func handle<Object: AnyObject>(_ object: Object) -> OpaquePointer {
    OpaquePointer(Unmanaged.passRetained(object).toOpaque())
}

func retain<Object: AnyObject>(_ handle: OpaquePointer?, _ type: Object.Type) {
    if let handle { _ = Unmanaged<Object>.fromOpaque(UnsafeRawPointer(handle)).retain() }
}

func release<Object: AnyObject>(_ handle: OpaquePointer?, _ type: Object.Type) {
    if let handle { Unmanaged<Object>.fromOpaque(UnsafeRawPointer(handle)).release() }
}

extension Status {
    var code: Int32 { rawValue }
}
