import COpenWebUI
import JSON
import Wire

/// The blocks of a message of Anthropic's while they stream.
final class MessagesContent {
    private final class Block {
        let index: Int64
        /// Its members, those with text joined from their pieces.
        let members = MergedJSON()
        var call: ToolCall?
        /// The input of the call has come as a whole.
        var hasInput = false
        var hasBegun = false
        /// The text that it began with: MiniMax says it again in the first delta.
        var beginning: CString?

        init(_ index: Int64) { self.index = index }
    }

    private var blocks: [Block] = []

    /// `begins`: another one than a block at this index that has begun. Some servers number all with 0.
    private func block(_ index: Int64?, begins: Bool = false, _ response: Accumulator) -> Block? {
        guard let index else { return blocks.last }
        if let known = blocks.last(where: { $0.index == index }), !(begins && known.hasBegun) { return known }
        guard blocks.count < ToolCalls.limit else {
            response.exceedsLimits = true
            return nil
        }
        let block = Block(index)
        blocks.append(block)
        response.addsMore = true
        return block
    }

    /// A block begins, or is whole.
    func begin(_ text: Bytes, _ index: Int64?, _ response: Accumulator) {
        guard text.base[0] == .openBrace,
            let block = block(index ?? (blocks.last?.index ?? -1) &+ 1, begins: true, response)
        else { return }
        block.hasBegun = true
        let type = text.member("type")?.jsonString
        let isCall =
            type.map { $0.equals("tool_use") || $0.equals("server_tool_use") || $0.equals("mcp_tool_use") }
        if isCall ?? false {
            return begin(call: text, block, response)
        }
        for (key, kind) in [(StaticString("text"), OWUI_EVENT_TEXT), ("thinking", OWUI_EVENT_REASONING)] {
            guard let string = text.member(key)?.jsonString else { continue }
            add(kind, string, response)
            if string.bytes.count > 0 && !response.isWhole { block.beginning = CString(string) }
        }
        if !response.isWhole { response.count(block.members.merge(text)) }
    }

    private func begin(call text: Bytes, _ block: Block, _ response: Accumulator) {
        guard let call = response.first.toolCalls.add() else {
            response.exceedsLimits = true
            return
        }
        block.call = call
        let name = text.member("name")?.jsonString
        call.name = name.map { CString($0) }
        call.id = text.member("id")?.jsonString.map { CString($0) }
        var piece = Piece(OWUI_EVENT_TOOL_CALL, json: text)
        piece.toolIndex = call.number
        piece.name = name
        // In a stream the input is empty here, and comes in pieces.
        if let input = text.member("input"), !input.isBlankJSON {
            block.hasInput = true
            piece.text = .verbatim(input)
        }
        response.add(piece)
        if !response.isWhole { response.count(block.members.merge(text)) }
    }

    /// A piece of a block.
    func add(delta text: Bytes, _ index: Int64?, _ response: Accumulator) {
        guard let block = block(index, response) else { return }
        text.forEachMember { key, value in
            // The type of the delta, not of the block.
            if !key.equals("type") { add(key, value, to: block, response) }
            return true
        }
    }

    private func add(_ key: JSONString, _ value: Bytes, to block: Block, _ response: Accumulator) {
        if key.equals("partial_json") {
            guard let call = block.call, !block.hasInput, let string = value.jsonString,
                string.bytes.count > 0
            else { return }
            var piece = Piece(OWUI_EVENT_TOOL_CALL, string)
            piece.toolIndex = call.number
            response.add(piece)
            return
        }
        let isText = key.equals("text")
        if isText || key.equals("thinking"), let string: JSONString = value.jsonString {
            let beginning = block.beginning
            block.beginning = nil
            if beginning?.isText(of: string) ?? false { return }
            add(isText ? OWUI_EVENT_TEXT : OWUI_EVENT_REASONING, string, response)
            guard response.settings.keepsText else { return }
            if string.bytes.count == 0 {
                // It says nothing, but one that is not empty has a piece too.
                guard let member = block.members.member(key) else { return response.count(nil) }
                if member.isEmpty { response.count(member.merge(value)) }
                return
            }
        }
        if key.equals("citation") {
            // Each delta has one element of the block's list.
            response.addsMore = true
            response.count(
                block.members.member(JSONString("citations"))?.append(
                    element: value))
            return
        }
        guard let member = block.members.member(key) else { return response.count(nil) }
        response.merge(value, into: member)
    }

    private func add(_ kind: owui_event_kind_t, _ text: JSONString, _ response: Accumulator) {
        if text.bytes.count > 0 { response.add(Piece(kind, text)) }
    }

    func write(_ response: Accumulator, to out: inout ByteBuffer) {
        out.append(.openBracket)
        for block in blocks {
            out.beginElement()
            out.append(.openBrace)
            block.members.writeMembers(to: &out, except: block.call == nil ? "" : "input")
            if let call = block.call {
                out.append(key: "input")
                write(inputOf: call, to: &out)
            }
            out.append(.closeBrace)
        }
        out.append(.closeBracket)
    }

    /// The input is an object. If its pieces are none yet, they are a string.
    private func write(inputOf call: ToolCall, to out: inout ByteBuffer) {
        let text = call.arguments.bytes
        var scanner = JSONScanner(text)
        if text.count == 0 {
            out.append("{}")
        } else if scanner.value() != nil && scanner.atEnd() {
            out.append(text)
        } else {
            out.append(quoted: text)
        }
    }
}
