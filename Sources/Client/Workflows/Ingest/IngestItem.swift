import COpenWebUI
import CSystem
import JSON
import Transport
import Wire

/// One file on its way into a knowledge base.
final class IngestItem {
    enum State { case queued, uploading, processing, adding, linked, duplicate, failed, timeout, cancelled }

    /// What is asked of the server at the moment.
    enum Stage { case search, upload, wait, process, add, confirm, remove }

    let name: Text
    /// Of the disk.
    let path: Text?
    private let data: Bytes?
    var state = State.queued
    var stage = Stage.upload
    var id: Text?
    var error: Text?
    var call: Call?
    /// The workflow of `call` while the file is waited for.
    private(set) var wait: FileWait?

    /// Bytes; 0 if it is not known.
    private(set) var size: Int64 = 0
    /// By which its upload is known again.
    private(set) var mark: Text?
    /// The server may have it already.
    var mayExist = false
    /// The server has had it before this run, or was away in it: it may have forgotten that it was to process it.
    var isOlder = false
    var wasAway = false
    /// Since when it could not be sent or added for want of a connection.
    var awaySince: Int64?
    var wasUploaded = false
    var wasUploadedAgain = false
    var wasProcessed = false
    /// The server has said earlier that it cannot be used.
    var earlierFailure: Failure?
    /// A request to add it was sent whose answer did not come: it may be in.
    var mayBeLinked = false
    /// What it will be when its upload has been deleted, and whether it has.
    var outcome: State?
    var isRemoved = false
    /// It was being added when a proxy gave up.
    var unconfirmed: Failure?
    var stageBegan: Int64 = 0
    /// Until when the server may take over it.
    var deadline: Int64?
    /// How often the server had too much to do.
    var serverErrors = 0
    /// After a failure of the connection: when to go on.
    var resumesAt: Int64?
    var sent: Int64 = 0

    init(path: Bytes) {
        name = Text(lastComponent(path))
        self.path = Text(path)
        data = nil
    }

    init(name: Bytes, data: Bytes) {
        self.name = Text(name)
        self.data = data
        path = nil
        size = Int64(data.count)
    }

    init(id: Bytes) {
        name = Text(id)
        self.id = Text(id)
        path = nil
        data = nil
    }

    func startWait(_ id: Text) -> FileWait {
        let wait = FileWait(id)
        self.wait = wait
        return wait
    }

    /// What the server does not take for text.
    var isMedia: Bool {
        guard hasSource else { return false }
        let type = withExtendedLifetime(name) { contentTypeOf(name.bytes) }
        for kind in [StaticString("image/"), "video/", "audio/"] where type.hasPrefix(Bytes(kind)) {
            return true
        }
        return false
    }

    /// Of the file, as far as it has come.
    var bytesSent: Int64 {
        let moving = stage == .upload ? call?.exchange?.moved.0 ?? 0 : 0
        return max(sent, min(moving, size))
    }

    var isOver: Bool {
        switch state {
        case .linked, .duplicate, .failed, .timeout, .cancelled: true
        case .queued, .uploading, .processing, .adding: false
        }
    }

    /// There is something to upload.
    var hasSource: Bool { path != nil || data != nil }

    /// The system's size, and the mark: what it is, how large, and of when.
    func identify(_ knowledge: Text) {
        var mark = ByteBuffer()
        mark.append(knowledge)
        mark.append(0x20)
        if let path {
            var status = owui_file_status()
            _ = withExtendedLifetime(path) { owui_file_stat(AT_FDCWD, path.cString, 1, &status) }
            size = min(status.size, Upload.longest)
            mark.append(decimal: status.modified_ns)
        } else if let data {
            mark.append(hexadecimal: fingerprint(data))
        }
        mark.append(0x20)
        mark.append(decimal: size)
        mark.append(0x20)
        mark.append(path ?? name)
        self.mark = Text(valid: mark.bytes)
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

    private static let markKey: StaticString = "openwebui_ingest"

    /// The id of the file in a list of records that has our mark.
    func find(in records: JSONView) -> Text? {
        guard let mark, let list = records.listItems else { return nil }
        return withExtendedLifetime(mark) {
            for i in 0..<list.count {
                let record = list.element(i)
                let known = record?.nonNull("meta")?.nonNull("data")?.nonNull(IngestItem.markKey)?.text
                if known?.equals(mark.bytes) ?? false { return record?.nonNull("id")?.text.map { Text($0) } }
            }
            return nil
        }
    }

    var entry: JSONValue? {
        let entry = JSONValue.object()
        entry?.set("name", withExtendedLifetime(name) { .string(Text(valid: name.bytes)) })
        if let path { entry?.set("path", withExtendedLifetime(path) { .string(Text(valid: path.bytes)) }) }
        entry?.set("status", .string(Bytes(state.word)))
        if let id { entry?.set("file_id", .string(id)) }
        if isRemoved { entry?.set("removed", .bool(true)) }
        if let error { entry?.set("error", .string(error)) }
        if let mark { entry?.set("mark", .string(mark)) }
        return entry
    }
}

extension IngestItem.State {
    static let all: [IngestItem.State] = [
        .queued, .uploading, .processing, .adding, .linked, .duplicate, .failed, .timeout, .cancelled,
    ]

    var word: StaticString {
        switch self {
        case .queued: "queued"
        case .uploading: "uploading"
        case .processing: "processing"
        case .adding: "adding"
        case .linked: "linked"
        case .duplicate: "duplicate"
        case .failed: "failed"
        case .timeout: "timeout"
        case .cancelled: "cancelled"
        }
    }
}

extension JSONValue {
    static func string(_ text: Text) -> JSONValue? { withExtendedLifetime(text) { .string(text.bytes) } }
}

/// FNV-1a: tells contents apart, and need not withstand an enemy.
func fingerprint(_ data: Bytes) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for i in 0..<data.count { hash = (hash ^ UInt64(data.base[i])) &* 0x100_0000_01b3 }
    return hash
}
