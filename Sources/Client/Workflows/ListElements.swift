import JSON
import Wire

/// Removes duplicates, by id, from a list that is read in pages.
final class ListElements {
    private var seen = IDSet()
    /// Of the current page: the elements that no earlier page had, and how many elements it had.
    private(set) var fresh: JSONValue?
    private(set) var length = 0
    private var first: UInt64?
    /// The current page begins with the same element as the page before.
    private(set) var isSame = false
    var hasIDs: Bool { first != nil }
    /// The memory that the ids take.
    var size: Int { seen.size }

    /// Reads a page.
    func take(_ items: JSONView) {
        let fresh = JSONValue.array()
        for i in 0..<items.count {
            guard let item = items.element(i) else { continue }
            // An element without an id cannot be recognised.
            if item.listID.map({ seen.insert($0) }) ?? true { fresh?.append(JSONValue(sharing: item)) }
        }
        self.fresh = fresh
        length = items.count
        let first = items.element(0)?.listID
        isSame = first != nil && first == self.first
        self.first = first
    }

    /// The current page, as `PageWalk` takes it.
    func page(total: Int64?) -> PageWalk.Page {
        PageWalk.Page(
            length: length, fresh: fresh?.read { $0.count } ?? 0, total: total, isSame: isSame, hasIDs: hasIDs
        )
    }
}

extension JSONView {
    /// A fingerprint of the element's id, which is a string or a number.
    fileprivate var listID: UInt64? {
        guard let id = nonNull("id") else { return nil }
        if let text = id.text { return fingerprint(text) }
        guard let number = id.int else { return nil }
        var digits = ByteBuffer()
        digits.append(decimal: number)
        return fingerprint(digits.bytes)
    }
}

/// A set of fingerprints of ids. It takes at most 32 bytes for each.
private struct IDSet {
    /// The number of slots is a power of two; 0 marks a free one.
    private var slots = [UInt64](repeating: 0, count: 64)
    private var count = 0
    var size: Int { slots.count * 8 }

    /// Returns false if it was present already.
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
