import JSON
import Wire

extension ResponsesOutput {
    /// Writes the items as far as they have come.
    func write(_ response: Accumulator, to out: inout ByteBuffer) {
        out.append(.openBracket)
        for item in items {
            out.beginElement()
            write(item, to: &out)
        }
        out.append(.closeBracket)
    }

    private func write(_ item: OutputItem, to out: inout ByteBuffer) {
        if !item.done.isEmpty {
            out.append(item.done.bytes)
            return
        }
        out.append(.openBrace)
        var hasType = false
        if !item.added.isEmpty {
            item.added.bytes.forEachMember { key, value in
                for name in [StaticString("content"), "summary", "arguments", "input"] where key.equals(name)
                {
                    return true
                }
                hasType = hasType || key.equals("type")
                out.append(key.bytes, value)
                return true
            }
        }
        if !hasType {
            if let id = item.id {
                out.append(key: "id")
                out.append(quoted: id.bytes)
            }
            out.append(key: "type")
            out.append(quoted: item.type?.bytes ?? Bytes(""))
            if item.isOf(Bytes("message")) { out.append("role", "\"assistant\"") }
        }
        writeContent(item, to: &out)
        out.append(.closeBrace)
    }

    private func writeContent(_ item: OutputItem, to out: inout ByteBuffer) {
        if let call = item.call {
            out.append(key: call.isCustom ? "input" : "arguments")
            out.append(quoted: call.arguments.bytes)
        }
        for (list, isSummary) in [(StaticString("summary"), true), ("content", false)] {
            let parts = item.parts.filter { ($0.kind == .summary) == isSummary }
            if parts.isEmpty { continue }
            out.append(key: list)
            out.append(.openBracket)
            for part in parts {
                out.beginElement()
                out.append("{\"type\":")
                out.append(quoted: Bytes(part.kind.partType))
                out.append(key: part.kind == .refusal ? "refusal" : "text")
                part.text.write(to: &out)
                out.append(.closeBrace)
            }
            out.append(.closeBracket)
        }
    }
}
