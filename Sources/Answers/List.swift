import COpenWebUI
import JSON
import Wire

/// A list: an array, or an object with `items`, `users` or `chats`. Each element is an event.
public final class List: ResponseFormat {
    private var hasList = false

    public init() { super.init([.document], missingContent: "there is no list in it") }

    public override func fresh() -> ResponseFormat { List() }

    override func isResponse(_ response: Accumulator) -> Bool { hasList }

    override func read(_ scanner: inout JSONScanner, into response: Accumulator) -> Bool {
        if scanner.byte == .openBracket { return readItems(&scanner, response) }
        guard scanner.byte == .openBrace else { return super.read(&scanner, into: response) }
        return scanner.object { scanner, key in
            (key.equals("items") || key.equals("users") || key.equals("chats"))
                && scanner.byte == .openBracket
                ? readItems(&scanner, response) : super.read(&scanner, into: response)
        }
    }

    private func readItems(_ scanner: inout JSONScanner, _ response: Accumulator) -> Bool {
        hasList = true
        if let select = response.settings.newElements { return readItems(&scanner, response, select) }
        let start = scanner.position + 1
        guard super.read(&scanner, into: response) else { return false }
        response.add(elementsOf: Bytes(start, scanner.position - start))
        return true
    }

    /// Reads a page of a list: the elements that no earlier page had.
    private func readItems(
        _ scanner: inout JSONScanner, _ response: Accumulator, _ select: (JSONView) -> JSONValue?
    ) -> Bool {
        let start = scanner.position
        guard super.read(&scanner, into: response) else { return false }
        let text = Bytes(start, scanner.position - start)
        let (tree, size) = parseJSON(
            lenient: text, maxDepth: response.settings.depth, memory: response.settings.memory)
        response.treeSize = size
        if let items = tree {
            response.add(elements: items.read(select) ?? items)
        } else {
            response.exceedsLimits = true
        }
        return true
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
