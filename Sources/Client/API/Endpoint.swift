import Answers
import Transport
import Wire

/// Endpoints whose errors mean more than their HTTP status says.
enum HTTPErrors: Sendable { case plain, signIn, knowledge }

/// How long a response may take that begins when the work is done, in microseconds.
let slowFirstByte: Int64 = 3_600_000_000

/// The endpoints of the API, one line each; the others are in `operationTree`. `{}` is the place of an id.
struct Endpoint {
    let method: StaticString
    let path: StaticString
    /// How the response is read; nil for one JSON document.
    var format: ResponseFormat?
    /// Whether sending the request twice is harmless.
    var isIdempotent = false
    var httpErrors = HTTPErrors.plain
    var timeouts = Timeouts.standard
    /// The path of the endpoint on servers that do not have it at `path`. A client remembers it per endpoint
    /// after a request there has succeeded.
    var fallbackPath: StaticString?

    private static func get(_ path: StaticString, _ format: ResponseFormat? = nil) -> Endpoint {
        Endpoint(method: "GET", path: path, format: format, isIdempotent: true)
    }

    private static func post(_ path: StaticString, _ format: ResponseFormat? = nil) -> Endpoint {
        Endpoint(method: "POST", path: path, format: format)
    }

    private func with(_ change: (inout Endpoint) -> Void) -> Endpoint {
        var changed = self
        change(&changed)
        return changed
    }

    /// A missing knowledge base returns 400, as do many other errors.
    private var ofKnowledge: Endpoint { with { $0.httpErrors = .knowledge } }
    private var slow: Endpoint { with { $0.timeouts.firstByte = slowFirstByte } }

    static var signIn: Endpoint { .post("/api/v1/auths/signin").with { $0.httpErrors = .signIn } }
    static var version: Endpoint { .get("/api/version") }
    static var models: Endpoint { .get("/api/models") }
    static var chat: Endpoint { .post("/api/chat/completions", ChatCompletions()) }
    static var chatCompleted: Endpoint { .post("/api/chat/completed") }
    static var responses: Endpoint {
        .post("/api/responses", Responses()).with {
            $0.fallbackPath = "/openai/responses"
        }
    }

    static var messages: Endpoint {
        .post("/api/v1/messages", Messages()).with { $0.fallbackPath = "/api/message" }
    }
    static var messagesCountTokens: Endpoint {
        .post("/api/v1/messages/count_tokens").with {
            $0.isIdempotent = true
            $0.fallbackPath = "/api/message/count_tokens"
        }
    }

    static var chatNew: Endpoint { .post("/api/v1/chats/new") }
    static var chatRecord: Endpoint { .get("/api/v1/chats/{}") }
    static var chatUpdate: Endpoint { .post("/api/v1/chats/{}") }
    /// The same as `chat`: a chat that the server runs returns at once.
    static var chatStart: Endpoint { .post("/api/chat/completions") }
    static var chatTasks: Endpoint { .get("/api/tasks/chat/{}") }
    static var chatStop: Endpoint { .post("/api/tasks/chat/{}/stop") }

    static var fileUpload: Endpoint { .post("/api/v1/files/") }
    static var fileStatus: Endpoint { .get("/api/v1/files/{}/process/status", FileStatus()) }
    // The server sends an event every second.
    static var fileStatusStream: Endpoint {
        .get("/api/v1/files/{}/process/status?stream=true", FileStatus()).with {
            $0.timeouts.firstByte = 30_000_000
            $0.timeouts.idle = 15_000_000
        }
    }
    static var file: Endpoint { .get("/api/v1/files/{}") }
    static var files: Endpoint { .get("/api/v1/files/?content=false", List()) }
    static var fileSearch: Endpoint { .get("/api/v1/files/search?content=false", List()) }
    static var fileContent: Endpoint { .get("/api/v1/files/{}/content", Generic.file) }
    static var fileText: Endpoint { .get("/api/v1/files/{}/data/content") }
    static var fileDelete: Endpoint { Endpoint(method: "DELETE", path: "/api/v1/files/{}") }
    static var fileProcess: Endpoint { .post("/api/v1/retrieval/process/file") }

    static var knowledgeCreate: Endpoint { .post("/api/v1/knowledge/create") }
    static var knowledgeList: Endpoint { .get("/api/v1/knowledge/", List()) }
    static var knowledge: Endpoint { .get("/api/v1/knowledge/{}") }
    static var knowledgeFiles: Endpoint { .get("/api/v1/knowledge/{}/files", List()).ofKnowledge }
    // For use inside the library: emits no events.
    static var knowledgeLook: Endpoint { knowledgeFiles.with { $0.format = nil } }
    static var knowledgeUpdate: Endpoint { .post("/api/v1/knowledge/{}/update").ofKnowledge }
    static var knowledgeAddFile: Endpoint { .post("/api/v1/knowledge/{}/file/add").ofKnowledge }
    static var knowledgeAddFiles: Endpoint {
        .post("/api/v1/knowledge/{}/files/batch/add").ofKnowledge.slow
    }
    static var syncDiff: Endpoint {
        .post("/api/v1/knowledge/{}/sync/diff").slow.with { $0.isIdempotent = true }
    }
    static var syncCleanup: Endpoint {
        .post("/api/v1/knowledge/{}/sync/cleanup").slow.with { $0.isIdempotent = true }
    }
    static var fileMove: Endpoint {
        .post("/api/v1/knowledge/{}/file/move").ofKnowledge.with { $0.isIdempotent = true }
    }
    static var folderCreate: Endpoint { .post("/api/v1/knowledge/{}/dirs/create") }
    static var webPage: Endpoint { .post("/api/v1/retrieval/process/web").slow }
    static var knowledgeText: Endpoint { .post("/api/v1/retrieval/process/text").slow }
    static var knowledgeQuery: Endpoint {
        .post("/api/v1/retrieval/query/collection").slow.with { $0.isIdempotent = true }
    }
    static var knowledgeRemoveFile: Endpoint { .post("/api/v1/knowledge/{}/file/remove").ofKnowledge }
    static var knowledgeReset: Endpoint { .post("/api/v1/knowledge/{}/reset").ofKnowledge }
    static var knowledgeDelete: Endpoint {
        Endpoint(method: "DELETE", path: "/api/v1/knowledge/{}/delete").ofKnowledge
    }
}
