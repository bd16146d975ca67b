import Answers
import COpenWebUI
import CSystem
import JSON
import Transport
import Wire

/// A file of an ingestion: where its bytes are, the call of its current step, and its state.
final class IngestItem {
    let name: CString
    /// Nil unless it is a local file.
    let path: CString?
    /// Where it is in the folder that is added; empty for the folder itself.
    let folder: CString
    private let data: Bytes?
    var file: IngestFile
    var call: Call?
    /// The workflow of `call` while the file is waited for.
    private var fileWait: FileWait?
    /// Identifies the file's upload in a later run.
    private(set) var mark: CString?
    private var hash: ContentHash?
    private var modified: Int64 = 0
    private var isRegular = false
    private var sent: Int64 = 0
    private var reported = IngestFile.Status.queued
    /// How many of its steps have been repeated.
    var attempts = 0
    /// The list of the base that is being read for it has it.
    var isListedNow = false

    // Of a synchronisation.

    enum Change { case added, changed, unchanged, moved, deleted }
    var change: Change?
    /// Old versions of it that the base has.
    var stale: [CString] = []
    /// What is removed has a mark of this base.
    var isOurs = false
    /// The mark has the place in the folder, not only the name.
    var isPlaced = false

    @inline(never)
    private init(_ name: Bytes, path: Bytes?, folder: Bytes, data: Bytes?, _ file: IngestFile) {
        self.name = CString(name)
        self.path = path.map { CString($0) }
        self.folder = CString(folder)
        self.data = data
        self.file = file
    }

    convenience init(path: Bytes, relative: Bytes = Bytes("")) {
        let name = lastComponent(path)
        self.init(
            name, path: path, folder: IngestItem.folder(of: relative), data: nil,
            IngestFile(hasSource: true, isMedia: isMedia(name)))
    }

    /// With `isPlaced`, the name may begin with folders.
    convenience init(name: Bytes, data: Bytes, isPlaced: Bool) {
        self.init(
            isPlaced ? lastComponent(name) : name, path: nil,
            folder: IngestItem.folder(of: isPlaced ? name : Bytes("")), data: data,
            IngestFile(hasSource: true, isMedia: isMedia(name), size: Int64(data.count)))
    }

    /// A file of the server.
    convenience init(id: Bytes, name: Bytes? = nil) {
        self.init(
            name ?? id, path: nil, folder: Bytes(""), data: nil, IngestFile(id: CString(id), hasSource: false)
        )
    }

    /// What is in a folder and is not uploaded.
    convenience init(skipped path: Bytes, _ why: CString, _ status: IngestFile.Status) {
        self.init(
            lastComponent(path), path: path, folder: Bytes(""), data: nil, IngestFile(hasSource: false))
        file.error = why
        file.finish(status)
    }

    /// A file of the base that is not in the folder.
    convenience init(extra id: Bytes, name: Bytes) {
        self.init(id: id, name: name)
        file.finish(.queued)
        change = .deleted
    }

    private static func folder(of relative: Bytes) -> Bytes {
        relative.prefix(max(0, relative.count - lastComponent(relative).count - 1))
    }

    /// The path below the folder that is synchronised.
    static func place(_ folder: Bytes, _ name: Bytes) -> CString {
        var place = ByteBuffer()
        place.append(folder)
        if folder.count > 0 { place.append(.slash) }
        place.append(name)
        return CString(valid: place.bytes)
    }

    var place: CString {
        withExtendedLifetime((folder, name)) { IngestItem.place(folder.bytes, name.bytes) }
    }

    func isCalled(as other: IngestItem) -> Bool {
        withExtendedLifetime(name) { name.bytes.equals(other.name) }
    }

    /// "name/content".
    func key(_ content: CString) -> CString {
        withExtendedLifetime((name, content)) { IngestItem.place(name.bytes, content.bytes) }
    }

    // MARK: The call of the current step

    /// Creates the workflow of a call that waits for the file.
    func startWait(_ id: CString, amongst files: Int) -> FileWait {
        // What this run has uploaded, it adds to the base afterwards only.
        let wait = FileWait(id, trustsFailure: file.wasUploaded, endsAtRestart: false, files: files)
        fileWait = wait
        return wait
    }

    /// What is known of the wait; nil if the file is not waited for.
    var wait: IngestState.Wait? {
        guard case .wait = file.step, let call, let fileWait else { return nil }
        return IngestState.Wait(
            backSince: fileWait.backSince, cutSince: fileWait.cutSince,
            isInProgress: fileWait.file(call)?.isInProgress ?? false)
    }

    /// Bytes of the file that have been sent.
    var bytesSent: Int64 {
        // An upload that is repeated begins anew.
        if case .upload = file.step {
            sent = max(sent, min(call?.response.exchange?.moved.sent ?? 0, file.size))
        }
        return sent
    }

    /// The call's step has ended.
    func endStep(isInPlace: Bool) {
        sent = isInPlace ? file.size : bytesSent
        call = nil
    }

    /// The upload has begun, and so few bytes are left that it may arrive although it is stopped.
    var uploadMayArrive: Bool {
        guard let call, call.run?.scheduled == nil, call.response.exchange?.hasSent ?? false else {
            return false
        }
        return file.size - bytesSent <= 1 << 20
    }

    /// Whether the status has changed since the last call of this function.
    func takeNewStatus() -> Bool {
        guard file.status != reported else { return false }
        reported = file.status
        return true
    }

    // MARK: What is sent and received

    /// Reads the size and the time of the last change.
    func measure() {
        guard let path, file.hasSource else { return }
        var status = owui_file_status()
        _ = withExtendedLifetime(path) { owui_file_stat(AT_FDCWD, path.cString, 1, &status) }
        file.size = min(status.size, Upload.longest)
        modified = status.modified_ns
        isRegular = status.kind == Int32(OWUI_FILE_REGULAR.rawValue)
    }

    /// Computes the mark, a part at a time. Returns true when it is known. `any`: the content of large files is read too.
    func identify(_ knowledge: CString, any: Bool = false) -> Bool {
        guard mark == nil, file.hasSource else { return true }
        if hash == nil {
            if let data {
                hash = ContentHash(data)
            } else if let path, isRegular, (1...(any ? Int64.max : IngestItem.mostHashed)).contains(file.size)
            {
                hash = ContentHash(path)
            }
        }
        if let hash {
            guard hash.advance() else { return false }
            if !hash.hasFailed { file.content = hash.text }
            self.hash = nil
        }
        mark = makeMark(knowledge, file.content, isPlaced ? place : name)
        return true
    }

    /// The knowledge base, the content (or the time of the last change), the size, and the name.
    private func makeMark(_ knowledge: CString, _ content: CString?, _ name: CString) -> CString {
        var mark = ByteBuffer()
        mark.append(knowledge)
        mark.append(.space)
        if let content { mark.append(content) } else { mark.append(decimal: modified) }
        mark.append(.space)
        mark.append(decimal: file.size)
        mark.append(.space)
        mark.append(name)
        return CString(valid: mark.bytes)
    }

    /// The marks by which the file is recognised: its own, and the one of earlier releases, which has the path as it
    /// was given.
    func marks(_ knowledge: CString) -> [CString] {
        var content: CString?
        if let data {
            var hash = ByteBuffer()
            hash.append(hexadecimal: fingerprint(data))
            content = CString(hash.bytes)
        }
        return (mark.map { [$0] } ?? []) + [makeMark(knowledge, content, path ?? name)]
    }

    /// The upload, with the mark in its metadata.
    var form: UploadForm? {
        let form: UploadForm
        if let path {
            form = withExtendedLifetime(name) { UploadForm(.file(path), name: name.bytes) }
        } else if let data {
            form = withExtendedLifetime(name) { UploadForm(.memory(data), name: name.bytes) }
        } else {
            return nil
        }
        form.metadata = JSONValue.object()
        if let mark {
            form.metadata?.set(IngestItem.markKey, withExtendedLifetime(mark) { .string(mark.bytes) })
        }
        return form
    }

    /// The content of larger files is not read beforehand: the time of their last change is in the mark.
    private static let mostHashed: Int64 = 64 << 20

    private static let markKey: StaticString = "openwebui_ingest"

    /// The mark in a file's record.
    static func mark(in record: JSONView) -> Bytes? {
        record.nonNull("meta")?.nonNull("data")?.nonNull(markKey)?.text
    }

    /// The id of the file with one of its marks, in a list of records.
    func find(in records: JSONView, _ knowledge: CString) -> CString? {
        guard let list = records.listItems else { return nil }
        let marks = marks(knowledge)
        for i in 0..<list.count {
            guard let record = list.element(i), let known = IngestItem.mark(in: record) else { continue }
            for mark in marks where known.equals(mark) {
                return record.nonNull("id")?.text.map { CString($0) }
            }
        }
        return nil
    }

    /// Takes the hash of its text from a list of records.
    func readTextHash(_ records: JSONView) {
        guard let list = records.listItems, let id = file.id else { return }
        for i in 0..<list.count {
            guard let record = list.element(i), record.nonNull("id")?.text?.equals(id) ?? false else {
                continue
            }
            file.textHash = record.nonNull("hash")?.text.map { CString($0) }
        }
    }

    /// The file's entry in the response and in events.
    var entry: JSONValue? {
        let entry = JSONValue.object()
        entry?.set("name", withExtendedLifetime(name) { .string(CString(valid: name.bytes)) })
        if let path { entry?.set("path", withExtendedLifetime(path) { .string(CString(valid: path.bytes)) }) }
        entry?.set("status", .string(Bytes(file.status.word)))
        if let id = file.id { entry?.set("file_id", .string(id)) }
        if file.isRemoved { entry?.set("removed", .bool(true)) }
        if let change { entry?.set("change", .string(Bytes(change.word))) }
        if let error = file.error { entry?.set("error", .string(error)) }
        if let mark { entry?.set("mark", .string(mark)) }
        return entry
    }
}

extension IngestItem.Change {
    fileprivate var word: StaticString {
        switch self {
        case .added: "added"
        case .changed: "changed"
        case .unchanged: "unchanged"
        case .moved: "moved"
        case .deleted: "deleted"
        }
    }
}

/// The parts of a mark.
struct Mark {
    let content: Bytes
    let name: Bytes

    init(_ mark: Bytes) {
        var parts: [Bytes] = []
        var rest = mark
        while parts.count < 3 {
            let part = rest.prefix(upTo: .space)
            parts.append(part)
            rest = rest.dropping(part.count + 1)
        }
        (content, name) = (parts[1], rest)
    }
}

/// Whether the content type of a name is that of an image, a video or a recording.
private func isMedia(_ name: Bytes) -> Bool {
    let type = contentTypeOf(name)
    for kind in [StaticString("image/"), "video/", "audio/"] where type.hasPrefix(Bytes(kind)) { return true }
    return false
}
