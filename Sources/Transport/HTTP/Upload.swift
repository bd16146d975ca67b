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

/// A body that is read while it is sent: a head, the content, a tail.
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
        case memory(Bytes)
        case reader(Read, Rewind?, UnsafeMutableRawPointer?, length: Int64?)
    }

    /// For error messages.
    public let name: CString
    private let source: Source
    private let head: CString
    private let tail: CString
    public private(set) var failure: UploadFailure?

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
    public private(set) var wantsFill = false
    private var hasRead = false

    public init(_ source: Source, name: CString, head: CString, tail: CString) {
        self.source = source
        self.name = name
        self.head = head
        self.tail = tail
    }

    /// Of the whole body; nil if it is not known.
    public var length: Int64? { contentLength.map { Int64(head.count) + $0 + Int64(tail.count) } }

    /// libcurl has copied all of it.
    var isSpent: Bool { copied.tail == tail.count }

    /// Prepares sending from the beginning, for the first attempt or another one. False if that is not possible.
    public func open() -> Bool {
        offset = 0
        copied = (0, 0)
        hasEnded = false
        switch source {
        case .file(let path):
            if file == nil {
                do throws(FileProblem) {
                    file = try UploadFile.open(path)
                } catch {
                    failure = .file(error)
                    return false
                }
            }
            contentLength = file?.length
        case .memory(let bytes): contentLength = Int64(bytes.count)
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
        if case .reader(_, let rewind, _, _) = source { return rewind != nil || !hasRead }
        return true
    }

    /// Calls the reader. Must not be called in a callback of libcurl.
    public func fill() {
        wantsFill = false
        guard case .reader(let read, _, let user, _) = source, failure == nil, !hasEnded else { return }
        hasRead = true
        buffer.removeAll()
        taken = 0
        let room = buffer.room(Upload.bufferSize)
        let count = read(
            UnsafeMutableRawPointer(room).assumingMemoryBound(to: CChar.self), Upload.bufferSize, user)
        if count < 0 || count > Int64(Upload.bufferSize) {
            failure = .aborted
        } else {
            buffer.advance(Int(count))
            offset += count
            hasEnded = count == 0
            if let contentLength, offset > contentLength || (hasEnded && offset < contentLength) {
                failure = .wrongLength
            }
        }
    }

    // MARK: In callbacks of libcurl

    /// Starts again at the beginning, if that is possible without calling the reader.
    func restart() -> Bool {
        guard case .reader = source else { return open() }
        guard offset == Int64(buffer.count) else { return false }
        copied = (0, 0)
        taken = 0
        return true
    }

    func read(into out: UnsafeMutablePointer<CChar>, _ size: Int) -> Int {
        if failure != nil { return Int(CURL_READFUNC_ABORT) }
        if copied.head < head.count { return copy(head.bytes.dropping(copied.head), &copied.head, out, size) }
        if !hasEnded || taken < buffer.count {
            let count = readContent(into: out, size)
            if count != 0 { return count }
        }
        return copy(tail.bytes.dropping(copied.tail), &copied.tail, out, size)
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
        case .memory(let bytes):
            let count = bytes.copy(from: offset, to: out, size)
            offset += Int64(count)
            hasEnded = offset == Int64(bytes.count)
            return count
        case .reader:
            if taken < buffer.count { return copy(buffer.bytes.dropping(taken), &taken, out, size) }
            if hasEnded { return 0 }
            wantsFill = true
            return Int(CURL_READFUNC_PAUSE)
        }
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
        failure = why
        return Int(CURL_READFUNC_ABORT)
    }
}
