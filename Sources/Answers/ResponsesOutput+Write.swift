import JSON
import Wire

extension ResponsesOutput {
    /// Writes the items as far as they have come; those of a whole response, if there is one.
    func write(_ list: Bytes?, to out: inout ByteBuffer) {
        out.append(.openBracket)
        if let list {
            var others = items
            list.forEachElement { text, position in
                out.beginElement()
                let type = text.member("type")?.jsonString
                write(
                    whole: text, type.flatMap { take(streamed: text, $0, position, from: &others) }, to: &out)
                return true
            }
        } else {
            for item in items {
                out.beginElement()
                if item.done.isEmpty {
                    write(item, to: &out)
                } else {
                    write(whole: item.done.bytes, item, to: &out)
                }
            }
        }
        out.append(.closeBracket)
    }

    /// Writes an item as it came in the end, and what only the events have said of its parts.
    private func write(whole text: Bytes, _ item: OutputItem?, to out: inout ByteBuffer) {
        guard let item, item.parts.contains(where: { $0.members != nil }) else {
            out.append(text)
            return
        }
        out.append(.openBrace)
        text.forEachMember { key, value in
            out.append(key: key.bytes)
            guard key.equals("content"), value.base[0] == .openBracket else {
                out.append(value)
                return true
            }
            out.append(.openBracket)
            value.forEachElement { part, position in
                out.beginElement()
                let members = item.parts.first { $0.kind != .summary && $0.index == position }?.members
                guard let members, part.base[0] == .openBrace else {
                    out.append(part)
                    return true
                }
                // Of a member that comes twice the last one counts.
                out.append(.openBrace)
                part.forEachMember { key, value in
                    if !value.isBlankJSON { _ = members.remove(key) }
                    out.append(key.bytes, value)
                    return true
                }
                members.writeMembers(to: &out)
                out.append(.closeBrace)
                return true
            }
            out.append(.closeBracket)
            return true
        }
        out.append(.closeBrace)
    }

    private func write(_ item: OutputItem, to out: inout ByteBuffer) {
        out.append(.openBrace)
        var hasType = false
        if !item.added.isEmpty {
            // Of a member that comes twice the last one counts.
            item.added.bytes.forEachMember { key, value in
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
        item.members?.writeMembers(to: &out)
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
                if part.text.isEmpty { out.append(quoted: Bytes("")) } else { part.text.write(to: &out) }
                part.members?.writeMembers(to: &out)
                out.append(.closeBrace)
            }
            out.append(.closeBracket)
        }
    }
}
