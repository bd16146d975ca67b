import CSystem
import Glibc
import Wire

@testable import Transport

func array(_ bytes: Bytes) -> [UInt8] { Array(UnsafeBufferPointer(start: bytes.base, count: bytes.count)) }

func string(_ bytes: Bytes?) -> String? { bytes.map { String(decoding: array($0), as: UTF8.self) } }

func string(_ text: Text) -> String { String(decoding: array(text.bytes), as: UTF8.self) }

/// Runs `body` with bytes of exactly the array's size.
func withBytes<Result>(_ array: [UInt8], _ body: (Bytes) throws -> Result) rethrows -> Result {
    let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: array.count)
    defer { memory.deallocate() }
    for (i, byte) in array.enumerated() { (memory + i).initialize(to: byte) }
    return try body(Bytes(memory, array.count))
}

func withBytes<Result>(_ text: String, _ body: (Bytes) throws -> Result) rethrows -> Result {
    try withBytes(Array(text.utf8), body)
}

extension Text {
    convenience init(copying text: String) {
        var buffer = ByteBuffer()
        for byte in text.utf8 { buffer.append(byte) }
        self.init(buffer.bytes)
    }
}

/// A file in the temporary folder; `deinit` removes it.
final class TemporaryFile {
    let path: String
    var text: Text { Text(copying: path) }

    init(_ content: [UInt8]) {
        path = "/tmp/openwebui-\(getpid())-\(owui_random())"
        write(content, O_CREAT | O_TRUNC)
    }

    deinit { unlink(path) }

    func append(_ content: [UInt8]) { write(content, O_APPEND) }
    func replace(_ content: [UInt8]) { write(content, O_TRUNC) }

    private func write(_ content: [UInt8], _ flags: Int32) {
        let file = open(path, O_WRONLY | O_CLOEXEC | flags, 0o600)
        _ = content.withUnsafeBytes { CSystem.write(file, $0.baseAddress, $0.count) }
        close(file)
    }
}

/// Whether a descriptor can be read at once.
func isReadable(_ descriptor: Int32) -> Bool {
    var poll = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return Glibc.poll(&poll, 1, 0) == 1
}

func pattern(_ count: Int) -> [UInt8] { (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 / 251) } }
