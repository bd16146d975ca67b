/// Immutable bytes, followed by a NUL: they can be passed on as a C string.
public final class CString: Sendable {
    // Written only in init.
    private nonisolated(unsafe) let memory: UnsafePointer<UInt8>
    public let count: Int
    private let isOwned: Bool

    public init(_ source: Bytes) {
        let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: source.count + 1)
        copyBytes(source.base, to: memory, source.count)
        memory[source.count] = 0
        self.memory = UnsafePointer(memory)
        count = source.count
        isOwned = true
    }

    /// Static text of the program, which ends in NUL. It is not copied.
    public init(_ text: StaticString) {
        memory = text.utf8Start
        count = text.utf8CodeUnitCount
        isOwned = false
    }

    /// Copies bytes that should be UTF-8; invalid parts become U+FFFD.
    public convenience init(valid source: Bytes) {
        if isUTF8(source) {
            self.init(source)
            return
        }
        var clean = ByteBuffer(capacity: source.count)
        clean.appendValid(source)
        self.init(clean.bytes)
    }

    deinit { if isOwned { memory.deallocate() } }

    /// Valid as long as this object. Must not be taken from a temporary object.
    public var bytes: Bytes { Bytes(memory, count) }

    /// The same as a C string. Valid as long as this object.
    public var cString: UnsafePointer<CChar> { UnsafeRawPointer(memory).assumingMemoryBound(to: CChar.self) }
}

extension Bytes {
    /// Bytes of C's type `char`.
    @inline(__always)
    public init(_ text: UnsafePointer<CChar>, _ length: Int) {
        self.init(UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self), length)
    }

    /// The same bytes with C's type `char`.
    @inline(__always)
    public var chars: UnsafePointer<CChar> { UnsafeRawPointer(base).assumingMemoryBound(to: CChar.self) }
}

extension ByteBuffer {
    @inline(never)
    public mutating func append(_ text: CString) { withExtendedLifetime(text) { append(text.bytes) } }
}
