import JSON
import Wire

/// The passages that a chat has used or a query has found, from any form in which the server sends them: name, place and
/// text of each.
public func passages(_ from: JSONView?) -> JSONValue? {
    let all = JSONValue.array()
    guard let from else { return all }
    // A query: lists by query of parallel lists.
    if let documents = from.nonNull("documents") {
        for i in 0..<documents.count {
            append(
                to: all, documents.element(i), from.nonNull("metadatas")?.element(i),
                from.nonNull("distances")?.element(i), nil)
        }
        return all
    }
    let sources = from.nonNull("sources") ?? from
    for i in 0..<(sources.isArray ? sources.count : 0) {
        guard let source = sources.element(i) else { continue }
        append(
            to: all, source.nonNull("document"), source.nonNull("metadata"), source.nonNull("distances"),
            source.nonNull("source"))
    }
    return all
}

private func append(
    to all: JSONValue?, _ texts: JSONView?, _ metadata: JSONView?, _ scores: JSONView?, _ source: JSONView?
) {
    guard let texts, texts.isArray else { return }
    for i in 0..<texts.count {
        guard let text = texts.element(i), text.text != nil else { continue }
        let about = metadata.flatMap { $0.isArray ? $0.element(i) : nil }
        guard let entry = JSONValue.object() else { continue }
        entry.share(
            "name",
            about?.nonNull("name") ?? about?.nonNull("title") ?? source?.nonNull("name")
                ?? about?.nonNull("source") ?? source?.nonNull("id"))
        if let about { entry.set("place", place(about)) }
        entry.share("text", text)
        entry.share("file_id", about?.nonNull("file_id"))
        entry.share("score", scores.flatMap { $0.isArray ? $0.element(i) : nil })
        entry.share("metadata", about)
        all?.append(entry)
    }
}

/// The address of a web page; the page of a document; or where the text begins in a file.
private func place(_ about: JSONView) -> JSONValue? {
    if let url = about.nonNull("source"), let text = url.text,
        text.hasPrefix("http://") || text.hasPrefix("https://")
    {
        return JSONValue(sharing: url)
    }
    var place = ByteBuffer()
    if let label = about.nonNull("page_label")?.text {
        place.append("page ")
        place.append(label)
    } else if let page = about.nonNull("page")?.int {
        place.append("page ")
        // The server counts from 0.
        place.append(decimal: page &+ 1)
    } else if let start = about.nonNull("start_index")?.int {
        place.append("character ")
        place.append(decimal: start)
    } else {
        return nil
    }
    return .string(place.bytes)
}
