import COpenWebUI
import CSystem
import Transport
import Wire

/// The file that a download is written to. An existing file stays unchanged until the new content is complete
/// and on the disk; the new file then takes over its name, its mode and, where the system allows it, its
/// owner. Devices, and files that the process has open (/dev/stdout), are written in place.
final class DownloadFile {
    /// The path that the caller gave.
    private let path: CString
    private var place: FilePlace?
    private var file: Descriptor?
    /// The temporary name until the file is complete; nil if written in place.
    private var temporary: CString?
    private var written: Int64 = 0
    /// How many of these bytes the system was asked to write to the disk.
    private var writtenOut: Int64 = 0

    /// After how many bytes they are written to the disk, so that `commit` does not have to wait for all of them.
    private static let writeOutSize: Int64 = 8 << 20

    init(_ path: CString) { self.path = path }

    deinit { discard() }

    // MARK: Opening

    /// Checks that the file can be written. Does nothing if it is open.
    func open() -> Failure? {
        guard file == nil else { return nil }
        do throws(FileProblem) {
            let place = try FilePlace.of(path)
            self.place = place
            try open(place)
            return nil
        } catch {
            discard()
            return Failure(writing: path, error)
        }
    }

    private func open(_ place: FilePlace) throws(FileProblem) {
        guard let status = place.status else { return try create(in: place, mode: 0o666) }
        switch status.kind {
        case Int32(OWUI_FILE_REGULAR.rawValue) where place.isLinkOfProc: try share(place, status)
        case Int32(OWUI_FILE_REGULAR.rawValue):
            try checkReplaceable(place, status)
            // Only the owner may read the file until its final mode is known.
            try create(in: place, mode: 0o600)
        case Int32(OWUI_FILE_CHARACTER_DEVICE.rawValue):
            try take(
                withExtendedLifetime(place.name) { owui_device_open(place.folder.value, place.name.cString) })
        case Int32(OWUI_FILE_DIRECTORY.rawValue): throw .system(EISDIR)
        default: throw .kind(status.kind)
        }
    }

    private func take(_ number: Int32) throws(FileProblem) {
        guard number >= 0 else { throw .last }
        file = Descriptor(number)
    }

    /// Creates a file with a unique name, even if the final name is as long as the system allows.
    private func create(in place: FilePlace, mode: UInt32) throws(FileProblem) {
        guard !place.isLinkOfProc else { throw .system(ENOENT) }
        for _ in 0..<100 {
            var name = ByteBuffer()
            name.append(".openwebui-")
            name.append(hexadecimal: owui_random())
            let text = CString(name.bytes)
            let number = withExtendedLifetime(text) {
                owui_file_create(place.folder.value, text.cString, mode)
            }
            if number < 0 && owui_errno() == EEXIST { continue }
            try take(number)
            temporary = text
            return
        }
        throw .system(EEXIST)
    }

    /// Checks for what open(2) and rename(2) would reject later.
    private func checkReplaceable(_ place: FilePlace, _ status: owui_file_status) throws(FileProblem) {
        let isWritable = withExtendedLifetime(place.name) {
            owui_file_is_writable(place.folder.value, place.name.cString) != 0
        }
        guard isWritable else { throw .last }
        let isMounted = withExtendedLifetime(place.name) {
            owui_file_is_mounted(place.folder.value, place.name.cString) != 0
        }
        if isMounted { throw .system(EBUSY) }
        // In a folder such as /tmp, files of other users cannot be replaced.
        var folder = owui_file_status()
        guard owui_file_fstat(place.folder.value, &folder) == 0 else { throw .last }
        let user = geteuid()
        if folder.mode & 0o1000 != 0 && user != 0 && user != status.owner && user != folder.owner {
            throw .system(EPERM)
        }
    }

    /// Shares a file that the process has open, such as its standard output. It is written at its current
    /// position.
    private func share(_ place: FilePlace, _ status: owui_file_status) throws(FileProblem) {
        guard let number = decimal(place.name) else { throw .hidden }
        var same = owui_file_status()
        guard owui_file_fstat(number, &same) == 0, same.device == status.device, same.number == status.number
        else { throw .hidden }
        try take(owui_file_duplicate(number))
    }

    // MARK: Writing

    /// Returns how many bytes were written: all, unless a device accepts no more at the moment.
    func write(_ bytes: Bytes) -> (written: Int, failure: Failure?) {
        if let failure = open() { return (0, failure) }
        guard let file, file.isOpen else { return (0, Failure(writing: path, .system(EBADF))) }
        let count = owui_file_write(file.value, bytes.base, bytes.count)
        if count < 0 {
            let error = owui_errno()
            return (0, error == EAGAIN ? nil : Failure(writing: path, .system(error)))
        }
        written += Int64(count)
        if temporary != nil && written - writtenOut >= DownloadFile.writeOutSize {
            owui_file_write_out(file.value, writtenOut, written - writtenOut)
            writtenOut = written
        }
        return (count, nil)
    }

    /// Renames the complete file to its final name.
    func commit() -> Failure? {
        if let failure = open() { return failure }
        guard let file, let place, file.isOpen else { return Failure(writing: path, .system(EBADF)) }
        guard let temporary else { return file.close() ? nil : Failure(writing: path, .last) }
        let isDone = withExtendedLifetime((place.name, temporary)) {
            let folder = place.folder.value
            let name = place.name.cString
            if var earlier = place.status { owui_file_take_over(file.value, &earlier, folder, name) }
            return owui_file_sync(file.value) == 0 && file.close()
                && renameat(folder, temporary.cString, folder, name) == 0
        }
        guard isDone else {
            let failure = Failure(writing: path, .last)
            discard()
            return failure
        }
        self.temporary = nil
        return nil
    }

    /// Deletes an incomplete file. A forked child leaves it to the parent.
    func discard() {
        if let temporary, let place, place.folder.isOpen {
            _ = withExtendedLifetime(temporary) { unlinkat(place.folder.value, temporary.cString, 0) }
        }
        temporary = nil
        file = nil
        place = nil
    }
}

/// An unsigned decimal number; nil if the text is not one.
private func decimal(_ text: CString) -> Int32? {
    withExtendedLifetime(text) {
        guard (1...9).contains(text.count) else { return nil }
        var value: Int32 = 0
        for i in 0..<text.count {
            let digit = text.bytes.base[i] &- UInt8(ascii: "0")
            guard digit < 10 else { return nil }
            value = value * 10 + Int32(digit)
        }
        return value
    }
}
