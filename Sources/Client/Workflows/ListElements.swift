import JSON
import Wire

/// The elements of a list that comes in pages, each once, by its id.
final class ListElements {
    private var seen = IDSet()
    /// Of the page at hand: those that no page before had, and how many there were.
    private(set) var fresh: JSONValue?
    private(set) var length = 0
    private var first: UInt64?
    /// It begins as the page before.
    private(set) var isSame = false
    var hasIDs: Bool { first != nil }
    var hasFresh: Bool { fresh?.read { $0.count > 0 } ?? false }

    /// Takes in a page.
    func take(_ items: JSONView) {
        let fresh = JSONValue.array()
        for i in 0..<items.count {
            guard let item = items.element(i) else { continue }
            // What has no id cannot be known again.
            if item.listID.map({ seen.insert($0) }) ?? true { fresh?.append(JSONValue(sharing: item)) }
        }
        self.fresh = fresh
        length = items.count
        let first = items.element(0)?.listID
        isSame = first != nil && first == self.first
        self.first = first
    }

    /// What the page at hand says to the walk through the list.
    func page(total: Int64?) -> PageWalk.Page {
        PageWalk.Page(
            length: length, fresh: fresh?.read { $0.count } ?? 0, total: total, isSame: isSame, hasIDs: hasIDs
        )
    }
}

extension JSONView {
    /// What an element's id, a text or a number, is known by.
    fileprivate var listID: UInt64? {
        guard let id = nonNull("id") else { return nil }
        if let text = id.text { return fingerprint(text) }
        guard let number = id.int else { return nil }
        var digits = ByteBuffer()
        digits.append(decimal: number)
        return fingerprint(digits.bytes)
    }
}

/// Which ids have come: at most 32 bytes for each, however long the list is and whether its elements are kept.
private struct IDSet {
    /// A power of two of them; 0 is a free one.
    private var slots = [UInt64](repeating: 0, count: 64)
    private var count = 0

    /// False: it was there already.
    mutating func insert(_ id: UInt64) -> Bool {
        if count * 2 >= slots.count { grow() }
        let added = put(id == 0 ? 1 : id)
        if added { count += 1 }
        return added
    }

    private mutating func put(_ id: UInt64) -> Bool {
        let mask = slots.count - 1
        var i = Int(truncatingIfNeeded: id) & mask
        while slots[i] != 0 {
            if slots[i] == id { return false }
            i = (i + 1) & mask
        }
        slots[i] = id
        return true
    }

    private mutating func grow() {
        let old = slots
        slots = [UInt64](repeating: 0, count: old.count * 2)
        for id in old where id != 0 { _ = put(id) }
    }
}
