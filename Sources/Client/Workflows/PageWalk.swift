/// Decides which page of a list to request next while elements are added and removed. Numbers only, no I/O.
///
/// A new element moves others into the next page, where they appear a second time. A removed element moves others
/// into a page that was read already, where they would be missed: when the total has shrunk, the pages before are
/// read again. If fewer elements were received than the total says although some appeared twice, the list is
/// read once more from the start, for what has moved to its front.
struct PageWalk {
    enum Next: Equatable {
        case page(Int)
        case end
        /// The server sends the same elements again, and has not sent all.
        case repeated
    }

    /// What a page had.
    struct Page {
        /// The number of elements, and of those that no earlier page had.
        var length: Int
        var fresh: Int
        /// The length of the list, if the server says it.
        var total: Int64?
        /// It begins with the same element as the page before.
        var isSame = false
        /// Its elements have ids.
        var hasIDs = true
    }

    /// The number of elements so far, each counted once.
    private(set) var count = 0
    /// The length of the list according to the last page.
    private(set) var total: Int64?
    private var page = 1
    private var previous = 0
    /// The number of elements of a full page.
    private var size = 1
    /// The number of pages with a new element, and of pages since the last of those.
    private var fruitful = 0
    private var fruitless = 0
    /// Elements were added, removed or moved since the first page.
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
        // A server that does not say the total may ignore the page number too.
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

    /// Returns to the pages into which elements may have moved, as many as were removed.
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
