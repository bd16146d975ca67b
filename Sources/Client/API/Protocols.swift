import Answers
import Transport
import Wire

// What is known of a path without a line of its own in the table of endpoints: Ollama's own API by its names, and the
// protocols at all places where servers have them.

/// The protocol of the response to a POST; `{}` is any segment, and the number of an Ollama server may follow.
private let protocols: StaticString = """
    chat: /api/chat/completions /api/v1/chat/completions /openai/chat/completions \
    /ollama/v1/chat/completions /api/v1/tasks/{}/completions
    responses: /api/responses /openai/responses /ollama/v1/responses
    messages: /api/v1/messages /api/message /ollama/v1/messages
    ollama: /ollama/api/chat /ollama/api/generate
    progress: /ollama/api/pull /ollama/api/push /ollama/api/create
    """

/// The methods of Ollama's API, as Open WebUI has it; the others are POST.
private let ollamaMethods: StaticString = """
    GET: tags ps version
    DELETE: delete push
    """

let ollamaPrefix: StaticString = "/ollama/api/"

/// The format of the response at a path; nil if no protocol is known there.
func knownFormat(_ method: Bytes, at path: Bytes) -> ResponseFormat? {
    let place = path.prefix(path.firstIndex(of: UInt8(ascii: "?")) ?? path.count).withoutNumber
    guard let name = protocols.line(where: { place.isPlace($0) }) else { return nil }
    let isProgress = name.equals("progress")
    guard method.equals("POST") || (isProgress && method.equals("DELETE")) else { return nil }
    if isProgress { return OllamaProgress() }
    if name.equals("ollama") { return Ollama() }
    if name.equals("messages") { return Messages() }
    return name.equals("responses") ? Responses() : ChatCompletions()
}

extension Endpoint {
    /// A function of Ollama's own API, which is at `path`.
    init(ollama name: Bytes, at path: Bytes) {
        let known = ollamaMethods.line { $0.equals(name) }
        let isRead = known?.equals("GET") ?? false
        method = isRead ? "GET" : known == nil ? "POST" : "DELETE"
        self.path = ollamaPrefix
        format = isRead ? nil : knownFormat(Bytes("POST"), at: path)
        isIdempotent = isRead || name.equals("show")
        if format?.traits.contains(.progress) ?? false { timeouts.firstByte = slowFirstByte }
    }
}

extension Bytes {
    /// A path without a segment at its end that is a number.
    fileprivate var withoutNumber: Bytes {
        var length = count
        while length > 0 && base[length - 1].isDigit { length -= 1 }
        return length > 0 && length < count && base[length - 1] == .slash ? prefix(length - 1) : self
    }

    /// Whether a path is that of a table.
    fileprivate func isPlace(_ pattern: Bytes) -> Bool {
        guard let brace = pattern.firstIndex(of: .openBrace) else { return equals(pattern) }
        guard hasPrefix(pattern.prefix(brace)) else { return false }
        let rest = dropping(brace)
        guard let slash = rest.firstIndex(of: .slash) else { return false }
        return slash > 0 && rest.dropping(slash).equals(pattern.dropping(brace + 2))
    }
}
