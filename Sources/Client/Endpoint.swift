import Wire

/// What an endpoint answers.
enum AnswerKind: Sendable {
    /// JSON in one piece.
    case json
    /// A chat completion, streamed or not.
    case chat
    /// Anything.
    case any
}

/// The operations of the API that have a name of their own: one line each.
struct Endpoint: Sendable {
    let method: StaticString
    let path: StaticString
    let answer: AnswerKind
    /// Whether asking twice does no harm.
    let isIdempotent: Bool

    static let models = Endpoint(method: "GET", path: "/api/models", answer: .json, isIdempotent: true)
    static let chat = Endpoint(
        method: "POST", path: "/api/chat/completions", answer: .chat, isIdempotent: false)
}
