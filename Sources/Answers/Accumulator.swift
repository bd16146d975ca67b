import COpenWebUI
import JSON
import Wire

/// The parts of a response while it arrives: choices with their text and tool calls, and the other members.
/// It is the same for every protocol; a `ResponseFormat` decides what each frame adds.
public final class Accumulator {
    let format: ResponseFormat
    let settings: ReaderSettings
    /// The choice that `owui_call_response_text` and `on_text` return.
    public let first = Choice(0)
    private(set) var choices: [Choice]
    /// The members other than the choices' text.
    private(set) var envelope = GrowingJSON()
    private var cached: JSONValue?
    /// A frame of the response itself was merged, with the members that accompany the text.
    var hasFirstFrame = false
    /// The protocol's own end marker was received: `response.completed`, `"done":true`.
    var hasEnded = false
    /// The last status of a file, and why its processing failed.
    public internal(set) var status: Text?
    public internal(set) var statusError: Text?
    /// Something was dropped: choices or calls above the limit, or one with an invalid number.
    var exceedsLimits = false
    /// The current frame added members that are kept in addition to the text.
    var hasKept = false
    /// The current frame has strings with lone surrogates: what is kept of it must be cleaned.
    var hasLoneSurrogates = false

    init(_ format: ResponseFormat, _ settings: ReaderSettings) {
        self.format = format
        self.settings = settings
        choices = [first]
    }

    func kept(_ view: JSONView) -> JSONValue? { .copy(view, cleaned: hasLoneSurrogates) }

    /// Returns nil if there would be more choices than the limit.
    func choice(_ index: Int) -> Choice? {
        if index == 0 { return first }
        if let known = choices.first(where: { $0.index == index }) { return known }
        guard index >= 0, choices.count < 1024 else { return nil }
        let choice = Choice(index)
        choices.insert(choice, at: choices.firstIndex { $0.index > index } ?? choices.count)
        return choice
    }

    /// Whether the response has ended correctly.
    public var isFinished: Bool { format.isFinished(self) }

    /// The object with the token counts.
    public var usage: JSONView? { format.usage(self) }

    /// The documents that a retrieval added to the model's input.
    public var sources: JSONValue? { envelope.view?.nonNull("sources").map { JSONValue(sharing: $0) } }

    var model: Bytes? { envelope.view?.nonNull("model")?.text }

    /// Merges a frame, or a whole body, and returns drafts of its events.
    func merge(_ json: JSONView, isWhole: Bool) -> [EventDraft] {
        cached = nil
        hasKept = false
        return json.isObject || isWhole ? format.merge(json, isWhole: isWhole, into: self) : []
    }

    /// Merges the members other than the text. For members that every frame repeats the first value is kept,
    /// for others the last; sources are appended.
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

    /// Some servers send an empty name first.
    private func isBlank(_ value: JSONView) -> Bool { value.text?.count == 0 || value.int == 0 }

    /// Calls `body` for each text in which a high surrogate is waiting for a low one.
    func forEachPendingSurrogate(_ body: (owui_event_kind_t, Int, Int) -> Void) {
        for choice in choices {
            if choice.reasoningSurrogate.isWaiting { body(OWUI_EVENT_REASONING, choice.index, 0) }
            if choice.textSurrogate.isWaiting { body(OWUI_EVENT_TEXT, choice.index, 0) }
            for call in choice.toolCalls where call.pendingSurrogate.isWaiting {
                body(OWUI_EVENT_TOOL_CALL, choice.index, call.index)
            }
        }
    }

    /// Drops the assembled JSON, which is now incomplete.
    @inline(__always)
    func hasGrown() { if cached != nil { cached = nil } }

    /// Drops the text, all of which was delivered.
    public func forgetText() {
        cached = nil
        for choice in choices {
            choice.text.removeAll()
            choice.reasoning.removeAll()
        }
    }

    /// The response so far, in the shape of a non-streamed one; nil if the format has none, or if out of
    /// memory.
    public func assembled() -> JSONValue? {
        if cached == nil { cached = format.assembled(self) }
        return cached
    }
}
