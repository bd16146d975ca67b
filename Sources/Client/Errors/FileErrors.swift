import COpenWebUI
import CSystem
import Transport
import Wire

extension Failure {
    /// A file of the caller's cannot be written. `path` is the one that the caller gave.
    init(writing path: CString, _ problem: FileProblem) {
        self.init(
            path, problem,
            kindIs: { _ in ", which is not written to by its path; open it, and write what arrives" })
    }

    /// A file of the caller's cannot be read.
    init(reading path: CString, _ problem: FileProblem) {
        self.init(
            path, problem,
            kindIs: {
                $0 == Int32(OWUI_FILE_DIRECTORY.rawValue)
                    ? ", not a regular file; add it as a folder, or upload the files in it one by one"
                    : ", not a regular file; open it, and upload what is read from it"
            })
    }

    /// `kindIs` says what to do about a file of a kind.
    private init(_ path: CString, _ problem: FileProblem, kindIs: (Int32) -> StaticString) {
        var why = ByteBuffer()
        why.append(nameOfFile: path)
        switch problem {
        case .system(let error): why.append(systemError: error)
        case .kind(let kind):
            why.append("it is ")
            why.append(noun(ofFileKind: kind))
            why.append(kindIs(kind))
        case .hidden: why.append("it is a link to a file without a path; give the path of a file")
        case .changed: why.append("it changed while it was read")
        }
        self.init(OWUI_E_LOCAL_FILE, why: why.bytes)
    }

    /// The body of an upload could not be sent completely.
    init(_ failure: UploadFailure, of name: CString) {
        if case .file(let problem) = failure {
            self.init(reading: name, problem)
            return
        }
        var isAborted = false
        if case .aborted = failure { isAborted = true }
        var why = ByteBuffer()
        why.append(nameOfFile: name)
        why.append(
            isAborted ? "the reader stopped" : "the reader returned more or fewer bytes than the length says")
        self.init(isAborted ? OWUI_E_ABORTED : OWUI_E_LOCAL_FILE, why: why.bytes)
    }
}

/// A kind of file that is not a regular one.
func noun(ofFileKind kind: Int32) -> StaticString {
    switch kind {
    case Int32(OWUI_FILE_DIRECTORY.rawValue): "a directory"
    case Int32(OWUI_FILE_PIPE.rawValue): "a named pipe"
    case Int32(OWUI_FILE_SOCKET.rawValue): "a socket"
    case Int32(OWUI_FILE_CHARACTER_DEVICE.rawValue): "a character device"
    case Int32(OWUI_FILE_BLOCK_DEVICE.rawValue): "a block device"
    default: "something special"
    }
}

extension ByteBuffer {
    fileprivate mutating func append(nameOfFile name: CString) {
        withExtendedLifetime(name) { append(line: name.bytes, most: 500) }
        append(": ")
    }

    mutating func append(systemError error: Int32) {
        let most = 200
        let room = UnsafeMutablePointer<CChar>.allocate(capacity: most)
        defer { room.deallocate() }
        owui_error_text(error, room, most)
        append(Bytes(room, strlen(room)))
    }
}
