import COpenWebUI
import Testing

@testable import Answers

/// Members that come in pieces are joined, and the assembled response equals the one that was not streamed.
@Suite struct MergeTests {
    /// Deltas of one choice, and the members of its message in the assembled response.
    struct Row: Sendable, CustomTestStringConvertible {
        let name: String
        let deltas: [String]
        let events: String
        let message: String
        var testDescription: String { name }
    }

    static let rows: [Row] = [
        Row(
            name: "function_call",
            deltas: [
                #""content":null,"function_call":{"name":"f","arguments":""}"#,
                #""function_call":{"arguments":"{"}"#,
                #""function_call":{"arguments":"}"}"#,
            ], events: "O O O",
            message: #""content":null,"function_call":{"name":"f","arguments":"{}"}"#),
        Row(
            name: "audio",
            deltas: [
                #""audio":{"id":"a","transcript":"Good "}"#, #""audio":{"transcript":"day"}"#,
                #""audio":{"data":"QU"}"#, #""audio":{"data":"JD","expires_at":9}"#,
            ], events: "O O O O",
            message:
                #""content":null,"audio":{"id":"a","transcript":"Good day","data":"QUJD","expires_at":9}"#),
        Row(
            name: "refusal", deltas: [#""refusal":null"#, #""refusal":"I ""#, #""refusal":"can't""#],
            events: "O O O", message: #""content":null,"refusal":"I can't""#),
        Row(
            name: "reasoning_details with a signature",
            deltas: [
                #""reasoning":"a","reasoning_details":[{"type":"t","index":0,"text":"a","format":"f"}]"#,
                #""reasoning":"b","reasoning_details":[{"type":"t","index":0,"text":"b","format":"f"}]"#,
                #""reasoning_details":[{"type":"t","index":0,"signature":"S"}]"#, #""content":"c""#,
            ], events: #"R"a" R"b" O "c""#,
            message:
                #""content":"c","reasoning_content":"ab","reasoning":"ab","reasoning_details":[{"type":"t","index":0,"text":"ab","format":"f","signature":"S"}]"#
        ),
        Row(
            name: "elements without an index",
            deltas: [#""content":"a","annotations":[{"u":1}]"#, #""annotations":[{"u":2},{"u":3}]"#],
            events: #""a" O"#, message: #""content":"a","annotations":[{"u":1},{"u":2},{"u":3}]"#),
        Row(
            name: "both names of reasoning",
            deltas: [#""reasoning":"a","reasoning_content":"a""#, #""content":"b""#],
            events: #"R"a" "b""#, message: #""content":"b","reasoning_content":"a","reasoning":"a""#),
        Row(
            name: "an empty role",
            deltas: [#""role":"assistant","content":"a""#, #""role":"","content":"b""#],
            events: #""a" "b""#, message: #""content":"ab""#),
        Row(
            name: "null after a value", deltas: [#""content":"a","x":"1","y":2"#, #""x":null,"y":null"#],
            events: #""a" O"#, message: #""content":"a","y":2,"x":"1""#),
        Row(
            name: "parts of text and thinking",
            deltas: [
                #""content":[{"type":"thinking","thinking":[{"type":"text","text":"a"}]}]"#,
                #""content":[{"type":"thinking","thinking":"b"},{"type":"text","text":"c"}]"#,
                #""content":"d""#,
            ], events: #"R"a" R"b" "c" "d""#,
            message:
                #""content":[{"type":"thinking","thinking":[{"type":"text","text":"ab"}]},{"type":"text","text":"cd"}]"#
        ),
        Row(
            name: "other parts", deltas: [#""content":[{"type":"text","text":"a"},{"type":"image","u":1}]"#],
            events: #""a""#, message: #""content":[{"type":"text","text":"a"},{"type":"image","u":1}]"#),
        Row(
            name: "a content of another type", deltas: [#""content":{"a":1}"#], events: "O",
            message: #""content":{"a":1}"#),
        Row(
            name: "escapes in joined texts", deltas: [#""x":"\ud83d""#, #""x":"\ude00\"""#], events: "O O",
            message: #""content":null,"x":"😀\"""#),
    ]

    @Test(arguments: rows) func ofDeltas(_ row: Row) {
        let frames = row.deltas.map { events(#"{"choices":[{"index":0,"delta":{\#($0)}}]}"#) }.joined()
        let end = events(#"{"choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}"#)
        let whole = read(
            ChatCompletions(), ResponseInfo(framing: .events), Case(name: row.name, body: frames + end),
            cuts: [])
        check(
            ChatCompletions.init, .events,
            Case(
                name: row.name, body: frames + end, events: "\(row.events) O D(stop)\"\(whole.text)\"",
                text: whole.text,
                assembled:
                    #"{"object":"chat.completion","choices":[{"index":0,"message":{"role":"assistant",\#(row.message)},"finish_reason":"stop"}]}"#
            ))
    }

    private static func choice(_ members: String) -> String { #"{"choices":[{"index":0,\#(members)}]}"# }
    private static let end = choice(#""delta":{},"finish_reason":"stop""#)

    static let messages: [Case] = [
        Case(
            name: "beside the deltas, with all text so far",
            body: events(
                choice(#""delta":{"content":"a"},"message":{"content":"a"}"#),
                choice(#""delta":{"content":"b"},"message":{"content":"ab"}"#),
                choice(#""delta":{"content":""},"message":{"content":"ab"},"finish_reason":"stop""#)),
            events: #""a" "b" O D(stop)"ab""#, text: "ab"),
        Case(
            name: "after the deltas",
            body: events(
                choice(#""delta":{"content":"ab"}"#),
                choice(#""message":{"content":"ab"},"finish_reason":"stop""#)),
            events: #""ab" O D(stop)"ab""#, text: "ab"),
        Case(
            name: "in place of the deltas",
            body: events(choice(#""message":{"content":"a"}"#), choice(#""message":{"content":"ab"}"#), end),
            events: #""a" "b" O D(stop)"ab""#, text: "ab"),
        Case(
            name: "once, at the end",
            body: events(choice(#""message":{"content":"ab"},"finish_reason":"stop""#)),
            events: #""ab" D(stop)"ab""#, text: "ab"),
        Case(
            name: "logprobs",
            body: events(
                choice(#""delta":{"content":"a"},"logprobs":{"content":[{"t":1}],"refusal":null}"#),
                choice(#""delta":{"content":"b"},"logprobs":{"content":[{"t":NaN}],"refusal":null}"#), end),
            events: #""a" "b" O D(stop)"ab""#, text: "ab",
            assembled:
                #"{"object":"chat.completion","choices":[{"index":0,"message":{"role":"assistant","content":"ab"},"logprobs":{"content":[{"t":1},{"t":null}]},"finish_reason":"stop"}]}"#
        ),
        Case(
            name: "members of the response",
            body: events(
                #"{"id":"","model":"","created":0,"choices":[],"filters":[{"a":1}]}"#,
                #"{"id":"x","model":"m","created":5,"p":"abc","choices":[]}"#,
                #"{"id":"y","model":"n","created":6,"p":null,"choices":[]}"#, end),
            events: #"O O O O D(stop)"""#,
            assembled:
                #"{"id":"x","model":"m","created":5,"filters":[{"a":1}],"p":"abc","object":"chat.completion","choices":[{"index":0,"message":{"role":"assistant","content":""},"finish_reason":"stop"}]}"#
        ),
        Case(
            name: "usage in each frame",
            body: events(
                #"{"usage":{"n":1},"choices":[{"index":0,"delta":{"content":"a"}}]}"#,
                #"{"usage":{"n":2},"choices":[{"index":0,"delta":{"content":"b"}}]}"#,
                #"{"usage":{"n":2},"choices":[{"index":0,"delta":{"content":"c"}}]}"#, end),
            events: #"U "a" U "b" U "c" O D(stop)"abc""#, text: "abc",
            assembled:
                #"{"usage":{"n":2},"object":"chat.completion","choices":[{"index":0,"message":{"role":"assistant","content":"abc"},"finish_reason":"stop"}]}"#
        ),
    ]

    @Test(arguments: messages) func ofMessages(_ row: Case) { check(ChatCompletions.init, .events, row) }
}
