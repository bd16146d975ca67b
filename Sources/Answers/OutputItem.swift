import Wire

/// What a piece belongs to.
struct OutputPlace {
    var id: JSONString?
    var index: Int64?
    /// The index of the part in the item.
    var part: Int64?
}

/// What a piece is of an item.
enum OutputKind: Int {
    case text, refusal, reasoning, summary, arguments, input

    /// The kind of the pieces that an event brings, and whether it brings all of them at once.
    static func named(_ event: Bytes) -> (OutputKind, isDone: Bool)? {
        let isDone = event.count > 5 && event.dropping(event.count - 5).equals(".done")
        let name = event.prefix(event.count - (isDone ? 5 : 6))
        guard isDone || (event.count > 6 && event.dropping(name.count).equals(".delta")) else { return nil }
        let kind: OutputKind? =
            switch name.count {
            case 11 where name.equals("output_text"): .text
            case 7 where name.equals("refusal"): .refusal
            case 14 where name.equals("reasoning_text"): .reasoning
            case 22 where name.equals("reasoning_summary_text"): .summary
            case 23 where name.equals("function_call_arguments"): .arguments
            case 22 where name.equals("custom_tool_call_input"): .input
            default: nil
            }
        return kind.map { ($0, isDone) }
    }

    var itemType: StaticString {
        switch self {
        case .text, .refusal: "message"
        case .reasoning, .summary: "reasoning"
        case .arguments: "function_call"
        case .input: "custom_tool_call"
        }
    }

    var partType: StaticString {
        switch self {
        case .text: "output_text"
        case .refusal: "refusal"
        case .reasoning: "reasoning_text"
        case .summary: "summary_text"
        case .arguments, .input: ""
        }
    }

    var isToolCall: Bool { self == .arguments || self == .input }
}

/// A part of an item.
final class OutputPart {
    let kind: OutputKind
    let index: Int64
    let text = MergedJSON()
    /// Something of its text has streamed.
    var hasText = false
    /// Its other members: annotations, logprobs.
    var members: MergedJSON?

    init(_ kind: OutputKind, _ index: Int64) {
        self.kind = kind
        self.index = index
    }
}

final class OutputItem {
    var id: CString?
    var index: Int64?
    var type: CString?
    var call: ToolCall?
    var parts: [OutputPart] = []
    /// The kinds of which something has streamed.
    var streamed = 0
    /// The server has said that it begins.
    var isAnnounced = false
    /// Two events have named it by the same id.
    var hasKeptID = false
    /// Its members that have streamed: the code of a call, the arguments of one to a server.
    var members: MergedJSON?
    /// The item as it was added, and in the end.
    var added = ByteBuffer()
    var done = ByteBuffer()

    /// What has streamed of a list of parts, not decoded.
    func text(ofSummary isSummary: Bool) -> ByteBuffer {
        var text = ByteBuffer()
        for part in parts where (part.kind == .summary) == isSummary {
            if let string = part.text.string { text.append(string) }
        }
        return text
    }

    func has(_ kind: OutputKind) -> Bool { streamed & 1 << kind.rawValue != 0 }

    /// Something of a part has streamed; nil: of any part.
    func has(_ kind: OutputKind, _ part: Int64?) -> Bool {
        guard let part, !kind.isToolCall else { return has(kind) }
        return parts.contains { $0.kind == kind && $0.index == part && $0.hasText }
    }

    func part(_ kind: OutputKind, _ index: Int64) -> OutputPart? {
        if let last = parts.last, last.kind == kind, last.index == index { return last }
        if let known = parts.first(where: { $0.kind == kind && $0.index == index }) { return known }
        guard parts.count < maxMembers else { return nil }
        parts.append(OutputPart(kind, index))
        return parts.last
    }

    func isOf(_ type: Bytes) -> Bool { self.type?.bytes.equals(type) ?? true }

    /// Whether it may be the item with this id, which is none of another item: one of them has none, or the server
    /// makes up another id for each event. Two calls must not be taken for one.
    func mayHave(_ id: JSONString?, isAtIndex: Bool) -> Bool {
        guard let id, id.bytes.count > 0, self.id != nil else { return true }
        return isAtIndex && !hasKeptID
            && (isAnnounced || !isOf(Bytes("function_call")) && !isOf(Bytes("custom_tool_call")))
    }
}
