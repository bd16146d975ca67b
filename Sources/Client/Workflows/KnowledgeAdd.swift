import Answers
import COpenWebUI
import JSON
import Wire

/// Adds files to a knowledge base, first waiting until a file is processed if asked to, and checks that the base lists
/// them. `KnowledgeAddState` decides, this sends the requests and reads the responses.
final class KnowledgeAdd: Workflow {
    private let look: Operation
    private let count: Int
    private var adding: KnowledgeAddState
    var add: Operation?
    /// The file is waited for.
    var wait: FileWait?
    /// Why the processing of the file has failed. A file that another base has refused has failed too, and can be added.
    private var earlierFailure: Failure?
    /// The response to the request to add.
    private var added: JSONValue?
    private var listed = ListElements()

    /// `look` lists the files of the base.
    init(_ files: [CString], look: Operation) {
        self.look = look
        count = files.count
        adding = KnowledgeAddState(files)
    }

    override func response(_ call: Call) -> JSONValue? { hidesBody ? added : nil }
    override var hidesBody: Bool { adding.hasLooked }

    override func repeats(after failure: Failure) { wait?.repeats(after: failure) }

    override func nextStep(_ call: Call, after failure: Failure?) -> NextStep {
        if let wait {
            let next = wait.nextStep(call, after: failure)
            guard case .finish(let failure) = next else { return next }
            if let failure, failure.status != OWUI_E_FILE_FAILED { return next }
            self.wait = nil
            earlierFailure = failure
            return .send(add ?? call.operation)
        }
        switch adding.received(outcome(call, failure)) {
        case .finish(let failure?) where failure.status == OWUI_E_FILE_UNPROCESSED:
            return .finish(earlierFailure ?? failure)
        case .finish(let failure): return .finish(failure)
        case .notListed(let files):
            // The error belongs to the request to add.
            if let add { call.operation = add }
            return .finish(notListed(files))
        case .add: return .send(add ?? call.operation)
        case .look(let wait):
            listed = ListElements()
            return .send(look, after: wait)
        case .read(let page):
            let next = Operation(look)
            next.addQuery("page", number: page)
            return .send(next)
        }
    }

    private func outcome(_ call: Call, _ failure: Failure?) -> KnowledgeAddState.Outcome {
        if let failure { return .failed(failure) }
        guard let body = call.response.reader?.body else { return .failed(Failure(OWUI_E_LIMIT)) }
        guard adding.state == .looking else {
            add = call.operation
            added = body
            // Some releases have `null` here, or no member.
            return body.read { body in
                guard let files = body.nonNull("files") else { return .listed([]) }
                return .listed(found(files), page: PageWalk.Page(length: files.count, fresh: 0))
            }
        }
        return body.read { page in
            guard let items = page.listItems else {
                return .failed(Failure(OWUI_E_UNEXPECTED_RESPONSE, why: "it contains no list"))
            }
            listed.take(items)
            if call.exceedsLimit(listed.size) { return .failed(Failure(OWUI_E_LIMIT)) }
            return .listed(found(items), page: listed.page(total: page.nonNull("total")?.int))
        }
    }

    /// The missing files that a list has.
    private func found(_ files: JSONView) -> [CString] {
        var found: [CString] = []
        for i in 0..<files.count {
            guard let id = files.element(i)?.nonNull("id")?.text else { continue }
            for file in adding.missing where id.equals(file) { found.append(file) }
        }
        return found
    }

    private func notListed(_ missing: [CString]) -> Failure {
        guard count > 1, let first = missing.first else {
            return Failure(
                OWUI_E_UNEXPECTED_RESPONSE,
                why:
                    "the server reports that it has added the file, but does not list it in the knowledge base; add it again later"
            )
        }
        var why = ByteBuffer()
        why.append("the server reports success, but does not list ")
        why.append(decimal: Int64(missing.count))
        why.append(" of ")
        why.append(decimal: Int64(count))
        why.append("; the first is ")
        why.append(line: first.bytes, most: 100)
        if let warning = warning(of: first) {
            why.append(": ")
            why.append(line: warning.bytes)
        }
        return Failure(OWUI_E_PARTIAL, why: why.bytes)
    }

    /// What the response's `warnings` say of a file.
    private func warning(of id: CString) -> CString? {
        added?.read { response in
            guard let lines = response.nonNull("warnings")?.nonNull("errors") else { return nil }
            for i in 0..<lines.count {
                if let line = lines.element(i)?.text, let why = ServerQuirks.warning(line, of: id) {
                    return CString(valid: why)
                }
            }
            return nil
        } ?? nil
    }
}
