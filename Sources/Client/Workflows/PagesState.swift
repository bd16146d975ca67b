import COpenWebUI

/// The state machine of reading a list, all pages or a range of them: takes the outcome of a request and returns the
/// next action. No I/O.
struct PagesState {
    enum State {
        /// A page is read.
        ///
        /// To `reading` with a page after which others follow. To `finished` with the last one, or with a failure.
        case reading
        /// The final state.
        case finished
    }

    /// How a request says which page it means.
    enum Parameter {
        /// `page`, from 1.
        case page
        /// `skip`, the number of elements before. A list of this kind has pages of a fixed size.
        case skip
        /// `page`, from this number on, which is always said. Arrays have pages too.
        case pages(from: Int)
        /// `skip`, in pages of any size.
        case elements
    }

    enum Action {
        case finish(Failure?)
        /// Read the page with this parameter.
        case read(Int)
    }

    /// The outcome of a request.
    enum Outcome {
        case failed(Failure)
        case page(PageWalk.Page)
        /// The list came as an array, which has no pages.
        case array(PageWalk.Page)
    }

    let parameter: Parameter
    private(set) var state = State.reading
    private var walk = PageWalk()
    /// The number of elements before the next page.
    private var position = 0
    /// The pages that are wanted, if not all; a count of 0 is all that follow.
    private var range: (first: Int, count: Int)?
    private var pagesRead = 0
    /// How many elements the largest page had.
    private var pageSize = 0
    private static let searchPageSize = 1000

    init(by parameter: Parameter) { self.parameter = parameter }

    /// The length of the list, as far as it is known.
    var total: Int64 { max(walk.total ?? 0, Int64(walk.count)) }

    /// The parameter of the first request; nil for none.
    var first: Int? {
        if case .pages(let first) = parameter { return first }
        return nil
    }

    /// Whether a later page than the first one can be asked for first.
    var canStartLater: Bool {
        if case .elements = parameter { return false }
        return true
    }

    /// Reads these pages only. Returns the parameter of the first request; nil for none.
    mutating func setRange(first: Int, count: Int) -> Int? {
        range = (first, count)
        return first > 1 ? number(ofPage: first) : nil
    }

    /// A request has ended.
    mutating func received(_ outcome: Outcome) -> Action {
        if case .finished = state { return .finish(nil) }
        let action = next(outcome)
        if case .finish = action { state = .finished }
        return action
    }

    private mutating func next(_ outcome: Outcome) -> Action {
        switch outcome {
        case .failed(let failure): return .finish(meansNothingFound(failure) ? nil : failure)
        case .array(let page):
            let next = walk.received(page)
            // The first page was everything.
            if case .page = parameter { return .finish(nil) }
            if case .elements = parameter { return afterElements(page) }
            if let range { return nextInRange(range, page) }
            if case .skip = parameter { return afterSearch(page) }
            guard case .page(let number) = next else { return .finish(nil) }
            return .read(self.number(ofPage: number))
        case .page(let page):
            let next = walk.received(page)
            if let range { return nextInRange(range, page) }
            if case .skip = parameter { return afterSearch(page) }
            if case .elements = parameter { return afterElements(page) }
            switch next {
            case .page(let number): return .read(self.number(ofPage: number))
            case .end: return .finish(nil)
            case .repeated: return .finish(PagesState.repetition)
            }
        }
    }

    private mutating func afterSearch(_ page: PageWalk.Page) -> Action {
        position += page.length
        return page.fresh > 0 && page.length >= PagesState.searchPageSize ? .read(position) : .finish(nil)
    }

    private mutating func afterElements(_ page: PageWalk.Page) -> Action {
        position += page.length
        pagesRead += 1
        let isLast = pagesRead == range?.count
        return page.fresh > 0 && page.hasIDs && !isLast ? .read(position) : .finish(nil)
    }

    private mutating func nextInRange(_ range: (first: Int, count: Int), _ page: PageWalk.Page) -> Action {
        pagesRead += 1
        pageSize = max(pageSize, page.length)
        guard pagesRead != range.count, page.fresh > 0 else { return .finish(nil) }
        let next = range.first + pagesRead
        if case .skip = parameter {
            return page.length >= PagesState.searchPageSize ? .read(number(ofPage: next)) : .finish(nil)
        }
        if let total = walk.total, Int64(next - 1) * Int64(pageSize) >= total { return .finish(nil) }
        return .read(number(ofPage: next))
    }

    private func number(ofPage page: Int) -> Int {
        switch parameter {
        case .skip: (page - 1) * PagesState.searchPageSize
        case .pages(let first): page - 1 + first
        case .page, .elements: page
        }
    }

    /// Status 404 with a text means that a search has found nothing.
    private func meansNothingFound(_ failure: Failure) -> Bool {
        switch parameter {
        case .skip: break
        // The same after the last page.
        case .elements: if pagesRead == 0 { return false }
        case .page, .pages: return false
        }
        return failure.status == OWUI_E_NOT_FOUND && failure.detail != nil
    }

    private static var repetition: Failure {
        Failure(OWUI_E_TRUNCATED, why: "the server sent the same page again")
    }
}
