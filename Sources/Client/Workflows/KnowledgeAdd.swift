import Answers
import COpenWebUI
import JSON
import Wire

/// Adds files to a knowledge base, and checks that the base lists them: a busy server responds with success and
/// leaves a file out, or loses its link (seen with Open WebUI 0.12). A file that the response does not list is
/// looked for in the base's list, a second later again, and a single file is then added once more.
final class KnowledgeAdd: Workflow {
    private enum State {
        /// The request to add is under way. Finished if its response lists all files, or fails; else to `looking`.
        case adding
        /// A page of the base's list is read. Finished once all files are listed, or an error comes. To `adding` if
        /// the list has come to its end twice, and a file may be added once more.
        case looking
    }

    private let look: Operation
    /// Those that no response has listed yet.
    private var missing: [Text]
    private let count: Int
    private var state = State.adding
    /// How often they may still be added, and looked for after that.
    private var addsLeft: Int
    private var looksLeft = KnowledgeAdd.looks
    private var add: Operation?
    /// Of the request to add.
    private var added: JSONValue?
    private var walk = PageWalk()
    private var listed = ListElements()

    private static let looks = 2
    /// In microseconds.
    private static let delay: Int64 = 1_000_000

    /// `look` lists the files of the base.
    init(_ files: [Text], look: Operation) {
        self.look = look
        missing = files
        count = files.count
        // One of several that is not listed was left out on purpose: a duplicate, or one without text.
        addsLeft = files.count == 1 ? 1 : 0
    }

    override func response(_ call: Call) -> JSONValue? { hidesBody ? added : nil }
    override var hidesBody: Bool { state == .looking }

    override func nextStep(_ call: Call, after failure: Failure?) -> NextStep {
        if let failure { return .finish(failure) }
        guard let body = call.response.reader?.body else { return .finish(Failure(OWUI_E_EMPTY)) }
        switch state {
        case .adding:
            add = call.operation
            added = body
            // Some releases have `null` here, or no member.
            body.read { if let files = $0.nonNull("files") { strike(files) } }
            return missing.isEmpty ? .finish(nil) : lookAgain(after: 0)
        case .looking: return body.read { readPage(call, $0) }
        }
    }

    /// A page of the base's list.
    private func readPage(_ call: Call, _ page: JSONView) -> NextStep {
        guard let items = page.listItems else {
            return .finish(Failure(OWUI_E_UNEXPECTED_RESPONSE, why: "it contains no list"))
        }
        listed.take(items)
        strike(items)
        if missing.isEmpty { return .finish(nil) }
        guard case .page(let number) = walk.received(listed.page(total: page.nonNull("total")?.int)) else {
            return notFound(call)
        }
        var next = look
        next.addQuery("page", number: number)
        return .send(next)
    }

    /// The list has ended without it.
    private func notFound(_ call: Call) -> NextStep {
        if looksLeft > 0 { return lookAgain(after: KnowledgeAdd.delay) }
        guard let add else { return .finish(notListed) }
        guard addsLeft > 0 else {
            // The error belongs to the request to add.
            call.operation = add
            return .finish(notListed)
        }
        addsLeft -= 1
        looksLeft = KnowledgeAdd.looks
        state = .adding
        return .send(add)
    }

    private func lookAgain(after wait: Int64) -> NextStep {
        looksLeft -= 1
        state = .looking
        walk = PageWalk()
        listed = ListElements()
        return .send(look, after: wait)
    }

    private func strike(_ files: JSONView) {
        for i in 0..<files.count {
            guard let id = files.element(i)?.nonNull("id")?.text else { continue }
            missing.removeAll { $0.bytes.equals(id) }
            if missing.isEmpty { return }
        }
    }

    private var notListed: Failure {
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
    private func warning(of id: Text) -> Text? {
        added?.read { response in
            guard let lines = response.nonNull("warnings")?.nonNull("errors") else { return nil }
            for i in 0..<lines.count {
                if let line = lines.element(i)?.text, let why = ServerQuirks.warning(line, of: id) {
                    return Text(valid: why)
                }
            }
            return nil
        } ?? nil
    }
}
