/// Bytes that do not change, owned and followed by a NUL: a C string of ours.
public final class Text: Sendable {
    // Written in init only.
    private nonisolated(unsafe) let memory: UnsafeMutablePointer<UInt8>
    public let count: Int

    public init(_ source: Bytes) {
        count = source.count
        memory = UnsafeMutablePointer<UInt8>.allocate(capacity: source.count + 1)
        copyBytes(source.base, to: memory, source.count)
        memory[count] = 0
    }

    public convenience init(_ text: StaticString) { self.init(Bytes(text)) }

    /// Bytes that ought to be UTF-8, with U+FFFD for what is not.
    public convenience init(valid source: Bytes) {
        if isUTF8(source) {
            self.init(source)
            return
        }
        var clean = ByteBuffer(capacity: source.count)
        var half = HalfCharacter()
        clean.append(pieces: source, half: &half)
        clean.append(half: &half)
        self.init(clean.bytes)
    }

    deinit { memory.deallocate() }

    /// Valid as long as this object: never to be taken from a temporary one.
    public var bytes: Bytes { Bytes(UnsafePointer(memory), count) }

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
