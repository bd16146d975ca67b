import CSystem
import Glibc
import TestSupport
import Wire

@testable import Transport

/// A file in the temporary folder; `deinit` removes it.
final class TemporaryFile {
    let path: String
    var text: CString { CString(copying: path) }

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
