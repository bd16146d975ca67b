import Wire

/// Bytes of exactly the array's size on the heap, so that a sanitizer sees a read beyond their end.
func withBytes<Result>(_ array: [UInt8], _ body: (Bytes) throws -> Result) rethrows -> Result {
    let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: array.count)
    defer { memory.deallocate() }
    for (i, byte) in array.enumerated() { (memory + i).initialize(to: byte) }
    return try body(Bytes(memory, array.count))
}

func withBytes<Result>(_ text: String, _ body: (Bytes) throws -> Result) rethrows -> Result {
    try withBytes(Array(text.utf8), body)
}

func array(_ bytes: Bytes) -> [UInt8] { Array(UnsafeBufferPointer(start: bytes.base, count: bytes.count)) }

func string(_ bytes: Bytes) -> String { String(decoding: array(bytes), as: UTF8.self) }

extension ByteBuffer {
    mutating func append(_ array: [UInt8]) { withBytes(array) { append($0) } }
}

/// The ways to cut a stream in reads: not at all, in two at every byte, and byte by byte.
func everySplit(_ stream: [UInt8]) -> [[[UInt8]]] {
    var splits = [[stream], stream.map { [$0] }]
    for cut in 0...stream.count { splits.append([Array(stream[..<cut]), Array(stream[cut...])]) }
    return splits
}

/// SplitMix64: the same numbers in every run.
struct Random: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
