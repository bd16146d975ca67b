import COpenWebUI
import JSON
import Wire

/// Fills the event with one thing after the other, and adds the texts to the answer on the way.
final class EventTeller {
    let event = Event()
    private let answer: Answer
    private let depth: Int
    private let limit: Int
    private let keepsText: Bool
    /// The frame that is being told, and what of it is still to be told.
    private var frame: JSONValue?
    private var data: Bytes?
    private var facts: [Fact] = []
    private var told = 0
    /// What the event's name and text point into.
    private var words: (Text?, Text?)
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

    var hasFacts: Bool { told < facts.count }

    /// `facts` are about `tree`, which came as `data`, or in one piece.
    func begin(_ data: Bytes?, _ tree: JSONValue, _ facts: [Fact]) {
        if let data {
            frames += 1
            if answer.hasKept { keep(data.count) }
        }
        self.data = data
        frame = tree
        self.facts = facts
        told = 0
    }

    /// After all the other facts, those halves of characters that wait in vain.
    func tellHalves() {
        answer.forEachHalf { kind, index, toolIndex in
            var fact = Fact(kind)
            fact.index = index
            fact.toolIndex = toolIndex
            fact.isHalf = true
            facts.append(fact)
        }
    }

    /// After all the other facts: the answer is whole. `whole` is its JSON, if it came in one piece.
    func tellDone(_ whole: JSONValue?) {
        self.whole = whole
        facts.append(Fact(OWUI_EVENT_DONE))
    }

    /// Nothing is left to tell, and nobody looks at the event any more: the tree of its frame is larger than all
    /// else that a slow stream holds while it waits.
    func rest() {
        guard frame != nil, !hasFacts else { return }
        frame = nil
        words = (nil, nil)
        event.name = nil
        event.dropJSON()
    }

    func dropFacts() {
        facts.removeAll()
        told = 0
    }

    private func reset(_ kind: owui_event_kind_t, _ data: Bytes?) {
        event.reset(kind, frame: data == nil ? 0 : frames, data: data, depth: depth)
    }

    /// A frame as it came.
    func tellOther(_ frame: Frame) {
        frames += 1
        reset(OWUI_EVENT_OTHER, frame.data)
        guard frame.name.count > 0 else { return }
        sseName.removeAll()
        sseName.appendValid(frame.name)
        event.name = sseName.bytes
    }

    /// The short way of a frame with a piece of text. False: there is nothing to tell yet.
    func tell(_ delta: Delta, _ data: Bytes, at time: @autoclosure () -> Int64) -> Bool {
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
            event.text = choice.text.added { $0.append(delta.string, half: &choice.textHalf) }
        } else {
            event.text = choice.reasoning.added { $0.append(delta.string, half: &choice.reasoningHalf) }
        }
        return noteText(at: time())
    }

    /// The next fact. False: there is nothing to tell of it yet.
    func tell(at time: @autoclosure () -> Int64) -> Bool {
        let fact = facts[told]
        told += 1
        if told == facts.count {
            facts.removeAll()
            told = 0
        }
        reset(fact.kind, data)
        event.index = Int32(truncatingIfNeeded: fact.index)
        event.toolIndex = Int32(truncatingIfNeeded: fact.toolIndex)
        if let json = fact.json {
            event.setJSON((answer.hasHalves ? answer.kept(json) : nil) ?? JSONValue(sharing: json))
        }
        words = (fact.name, fact.text)
        event.name = fact.name?.bytes
        if let text = fact.text { event.text = text.bytes }
        switch fact.kind {
        case OWUI_EVENT_TEXT, OWUI_EVENT_REASONING, OWUI_EVENT_TOOL_CALL: return tellPiece(fact, at: time())
        case OWUI_EVENT_DONE: fillDone()
        default: break
        }
        return true
    }

    private func tellPiece(_ fact: Fact, at time: @autoclosure () -> Int64) -> Bool {
        guard let choice = answer.choice(fact.index) else { return false }
        answer.hasGrown()
        if fact.kind == OWUI_EVENT_TOOL_CALL {
            guard let call = choice.toolCall(fact.toolIndex) else { return false }
            event.text = call.arguments.added(fact, &call.half)
            if data != nil { keep(event.text.count) }
            return true
        }
        if fact.kind == OWUI_EVENT_TEXT {
            event.text = choice.text.added(fact, &choice.textHalf)
        } else {
            event.text = choice.reasoning.added(fact, &choice.reasoningHalf)
        }
        return noteText(at: time())
    }

    /// False: all of it waits for the next piece.
    private func noteText(at time: @autoclosure () -> Int64) -> Bool {
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
    fileprivate mutating func added(_ fact: Fact, _ half: inout HalfCharacter) -> Bytes {
        added {
            if let piece = fact.piece?.text { $0.append(pieces: piece, half: &half) }
            if fact.isHalf { $0.append(half: &half) }
        }
    }
}
