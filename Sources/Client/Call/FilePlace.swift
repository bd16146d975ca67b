import COpenWebUI
import CSystem
import Transport
import Wire

/// Where a path leads: a name in an open folder, which stays the same if the host changes its working
/// directory.
struct FilePlace {
    let folder: Descriptor
    let name: CString
    /// Nil if there is no file of that name.
    let status: owui_file_status?
    /// The name is a link in /proc to a file that the process has open. The text of the link cannot be
    /// followed.
    let isLinkOfProc: Bool

    private static let mostLinks = 40

    /// Follows symbolic links, including a link to a file that does not exist yet.
    static func of(_ path: CString) throws(FileProblem) -> FilePlace {
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

    private static func split(_ path: CString) -> (folder: CString, name: CString, endsInSlash: Bool) {
        withExtendedLifetime(path) {
            let slash = UInt8.slash
            let all = path.bytes
            var end = all.count
            while end > 0 && all.base[end - 1] == slash { end -= 1 }
            var start = end
            while start > 0 && all.base[start - 1] != slash { start -= 1 }
            let name = CString(all.prefix(end).dropping(start))
            return (
                start == 0 ? CString(end == 0 && all.count > 0 ? "/" : ".") : CString(all.prefix(start)),
                name,
                end < all.count
            )
        }
    }

    /// Nil if there is no such file.
    private static func status(of name: CString, in folder: Descriptor, follows: Bool) throws(FileProblem)
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

    private static func text(ofLink name: CString, in folder: Descriptor) throws(FileProblem) -> CString {
        let most = 4096
        var text = ByteBuffer()
        let room = UnsafeMutableRawPointer(text.room(most)).assumingMemoryBound(to: CChar.self)
        let count = withExtendedLifetime(name) { readlinkat(folder.value, name.cString, room, most) }
        guard count > 0 else { throw .last }
        text.advance(count)
        return CString(text.bytes)
    }
}

private func isFolder(_ status: owui_file_status) -> Bool {
    status.kind == Int32(OWUI_FILE_DIRECTORY.rawValue)
}
