import COpenWebUI
import JSON
import Wire

/// Reads all pages of a list, or a range of them.
final class Pages: Workflow {
    enum Step { case page, offset }

    private let operation: Operation
    private let step: Step
    private var walk = PageWalk()
    private var position = 0
    private var items = GrowingJSON()
    private let seen = ListElements()
    override var elements: ListElements? { seen }
    /// The pages that are wanted, if not all; a count of 0 is all that follow.
    private var range: (first: Int, count: Int)?
    private var pagesRead = 0
    /// How many elements the largest page had.
    private var pageSize = 0
    private static let searchPageSize = 1000

    init(_ operation: Operation, by step: Step = .page) {
        self.operation = operation
        self.step = step
    }

    /// Reads these pages only. Returns the first request.
    func setRange(first: Int, count: Int) -> Operation {
        range = (first, count)
        return first > 1 ? page(first) : operation
    }

    override func response(_ call: Call) -> JSONValue? {
        let all = JSONValue.object()
        all?.set("items", items.value ?? .array())
        all?.set("total", .int(max(walk.total ?? 0, Int64(walk.count))))
        return all
    }

    override func nextStep(_ call: Call, after failure: Failure?) -> NextStep {
        if let failure {
            // Status 404 with a text means that a search has found nothing.
            if case .offset = step, failure.status == OWUI_E_NOT_FOUND, failure.detail != nil {
                return .finish(nil)
            }
            return .finish(failure)
        }
        guard let body = call.response.reader?.body else { return .finish(Failure(OWUI_E_EMPTY)) }
        if call.options.keepsText { seen.fresh?.read { items.append(elementsOf: $0) } }
        position += seen.length
        let (total, isWhole) = body.read { ($0.nonNull("total")?.int, $0.isArray) }
        let next = walk.received(seen.page(total: total))
        if let range { return isWhole ? .finish(nil) : nextStep(in: range) }
        if case .offset = step {
            return seen.hasFresh && seen.length >= Pages.searchPageSize
                ? .send(request("skip", position)) : .finish(nil)
        }
        // An array has no pages.
        guard !isWhole else { return .finish(nil) }
        switch next {
        case .page(let number): return .send(request("page", number))
        case .end: return .finish(nil)
        case .repeated: return .finish(PageWalk.repetition)
        }
    }

    private func nextStep(in range: (first: Int, count: Int)) -> NextStep {
        pagesRead += 1
        pageSize = max(pageSize, seen.length)
        guard pagesRead != range.count, seen.hasFresh else { return .finish(nil) }
        let next = range.first + pagesRead
        if case .offset = step {
            return seen.length >= Pages.searchPageSize ? .send(page(next)) : .finish(nil)
        }
        if let total = walk.total, Int64(next - 1) * Int64(pageSize) >= total { return .finish(nil) }
        return .send(page(next))
    }

    private func page(_ number: Int) -> Operation {
        if case .offset = step { return request("skip", (number - 1) * Pages.searchPageSize) }
        return request("page", number)
    }

    private func request(_ parameter: StaticString, _ number: Int) -> Operation {
        var next = operation
        next.addQuery(parameter, number: number)
        return next
    }
}

extension Operation {
    mutating func addQuery(_ name: StaticString, number: Int) {
        var digits = ByteBuffer()
        digits.append(decimal: Int64(number))
        addQuery(name, digits.bytes)
    }
}

extension PageWalk {
    static var repetition: Failure {
        Failure(OWUI_E_TRUNCATED, why: "the server sent the same page again")
    }
}

extension Call {
    public func setPageRange(_ first: Int32, _ count: Int32) -> Status {
        guard let pages = workflow as? Pages else { return OWUI_E_STATE }
        return set {
            guard first >= 1, count >= 0 else {
                return Failure(OWUI_E_INVALID, why: "not a range of pages")
            }
            operation = pages.setRange(first: Int(first), count: Int(count))
            return nil
        }
    }
}
