import Transport
import Wire

/// What an endpoint answers.
enum AnswerKind: Sendable {
    /// JSON in one piece.
    case json
    /// An array, or an object with `items` and `total`: told item by item.
    case list
    /// A chat completion, streamed or not.
    case chat
    /// A response of the Responses API, streamed or not.
    case responses
    /// Ollama's generate or chat, streamed or not.
    case ollama
    /// How far a file is, once or again and again.
    case fileStatus
    /// A file.
    case bytes
    /// Anything.
    case any

    /// Whether it is taken as it is, whatever its type.
    var isFile: Bool {
        if case .bytes = self { return true }
        return false
    }

    /// Whether there is a text in it that is told in events.
    var isConversation: Bool {
        switch self {
        case .chat, .responses, .ollama: true
        case .json, .list, .fileStatus, .bytes, .any: false
        }
    }
}

/// Which errors of an endpoint mean more than their HTTP status says.
enum HTTPErrors: Sendable { case plain, signIn, knowledge }

/// The API: one line each. `{}` stands for an id.
struct Endpoint: Sendable {
    let method: StaticString
    let path: StaticString
    var answer = AnswerKind.json
    /// Whether asking twice does no harm.
    var isIdempotent = false
    var httpErrors = HTTPErrors.plain
    var timeouts = Timeouts.standard
    /// Where servers that do not have it at `path` have it instead. A client remembers it per endpoint, once a
    /// request there has succeeded.
    var fallbackPath: StaticString?

    private static func get(_ path: StaticString, _ answer: AnswerKind = .json) -> Endpoint {
        Endpoint(method: "GET", path: path, answer: answer, isIdempotent: true)
    }

    private static func post(_ path: StaticString, _ answer: AnswerKind = .json) -> Endpoint {
        Endpoint(method: "POST", path: path, answer: answer)
    }

    private func with(_ change: (inout Endpoint) -> Void) -> Endpoint {
        var changed = self
        change(&changed)
        return changed
    }

    /// A base that is not there is a 400, and so is much else.
    private var ofKnowledge: Endpoint { with { $0.httpErrors = .knowledge } }
    private var repeatable: Endpoint { with { $0.isIdempotent = true } }

    static let signIn = post("/api/v1/auths/signin").with { $0.httpErrors = .signIn }
    static let models = get("/api/models")
    static let chat = post("/api/chat/completions", .chat)
    static let chatCompleted = post("/api/chat/completed")
    static let responses = post("/api/responses", .responses).with { $0.fallbackPath = "/openai/responses" }

    static let ollamaGenerate = post("/ollama/api/generate", .ollama)
    static let ollamaChat = post("/ollama/api/chat", .ollama)
    static let ollamaEmbed = post("/ollama/api/embed")
    static let ollamaShow = post("/ollama/api/show").repeatable
    static let ollamaTags = get("/ollama/api/tags")
    static let ollamaPs = get("/ollama/api/ps")
    static let ollamaVersion = get("/ollama/api/version")

    static let fileUpload = post("/api/v1/files/")
    static let fileStatus = get("/api/v1/files/{}/process/status", .fileStatus)
    // The server gives a sign of life every second.
    static let fileStatusStream = get("/api/v1/files/{}/process/status?stream=true", .fileStatus).with {
        $0.timeouts.firstByte = 30_000_000
        $0.timeouts.idle = 15_000_000
    }
    static let file = get("/api/v1/files/{}")
    static let files = get("/api/v1/files/?content=false", .list)
    static let fileSearch = get("/api/v1/files/search?content=false", .list)
    static let fileContent = get("/api/v1/files/{}/content", .bytes)
    static let fileText = get("/api/v1/files/{}/data/content")
    static let fileDelete = Endpoint(method: "DELETE", path: "/api/v1/files/{}")
    static let fileProcess = post("/api/v1/retrieval/process/file")

    static let knowledgeCreate = post("/api/v1/knowledge/create")
    static let knowledgeList = get("/api/v1/knowledge/", .list)
    static let knowledge = get("/api/v1/knowledge/{}")
    static let knowledgeFiles = get("/api/v1/knowledge/{}/files", .list).ofKnowledge
    // For the library's own eyes: no events.
    static let knowledgeLook = knowledgeFiles.with { $0.answer = .json }
    static let knowledgeUpdate = post("/api/v1/knowledge/{}/update").ofKnowledge
    static let knowledgeAddFile = post("/api/v1/knowledge/{}/file/add").ofKnowledge
    static let knowledgeAddFiles = post("/api/v1/knowledge/{}/files/batch/add").ofKnowledge.with {
        $0.timeouts.firstByte = 3_600_000_000
    }
    static let knowledgeRemoveFile = post("/api/v1/knowledge/{}/file/remove").ofKnowledge
    static let knowledgeReset = post("/api/v1/knowledge/{}/reset").ofKnowledge
    static let knowledgeDelete = Endpoint(method: "DELETE", path: "/api/v1/knowledge/{}/delete").ofKnowledge
}

extension Endpoint {
    /// Ollama's own API by name; one that has no line above is POST with a request, GET without.
    init(ollama name: Bytes) {
        let known: [Endpoint] = [
            .ollamaGenerate, .ollamaChat, .ollamaEmbed, .ollamaShow, .ollamaTags, .ollamaPs, .ollamaVersion,
        ]
        for endpoint in known where Bytes(endpoint.path).dropping(ollamaPrefix.utf8CodeUnitCount).equals(name)
        {
            self = endpoint
            return
        }
        self = Endpoint(method: "POST", path: ollamaPrefix)
    }
}

let ollamaPrefix: StaticString = "/ollama/api/"
