import CSystem
import Wire

/// A file while it is uploaded.
///
/// For files of /proc, /sys and some file systems in user space the system reports a wrong length, such as 0 bytes or
/// one page. All of their content is sent nevertheless.
final class UploadFile {
    private enum Content {
        /// The length is what the system reports.
        case ordinary
        /// The length was wrong, and this is the content.
        case held(CString)
        /// The length is wrong, and the content is too large to hold: it is sent until its end.
        case endless
    }

    private let descriptor: Descriptor
    private var status: owui_file_status
    private var content = Content.ordinary

    /// How much of a file with a wrong length is held in memory.
    private static let mostHeld = 1 << 20

    private init(_ descriptor: Descriptor, _ status: owui_file_status) {
        self.descriptor = descriptor
        self.status = status
    }

    static func open(_ path: CString) throws(FileProblem) -> UploadFile {
        try withExtendedLifetime(path) { () throws(FileProblem) in
            // Checked before it is opened, since opening a device or a pipe may have effects.
            var status = owui_file_status()
            guard owui_file_stat(AT_FDCWD, path.cString, 1, &status) == 0 else { throw .last }
            try checkRegular(status)
            let descriptor = Descriptor(owui_file_open(path.cString))
            guard descriptor.isOpen else { throw .last }
            guard owui_file_fstat(descriptor.value, &status) == 0 else { throw .last }
            try checkRegular(status)
            let file = UploadFile(descriptor, status)
            try file.learnContent()
            return file
        }
    }

    private static func checkRegular(_ status: owui_file_status) throws(FileProblem) {
        guard status.kind == Int32(OWUI_FILE_REGULAR.rawValue) else { throw .kind(status.kind) }
        guard status.size <= Upload.longest else { throw .system(EFBIG) }
    }

    /// Of the content; nil if it is not known before the end.
    var length: Int64? {
        switch content {
        case .ordinary: status.size
        case .held(let text): Int64(text.count)
        case .endless: nil
        }
    }

    // MARK: What it is

    private func learnContent() throws(FileProblem) {
        for _ in 0..<3 {
            if try endsWhereItSays() { return }
            // The length is wrong, unless the file has just been written to.
            guard try !hasChanged(updating: true) else { continue }
            return try hold()
        }
        throw .changed
    }

    /// Whether there is a last byte at the reported length, and none after it.
    private func endsWhereItSays() throws(FileProblem) -> Bool {
        var byte: CChar = 0
        if status.size > 0, try read(&byte, 1, status.size - 1) == 0 { return false }
        return try read(&byte, 1, status.size) == 0
    }

    private func hold() throws(FileProblem) {
        var bytes = ByteBuffer()
        while bytes.count <= UploadFile.mostHeld {
            let size = 64 << 10
            let room = UnsafeMutableRawPointer(bytes.room(size)).assumingMemoryBound(to: CChar.self)
            let count = try read(room, size, Int64(bytes.count))
            if count == 0 {
                content = .held(CString(bytes.bytes))
                return
            }
            bytes.advance(count)
        }
        content = .endless
    }

    private func hasChanged(updating: Bool) throws(FileProblem) -> Bool {
        var current = owui_file_status()
        guard owui_file_fstat(descriptor.value, &current) == 0 else { throw .last }
        guard current.size != status.size || current.modified_ns != status.modified_ns else { return false }
        if updating { status = current }
        return true
    }

    // MARK: Reading

    /// 0 at the end, also if the end comes too early.
    func read(into out: UnsafeMutablePointer<CChar>, _ size: Int, at offset: Int64) throws(FileProblem)
        -> Int
    {
        switch content {
        case .ordinary:
            let left = status.size - offset
            return left > 0 ? try read(out, min(size, Int(clamping: left)), offset) : 0
        case .held(let text):
            return withExtendedLifetime(text) { text.bytes.copy(from: offset, to: out, size) }
        case .endless: return try read(out, size, offset)
        }
    }

    /// Whether all of it was read, after `count` bytes that end at `offset`. Throws if the file has changed.
    func isOver(at offset: Int64, read count: Int) throws(FileProblem) -> Bool {
        switch content {
        case .ordinary:
            guard count == 0 || offset == status.size else { return false }
            guard offset == status.size, try !hasChanged(updating: false) else { throw .changed }
            return true
        case .held(let text): return offset >= Int64(text.count)
        case .endless: return count == 0
        }
    }

    private func read(_ out: UnsafeMutablePointer<CChar>, _ size: Int, _ offset: Int64)
        throws(FileProblem) -> Int
    {
        let count = owui_file_read(descriptor.value, out, size, offset)
        guard count >= 0 else { throw .last }
        return count
    }
}

extension Bytes {
    /// Copies the bytes from an offset on, at most `size`. Returns how many.
    func copy(from offset: Int64, to out: UnsafeMutablePointer<CChar>, _ size: Int) -> Int {
        let rest = dropping(Int(clamping: offset))
        let count = min(size, rest.count)
        if count > 0 { memcpy(out, rest.base, count) }
        return count
    }
}
