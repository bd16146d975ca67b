import CCurl
import CSystem
import Wire

/// Why a body could not be sent.
public enum UploadFailure: Error {
    case file(FileProblem)
    /// The reader returned more or fewer bytes than announced.
    case wrongLength
    /// The reader returned an error.
    case aborted
}

/// A body that is read while it is sent: a head, the content, a tail; and then the next part, if there is one.
///
/// libcurl asks for bytes in a callback. Files and memory are read there. A caller's reader is not called there,
/// since it may call the library: the callback pauses the transfer, and `fill` calls the reader after libcurl has
/// returned.
public final class Upload {
    public typealias Read =
        @convention(c) (UnsafeMutablePointer<CChar>?, Int, UnsafeMutableRawPointer?) -> Int64
    public typealias Rewind = @convention(c) (UnsafeMutableRawPointer?) -> Int32

    public enum Source {
        case file(CString)
        /// The caller's memory.
        case memory(Bytes)
        case text(CString)
        case reader(Read, Rewind?, UnsafeMutableRawPointer?, length: Int64?)
    }

    private let ownName: CString
    /// The rest of the body: its next part.
    private let next: Upload?
    private let source: Source
    private let head: CString
    private let tail: CString
    private var ownFailure: UploadFailure?

    private var file: UploadFile?
    /// Of the content; nil if it is not known before the end.
    private var contentLength: Int64?
    private var offset: Int64 = 0
    private var hasEnded = false
    /// How many bytes of the head and the tail libcurl has copied.
    private var copied = (head: 0, tail: 0)

    // Bytes of a reader, and how many of them libcurl has copied.
    private var buffer = ByteBuffer()
    private var taken = 0
    /// Larger than any disk; sums with it do not overflow.
    public static let longest: Int64 = 1 << 60
    private static let bufferSize = 256 << 10
    private var ownWantsFill = false
    private var hasRead = false

    public init(_ source: Source, name: CString, head: CString, tail: CString, next: Upload? = nil) {
        self.source = source
        ownName = name
        self.head = head
        self.tail = tail
        self.next = next
    }

    /// Of the whole body; nil if it is not known.
    public var length: Int64? {
        guard let contentLength else { return nil }
        let own = Int64(head.count) + contentLength + Int64(tail.count)
        guard let next else { return own }
        return next.length.map { own + min($0, Upload.longest) }
    }

    /// libcurl has copied all of it.
    var isSpent: Bool { hasEnded && copied.tail == tail.count && next?.isSpent ?? true }

    public var failure: UploadFailure? { ownFailure ?? next?.failure }

    /// The name of the part that failed, or of the first one, for error messages.
    public var name: CString { ownFailure == nil && next?.failure != nil ? next?.name ?? ownName : ownName }

    public var wantsFill: Bool { ownWantsFill || next?.wantsFill ?? false }

    /// Prepares sending from the beginning, for the first attempt or another one. False if that is not possible.
    public func open() -> Bool { openOwn() && next?.open() ?? true }

    private func openOwn() -> Bool {
        offset = 0
        copied = (0, 0)
        hasEnded = false
        switch source {
        case .file(let path):
            if file == nil {
                do throws(FileProblem) {
                    file = try UploadFile.open(path)
                } catch {
                    ownFailure = .file(error)
                    return false
                }
            }
            contentLength = file?.length
        case .memory(let bytes): contentLength = Int64(bytes.count)
        case .text(let text): contentLength = Int64(text.count)
        case .reader(_, let rewind, let user, let length):
            contentLength = length
            if hasRead {
                guard let rewind, rewind(user) == 0 else { return false }
            }
            hasRead = false
            buffer.removeAll()
            taken = 0
        }
        return true
    }

    /// Whether `open` may be called once more.
    public var isRepeatable: Bool {
        if case .reader(_, let rewind, _, _) = source, rewind == nil, hasRead { return false }
        return next?.isRepeatable ?? true
    }

    /// Calls the reader. Must not be called in a callback of libcurl.
    public func fill() {
        if !ownWantsFill, let next, next.wantsFill { return next.fill() }
        ownWantsFill = false
        guard case .reader(let read, _, let user, _) = source, ownFailure == nil, !hasEnded else { return }
        hasRead = true
        buffer.removeAll()
        taken = 0
        let room = buffer.room(Upload.bufferSize)
        let count = read(
            UnsafeMutableRawPointer(room).assumingMemoryBound(to: CChar.self), Upload.bufferSize, user)
        if count < 0 || count > Int64(Upload.bufferSize) {
            ownFailure = .aborted
        } else {
            buffer.advance(Int(count))
            offset += count
            hasEnded = count == 0
            if let contentLength, offset > contentLength || (hasEnded && offset < contentLength) {
                ownFailure = .wrongLength
            }
        }
    }

    // MARK: In callbacks of libcurl

    /// Starts again at the beginning, if that is possible without calling the reader.
    func restart() -> Bool { restartOwn() && next?.restart() ?? true }

    private func restartOwn() -> Bool {
        guard case .reader = source else { return openOwn() }
        guard offset == Int64(buffer.count) else { return false }
        copied = (0, 0)
        taken = 0
        return true
    }

    func read(into out: UnsafeMutablePointer<CChar>, _ size: Int) -> Int {
        if ownFailure != nil { return Int(CURL_READFUNC_ABORT) }
        if copied.head < head.count { return copy(head.bytes.dropping(copied.head), &copied.head, out, size) }
        if !hasEnded || taken < buffer.count {
            let count = readContent(into: out, size)
            if count != 0 { return count }
        }
        let count = copy(tail.bytes.dropping(copied.tail), &copied.tail, out, size)
        return count == 0 ? next?.read(into: out, size) ?? 0 : count
    }

    private func copy(
        _ bytes: Bytes, _ copied: inout Int, _ out: UnsafeMutablePointer<CChar>, _ size: Int
    ) -> Int {
        let count = min(bytes.count, size)
        if count > 0 { memcpy(out, bytes.base, count) }
        copied += count
        return count
    }

    /// 0 at the end.
    private func readContent(into out: UnsafeMutablePointer<CChar>, _ size: Int) -> Int {
        switch source {
        case .file: return readFile(into: out, size)
        case .memory(let bytes): return copyContent(bytes, out, size)
        case .text(let text): return withExtendedLifetime(text) { copyContent(text.bytes, out, size) }
        case .reader:
            if taken < buffer.count { return copy(buffer.bytes.dropping(taken), &taken, out, size) }
            if hasEnded { return 0 }
            ownWantsFill = true
            return Int(CURL_READFUNC_PAUSE)
        }
    }

    private func copyContent(_ bytes: Bytes, _ out: UnsafeMutablePointer<CChar>, _ size: Int) -> Int {
        let count = bytes.copy(from: offset, to: out, size)
        offset += Int64(count)
        hasEnded = offset == Int64(bytes.count)
        return count
    }

    private func readFile(into out: UnsafeMutablePointer<CChar>, _ size: Int) -> Int {
        guard let file else { return fail(.file(.system(EBADF))) }
        do throws(FileProblem) {
            let count = try file.read(into: out, size, at: offset)
            offset += Int64(count)
            // Checked before the last bytes are sent: the server must not get a complete request.
            hasEnded = try file.isOver(at: offset, read: count)
            return count
        } catch {
            return fail(.file(error))
        }
    }

    private func fail(_ why: UploadFailure) -> Int {
        ownFailure = why
        return Int(CURL_READFUNC_ABORT)
    }
}
