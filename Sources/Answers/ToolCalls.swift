import Wire

/// One tool call, joined from its pieces.
final class ToolCall {
    /// The `tool_index` of its events.
    let number: Int
    /// The server's `index`, if it has one that makes sense.
    var serverIndex: Int64?
    var id: CString?
    var type: CString?
    var name: CString?
    var arguments = ByteBuffer()
    var pendingSurrogate = PendingSurrogate()
    /// It is a custom tool, with an `input` in place of arguments.
    var isCustom = false
    /// The call as it came, if the protocol sends calls in one piece.
    var whole = ByteBuffer()
    /// The other members of the call, and of its `function`.
    lazy var members = MergedJSON()
    lazy var functionMembers = MergedJSON()

    init(_ number: Int) { self.number = number }

    /// Adds a piece of the name, or the name so far. After the arguments have begun it is a repetition.
    fileprivate func add(name piece: JSONString) -> Int {
        let text = CString(piece)
        guard let known = name else {
            name = text
            return text.count
        }
        return withExtendedLifetime((known, text)) {
            // A name is short: joining takes the time of all of it.
            guard arguments.isEmpty, known.count < 1024, !known.bytes.equals(text.bytes) else { return 0 }
            var joined = ByteBuffer()
            if !text.bytes.hasPrefix(known.bytes) { joined.append(known.bytes) }
            joined.append(text.bytes)
            name = CString(joined.bytes)
            return text.count
        }
    }

    /// Each piece has the arguments so far.
    private var isCumulative = false

    /// Removes what a piece, which begins at `place` with a brace, repeats. Some servers send all arguments again at the
    /// end, or in each piece, or begin with "{}". Returns what the piece adds.
    func removeRepetition(at place: Int) -> Bytes {
        let known = arguments.bytes.prefix(place)
        let piece = arguments.bytes.dropping(place)
        guard !isCustom, known.base[0] == .openBrace else { return piece }
        var length = 0
        if piece.hasPrefix(known) && (isCumulative || !known.mayPrecedeValue) {
            isCumulative = true
            length = place
        } else if !known.equals("{}") {
            return piece
        }
        arguments.removeFirst(place)
        (searched, depth, isInString) = (0, 0, false)
        return arguments.bytes.dropping(length)
    }

    /// How far the arguments were searched for the end of their object, and what is open there.
    private var searched = 0
    private var depth = 0
    private var isInString = false

    /// The arguments are a whole object. Each byte is looked at once, however often this is asked.
    @inline(never)
    fileprivate var isWhole: Bool {
        let text = arguments.bytes
        guard text.count > 0, text.base[0] == .openBrace else { return false }
        while searched < text.count && (searched == 0 || depth > 0) {
            let byte = text.base[searched]
            if isInString && byte == .backslash {
                // What follows is in the string too.
                guard searched + 1 < text.count else { return false }
                searched += 1
            } else if byte == .quote {
                isInString = !isInString
            } else if !isInString && (byte == .openBrace || byte == .openBracket) {
                depth += 1
            } else if !isInString && (byte == .closeBrace || byte == .closeBracket) {
                depth -= 1
            }
            searched += 1
        }
        return searched > 0 && depth == 0
    }
}

/// The tool calls of a choice, in the order of their numbers.
struct ToolCalls {
    private(set) var all: [ToolCall] = []
    /// The call that the last piece was added to.
    private var open: ToolCall?
    /// The calls that have a piece in the current list.
    private var listed: [Int] = []

    static let limit = 4096
    /// The bytes of ids and names that are kept, and about those of the calls themselves.
    private(set) var kept = 0
    /// The last piece went to another call than the one before it.
    private(set) var hasMoved = false

    /// What a piece says about the call that it belongs to.
    struct Identity {
        var id: JSONString?
        var index: Int64?
        var name: JSONString?
    }

    var isEmpty: Bool { all.isEmpty }

    /// The call that a piece was added to, which is the open one then.
    mutating func call(_ number: Int) -> ToolCall? {
        if let open, open.number == number { return open }
        open = all.first { $0.number == number }
        return open
    }

    private func call(_ id: JSONString) -> ToolCall? { all.first { $0.id?.isText(of: id) ?? false } }

    func has(_ id: JSONString) -> Bool { id.bytes.count > 0 && call(id) != nil }

    /// A list of pieces begins.
    mutating func beginList() { listed.removeAll(keepingCapacity: true) }

    /// Returns the call that a piece belongs to: by its id, else by its index, else the open one. Servers number
    /// calls from 0, all with 0, with -1 or not at all, and send ids in the first piece, in each, late or never. Nil
    /// if there would be more calls than the limit.
    mutating func find(_ piece: Identity) -> ToolCall? {
        let index = piece.index.flatMap { $0 >= 0 && $0 < Int64(Int32.max) ? $0 : nil }
        let found = known(piece, index) ?? add(index)
        guard let found else { return nil }
        if found.id == nil, let id = piece.id, id.bytes.count > 0 {
            found.id = CString(id)
            kept += id.bytes.count
        }
        if let name = piece.name, name.bytes.count > 0 { kept += found.add(name: name) }
        hasMoved = open !== found
        open = found
        if listed.last != found.number { listed.append(found.number) }
        return found
    }

    private func known(_ piece: Identity, _ index: Int64?) -> ToolCall? {
        let hasName = piece.name.map { $0.bytes.count > 0 } ?? false
        let atIndex = index.flatMap { index in all.last { $0.serverIndex == index } }
        if let id = piece.id, id.bytes.count > 0 {
            if let same = call(id) { return same }
            let candidate = index == nil ? open : atIndex
            // The id came late, or the server makes up another one for each piece: a new call has a name.
            guard let candidate, candidate.id == nil || (index != nil && !hasName) else { return nil }
            return hasName && candidate.name != nil ? nil : candidate
        }
        let candidate = index == nil ? open : atIndex
        guard let candidate else { return nil }
        guard hasName, let name = piece.name, let known = candidate.name else { return candidate }
        // Without an index, each name begins a call. With one, some servers repeat the name in each piece, or send it
        // in pieces.
        if listed.contains(candidate.number) { return nil }
        let goesOn = candidate.arguments.isEmpty && candidate.id != nil
        return goesOn || index != nil && known.isText(of: name) && !candidate.isWhole ? candidate : nil
    }

    /// Adds a call. Nil if there would be more than the limit.
    mutating func add() -> ToolCall? { add(nil) }

    private mutating func add(_ index: Int64?) -> ToolCall? {
        guard all.count < ToolCalls.limit else { return nil }
        var number = index.map { Int($0) } ?? (all.last?.number ?? -1) + 1
        if all.contains(where: { $0.number == number }) { number = (all.last?.number ?? -1) + 1 }
        let call = ToolCall(number)
        kept += 64
        call.serverIndex = index
        all.insert(call, at: all.firstIndex { $0.number > number } ?? all.count)
        return call
    }
}

extension Bytes {
    /// A value may come next in a JSON text that ends here, so that it may be one like the text itself.
    fileprivate var mayPrecedeValue: Bool {
        switch end[-1] {
        case .colon, .comma, .openBracket, .space: true
        default: false
        }
    }
}

extension CString {
    /// The text of a JSON string.
    @inline(never)
    convenience init(_ string: JSONString) {
        if string.isPlain {
            self.init(string.bytes)
            return
        }
        var decoded = ByteBuffer()
        decoded.append(whole: string)
        self.init(decoded.bytes)
    }

    func isText(of string: JSONString) -> Bool {
        if string.isPlain { return bytes.equals(string.bytes) }
        let text = CString(string)
        return withExtendedLifetime(text) { bytes.equals(text.bytes) }
    }
}

extension ByteBuffer {
    /// Appends the text of a JSON string that does not continue elsewhere.
    mutating func append(whole string: JSONString) {
        var pendingSurrogate = PendingSurrogate()
        append(string, pendingSurrogate: &pendingSurrogate)
        append(pendingSurrogate: &pendingSurrogate)
    }
}
