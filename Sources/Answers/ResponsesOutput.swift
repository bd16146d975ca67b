import COpenWebUI
import JSON
import Wire

/// The items of a response of the Responses API while they stream.
final class ResponsesOutput {
    private(set) var items: [OutputItem] = []
    /// The item that the last piece was added to.
    private var open: OutputItem?

    var isEmpty: Bool { items.isEmpty }
    /// A part has members that may be nowhere else.
    private(set) var hasMembers = false

    // MARK: Finding items

    /// The item that a piece belongs to: by its id, else by its index, else the open one of its type. Some servers
    /// number all items with 0, or none.
    private func find(
        _ place: OutputPlace, _ type: Bytes, begins: Bool = false, _ response: Accumulator
    ) -> OutputItem? {
        let named = place.id.flatMap { self.item($0) }
        if let named, !named.hasKeptID {
            named.hasKeptID = true
            response.addsMore = true
        }
        if let known = named ?? placed(place, type, begins: begins) {
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

    /// `begins`: the server says that an item begins, so that another id is one of another item.
    private func placed(_ place: OutputPlace, _ type: Bytes, begins: Bool) -> OutputItem? {
        let index = place.index
        let placed = index == nil ? open : items.last { $0.index == index && $0.isOf(type) }
        guard let placed, placed.isOf(type), placed.done.isEmpty else { return nil }
        return placed.mayHave(place.id, isAtIndex: index != nil && !begins) ? placed : nil
    }

    private func item(_ id: JSONString) -> OutputItem? {
        guard id.bytes.count > 0 else { return nil }
        if let open, open.id?.isText(of: id) ?? false { return open }
        return items.first { $0.id?.isText(of: id) ?? false }
    }

    // MARK: Adding

    func add(
        _ text: JSONString, _ kind: OutputKind, _ place: OutputPlace, isDone: Bool, _ response: Accumulator
    ) {
        guard let item = find(place, Bytes(kind.itemType), response) else { return }
        guard isDone else { return add(text, kind, place.part ?? 0, item, response) }
        // What counts of the whole text is what no delta has brought.
        if kind.isToolCall {
            if !item.has(kind) { add(text, kind, 0, item, response) }
        } else if place.part == nil ? !item.has(kind) : !item.has(kind, place.part) {
            add(text, kind, place.part ?? 0, item, response)
        } else if let part = item.parts.last(where: { $0.kind == kind && $0.index == place.part ?? $0.index }
        ),
            let known = part.text.string
        {
            add(rest: text, after: known, kind, part.index, item, response)
        }
    }

    /// A part of an item begins or has ended.
    func add(part: Bytes, _ place: OutputPlace, _ response: Accumulator) {
        guard part.base[0] == .openBrace, let type = part.member("type") else { return }
        var kind = OutputKind.text
        while !type.dropping(1).hasPrefix(kind.partType) {
            guard let next = OutputKind(rawValue: kind.rawValue + 1) else { return }
            kind = next
        }
        if kind.isToolCall { return }
        part.forEachMember { key, value in
            if key.equals("text") || key.equals("refusal") {
                if let text = value.jsonString { add(text, kind, place, isDone: true, response) }
            } else if !key.equals("type") && !value.isBlankJSON {
                add(key, value, kind, place, isDone: true, response)
            }
            return true
        }
    }

    /// Adds to a member of a part; `isDone`: in place of what has streamed of it.
    func add(
        _ key: JSONString, _ value: Bytes, _ kind: OutputKind, _ place: OutputPlace, isDone: Bool,
        _ response: Accumulator
    ) {
        guard !kind.isToolCall, let members = members(kind, place, response) else { return }
        if isDone { _ = members.remove(key) }
        guard let member = members.member(key) else { return response.count(nil) }
        guard isDone, value.base[0] == .openBracket else { return response.merge(value, into: member) }
        value.forEachElement { element, _ in
            response.count(member.append(element: element))
            return true
        }
    }

    /// A part's members other than its text; nil if they are not kept.
    private func members(_ kind: OutputKind, _ place: OutputPlace, _ response: Accumulator) -> MergedJSON? {
        guard response.settings.keepsText, let item = find(place, Bytes(kind.itemType), response),
            let part = item.part(kind, place.part ?? 0)
        else { return nil }
        if part.members == nil {
            part.members = MergedJSON()
            response.count(512)
            hasMembers = true
            response.addsMore = true
        }
        return part.members
    }

    func add(annotation: Bytes, _ place: OutputPlace, _ response: Accumulator) {
        guard let members = members(.text, place, response) else { return }
        response.count(members.member(JSONString("annotations"))?.append(element: annotation))
    }

    /// Adds to a member of an item of another type: of "mcp_call_arguments.delta" to the `arguments` of a "mcp_call".
    func add(_ delta: JSONString, of event: Bytes, _ place: OutputPlace, _ response: Accumulator) {
        let known = place.id.flatMap { item($0) } ?? items.last { $0.index == place.index }
        guard response.settings.keepsText, let known, let type = known.type?.bytes, event.hasPrefix(type)
        else { return }
        let name = event.dropping(type.count)
        guard name.equals("_arguments.delta") || name.equals("_code.delta") else { return }
        if known.members == nil { known.members = MergedJSON() }
        response.count(
            known.members?.merge(
                JSONString(bytes: name.dropping(1).prefix(upTo: .dot), isPlain: true), delta.quoted))
    }

    /// Adds what a text has beyond its known beginning.
    private func add(
        rest text: JSONString, after known: Bytes, _ kind: OutputKind, _ part: Int64, _ item: OutputItem,
        _ response: Accumulator
    ) {
        guard text.bytes.hasPrefix(known), text.bytes.count > known.count else { return }
        // With a quote in front, as every string has one.
        var quoted = ByteBuffer()
        quoted.append(.quote)
        quoted.append(text.bytes.dropping(known.count))
        quoted.append(.quote)
        let rest = response.own(CString(quoted.bytes))
        add(
            JSONString(bytes: Bytes(rest.base + 1, rest.count - 2), isPlain: text.isPlain), kind, part, item,
            response)
    }

    private func add(
        _ text: JSONString, _ kind: OutputKind, _ part: Int64, _ item: OutputItem, _ response: Accumulator
    ) {
        if text.bytes.count > 0 { item.streamed |= 1 << kind.rawValue }
        if kind.isToolCall {
            guard let call = call(item, kind, response) else { return }
            var piece = Piece(OWUI_EVENT_TOOL_CALL, text)
            piece.toolIndex = call.number
            response.add(piece)
            return
        }
        let isText = kind == .text || kind == .refusal
        guard text.bytes.count > 0 else { return }
        response.add(Piece(isText ? OWUI_EVENT_TEXT : OWUI_EVENT_REASONING, text))
        guard !response.isWhole else { return }
        guard let part = item.part(kind, part) else { return response.count(nil) }
        part.hasText = true
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
            let item = find(place, type.bytes, begins: !isDone, response)
        else { return }
        if !isDone { item.isAnnounced = true }
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
        var others = items
        list.forEachElement { text, position in
            guard let type = text.member("type")?.jsonString else { return true }
            let streamed = take(streamed: text, type, position, from: &others)
            addContent(of: text, type, to: streamed ?? OutputItem(), response)
            return true
        }
    }

    /// Takes from `others` the item that an item of a whole response is.
    func take(streamed text: Bytes, _ type: JSONString, _ position: Int, from others: inout [OutputItem])
        -> OutputItem?
    {
        let known = text.member("id")?.jsonString.flatMap { item($0) }
        let placed = position < items.count && items[position].isOf(type.bytes) ? items[position] : nil
        // Of a server that makes up other ids and leaves items out, the next one of this type.
        let streamed = known ?? placed ?? others.first { $0.isOf(type.bytes) }
        others.removeAll { $0 === streamed }
        return streamed
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
            let streamed = item.text(ofSummary: plain == .summary)
            // Without the text, all of it has been delivered.
            if streamed.isEmpty && (item.has(plain) || plain == .text && item.has(.refusal)) { continue }
            // How much of what has streamed is in the parts so far.
            var found = 0
            parts.forEachElement { part, position in
                let refusal = part.member("refusal")?.jsonString
                guard let text = part.member("text")?.jsonString ?? refusal else { return true }
                let kind = refusal == nil ? plain : .refusal
                let known = streamed.bytes.dropping(found)
                if known.hasPrefix(text.bytes) {
                    found += text.bytes.count
                } else if known.count == 0 {
                    add(text, kind, Int64(position), item, response)
                } else {
                    guard text.bytes.hasPrefix(known) else { return false }
                    found = streamed.count
                    add(rest: text, after: known, kind, Int64(position), item, response)
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
        response.add(piece)
    }
}
