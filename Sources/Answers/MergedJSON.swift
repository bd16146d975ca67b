import Wire

/// A JSON value that arrives in pieces, as JSON text. Strings are joined, objects are merged, elements of lists are
/// merged if they have the same `index` and appended otherwise, numbers and booleans are replaced. Null says nothing,
/// and what says what something is (`id`, `type`, …) is replaced by what is not empty.
///
/// The time is linear in the pieces: strings are joined without decoding them. Objects and lists are only noted at
/// first, and merged when there are many, or the value is asked for.
final class MergedJSON {
    private enum Kind { case nothing, string, other, object, list }
    private var kind = Kind.nothing
    /// Of a string its text without quotes, of a value without parts its text; of a list elements without an index.
    private var text = ByteBuffer()
    private var members: [(key: CString, value: MergedJSON)] = []
    /// Elements that are joined, and between them texts of elements that are not.
    private var elements: [(index: Int64?, value: MergedJSON)] = []
    /// Of a text of elements, where its last one begins.
    private var lastElement = 0
    /// A list of parts of a text: its first element goes on with the last one of the list before it, if both are texts
    /// of one type. A string is a part of type `text`.
    private let isParts: Bool
    /// Pieces that are not merged yet, one after the other, and how many bytes may be noted.
    private var noted = ByteBuffer()
    private var noteLimit = 1 << 20
    /// There were more members or elements with an index than anyone uses.
    private var isOverfull = false

    /// What its place in another value takes, which is not counted yet.
    private var uncounted = 0

    private static let maxDepth = 16

    /// How many members and elements with an index the whole value has.
    private final class Count {
        var parts = 0
        /// What one takes in memory.
        static let size = 320
    }

    private let count: Count
    private static let maxParts = 16384

    convenience init(isParts: Bool = false) { self.init(isParts: isParts, Count()) }

    private init(isParts: Bool, _ count: Count) {
        self.isParts = isParts
        self.count = count
        count.parts += 1
    }

    deinit { count.parts -= 1 }

    var isEmpty: Bool {
        mergeNoted()
        return kind == .nothing
    }

    var isList: Bool {
        mergeNoted()
        return kind == .list
    }

    /// The text of a string, not decoded; nil for another value.
    var string: Bytes? { kind == .string ? text.bytes : nil }

    /// Adds a piece, which is valid JSON. Returns the bytes that are kept in addition; nil if there are more members
    /// or elements with an index than anyone uses.
    func merge(_ piece: Bytes) -> Int? {
        sum(takeUncounted(), add(piece))
    }

    private func takeUncounted() -> Int {
        let length = uncounted
        uncounted = 0
        return length
    }

    private func add(_ piece: Bytes) -> Int? {
        let first = piece.base[0]
        guard first == .openBrace || first == .openBracket || (isParts && first == .quote) else {
            return sum(mergeNoted(), merge(piece, isIdentity: false, depth: 0))
        }
        noted.append(piece)
        guard noted.count > noteLimit else { return piece.count }
        let grown = mergeNoted()
        // As much again as is left, so that each byte is merged a few times at most.
        noteLimit = max(noteLimit, 2 * size)
        return sum(piece.count, grown)
    }

    /// Merges what is only noted. Returns by how much less is kept then, as a negative number.
    @discardableResult
    private func mergeNoted() -> Int? {
        guard !noted.isEmpty else { return isOverfull ? nil : 0 }
        var pieces = ByteBuffer()
        swap(&pieces, &noted)
        let length = pieces.count
        var grown: Int? = 0
        var scanner = JSONScanner(pieces.bytes)
        while !scanner.atEnd(), let piece = scanner.value() {
            grown = sum(grown, merge(piece, isIdentity: false, depth: 0))
        }
        isOverfull = isOverfull || grown == nil
        return grown.map { $0 - length }
    }

    /// Merges what is only noted. If there is too much, the whole text becomes invalid: a part of it would not be what
    /// the server has sent.
    private func mergeNoted(or out: inout ByteBuffer) {
        if mergeNoted() == nil { out.append(.backslash) }
    }

    /// The bytes that are kept, about.
    private var size: Int {
        var size = text.count
        for member in members { size += member.key.count + member.value.size }
        for element in elements { size += element.value.size }
        return size
    }

    /// Adds an element to a list, whatever index it has.
    func append(element: Bytes) -> Int? {
        mergeNoted()
        if kind != .list { start(.list) }
        return appendToRun(element)
    }

    /// The value of a member, to which pieces can be added; nil if there are more members than anyone uses.
    func member(_ key: JSONString) -> MergedJSON? {
        if !noted.isEmpty { mergeNoted() }
        if kind != .object { start(.object) }
        if let known = members.first(where: { $0.key.bytes.equals(key.bytes) }) { return known.value }
        guard members.count < maxMembers, count.parts < MergedJSON.maxParts else { return nil }
        let added = MergedJSON(isParts: isParts && key.isListOfParts, count)
        added.uncounted = Count.size + key.bytes.count
        members.append((CString(key.bytes), added))
        return added
    }

    /// Returns false if there is no such member.
    func remove(_ key: JSONString) -> Bool {
        guard !isEmpty, let place = members.firstIndex(where: { $0.key.bytes.equals(key.bytes) }) else {
            return false
        }
        members.remove(at: place)
        return true
    }

    private func merge(_ piece: Bytes, isIdentity: Bool, depth: Int) -> Int? {
        switch piece.base[0] {
        case UInt8(ascii: "n"): return 0
        case .quote where isParts && kind == .list:
            var part = ByteBuffer()
            part.append("{\"type\":\"text\",\"text\":")
            part.append(piece)
            part.append(.closeBrace)
            return merge(element: part.bytes, depth: depth, continues: true)
        case .quote:
            let string = Bytes(piece.base + 1, piece.count - 2)
            if isIdentity && string.count == 0 && kind != .nothing { return 0 }
            if isIdentity || kind != .string { start(.string) }
            text.append(string)
            return string.count
        case .openBrace where depth < MergedJSON.maxDepth:
            if kind != .object { start(.object) }
            var grown: Int? = 0
            piece.forEachMember { key, value in
                grown = sum(grown, merge(key, value, depth: depth))
                return grown != nil
            }
            return grown
        case .openBracket where depth < MergedJSON.maxDepth:
            if kind != .list { start(.list) }
            var grown: Int? = 0
            piece.forEachElement { element, position in
                grown = sum(grown, merge(element: element, depth: depth, continues: position == 0))
                return grown != nil
            }
            return grown
        default:
            start(.other)
            text.append(piece)
            return piece.count
        }
    }

    private func start(_ kind: Kind) {
        self.kind = kind
        text.removeAll()
        members.removeAll()
        elements.removeAll()
    }

    /// Adds a piece of a member.
    func merge(_ key: JSONString, _ value: Bytes, depth: Int = 0) -> Int? {
        guard let member = member(key) else { return nil }
        return sum(
            member.takeUncounted(), member.merge(value, isIdentity: isIdentity(key), depth: depth + 1))
    }

    private func merge(element: Bytes, depth: Int, continues: Bool) -> Int? {
        let identity = Identity(element)
        if let index = identity.index {
            if let known = elements.first(where: { $0.index == index && $0.value.isElement(identity) }) {
                return known.value.merge(element, isIdentity: false, depth: depth + 1)
            }
            return addElement(index).flatMap {
                sum(Count.size, $0.merge(element, isIdentity: false, depth: depth + 1))
            }
        }
        if isParts && continues && identity.isText, let last = lastPart(like: identity, depth) {
            return last.merge(element, isIdentity: false, depth: depth + 1)
        }
        return appendToRun(element)
    }

    private func appendToRun(_ element: Bytes) -> Int? {
        if elements.last.map({ $0.value.kind != .nothing }) ?? true {
            elements.append((nil, MergedJSON(isParts: false, count)))
        }
        guard let run = elements.last?.value else { return nil }
        if !run.text.isEmpty { run.text.append(.comma) }
        run.lastElement = run.text.count
        run.text.append(element)
        return element.count + 1
    }

    private func addElement(_ index: Int64?) -> MergedJSON? {
        guard elements.count < maxMembers, count.parts < MergedJSON.maxParts else { return nil }
        let added = MergedJSON(isParts: isParts, count)
        elements.append((index, added))
        return added
    }

    /// The last element, if one with this identity goes on with it.
    private func lastPart(like identity: Identity, _ depth: Int) -> MergedJSON? {
        guard let last = elements.last, last.index == nil else { return nil }
        if last.value.kind != .nothing { return last.value.isElement(identity) ? last.value : nil }
        let run = last.value
        let text = CString(run.text.bytes.dropping(run.lastElement))
        return withExtendedLifetime(text) {
            let known = Identity(text.bytes)
            guard known.isText, known.index == nil, let type = known.type, identity.isType(type.bytes) else {
                return nil
            }
            run.text.removeLast(run.text.count - max(run.lastElement - 1, 0))
            if run.text.isEmpty { elements.removeLast() }
            let part = addElement(nil)
            return part?.merge(text.bytes, isIdentity: false, depth: depth + 1) == nil ? nil : part
        }
    }

    /// What tells an element of a list from others, if it is an object.
    private struct Identity {
        var index: Int64?
        var type: JSONString?
        var id: JSONString?
        /// It has text, or a list of texts.
        var isText = false

        init(_ element: Bytes) {
            guard element.base[0] == .openBrace else { return }
            var scanner = JSONScanner(element)
            _ = scanner.object { scanner, key in
                if key.matches("index") { return scanner.integer(or: &index) }
                if key.matches("type") { return scanner.string(or: &type) }
                if key.matches("id") { return scanner.string(or: &id) }
                isText = isText || key.matches("text") || key.isListOfParts
                return scanner.value() != nil
            }
        }

        func isType(_ other: Bytes) -> Bool { type?.bytes.equals(other) ?? false }
    }

    /// Whether an element with this identity may be this one: it says nothing else of its type and id.
    private func isElement(_ identity: Identity) -> Bool {
        for (key, text) in [(StaticString("type"), identity.type), ("id", identity.id)] {
            guard let text, text.bytes.count > 0,
                let known = members.first(where: { $0.key.bytes.equals(key) })?.value.string, known.count > 0
            else { continue }
            if !known.equals(text.bytes) { return false }
        }
        return true
    }

    /// Appends the value as JSON text.
    func write(to out: inout ByteBuffer) {
        mergeNoted(or: &out)
        switch kind {
        case .nothing: out.append("null")
        case .other: out.append(text.bytes)
        case .string:
            out.append(.quote)
            out.append(text.bytes)
            out.append(.quote)
        case .object:
            out.append(.openBrace)
            writeMembers(to: &out)
            out.append(.closeBrace)
        case .list:
            out.append(.openBracket)
            writeElements(to: &out)
            out.append(.closeBracket)
        }
    }

    /// Appends the elements of a list, without brackets.
    func writeElements(to out: inout ByteBuffer) {
        mergeNoted(or: &out)
        for (i, element) in elements.enumerated() {
            if i > 0 { out.append(.comma) }
            if element.value.kind == .nothing {
                out.append(element.value.text.bytes)
            } else {
                element.value.write(to: &out)
            }
        }
    }

    /// Appends the members that say something, without braces.
    func writeMembers(to out: inout ByteBuffer, except name: StaticString = "") {
        mergeNoted(or: &out)
        for member in members where !member.value.isEmpty && !member.key.bytes.equals(name) {
            out.append(key: member.key.bytes)
            member.value.write(to: &out)
        }
    }
}

extension JSONString {
    /// The name of a member of a part that has its text in parts.
    fileprivate var isListOfParts: Bool { matches("thinking") || matches("summary") }
}

extension Bytes {
    /// A JSON value that is joined with others: a string, an object or a list.
    var isJoinedJSON: Bool { base[0] == .quote || base[0] == .openBrace || base[0] == .openBracket }
}

private func sum(_ a: Int?, _ b: Int?) -> Int? {
    guard let a, let b else { return nil }
    return a + b
}

extension ByteBuffer {
    /// Appends the key of a member, which is JSON text, and before it a comma if it is not the first.
    mutating func append(key: Bytes) {
        if count > 0 && end[-1] != .openBrace { append(.comma) }
        append(.quote)
        append(key)
        append("\":")
    }

    mutating func append(key: StaticString) { append(key: Bytes(key)) }

    /// Appends what is before the next element of an array: a comma, if it is not the first.
    mutating func beginElement() {
        if end[-1] != .openBracket { append(.comma) }
    }

    mutating func append(_ key: Bytes, _ value: Bytes) {
        append(key: key)
        append(value)
    }
}
