import Answers
import COpenWebUI
import JSON
import TestSupport
import Testing
import Wire

@testable import Client

private let client = try? Client.make(baseURL: Bytes("http://localhost:1"), apiKey: Bytes(""))

/// The call's path, or why it is not valid.
private func call(_ key: String, _ params: String? = nil, _ body: String? = nil) -> (
    path: String, why: String?
) {
    let (params, body) = (params.flatMap { parse($0) }, body.flatMap { parse($0) })
    return withBytes(key) { key in
        let call = Call.operation(client, key, params.map { $0.view }, body.map { $0.view })
        let failure = call.response.failure ?? call.operation.incompleteness
        return withExtendedLifetime((params, body)) {
            (string(call.operation.path), failure.flatMap { string($0.message) })
        }
    }
}

private func row(_ method: String, _ path: String) -> OperationRow? {
    withBytes(method) { method in withBytes(path) { OperationRow(method, template: $0) } }
}

@Suite struct OperationTreeTests {
    @Test func rowsSayWhatIsKnown() throws {
        let add = try #require(row("POST", "/api/v1/knowledge/{id}/file/add"))
        #expect(add.since == 0 && !add.isForAdministrators && add.format == 0 && add.requiresBody)
        #expect(string(add.fields) == "file_id")
        let stop = try #require(row("POST", "/api/tasks/chat/{chat_id}/stop"))
        #expect(stop.since == 9 && stop.body == 0)
        let events = try #require(row("GET", "/api/events"))
        #expect(events.since == 11 && events.isForAdministrators)
        let speech = try #require(row("POST", "/api/v1/audio/speech"))
        #expect(speech.takesAnyContent && speech.format == UInt8(ascii: "b"))
        #expect(try #require(row("POST", "/api/v1/audio/transcriptions")).takesForm)
        #expect(try #require(row("GET", "/api/v1/chats/")).format == UInt8(ascii: "1"))
        for (method, path) in [
            ("GET", "/api/v1/chats"), ("GET", "/api/v1/chats/{chat_id}"), ("PUT", "/api/v1/chats/{id}"),
            ("get", "/api/v1/chats/{id}"), ("", ""), ("GET", ""), ("GET", "/"), ("GET", "//"),
            ("GET", "/api"),
            ("GET", "/api/v1/chats//"), ("GET", "/api/v1/chats/x"), ("GET", "/api/v1/chats/{id}/"),
        ] {
            #expect(row(method, path) == nil, "\(method) \(path)")
        }
    }

    /// Every word of the tree is an operation that is found by its path, as a template and as a path.
    @Test func everyRowIsFound() throws {
        var lines = Bytes(operationTree)
        var segments: [String] = []
        var count = 0
        while let line = OperationLine(taking: &lines) {
            #expect(line.depth <= segments.count)
            segments.removeLast(max(0, segments.count - line.depth))
            segments.append(string(line.segment) == "/" ? "" : string(line.segment))
            let path = "/" + segments.joined(separator: "/")
            for word in string(line.entries).split(separator: " ") {
                let method = operationMethod(try #require(word.utf8.first)).description
                let found = try #require(row(method, path), "\(method) \(path)")
                #expect(string(found.fields).allSatisfy { $0.isASCII })
                let filled = path.replacing("{", with: "").replacing("}", with: "")
                let isKnown = withBytes(method) { method in
                    withBytes(filled) { OperationRow(method, at: $0) != nil }
                }
                #expect(isKnown, "\(method) \(filled)")
                count += 1
            }
        }
        #expect(count == 597)
        #expect(operationTree.utf8CodeUnitCount <= 16_384)
    }

    @Test func parametersAreFilledIn() {
        for (key, params, path) in [
            ("GET /api/v1/files/{id}", #"{"id":"a b?#%ä"}"#, "/api/v1/files/a%20b%3F%23%25%C3%A4"),
            ("GET /api/v1/models/export", #"{"ids":["a","b&c"]}"#, "/api/v1/models/export?ids=a&ids=b%26c"),
            ("GET /api/v1/models/model", #"{"id":"x/y:1"}"#, "/api/v1/models/model?id=x%2Fy%3A1"),
            ("GET /api/v1/chats/", "{}", "/api/v1/chats/?page=1"),
            ("GET /api/v1/chats/", #"{"page":3}"#, "/api/v1/chats/?page=3"),
            (
                "GET /api/v1/prompts/id/{prompt_id}/history", #"{"prompt_id":7}"#,
                "/api/v1/prompts/id/7/history?page=0"
            ),
            ("GET /api/models", #"{"refresh":true}"#, "/api/models?refresh=true"),
            ("GET /api/models", #"{"refresh":null}"#, "/api/models"),
            ("GET /cache/{path}", #"{"path":"a/b c"}"#, "/cache/a/b%20c"),
            ("DELETE /api/v1/chats/", nil, "/api/v1/chats/"),
        ] as [(String, String?, String)] {
            let made = call(key, params)
            #expect(made.path == path && made.why == nil, "\(key) \(made)")
        }
    }

    @Test func whatIsWrongIsSaid() {
        for (key, params, body, why) in [
            ("GET /api/v1/chat/", nil, nil, "did you mean GET /api/v1/chats/?"),
            ("GET /api/v1/folders", nil, nil, "did you mean GET /api/v1/folders/?"),
            ("PUT /api/v1/chats/{id}", nil, nil, "did you mean GET /api/v1/chats/{id}?"),
            ("GET /api/v1/chats/{chat}", nil, nil, "did you mean GET /api/v1/chats/{id}?"),
            ("NOTHING LIKE IT AT ALL, NOWHERE", nil, nil, "no operation \"NOTHING LIKE IT AT ALL, NOWHERE\""),
            ("", nil, nil, "no operation"),
            ("DELETE /api/v1/chats/{id}", #"{"id":""}"#, nil, "\"id\" is missing, or is empty"),
            ("DELETE /api/v1/chats/{id}", #"{"id":"a/b"}"#, nil, "contains a slash"),
            ("DELETE /api/v1/chats/{id}", #"{"id":".."}"#, nil, "\"id\" is missing"),
            ("DELETE /api/v1/chats/{id}", #"{"id":"a\u0000b"}"#, nil, "\"id\" is missing"),
            ("DELETE /api/v1/chats/{id}", #"{"id":null}"#, nil, "\"id\" is missing"),
            ("DELETE /api/v1/chats/{id}", #"{"id":["a"]}"#, nil, "\"id\" is missing"),
            ("DELETE /api/v1/chats/{id}", "[]", nil, "must be an object"),
            ("DELETE /api/v1/chats/{id}", nil, nil, "\"id\" is missing"),
            ("GET /cache/{path}", #"{"path":"a/../b"}"#, nil, "\"path\" is missing"),
            ("GET /cache/{path}", #"{"path":"/a"}"#, nil, "\"path\" is missing"),
            ("GET /api/v1/chats/", #"{"pages":1}"#, nil, "did you mean page?"),
            ("GET /api/v1/chats/{id}", #"{"id":"x","ID":"y"}"#, nil, "\"ID\" is none of this operation"),
            ("GET /api/v1/models/model", nil, nil, "\"id\" is missing"),
            ("GET /api/v1/models/model", #"{"id":{}}"#, nil, "must be a string"),
            ("POST /api/v1/models/sync", nil, #"{"model":[]}"#, "no \"models\""),
            ("POST /api/v1/models/sync", nil, nil, "there is no request"),
            ("GET /api/v1/chats/{id}", #"{"id":"x"}"#, "{}", "it takes no body"),
            ("POST /api/v1/audio/transcriptions", nil, "{}", "it takes a form"),
            ("POST /api/chat/completions", nil, #"{"model":"m"}"#, "no \"messages\""),
        ] as [(String, String?, String?, String)] {
            let made = call(key, params, body)
            #expect(made.why?.contains(why) == true, "\(key): \(made)")
        }
        #expect(call("POST /api/v1/models/sync", nil, #"{"m\u006fdels":[]}"#).why == nil)
        #expect(call("POST /api/v1/chats/{id}/share", #"{"id":"x"}"#).why == nil)
    }

    @Test func whatMayBeSentTwice() {
        for (key, isIdempotent) in [
            ("GET /api/v1/folders/", true), ("DELETE /api/v1/chats/", false),
            ("POST /api/v1/retrieval/query/doc", true), ("POST /api/v1/chats/new", false),
            ("PUT /api/v1/notifications/targets/{target_id}", false),
            ("GET /oauth/{provider}/callback", false),
        ] {
            let params = parse(#"{"target_id":"x","provider":"x"}"#)
            withBytes(key) { key in
                let made = params?.read { Call.operation(client, key, $0, nil) }
                #expect(made?.operation.isIdempotent == isIdempotent, "\(string(key) as String)")
            }
        }
    }

    @Test func versionsAreCompared() {
        for (version, isOld) in [
            ("0.9.6", true), ("0.10.2", true), ("0.11.0", false), ("0.12.4", false), ("1.0", false),
            (nil, true),
            ("0.", true), ("0.99999999999999999999", false),
        ] as [(String?, Bool)] {
            let question = VersionQuestion(
                Operation(.version), Failure(OWUI_E_HTML), since: 11, nil)
            let failure =
                version.map { withBytes($0) { question.failure(on: $0) } } ?? question.failure(on: nil)
            let saysSo = string(failure.message).contains("it is there since Open WebUI 0.11")
            #expect(saysSo == isOld, "\(version ?? "-")")
        }
    }
}
