import COpenWebUI
import JSON
import Wire

/// Turns the pieces of a frame into events, one by one, and adds their text to the response.
public final class EventEmitter {
    public let event: Event
    private let response: Accumulator
    private let keepsText: Bool
    /// The frame of the current pieces; nil for a whole body.
    private var data: Bytes?
    /// The shape of that frame.
    private var shape: Int64 = 0
    private var emitted = 0
    /// Memory that the event's name and text point to.
    private var message: ServerMessage?
    private var name = ByteBuffer()
    private var whole = Whole.assembled

    /// The JSON of a DONE event.
    enum Whole {
        case assembled
        /// The text of a body that was not streamed.
        case document(Bytes)
        case value(JSONValue)
    }

    /// The number of frames received.
    public internal(set) var frames: Int64 = 0

    init(_ response: Accumulator, _ settings: ReaderSettings) {
        self.response = response
        event = Event(depth: settings.depth, memory: settings.memory)
        keepsText = settings.keepsText
    }

    @inline(__always)
    var hasPieces: Bool { emitted < response.pieces.count }

    /// The pieces of the response are those of this frame; nil: of a whole body.
    func begin(_ data: Bytes?, shape: Int64 = 0) {
        if data != nil { frames += 1 }
        self.data = data
        self.shape = shape
        emitted = 0
    }

    /// Adds an event for an error that the frame contains.
    func add(_ error: ResponseError) {
        message = error.message
        response.add(Piece(OWUI_EVENT_ERROR))
    }

    /// Called after all other pieces: adds the lone surrogates that are still pending.
    func addPendingSurrogates() {
        response.forEachPendingSurrogate { kind, index, toolIndex in
            var piece = Piece(kind)
            piece.index = index
            piece.toolIndex = toolIndex
            piece.text = .loneSurrogate
            response.add(piece)
        }
    }

    /// Called after all other pieces: the response is complete.
    func addDone(_ whole: Whole) {
        self.whole = whole
        response.add(Piece(OWUI_EVENT_DONE))
    }

    /// Frees the tree of the last event once none is in use: it is the largest allocation of a slow stream that waits.
    public func rest() {
        guard !hasPieces else { return }
        message = nil
        event.name = nil
        event.dropJSON()
    }

    func dropPieces() {
        response.removePieces()
        emitted = 0
    }

    private func reset(_ kind: owui_event_kind_t, _ data: Bytes?) {
        event.reset(kind, frame: data == nil ? 0 : frames, data: data)
    }

    /// Emits a frame unchanged, as the current one.
    func emitOther(_ frame: Frame) {
        reset(OWUI_EVENT_OTHER, frame.data)
        guard frame.name.count > 0 else { return }
        name.removeAll()
        name.appendValid(frame.name)
        event.name = name.bytes
    }

    /// The fast path for a frame that differs from the last one only in its text. Returns false if there is no event
    /// yet.
    @inline(__always)
    func emit(_ known: KnownFrames, _ choice: Choice, _ text: JSONString) -> Bool {
        frames += 1
        response.hasGrown()
        reset(known.kind, known.data)
        event.index = Int32(truncatingIfNeeded: choice.index)
        event.shape = known.shape
        event.text = choice.append(.string(text), known.kind)
        return countText(isStreamed: true)
    }

    /// Emits the next piece. Returns false if it makes no event yet.
    @_optimize(speed)
    func emit() -> Bool {
        let piece = response.pieces[emitted]
        emitted += 1
        if emitted == response.pieces.count {
            response.removePieces(keepingCapacity: emitted < 64)
            emitted = 0
        }
        // A surrogate that stays alone is known at the end, when the last frame may be gone.
        let isAlone = if case .loneSurrogate? = piece.text { true } else { false }
        reset(piece.kind, isAlone ? nil : data)
        event.shape = isAlone ? 0 : shape
        event.index = Int32(truncatingIfNeeded: piece.index)
        event.toolIndex = Int32(truncatingIfNeeded: piece.toolIndex)
        if let json = piece.json, piece.kind != OWUI_EVENT_STATUS { event.setJSON(json) }
        switch piece.kind {
        case OWUI_EVENT_TEXT, OWUI_EVENT_REASONING: return emitText(piece)
        case OWUI_EVENT_TOOL_CALL: return emitToolCall(piece)
        case OWUI_EVENT_ERROR:
            event.text = message?.text?.bytes ?? Bytes("")
            event.name = message?.code?.bytes
        case OWUI_EVENT_STATUS: fillStatus(piece)
        case OWUI_EVENT_ITEM: fillItem(piece)
        case OWUI_EVENT_DONE: fillDone()
        default: break
        }
        return true
    }

    @inline(__always)
    private func emitText(_ piece: Piece) -> Bool {
        guard let choice = response.choice(piece.index), let text = piece.text else { return false }
        response.hasGrown()
        event.text = choice.append(text, piece.kind)
        return countText(isStreamed: data != nil)
    }

    private func emitToolCall(_ piece: Piece) -> Bool {
        guard let call = response.choice(piece.index)?.toolCalls.call(piece.toolIndex) else { return false }
        response.hasGrown()
        if let text = piece.text {
            let before = call.arguments.count
            event.text = call.arguments.append(text, &call.pendingSurrogate)
            if before > 0 && event.text.count > 0 && event.text.base[0] == .openBrace {
                event.text = call.removeRepetition(at: before)
            }
            response.count(event.text.count)
        }
        // As far as it has come.
        if piece.name != nil { event.name = call.name?.bytes }
        return true
    }

    private func decoded(_ string: JSONString) -> Bytes {
        name.removeAll()
        name.append(whole: string)
        return name.bytes
    }

    /// Returns false if the piece is empty: its text waits for the next piece.
    @inline(__always)
    private func countText(isStreamed: Bool) -> Bool {
        // The text of a non-streamed response was already checked against the limit as part of its body.
        if keepsText && isStreamed { response.count(event.text.count) }
        return event.text.count > 0
    }

    private func fillStatus(_ piece: Piece) {
        switch piece.text {
        case .string(let text): event.text = decoded(text)
        case .verbatim(let text): event.text = text
        default: break
        }
        event.completed = piece.json.flatMap { JSONNumber(integer: $0)?.integer } ?? -1
        event.total = piece.total
    }

    private func fillItem(_ piece: Piece) {
        guard let number = piece.element, let list = response.elements else { return }
        list.read { list in
            if let element = list.element(number) { event.setJSON(JSONValue(sharing: element)) }
        }
    }

    private func fillDone() {
        reset(OWUI_EVENT_DONE, nil)
        event.text = response.first.text.bytes
        event.name = response.first.finishReason?.bytes
        switch whole {
        case .assembled: event.setJSON(response)
        case .document(let text): event.setJSON(text)
        case .value(let value): event.setJSON(value)
        }
    }
}

extension Choice {
    /// Appends a piece of text or reasoning, and returns it.
    @inline(__always)
    fileprivate func append(_ piece: Piece.Content, _ kind: owui_event_kind_t) -> Bytes {
        kind == OWUI_EVENT_TEXT
            ? text.append(piece, &textSurrogate) : reasoning.append(piece, &reasoningSurrogate)
    }
}

extension ByteBuffer {
    /// Appends a piece of text, and returns it.
    @inline(__always)
    fileprivate mutating func append(_ piece: Piece.Content, _ pendingSurrogate: inout PendingSurrogate)
        -> Bytes
    {
        let before = count
        switch piece {
        case .string(let string): append(string, pendingSurrogate: &pendingSurrogate)
        case .verbatim(let text): appendValid(text)
        case .loneSurrogate: append(pendingSurrogate: &pendingSurrogate)
        }
        return bytes.dropping(before)
    }
}
