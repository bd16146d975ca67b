import COpenWebUI
import Wire

/// Reads one element of `tool_calls`.
struct ToolCallReader {
    private let response: Accumulator
    private let choice: Choice
    private var identity = ToolCalls.Identity()
    private var type: JSONString?
    private var text: Piece.Content?
    private var isCustom = false
    /// Where the members of the `function` begin among those that are postponed.
    private var functionMembers = 0..<0

    init(_ response: Accumulator, _ choice: Choice) {
        self.response = response
        self.choice = choice
    }

    mutating func read(_ scanner: inout JSONScanner) -> Bool {
        guard scanner.byte == .openBrace else { return scanner.value() != nil }
        let start = scanner.position
        let begin = response.postponed.count
        let isValid = scanner.object { scanner, key in
            if key.equals("index") { return scanner.integer(or: &identity.index) }
            if key.equals("id") {
                guard scanner.byte.isDigit else { return scanner.string(or: &identity.id) }
                identity.id = scanner.value().map { JSONString(bytes: $0, isPlain: true) }
                return identity.id != nil
            }
            if key.equals("type") { return scanner.string(or: &type) }
            let isInput = key.equals("custom")
            if (isInput || key.equals("function")) && scanner.byte == .openBrace {
                isCustom = isCustom || isInput
                return readFunction(&scanner)
            }
            guard let value = scanner.value() else { return false }
            response.postpone(key, value)
            return true
        }
        if isValid { add(Bytes(start, scanner.position - start), begin) }
        response.dropPostponed(from: begin)
        return isValid
    }

    private mutating func readFunction(_ scanner: inout JSONScanner) -> Bool {
        let begin = response.postponed.count
        let isValid = scanner.object { scanner, key in
            if key.equals("name") { return scanner.string(or: &identity.name) }
            if key.equals("arguments") || key.equals("input") {
                if scanner.byte == .quote {
                    text = scanner.string().map { .string($0) }
                    return text != nil
                }
                // Some servers send the arguments as an object: its text is what others send as a string.
                guard let value = scanner.value() else { return false }
                if !value.isNullJSON { text = .verbatim(value) }
                return true
            }
            guard let value = scanner.value() else { return false }
            response.postpone(key, value)
            return true
        }
        functionMembers = begin..<response.postponed.count
        return isValid
    }

    private func add(_ element: Bytes, _ begin: Int) {
        let kept = choice.toolCalls.kept
        guard let call = choice.toolCalls.find(identity) else {
            response.exceedsLimits = true
            return
        }
        response.count(choice.toolCalls.kept - kept)
        // A piece without an index belongs to the open call.
        if choice.toolCalls.hasMoved { response.addsMore = true }
        // A piece that says nothing about its call but more arguments.
        if begin < response.postponed.count || hasText(identity.id) || hasText(identity.name) {
            response.addsMore = true
        }
        if call.type == nil, let type, type.bytes.count > 0 {
            call.type = CString(type)
            response.count(type.bytes.count)
        }
        call.isCustom = call.isCustom || isCustom
        for i in begin..<response.postponed.count {
            let (key, value) = response.postponed[i]
            let isOfFunction = functionMembers.contains(i)
            let members = isOfFunction ? call.functionMembers : call.members
            response.count(members.merge(key, value))
        }
        var piece = Piece(OWUI_EVENT_TOOL_CALL, json: element)
        piece.index = choice.index
        piece.toolIndex = call.number
        piece.text = text
        if hasText(identity.name) { piece.name = identity.name }
        response.add(piece)
    }

    private func hasText(_ string: JSONString?) -> Bool { string.map { $0.bytes.count > 0 } ?? false }
}
