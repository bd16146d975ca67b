import CSystem
import Transport
import Wire

/// Computes the SHA-256 of a file or of data, a part at a time, so that other work continues in between.
final class ContentHash {
    private var hash = owui_sha256()
    private let source: Source
    private var read: Int64 = 0
    /// It could not be read.
    private(set) var hasFailed = false

    private enum Source {
        case file(Descriptor)
        case data(Bytes)
    }

    /// In bytes; some milliseconds.
    private static let part: Int64 = 1 << 20

    init(_ path: CString) {
        source = .file(Descriptor(withExtendedLifetime(path) { owui_file_open(path.cString) }))
        owui_sha256_begin(&hash)
    }

    init(_ data: Bytes) {
        source = .data(data)
        owui_sha256_begin(&hash)
    }

    /// Reads the next part. Returns true at the end.
    func advance() -> Bool {
        var count: Int64
        switch source {
        case .file(let file):
            count = owui_sha256_add_file(&hash, file.value, read, ContentHash.part)
        case .data(let data):
            let rest = data.dropping(Int(read))
            count = min(Int64(rest.count), ContentHash.part)
            owui_sha256_add(&hash, rest.base, Int(count))
        }
        hasFailed = count < 0
        read += max(0, count)
        guard count < ContentHash.part else { return false }
        owui_sha256_end(&hash)
        return true
    }

    /// In hexadecimal.
    var text: CString {
        var text = ByteBuffer()
        for i in 0..<4 { text.append(hexadecimal: owui_sha256_part(&hash, Int32(i))) }
        return CString(text.bytes)
    }
}
