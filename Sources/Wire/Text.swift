/// Bytes that do not change, owned and followed by a NUL: a C string of ours.
public final class Text: Sendable {
    // Written in init only.
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

    /// Of the program, which has put a NUL behind it.
    public init(_ text: StaticString) {
        memory = text.utf8Start
        count = text.utf8CodeUnitCount
        isOwned = false
    }

    /// Bytes that ought to be UTF-8, with U+FFFD for what is not.
    public convenience init(valid source: Bytes) {
        if isUTF8(source) {
            self.init(source)
            return
        }
        var clean = ByteBuffer(capacity: source.count)
        var pendingSurrogate = PendingSurrogate()
        clean.append(pieces: source, pendingSurrogate: &pendingSurrogate)
        clean.append(pendingSurrogate: &pendingSurrogate)
        self.init(clean.bytes)
    }

    deinit { if isOwned { memory.deallocate() } }

    /// Valid as long as this object: never to be taken from a temporary one.
    public var bytes: Bytes { Bytes(memory, count) }

    /// As C knows it. Valid as long as this object.
    public var cString: UnsafePointer<CChar> { UnsafeRawPointer(memory).assumingMemoryBound(to: CChar.self) }
}

extension Bytes {
    /// C's `char`, taken as bytes.
    @inline(__always)
    public init(_ text: UnsafePointer<CChar>, _ length: Int) {
        self.init(UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self), length)
    }

    /// The same bytes as C's `char`.
    @inline(__always)
    public var chars: UnsafePointer<CChar> { UnsafeRawPointer(base).assumingMemoryBound(to: CChar.self) }
}

extension ByteBuffer {
    public mutating func append(_ text: Text) { withExtendedLifetime(text) { append(text.bytes) } }
}
