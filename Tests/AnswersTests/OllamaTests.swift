import COpenWebUI
import Testing

@testable import Answers

@Suite struct OllamaTests {
    static let streams: [Case] = [
        Case(
            name: "generate",
            body: lines(
                #"{"model":"m","response":"Hel","done":false}"#,
                #"{"model":"m","response":"lo","done":false}"#,
                #"{"model":"m","response":"","done":true,"done_reason":"length","eval_count":2}"#),
            events: #""Hel" "lo" U D(length)"Hello""#, text: "Hello",
            assembled: #"{"model":"m","done":true,"done_reason":"length","eval_count":2,"response":"Hello"}"#),
        Case(
            name: "chat, with thinking",
            body: lines(
                #"{"model":"m","message":{"role":"assistant","thinking":"hm","content":""}}"#,
                #"{"model":"m","message":{"role":"assistant","content":"Hi"}}"#, #"{"done":true}"#),
            events: #"R"hm" "Hi" U D(stop)"Hi""#, text: "Hi",
            assembled:
                #"{"model":"m","done":true,"message":{"role":"assistant","content":"Hi","thinking":"hm"}}"#),
        Case(
            name: "tool calls",
            body: lines(
                #"{"message":{"content":"","tool_calls":[{"function":{"name":"f","arguments":{"x":1}}},{"function":{"name":"g","arguments":{}}}]}}"#,
                #"{"done":true}"#),
            events: #"T0(f)"{"x":1}" T1(g)"{}" U D(stop)"""#,
            assembled:
                #"{"done":true,"message":{"role":"assistant","content":"","tool_calls":[{"function":{"name":"f","arguments":{"x":1}}},{"function":{"name":"g","arguments":{}}}]}}"#
        ),
        Case(
            name: "a tool call twice",
            body: lines(
                #"{"message":{"tool_calls":[{"id":"a","function":{"name":"f","arguments":{"x":1}}}]}}"#,
                #"{"message":{"tool_calls":[{"id":"a","function":{"name":"f","arguments":{"x":1}}}]},"done":true}"#
            ),
            events: #"T0(f)"{"x":1}" U D(stop)"""#),
        Case(
            name: "no line end at the end", body: #"{"response":"Hi","done":true}"#,
            events: #""Hi" U D(stop)"Hi""#, text: "Hi"),
        Case(
            name: "an error", body: lines(#"{"response":"Hi"}"#, #"{"error":"out of memory"}"#),
            events: #""Hi" E"out of memory""#, text: "Hi", status: OWUI_E_STREAM, why: "out of memory"),
        Case(
            name: "no end", body: lines(#"{"response":"Hi"}"#), events: #""Hi""#, text: "Hi",
            assembled: #"{"response":"Hi"}"#, status: OWUI_E_TRUNCATED, why: "\"done\":true"),
        Case(
            name: "cut in a line", body: lines(#"{"response":"Hi"}"#) + #"{"respon"#, end: .cut,
            events: #""Hi""#, text: "Hi", status: OWUI_E_TRUNCATED),
        Case(
            name: "cut after the end", body: lines(#"{"response":"Hi","done":true}"#), end: .cut,
            events: #""Hi" U D(stop)"Hi""#, text: "Hi"),
        Case(
            name: "not JSON", body: lines(#"{"response":"Hi"}"#, "oops"), events: #""Hi" O"#, text: "Hi",
            status: OWUI_E_STREAM, why: "not JSON"),
    ]

    @Test(arguments: streams) func reads(_ row: Case) { check(Ollama.init, .lines, row) }

    static let bodies: [Case] = [
        Case(
            name: "generate", body: #"{"response":"Hi","done":true,"done_reason":"stop"}"#,
            events: #""Hi" U D(stop)"Hi""#, text: "Hi"),
        Case(
            name: "not done", body: #"{"response":"Hi"}"#, events: #""Hi""#, text: "Hi",
            status: OWUI_E_TRUNCATED, why: "why it ended"),
        Case(
            name: "not done, and not required", body: #"{"response":"Hi"}"#, events: #""Hi" D"Hi""#,
            text: "Hi",
            change: { $0.requiresFinishReason = false }),
        Case(
            name: "an error", body: #"{"error":"model 'x' not found"}"#, status: OWUI_E_UNEXPECTED_RESPONSE,
            why: "model 'x' not found"),
    ]

    @Test(arguments: bodies) func readsWhole(_ row: Case) { check(Ollama.init, .none, row) }
}
