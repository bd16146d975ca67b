import COpenWebUI
import Testing

@testable import Answers

private let a = #"{"choices":[{"index":0,"delta":{"content":"a"}}]}"#
private let b = #"{"choices":[{"index":0,"delta":{"content":"b"}}]}"#
private let stop = #"{"choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}"#
private let whole = #"{"choices":[{"index":0,"message":{"content":"ab"},"finish_reason":"stop"}]}"#
private let ab = #""a" "b" O D(stop)"ab""#

/// The marks of an error, whatever frame they come in.
@Suite struct ErrorMarkTests {
    private static func broken(
        _ name: String, _ frame: String, _ event: String = #"E"it broke""#, why: String = "it broke",
        change: @escaping @Sendable (inout ReaderSettings) -> Void = { _ in }
    ) -> Case {
        Case(
            name: name, body: events(a) + frame, events: #""a" \#(event)"#, text: "a", status: OWUI_E_STREAM,
            why: why, change: change)
    }

    static let rows: [Case] = [
        broken("an error that is text", events(#"{"error":"it broke"}"#)),
        broken("an error with choices", events(#"{"error":{"message":"it broke"},"choices":[]}"#)),
        broken("a detail", events(#"{"detail":"it broke"}"#)),
        broken("a type", events(#"{"type":"error","message":"it broke"}"#), #"E(error)"it broke""#),
        broken("an object", events(#"{"object":"error","message":"it broke"}"#)),
        broken("an event's name with JSON", "event: error\ndata: {\"message\":\"it broke\"}\n\n"),
        broken("an event's name with text", "event: error\ndata: it broke\n\n"),
        broken(
            "llama.cpp's line", "error: {\"code\":500,\"message\":\"it broke\"}\n\n", #"E(500)"it broke""#),
        broken("JSON without a field name", "{\"error\":{\"message\":\"it broke\"}}\n\n"),
        broken("JSON without a field name and a line end", "{\"error\":\"it broke\"}"),
        broken(
            "a list of errors", events(#"{"result":null,"success":false,"errors":[{"message":"it broke"}]}"#)),
        broken(
            "MiniMax's number", events(#"{"base_resp":{"status_code":1004,"status_msg":"it broke"}}"#)),
        broken("Baidu's number", events(#"{"error_code":17,"error_msg":"it broke"}"#), #"E(17)"it broke""#),
        broken("Databricks' word", events(#"{"error_code":"X","message":"it broke"}"#), #"E(X)"it broke""#),
        broken("an exception of Bedrock", events(#"{"throttlingException":{"message":"it broke"}}"#)),
        broken(
            "an HTTP status", events(#"{"type":"about:blank","title":"it broke","status":429}"#),
            #"E(about:blank)"it broke""#),
        broken("a text of its own", events(#"{"errorMessage":"it broke"}"#)),
        broken(
            "an unknown shape", events(#"{"error":{"code":5,"it":{"raw":"it broke"}}}"#),
            #"E(5)"{"error":{"code":5,"it":{"raw":"it broke"}}}""#),
        broken("a status", events(#"{"status":"error","errorMessage":"it broke"}"#)),
        broken("Vercel's text", events(#"{"type":"error","errorText":"it broke"}"#), #"E(error)"it broke""#),
        Case(
            name: "JSON without a field name and a line end, where the connection closes",
            body: events(a) + "{\"detail\":\"it broke\"}", end: .closed, events: #""a" E"it broke""#,
            text: "a",
            status: OWUI_E_STREAM, why: "it broke"),
        Case(
            name: "words before [DONE], where no reason is required",
            body: events(a, #"{"code":"x","message":"it broke"}"#, "[DONE]"), events: #""a" O"#, text: "a",
            status: OWUI_E_STREAM, why: "it broke", change: { $0.requiresFinishReason = false }),
        Case(
            name: "words before more text are none of an error",
            body: events(#"{"message":"wait"}"#, a, b, "[DONE]"), events: #"O "a" "b" D"ab""#, text: "ab",
            change: { $0.requiresFinishReason = false }),
        Case(
            name: "MiniMax's number of success",
            body: events(
                #"{"base_resp":{"status_code":0},"choices":[{"index":0,"delta":{"content":"a"}}]}"#,
                #"{"errors":[],"choices":[{"index":0,"delta":{"content":"b"}}]}"#, stop), events: ab,
            text: "ab"),
        broken("then [DONE]", events(#"{"error":"it broke"}"#, "[DONE]")),
        broken(
            "where no reason is required", events(#"{"error":"it broke"}"#),
            change: { $0.requiresFinishReason = false }),
        broken("text that is no JSON", events("it broke"), "O", why: "an event is not JSON: it broke"),
        broken(
            "half of a frame", events(#"{"choices":[{"delta":{"content":"b"#, stop), "O",
            why: "an event is not JSON: {"),
        Case(
            name: "empty ones are none",
            body: events(
                #"{"error":null,"choices":[{"index":0,"delta":{"content":"a"}}]}"#,
                #"{"error":"","detail":null,"choices":[{"index":0,"delta":{"content":"b"}}]}"#, stop),
            events: ab, text: "ab"),
        Case(
            name: "a detail beside choices is none",
            body: events(#"{"detail":"x","choices":[{"index":0,"delta":{"content":"a"}}]}"#, b, stop),
            events: ab,
            text: "ab"),
    ]

    @Test(arguments: rows) func isFound(_ row: Case) { check(ChatCompletions.init, .events, row) }

    static let lines: [Case] = [
        Case(
            name: "a line", body: "{\"message\":{\"content\":\"a\"}}\n{\"error\":\"it broke\"}\n",
            events: #""a" E"it broke""#, text: "a", status: OWUI_E_STREAM, why: "it broke"),
        Case(
            name: "a last line without its end",
            body: "{\"message\":{\"content\":\"a\"}}\n{\"error\":\"it broke\"}",
            events: #""a" E"it broke""#, text: "a", status: OWUI_E_STREAM, why: "it broke"),
    ]

    @Test(arguments: lines) func ofOllama(_ row: Case) { check(Ollama.init, .lines, row) }
}

/// What servers send that means nothing.
@Suite struct JunkTests {
    private static func between(_ name: String, _ junk: String, _ event: String) -> Case {
        Case(
            name: name, body: events(a) + junk + events(b, stop), events: #""a" \#(event)"b" O D(stop)"ab""#,
            text: "ab")
    }

    static let keepAlives: [Case] = ["ping", "keep-alive", "[HEARTBEAT]", "KeepAlive", "DONE", "[done]"].map {
        between("text that keeps alive: \($0)", "data: \($0)\n\n", "O ")
    }

    @Test(arguments: keepAlives) func isNoError(_ row: Case) { check(ChatCompletions.init, .events, row) }

    private static let nested = String(repeating: "[", count: 3000) + String(repeating: "]", count: 3000)

    static let rows: [Case] = [
        between("a comment as data", "data: : keepalive\n\n", "K "),
        between("empty data", "data:\n\n", "K "),
        between("comments", ": OPENROUTER PROCESSING\n\n: x\n", ""),
        between("a named event with text", "event: ping\ndata: now\n\n", "O(ping) "),
        between("a named event with JSON", "event: ping\ndata: {\"t\":1}\n\n", "O(ping) "),
        between("numbers and strings", "data: 1\n\ndata: \"x\"\n\ndata: null\n\n", "O O O "),
        between("choices null", events(#"{"choices":null}"#), "O "),
        between("choices of another type", events(#"{"choices":{}}"#), "O "),
        between(
            "a choice and a delta of another type",
            events(#"{"choices":[{"delta":null},1]}"#, #"{"choices":[{"delta":[]}]}"#),
            "O O "),
        between("no choices", events(#"{"choices":[]}"#, "{}"), "O O "),
        between("an unknown field", "retry: 10\nid: 1\nx\n\n", ""),
        Case(
            name: "values that are no JSON",
            body: events(
                #"{"x":NaN,"choices":[{"index":0,"delta":{"content":"a"},"logprobs":{"p":-Infinity}}]}"#,
                #"{"x":Infinity,"choices":[{"index":0,"delta":{"content":"b"},"logprobs":null}]}"#, stop),
            events: ab, text: "ab"),
        Case(
            name: "many deep levels in an unknown member",
            body: events(#"{"x":\#(nested),"choices":[{"index":0,"delta":{"content":"a"}}]}"#, b, stop),
            events: ab,
            text: "ab"),
    ]

    @Test(arguments: rows) func saysNothing(_ row: Case) {
        guard row.body.utf8.count < 2000 else {
            let found = read(ChatCompletions(), ResponseInfo(framing: .events), row, cuts: [])
            #expect(found.events == row.events && found.status == OWUI_OK)
            return
        }
        check(ChatCompletions.init, .events, row)
    }
}

/// What came decides how it is read, not what was requested or declared.
@Suite struct ShapeTests {
    static let rows: [Case] = [
        Case(name: "events", body: events(a, b, stop), events: ab, text: "ab"),
        Case(name: "events after a comment", body: ": x\n\n" + events(a, b, stop), events: ab, text: "ab"),
        Case(name: "events with names", body: "event: x\n" + events(a, b, stop), events: ab, text: "ab"),
        Case(
            name: "events after a byte order mark", body: "\u{FEFF}" + events(a, b, stop), events: ab,
            text: "ab"),
        Case(
            name: "the last event without its blank line", body: events(a, b) + "data: \(stop)\n", events: ab,
            text: "ab"),
        Case(name: "… and its line end", body: events(a, b) + "data: \(stop)", events: ab, text: "ab"),
        Case(name: "a document", body: whole, events: #""ab" D(stop)"ab""#, text: "ab"),
        Case(
            name: "a document in lines", body: whole.split(separator: ",").joined(separator: ",\n "),
            events: #""ab" D(stop)"ab""#, text: "ab"),
    ]

    @Test(arguments: rows, [ResponseInfo.Framing.none, .events])
    func isDetected(_ row: Case, _ declared: ResponseInfo.Framing) {
        check(ChatCompletions.init, declared, row)
    }

    private static let said = [#"{"response":"a"}"#, #"{"response":"b"}"#, #"{"response":"","done":true}"#]
    static let ollama: [Case] = [
        Case(
            name: "lines", body: lines(said[0], said[1], said[2]), events: #""a" "b" U D(stop)"ab""#,
            text: "ab"),
        Case(
            name: "events", body: events(said[0], said[1], said[2]), events: #""a" "b" U D(stop)"ab""#,
            text: "ab"),
        Case(
            name: "a document", body: #"{"response":"ab","done":true}"#, events: #""ab" U D(stop)"ab""#,
            text: "ab"),
    ]

    @Test(arguments: ollama, [ResponseInfo.Framing.none, .lines])
    func ofOllamaIsDetected(_ row: Case, _ declared: ResponseInfo.Framing) {
        check(Ollama.init, declared, row)
    }

    static let cut: [Case] = [
        Case(
            name: "an event", body: events(a) + "data: {\"choi", end: .closed, events: #""a""#, text: "a",
            status: OWUI_E_TRUNCATED),
        Case(
            name: "a whole event without its blank line", body: events(a) + "data: \(stop)\n", end: .closed,
            events: #""a""#, text: "a", status: OWUI_E_TRUNCATED),
    ]

    @Test(arguments: cut) func ofAConnectionThatJustCloses(_ row: Case) {
        check(ChatCompletions.init, .events, row)
    }
}
