import COpenWebUI
import Wire

/// The values of the current frame that may differ in the next one without another meaning.
final class FrameNotes {
    /// What a value adds to the response.
    enum Effect {
        case none
        case replace(Members.Member)
        case merge(MergedJSON)
    }

    private(set) var values: [(value: Bytes, effect: Effect)] = []

    func clear() {
        hasNewlyVaried = false
        if !values.isEmpty { values.removeAll(keepingCapacity: true) }
    }

    /// One more than a template can have is enough to know that there are too many.
    func record(_ value: Bytes, _ effect: Effect) {
        if values.count <= FrameTemplate.maxHoles { values.append((value, effect)) }
    }

    /// A value has changed for the first time. Frames that were known before have it in them as a part that adds
    /// nothing.
    var hasNewlyVaried = false
}

/// A frame that has come, and what another one adds that differs from it only in some values.
private final class KnownFrame {
    var template = FrameTemplate()
    /// For each hole.
    var effects: [FrameNotes.Effect] = []
    var hasEffects = false
    /// The pieces, the hole of the text of each, and the places of its JSON.
    var pieces: [(piece: Piece, hole: Int, json: Range<Int>?)] = []
    /// It has one piece, of text or reasoning, in this hole.
    var textHole = -1
    var kind = OWUI_EVENT_TEXT
    /// Of the frames that have become known, this one's number.
    var shape: Int64 = 0
    /// Where its data begins, and how many bytes are behind its data.
    var dataStart = 0
    var dataTail = 0
    var choice: Choice
    /// The frame that came after it the last time.
    var successor: Unmanaged<KnownFrame>?

    init(_ choice: Choice) { self.choice = choice }

    /// The holes in which one frame can have a value that is joined with others, and another one a value that is not.
    var unsteady: [(hole: Int, isJoined: Bool)] = []
    /// A frame may match and mean something else.
    var needsCheck = false

    /// The frame that matched means something else.
    var meansOther: Bool {
        unsteady.contains {
            let text = template.text($0.hole)
            return text.isNullJSON || text.isJoinedJSON != $0.isJoined
        } || pieces.contains { $0.piece.text != nil && template.value($0.hole).bytes.count == 0 }
    }
}

/// The frames that a stream repeats. A frame like one of them needs no reading.
///
/// A frame becomes known when it was read and added nothing but pieces of text, and values that are kept or joined in
/// places which are known.
final class KnownFrames {
    private let response: Accumulator
    private var all: [KnownFrame] = []
    /// The frame that is tried first.
    private var expected: Unmanaged<KnownFrame>?
    private var last: Unmanaged<KnownFrame>?
    private var replaced = 0
    private var learned: Int64 = 0

    // The last match: the frame's data, and its text if it has one piece of text and nothing else.
    private(set) var data = Bytes("")
    private(set) var text: JSONString?
    private(set) var kind = OWUI_EVENT_TEXT
    private(set) var shape: Int64 = 0
    private(set) var choice: Unmanaged<Choice>

    /// As many as there are choices that take turns in most streams.
    private static let limit = 4

    init(_ response: Accumulator) {
        self.response = response
        choice = .passUnretained(response.first)
    }

    /// The length of a frame like a known one, with which the stream begins; 0 if there is none. What it keeps and
    /// joins has been added then. It has a `text`, or it has filled the pieces of the response.
    @inline(__always)
    func match(_ stream: Bytes, limit: Int) -> Int {
        guard let expected else { return 0 }
        // (A reference of its own would cost 40 instructions.)
        let length = expected._withUnsafeGuaranteedRef { match(stream, limit, $0) }
        return length > 0 || all.count < 2 ? length : matchOther(stream, limit)
    }

    @inline(never)
    @_optimize(speed)
    private func matchOther(_ stream: Bytes, _ limit: Int) -> Int {
        for known in all where expected?.isSame(as: known) != true {
            let length = match(stream, limit, known)
            if length > 0 { return length }
        }
        return 0
    }

    @inline(__always)
    private func match(_ stream: Bytes, _ limit: Int, _ known: KnownFrame) -> Int {
        guard let end = known.template.match(stream), end - stream.base <= limit else { return 0 }
        text = nil
        if known.textHole >= 0 {
            let found = known.template.value(known.textHole)
            // A frame without text makes another event.
            if found.bytes.count == 0 { return 0 }
            text = found
        }
        if known.needsCheck && known.meansOther { return 0 }
        data = Bytes(stream.base + known.dataStart, end - known.dataTail - stream.base - known.dataStart)
        kind = known.kind
        shape = known.shape
        choice = .passUnretained(known.choice)
        if known.hasEffects { add(known) }
        if known.textHole < 0 { fill(known) }
        if !(last?.isSame(as: known) ?? false) || !(expected?.isSame(as: known) ?? false) { follow(known) }
        return end - stream.base
    }

    @inline(never)
    private func follow(_ known: KnownFrame) {
        last?.takeUnretainedValue().successor = .passUnretained(known)
        last = .passUnretained(known)
        expected = known.successor ?? last
    }

    /// Adds the values in the holes to what is kept.
    @inline(never)
    @_optimize(speed)
    private func add(_ known: KnownFrame) {
        for i in known.effects.indices {
            switch known.effects[i] {
            case .none: break
            case .replace(let member):
                let grown = member.replace(known.template.text(i))
                if grown != 0 { response.count(grown) }
            case .merge(let joined): response.count(joined.merge(known.template.text(i)))
            }
        }
    }

    @_optimize(speed)
    private func fill(_ known: KnownFrame) {
        for (prototype, hole, json) in known.pieces {
            var piece = prototype
            let isText = piece.text != nil && piece.kind != OWUI_EVENT_STATUS
            if isText { piece.text = .string(known.template.value(hole)) }
            if !isText {
                piece.json = known.template.text(hole)
            } else if let json {
                let start = known.template.place(json.lowerBound)
                piece.json = Bytes(start, known.template.place(json.upperBound) - start)
            }
            response.add(piece)
        }
    }

    // MARK: Learning

    /// Makes the frame known which was just read into the response. `frame` is all of its bytes in the stream.
    func learn(_ frame: Bytes, data: Bytes) {
        guard max(response.notes.values.count, response.pieces.count) <= FrameTemplate.maxHoles else {
            return
        }
        let known = next()
        var values: [(value: Bytes, effect: FrameNotes.Effect)] = []
        func insert(_ value: Bytes, _ effect: FrameNotes.Effect) {
            // They come nearly in the order of the frame.
            var place = values.count
            while place > 0 && values[place - 1].value.base > value.base { place -= 1 }
            values.insert((value, effect), at: place)
        }
        for (value, effect) in response.notes.values { insert(value, effect) }
        for piece in response.pieces {
            guard let value = piece.value, piece.isRepeatable else { return known.template.forget() }
            if !values.contains(where: { $0.value.base == value.base }) { insert(value, .none) }
        }
        guard known.template.learn(frame, values.map { FrameTemplate.Hole($0.value) }) else { return }
        learned += 1
        known.shape = learned
        known.effects = values.map { $0.effect }
        known.hasEffects = values.contains { if case .none = $0.effect { false } else { true } }
        known.unsteady = values.indices.compactMap { i in
            if case .none = values[i].effect { return nil }
            guard FrameTemplate.Hole(values[i].value).kind == .other else { return nil }
            return (i, values[i].value.isJoinedJSON)
        }
        known.pieces = response.pieces.map { piece in
            (
                piece, values.firstIndex { $0.value.base == piece.value?.base } ?? 0,
                piece.json.flatMap { json in
                    json.base == piece.value?.base ? nil : offsets(json, frame, values)
                }
            )
        }
        let first = response.pieces[0]
        let isText = first.kind == OWUI_EVENT_TEXT || first.kind == OWUI_EVENT_REASONING
        known.textHole = isText && known.pieces.count == 1 ? known.pieces[0].hole : -1
        known.needsCheck = known.textHole < 0 || !known.unsteady.isEmpty
        known.kind = first.kind
        known.dataStart = data.base - frame.base
        known.dataTail = frame.end - data.end
        known.choice = response.choice(response.pieces[0].index) ?? response.first
        follow(known)
    }

    /// Where a part of the frame begins and ends, in bytes without holes.
    private func offsets(
        _ part: Bytes, _ frame: Bytes, _ values: [(value: Bytes, effect: FrameNotes.Effect)]
    ) -> Range<Int> {
        func offset(_ place: UnsafePointer<UInt8>) -> Int {
            var offset = place - frame.base
            for (value, _) in values where value.end <= place {
                offset -= FrameTemplate.Hole(value).value.count
            }
            return offset
        }
        return offset(part.base)..<offset(part.end)
    }

    private func next() -> KnownFrame {
        if let free = all.first(where: { $0.template.isEmpty }) { return free }
        if all.count < KnownFrames.limit {
            all.append(KnownFrame(response.first))
            return all[all.count - 1]
        }
        replaced = (replaced + 1) % all.count
        return all[replaced]
    }

    /// The state has changed in which the frames are known.
    func forget() {
        for known in all { known.template.forget() }
        expected = nil
    }
}

extension Unmanaged where Instance == KnownFrame {
    @inline(__always)
    fileprivate func isSame(as known: KnownFrame) -> Bool {
        toOpaque() == Unmanaged.passUnretained(known).toOpaque()
    }
}

extension Piece {
    /// Another piece like it changes nothing but text and counts.
    fileprivate var isRepeatable: Bool {
        switch kind {
        case OWUI_EVENT_TEXT, OWUI_EVENT_REASONING, OWUI_EVENT_TOOL_CALL: text != nil
        case OWUI_EVENT_USAGE: true
        case OWUI_EVENT_STATUS: json.map { $0.base[0].isDigit } ?? false
        default: false
        }
    }

    /// The value in the frame that the piece is made of, as JSON text; nil if it is not in the frame.
    fileprivate var value: Bytes? {
        guard let text, kind != OWUI_EVENT_STATUS else { return json }
        guard case .string(let string) = text else { return nil }
        return string.quoted
    }
}
