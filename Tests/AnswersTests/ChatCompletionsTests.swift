import COpenWebUI
import JSON
import TestSupport
import Testing
import Wire

@testable import Answers

@Suite struct ChatCompletionsTests {
    private static let first =
        #"{"id":"a","object":"chat.completion.chunk","created":1,"model":"m","choices":[{"index":0,"delta":{"role":"assistant","content":"He"}}]}"#
    private static let second =
        #"{"id":"a","object":"chat.completion.chunk","created":1,"model":"m","choices":[{"index":0,"delta":{"content":"llo"}}]}"#
    private static let third =
        #"{"id":"a","object":"chat.completion.chunk","created":1,"model":"m","choices":[{"index":0,"delta":{"content":"\u00e9 \ud83d"}}]}"#
    private static let fourth =
        #"{"id":"a","object":"chat.completion.chunk","created":1,"model":"m","choices":[{"index":0,"delta":{"content":"\ude00"}}]}"#
    private static let stop = #"{"choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}"#
    private static let broken = #"{"error":{"message":"it broke","code":500}}"#

    static let streams: [Case] = [
        Case(
            name: "text, by the long way and the short one",
            body: events(first, second, third, fourth, second, stop, "[DONE]"),
            events: #""He" "llo" "é " "😀" "llo" O D(stop)"Helloé 😀llo""#,
            text: "Helloé 😀llo",
            assembled:
                #"{"id":"a","created":1,"model":"m","object":"chat.completion","choices":[{"index":0,"message":{"role":"assistant","content":"Helloé 😀llo"},"finish_reason":"stop"}]}"#
        ),
        Case(
            name: "a high surrogate that stays alone", body: events(first, third, stop),
            events: "\"He\" \"é \" O \"\u{FFFD}\" D(stop)\"Heé \u{FFFD}\"", text: "Heé \u{FFFD}"),
        Case(
            name: "line ends of every kind, comments and keep-alives",
            body:
                ": hi\r\n\r\ndata: \(first)\r\n\r\n:\n\ndata:\n\ndata: \(second)\r\rdata: \(stop)\n\n",
            events: #""He" K "llo" O D(stop)"Hello""#, text: "Hello"),
        Case(
            name: "all that one frame may say",
            body: events(
                #"{"sources":[{"a":1}],"choices":[{"delta":{"reasoning_content":"r","content":"t","tool_calls":[{"index":0,"id":"x","function":{"name":"f","arguments":"{}"}}]},"finish_reason":"tool_calls"}],"usage":{"x":1}}"#
            ),
            events: #"F R"r" "t" T0(f)"{}" U D(tool_calls)"t""#, text: "t"),
        Case(
            name: "two choices",
            body: events(
                #"{"choices":[{"index":1,"delta":{"content":"b"},"finish_reason":"stop"}]}"#, first, stop),
            events: #"1"b" "He" O D(stop)"He""#, text: "He"),
        Case(
            name: "one of two choices has no end",
            body: events(first, #"{"choices":[{"index":1,"delta":{"content":"b"}}]}"#, stop),
            events: #""He" 1"b" O"#, text: "He", status: OWUI_E_TRUNCATED, why: "without a finish_reason"),
        Case(
            name: "[DONE] alone", body: events(first, "[DONE]"), events: #""He""#, text: "He",
            status: OWUI_E_TRUNCATED, why: "came without a finish_reason"),
        Case(
            name: "[DONE] alone, where that is enough", body: events(first, "[DONE]"),
            events: #""He" D"He""#, text: "He", change: { $0.requiresFinishReason = false }),
        Case(
            name: "a clean end in an event", body: events(first) + "data: {\"choi", events: #""He""#,
            text: "He", status: OWUI_E_TRUNCATED, why: "without a finish_reason"),
        Case(
            name: "cut in an event", body: events(first) + "data: {\"choi", end: .cut, events: #""He""#,
            text: "He", status: OWUI_E_TRUNCATED),
        Case(
            name: "cut after the finish reason", body: events(first, stop), end: .cut,
            events: #""He" O D(stop)"He""#, text: "He"),
        Case(
            name: "an error frame", body: events(first, broken, stop), events: #""He" E(500)"it broke""#,
            text: "He", status: OWUI_E_STREAM, why: "it broke"),
        Case(
            name: "an error after the finish", body: events(first, stop, broken),
            events: #""He" O E(500)"it broke""#, text: "He", status: OWUI_E_STREAM, why: "it broke"),
        Case(
            name: "an empty error is none", body: events(#"{"error":{},"choices":[]}"#, first, stop),
            events: #"O "He" O D(stop)"He""#, text: "He"),
        Case(
            name: "finish_reason error",
            body: events(#"{"choices":[{"index":0,"delta":{},"finish_reason":"error"}]}"#), events: #"E"""#,
            status: OWUI_E_STREAM, why: "finish_reason is"),
        Case(
            name: "Ollama's failure in disguise",
            body: events(
                first, #"{"model":"ollama","choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}"#,
                "[DONE]"), events: #""He" E"""#, text: "He", status: OWUI_E_STREAM, why: "Ollama failed",
            change: { $0.model = CString("m") }),
        Case(
            name: "a model of that name",
            body: events(#"{"model":"ollama","choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}"#),
            events: #"O D(stop)"""#, change: { $0.model = CString("ollama") }),
        Case(
            name: "not JSON", body: events(first, "oops"), events: #""He" O"#, text: "He",
            status: OWUI_E_STREAM, why: "not JSON"),
        Case(
            name: "the end withheld", body: events(first, stop), events: #""He" O"#, text: "He",
            change: { $0.withholdsDone = true }),
        Case(
            name: "a secret in an error", body: events(#"{"error":"the key sk-secret is wrong"}"#),
            events: #"E"the key *** is wrong""#, status: OWUI_E_STREAM, why: "the key *** is wrong",
            change: { $0.secrets = [CString("sk-secret")] }),
        Case(name: "nothing", body: "", status: OWUI_E_TRUNCATED, why: "no event"),
    ]

    @Test(arguments: streams) func reads(_ row: Case) { check(ChatCompletions.init, .events, row) }

    static let bodies: [Case] = [
        Case(
            name: "a response",
            body:
                #"{"id":"a","choices":[{"index":0,"message":{"content":"Hi"},"finish_reason":"stop"}],"usage":{"x":1}}"#,
            events: #""Hi" U D(stop)"Hi""#, text: "Hi"),
        Case(
            name: "text in parts",
            body:
                #"{"choices":[{"message":{"content":[{"text":"a"},{"text":"b"}]},"finish_reason":"stop"}]}"#,
            events: #""a" "b" D(stop)"ab""#, text: "ab"),
        Case(
            name: "no finish reason", body: #"{"choices":[{"message":{"content":"Hi"}}]}"#, events: #""Hi""#,
            text: "Hi", status: OWUI_E_TRUNCATED, why: "why it ended"),
        Case(
            name: "in the background", body: #"{"status":true,"task_ids":["t"]}"#,
            status: OWUI_E_UNEXPECTED_RESPONSE, why: "in the background"),
        Case(
            name: "an error with 200", body: #"{"detail":"Model not found"}"#,
            status: OWUI_E_UNEXPECTED_RESPONSE, why: "Model not found"),
        Case(name: "none", body: #"{"a":1}"#, status: OWUI_E_UNEXPECTED_RESPONSE, why: "no response"),
        Case(name: "an array", body: "[]", status: OWUI_E_UNEXPECTED_RESPONSE, why: "no response"),
        Case(name: "cut", body: #"{"choices":"#, end: .cut, status: OWUI_E_TRUNCATED),
        Case(name: "half of one", body: #"{"choices":"#, status: OWUI_E_JSON, why: "choices"),
        Case(name: "a page", body: "<html>", status: OWUI_E_HTML),
    ]

    @Test(arguments: bodies) func readsWhole(_ row: Case) { check(ChatCompletions.init, .none, row) }

    @Test func tellsThatTheConnectionWasLostAfterTheEnd() {
        let row = Case(name: "", body: events(Self.first, Self.stop), end: .cut)
        #expect(read(ChatCompletions(), ResponseInfo(framing: .events), row, cuts: []).lostAfterEnd)
    }

    @Test func endsWhenThereIsMoreTextThanMayBeKept() {
        let long = #"{"choices":[{"index":0,"delta":{"content":"0123456789"}}]}"#
        let frames = String(repeating: events(long), count: 30)
        let row = Case(name: "", body: events(Self.first) + frames, change: { $0.limit = 250 })
        let reading = read(ChatCompletions(), ResponseInfo(framing: .events), row, cuts: [])
        #expect(reading.status == OWUI_E_LIMIT)
        #expect(reading.text.utf8.count < 270)
    }

    /// Reads frames of a stream.
    private func reader(after frames: [String]) -> FrameReader {
        let reader = FrameReader(ChatCompletions(), ReaderSettings(limit: 1 << 20))
        reader.begin(ResponseInfo(framing: .events))
        for frame in frames {
            withBytes("data: " + frame + "\n\n") { reader.input.append($0) }
            while case .event = reader.next() {}
        }
        return reader
    }

    private func assembled(_ frames: [String]) -> String {
        string(reader(after: frames).response.assembled()) ?? ""
    }

    @Test func hasTheShapeOfTheUnstreamedResponse() throws {
        let text = assembled([
            #"{"id":"a","object":"chat.completion.chunk","created":1,"model":"m","choices":[{"index":0,"delta":{"role":"assistant","content":"He"}}]}"#,
            #"{"id":"b","model":"other","choices":[{"index":0,"delta":{"content":"llo"},"finish_reason":null}]}"#,
            #"{"choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}"#,
            #"{"choices":[],"usage":{"total_tokens":3}}"#,
        ])
        #expect(
            text
                == #"{"id":"a","created":1,"model":"m","usage":{"total_tokens":3},"object":"chat.completion","#
                + #""choices":[{"index":0,"message":{"role":"assistant","content":"Hello"},"finish_reason":"stop"}]}"#
        )
    }

    @Test func joinsToolCallsByIndex() throws {
        let text = assembled([
            #"{"choices":[{"index":0,"delta":{"tool_calls":[{"index":1,"id":"b","type":"function","function":{"name":"g","arguments":""}}]}}]}"#,
            #"{"choices":[{"index":0,"delta":{"tool_calls":[{"index":0,"id":"a","function":{"name":"f","arguments":"{\"x\""}}]}}]}"#,
            #"{"choices":[{"index":0,"delta":{"tool_calls":[{"index":0,"function":{"arguments":":1}"}},{"index":1,"function":{"arguments":"{}"}}]}}]}"#,
            #"{"choices":[{"index":0,"delta":{},"finish_reason":"tool_calls"}]}"#,
        ])
        #expect(
            text.contains(
                #""content":null,"tool_calls":[{"id":"a","function":{"name":"f","arguments":"{\"x\":1}"}},"#
                    + #"{"id":"b","type":"function","function":{"name":"g","arguments":"{}"}}]}"#))
    }

    @Test func keepsChoicesApartAndInOrder() throws {
        let frames = [
            #"{"choices":[{"index":1,"delta":{"content":"b"},"finish_reason":"stop"}]}"#,
            #"{"choices":[{"index":0,"delta":{"content":"a"}}]}"#,
        ]
        let response = reader(after: frames).response
        #expect(!response.isFinished)
        #expect(response.choices.map(\.index) == [0, 1])
        let stop = #"{"choices":[{"index":0,"delta":{},"finish_reason":"length"}]}"#
        #expect(reader(after: frames + [stop]).response.isFinished)
    }

    @Test func addsUpSourcesAndLogprobs() throws {
        let text = assembled([
            #"{"sources":[{"a":1}]}"#,
            #"{"sources":[{"b":2}],"choices":[{"delta":{"content":"x"},"logprobs":{"content":[1]}}]}"#,
            #"{"choices":[{"delta":{"content":"y"},"logprobs":{"content":[2]},"finish_reason":"stop"}]}"#,
        ])
        #expect(text.contains(#""sources":[{"a":1},{"b":2}]"#))
        #expect(text.contains(#""logprobs":{"content":[1,2]}"#))
    }

    @Test func isNotFinishedByNothing() throws {
        #expect(!Accumulator(ChatCompletions(), ReaderSettings(limit: 1)).isFinished)
        #expect(!reader(after: [#"{"choices":[]}"#]).response.isFinished)
    }

    @Test func refusesMoreChoicesThanAnyoneHas() throws {
        let response = Accumulator(ChatCompletions(), ReaderSettings(limit: 1))
        for index in 0..<1024 { #expect(response.choice(index) != nil) }
        #expect(response.choice(1024) == nil)
        #expect(response.choice(1023) != nil)
        #expect(response.choice(-1) == nil)
    }
}
