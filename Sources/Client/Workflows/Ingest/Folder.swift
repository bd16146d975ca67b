import COpenWebUI
import CSystem
import JSON
import Transport
import Wire

/// The files of a folder and of the folders in it, in the order of their names.
struct Folder {
    enum Entry {
        /// Its path, and where it is below the folder.
        case file(Bytes, relative: Bytes)
        /// What is not a file, and why it is left out.
        case skipped(Bytes, why: StaticString)
        /// A folder or an entry that cannot be read.
        case unreadable(Bytes, FileProblem)
    }

    private var include: [CString] = []
    private var exclude: [CString] = []
    private var followsLinks = false

    /// Nil if the options are not valid.
    init?(_ options: JSONView?) {
        guard let options else { return }
        guard options.isObject, let include = Folder.patterns(options.nonNull("include")),
            let exclude = Folder.patterns(options.nonNull("exclude"))
        else { return nil }
        self.include = include
        self.exclude = exclude
        guard let follows = options.nonNull("follow_links") else { return }
        guard let follows = follows.bool else { return nil }
        followsLinks = follows
    }

    private static func patterns(_ list: JSONView?) -> [CString]? {
        guard let list else { return [] }
        guard list.isArray else { return nil }
        var patterns: [CString] = []
        for i in 0..<list.count {
            guard let text = list.element(i)?.text else { return nil }
            patterns.append(CString(text))
        }
        return patterns
    }

    /// Calls `each` for every entry. Returns why the folder itself cannot be read.
    func walk(_ path: CString, _ each: (Entry) -> Void) -> FileProblem? {
        guard let walk = withExtendedLifetime(path, { owui_walk_open(path.cString, followsLinks ? 1 : 0) })
        else { return .last }
        defer { fts_close(walk) }
        var entry = owui_walk_entry()
        while owui_walk_next(walk, &entry) != 0 {
            let full = entry.path.map { Bytes($0, entry.length) } ?? Bytes("")
            var relative = full.dropping(min(entry.root, full.count))
            if relative.hasPrefix("/") { relative = relative.dropping(1) }
            let isTop = relative.count == 0
            let kind = owui_walk_kind(UInt32(max(0, entry.kind)))
            if isTop, kind != OWUI_WALK_FOLDER {
                return kind == OWUI_WALK_UNREADABLE ? .system(entry.error) : .system(ENOTDIR)
            }
            if isTop { continue }
            if matches(exclude, relative) {
                if kind == OWUI_WALK_FOLDER { owui_walk_skip(walk, &entry) }
                continue
            }
            if kind == OWUI_WALK_FOLDER { continue }
            guard kind == OWUI_WALK_UNREADABLE || include.isEmpty || matches(include, relative) else {
                continue
            }
            switch kind {
            case OWUI_WALK_FILE: each(.file(full, relative: relative))
            case OWUI_WALK_LINK:
                each(.skipped(full, why: followsLinks ? "a link without a target" : "a symbolic link"))
            case OWUI_WALK_CYCLE: each(.skipped(full, why: "a link to a folder that contains it"))
            case OWUI_WALK_SPECIAL: each(.skipped(full, why: noun(ofFileKind: Int32(entry.special))))
            default: each(.unreadable(full, .system(entry.error)))
            }
        }
        return nil
    }

    /// A pattern with a slash is compared with the path below the folder, another one with the name.
    private func matches(_ patterns: [CString], _ relative: Bytes) -> Bool {
        let path = CString(relative)
        let name = CString(lastComponent(relative))
        return withExtendedLifetime((path, name)) {
            patterns.contains { pattern in
                let text = pattern.bytes.firstIndex(of: .slash) == nil ? name : path
                return withExtendedLifetime(pattern) { owui_walk_matches(pattern.cString, text.cString) != 0 }
            }
        }
    }
}

extension Call {
    /// Adds the files of a folder to an ingestion.
    public func addFolder(_ path: Bytes?, _ options: JSONView?) -> Status {
        setIngest { ingest in
            guard let path, path.count > 0, let folder = Folder(options) else {
                return Failure(OWUI_E_INVALID, why: "the path is missing, or the options are not valid")
            }
            let top = CString(path)
            let problem = folder.walk(top) { entry in
                switch entry {
                case .file(let path, let relative): ingest.add(IngestItem(path: path, relative: relative))
                case .skipped(let path, let why):
                    ingest.add(IngestItem(skipped: path, CString(why), .skipped))
                case .unreadable(let path, let problem):
                    let failure = Failure(reading: CString(path), problem)
                    ingest.add(IngestItem(skipped: path, failure.message, .failed))
                    ingest.isIncomplete = true
                }
            }
            return problem.map { Failure(reading: top, $0) }
        }
    }
}
