import COpenWebUI
import JSON
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
                // Some servers number a choice -1.
                if let number = index, number < 0 || number > Int64(Int32.max) { index = nil }
                choice = index.flatMap { response.choice(Int($0)) }
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
            } else {
                response.postpone(key, value)
            }
            return true
        } skipping: {
            choice?.members.skipsRepeated(&$0) ?? false
        }
        if isValid { finish(index ?? Int64(position), begin) }
        response.dropPostponed(from: begin)
        return isValid
    }

    private mutating func finish(_ index: Int64, _ begin: Int) {
        guard let choice = choice ?? response.choice(Int(index)) else {
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
        // Some servers send an empty reason in every frame, or the word null.
        if let finishReason, finishReason.bytes.count > 0, !finishReason.equals("null") {
            response.count(finishReason.bytes.count - (choice.finishReason?.count ?? 0))
            choice.finishReason = CString(finishReason)
            response.addsMore = true
        }
    }

    private func keep(_ key: JSONString, _ value: Bytes, _ choice: Choice) {
        guard key.equals("logprobs") else {
            if key.equals("error") {
                response.addsMore = true
                if !value.isBlankJSON { response.marks.markError() }
            }
            // Some servers send the token counts here.
            if key.equals("usage") { return response.addUsage(key, value, to: choice.members) }
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
        guard !choice.hasDeltas else { return addCalls(of: message, choice) }
        let begin = response.pieces.count
        choice.joined = MergedJSON()
        choice.parts = MergedJSON(isParts: true)
        choice.hasParts = false
        read(message, choice)
        choice.hasDeltas = false
        for i in begin..<response.pieces.count {
            let piece = response.pieces[i]
            guard let text = piece.text else { continue }
            switch piece.kind {
            case OWUI_EVENT_TEXT: response.setText(rest(of: text, after: choice.text.bytes), ofPiece: i)
            case OWUI_EVENT_REASONING:
                response.setText(rest(of: text, after: choice.reasoning.bytes), ofPiece: i)
            case OWUI_EVENT_TOOL_CALL:
                let known = choice.toolCalls.call(piece.toolIndex)?.arguments.bytes
                response.setText(rest(of: text, after: known ?? Bytes("")), ofPiece: i)
            default: break
            }
        }
    }

    /// The calls of the last message count if no delta has brought any.
    private func addCalls(of message: Bytes, _ choice: Choice) {
        guard finishReason != nil, choice.toolCalls.isEmpty, let calls = message.member("tool_calls"),
            calls.base[0] == .openBracket
        else { return }
        var scanner = JSONScanner(calls)
        _ = DeltaReader(response, choice).readToolCalls(&scanner)
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
            if scanner.byte == .quote, let name = Choice.reasoningName(key) {
                return readReasoning(&scanner, name)
            }
            if key.equals("tool_calls") && (scanner.byte == .openBracket || scanner.byte == .openBrace) {
                return readToolCalls(&scanner)
            }
            guard let value = scanner.value() else { return false }
            if key.equals("reasoning_details") { readDetails(value) }
            response.keep(key, value, in: choice)
            return true
        } skipping: {
            choice.deltaMembers.skipsRepeated(&$0)
        }
    }

    private mutating func readContent(_ scanner: inout JSONScanner) -> Bool {
        // Of repeated keys the last one counts.
        if let content, content == response.pieces.count - 1 { response.removeLastPiece() }
        content = response.pieces.count
        if scanner.byte == .quote {
            guard let text = scanner.string() else { return false }
            add(OWUI_EVENT_TEXT, text)
            if choice.hasParts && text.bytes.count > 0 { response.merge(text.quoted, into: choice.parts) }
            return true
        }
        guard let value = scanner.value() else { return false }
        if value.isNullJSON { return true }
        choice.hasDeltas = true
        response.addsMore = true
        // A token that looks like a number.
        if !value.isJoinedJSON {
            var piece = Piece(OWUI_EVENT_TEXT)
            piece.text = .verbatim(value)
            piece.index = choice.index
            response.add(piece)
            return true
        }
        let isList = value.base[0] == .openBracket
        if !response.isWhole && (response.settings.keepsText || !isList) {
            if isList && !choice.hasParts { beginParts() }
            response.count(choice.parts.merge(value))
        }
        if isList {
            value.forEachElement { part, _ in
                readPart(part)
                return true
            }
        }
        return true
    }

    /// The text before the first list is its first part.
    private func beginParts() {
        choice.hasParts = true
        response.count(choice.parts.merge(Bytes("[]")))
        guard !choice.text.isEmpty else { return }
        var text = ByteBuffer()
        text.append(quoted: choice.text.bytes)
        response.count(choice.parts.merge(text.bytes))
    }

    /// A part of a content that is a list.
    private func readPart(_ part: Bytes) {
        let kind =
            part.member("type")?.equals("\"reasoning\"") ?? false ? OWUI_EVENT_REASONING : OWUI_EVENT_TEXT
        if let text = (part.member("text") ?? part).jsonString {
            add(kind, text)
        } else if let thinking = part.member("thinking") ?? part.member("summary") {
            readThinking(thinking)
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

    /// Details are the reasoning of a server that does not send it as a text too.
    private mutating func readDetails(_ list: Bytes) {
        guard list.base[0] == .openBracket, choice.reasoningNames == 0, reasoning == nil else { return }
        response.addsMore = true
        let begin = response.pieces.count
        list.forEachElement { part, _ in
            if let text = (part.member("text") ?? part.member("summary"))?.jsonString {
                add(OWUI_EVENT_REASONING, text)
            }
            return true
        }
        if response.pieces.count > begin { reasoning = begin }
    }

    private mutating func readReasoning(_ scanner: inout JSONScanner, _ name: UInt8) -> Bool {
        guard let text = scanner.string() else { return false }
        // Several names for one thing; servers that send two send the same text in both.
        guard text.bytes.count > 0 else { return true }
        choice.reasoningNames |= name
        guard reasoning == nil else {
            response.ignore(text.quoted)
            return true
        }
        reasoning = response.pieces.count
        add(OWUI_EVENT_REASONING, text)
        return true
    }

    private func add(_ kind: owui_event_kind_t, _ text: JSONString) {
        guard text.bytes.count > 0 else { return }
        choice.hasDeltas = true
        var piece = Piece(kind, text)
        piece.index = choice.index
        response.add(piece)
    }

    @inline(never)
    private func readCall(_ scanner: inout JSONScanner) -> Bool {
        var reader = ToolCallReader(response, choice)
        return reader.read(&scanner)
    }

    fileprivate func readToolCalls(_ scanner: inout JSONScanner) -> Bool {
        choice.hasDeltas = true
        choice.toolCalls.beginList()
        // One call may come without its list.
        return scanner.byte == .openBrace
            ? readCall(&scanner) : scanner.array { scanner, _ in readCall(&scanner) }
    }
}
