import Answers
import Wire

/// An operation of the tree, `operationTree`.
struct OperationRow {
    /// Its word in the tree, without the letter of the method.
    private let flags: Bytes
    private let query: Bytes
    /// The kind of the body; 0 for none.
    let body: UInt8
    /// The fields of the body that are required, separated by commas.
    let fields: Bytes

    /// The operation of the path, which has names in braces as the tree has them.
    init?(_ method: Bytes, template path: Bytes) {
        self.init(method, path, isTemplate: true)
    }

    /// The operation that a server takes a path for.
    init?(_ method: Bytes, at path: Bytes) {
        self.init(method, path.prefix(upTo: .question), isTemplate: false)
    }

    @inline(never)
    private init?(_ method: Bytes, _ path: Bytes, isTemplate: Bool) {
        guard path.count > 0, path.base[0] == .slash, let letter = letter(of: method),
            let word = find(letter, Bytes(operationTree), 0, path, isTemplate)
        else { return nil }
        var end = 0
        // The letter of a format may be any.
        while end < word.count, word.base[end] != .question, !isBody(word.base[end]) { end += 1 }
        flags = word.prefix(end)
        let rest = word.dropping(end)
        var length = 0
        while length < rest.count, !isBody(rest.base[length]) { length += 1 }
        query = rest.prefix(length)
        body = length < rest.count ? rest.base[length] : 0
        fields = rest.dropping(length + 1)
    }

    /// Of what the tree does not have.
    static var unknown: OperationRow { OperationRow() }

    private init() {
        flags = Bytes("")
        query = flags
        body = 0
        fields = flags
    }

    /// The minor version of Open WebUI 0.x that has it first; 0 if all have it.
    var since: Int {
        if has("9") { return 9 }
        return has("1") ? 11 : has("2") ? 12 : 0
    }

    var isForAdministrators: Bool { has("!") }
    /// Whether it may be sent twice is not what its method says.
    var isException: Bool { has("~") }

    /// The letter of the format of its response; 0 for a JSON document.
    var format: UInt8 {
        guard let mark = flags.firstIndex(of: .greater), mark + 1 < flags.count else { return 0 }
        return flags.base[mark + 1]
    }

    private func has(_ flag: StaticString) -> Bool {
        flags.prefix(upTo: .greater).contains(flag)
    }

    var takesForm: Bool { body == UInt8(ascii: "%") }
    var takesAnyContent: Bool { body == UInt8(ascii: "*") }
    var requiresBody: Bool { body == .colon }

    /// The parameters of the query; those that are required have "=" at their end.
    var parameters: Parts { Parts(query.dropping(1), .question) }
}

extension UInt8 {
    static var question: UInt8 { UInt8(ascii: "?") }
    fileprivate static var greater: UInt8 { UInt8(ascii: ">") }
    fileprivate static var equals: UInt8 { UInt8(ascii: "=") }
}

/// The parts of a text between separators; none of an empty text.
struct Parts: IteratorProtocol {
    private var rest: Bytes
    private let separator: UInt8

    init(_ text: Bytes, _ separator: UInt8) {
        rest = text
        self.separator = separator
    }

    @inline(never)
    mutating func next() -> Bytes? {
        guard rest.count > 0 else { return nil }
        let part = rest.prefix(upTo: separator)
        rest = rest.dropping(part.count + 1)
        return part
    }
}

private func isBody(_ byte: UInt8) -> Bool {
    byte == .colon || byte == UInt8(ascii: ";") || byte == UInt8(ascii: "%") || byte == UInt8(ascii: "*")
}

/// The letter of a method in the tree.
private func letter(of method: Bytes) -> UInt8? {
    for letter in [method.count > 0 ? method.base[0] : 0, UInt8(ascii: "U"), UInt8(ascii: "A")]
    where method.equals(operationMethod(letter)) { return letter }
    return nil
}

/// The name of the method that a letter of the tree stands for.
func operationMethod(_ letter: UInt8) -> StaticString {
    switch letter {
    case UInt8(ascii: "G"): "GET"
    case UInt8(ascii: "P"): "POST"
    case UInt8(ascii: "D"): "DELETE"
    case UInt8(ascii: "U"): "PUT"
    case UInt8(ascii: "A"): "PATCH"
    case UInt8(ascii: "H"): "HEAD"
    default: "OPTIONS"
    }
}

/// Finds the word of a method in the lines of the children at this depth. It reads on from line to line: the tree has
/// less than a thousand.
private func find(_ letter: UInt8, _ lines: Bytes, _ depth: Int, _ path: Bytes, _ isTemplate: Bool) -> Bytes?
{
    let rest = path.dropping(1)
    let segment = rest.prefix(upTo: .slash)
    let tail = rest.dropping(segment.count)
    var lines = lines
    while let line = OperationLine(taking: &lines) {
        if line.depth < depth { return nil }
        guard line.depth == depth else { continue }
        let isRest = !isTemplate && line.segment.equals("{path}") && rest.count > 0
        guard isRest || line.isSegment(segment, isTemplate) else { continue }
        let found =
            isRest || tail.count == 0 ? line.word(letter) : find(letter, lines, depth + 1, tail, isTemplate)
        if let found { return found }
    }
    return nil
}

/// A line of the tree.
struct OperationLine {
    let depth: Int
    let segment: Bytes
    /// A word for each method.
    let entries: Bytes

    /// The first of some lines, which is taken from them.
    init?(taking lines: inout Bytes) {
        guard lines.count > 0 else { return nil }
        let line = lines.prefix(upTo: .lineFeed)
        lines = lines.dropping(line.count + 1)
        var depth = 0
        while depth < line.count, line.base[depth] == .space { depth += 1 }
        self.depth = depth
        let text = line.dropping(depth)
        segment = text.prefix(upTo: .space)
        entries = text.dropping(segment.count + 1)
    }

    var isName: Bool { segment.count > 0 && segment.base[0] == .openBrace }

    func isSegment(_ other: Bytes, _ isTemplate: Bool) -> Bool {
        if segment.equals("/") { return other.count == 0 }
        return isName && !isTemplate ? other.count > 0 : segment.equals(other)
    }

    /// The word of a method, without its letter.
    func word(_ letter: UInt8) -> Bytes? {
        var entries = Parts(entries, .space)
        while let word = entries.next() {
            if word.count > 0, word.base[0] == letter { return word.dropping(1) }
        }
        return nil
    }
}
