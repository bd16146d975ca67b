import COpenWebUI
import JSON
import Wire

/// The parts of a response while it arrives: choices with their text and tool calls, and the other members. It is the
/// same for every protocol; a `ResponseFormat` decides what each frame adds.
public final class Accumulator {
    let format: ResponseFormat
    let settings: ReaderSettings
    /// The choice that `owui_call_response_text` and `on_text` return.
    public let first: Choice
    private(set) var choices: [Choice]
    /// The members other than the choices.
    let envelope: Members
    /// The documents that a retrieval added to the model's input.
    private let documents = MergedJSON()
    private var cached: JSONValue?
    /// The protocol's own end marker was received: `response.completed`, `"done":true`.
    var hasEnded = false
    /// The last status of a file, and why its processing failed.
    public internal(set) var status: CString?
    public internal(set) var statusError: CString?
    /// Something was dropped: more choices, calls or members than the limit.
    var exceedsLimits = false
    /// How many bytes of the response are kept, in addition to the body of a whole one.
    private var kept = 0
    /// The budget for what is kept is used up.
    private(set) var isOverLimit = false

    // MARK: The current frame

    /// Its values that may differ in another frame.
    let notes = FrameNotes()

    /// What the current frame adds.
    private(set) var pieces: [Piece] = []
    /// The rest of a list whose elements become pieces in batches, without the opening bracket.
    private var restOfList: Bytes?
    /// The marks of an error in it.
    var marks = ErrorMarks()
    /// The name of its event, which is the type of a frame that does not say it itself; nil if it has none.
    var name: JSONString?
    /// It has words of the server in place of content.
    var hasWords = false
    /// It changes something beside its pieces and notes, so that a frame like it does not mean the same.
    var addsMore = false
    /// The body is read as a whole: what it adds was counted with it.
    var isWhole = false
    /// Text that the pieces point to, if it is not in the frame.
    private var owned: [CString] = []
    /// Members that were read before it was known where they belong.
    private(set) var postponed: [(key: JSONString, value: Bytes)] = []
    /// The elements of a list that was parsed, and how many of them have become pieces.
    private(set) var elements: JSONValue?
    private var madeElements = 0
    /// The memory that they take, about.
    public internal(set) var treeSize = 0

    init(_ format: ResponseFormat, _ settings: ReaderSettings) {
        self.format = format
        self.settings = settings
        first = Choice(0, notes)
        choices = [first]
        envelope = Members(notes)
    }

    func beginFrame(_ name: Bytes = Bytes("")) {
        self.name = name.count > 0 ? JSONString(bytes: name, isPlain: true) : nil
        if cached != nil { cached = nil }
        marks = ErrorMarks()
        addsMore = false
        hasWords = false
        notes.clear()
        if !owned.isEmpty { owned.removeAll() }
        envelope.rewind()
    }

    /// Holds a text until the next frame.
    func own(_ text: CString) -> Bytes {
        owned.append(text)
        return text.bytes
    }

    func postpone(_ key: JSONString, _ value: Bytes) {
        if value.isNullJSON { return }
        if postponed.count < maxMembers { postponed.append((key, value)) } else { exceedsLimits = true }
    }

    func dropPostponed(from begin: Int) { postponed.removeLast(postponed.count - begin) }

    // MARK: Pieces

    /// A frame of small parts makes pieces that take many times its memory, so they are limited by the budget too.
    func add(_ piece: Piece) {
        guard pieces.count < max(1024, settings.limit / (4 * MemoryLayout<Piece>.stride)) else {
            exceedsLimits = true
            return
        }
        pieces.append(piece)
    }

    func setText(_ text: Piece.Content, ofPiece index: Int) { pieces[index].text = text }

    func removeLastPiece() { pieces.removeLast() }

    func removePieces(keepingCapacity: Bool = false) {
        pieces.removeAll(keepingCapacity: keepingCapacity)
    }

    /// The elements of a list become pieces. `text` begins with the first one.
    func add(elementsOf text: Bytes) { restOfList = text }

    func add(elements: JSONValue) { self.elements = elements }

    /// Makes pieces of the next elements of a list. Returns false if there are none.
    func addElements() -> Bool {
        let batch = 1024
        if let list = restOfList {
            var scanner = JSONScanner(list)
            restOfList = nil
            scanner.skipSpace()
            while pieces.count < batch, let element = scanner.value() {
                pieces.append(Piece(OWUI_EVENT_ITEM, json: element))
                scanner.skipSpace()
                guard scanner.take(.comma) else { return true }
                scanner.skipSpace()
            }
            if !pieces.isEmpty { restOfList = Bytes(scanner.position, list.end - scanner.position) }
        }
        let count = elements?.read { $0.count } ?? 0
        while pieces.count < batch && madeElements < count {
            var piece = Piece(OWUI_EVENT_ITEM)
            piece.element = madeElements
            pieces.append(piece)
            madeElements += 1
        }
        return !pieces.isEmpty
    }

    // MARK: Keeping

    /// Counts bytes that are kept; nil: more members than the limit.
    func count(_ bytes: Int?) {
        guard let bytes else {
            exceedsLimits = true
            return
        }
        guard !isWhole else { return }
        kept += bytes
        if kept > settings.limit { isOverLimit = true }
    }

    /// Keeps a member of the envelope: the last value, or of an identity the first.
    func keep(_ key: JSONString, _ value: Bytes) {
        // Another value than this one may be an error.
        if key.equals("error") && !value.isNullJSON { addsMore = true }
        count(envelope.keep(key, value))
    }

    /// Keeps a member of a message that has no meaning to the library. What says what something is, numbers and
    /// booleans are replaced, anything else is joined.
    func keep(_ key: JSONString, _ value: Bytes, in choice: Choice) {
        if isIdentity(key) || !value.isJoinedJSON {
            // A number in place of what was joined, or the other way round.
            if !value.isNullJSON && choice.joined.remove(key) { addsMore = true }
            count(choice.deltaMembers.keep(key, value))
        } else {
            choice.hasDeltas = true
            if choice.deltaMembers.remove(key) { addsMore = true }
            guard let member = choice.joined.member(key) else { return count(nil) }
            merge(value, into: member)
        }
    }

    /// Joins a value with those of earlier frames.
    func merge(_ value: Bytes, into joined: MergedJSON) {
        count(joined.merge(value))
        notes.record(value, .merge(joined))
    }

    /// A value that has no meaning, whatever it is.
    func ignore(_ value: Bytes) { notes.record(value, .none) }

    /// Appends to the documents, and adds a piece for them.
    func addSources(_ value: Bytes) {
        guard !value.isNullJSON else { return }
        addsMore = true
        count(documents.merge(value))
        add(Piece(OWUI_EVENT_SOURCES, json: value))
    }

    /// Keeps the token counts, and adds a piece for them.
    func addUsage(_ key: JSONString, _ value: Bytes, to members: Members) {
        count(members.keep(key, value, makesEvents: true))
        guard value.base[0] == .openBrace else { return }
        add(Piece(OWUI_EVENT_USAGE, json: value))
    }

    /// Returns nil if there would be more choices than the limit.
    func choice(_ index: Int) -> Choice? {
        if index == 0 { return first }
        if let known = choices.first(where: { $0.index == index }) { return known }
        guard index >= 0, choices.count < maxMembers else { return nil }
        let choice = Choice(index, notes)
        choices.insert(choice, at: choices.firstIndex { $0.index > index } ?? choices.count)
        return choice
    }

    // MARK: The response

    /// Whether the response has ended correctly.
    public var isFinished: Bool { format.isFinished(self) }

    /// A token count: of the names, the first one that is there; -1 if none is.
    public func tokens(_ names: [StaticString]) -> Int64 {
        guard let usage = format.usage(self) else { return -1 }
        for name in names {
            if let count = usage.integer(name) { return count }
        }
        return -1
    }

    /// The documents that a retrieval added to the model's input.
    public var sources: JSONValue? {
        guard !documents.isEmpty else { return nil }
        var text = ByteBuffer()
        documents.write(to: &text)
        return settings.parse(text.bytes)
    }

    func writeSources(to out: inout ByteBuffer) {
        guard !documents.isEmpty else { return }
        out.append(key: "sources")
        documents.write(to: &out)
    }

    /// Calls `body` for each text in which a high surrogate is waiting for a low one.
    func forEachPendingSurrogate(_ body: (owui_event_kind_t, Int, Int) -> Void) {
        for choice in choices {
            if choice.reasoningSurrogate.isWaiting { body(OWUI_EVENT_REASONING, choice.index, 0) }
            if choice.textSurrogate.isWaiting { body(OWUI_EVENT_TEXT, choice.index, 0) }
            for call in choice.toolCalls.all where call.pendingSurrogate.isWaiting {
                body(OWUI_EVENT_TOOL_CALL, choice.index, call.number)
            }
        }
    }

    /// Drops the assembled JSON, which is now incomplete.
    @inline(__always)
    func hasGrown() { if cached != nil { cached = nil } }

    /// Begins with text that earlier responses had.
    public func begin(with text: CString) { first.text.append(text) }

    /// Drops the text, all of which was delivered.
    public func forgetText() {
        cached = nil
        for choice in choices {
            choice.text.removeAll()
            choice.reasoning.removeAll()
        }
    }

    /// The response so far, in the shape of a non-streamed one; nil if the format has none, or if out of memory.
    public func assembled() -> JSONValue? {
        if cached == nil {
            var text = ByteBuffer()
            format.write(self, to: &text)
            if !text.isEmpty { cached = settings.parse(text.bytes) }
        }
        return cached
    }
}
