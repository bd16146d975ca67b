import COpenWebUI
import JSON
import Wire

/// The items of a response of the Responses API while they stream.
final class ResponsesOutput {
    private(set) var items: [OutputItem] = []
    /// The item that the last piece was added to.
    private var open: OutputItem?

    var isEmpty: Bool { items.isEmpty }

    // MARK: Finding items

    /// The item that a piece belongs to: by its id, else by its index, else the open one of its type. Some servers
    /// number all items with 0, or none.
    private func find(_ place: OutputPlace, _ type: Bytes, _ response: Accumulator) -> OutputItem? {
        if let known = known(place, type) {
            // Pieces that do not say where they belong are this item's from now on.
            if open !== known { response.addsMore = true }
            open = known
            return known
        }
        guard items.count < ToolCalls.limit else {
            response.exceedsLimits = true
            return nil
        }
        let item = OutputItem()
        item.id = place.id.flatMap { $0.bytes.count > 0 ? CString($0) : nil }
        item.index = place.index
        item.type = CString(type)
        response.count(64 + (item.id?.count ?? 0) + type.count)
        items.append(item)
        open = item
        response.addsMore = true
        return item
    }

    private func known(_ place: OutputPlace, _ type: Bytes) -> OutputItem? {
        if let id = place.id, id.bytes.count > 0 {
            if let open, open.id?.isText(of: id) ?? false { return open }
            if let known = items.first(where: { $0.id?.isText(of: id) ?? false }) { return known }
        }
        if let index = place.index {
            return items.last { $0.index == index && $0.isOf(type) && $0.mayHave(place.id) }
        }
        guard let open, open.isOf(type), open.mayHave(place.id) else { return nil }
        return open
    }

    // MARK: Adding

    func add(
        _ text: JSONString, _ kind: OutputKind, _ place: OutputPlace, isDone: Bool, _ response: Accumulator
    ) {
        guard let item = find(place, Bytes(kind.itemType), response) else { return }
        // The whole text counts where no delta has brought it.
        if isDone && (item.has(kind, place.part) || text.bytes.count == 0) { return }
        add(text, kind, place.part ?? 0, item, response)
    }

    private func add(
        _ text: JSONString, _ kind: OutputKind, _ part: Int64, _ item: OutputItem, _ response: Accumulator
    ) {
        if text.bytes.count > 0 { item.streamed |= 1 << kind.rawValue }
        if kind.isToolCall {
            guard let call = call(item, kind, response) else { return }
            var piece = Piece(OWUI_EVENT_TOOL_CALL, text)
            piece.toolIndex = call.number
            response.pieces.append(piece)
            return
        }
        let isText = kind == .text || kind == .refusal
        guard text.bytes.count > 0 else { return }
        response.pieces.append(Piece(isText ? OWUI_EVENT_TEXT : OWUI_EVENT_REASONING, text))
        guard !response.isWhole else { return }
        guard let part = item.part(kind, part) else { return response.count(nil) }
        guard response.settings.keepsText else { return }
        response.merge(text.quoted, into: part.text)
    }

    private func call(_ item: OutputItem, _ kind: OutputKind, _ response: Accumulator) -> ToolCall? {
        if item.call == nil {
            response.addsMore = true
            item.call = response.first.toolCalls.add()
            item.call?.isCustom = kind == .input
            if item.call == nil { response.exceedsLimits = true }
        }
        return item.call
    }

    /// An item begins, or has ended.
    func add(item text: Bytes, _ place: OutputPlace, isDone: Bool, _ response: Accumulator) {
        var place = place
        if let id = text.member("id")?.jsonString { place.id = id }
        guard let type = text.member("type")?.jsonString,
            let item = find(place, type.bytes, response)
        else { return }
        let before = item.added.count + item.done.count
        if isDone {
            item.done.removeAll()
            item.done.append(text)
        } else if item.added.isEmpty {
            item.added.append(text)
        }
        response.count(item.added.count + item.done.count - before)
        addContent(of: text, type, to: item, response)
    }

    /// The items of a whole response. What has not streamed is added.
    func add(final list: Bytes, _ response: Accumulator) {
        list.forEachElement { text, position in
            if let type = text.member("type")?.jsonString {
                let id = text.member("id")?.jsonString
                let known = items.first { item in id.map { item.id?.isText(of: $0) ?? false } ?? false }
                let placed =
                    position < items.count && items[position].isOf(type.bytes) ? items[position] : nil
                addContent(of: text, type, to: known ?? placed ?? OutputItem(), response)
            }
            return true
        }
    }

    /// Adds what an item has and what has not streamed.
    private func addContent(of text: Bytes, _ type: JSONString, to item: OutputItem, _ response: Accumulator)
    {
        if type.equals("function_call") || type.equals("custom_tool_call") {
            addCall(text, type.equals("function_call") ? .arguments : .input, to: item, response)
            return
        }
        let isReasoning = type.equals("reasoning")
        guard isReasoning || type.equals("message") else { return }
        for (list, plain) in [
            (StaticString("summary"), OutputKind.summary), ("content", isReasoning ? .reasoning : .text),
        ] {
            guard let parts = text.member(list), parts.base[0] == .openBracket else { continue }
            var known = item.streamed
            if plain == .text { known |= item.has(.refusal) ? 1 << OutputKind.text.rawValue : 0 }
            guard known & 1 << plain.rawValue == 0 else { continue }
            parts.forEachElement { part, position in
                if let text = part.member("text")?.jsonString {
                    add(text, plain, Int64(position), item, response)
                } else if let refusal = part.member("refusal")?.jsonString {
                    add(refusal, .refusal, Int64(position), item, response)
                }
                return true
            }
        }
    }

    private func addCall(_ text: Bytes, _ kind: OutputKind, to item: OutputItem, _ response: Accumulator) {
        let isNew = item.call == nil
        guard let call = call(item, kind, response) else { return }
        let name = text.member("name")?.jsonString
        if call.name == nil { call.name = name.map { CString($0) } }
        if call.id == nil {
            call.id = (text.member("call_id") ?? text.member("id"))?.jsonString.map { CString($0) }
        }
        let content = text.member(kind == .arguments ? "arguments" : "input")
        let arguments = item.has(kind) ? nil : content
        guard isNew || (arguments.map { !$0.isBlankJSON } ?? false) else { return }
        var piece = Piece(OWUI_EVENT_TOOL_CALL, json: text)
        piece.toolIndex = call.number
        if isNew { piece.name = name }
        if let string = arguments?.jsonString {
            piece.text = .string(string)
        } else if let arguments, !arguments.isBlankJSON {
            piece.text = .verbatim(arguments)
        }
        if let arguments, !arguments.isBlankJSON { item.streamed |= 1 << kind.rawValue }
        response.pieces.append(piece)
    }
}
