/// Which page of a list to ask for next, while elements come and go: numbers alone, no I/O.
///
/// A new element pushes others into the next page, where they come once more. An element that is taken out pulls
/// others into a page that has been read, where they would be missed: so when the total has shrunk, the pages
/// before are read again. If fewer elements have come than the total says although some came twice, the list is
/// read once more from the start, for what has moved to its front.
struct PageWalk {
    enum Next: Equatable {
        case page(Int)
        case end
        /// The server gives the same elements again, and has not given all.
        case repeated
    }

    /// What there was on a page.
    struct Page {
        /// Elements, and those of them that no page before had.
        var length: Int
        var fresh: Int
        /// How long the server says that the list is.
        var total: Int64?
        /// It begins as the page that came before it.
        var isSame = false
        /// Its elements can be told apart.
        var hasIDs = true
    }

    /// The elements so far, each once.
    private(set) var count = 0
    /// How long the list is, by the server's last word.
    private(set) var total: Int64?
    private var page = 1
    private var previous = 0
    /// How many elements a page has.
    private var size = 1
    /// Pages with something new, and those since the last of them.
    private var fruitful = 0
    private var fruitless = 0
    /// Elements have come, gone or moved since the first page.
    private var hasShifted = false
    private var rereadings = 0

    private static let mostRereadings = 2

    mutating func received(_ page: Page) -> Next {
        let before = total
        count += page.fresh
        size = max(size, page.length)
        fruitful += page.fresh > 0 ? 1 : 0
        fruitless = page.fresh > 0 ? 0 : fruitless + 1
        total = page.total.map { max(0, $0) } ?? total
        // A server that does not number its files may know no pages either.
        guard let total else { return page.fresh > 0 && page.hasIDs ? advance() : .end }
        let isNext = self.page == previous + 1
        if let before {
            if page.isSame && isNext && before == total { return isShort ? .repeated : .end }
            if before != total || page.fresh < page.length { hasShifted = true }
            if before > total && self.page > 1 { return goBack(by: before - total) }
        }
        if rereadings > 0 && !isShort { return .end }
        guard page.length > 0 && Int64(self.page) * Int64(size) < total else { return atEnd() }
        if fruitless > fruitful + 2 { return isShort ? .repeated : .end }
        return advance()
    }

    private var isShort: Bool { Int64(count) < total ?? 0 }

    private mutating func advance() -> Next { go(to: page + 1) }

    private mutating func go(to next: Int) -> Next {
        previous = page
        page = next
        return .page(next)
    }

    /// So many elements have gone: as many may have moved into pages that were read.
    private mutating func goBack(by elements: Int64) -> Next {
        let pages = (elements - 1) / Int64(size) + 1
        return go(to: max(1, page - Int(min(pages, Int64(page)))))
    }

    private mutating func atEnd() -> Next {
        guard isShort, hasShifted, rereadings < PageWalk.mostRereadings else { return .end }
        rereadings += 1
        fruitless = 0
        return go(to: 1)
    }
}
