import Wire

/// Bytes of exactly the array's size on the heap, so that a sanitizer sees a read beyond their end.
public func withBytes<Result>(_ array: [UInt8], _ body: (Bytes) throws -> Result) rethrows -> Result {
    let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: array.count)
    defer { memory.deallocate() }
    for (i, byte) in array.enumerated() { (memory + i).initialize(to: byte) }
    return try body(Bytes(memory, array.count))
}

public func withBytes<Result>(_ text: String, _ body: (Bytes) throws -> Result) rethrows -> Result {
    try withBytes(Array(text.utf8), body)
}

public func array(_ bytes: Bytes) -> [UInt8] {
    Array(UnsafeBufferPointer(start: bytes.base, count: bytes.count))
}

public func string(_ bytes: Bytes) -> String { String(decoding: array(bytes), as: UTF8.self) }

@_disfavoredOverload
public func string(_ bytes: Bytes?) -> String? { bytes.map { string($0) } }

public func string(_ text: CString) -> String { withExtendedLifetime(text) { string(text.bytes) } }

@_disfavoredOverload
public func string(_ text: CString?) -> String? { text.map { string($0) } }

extension CString {
    public convenience init(copying text: String) {
        var buffer = ByteBuffer()
        for byte in text.utf8 { buffer.append(byte) }
        self.init(buffer.bytes)
    }
}
