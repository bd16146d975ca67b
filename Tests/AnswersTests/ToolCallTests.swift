import COpenWebUI
import Testing

@testable import Answers

/// A piece of a tool call belongs to a call by its id, else by its index, else to the open one.
@Suite struct ToolCallTests {
    /// A stream with one piece of a call a frame.
    private static func calls(_ pieces: String...) -> String {
        let frames = pieces.map { #"{"choices":[{"index":0,"delta":{"tool_calls":[\#($0)]}}]}"# }
        let end = #"{"choices":[{"index":0,"delta":{},"finish_reason":"tool_calls"}]}"#
        return (frames + [end]).map { events($0) }.joined()
    }

    private static let end = #" O D(tool_calls)"""#
    private static let two = #"T0(f)"1" T1(f)"2""# + end

    private static func one(_ arguments: String) -> String {
        #"{"object":"chat.completion","choices":[{"index":0,"message":{"role":"assistant","content":null,"tool_calls":[{"id":"a","function":{"name":"f","arguments":"\#(arguments)"}}]},"finish_reason":"tool_calls"}]}"#
    }

    static let rows: [Case] = [
        Case(
            name: "by index",
            body: calls(
                #"{"index":0,"id":"a","function":{"name":"f","arguments":""}}"#,
                #"{"index":0,"function":{"arguments":"1"}}"#, #"{"index":0,"function":{"arguments":"2"}}"#),
            events: #"T0(f)"" T0"1" T0"2""# + end),
        Case(
            name: "all arguments again at the end",
            body: calls(
                #"{"index":0,"id":"a","function":{"name":"f","arguments":"{\"a\""}}"#,
                #"{"index":0,"function":{"arguments":":1}"}}"#,
                #"{"index":0,"id":"a","function":{"name":"f","arguments":"{\"a\":1}"}}"#),
            events: #"T0(f)"{"a"" T0":1}" T0(f)"""# + end,
            assembled: one(#"{\"a\":1}"#)),
        Case(
            name: "the arguments so far in each piece",
            body: calls(
                #"{"index":0,"id":"a","function":{"name":"f","arguments":"{"}}"#,
                #"{"index":0,"function":{"arguments":"{\"a\":"}}"#,
                #"{"index":0,"function":{"arguments":"{\"a\":1"}}"#,
                #"{"index":0,"function":{"arguments":"{\"a\":1}"}}"#),
            events: #"T0(f)"{" T0""a":" T0"1" T0"}""# + end,
            assembled: one(#"{\"a\":1}"#)),
        Case(
            name: "an empty object before the arguments",
            body: calls(
                #"{"index":0,"id":"a","function":{"name":"f","arguments":{}}}"#,
                #"{"index":0,"function":{"arguments":"{\"a\""}}"#,
                #"{"index":0,"function":{"arguments":":1}"}}"#
            ),
            events: #"T0(f)"{}" T0"{"a"" T0":1}""# + end,
            assembled: one(#"{\"a\":1}"#)),
        Case(
            name: "a value that is like what is before it",
            body: calls(
                #"{"index":0,"id":"a","function":{"name":"f","arguments":"{\"a\":"}}"#,
                #"{"index":0,"function":{"arguments":"{\"a\":1}"}}"#,
                #"{"index":0,"function":{"arguments":"}"}}"#
            ),
            events: #"T0(f)"{"a":" T0"{"a":1}" T0"}""# + end,
            assembled: one(#"{\"a\":{\"a\":1}}"#)),
        Case(
            name: "the name in each piece, and a brace after an escaped quote",
            body: calls(
                #"{"index":0,"function":{"name":"f","arguments":"{\"a\":\"\\\"}"}}"#,
                #"{"index":0,"function":{"name":"f","arguments":"\"}"}}"#),
            events: #"T0(f)"{"a":"\"}" T0(f)""}""# + end),
        Case(
            name: "an id that is a number",
            body: calls(
                #"{"index":0,"id":7,"function":{"name":"f","arguments":"1"}}"#,
                #"{"index":0,"id":8,"function":{"name":"f","arguments":"2"}}"#),
            events: two),
        Case(
            name: "a text that begins as it goes on",
            body: calls(
                #"{"index":0,"id":"a","custom":{"name":"f","input":"{"}}"#,
                #"{"index":0,"custom":{"input":"{ x }"}}"#, #"{"index":0,"custom":{"input":"}"}}"#),
            events: #"T0(f)"{" T0"{ x }" T0"}""# + end),
        Case(
            name: "interleaved by index",
            body: calls(
                #"{"index":1,"id":"b","function":{"name":"g"}},{"index":0,"id":"a","function":{"name":"f"}}"#,
                #"{"index":1,"function":{"arguments":"1"}}"#, #"{"index":0,"function":{"arguments":"2"}}"#,
                #"{"index":1,"function":{"arguments":"3"}}"#, #"{"index":0,"function":{"arguments":"4"}}"#),
            events: #"T1(g)"" T0(f)"" T1"1" T0"2" T1"3" T0"4""# + end),
        Case(
            name: "whole, without index",
            body: calls(
                #"{"id":"a","function":{"name":"f","arguments":"1"}}"#,
                #"{"id":"b","function":{"name":"f","arguments":"2"}}"#),
            events: two),
        Case(
            name: "whole, all with index 0",
            body: calls(
                #"{"index":0,"id":"a","function":{"name":"f","arguments":"1"}}"#,
                #"{"index":0,"id":"b","function":{"name":"f","arguments":"2"}}"#),
            events: two),
        Case(
            name: "whole, all with index -1",
            body: calls(
                #"{"index":-1,"id":"a","function":{"name":"f","arguments":"1"}}"#,
                #"{"index":-1,"id":"b","function":{"name":"f","arguments":"2"}}"#),
            events: two),
        Case(
            name: "an index that is a string",
            body: calls(
                #"{"index":"0","id":"a","function":{"name":"f","arguments":"1"}}"#,
                #"{"index":"1","id":"b","function":{"name":"f","arguments":"2"}}"#),
            events: two),
        Case(
            name: "whole in one frame, without index and id",
            body: calls(
                #"{"function":{"name":"f","arguments":"1"}},{"function":{"name":"f","arguments":"2"}}"#),
            events: two),
        Case(
            name: "whole in one frame, all with index 0 and without id",
            body: calls(
                #"{"index":0,"function":{"name":"f","arguments":"1"}},{"index":0,"function":{"name":"f","arguments":"2"}}"#
            ),
            events: two),
        Case(
            name: "fragments without index and id",
            body: calls(
                #"{"id":"a","function":{"name":"f","arguments":""}}"#, #"{"function":{"arguments":"1"}}"#,
                #"{"function":{"arguments":"2"}}"#, #"{"id":"b","function":{"name":"f","arguments":""}}"#,
                #"{"function":{"arguments":"3"}}"#, #"{"function":{"arguments":"4"}}"#),
            events: #"T0(f)"" T0"1" T0"2" T1(f)"" T1"3" T1"4""# + end),
        Case(
            name: "fragments by id, interleaved",
            body: calls(
                #"{"id":"a","function":{"name":"f"}}"#, #"{"id":"b","function":{"name":"g"}}"#,
                #"{"id":"a","function":{"arguments":"1"}}"#, #"{"id":"b","function":{"arguments":"2"}}"#,
                #"{"function":{"arguments":"3"}}"#),
            events: #"T0(f)"" T1(g)"" T0"1" T1"2" T1"3""# + end),
        Case(
            name: "an empty id and name in each fragment",
            body: calls(
                #"{"index":0,"id":"a","function":{"name":"f","arguments":""}}"#,
                #"{"index":0,"id":"","function":{"name":"","arguments":"1"}}"#,
                #"{"index":0,"id":null,"function":{"name":null,"arguments":"2"}}"#),
            events: #"T0(f)"" T0"1" T0"2""# + end),
        Case(
            name: "an id that comes late",
            body: calls(
                #"{"index":0,"function":{"name":"f","arguments":""}}"#,
                #"{"index":0,"id":"a","function":{"arguments":"1"}}"#),
            events: #"T0(f)"" T0"1""# + end,
            assembled:
                #"{"object":"chat.completion","choices":[{"index":0,"message":{"role":"assistant","content":null,"tool_calls":[{"id":"a","function":{"name":"f","arguments":"1"}}]},"finish_reason":"tool_calls"}]}"#
        ),
        Case(
            name: "another id in each fragment",
            body: calls(
                #"{"index":0,"id":"a","function":{"name":"f"}}"#,
                #"{"index":0,"id":"b","function":{"arguments":"1"}}"#,
                #"{"index":0,"id":"c","function":{"arguments":"2"}}"#),
            events: #"T0(f)"" T0"1" T0"2""# + end),
        Case(
            name: "the name in each fragment",
            body: calls(
                #"{"index":0,"id":"a","function":{"name":"f","arguments":"{"}}"#,
                #"{"index":0,"id":"a","function":{"name":"f","arguments":"}"}}"#),
            events: #"T0(f)"{" T0(f)"}""# + end),
        Case(
            name: "arguments as an object",
            body: calls(#"{"index":0,"id":"a","function":{"name":"f","arguments":{"x":[1]}}}"#),
            events: #"T0(f)"{"x":[1]}""# + end,
            assembled:
                #"{"object":"chat.completion","choices":[{"index":0,"message":{"role":"assistant","content":null,"tool_calls":[{"id":"a","function":{"name":"f","arguments":"{\"x\":[1]}"}}]},"finish_reason":"tool_calls"}]}"#
        ),
        Case(
            name: "a custom tool",
            body: calls(
                #"{"index":0,"id":"a","type":"custom","custom":{"name":"f","input":"x"}}"#,
                #"{"index":0,"custom":{"input":"y"}}"#),
            events: #"T0(f)"x" T0"y""# + end,
            assembled:
                #"{"object":"chat.completion","choices":[{"index":0,"message":{"role":"assistant","content":null,"tool_calls":[{"id":"a","type":"custom","custom":{"name":"f","input":"xy"}}]},"finish_reason":"tool_calls"}]}"#
        ),
        Case(
            name: "members of the call and of its function",
            body: calls(
                #"{"index":0,"id":"a","extra_content":{"s":"U0"},"function":{"name":"f","arguments":"1","x":{"y":2}}}"#,
                #"{"index":0,"extra_content":{"s":"lH"},"function":{"arguments":""}}"#),
            events: #"T0(f)"1" T0"""# + end,
            assembled:
                #"{"object":"chat.completion","choices":[{"index":0,"message":{"role":"assistant","content":null,"tool_calls":[{"id":"a","function":{"name":"f","arguments":"1","x":{"y":2}},"extra_content":{"s":"U0lH"}}]},"finish_reason":"tool_calls"}]}"#
        ),
    ]

    @Test(arguments: rows) func joins(_ row: Case) { check(ChatCompletions.init, .events, row) }

    private static func items(_ frames: String...) -> String {
        let done = #"{"type":"response.completed","response":{"status":"completed","output":[]}}"#
        return (frames + [done]).map { events($0) }.joined()
    }

    static let responses: [Case] = [
        Case(
            name: "by item_id, all with output_index 0",
            body: items(
                #"{"type":"response.output_item.added","output_index":0,"item":{"id":"a","type":"function_call","name":"f","arguments":""}}"#,
                #"{"type":"response.output_item.added","output_index":0,"item":{"id":"b","type":"function_call","name":"g","arguments":""}}"#,
                #"{"type":"response.function_call_arguments.delta","item_id":"a","output_index":0,"delta":"1"}"#,
                #"{"type":"response.function_call_arguments.delta","item_id":"b","output_index":0,"delta":"2"}"#
            ),
            events: #"T0(f)"" T1(g)"" T0"1" T1"2" O D(completed)"""#),
        Case(
            name: "by item_id, without output_index",
            body: items(
                #"{"type":"response.output_item.added","item":{"id":"a","type":"function_call","name":"f"}}"#,
                #"{"type":"response.function_call_arguments.delta","item_id":"a","delta":"1"}"#,
                #"{"type":"response.output_item.added","item":{"id":"b","type":"function_call","name":"g"}}"#,
                #"{"type":"response.function_call_arguments.delta","item_id":"b","delta":"2"}"#),
            events: #"T0(f)"" T0"1" T1(g)"" T1"2" O D(completed)"""#),
        Case(
            name: "whole arguments on the added item, and again",
            body: items(
                #"{"type":"response.output_item.added","output_index":0,"item":{"id":"a","type":"function_call","name":"f","arguments":"1"}}"#,
                #"{"type":"response.function_call_arguments.done","output_index":0,"item_id":"a","arguments":"1"}"#,
                #"{"type":"response.output_item.done","output_index":0,"item":{"id":"a","type":"function_call","name":"f","arguments":"1"}}"#
            ),
            events: #"T0(f)"1" O O O D(completed)"""#),
        Case(
            name: "text and arguments only in the done events",
            body: items(
                #"{"type":"response.output_text.done","output_index":0,"item_id":"m","text":"Hi"}"#,
                #"{"type":"response.output_item.added","output_index":1,"item":{"id":"a","type":"function_call","name":"f","arguments":""}}"#,
                #"{"type":"response.function_call_arguments.done","output_index":1,"item_id":"a","arguments":"1"}"#
            ),
            events: #""Hi" T0(f)"" T0"1" O D(completed)"Hi""#, text: "Hi"),
        Case(
            name: "input of a custom tool",
            body: items(
                #"{"type":"response.output_item.added","output_index":0,"item":{"id":"a","type":"custom_tool_call","name":"f","input":""}}"#,
                #"{"type":"response.custom_tool_call_input.delta","output_index":0,"item_id":"a","delta":"x"}"#,
                #"{"type":"response.custom_tool_call_input.done","output_index":0,"item_id":"a","input":"x"}"#
            ),
            events: #"T0(f)"" T0"x" O O D(completed)"""#,
            assembled:
                #"{"status":"completed","output":[{"id":"a","type":"custom_tool_call","name":"f","input":"x"}]}"#
        ),
    ]

    @Test(arguments: responses) func ofResponses(_ row: Case) { check(Responses.init, .events, row) }
}
