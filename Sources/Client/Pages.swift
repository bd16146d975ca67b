import COpenWebUI
import JSON
import Wire

/// A list that comes in pages: all of them.
final class Pages: Workflow {
    enum Step { case page, offset }

    private let operation: Operation
    private let step: Step
    private var page = 1
    private var count = 0
    private var total: Int64?
    private var items = GrowingJSON()
    private(set) var first: Text?
    override var pageBefore: Text? { first }

    init(_ operation: Operation, by step: Step = .page) {
        self.operation = operation
        self.step = step
    }

    override func response(_ call: Call) -> JSONValue? {
        let all = JSONValue.object()
        all?.set("items", items.value ?? .array())
        all?.set("total", .int(max(total ?? 0, Int64(count))))
        return all
    }

    override func course(_ call: Call, after failure: Failure?) -> Course {
        if let failure {
            // The server's way of saying that a search has found nothing.
            if case .offset = step, failure.status == OWUI_E_NOT_FOUND, failure.detail != nil {
                return .end(nil)
            }
            return .end(failure)
        }
        guard let body = call.reader?.body else { return .end(Failure(OWUI_E_EMPTY)) }
        if let total, Int64(count) < total, body.read({ $0.listItems?.begins(with: first) ?? false }) {
            return .end(Failure(OWUI_E_TRUNCATED, why: Bytes("the server gives the same page again")))
        }
        return body.read { absorb($0, keeps: call.keepsText) } ? .ask(next) : .end(nil)
    }

    /// True: there may be more.
    private func absorb(_ page: JSONView, keeps: Bool) -> Bool {
        guard let fresh = page.listItems, fresh.count > 0, !fresh.begins(with: first) else { return false }
        first = fresh.element(0)?.present("id")?.text.map { Text($0) }
        count += fresh.count
        if keeps { items.append(elementsOf: fresh) }
        total = page.present("total")?.int
        switch step {
        // A server that does not number its files may know no pages either.
        case .page: return !page.isArray && Int64(count) < total ?? (first == nil ? 0 : Int64.max)
        case .offset: return fresh.count >= 1000
        }
    }

    private var next: Operation {
        page += 1
        var next = operation
        var number = ByteBuffer()
        number.append(decimal: Int64(step == .page ? page : count))
        next.addQuery(step == .page ? "page" : "skip", number.bytes)
        return next
    }
}

extension JSONView {
    /// The elements of a list: the array itself, or what it has as `items`.
    var listItems: JSONView? {
        if isArray { return self }
        guard let items = member("items"), items.isArray else { return nil }
        return items
    }

    /// Whether the first element has this id.
    func begins(with id: Text?) -> Bool {
        guard let id, let first = element(0)?.present("id")?.text else { return false }
        return withExtendedLifetime(id) { first.equals(id.bytes) }
    }
}
