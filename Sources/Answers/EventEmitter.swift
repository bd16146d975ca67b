import COpenWebUI
import JSON
import Wire

/// Turns drafts into events, one by one, and adds their text to the response.
public final class EventEmitter {
    public let event = Event()
    private let response: Accumulator
    private let depth: Int
    private let limit: Int
    private let keepsText: Bool
    /// The frame of the current drafts, and how many of them were emitted.
    private var frame: JSONValue?
    private var data: Bytes?
    private var drafts: [EventDraft] = []
    private var emitted = 0
    /// Memory that the event's name and text point to.
    private var message: (Text?, Text?)
    private var sseName = ByteBuffer()
    private var whole: JSONValue?

    /// The number of frames received.
    public internal(set) var frames: Int64 = 0
    /// The text, or the number of choices, exceeds its limit.
    private(set) var isOverLimit = false
    private var keptBytes = 0

    init(_ response: Accumulator, _ settings: ReaderSettings) {
        self.response = response
        depth = settings.depth
        limit = settings.limit
        keepsText = settings.keepsText
    }

    var hasDrafts: Bool { emitted < drafts.count }

    /// Starts emitting the `drafts` of `tree`. `data` is the frame's text; nil for a non-streamed body.
    func begin(_ data: Bytes?, _ tree: JSONValue, _ drafts: [EventDraft]) {
        if let data {
            frames += 1
            if response.hasKept { keep(data.count) }
        }
        self.data = data
        frame = tree
        self.drafts = drafts
        emitted = 0
    }

    /// Called after all other drafts: emits the lone surrogates that are still pending.
    func emitPendingSurrogates() {
        response.forEachPendingSurrogate { kind, index, toolIndex in
            var draft = EventDraft(kind)
            draft.index = index
            draft.toolIndex = toolIndex
            draft.isLoneSurrogate = true
            drafts.append(draft)
        }
    }

    /// Called after all other drafts: the response is complete. `whole` is its JSON if it was not streamed.
    func emitDone(_ whole: JSONValue?) {
        self.whole = whole
        drafts.append(EventDraft(OWUI_EVENT_DONE))
    }

    /// Frees the tree of the last frame once all its events were emitted and none is in use: it is the
    /// largest allocation of a slow stream that waits.
    public func rest() {
        guard frame != nil, !hasDrafts else { return }
        frame = nil
        message = (nil, nil)
        event.name = nil
        event.dropJSON()
    }

    func dropDrafts() {
        drafts.removeAll()
        emitted = 0
    }

    private func reset(_ kind: owui_event_kind_t, _ data: Bytes?) {
        event.reset(kind, frame: data == nil ? 0 : frames, data: data, depth: depth)
    }

    /// Emits a frame unchanged.
    func emitOther(_ frame: Frame) {
        frames += 1
        reset(OWUI_EVENT_OTHER, frame.data)
        guard frame.name.count > 0 else { return }
        sseName.removeAll()
        sseName.appendValid(frame.name)
        event.name = sseName.bytes
    }

    /// The fast path for a frame with one piece of text. Returns false if there is no event yet.
    func emit(_ delta: Delta, _ data: Bytes) -> Bool {
        frames += 1
        guard let choice = response.choice(delta.index) else {
            isOverLimit = true
            return false
        }
        choice.isSeen = true
        response.hasGrown()
        reset(delta.kind == .text ? OWUI_EVENT_TEXT : OWUI_EVENT_REASONING, data)
        event.index = Int32(truncatingIfNeeded: delta.index)
        event.isPlain = true
        if delta.kind == .text {
            event.text = choice.text.added {
                $0.append(delta.string, pendingSurrogate: &choice.textSurrogate)
            }
        } else {
            event.text = choice.reasoning.added {
                $0.append(delta.string, pendingSurrogate: &choice.reasoningSurrogate)
            }
        }
        return countText()
    }

    /// Emits the next draft. Returns false if it makes no event yet.
    func emit() -> Bool {
        let draft = drafts[emitted]
        emitted += 1
        if emitted == drafts.count {
            drafts.removeAll()
            emitted = 0
        }
        reset(draft.kind, data)
        event.index = Int32(truncatingIfNeeded: draft.index)
        event.toolIndex = Int32(truncatingIfNeeded: draft.toolIndex)
        if let json = draft.json {
            event.setJSON(
                (response.hasLoneSurrogates ? response.kept(json) : nil) ?? JSONValue(sharing: json))
        }
        message = (draft.name, draft.text)
        event.name = draft.name?.bytes
        if let text = draft.text { event.text = text.bytes }
        switch draft.kind {
        case OWUI_EVENT_TEXT, OWUI_EVENT_REASONING, OWUI_EVENT_TOOL_CALL: return emitPiece(draft)
        case OWUI_EVENT_DONE: fillDone()
        default: break
        }
        return true
    }

    private func emitPiece(_ draft: EventDraft) -> Bool {
        guard let choice = response.choice(draft.index) else { return false }
        response.hasGrown()
        if draft.kind == OWUI_EVENT_TOOL_CALL {
            guard let call = choice.toolCall(draft.toolIndex) else { return false }
            event.text = call.arguments.added(draft, &call.pendingSurrogate)
            if data != nil { keep(event.text.count) }
            return true
        }
        if draft.kind == OWUI_EVENT_TEXT {
            event.text = choice.text.added(draft, &choice.textSurrogate)
        } else {
            event.text = choice.reasoning.added(draft, &choice.reasoningSurrogate)
        }
        return countText()
    }

    /// Returns false if the piece is empty: its text waits for the next piece.
    private func countText() -> Bool {
        // The text of a non-streamed response was already checked against the limit as part of its body.
        if keepsText && data != nil { keep(event.text.count) }
        return event.text.count > 0
    }

    private func keep(_ bytes: Int) {
        keptBytes += bytes
        if keptBytes > limit { isOverLimit = true }
    }

    private func fillDone() {
        reset(OWUI_EVENT_DONE, nil)
        event.text = response.first.text.bytes
        event.name = response.first.finishReason?.bytes
        if let whole { event.setJSON(whole) } else { event.setJSON(response) }
    }
}

extension ByteBuffer {
    /// Returns the bytes that `body` appends.
    fileprivate mutating func added(_ body: (inout ByteBuffer) -> Void) -> Bytes {
        let before = count
        body(&self)
        return bytes.dropping(before)
    }

    /// Appends the text of a draft and returns it.
    fileprivate mutating func added(_ draft: EventDraft, _ pendingSurrogate: inout PendingSurrogate) -> Bytes
    {
        added {
            if let piece = draft.piece?.text { $0.append(pieces: piece, pendingSurrogate: &pendingSurrogate) }
            if draft.isLoneSurrogate { $0.append(pendingSurrogate: &pendingSurrogate) }
        }
    }
}
