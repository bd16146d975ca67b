import COpenWebUI
import Testing

@testable import Answers

/// The events of a message, each with its name as the servers send it.
private func message(_ frames: String...) -> String {
    frames.map { frame in
        let type = frame.split(separator: "\"")[3]
        return "event: \(type)\ndata: \(frame)\n\n"
    }.joined()
}

@Suite struct MessagesTests {
    private static let start =
        #"{"type":"message_start","message":{"id":"msg_1","type":"message","role":"assistant","content":[],"model":"m","stop_reason":null,"stop_sequence":null,"usage":{"input_tokens":3,"output_tokens":1}}}"#
    private static let end =
        #"{"type":"message_delta","delta":{"stop_reason":"end_turn","stop_sequence":null},"usage":{"output_tokens":5}}"#
    private static let stop = #"{"type":"message_stop"}"#

    private static func begin(_ index: Int, _ block: String) -> String {
        #"{"type":"content_block_start","index":\#(index),"content_block":\#(block)}"#
    }
    private static func text(_ text: String, _ index: Int = 0) -> String {
        #"{"type":"content_block_delta","index":\#(index),"delta":{"type":"text_delta","text":"\#(text)"}}"#
    }
    private static func delta(_ index: Int, _ delta: String) -> String {
        #"{"type":"content_block_delta","index":\#(index),"delta":\#(delta)}"#
    }
    private static func stopped(_ index: Int) -> String {
        #"{"type":"content_block_stop","index":\#(index)}"#
    }
    private static let empty = #"{"type":"text","text":""}"#
    private static let head =
        #""id":"msg_1","type":"message","role":"assistant","model":"m""#
    private static let tail =
        #""stop_reason":"end_turn","stop_sequence":null,"usage":{"input_tokens":3,"output_tokens":5}"#

    static let streams: [Case] = [
        Case(
            name: "text",
            body: message(
                start, begin(0, empty), #"{"type":"ping"}"#, text("Hel"), text("lo"), text("!"), text("?"),
                stopped(0), end, stop),
            events: #"O(message_start) O(content_block_start) O(ping) "Hel" "lo" "!" "?" "#
                + #"O(content_block_stop) U O(message_stop) D(end_turn)"Hello!?""#,
            text: "Hello!?",
            assembled: #"{\#(head),\#(tail),"content":[{"type":"text","text":"Hello!?"}]}"#),
        Case(
            name: "blocks that all have the index 0",
            body: message(
                start, begin(0, empty), text("Hi"), stopped(0),
                begin(0, #"{"type":"tool_use","id":"a","name":"f","input":{}}"#),
                delta(0, #"{"type":"input_json_delta","partial_json":"{}"}"#), stopped(0),
                begin(0, #"{"type":"tool_use","id":"b","name":"g","input":{}}"#),
                delta(0, #"{"type":"input_json_delta","partial_json":"{\"c\":1}"}"#), stopped(0), end, stop),
            events: #"O(message_start) O(content_block_start) "Hi" O(content_block_stop) T0(f)"" T0"{}" "#
                + #"O(content_block_stop) T1(g)"" T1"{"c":1}" O(content_block_stop) U O(message_stop) D(end_turn)"Hi""#,
            text: "Hi",
            assembled:
                #"{\#(head),\#(tail),"content":[{"type":"text","text":"Hi"},{"type":"tool_use","id":"a","name":"f","input":{}},{"type":"tool_use","id":"b","name":"g","input":{"c":1}}]}"#
        ),
        Case(
            name: "thinking with a signature, then text",
            body: message(
                start, begin(0, #"{"type":"thinking","thinking":"","signature":""}"#),
                delta(0, #"{"type":"thinking_delta","thinking":"h"}"#),
                delta(0, #"{"type":"thinking_delta","thinking":"m"}"#),
                delta(0, #"{"type":"signature_delta","signature":"EqQ="}"#), stopped(0),
                begin(1, #"{"type":"redacted_thinking","data":"xyz"}"#), stopped(1),
                begin(2, empty), text("Hi", 2), stopped(2), end, stop),
            events: #"O(message_start) O(content_block_start) R"h" R"m" O(content_block_delta) "#
                + "O(content_block_stop) O(content_block_start) O(content_block_stop) "
                + #"O(content_block_start) "Hi" O(content_block_stop) U O(message_stop) D(end_turn)"Hi""#,
            text: "Hi",
            assembled:
                #"{\#(head),\#(tail),"content":[{"type":"thinking","thinking":"hm","signature":"EqQ="},"#
                + #"{"type":"redacted_thinking","data":"xyz"},{"type":"text","text":"Hi"}]}"#),
        Case(
            name: "two tools, whose input comes in pieces",
            body: message(
                start, begin(0, empty), text("Look"), stopped(0),
                begin(1, #"{"type":"tool_use","id":"toolu_1","name":"f","input":{}}"#),
                delta(1, #"{"type":"input_json_delta","partial_json":""}"#),
                delta(1, #"{"type":"input_json_delta","partial_json":"{\"city\":"}"#),
                delta(1, #"{"type":"input_json_delta","partial_json":"\"Rome\"}"}"#), stopped(1),
                begin(2, #"{"type":"tool_use","id":"toolu_2","name":"g","input":{}}"#), stopped(2),
                #"{"type":"message_delta","delta":{"stop_reason":"tool_use"},"usage":{"output_tokens":9}}"#,
                stop),
            events: #"O(message_start) O(content_block_start) "Look" O(content_block_stop) T0(f)"" "#
                + #"O(content_block_delta) T0"{"city":" T0""Rome"}" O(content_block_stop) T1(g)"" "#
                + #"O(content_block_stop) U O(message_stop) D(tool_use)"Look""#,
            text: "Look",
            assembled: #"{\#(head),"stop_reason":"tool_use","stop_sequence":null,"#
                + #""usage":{"input_tokens":3,"output_tokens":9},"content":[{"type":"text","text":"Look"},"#
                + #"{"type":"tool_use","id":"toolu_1","name":"f","input":{"city":"Rome"}},"#
                + #"{"type":"tool_use","id":"toolu_2","name":"g","input":{}}]}"#),
        Case(
            name: "the input of a tool at once, and again in pieces",
            body: message(
                start, begin(0, #"{"type":"tool_use","id":"t","name":"f","input":{"a":1}}"#),
                delta(0, #"{"type":"input_json_delta","partial_json":"{\"a\":1}"}"#), end, stop),
            events:
                #"O(message_start) T0(f)"{"a":1}" O(content_block_delta) U O(message_stop) D(end_turn)"""#,
            assembled:
                #"{\#(head),\#(tail),"content":[{"type":"tool_use","id":"t","name":"f","input":{"a":1}}]}"#),
        Case(
            name: "citations, and a tool of the server",
            body: message(
                start, begin(0, #"{"type":"server_tool_use","id":"s","name":"web_search","input":{}}"#),
                delta(0, #"{"type":"input_json_delta","partial_json":"{\"q\":1}"}"#), stopped(0),
                begin(1, #"{"type":"web_search_tool_result","tool_use_id":"s","content":[{"url":"u"}]}"#),
                begin(2, #"{"type":"text","text":"","citations":[]}"#), text("A", 2),
                delta(2, #"{"type":"citations_delta","citation":{"cited_text":"a"}}"#),
                delta(2, #"{"type":"citations_delta","citation":{"cited_text":"b"}}"#), end, stop),
            events: #"O(message_start) T0(web_search)"" T0"{"q":1}" O(content_block_stop) "#
                + #"O(content_block_start) O(content_block_start) "A" O(content_block_delta) "#
                + #"O(content_block_delta) U O(message_stop) D(end_turn)"A""#,
            text: "A",
            assembled: #"{\#(head),\#(tail),"content":["#
                + #"{"type":"server_tool_use","id":"s","name":"web_search","input":{"q":1}},"#
                + #"{"type":"web_search_tool_result","tool_use_id":"s","content":[{"url":"u"}]},"#
                + #"{"type":"text","text":"A","citations":[{"cited_text":"a"},{"cited_text":"b"}]}]}"#),
        Case(
            name: "blocks whose pieces are mixed",
            body: message(
                start, begin(0, empty), begin(1, empty), text("a"), text("B", 1), text("c"), text("D", 1),
                end,
                stop),
            events: #"O(message_start) O(content_block_start) O(content_block_start) "a" "B" "c" "D" U "#
                + #"O(message_stop) D(end_turn)"aBcD""#,
            text: "aBcD",
            assembled:
                #"{\#(head),\#(tail),"content":[{"type":"text","text":"ac"},{"type":"text","text":"BD"}]}"#),
        Case(
            name: "members that the protocol does not have",
            body: message(
                #"{"type":"message_start","message":{"id":"i","content":[],"container":{"id":"c"},"usage":{"input_tokens":1,"cache":{"a":1}}}}"#,
                begin(0, #"{"type":"text","text":"Hi","x":[1]}"#),
                #"{"type":"message_delta","delta":{"stop_reason":"stop_sequence","stop_sequence":"END"},"usage":{"output_tokens":2,"cache":{"b":2}}}"#,
                stop),
            events: #"O(message_start) "Hi" U O(message_stop) D(stop_sequence)"Hi""#, text: "Hi",
            assembled:
                #"{"id":"i","container":{"id":"c"},"stop_reason":"stop_sequence","stop_sequence":"END","#
                + #""usage":{"input_tokens":1,"cache":{"a":1,"b":2},"output_tokens":2},"#
                + #""content":[{"type":"text","text":"Hi","x":[1]}]}"#),
    ]

    static let broken: [Case] = [
        Case(
            name: "an error in mid-stream",
            body: message(
                start, begin(0, empty), text("Hi"),
                #"{"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}}"#),
            events: #"O(message_start) O(content_block_start) "Hi" E(overloaded_error)"Overloaded""#,
            text: "Hi", status: OWUI_E_STREAM, why: "Overloaded"),
        Case(
            name: "an error without an event's name",
            body: message(start)
                + events(#"{"type":"error","error":{"type":"api_error","message":"broke"}}"#),
            events: #"O(message_start) E(api_error)"broke""#, status: OWUI_E_STREAM, why: "broke"),
        Case(
            name: "an error of the server before it converts anything",
            body: events(#"{"detail":"no such model"}"#), events: #"E"no such model""#,
            status: OWUI_E_STREAM, why: "no such model"),
        Case(
            name: "no message_stop", body: message(start, begin(0, empty), text("Hi"), end),
            events: #"O(message_start) O(content_block_start) "Hi" U"#, text: "Hi",
            assembled: #"{\#(head),\#(tail),"content":[{"type":"text","text":"Hi"}]}"#,
            status: OWUI_E_TRUNCATED, why: "without message_stop"),
        Case(
            name: "[DONE] proves nothing", body: message(start, text("Hi")) + events("[DONE]"),
            events: #"O(message_start) "Hi""#, text: "Hi", status: OWUI_E_TRUNCATED,
            why: "without message_stop"),
        Case(
            name: "cut in the input of a tool",
            body: message(
                start, begin(0, #"{"type":"tool_use","id":"t","name":"f","input":{}}"#),
                delta(0, #"{"type":"input_json_delta","partial_json":"{\"a"}"#)), end: .cut,
            events: #"O(message_start) T0(f)"" T0"{"a""#,
            assembled: #"{\#(head),"stop_reason":null,"stop_sequence":null,"#
                + #""usage":{"input_tokens":3,"output_tokens":1},"#
                + #""content":[{"type":"tool_use","id":"t","name":"f","input":"{\"a"}]}"#,
            status: OWUI_E_TRUNCATED),
        Case(
            name: "cut after the end", body: message(start, end, stop), end: .cut,
            events: #"O(message_start) U O(message_stop) D(end_turn)"""#),
        Case(
            name: "not JSON", body: message(start) + events("{\"type\":"),
            events: "O(message_start) O", status: OWUI_E_STREAM, why: "not JSON"),
        Case(name: "empty", body: "", status: OWUI_E_TRUNCATED, why: "no event"),
    ]

    @Test(arguments: streams + broken) func reads(_ row: Case) { check(Messages.init, .events, row) }

    private static let whole =
        #"{\#(head),"content":[{"type":"thinking","thinking":"hm","signature":"s"},{"type":"text","text":"Hi"},"#
        + #"{"type":"tool_use","id":"t","name":"f","input":{"a":1}}],\#(tail)}"#

    static let bodies: [Case] = [
        Case(
            name: "a message", body: whole, events: #"R"hm" "Hi" T0(f)"{"a":1}" U D(end_turn)"Hi""#,
            text: "Hi"),
        Case(
            name: "without a stop_reason", body: #"{"type":"message","content":[],"stop_reason":null}"#,
            status: OWUI_E_TRUNCATED, why: "why it ended"),
        Case(
            name: "Anthropic's error", body: #"{"type":"error","error":{"type":"api_error","message":"no"}}"#,
            status: OWUI_E_UNEXPECTED_RESPONSE, why: "no"),
        Case(
            name: "OpenAI's error", body: #"{"error":{"message":"no","code":429}}"#,
            status: OWUI_E_UNEXPECTED_RESPONSE, why: "no"),
        Case(
            name: "a chat completion", body: #"{"choices":[{"message":{"content":"Hi"}}]}"#,
            status: OWUI_E_UNEXPECTED_RESPONSE, why: "no response of a model"),
        Case(name: "null", body: "null", status: OWUI_E_EMPTY),
        Case(name: "half of one", body: #"{"type":"message","con"#, status: OWUI_E_JSON),
    ]

    @Test(arguments: bodies) func readsWhole(_ row: Case) { check(Messages.init, .none, row) }

    /// What came decides, not what was asked for.
    @Test func aMessageInPlaceOfAStream() {
        check(Messages.init, .events, MessagesTests.bodies[0])
        check(Messages.init, .none, MessagesTests.streams[0])
    }

    @Test func tokensOfBothEnds() {
        let reader = FrameReader(Messages(), ReaderSettings(limit: 1 << 20))
        reader.begin(ResponseInfo(framing: .events))
        reader.input.append(
            #"data: {"type":"message_start","message":{"usage":{"input_tokens":3,"output_tokens":1}}}"#)
        reader.input.append("\n\n")
        reader.input.append(#"data: {"type":"message_delta","delta":{},"usage":{"output_tokens":5}}"#)
        reader.input.append("\n\n")
        while case .event = reader.next() {}
        #expect(reader.response.tokens(promptTokenNames) == 3)
        #expect(reader.response.tokens(completionTokenNames) == 5)
    }
}
