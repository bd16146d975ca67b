import COpenWebUI
import JSON
import Wire

/// Adds files to a knowledge base, and makes sure that they are in: a server says yes and leaves a file out, or
/// loses its link when it is busy (seen with Open WebUI 0.12). What its answer does not list is looked for in the
/// base's list, a moment later again, and one file is then added once more.
final class KnowledgeAdd: Workflow {
    private enum State { case adding, looking }

    private let look: Operation
    /// Those that no answer has listed yet.
    private var missing: [Text]
    private let count: Int
    private var state = State.adding
    /// How often more they may be added, and looked for after that.
    private var addsLeft: Int
    private var looksLeft = KnowledgeAdd.looks
    private var add: Operation?
    private var answer: JSONValue?
    private var walk = PageWalk()
    private var listed = ListElements()

    private static let looks = 2
    /// In microseconds.
    private static let schedule: Int64 = 1_000_000

    /// `look` lists the files of the base.
    init(_ files: [Text], look: Operation) {
        self.look = look
        missing = files
        count = files.count
        // One of several that is not in was left out: a duplicate, or without a text.
        addsLeft = files.count == 1 ? 1 : 0
    }

    override func response(_ call: Call) -> JSONValue? { hidesBody ? answer : nil }
    override var hidesBody: Bool { state == .looking }

    override func nextStep(_ call: Call, after failure: Failure?) -> Course {
        if let failure { return .end(failure) }
        guard let body = call.reader?.body else { return .end(Failure(OWUI_E_EMPTY)) }
        switch state {
        case .adding:
            add = call.operation
            answer = body
            // Some releases have `null` there, or nothing.
            body.read { if let files = $0.nonNull("files") { strike(files) } }
            return missing.isEmpty ? .end(nil) : lookAgain(after: 0)
        case .looking: return body.read { takeIn(call, $0) }
        }
    }

    /// A page of the base's list.
    private func takeIn(_ call: Call, _ page: JSONView) -> Course {
        guard let items = page.listItems else {
            return .end(Failure(OWUI_E_UNEXPECTED_RESPONSE, why: Bytes("it contains no list")))
        }
        listed.take(items)
        strike(items)
        if missing.isEmpty { return .end(nil) }
        guard case .page(let number) = walk.received(listed.page(total: page.nonNull("total")?.int)) else {
            return notFound(call)
        }
        var next = look
        next.addQuery("page", number: number)
        return .send(next)
    }

    /// The whole list does not have it.
    private func notFound(_ call: Call) -> Course {
        if looksLeft > 0 { return lookAgain(after: KnowledgeAdd.schedule) }
        guard let add else { return .end(notListed) }
        guard addsLeft > 0 else {
            // It is the adding that has failed.
            call.operation = add
            return .end(notListed)
        }
        addsLeft -= 1
        looksLeft = KnowledgeAdd.looks
        state = .adding
        return .send(add)
    }

    private func lookAgain(after wait: Int64) -> Course {
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
                why: Bytes(
                    "the server reports that it has added the file, but does not list it in the knowledge base; add it again later"
                ))
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

    /// What the answer's `warnings` say of a file: "ID: words".
    private func warning(of id: Text) -> Text? {
        answer?.read { answer in
            guard let lines = answer.nonNull("warnings")?.nonNull("errors") else { return nil }
            for i in 0..<lines.count {
                guard let line = lines.element(i)?.text, line.hasPrefix(id.bytes) else { continue }
                let rest = line.dropping(id.count)
                if rest.hasPrefix(Bytes(": ")) { return Text(valid: rest.dropping(2)) }
            }
            return nil
        } ?? nil
    }
}
