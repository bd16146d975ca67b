import JSON
import Wire

extension Choice {
    /// Writes the choice in the shape of a non-streamed chat completion.
    func write(to out: inout ByteBuffer) {
        out.append("{\"index\":")
        out.append(decimal: Int64(index))
        out.append(key: "message")
        writeMessage(to: &out)
        if !logprobs.isEmpty {
            out.append(key: "logprobs")
            logprobs.write(to: &out)
        }
        members.forEach { key, value in out.append(key, value) }
        out.append(key: "finish_reason")
        if let finishReason { out.append(quoted: finishReason.bytes) } else { out.append("null") }
        out.append(.closeBrace)
    }

    private func writeMessage(to out: inout ByteBuffer) {
        out.append("{\"role\":")
        out.append(deltaMembers.value("role") ?? Bytes("\"assistant\""))
        out.append(key: "content")
        writeContent(to: &out)
        for (i, name) in Choice.namesOfReasoning.enumerated()
        where reasoningNames >> UInt8(i) & 1 != 0 || i == 0 && reasoningNames != 0 {
            out.append(key: name)
            out.append(quoted: reasoning.bytes)
        }
        deltaMembers.forEach { key, value in if !key.equals("role") { out.append(key, value) } }
        joined.writeMembers(to: &out)
        if !toolCalls.isEmpty {
            out.append(key: "tool_calls")
            out.append(.openBracket)
            for call in toolCalls.all {
                out.beginElement()
                call.write(to: &out)
            }
            out.append(.closeBracket)
        }
        out.append(.closeBrace)
    }

    private func writeContent(to out: inout ByteBuffer) {
        if hasParts || !parts.isEmpty && text.isEmpty {
            parts.write(to: &out)
        } else if text.isEmpty && !(toolCalls.isEmpty && joined.isEmpty) {
            out.append("null")
        } else {
            out.append(quoted: text.bytes)
        }
    }
}

extension ToolCall {
    fileprivate func write(to out: inout ByteBuffer) {
        out.append(.openBrace)
        if let id {
            out.append(key: "id")
            out.append(quoted: id.bytes)
        }
        if let type {
            out.append(key: "type")
            out.append(quoted: type.bytes)
        }
        out.append(key: isCustom ? "custom" : "function")
        out.append(.openBrace)
        if let name {
            out.append(key: "name")
            out.append(quoted: name.bytes)
        }
        out.append(key: isCustom ? "input" : "arguments")
        out.append(quoted: arguments.bytes)
        functionMembers.writeMembers(to: &out)
        out.append(.closeBrace)
        members.writeMembers(to: &out)
        out.append(.closeBrace)
    }
}
