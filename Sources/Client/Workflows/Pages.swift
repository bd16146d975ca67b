import Answers
import COpenWebUI
import JSON
import Wire

/// Reads all pages of a list, or a range of them. `PagesState` decides, this sends the requests and reads the
/// responses.
final class Pages: Workflow {
    private let operation: Operation
    private var pages: PagesState
    private var items = GrowingArray()
    /// The bytes of the pages that are kept.
    private var kept = 0
    private let seen = ListElements()
    override var elements: ListElements? { seen }

    var canStartLater: Bool { pages.canStartLater }

    init(_ operation: Operation, by parameter: PagesState.Parameter = .page) {
        self.operation = operation
        pages = PagesState(by: parameter)
    }

    /// The request of the first page.
    var first: Operation { pages.first.map { request($0) } ?? operation }

    /// Reads these pages only. Returns the first request.
    func setRange(first: Int, count: Int) -> Operation {
        pages.setRange(first: first, count: count).map { request($0) } ?? self.first
    }

    override func response(_ call: Call) -> JSONValue? {
        let all = JSONValue.object()
        all?.set("items", items.value ?? .array())
        all?.set("total", .int(pages.total))
        return all
    }

    override func nextStep(_ call: Call, after failure: Failure?) -> NextStep {
        switch pages.received(outcome(call, failure)) {
        case .finish(let failure): return .finish(failure)
        case .read(let number): return .send(request(number))
        }
    }

    private func outcome(_ call: Call, _ failure: Failure?) -> PagesState.Outcome {
        if let failure { return .failed(failure) }
        guard let reader = call.response.reader, let body = reader.bodyBytes?.trimmed, body.count > 0 else {
            return .failed(Failure(OWUI_E_EMPTY))
        }
        let isArray = body.base[0] == .openBracket
        let page = seen.page(total: isArray ? nil : body.integer("total"))
        if call.options.keepsText && page.fresh > 0 {
            // The elements are kept as trees.
            kept += max(body.count, reader.response.treeSize / 2)
            seen.fresh?.read { items.append(elementsOf: $0) }
        }
        if call.exceedsLimit(kept + seen.size) { return .failed(Failure(OWUI_E_LIMIT)) }
        return isArray ? .array(page) : .page(page)
    }

    @inline(never)
    private func request(_ number: Int) -> Operation {
        let next = Operation(operation)
        next.addQuery(pages.parameter.name, number: number)
        return next
    }
}

extension PagesState.Parameter {
    /// In a query.
    fileprivate var name: StaticString {
        switch self {
        case .page, .pages: "page"
        case .skip, .elements: "skip"
        }
    }
}

extension Operation {
    func addQuery(_ name: StaticString, number: Int) {
        var digits = ByteBuffer()
        digits.append(decimal: Int64(number))
        addQuery(name, digits.bytes)
    }
}

extension Call {
    /// Whether so many bytes of several responses are more than may be kept.
    func exceedsLimit(_ bytes: Int) -> Bool { bytes > run?.settings.bufferLimit ?? Int.max }

    public func setPageRange(_ first: Int32, _ count: Int32) -> Status {
        guard let pages = workflow as? Pages else { return OWUI_E_STATE }
        return set {
            guard first >= 1, count >= 0, first == 1 || pages.canStartLater else {
                return Failure(OWUI_E_INVALID, why: "not a range of pages")
            }
            operation = pages.setRange(first: Int(first), count: Int(count))
            return nil
        }
    }
}
