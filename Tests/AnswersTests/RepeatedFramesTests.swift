import Answers
import COpenWebUI
import Testing

/// Frames that are like earlier ones mean the same as if each was read: bytes that arrive one by one are always read.
@Suite struct RepeatedFramesTests {
    private static func delta(_ members: String, _ delta: String) -> String {
        #"{\#(members)"choices":[{"index":0,"delta":{\#(delta)}}]}"#
    }

    private static func call(_ text: String, _ index: Int? = nil) -> String {
        let index = index.map { #""index":\#($0),"# } ?? ""
        return delta("", #""tool_calls":[{\#(index)"function":{"arguments":"\#(text)"}}]"#)
    }

    private static func named(_ text: String) -> String {
        delta("", #""tool_calls":[{"index":0,"function":{"name":"f","arguments":"\#(text)"}}]"#)
    }

    private static let stop = #"{"choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}"#

    private static func assembled(_ members: String, _ message: String) -> String {
        #"{\#(members)"object":"chat.completion","choices":[{"index":0,"message":{"role":"assistant",\#(message)},"finish_reason":"stop"}]}"#
    }

    static let chats: [Case] = [
        Case(
            name: "of an identity the first value that is not blank is kept",
            body: events(
                delta(#""id":"","#, #""content":"a""#), delta(#""id":"x","#, #""content":"b""#),
                delta(#""id":"y","#, #""content":"c""#), delta(#""id":"z","#, #""content":"d""#), stop),
            events: #""a" "b" "c" "d" O D(stop)"abcd""#, text: "abcd",
            assembled: assembled(#""id":"x","#, #""content":"abcd""#)),
        Case(
            name: "a value after a null",
            body: events(
                delta(#""p":1,"#, #""content":"a""#), delta(#""p":2,"#, #""content":"b""#),
                delta(#""p":null,"#, #""content":"c""#), delta(#""p":3,"#, #""content":"d""#), stop),
            events: #""a" "b" "c" "d" O D(stop)"abcd""#, text: "abcd",
            assembled: assembled(#""p":3,"#, #""content":"abcd""#)),
        Case(
            name: "a value that an earlier kind of frame had",
            body: events(
                delta(#""p":1,"#, #""content":"a""#), delta(#""p":2,"#, #""reasoning_content":"b""#),
                delta(#""p":1,"#, #""content":"c""#), stop),
            events: #""a" R"b" "c" O D(stop)"ac""#, text: "ac",
            assembled: assembled(#""p":1,"#, #""content":"ac","reasoning_content":"b""#)),
        Case(
            name: "counts in each frame",
            body: events(
                delta(#""usage":{"n":1},"#, #""content":"a""#),
                delta(#""usage":{"n":2},"#, #""content":"b""#),
                stop),
            events: #"U "a" U "b" O D(stop)"ab""#, text: "ab",
            assembled: assembled(#""usage":{"n":2},"#, #""content":"ab""#)),
        Case(
            name: "counts that stay the same",
            body: events(
                delta(#""usage":{"n":1},"#, #""content":"a""#),
                delta(#""usage":{"n":1},"#, #""content":"b""#),
                delta(#""usage":{"n":1},"#, #""content":"c""#), stop),
            events: #"U "a" U "b" U "c" O D(stop)"abc""#, text: "abc"),
        Case(
            name: "counts that are none",
            body: events(
                delta(#""usage":{"n":1},"#, #""content":"a""#),
                delta(#""usage":{"n":1},"#, #""content":"b""#),
                delta(#""usage":false,"#, #""content":"c""#), stop),
            events: #"U "a" U "b" "c" O D(stop)"abc""#, text: "abc"),
        Case(
            name: "pieces without an index after another call began",
            body: events(
                #"{"choices":[{"index":0,"delta":{"tool_calls":[{"index":0,"id":"x","function":{"name":"f","arguments":""}}]}}]}"#,
                call("a"), call("b"), call("c", 1), call("d"), stop),
            events: #"T0(f)"" T0"a" T0"b" T1"c" T1"d" O D(stop)"""#),
        Case(
            name: "a name in each piece, and brackets in strings",
            body: events(
                named(#"{\"a\":\"}\\"#), named(#"\"{"#), named(#"\"}"#), named("{}"), stop),
            events: ##"T0(f)"{"a":"}\" T0(f)""{" T0(f)""}" T1(f)"{}" O D(stop)"""##),
        Case(
            name: "two texts in a frame that are empty at once",
            body: events(
                #"{"choices":[{"index":0,"delta":{"content":"a"}},{"index":1,"delta":{"content":"b"}}]}"#,
                #"{"choices":[{"index":0,"delta":{"content":"c"}},{"index":1,"delta":{"content":"d"}}]}"#,
                #"{"choices":[{"index":0,"delta":{"content":""}},{"index":1,"delta":{"content":""}}]}"#),
            events: #""a" 1"b" "c" 1"d" O"#, text: "ac", status: OWUI_E_TRUNCATED),
        Case(
            name: "reasoning under either name",
            body: events(
                delta("", #""reasoning_content":"a""#), delta("", #""reasoning":"b""#),
                delta("", #""reasoning_content":"c""#), delta("", #""reasoning":"d""#),
                delta("", #""reasoning_content":"e""#), stop),
            events: #"R"a" R"b" R"c" R"d" R"e" O D(stop)"""#,
            assembled: assembled("", #""content":"","reasoning_content":"abcde","reasoning":"abcde""#)),
        Case(
            name: "reasoning whose first name is empty",
            body: events(
                delta("", #""reasoning_content":"a","reasoning":"a","content":"x""#),
                delta("", #""reasoning_content":"b","reasoning":"b","content":"y""#),
                delta("", #""reasoning_content":"","reasoning":"c","content":"z""#), stop),
            events: #"R"a" "x" R"b" "y" R"c" "z" O D(stop)"xyz""#, text: "xyz"),
        Case(
            name: "a frame that lacks its end, and has a finish reason",
            body: events(delta("", #""content":"a""#))
                + #"data: {"choices":[{"index":0,"delta":{},"finish_reason":"stop"}]"#,
            events: #""a""#, text: "a", status: OWUI_E_TRUNCATED),
        Case(
            name: "a message that repeats itself, with members that are joined",
            body: events(
                #"{"choices":[{"index":0,"message":{"refusal":"x","tool_calls":[{"index":0,"id":"i","function":{"name":"f","arguments":{"a":1}}}]}}]}"#,
                #"{"choices":[{"index":0,"message":{"refusal":"xy","tool_calls":[{"index":0,"id":"i","function":{"name":"f","arguments":{"a":1}}}]}}]}"#,
                stop),
            events: #"T0(f)"{"a":1}" T0(f)"" O D(stop)"""#,
            assembled: assembled(
                "",
                #""content":null,"refusal":"xy","tool_calls":[{"id":"i","function":{"name":"f","arguments":"{\"a\":1}"}}]"#
            )),
    ]

    @Test(arguments: chats) func chat(_ row: Case) { check(ChatCompletions.init, .events, row) }

    static let responses: [Case] = [
        Case(
            name: "a piece of no item after another item's",
            body: events(
                #"{"type":"response.output_text.delta","item_id":"a","delta":"a"}"#,
                #"{"type":"response.output_text.delta","item_id":"b","delta":"b"}"#,
                #"{"type":"response.output_text.delta","item_id":"a","delta":"c"}"#,
                #"{"type":"response.output_text.delta","item_id":"b","delta":"x"}"#,
                #"{"type":"response.output_text.delta","item_id":"a","delta":"y"}"#,
                #"{"type":"response.output_text.delta","delta":"d"}"#),
            events: #""a" "b" "c" "x" "y" "d""#, text: "abcxyd",
            assembled:
                #"{"object":"response","output":[{"id":"a","type":"message","role":"assistant","content":[{"type":"output_text","text":"acyd"}]},{"id":"b","type":"message","role":"assistant","content":[{"type":"output_text","text":"bx"}]}]}"#,
            status: OWUI_E_TRUNCATED),
        Case(
            name: "parts that only the done events have",
            body: events(
                #"{"type":"response.reasoning_summary_text.done","item_id":"a","summary_index":0,"text":"a"}"#,
                #"{"type":"response.reasoning_summary_text.done","item_id":"a","summary_index":1,"text":"b"}"#,
                #"{"type":"response.output_text.delta","item_id":"b","content_index":0,"delta":"c"}"#,
                #"{"type":"response.output_text.done","item_id":"b","content_index":0,"text":"c"}"#,
                #"{"type":"response.output_text.done","item_id":"b","content_index":1,"text":"d"}"#,
                #"{"type":"response.completed","response":{"status":"completed","output":[]}}"#),
            events: #"R"a" R"b" "c" O "d" O D(completed)"cd""#, text: "cd"),
    ]

    @Test(arguments: responses) func response(_ row: Case) { check(Responses.init, .events, row) }

    static let messages: [Case] = [
        Case(
            name: "a text that was empty",
            body: events(
                #"{"type":"content_block_start","index":0,"content_block":{}}"#,
                #"{"type":"content_block_delta","index":0,"delta":{"text":"a","thinking":""}}"#,
                #"{"type":"content_block_delta","index":0,"delta":{"text":"a","thinking":"x"}}"#),
            events: #"O "a" "a" R"x""#, text: "aa",
            assembled: #"{"content":[{"text":"aa","thinking":"x"}]}"#, status: OWUI_E_TRUNCATED),
        Case(
            name: "a call of a tool elsewhere",
            body: events(
                #"{"type":"content_block_start","index":0,"content_block":{"type":"mcp_tool_use","id":"i","name":"n","input":{}}}"#,
                #"{"type":"content_block_delta","index":0,"delta":{"type":"input_json_delta","partial_json":"{}"}}"#
            ),
            events: #"T0(n)"" T0"{}""#,
            assembled: #"{"content":[{"type":"mcp_tool_use","id":"i","name":"n","input":{}}]}"#,
            status: OWUI_E_TRUNCATED),
    ]

    @Test(arguments: messages) func message(_ row: Case) { check(Messages.init, .events, row) }

    @Test func blocksAfterTheHighestIndex() {
        let row = Case(
            name: "",
            body: events(
                #"{"type":"content_block_start","index":9223372036854775807,"content_block":{"type":"text","text":"a"}}"#,
                #"{"type":"content_block_start","content_block":{"type":"text","text":"b"}}"#),
            events: #""a" "b""#, text: "ab", status: OWUI_E_TRUNCATED)
        check(Messages.init, .events, row)
    }

    @Test(arguments: [ResponseInfo.Framing.none, .events, .lines]) func byteOrderMarks(
        _ framing: ResponseInfo.Framing
    ) {
        let frame = Self.delta("", #""content":"a""#)
        check(
            ChatCompletions.init, framing,
            Case(
                name: "", body: "\u{FEFF}" + events(frame, Self.stop), events: #""a" O D(stop)"a""#, text: "a"
            ))
        check(
            ChatCompletions.init, framing,
            Case(
                name: "", body: "\u{FEFF}" + lines(frame, Self.stop), events: #""a" O D(stop)"a""#, text: "a")
        )
    }

    static let budgets: [Case] = [
        Case(name: "keys", body: many { Self.delta("", #""\#($0)":"""#) }),
        Case(
            name: "ids of tool calls",
            body: many { Self.delta("", #""tool_calls":[{"id":"\#($0)"}]"#) }),
        Case(
            name: "finish reasons", body: many { #"{"choices":[{"index":\#($1),"finish_reason":"\#($0)"}]}"# }
        ),
    ]

    private static func many(_ frame: (String, Int) -> String) -> String {
        (0..<100).map { "data: " + frame(String(repeating: "k", count: 500) + "\($0)", $0) + "\n\n" }.joined()
    }

    private static func many(_ frame: (String) -> String) -> String { many { key, _ in frame(key) } }

    @Test(arguments: budgets) func budget(_ row: Case) {
        var row = row
        row.change = { $0.limit = 10_000 }
        let reading = read(ChatCompletions(), ResponseInfo(framing: .events), row, cuts: [])
        #expect(reading.status == OWUI_E_LIMIT)
    }
}
