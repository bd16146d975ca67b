import COpenWebUI
import CSystem
import Transport
import Wire

/// Why a file cannot be read or written.
enum FileProblem: Error {
    /// errno.
    case system(Int32)
    /// An owui_file_kind that cannot be written.
    case kind(Int32)
    /// A file that is reachable only through a link in /proc.
    case hidden

    /// The last error of the system.
    static var last: FileProblem { .system(owui_errno()) }
}

/// Where a path leads: a name in an open folder, which stays the same if the host changes its working
/// directory.
struct FilePlace {
    let folder: Descriptor
    let name: Text
    /// Nil if there is no file of that name.
    let status: owui_file_status?
    /// The name is a link in /proc to a file that the process has open. The text of the link cannot be
    /// followed.
    let isLinkOfProc: Bool

    private static let mostLinks = 40

    /// Follows symbolic links, including a link to a file that does not exist yet.
    static func of(_ path: Text) throws(FileProblem) -> FilePlace {
        var folder: Descriptor?
        var rest = path
        // A slash at the end of the path, or of any link on the way, means a folder.
        var meansFolder = false
        for _ in 0...mostLinks {
            let (parent, name, endsInSlash) = split(rest)
            meansFolder = meansFolder || endsInSlash
            let next = Descriptor(
                withExtendedLifetime(parent) {
                    owui_folder_open(folder?.value ?? AT_FDCWD, parent.cString)
                })
            guard next.isOpen else { throw .last }
            guard name.count > 0 else { throw .system(EISDIR) }
            folder = next
            let found = try status(of: name, in: next, follows: false)
            guard found?.kind == Int32(OWUI_FILE_LINK.rawValue) else {
                if meansFolder { throw .system(found.map { isFolder($0) ? EISDIR : ENOTDIR } ?? EISDIR) }
                return FilePlace(folder: next, name: name, status: found, isLinkOfProc: false)
            }
            // The system may forbid following the link, for example in a world-writable folder.
            let target = try status(of: name, in: next, follows: true)
            if owui_folder_is_proc(next.value) != 0 {
                return FilePlace(folder: next, name: name, status: target, isLinkOfProc: true)
            }
            rest = try text(ofLink: name, in: next)
        }
        throw .system(ELOOP)
    }

    private static func split(_ path: Text) -> (folder: Text, name: Text, endsInSlash: Bool) {
        withExtendedLifetime(path) {
            let slash = UInt8.slash
            let all = path.bytes
            var end = all.count
            while end > 0 && all.base[end - 1] == slash { end -= 1 }
            var start = end
            while start > 0 && all.base[start - 1] != slash { start -= 1 }
            let name = Text(all.prefix(end).dropping(start))
            return (
                start == 0 ? Text(end == 0 && all.count > 0 ? "/" : ".") : Text(all.prefix(start)), name,
                end < all.count
            )
        }
    }

    /// Nil if there is no such file.
    private static func status(of name: Text, in folder: Descriptor, follows: Bool) throws(FileProblem)
        -> owui_file_status?
    {
        var status = owui_file_status()
        let result = withExtendedLifetime(name) {
            owui_file_stat(folder.value, name.cString, follows ? 1 : 0, &status)
        }
        if result == 0 { return status }
        guard owui_errno() == ENOENT else { throw .last }
        return nil
    }

    private static func text(ofLink name: Text, in folder: Descriptor) throws(FileProblem) -> Text {
        let most = 4096
        var text = ByteBuffer()
        let room = UnsafeMutableRawPointer(text.room(most)).assumingMemoryBound(to: CChar.self)
        let count = withExtendedLifetime(name) { readlinkat(folder.value, name.cString, room, most) }
        guard count > 0 else { throw .last }
        text.advance(count)
        return Text(text.bytes)
    }
}

private func isFolder(_ status: owui_file_status) -> Bool {
    status.kind == Int32(OWUI_FILE_DIRECTORY.rawValue)
}

/// The name of a kind of file that is not a regular one.
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

extension Failure {
    /// The failure for a file of the caller's that cannot be written, with the path that the caller gave.
    init(_ problem: FileProblem, of path: Text) {
        var why = ByteBuffer()
        withExtendedLifetime(path) { why.append(line: path.bytes, most: 500) }
        why.append(": ")
        switch problem {
        case .system(let error): why.append(systemError: error)
        case .kind(let kind):
            why.append("it is ")
            why.append(noun(ofFileKind: kind))
            why.append(", which is not written to by its path; open it, and write what arrives")
        case .hidden: why.append("it is a link to a file without a path; give the path of a file")
        }
        self.init(OWUI_E_LOCAL_FILE, why: why.bytes)
    }
}
