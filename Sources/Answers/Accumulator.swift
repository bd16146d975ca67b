import COpenWebUI
import JSON
import Wire

/// What a response consists of, as it grows: choices with their texts and tool calls, and the members beside them.
/// The same for every protocol; which frame adds what, its `ResponseFormat` says.
public final class Accumulator {
    let format: ResponseFormat
    let settings: ReaderSettings
    /// The choice that `owui_call_response_text` and `on_text` are about.
    public let first = Choice(0)
    private(set) var choices: [Choice]
    /// The members beside the texts.
    private(set) var envelope = GrowingJSON()
    private var cached: JSONValue?
    /// A frame of the response itself was merged, and what stands beside the text.
    var hasFirstFrame = false
    /// The protocol's own end was seen: `response.completed`, `"done":true`.
    var hasEnded = false
    /// The last status of a file, and why its processing failed.
    public internal(set) var status: Text?
    public internal(set) var statusError: Text?
    /// Something was left out: more choices or calls than are kept, or one with an impossible number.
    var exceedsLimits = false
    /// The frame at hand added to what is kept beside the texts.
    var hasKept = false
    /// The frame at hand has strings with lone surrogates: what is kept of it is to be cleaned.
    var hasLoneSurrogates = false

    init(_ format: ResponseFormat, _ settings: ReaderSettings) {
        self.format = format
        self.settings = settings
        choices = [first]
    }

    func kept(_ view: JSONView) -> JSONValue? { .copy(view, cleaned: hasLoneSurrogates) }

    /// Nil: it would be more choices than are kept.
    func choice(_ index: Int) -> Choice? {
        if index == 0 { return first }
        if let known = choices.first(where: { $0.index == index }) { return known }
        guard index >= 0, choices.count < 1024 else { return nil }
        let choice = Choice(index)
        choices.insert(choice, at: choices.firstIndex { $0.index > index } ?? choices.count)
        return choice
    }

    /// Whether the end is proven.
    var isFinished: Bool { format.isFinished(self) }

    /// The object with the token counts.
    public var usage: JSONView? { format.usage(self) }

    /// What a retrieval has put before the model.
    public var sources: JSONValue? { envelope.view?.nonNull("sources").map { JSONValue(sharing: $0) } }

    var model: Bytes? { envelope.view?.nonNull("model")?.text }

    /// Merges a frame, or a whole body, and lists the events that it makes.
    func merge(_ json: JSONView, isWhole: Bool) -> [EventDraft] {
        cached = nil
        hasKept = false
        return json.isObject || isWhole ? format.merge(json, isWhole: isWhole, into: self) : []
    }

    /// Merges the members beside the texts. Of what every frame repeats the first value counts, of the rest the
    /// last, and sources add up.
    func mergeEnvelope(_ frame: JSONView, without texts: [StaticString]) {
        frame.forEachMember { key, value in
            if value.isNull || texts.contains(where: { key.equals($0) }) { return }
            let isNew = envelope.member(key) == nil
            if isIdentity(key) && (!isNew || isBlank(value)) { return }
            if key.equals("sources") {
                envelope.merge(key, kept(value))
                hasKept = hasKept || isNew || value.isArray
            } else {
                envelope.set(key, kept(value))
                hasKept = hasKept || isNew
            }
        }
    }

    func hasMember(_ key: StaticString) -> Bool { envelope.member(Bytes(key)) != nil }

    private func isIdentity(_ key: Bytes) -> Bool {
        for name in [StaticString("id"), "model", "created", "system_fingerprint", "service_tier"]
        where key.equals(name) { return true }
        return false
    }

    /// Some servers begin with an empty name.
    private func isBlank(_ value: JSONView) -> Bool { value.text?.count == 0 || value.int == 0 }

    /// The texts in which a high surrogate waits for a low one.
    func forEachPendingSurrogate(_ body: (owui_event_kind_t, Int, Int) -> Void) {
        for choice in choices {
            if choice.reasoningSurrogate.isWaiting { body(OWUI_EVENT_REASONING, choice.index, 0) }
            if choice.textSurrogate.isWaiting { body(OWUI_EVENT_TEXT, choice.index, 0) }
            for call in choice.toolCalls where call.pendingSurrogate.isWaiting {
                body(OWUI_EVENT_TOOL_CALL, choice.index, call.index)
            }
        }
    }

    /// What was assembled before is no longer all of it.
    @inline(__always)
    func hasGrown() { if cached != nil { cached = nil } }

    /// Drops the texts, all of which were delivered.
    public func forgetText() {
        cached = nil
        for choice in choices {
            choice.text.removeAll()
            choice.reasoning.removeAll()
        }
    }

    /// The response so far, in the shape that it has unstreamed; nil for a format without one, or out of memory.
    public func assembled() -> JSONValue? {
        if cached == nil { cached = format.assembled(self) }
        return cached
    }
}
