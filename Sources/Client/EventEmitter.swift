import COpenWebUI
import JSON
import Wire

/// Fills the event with one thing after the other, and adds the texts to the answer on the way.
final class EventEmitter {
    let event = Event()
    private let answer: Answer
    private let depth: Int
    private let limit: Int
    private let keepsText: Bool
    /// The frame that is being told, and what of it is still to be told.
    private var frame: JSONValue?
    private var data: Bytes?
    private var drafts: [EventDraft] = []
    private var emitted = 0
    /// What the event's name and text point into.
    private var message: (Text?, Text?)
    private var sseName = ByteBuffer()
    private var whole: JSONValue?

    /// The frames that have come.
    var frames: Int64 = 0
    /// When the first text was there, in microseconds.
    private(set) var firstTokenAt: Int64?
    /// All the text is more than may be kept, or there are more choices than anyone has.
    private(set) var isOverLimit = false
    private var keptBytes = 0

    init(_ answer: Answer, _ settings: ReaderSettings) {
        self.answer = answer
        depth = settings.depth
        limit = settings.limit
        keepsText = settings.keepsText
    }

    var hasDrafts: Bool { emitted < drafts.count }

    /// `drafts` are about `tree`, which came as `data`, or in one piece.
    func begin(_ data: Bytes?, _ tree: JSONValue, _ drafts: [EventDraft]) {
        if let data {
            frames += 1
            if answer.hasKept { keep(data.count) }
        }
        self.data = data
        frame = tree
        self.drafts = drafts
        emitted = 0
    }

    /// After all the other facts, those halves of characters that wait in vain.
    func emitPendingSurrogates() {
        answer.forEachPendingSurrogate { kind, index, toolIndex in
            var draft = EventDraft(kind)
            draft.index = index
            draft.toolIndex = toolIndex
            draft.isLoneSurrogate = true
            drafts.append(draft)
        }
    }

    /// After all the other facts: the answer is whole. `whole` is its JSON, if it came in one piece.
    func emitDone(_ whole: JSONValue?) {
        self.whole = whole
        drafts.append(EventDraft(OWUI_EVENT_DONE))
    }

    /// Nothing is left to tell, and nobody looks at the event any more: the tree of its frame is larger than all
    /// else that a slow stream holds while it waits.
    func rest() {
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

    /// A frame as it came.
    func emitOther(_ frame: Frame) {
        frames += 1
        reset(OWUI_EVENT_OTHER, frame.data)
        guard frame.name.count > 0 else { return }
        sseName.removeAll()
        sseName.appendValid(frame.name)
        event.name = sseName.bytes
    }

    /// The short way of a frame with a piece of text. False: there is nothing to tell yet.
    func emit(_ delta: Delta, _ data: Bytes, at time: @autoclosure () -> Int64) -> Bool {
        frames += 1
        guard let choice = answer.choice(delta.index) else {
            isOverLimit = true
            return false
        }
        choice.isSeen = true
        answer.hasGrown()
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
        return recordText(at: time())
    }

    /// The next fact. False: there is nothing to tell of it yet.
    func emit(at time: @autoclosure () -> Int64) -> Bool {
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
            event.setJSON((answer.hasLoneSurrogates ? answer.kept(json) : nil) ?? JSONValue(sharing: json))
        }
        message = (draft.name, draft.text)
        event.name = draft.name?.bytes
        if let text = draft.text { event.text = text.bytes }
        switch draft.kind {
        case OWUI_EVENT_TEXT, OWUI_EVENT_REASONING, OWUI_EVENT_TOOL_CALL: return emitPiece(draft, at: time())
        case OWUI_EVENT_DONE: fillDone()
        default: break
        }
        return true
    }

    private func emitPiece(_ draft: EventDraft, at time: @autoclosure () -> Int64) -> Bool {
        guard let choice = answer.choice(draft.index) else { return false }
        answer.hasGrown()
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
        return recordText(at: time())
    }

    /// False: all of it waits for the next piece.
    private func recordText(at time: @autoclosure () -> Int64) -> Bool {
        if firstTokenAt == nil { firstTokenAt = time() }
        // The text of a whole answer has passed the limit already, as its body.
        if keepsText && data != nil { keep(event.text.count) }
        return event.text.count > 0
    }

    private func keep(_ bytes: Int) {
        keptBytes += bytes
        if keptBytes > limit { isOverLimit = true }
    }

    private func fillDone() {
        reset(OWUI_EVENT_DONE, nil)
        event.text = answer.first.text.bytes
        event.name = answer.first.finishReason?.bytes
        if let whole { event.setJSON(whole) } else { event.setJSON(answer) }
    }
}

extension ByteBuffer {
    /// What `body` has added at the end.
    fileprivate mutating func added(_ body: (inout ByteBuffer) -> Void) -> Bytes {
        let before = count
        body(&self)
        return bytes.dropping(before)
    }

    /// The text of a fact, now at the end.
    fileprivate mutating func added(_ draft: EventDraft, _ pendingSurrogate: inout PendingSurrogate) -> Bytes
    {
        added {
            if let piece = draft.piece?.text { $0.append(pieces: piece, pendingSurrogate: &pendingSurrogate) }
            if draft.isLoneSurrogate { $0.append(pendingSurrogate: &pendingSurrogate) }
        }
    }
}
