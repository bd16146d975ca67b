import CScan

/// A contiguous buffer that is appended to at the end and consumed at the front. A NUL follows the bytes.
///
/// Removing at the front only moves an offset; the bytes are moved when room is needed at the end. Pointers into it
/// are valid until the next change. A new buffer has no memory before the first append.
public struct ByteBuffer: ~Copyable {
    private var memory: UnsafeMutablePointer<UInt8>
    /// 0: `memory` is a static NUL.
    private var capacity = 0
    private var head = 0
    private var tail = 0

    public init() { memory = UnsafeMutablePointer(mutating: Bytes("").base) }

    public init(capacity: Int) {
        self.init()
        reserve(max(capacity, 1))
    }

    deinit { release(memory, capacity) }

    public var count: Int { tail - head }
    public var isEmpty: Bool { tail == head }

    /// The first byte. `base[count]` is NUL.
    public var base: UnsafePointer<UInt8> { UnsafePointer(memory + head) }
    public var end: UnsafePointer<UInt8> { UnsafePointer(memory + tail) }

    public var bytes: Bytes { Bytes(base, count) }

    public mutating func append(_ source: UnsafePointer<UInt8>, _ length: Int) {
        guard length > 0 else { return }
        reserve(length)
        copyBytes(source, to: memory + tail, length)
        tail += length
        memory[tail] = 0
    }

    @inline(never)
    public mutating func append(_ bytes: Bytes) { append(bytes.base, bytes.count) }

    /// Not inlined: the parts of messages and names would make most of the library.
    @inline(never)
    public mutating func append(_ text: StaticString) { append(text.utf8Start, text.utf8CodeUnitCount) }

    @inline(never)
    public mutating func append(_ byte: UInt8) {
        reserve(1)
        memory[tail] = byte
        tail += 1
        memory[tail] = 0
    }

    /// Appends text with a backslash before each quote and each backslash.
    public mutating func append(backslashed text: Bytes) {
        for i in 0..<text.count {
            let c = text.base[i]
            if c == .quote || c == .backslash { append(.backslash) }
            append(c)
        }
    }

    /// Room for `length` bytes. The caller fills it and calls `advance` with the number of bytes that it wrote.
    public mutating func room(_ length: Int) -> UnsafeMutablePointer<UInt8> {
        reserve(length)
        return memory + tail
    }

    public mutating func advance(_ length: Int) {
        guard length > 0 else { return }
        tail += length
        memory[tail] = 0
    }

    public mutating func removeFirst(_ length: Int) {
        head += length
        if head == tail { removeAll() }
    }

    /// Replaces bytes from an offset on. They must not be more than there are.
    @inline(__always)
    public mutating func overwrite(from offset: Int, _ bytes: Bytes) {
        copyBytes(bytes.base, to: memory + head + offset, bytes.count)
    }

    /// `length` must not exceed `count`.
    public mutating func removeLast(_ length: Int) {
        guard length > 0 else { return }
        tail -= length
        memory[tail] = 0
    }

    public mutating func removeAll() {
        head = 0
        tail = 0
        if capacity > 0 { memory[0] = 0 }
    }

    /// The same, and reserves room for `prepend` if the memory is large enough for that.
    public mutating func removeAll(roomInFront: Int) {
        removeAll()
        guard capacity > 4 * roomInFront else { return }
        head = roomInFront
        tail = roomInFront
        memory[tail] = 0
    }

    /// Inserts bytes at the front. False if there is no room for them without moving the others.
    public mutating func prepend(_ bytes: Bytes) -> Bool {
        guard capacity > 0, bytes.count <= head else { return false }
        head -= bytes.count
        copyBytes(bytes.base, to: memory + head, bytes.count)
        return true
    }

    /// The bytes and the NUL after them, for a caller who deallocates them. They are not copied if there are many.
    public consuming func takeMemory() -> UnsafeMutablePointer<UInt8> {
        if head > 0 || capacity > 2 * count && capacity < 1 << 16 || capacity == 0 {
            let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: count + 1)
            copyBytes(base, to: copy, count + 1)
            return copy
        }
        let taken = memory
        capacity = 0
        return taken
    }

    public mutating func reserve(_ length: Int) {
        if tail + length >= capacity { grow(length) }
    }

    @inline(never)
    private mutating func grow(_ length: Int) {
        if head > 0 && count + length < capacity && head >= count {
            copyBytes(memory + head, to: memory, count)
        } else if capacity >= 1 << 16, let larger = owui_grown(memory, capacity * 2 + length) {
            memory = larger
            capacity = capacity * 2 + length
            return
        } else {
            let grown = max(capacity * 2, count + length + 32)
            let fresh = UnsafeMutablePointer<UInt8>.allocate(capacity: grown)
            copyBytes(memory + head, to: fresh, count)
            if capacity > 0 { memory.deallocate() }
            memory = fresh
            capacity = grown
        }
        tail = count
        head = 0
        memory[tail] = 0
    }
}

@inline(never)
private func release(_ memory: UnsafeMutablePointer<UInt8>, _ capacity: Int) {
    if capacity > 0 { memory.deallocate() }
}
