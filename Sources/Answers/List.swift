import COpenWebUI
import JSON
import Wire

/// A list: an array, or an object with `items`. Each element is an event.
public final class List: ResponseFormat {
    public init() { super.init([], missingContent: "there is no list in it") }

    override func isResponse(_ body: JSONView) -> Bool { body.listItems != nil }

    override func merge(_ json: JSONView, isWhole: Bool, into response: Accumulator) -> [EventDraft] {
        guard let items = json.listItems else { return [] }
        var drafts: [EventDraft] = []
        // The elements belong to the body, which the emitter keeps.
        let list = response.settings.newElements?(items) ?? JSONValue(sharing: items)
        list.read { list in
            for i in 0..<list.count { drafts.append(EventDraft(OWUI_EVENT_ITEM, json: list.element(i))) }
        }
        return drafts
    }
}

extension JSONView {
    /// The elements of a list: the array itself, or its member `items`.
    public var listItems: JSONView? {
        if isArray { return self }
        guard let items = member("items"), items.isArray else { return nil }
        return items
    }
}
