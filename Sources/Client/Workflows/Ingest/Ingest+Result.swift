import COpenWebUI
import JSON
import Wire

// The result of an ingestion.
extension Ingest {
    /// The failure of the ingestion; nil if the base has all files.
    var outcome: Failure? {
        var missing = 0
        var first: IngestItem?
        for item in items where !isInOrder(item.file.status) {
            missing += 1
            if first == nil { first = item }
        }
        guard let first else { return nil }
        var why = ByteBuffer()
        why.append(decimal: Int64(missing))
        why.append(" of ")
        why.append(decimal: Int64(items.count))
        why.append("; the first is ")
        why.append(line: first.name.bytes, most: 100)
        why.append(": ")
        if let error = first.file.error {
            why.append(line: error.bytes)
        } else {
            why.append(first.file.status.word)
        }
        return Failure(OWUI_E_PARTIAL, why: why.bytes)
    }

    private func isInOrder(_ status: IngestFile.Status) -> Bool {
        switch status {
        case .linked, .duplicate, .skipped, .removed: true
        case .queued: sync?.state.isDryRun ?? false
        default: false
        }
    }

    /// The number of files with each status, and each file.
    func result() -> JSONValue? {
        let result = JSONValue.object()
        let counts = JSONValue.object()
        let files = JSONValue.array()
        for status in IngestFile.Status.all {
            var count: Int64 = 0
            for item in items where item.file.status == status { count += 1 }
            if count > 0 { counts?.set(status.word, .int(count)) }
        }
        for item in items { files?.append(item.entry) }
        result?.set("knowledge_id", .string(knowledge))
        result?.set("counts", counts)
        result?.set("files", files)
        return result
    }
}
