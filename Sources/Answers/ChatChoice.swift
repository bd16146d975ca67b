import COpenWebUI
import Wire

/// Reads one element of `choices`.
struct ChoiceReader {
    private let response: Accumulator
    private var choice: Choice?
    private var finishReason: JSONString?
    /// Parts that came before the choice's index.
    private var delta: Bytes?
    private var message: Bytes?

    init(_ response: Accumulator) { self.response = response }

    mutating func read(_ scanner: inout JSONScanner, at position: Int) -> Bool {
        guard scanner.byte == .openBrace else { return scanner.value() != nil }
        let begin = response.postponed.count
        var index: Int64?
        let isValid = scanner.object { scanner, key in
            if key.equals("index") {
                guard scanner.integer(or: &index) else { return false }
                choice = index.flatMap { response.choice(Int(truncatingIfNeeded: $0)) }
                choice?.members.rewind()
                return true
            }
            if key.equals("delta"), let choice {
                var reader = DeltaReader(response, choice)
                return reader.read(&scanner)
            }
            if key.equals("finish_reason") { return scanner.string(or: &finishReason) }
            guard let value = scanner.value() else { return false }
            if key.equals("delta") {
                delta = value
            } else if key.equals("message") {
                message = value
            } else if !value.isNullJSON {
                postpone(key, value)
            }
            return true
        } skipping: {
            choice?.members.skipsRepeated(&$0) ?? false
        }
        if isValid { finish(index ?? Int64(position), begin) }
        response.postponed.removeLast(response.postponed.count - begin)
        return isValid
    }

    private func postpone(_ key: JSONString, _ value: Bytes) { response.postponed.append((key, value)) }

    private mutating func finish(_ index: Int64, _ begin: Int) {
        guard index < Int64(Int32.max), let choice = choice ?? response.choice(Int(index)) else {
            response.exceedsLimits = true
            return
        }
        if self.choice == nil { choice.members.rewind() }
        choice.isSeen = true
        for i in begin..<response.postponed.count {
            let (key, value) = response.postponed[i]
            keep(key, value, choice)
        }
        if let delta { read(delta, choice) }
        if let message { read(message: message, choice) }
        // Some servers send an empty reason in every frame.
        if let finishReason, finishReason.bytes.count > 0 {
            response.count(finishReason.bytes.count - (choice.finishReason?.count ?? 0))
            choice.finishReason = CString(finishReason)
            response.addsMore = true
        }
    }

    private func keep(_ key: JSONString, _ value: Bytes, _ choice: Choice) {
        guard key.equals("logprobs") else {
            response.count(choice.members.keep(key, value))
            return
        }
        if response.settings.keepsText {
            response.merge(value, into: choice.logprobs)
        } else {
            response.ignore(value)
        }
    }

    private func read(_ delta: Bytes, _ choice: Choice) {
        var scanner = JSONScanner(delta)
        var reader = DeltaReader(response, choice)
        _ = reader.read(&scanner)
    }

    /// A whole message in a stream repeats what the deltas have said: it counts where there were none. Some servers
    /// send it again and again, each time with more text.
    private func read(message: Bytes, _ choice: Choice) {
        if response.isWhole { return read(message, choice) }
        guard !choice.hasDeltas else { return }
        let begin = response.pieces.count
        choice.joined = MergedJSON()
        choice.parts = MergedJSON()
        read(message, choice)
        choice.hasDeltas = false
        for i in begin..<response.pieces.count {
            let piece = response.pieces[i]
            guard let text = piece.text else { continue }
            switch piece.kind {
            case OWUI_EVENT_TEXT: response.pieces[i].text = rest(of: text, after: choice.text.bytes)
            case OWUI_EVENT_REASONING: response.pieces[i].text = rest(of: text, after: choice.reasoning.bytes)
            case OWUI_EVENT_TOOL_CALL:
                let known = choice.toolCalls.call(piece.toolIndex)?.arguments.bytes
                response.pieces[i].text = rest(of: text, after: known ?? Bytes(""))
            default: break
            }
        }
    }

    /// What a text has beyond its known beginning.
    private func rest(of text: Piece.Content, after known: Bytes) -> Piece.Content {
        response.addsMore = true
        let whole: Bytes
        switch text {
        case .string(let string): whole = response.own(CString(string))
        case .verbatim(let bytes): whole = bytes
        case .loneSurrogate: return text
        }
        return .verbatim(whole.hasPrefix(known) ? whole.dropping(known.count) : Bytes(""))
    }
}

/// Reads the `delta` of a choice, or the `message` of a whole response.
struct DeltaReader {
    private let response: Accumulator
    private let choice: Choice
    private var reasoning: Int?
    private var content: Int?

    init(_ response: Accumulator, _ choice: Choice) {
        self.response = response
        self.choice = choice
        choice.deltaMembers.rewind()
    }

    mutating func read(_ scanner: inout JSONScanner) -> Bool {
        guard scanner.byte == .openBrace else { return scanner.value() != nil }
        return scanner.object { scanner, key in
            if key.equals("content") { return readContent(&scanner) }
            if key.equals("reasoning_content") { return readReasoning(&scanner, isShort: false) }
            if key.equals("reasoning") { return readReasoning(&scanner, isShort: true) }
            if key.equals("tool_calls") && scanner.byte == .openBracket { return readToolCalls(&scanner) }
            guard let value = scanner.value() else { return false }
            response.keep(key, value, in: choice)
            return true
        } skipping: {
            choice.deltaMembers.skipsRepeated(&$0)
        }
    }

    private mutating func readContent(_ scanner: inout JSONScanner) -> Bool {
        // Of repeated keys the last one counts.
        if let content, content == response.pieces.count - 1 { response.pieces.removeLast() }
        content = response.pieces.count
        if scanner.byte == .quote {
            guard let text = scanner.string() else { return false }
            add(OWUI_EVENT_TEXT, text)
            return true
        }
        guard let value = scanner.value() else { return false }
        if value.isNullJSON { return true }
        choice.hasDeltas = true
        response.addsMore = true
        guard value.base[0] == .openBracket else {
            response.count(choice.parts.merge(value))
            return true
        }
        var list = JSONScanner(value)
        return list.array { scanner, _ in scanner.value().map { readPart($0) } != nil }
    }

    /// A part of a content that is a list: text, thinking, or another one, which is kept.
    private func readPart(_ part: Bytes) {
        if let text = part.member("text")?.jsonString {
            add(OWUI_EVENT_TEXT, text)
        } else if let thinking = part.member("thinking") {
            readThinking(thinking)
        } else if let text = part.jsonString {
            add(OWUI_EVENT_TEXT, text)
        } else {
            response.count(choice.parts.append(element: part))
        }
    }

    /// Thinking is a string, or a list of parts with text.
    private func readThinking(_ value: Bytes) {
        if let text = value.jsonString { return add(OWUI_EVENT_REASONING, text) }
        var list = JSONScanner(value)
        _ = list.array { scanner, _ in
            var text: JSONString?
            let isValid = scanner.object { scanner, key in
                key.equals("text") ? scanner.string(or: &text) : scanner.value() != nil
            }
            if let text { add(OWUI_EVENT_REASONING, text) }
            return isValid
        }
    }

    private mutating func readReasoning(_ scanner: inout JSONScanner, isShort: Bool) -> Bool {
        var text: JSONString?
        guard scanner.string(or: &text) else { return false }
        // Two names for one thing; servers that send both send the same text in both.
        guard let text, text.bytes.count > 0 else { return true }
        guard reasoning == nil else {
            response.ignore(text.quoted)
            return true
        }
        reasoning = response.pieces.count
        if isShort { choice.namesReasoningShort = true }
        add(OWUI_EVENT_REASONING, text)
        return true
    }

    private func add(_ kind: owui_event_kind_t, _ text: JSONString) {
        guard text.bytes.count > 0 else { return }
        choice.hasDeltas = true
        var piece = Piece(kind, text)
        piece.index = choice.index
        response.pieces.append(piece)
    }

    private func readToolCalls(_ scanner: inout JSONScanner) -> Bool {
        choice.hasDeltas = true
        choice.toolCalls.beginList()
        return scanner.array { scanner, _ in
            var reader = ToolCallReader(response, choice)
            return reader.read(&scanner)
        }
    }
}
