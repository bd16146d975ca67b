import Answers
import COpenWebUI
import JSON
import Wire

extension Call {
    /// The entries of a chat's `files` that added nothing to the model's input: the server ignores silently
    /// what it does not know. Nil before the response is complete, and for calls without such entries.
    public func ignoredFiles() -> JSONRef? {
        if response.ignored == nil, hasEnded, response.failure == nil { response.ignored = findIgnored() }
        return response.ignored?.ref
    }

    private func findIgnored() -> JSONValue? {
        guard let references = response.references, let reader = response.textReader else { return nil }
        let sources =
            reader.body?.read { $0.nonNull("sources").map { JSONValue(sharing: $0) } }
            ?? reader.response.sources
        let found = JSONValue.array()
        references.read { references in
            for i in 0..<(references.isArray ? references.count : 0) {
                guard let entry = references.element(i), let id = entry.nonNull("id")?.text,
                    let reason = reason(id, sources)
                else { continue }
                let item = JSONValue.object()
                for key in [StaticString("type"), "id", "name"] {
                    if let value = entry.nonNull(key) { item?.view.set(Bytes(key), value) }
                }
                item?.set("reason", .string(Bytes(reason)))
                found?.append(item)
            }
        }
        return found
    }

    /// Why an entry was ignored; nil if it was not.
    private func reason(_ id: Bytes, _ sources: JSONValue?) -> StaticString? {
        var reason: StaticString? = "missing"
        sources?.read { sources in
            for i in 0..<sources.count {
                guard let source = sources.element(i),
                    source.nonNull("source")?.nonNull("id")?.text?.equals(id) ?? false
                else { continue }
                if source.hasText {
                    reason = nil
                    return
                }
                reason = "empty"
            }
        }
        return reason
    }

    func logIgnoredFiles(_ run: CallRun) {
        guard let log = run.settings.log, log.wants(OWUI_LOG_WARNING), let found = findIgnored() else {
            return
        }
        let count = found.read { $0.count }
        guard count > 0 else { return }
        var line = ByteBuffer()
        line.append(operation.title)
        line.append(": the server has passed over ")
        line.append(decimal: Int64(count))
        line.append(" of the request's files")
        log.write(OWUI_LOG_WARNING, line.bytes, hiding: run.secrets)
    }
}

extension JSONView {
    /// Whether any document of a source has text.
    fileprivate var hasText: Bool {
        guard let documents = nonNull("document") else { return false }
        for i in 0..<documents.count where documents.element(i)?.text?.trimmed.count ?? 0 > 0 { return true }
        return false
    }
}
