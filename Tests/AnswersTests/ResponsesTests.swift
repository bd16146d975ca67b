import COpenWebUI
import Testing

@testable import Answers

@Suite struct ResponsesTests {
    private static let created =
        #"{"type":"response.created","response":{"id":"r","model":"m","status":"in_progress"}}"#
    private static let hello = #"{"type":"response.output_text.delta","output_index":0,"delta":"Hello"}"#

    static let streams: [Case] = [
        Case(
            name: "text",
            body: events(
                created, hello,
                #"{"type":"response.completed","response":{"id":"r","status":"completed","output":[],"usage":{"input_tokens":1}}}"#
            ),
            events: #"O "Hello" U D(completed)"Hello""#, text: "Hello",
            assembled:
                #"{"id":"r","status":"completed","usage":{"input_tokens":1},"output":[{"type":"message","role":"assistant","content":[{"type":"output_text","text":"Hello"}]}]}"#
        ),
        Case(
            name: "reasoning, text and a refusal",
            body: events(
                created, #"{"type":"response.reasoning_text.delta","delta":"hm"}"#,
                #"{"type":"response.reasoning_summary_text.delta","delta":"!"}"#, hello,
                #"{"type":"response.refusal.delta","delta":" no"}"#,
                #"{"type":"response.incomplete","response":{"status":"incomplete"}}"#),
            events: #"O R"hm" R"!" "Hello" " no" O D(incomplete)"Hello no""#, text: "Hello no"),
        Case(
            name: "text in the end of a part alone, or beyond its deltas",
            body: events(
                created,
                #"{"type":"response.reasoning_summary_part.done","item_id":"s","summary_index":0,"part":{"type":"summary_text","text":"hm"}}"#,
                #"{"type":"response.output_text.delta","item_id":"m","content_index":0,"delta":"Hel"}"#,
                #"{"type":"response.content_part.done","item_id":"m","content_index":0,"part":{"type":"output_text","text":"Hello"}}"#,
                #"{"type":"response.content_part.done","item_id":"m","content_index":1,"part":{"type":"refusal","refusal":" no"}}"#,
                #"{"type":"response.content_part.done","item_id":"m","content_index":2,"part":{"type":"output_audio","text":"x"}}"#,
                #"{"type":"response.completed","response":{"status":"completed","output":[]}}"#),
            events: #"O R"hm" "Hel" "lo" " no" O O D(completed)"Hello no""#, text: "Hello no",
            assembled:
                #"{"status":"completed","output":[{"id":"s","type":"reasoning","summary":[{"type":"summary_text","text":"hm"}]},{"id":"m","type":"message","role":"assistant","content":[{"type":"output_text","text":"Hello"},{"type":"refusal","refusal":" no"}]}]}"#
        ),
        Case(
            name: "two function calls",
            body: events(
                created,
                #"{"type":"response.output_item.added","output_index":1,"item":{"type":"function_call","call_id":"a","name":"f"}}"#,
                #"{"type":"response.output_item.added","output_index":3,"item":{"type":"function_call","call_id":"b","name":"g"}}"#,
                #"{"type":"response.function_call_arguments.delta","output_index":3,"delta":"{}"}"#,
                #"{"type":"response.function_call_arguments.delta","output_index":1,"delta":"[1]"}"#),
            events: #"O T0(f)"" T1(g)"" T1"{}" T0"[1]""#,
            assembled:
                #"{"object":"response","id":"r","model":"m","status":"in_progress","output":[{"type":"function_call","call_id":"a","name":"f","arguments":"[1]"},{"type":"function_call","call_id":"b","name":"g","arguments":"{}"}]}"#,
            status: OWUI_E_TRUNCATED, why: "without response.completed"),
        Case(
            name: "cut", body: events(created, hello), end: .cut, events: #"O "Hello""#, text: "Hello",
            assembled:
                #"{"object":"response","id":"r","model":"m","status":"in_progress","output":[{"type":"message","role":"assistant","content":[{"type":"output_text","text":"Hello"}]}]}"#,
            status: OWUI_E_TRUNCATED),
        Case(
            name: "an error", body: events(created, #"{"type":"error","message":"broke","code":"x"}"#),
            events: #"O E(x)"broke""#, status: OWUI_E_STREAM, why: "broke"),
        Case(
            name: "failed",
            body: events(
                hello,
                #"{"type":"response.failed","response":{"status":"failed","error":{"code":"c","message":"broke"}}}"#
            ),
            events: #""Hello" E(c)"broke""#, text: "Hello", status: OWUI_E_STREAM, why: "broke"),
        Case(
            name: "failed, with a code only",
            body: events(#"{"type":"response.failed","response":{"status":"failed","error":{"code":"c"}}}"#),
            events: #"E(c)"{"status":"failed","error":{"code":"c"}}""#, status: OWUI_E_STREAM, why: "failed"),
        Case(
            name: "cancelled",
            body: events(hello, #"{"type":"response.cancelled","response":{"status":"cancelled"}}"#),
            events: #""Hello" E"{"status":"cancelled"}""#,
            text: "Hello", status: OWUI_E_STREAM, why: "cancelled"),
        Case(
            name: "[DONE] proves nothing", body: events(created, "[DONE]"), events: "O",
            status: OWUI_E_TRUNCATED, why: "without response.completed"),
        Case(name: "empty", body: "", status: OWUI_E_TRUNCATED, why: "no event"),
    ]

    @Test(arguments: streams) func reads(_ row: Case) { check(Responses.init, .events, row) }

    static let bodies: [Case] = [
        Case(
            name: "text",
            body:
                #"{"status":"completed","output":[{"type":"reasoning","summary":[{"text":"hm"}]},{"type":"message","content":[{"type":"output_text","text":"Hi"}]},{"type":"function_call","name":"f","call_id":"a","arguments":"{}"}],"usage":{}}"#,
            events: #"R"hm" "Hi" T0(f)"{}" U D(completed)"Hi""#, text: "Hi"),
        Case(
            name: "no status", body: #"{"output":[{"type":"message","content":[{"text":"Hi"}]}]}"#,
            events: #""Hi" D"Hi""#, text: "Hi"),
        Case(
            name: "failed", body: #"{"status":"failed","error":{"message":"broke"},"output":[]}"#,
            events: #"E"broke""#, status: OWUI_E_STREAM, why: "broke"),
        Case(
            name: "still working", body: #"{"status":"in_progress","output":[]}"#, status: OWUI_E_TRUNCATED,
            why: "why it ended"),
        Case(name: "none", body: "{}", status: OWUI_E_UNEXPECTED_RESPONSE, why: "no response"),
        Case(
            name: "a message instead", body: #"{"detail":"Model not found"}"#,
            status: OWUI_E_UNEXPECTED_RESPONSE, why: "Model not found"),
    ]

    @Test(arguments: bodies) func readsWhole(_ row: Case) { check(Responses.init, .none, row) }
}
