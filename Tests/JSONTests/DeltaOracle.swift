import CJansson
import JSON
import Wire

/// A frame's only piece of text as the JSON tree has it.
struct TreeDelta: Equatable {
    let isReasoning: Bool
    let index: Int
    let text: [UInt8]
}

/// What a `DeltaScanner` may return for a frame: its text, if the frame is JSON, and nothing else in it says
/// anything that a caller could want to know.
func treeDelta(_ frame: Bytes) -> TreeDelta? {
    guard let root = try? parseJSON(frame), root.view.isObject,
        let choices = root.view.member("choices"), choices.isArray, choices.count == 1,
        let choice = choices.element(0), let delta = choice.member("delta"), delta.isObject
    else { return nil }
    let envelope: [StaticString] = [
        "choices", "id", "object", "created", "model", "system_fingerprint", "service_tier", "obfuscation",
    ]
    guard saysOnly(envelope, root.view), saysOnly(["index", "delta"], choice),
        saysOnly(["role", "content", "reasoning_content"], delta)
    else { return nil }
    let text = piece(delta.member("content"))
    let reasoning = piece(delta.member("reasoning_content"))
    guard let text, let reasoning, text.isEmpty != reasoning.isEmpty else { return nil }
    var index = 0
    if let member = choice.member("index") {
        guard let value = member.int else { return nil }
        index = Int(value)
    }
    return TreeDelta(isReasoning: text.isEmpty, index: index, text: text + reasoning)
}

/// What a scanner's find comes to, decoded the way a tree's strings are.
func decoded(_ delta: Delta) -> TreeDelta {
    var out = ByteBuffer()
    var pendingSurrogate = PendingSurrogate()
    out.append(delta.string, pendingSurrogate: &pendingSurrogate)
    out.append(pendingSurrogate: &pendingSurrogate)
    return TreeDelta(isReasoning: delta.kind == .reasoning, index: delta.index, text: copy(out.bytes))
}

private func saysOnly(_ known: [StaticString], _ object: JSONView) -> Bool {
    var only = true
    object.forEachMember { key, value in
        if !value.isNull && !known.contains(where: { key.equals($0) }) { only = false }
    }
    return only
}

/// Nothing for null; nil if it is no text.
private func piece(_ value: JSONView?) -> [UInt8]? {
    guard let value, !value.isNull else { return [] }
    return value.text.map { copy($0) }
}

private func copy(_ bytes: Bytes) -> [UInt8] {
    Array(UnsafeBufferPointer(start: bytes.base, count: bytes.count))
}
