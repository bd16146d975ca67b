import Wire

// Values of a small JSON text that was checked: without a tree, and not in the hot path.

extension Bytes {
    /// The value of a member of an object that is valid JSON; nil if there is none, or it is null.
    func member(_ name: StaticString) -> Bytes? {
        var found: Bytes?
        forEachMember { key, value in
            if key.equals(name) { found = value }
            return true
        }
        return found.flatMap { $0.isNullJSON ? nil : $0 }
    }

    /// The first element of an array that is valid JSON.
    var firstElement: Bytes? {
        guard base[0] == .openBracket else { return nil }
        var first: Bytes?
        forEachElement { element, _ in
            first = element
            return false
        }
        return first
    }

    /// The value of a member that is an integer; nil if there is none.
    public func integer(_ name: StaticString) -> Int64? {
        member(name).flatMap { JSONNumber(integer: $0)?.integer }
    }
}

// `equals` is inlined. These are not: for the many comparisons that are not made once an event.
extension JSONString {
    @inline(never)
    func matches(_ name: StaticString) -> Bool { equals(name) }
}

extension Bytes {
    @inline(never)
    func matches(_ text: StaticString) -> Bool { equals(text) }
}
