import TestSupport
import Wire

extension ByteBuffer {
    mutating func append(_ array: [UInt8]) { withBytes(array) { append($0) } }
}

/// The ways to cut a stream in reads: not at all, in two at every byte, and byte by byte.
func everySplit(_ stream: [UInt8]) -> [[[UInt8]]] {
    var splits = [[stream], stream.map { [$0] }]
    for cut in 0...stream.count { splits.append([Array(stream[..<cut]), Array(stream[cut...])]) }
    return splits
}
