import Wire

/// What an endpoint answers.
enum AnswerKind: Sendable {
    /// JSON in one piece.
    case json
    /// A chat completion, streamed or not.
    case chat
    /// A response of the Responses API, streamed or not.
    case responses
    /// Ollama's generate or chat, streamed or not.
    case ollama
    /// Anything.
    case any

    /// Whether there is a text in it that is told in events.
    var isConversation: Bool {
        switch self {
        case .chat, .responses, .ollama: true
        case .json, .any: false
        }
    }
}

/// The operations of the API that have a name of their own: one line each.
struct Endpoint: Sendable {
    let method: StaticString
    let path: StaticString
    let answer: AnswerKind
    /// Whether asking twice does no harm.
    var isIdempotent = false
    /// Where it is instead, on servers that do not have it at `path`.
    var elsewhere: StaticString?

    static let models = Endpoint(method: "GET", path: "/api/models", answer: .json, isIdempotent: true)
    static let chat = Endpoint(method: "POST", path: "/api/chat/completions", answer: .chat)
    static let responses = Endpoint(
        method: "POST", path: "/api/responses", answer: .responses, elsewhere: "/openai/responses")
}
