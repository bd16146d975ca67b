import Answers
import COpenWebUI
import CSystem
import JSON
import Transport
import Wire

/// What a synchronisation has beyond an ingestion. `SyncState` decides; `Ingest` sends the requests.
final class Sync {
    var state = SyncState()
    /// Files of the base that are not in the folder are removed.
    var deletes = false
    /// The next request, and when it is sent.
    fileprivate var next: (request: SyncState.Request, at: Int64)? = (.compare, 0)
    fileprivate var hashed = 0
    /// The index of an item by its place in the folder.
    fileprivate var places = JSONValue.object()
    /// The ids of the base's folders by their paths; the paths of the new ones; and the ids of those to remove.
    fileprivate var folders: JSONValue?
    fileprivate var newFolders: [CString] = []
    fileprivate var oldFolders: JSONValue?
    /// Files of the base that are not in the folder, and the index of each: by its id, by "name/", which no id has, and
    /// by "name/content".
    fileprivate var extra: [IngestItem] = []
    fileprivate var extraKeys = JSONValue.object()
    /// Files that are in the base already, according to the server, and wait until others are removed.
    var waiting: [IngestItem] = []
    /// What is removed: the id of the file, and the item that it belongs to.
    fileprivate var removals: [(id: CString, item: IngestItem)] = []
    fileprivate var batch = 0

    /// When something is to be done although nothing has arrived.
    var wakesAt: Int64 { next?.at ?? Int64.max }
    var isFinished: Bool { state.state == .finished }
    var isReading: Bool { next?.at == 0 }

    /// The server removes so many files in one request.
    fileprivate static let mostInBatch = 100
}

extension Ingest {
    /// Advances the synchronisation before its first file and between its files. Returns nil while a response is
    /// awaited, and when the files are to be processed (`isPrepared`).
    func advance(_ sync: Sync, _ call: Call, _ now: Int64) -> Failure? {
        while !isPrepared {
            if let asking = prelude {
                guard let (failure, response) = asking.result(for: self) else {
                    return nil
                }
                call.response.statistics.add(asking.response.statistics)
                prelude = nil
                let outcome = outcome(sync, failure, response)
                if let failure = perform(sync.state.received(outcome, at: now), sync, now) { return failure }
                if let failure, let next = sync.next, next.at > now,
                    call.refusesRetry(1, failure, after: next.at - now)
                {
                    return failure
                }
            } else {
                guard identifyAll(sync), let (request, at) = sync.next, at <= now else { return nil }
                sync.next = nil
                prelude = make(request, sync, call)
                prelude?.adopt(call)
            }
        }
        return nil
    }

    /// All files are finished, or wait until others are removed.
    func filesFinished(_ sync: Sync, _ now: Int64) -> Failure? {
        collectRemovals(sync)
        let outcome = SyncState.Outcome.filesFinished(
            removals: sync.removals.count + (sync.oldFolders == nil ? 0 : 1), waiting: sync.waiting.count)
        return perform(sync.state.received(outcome, at: now), sync, now)
    }

    private func perform(_ action: SyncState.Action, _ sync: Sync, _ now: Int64) -> Failure? {
        switch action {
        case .send(let request, let wait):
            sync.next = (request, wait == 0 ? 0 : moment(wait, after: now) ?? Int64.max)
            isPrepared = false
            return nil
        case .run:
            release(sync)
            isPrepared = true
            return nil
        case .finish(let failure):
            if sync.state.isDryRun { plan(sync) }
            isPrepared = true
            return failure
        }
    }

    // MARK: Requests

    /// The content of every file is known before the folder is compared. Some files are read in each step.
    private func identifyAll(_ sync: Sync) -> Bool {
        for _ in 0..<16 {
            guard sync.hashed < items.count else { return true }
            let item = items[sync.hashed]
            guard item.file.isFinished || item.identify(knowledge, any: true) else { break }
            sync.hashed += 1
            guard !item.file.isFinished else { continue }
            let place = item.place
            if find(place, sync.places, items) != nil {
                item.file.error = CString("another file has the same place in the folder")
                item.file.finish(.failed)
                reportStatus(item)
            } else {
                set(place, sync.places, sync.hashed - 1)
            }
        }
        return sync.hashed == items.count
    }

    private func make(_ request: SyncState.Request, _ sync: Sync, _ call: Call) -> Call {
        let operation = Operation(endpoint(request, sync))
        _ = withExtendedLifetime(knowledge) { operation.setID(knowledge.bytes, of: "knowledge base") }
        let body = JSONValue.object()
        switch request {
        case .list:
            clearPlan(sync)
            return list(call)
        case .match: return list(call)
        case .count:
            operation.addQuery("limit", number: 1)
            return Call.make(call.client, operation)
        case .compare:
            clearPlan(sync)
            body?.set("manifest", manifest)
        case .createFolder:
            let path = sync.newFolders.first ?? CString("")
            withExtendedLifetime(path) {
                let name = lastComponent(path.bytes)
                body?.set("name", .string(name))
                body?.set("parent_id", folderID(sync, path.bytes.prefix(max(0, path.count - name.count - 1))))
            }
        case .remove where sync.state.comparesFolders:
            sync.batch = min(sync.removals.count, Sync.mostInBatch)
            let ids = JSONValue.array()
            for removal in sync.removals.prefix(sync.batch) { ids?.append(.string(removal.id)) }
            body?.set("file_ids", ids)
            let isLast = sync.batch == sync.removals.count
            body?.set("dir_ids", isLast ? sync.oldFolders ?? .array() : .array())
        case .remove:
            sync.batch = 1
            guard let (id, item) = sync.removals.first else { break }
            operation.addQuery("delete_file", item.isOurs)
            body?.set("file_id", .string(id))
        }
        operation.setBody(body)
        return Call.make(call.client, operation)
    }

    private func endpoint(_ request: SyncState.Request, _ sync: Sync) -> Endpoint {
        switch request {
        case .compare: .syncDiff
        case .count, .list, .match: .knowledgeLook
        case .createFolder: .folderCreate
        case .remove: sync.state.comparesFolders ? .syncCleanup : .knowledgeRemoveFile
        }
    }

    /// The files of the folder, as the server compares them.
    private var manifest: JSONValue? {
        let manifest = JSONValue.array()
        for item in items where !item.file.isFinished {
            let entry = JSONValue.object()
            withExtendedLifetime((item.name, item.folder)) {
                entry?.set("filename", .string(CString(valid: item.name.bytes)))
                entry?.set("path", .string(CString(valid: item.folder.bytes)))
            }
            entry?.set("checksum", .string(item.file.content ?? CString("")))
            entry?.set("size", .int(item.file.size))
            manifest?.append(entry)
        }
        return manifest
    }

    private func folderID(_ sync: Sync, _ path: Bytes) -> JSONValue? {
        sync.folders?.read { $0.member(path).map { JSONValue(sharing: $0) } } ?? .null()
    }

    /// The id of the folder that a file is added to; nil for the base itself.
    func folderID(of item: IngestItem) -> CString? {
        guard let sync, item.folder.count > 0 else { return nil }
        return withExtendedLifetime(item.folder) {
            folderID(sync, item.folder.bytes)?.read { $0.text.map { CString($0) } } ?? nil
        }
    }

    // MARK: Responses

    private func outcome(_ sync: Sync, _ failure: Failure?, _ response: JSONValue?) -> SyncState.Outcome {
        guard case .requesting(let request) = sync.state.state else { return .listed }
        if let failure, request != .remove || failure.status != OWUI_E_NOT_FOUND { return .failed(failure) }
        switch request {
        case .compare:
            guard let outcome = response?.read({ takeComparison(sync, $0) }) else {
                return .failed(Failure(OWUI_E_UNEXPECTED_RESPONSE, why: "it compares nothing"))
            }
            return outcome
        case .count: return .counted(response?.read { $0.nonNull("total")?.int ?? -1 } ?? -1)
        case .list, .match:
            findMoved(sync)
            return .listed
        case .createFolder:
            guard let id = response?.read({ $0.nonNull("id").map { JSONValue(sharing: $0) } }) ?? nil,
                let path = sync.newFolders.first
            else { return .failed(Failure(OWUI_E_UNEXPECTED_RESPONSE, why: "it has no id")) }
            withExtendedLifetime(path) { sync.folders?.view.set(path.bytes, id) }
            sync.newFolders.removeFirst()
            return .created
        case .remove:
            for removal in sync.removals.prefix(sync.batch) {
                if removal.item.change == .deleted {
                    removal.item.file.status = .removed
                    reportStatus(removal.item)
                }
                removal.item.stale.removeAll { $0.bytes.equals(removal.id) }
            }
            if sync.batch == sync.removals.count { sync.oldFolders = nil }
            sync.removals.removeFirst(min(sync.batch, sync.removals.count))
            return .removed(left: sync.removals.count)
        }
    }

    /// The server's comparison. Nil if it is none.
    private func takeComparison(_ sync: Sync, _ response: JSONView) -> SyncState.Outcome? {
        guard let added = response.nonNull("added"), let modified = response.nonNull("modified"),
            let deleted = response.nonNull("deleted"), added.isArray, modified.isArray, deleted.isArray,
            let unchanged = response.nonNull("unmodified_count")?.int
        else { return nil }
        for item in items where !item.file.isFinished { item.change = .unchanged }
        for i in 0..<added.count + modified.count {
            let entry = i < added.count ? added.element(i) : modified.element(i - added.count)
            guard let entry, let name = entry.nonNull("filename")?.text,
                let path = entry.nonNull("path")?.text,
                let item = find(IngestItem.place(path, name), sync.places, items)
            else { return nil }
            item.change = i < added.count ? .added : .changed
            if let id = entry.nonNull("stale_file_id")?.text { item.stale = [CString(id)] }
        }
        for i in 0..<deleted.count {
            guard let entry = deleted.element(i), let id = entry.nonNull("file_id")?.text else { return nil }
            _ = addExtra(sync, id, entry.nonNull("filename")?.text ?? id)
        }
        sync.folders = response.nonNull("directory_map").flatMap { .copy($0, cleaned: false) }
        if let list = response.nonNull("mkdir") {
            for i in 0..<list.count {
                if let path = list.element(i)?.text { sync.newFolders.append(CString(path)) }
            }
        }
        if let list = response.nonNull("rmdir"), sync.deletes, !isIncomplete, list.count > 0 {
            sync.oldFolders = .copy(list, cleaned: false)
        }
        let (files, overflow) = unchanged.addingReportingOverflow(Int64(modified.count + deleted.count))
        let mayHaveMoved = items.contains {
            $0.change == .added && find($0.key(CString("")), sync.extraKeys, sync.extra) != nil
        }
        return overflow
            ? nil : .compared(files: files, newFolders: sync.newFolders.count, mayHaveMoved: mayHaveMoved)
    }

    private func addExtra(_ sync: Sync, _ id: Bytes, _ name: Bytes) -> IngestItem {
        let item = IngestItem(extra: id, name: name)
        set(CString(id), sync.extraKeys, sync.extra.count)
        set(item.key(CString("")), sync.extraKeys, sync.extra.count)
        sync.extra.append(item)
        return item
    }

    private func set(_ key: CString, _ keys: JSONValue?, _ index: Int) {
        withExtendedLifetime(key) { keys?.view.set(key.bytes, JSONValue.int(Int64(index))) }
    }

    private func find(_ key: CString, _ keys: JSONValue?, _ items: [IngestItem]) -> IngestItem? {
        guard let index = keys?.member(key), let i = index.read({ $0.int }).flatMap({ Int(exactly: $0) }),
            items.indices.contains(i)
        else { return nil }
        return items[i]
    }

    /// An element of the base's list. The mark says where a file belongs; without one, the server does.
    func takeListed(_ sync: Sync, _ record: JSONView) {
        guard case .requesting(let request) = sync.state.state, let id = record.nonNull("id")?.text else {
            return
        }
        let mark = IngestItem.mark(in: record).flatMap { $0.hasPrefix(knowledge.bytes) ? Mark($0) : nil }
        let name = record.nonNull("filename")?.text ?? id
        let place =
            mark.map { CString($0.name) }
            ?? IngestItem.place(record.nonNull("directory_path")?.text ?? Bytes(""), name)
        let content = record.nonNull("meta")?.nonNull("file_hash")?.text ?? mark?.content
        if request == .match {
            let item = find(CString(id), sync.extraKeys, sync.extra)
            item?.file.content = content.map { CString($0) }
            return
        }
        guard request == .list else { return }
        guard let item = find(place, sync.places, items) else {
            let item = addExtra(sync, id, name)
            item.isOurs = mark != nil
            item.file.content = content.map { CString($0) }
            return
        }
        if item.file.id == nil, let content, let own = item.file.content, content.equals(own) {
            item.change = .unchanged
            item.file.id = CString(id)
        } else {
            item.isOurs = mark != nil
            item.stale.append(CString(id))
            if item.change == .added { item.change = .changed }
        }
    }

    /// A new file that the base has in another folder is not uploaded: it is moved there, or left where it is if
    /// nothing is to be removed, or the server has no folders.
    private func findMoved(_ sync: Sync) {
        for (i, item) in sync.extra.enumerated() {
            if let content = item.file.content { set(item.key(content), sync.extraKeys, i) }
        }
        for item in items where item.change == .added && item.stale.isEmpty && !item.file.isFinished {
            guard let moved = extra(like: item, sync) else { continue }
            item.file.id = moved.file.id
            moved.file.id = nil
            item.file.isMoved = sync.state.comparesFolders && sync.deletes && !isIncomplete
            item.change = item.file.isMoved ? .moved : .unchanged
        }
        sync.extra.removeAll { $0.file.id == nil }
    }

    /// A file of the base with this name and content that no other item has taken.
    private func extra(like item: IngestItem, _ sync: Sync) -> IngestItem? {
        guard let content = item.file.content,
            let last = find(item.key(content), sync.extraKeys, sync.extra)
        else { return nil }
        if last.file.id != nil { return last }
        // There are several: the index has the last one.
        return sync.extra.first {
            $0.file.id != nil && $0.isCalled(as: item) && $0.file.hasContent(of: item.file)
        }
    }

    // MARK: The plan

    private func clearPlan(_ sync: Sync) {
        for item in items where !item.file.isFinished {
            item.change = .added
            item.stale = []
            item.file.id = nil
            item.file.isMoved = false
        }
        sync.extra = []
        sync.extraKeys = .object()
        sync.newFolders = sync.state.state == .requesting(.list) ? sync.newFolders : []
    }

    /// The plan is complete: what is unchanged is finished. Called once.
    private func plan(_ sync: Sync) {
        guard sync.places != nil else { return }
        sync.places = nil
        for item in items where !item.file.isFinished && item.change == .unchanged {
            item.file.finish(.linked)
            finishBytes(of: item)
            reportStatus(item)
        }
        if sync.state.isDryRun {
            for item in items where !item.file.isFinished { item.file.finish(.queued) }
        }
        if sync.deletes {
            for item in sync.extra { add(item) }
        }
        state.holdsDuplicates = items.contains { !$0.stale.isEmpty || $0.change == .deleted }
    }

    /// The synchronisation is about to remove it: it is no twin of a file that stays.
    func isDoomed(_ record: JSONView) -> Bool {
        guard state.holdsDuplicates, let id = record.nonNull("id")?.text else { return false }
        return items.contains { item in
            if item.change == .deleted, let own = item.file.id, id.equals(own) { return true }
            return item.stale.contains { id.equals($0) }
        }
    }

    private func collectRemovals(_ sync: Sync) {
        sync.removals = []
        // The server removes a folder with what is still in it.
        if items.contains(where: { $0.file.isMoved && $0.file.status != .linked }) { sync.oldFolders = nil }
        for item in items {
            if item.change == .deleted {
                guard item.file.status == .queued, !isIncomplete else { continue }
                sync.removals.append((item.file.id ?? CString(""), item))
            } else if item.file.status == .linked || item.file.isWaiting {
                for id in item.stale { sync.removals.append((id, item)) }
            }
        }
        if !sync.waiting.isEmpty { state.holdsDuplicates = false }
    }

    /// Before the first file, and when what others waited for is removed.
    private func release(_ sync: Sync) {
        plan(sync)
        guard !sync.waiting.isEmpty else { return }
        // What was removed is no longer in the base.
        contents = .object()
        for item in sync.waiting { item.file.state = .paused(.add, until: 0) }
    }
}

// The setters of a synchronisation.
extension Call {
    private func setSync(_ body: @escaping (Sync) -> Void) -> Status {
        guard let sync = (workflow as? Ingest)?.sync else { return OWUI_E_STATE }
        return set {
            body(sync)
            return nil
        }
    }

    public func setSyncDelete(_ on: Bool) -> Status { setSync { $0.deletes = on } }
    public func setSyncDryRun(_ on: Bool) -> Status { setSync { $0.state.isDryRun = on } }
}
