import CCurl
import CSystem
import TestSupport
import Testing
import Wire

@testable import Transport

/// What a reader callback gives, piece by piece, and how often it was asked.
private final class Reader {
    let pieces: [[UInt8]]
    /// What it returns after the pieces: 0 is the end.
    let last: Int64
    var next = 0
    var rewinds = 0
    var rewindResult: Int32 = 0

    init(_ pieces: [[UInt8]], last: Int64 = 0) {
        self.pieces = pieces
        self.last = last
    }

    func source(length: Int64?, canRewind: Bool = true) -> Upload.Source {
        .reader(
            readPiece, canRewind ? rewind : nil, Unmanaged.passUnretained(self).toOpaque(), length: length)
    }
}

private let readPiece: Upload.Read = { out, size, user in
    guard let out, let user else { return -1 }
    let reader = Unmanaged<Reader>.fromOpaque(user).takeUnretainedValue()
    guard reader.next < reader.pieces.count else { return reader.last }
    let piece = reader.pieces[reader.next]
    reader.next += 1
    piece.withUnsafeBytes { bytes in _ = bytes.baseAddress.map { memcpy(out, $0, bytes.count) } }
    return Int64(piece.count)
}

private let rewind: Upload.Rewind = { user in
    guard let user else { return -1 }
    let reader = Unmanaged<Reader>.fromOpaque(user).takeUnretainedValue()
    reader.next = 0
    reader.rewinds += 1
    return reader.rewindResult
}

private let head = "<head>"
private let tail = "</tail>"

private func upload(_ source: Upload.Source) -> Upload {
    Upload(source, name: CString("name"), head: CString(copying: head), tail: CString(copying: tail))
}

private func framed(_ content: [UInt8]) -> [UInt8] { Array(head.utf8) + content + Array(tail.utf8) }

/// The whole body, asked for in pieces of this size as libcurl does; nil if it was broken off.
private func read(_ upload: Upload, _ size: Int) -> [UInt8]? {
    var body: [UInt8] = []
    let room = UnsafeMutablePointer<CChar>.allocate(capacity: size)
    defer { room.deallocate() }
    while true {
        let count = upload.read(into: room, size)
        switch count {
        case 0: return body
        case Int(CURL_READFUNC_ABORT): return nil
        case Int(CURL_READFUNC_PAUSE): upload.fill()
        default: body += (0..<count).map { UInt8(bitPattern: room[$0]) }
        }
    }
}

private let sizes = Array(1...40) + [64, 1000, 65_536]

@Suite struct UploadTests {
    @Test func memoryIsSentWholeInPiecesOfEverySize() {
        for length in [0, 1, 7, 100] {
            withBytes(pattern(length)) { bytes in
                let upload = upload(.memory(bytes))
                for size in sizes {
                    // Each open starts at the beginning.
                    #expect(upload.open())
                    #expect(upload.length == Int64(length + head.count + tail.count))
                    #expect(read(upload, size) == framed(pattern(length)), "\(size)")
                    #expect(upload.isSpent && upload.isRepeatable)
                }
            }
        }
    }

    @Test func aFileIsSentWholeInPiecesOfEverySize() {
        for length in [0, 1, 100, 5000] {
            let file = TemporaryFile(pattern(length))
            let upload = upload(.file(file.text))
            for size in sizes {
                #expect(upload.open())
                #expect(upload.length == Int64(length + head.count + tail.count))
                #expect(read(upload, size) == framed(pattern(length)), "\(length) \(size)")
                #expect(upload.failure == nil)
            }
        }
    }

    /// Files of /proc have 0 bytes by the system's word.
    @Test func aFileThatDoesNotSayItsLengthIsReadToLearnIt() {
        let upload = upload(.file(CString("/proc/version")))
        #expect(upload.open())
        let body = read(upload, 10) ?? []
        #expect(Int64(body.count) == upload.length)
        #expect(body.count > head.count + tail.count)
    }

    @Test func aFileThatChangesIsNotSent() {
        let changes: [(String, (TemporaryFile) -> Void)] = [
            ("grown", { $0.append([1]) }), ("shrunk", { $0.replace(pattern(50)) }),
            ("emptied", { $0.replace([]) }),
            ("written to", { $0.replace(pattern(100)) }),
        ]
        for (name, change) in changes {
            let file = TemporaryFile(pattern(100))
            let upload = upload(.file(file.text))
            #expect(upload.open())
            var room = [CChar](repeating: 0, count: 16)
            for _ in 0..<3 { _ = upload.read(into: &room, 16) }
            usleep(20_000)
            change(file)
            #expect(read(upload, 16) == nil, "\(name)")
            guard case .file(.changed) = upload.failure else {
                Issue.record("\(name): \(String(describing: upload.failure))")
                continue
            }
        }
    }

    @Test func whatIsNoRegularFileIsRefused() {
        for (path, kind) in [
            ("/tmp", OWUI_FILE_DIRECTORY), ("/dev/null", OWUI_FILE_CHARACTER_DEVICE),
        ] {
            let upload = upload(.file(CString(copying: path)))
            #expect(!upload.open())
            guard case .file(.kind(let found)) = upload.failure else {
                Issue.record("\(path)")
                continue
            }
            #expect(found == Int32(kind.rawValue))
        }
        let missing = upload(.file(CString("/nonexistent/file")))
        #expect(!missing.open())
        guard case .file(.system(let error)) = missing.failure else {
            Issue.record("missing")
            return
        }
        #expect(error == ENOENT)
    }

    @Test func aReaderIsSentWholeInPiecesOfEverySize() {
        for pieces in [[], [[1]], [[1, 2, 3], pattern(100), [9]], [pattern(4000)]] as [[[UInt8]]] {
            let content = pieces.flatMap { $0 }
            for length in [nil, Int64(content.count)] {
                let reader = Reader(pieces)
                let upload = upload(reader.source(length: length))
                for size in sizes {
                    #expect(upload.open())
                    #expect(upload.length == length.map { $0 + Int64(head.count + tail.count) })
                    #expect(read(upload, size) == framed(content), "\(size)")
                }
                // The first time there was nothing to rewind.
                #expect(reader.rewinds == sizes.count - 1)
            }
        }
    }

    @Test func aReaderThatKeepsNoWordIsNotSent() {
        for (pieces, last, length) in [
            ([pattern(10)], 0, 11), ([pattern(10)], 0, 9), ([], 0, 1), ([pattern(5), pattern(5)], 0, 7),
        ] as [([[UInt8]], Int64, Int64)] {
            let reader = Reader(pieces, last: last)
            let upload = upload(reader.source(length: length))
            #expect(upload.open())
            #expect(read(upload, 8) == nil)
            guard case .wrongLength = upload.failure else {
                Issue.record("\(length)")
                continue
            }
        }
    }

    @Test(arguments: [-1, Int64.min, 1 << 20, Int64.max])
    func aReaderMayGiveUp(_ result: Int64) {
        let reader = Reader([pattern(10)], last: result)
        let upload = upload(reader.source(length: nil))
        #expect(upload.open())
        #expect(read(upload, 100) == nil)
        guard case .aborted = upload.failure else {
            Issue.record("\(result)")
            return
        }
    }

    @Test func aReaderIsReadAgainOnlyAfterARewind() {
        let once = Reader([[1]])
        let upload1 = upload(once.source(length: 1, canRewind: false))
        #expect(upload1.isRepeatable)
        #expect(upload1.open() && upload1.open())
        #expect(read(upload1, 9) == framed([1]))
        #expect(!upload1.isRepeatable && !upload1.open())

        let failing = Reader([[1]])
        failing.rewindResult = -1
        let upload2 = upload(failing.source(length: 1))
        #expect(upload2.open() && read(upload2, 9) == framed([1]))
        #expect(!upload2.open())
        withExtendedLifetime((once, failing)) {}
    }

    /// libcurl sends a request once more by itself when a pooled connection was dead.
    @Test func aRestartNeedsNoReader() {
        let reader = Reader([pattern(20), pattern(20)])
        let upload = upload(reader.source(length: 40))
        #expect(upload.open())
        var room = [CChar](repeating: 0, count: 10)
        #expect(upload.read(into: &room, 10) == head.count)
        #expect(upload.restart())
        #expect(upload.read(into: &room, 10) == head.count)
        #expect(upload.read(into: &room, 10) == Int(CURL_READFUNC_PAUSE))
        #expect(upload.wantsFill)
        upload.fill()
        #expect(!upload.wantsFill)
        #expect(upload.read(into: &room, 10) == 10)
        // All that the reader gave is still here.
        #expect(upload.restart())
        #expect(upload.read(into: &room, 10) == head.count)
        #expect(upload.read(into: &room, 10) == 10 && upload.read(into: &room, 10) == 10)
        #expect(upload.read(into: &room, 10) == Int(CURL_READFUNC_PAUSE))
        upload.fill()
        // The first piece is gone.
        #expect(!upload.restart())
        #expect(reader.rewinds == 0)
        withBytes(pattern(30)) { bytes in
            let memory = Upload(.memory(bytes), name: CString(""), head: CString("h"), tail: CString("t"))
            #expect(memory.open())
            _ = memory.read(into: &room, 10)
            _ = memory.read(into: &room, 10)
            #expect(memory.restart())
            #expect(read(memory, 7) == Array("h".utf8) + pattern(30) + Array("t".utf8))
        }
    }
}
