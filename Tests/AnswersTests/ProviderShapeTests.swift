import COpenWebUI
import JSON
import Testing
import Wire

@testable import Answers

/// What users of other clients have reported of backends: shapes that differ from the API's own.
@Suite struct ProviderShapeTests {
    private static func choice(_ members: String) -> String { #"{"choices":[{"index":0,\#(members)}]}"# }
    private static func delta(_ members: String) -> String { choice(#""delta":{\#(members)}"#) }
    private static let end = choice(#""delta":{},"finish_reason":"stop""#)
    private static func message(_ members: String) -> String {
        #"{"object":"chat.completion","choices":[{"index":0,"message":{"role":"assistant",\#(members)},"finish_reason":"stop"}]}"#
    }

    static let parts: [Case] = [
        Case(
            name: "Databricks: reasoning with a summary and a signature",
            body: events(
                delta(
                    #""content":[{"type":"reasoning","summary":[{"type":"summary_text","text":"a","signature":""}]}]"#
                ),
                delta(
                    #""content":[{"type":"reasoning","summary":[{"type":"summary_text","text":"b","signature":""}]}]"#
                ),
                delta(
                    #""content":[{"type":"reasoning","summary":[{"type":"summary_text","text":"","signature":"S"}]}]"#
                ), delta(#""content":[{"type":"text","text":"c"}]"#),
                delta(#""content":[{"type":"text","text":"d"}]"#), end),
            events: #"R"a" R"b" O "c" "d" O D(stop)"cd""#, text: "cd",
            assembled: message(
                #""content":[{"type":"reasoning","summary":[{"type":"summary_text","text":"ab","signature":"S"}]},{"type":"text","text":"cd"}]"#
            )),
        Case(
            name: "text before the first list, and after it",
            body: events(
                delta(#""content":"a\n""#), delta(#""content":[{"type":"text","text":"b"}]"#),
                delta(#""content":"\"c""#), delta(#""content":"""#), end),
            events: #""a\#n" "b" ""c" O O D(stop)"a\#nb"c""#, text: "a\nb\"c",
            assembled: message(#""content":[{"type":"text","text":"a\nb\"c"}]"#)),
        Case(
            name: "two texts in one list, the second goes on",
            body: events(
                delta(#""content":[{"type":"text","text":"a"},{"type":"text","text":"b"}]"#),
                delta(#""content":[{"type":"text","text":"c"}]"#), end),
            events: #""a" "b" "c" O D(stop)"abc""#, text: "abc",
            assembled: message(#""content":[{"type":"text","text":"a"},{"type":"text","text":"bc"}]"#)),
        Case(
            name: "parts without text are not joined",
            body: events(
                delta(#""content":[{"type":"image_url","image_url":{"url":"a"}}]"#),
                delta(#""content":[{"type":"image_url","image_url":{"url":"b"}}]"#),
                delta(#""content":[{"type":"reference","reference_ids":[1]}]"#), end),
            events: #"O O O O D(stop)"""#,
            assembled: message(
                #""content":[{"type":"image_url","image_url":{"url":"a"}},{"type":"image_url","image_url":{"url":"b"}},{"type":"reference","reference_ids":[1]}]"#
            )),
        Case(
            name: "text between other parts, and a part that says it is closed",
            body: events(
                delta(#""content":[{"type":"thinking","thinking":"a","closed":false}]"#),
                delta(#""content":[{"type":"thinking","thinking":"b","closed":true}]"#),
                delta(#""content":[{"type":"text","text":"c"}]"#),
                delta(#""content":[{"type":"reference","reference_ids":[1]}]"#),
                delta(#""content":[{"type":"text","text":"d"}]"#), end),
            events: #"R"a" R"b" "c" O "d" O D(stop)"cd""#, text: "cd",
            assembled: message(
                #""content":[{"type":"thinking","thinking":"ab","closed":true},{"type":"text","text":"c"},{"type":"reference","reference_ids":[1]},{"type":"text","text":"d"}]"#
            )),
        Case(
            name: "parts with an index",
            body: events(
                delta(
                    #""content":[{"type":"text","index":1,"text":"b"},{"type":"thinking","index":0,"thinking":"a"}]"#
                ),
                delta(#""content":[{"type":"text","index":1,"text":"c"}]"#), end),
            events: #""b" R"a" "c" O D(stop)"bc""#, text: "bc",
            assembled: message(
                #""content":[{"type":"text","index":1,"text":"bc"},{"type":"thinking","index":0,"thinking":"a"}]"#
            )),
        Case(
            name: "OpenRouter: details of several types and ids with one index",
            body: events(
                delta(
                    #""reasoning":"a","reasoning_details":[{"type":"reasoning.summary","summary":"a","index":0}]"#
                ),
                delta(
                    #""reasoning":"b","reasoning_details":[{"type":"reasoning.summary","summary":"b","index":0}]"#
                ),
                delta(#""reasoning_details":[{"type":"reasoning.encrypted","id":"x","data":"X","index":0}]"#),
                delta(#""reasoning_details":[{"type":"reasoning.encrypted","id":"y","data":"Y","index":0}]"#),
                delta(#""content":"c""#), end),
            events: #"R"a" R"b" O O "c" O D(stop)"c""#, text: "c",
            assembled: message(
                #""content":"c","reasoning_content":"ab","reasoning":"ab","reasoning_details":[{"type":"reasoning.summary","summary":"ab","index":0},{"type":"reasoning.encrypted","id":"x","data":"X","index":0},{"type":"reasoning.encrypted","id":"y","data":"Y","index":0}]"#
            )),
        Case(
            name: "a member of changing type",
            body: events(
                delta(#""x":{"a":1}"#), delta(#""x":{"b":1}"#), delta(#""x":5"#), delta(#""x":6"#), end),
            events: #"O O O O O D(stop)"""#, assembled: message(#""content":null,"x":6"#)),
        Case(
            name: "a member of changing type, joined in the end",
            body: events(delta(#""x":5"#), delta(#""x":"a""#), delta(#""x":7"#), delta(#""x":"b""#), end),
            events: #"O O O O O D(stop)"""#, assembled: message(#""content":null,"x":"b""#)),
        Case(
            name: "reasoning of another type is kept",
            body: events(delta(#""reasoning":{"effort":"low"},"content":"a""#), end),
            events: #""a" O D(stop)"a""#, text: "a",
            assembled: message(#""content":"a","reasoning":{"effort":"low"}"#)),
        Case(
            name: "a choice with a negative index, and with one beyond 32 bits",
            body: events(
                #"{"choices":[{"index":-1,"delta":{"content":"a"}}]}"#,
                #"{"choices":[{"delta":{"content":"b"},"index":9223372036854775807}]}"#,
                #"{"choices":[{"index":-1,"delta":{},"finish_reason":"stop"}]}"#),
            events: #""a" "b" O D(stop)"ab""#, text: "ab"),
        Case(
            name: "a tool call without its list",
            body: events(
                delta(#""tool_calls":{"index":0,"id":"a","function":{"name":"f","arguments":"1"}}"#), end),
            events: #"T0(f)"1" O D(stop)"""#),
        Case(
            name: "events without blank lines",
            body:
                "data: \(delta(#""content":"a""#))\ndata:\(delta(#""content":"b""#))\r\ndata: \(end)\ndata: [DONE]\n\n",
            events: #""a" "b" O D(stop)"ab""#, text: "ab"),
        Case(
            name: "a document on several lines",
            body:
                "data: {\ndata: \"choices\":[{\"index\":0,\"delta\":{\"content\":\"a\"},\ndata: \"finish_reason\":\"stop\"}]\ndata: }\n\n",
            events: #""a" D(stop)"a""#, text: "a"),
        Case(
            name: "the word null as the reason",
            body: events(choice(#""delta":{"content":"a"},"finish_reason":"null""#)),
            events: #""a""#, text: "a", status: OWUI_E_TRUNCATED, why: "without a finish_reason"),
        Case(
            name: "token counts in the choice",
            body: events(
                choice(#""delta":{"content":"a"},"finish_reason":"stop","usage":{"prompt_tokens":3}"#)),
            events: #""a" U D(stop)"a""#, text: "a"),
        Case(
            name: "token counts of Groq",
            body: events(
                #"{"x_groq":{"id":"r"},"choices":[{"index":0,"delta":{"content":"a"}}]}"#,
                #"{"choices":[{"index":0,"delta":{},"finish_reason":"stop"}],"x_groq":{"id":"r","usage":{"prompt_tokens":3}}}"#
            ), events: #""a" U D(stop)"a""#, text: "a"),
    ]

    @Test(arguments: parts) func keeps(_ row: Case) { check(ChatCompletions.init, .events, row) }

    private static let hello = delta(#""content":"a""#)

    static let failures: [Case] = [
        Case(
            name: "in the choice",
            body: events(
                hello,
                choice(
                    #""delta":{"content":""},"finish_reason":"error","error":{"code":502,"message":"broke"}"#)
            ),
            events: #""a" E(502)"broke""#, text: "a", status: OWUI_E_STREAM, why: "broke"),
        Case(
            name: "in the choice, with another finish_reason",
            body: events(
                choice(#""delta":{"content":"a"},"finish_reason":"stop","error":{"message":"broke"}"#)),
            events: #""a" E"broke""#, text: "a", status: OWUI_E_STREAM, why: "broke"),
        Case(
            name: "in the choice, where earlier ones are empty",
            body: events(
                choice(#""delta":{"content":"a"},"error":"""#),
                choice(#""delta":{"content":"b"},"error":{}"#),
                choice(#""delta":{"content":"c"},"error":{"message":"broke"}"#), end),
            events: #""a" "b" "c" E"broke""#, text: "abc", status: OWUI_E_STREAM, why: "broke"),
        Case(
            name: "of Groq",
            body: events(hello, #"{"choices":[],"x_groq":{"id":"r","error":"over capacity"}}"#),
            events: #""a" E"over capacity""#, text: "a", status: OWUI_E_STREAM, why: "over capacity"),
        Case(
            name: "in a list",
            body: events(hello, #"[{"error":{"code":400,"message":"broke","status":"X"}}]"#),
            events: #""a" E(400)"broke""#, text: "a", status: OWUI_E_STREAM, why: "broke"),
        Case(
            name: "words in place of an end",
            body: events(hello, #"{"code":20012,"message":"no such model","data":null}"#, "[DONE]"),
            events: #""a" O"#, text: "a", status: OWUI_E_STREAM, why: "no such model"),
        Case(
            name: "words, and an end", body: events(#"{"message":"processing"}"#, hello, end),
            events: #"O "a" O D(stop)"a""#, text: "a"),
        Case(
            name: "words beside content",
            body: events(#"{"message":"m","choices":[{"index":0,"delta":{"content":"a"}}]}"#),
            events: #""a""#, text: "a", status: OWUI_E_TRUNCATED),
        Case(
            name: "an error that was empty before",
            body: events(
                #"{"error":"","choices":[{"index":0,"delta":{"content":"a"}}]}"#,
                #"{"error":{},"choices":[{"index":0,"delta":{"content":"b"}}]}"#,
                #"{"error":[],"choices":[{"index":0,"delta":{"content":"b"}}]}"#,
                #"{"error":["broke"],"choices":[{"index":0,"delta":{"content":"c"}}]}"#, end),
            events: #""a" "b" "b" "c" E"broke""#, text: "abbc", status: OWUI_E_STREAM, why: "broke"),
    ]

    @Test(arguments: failures) func fails(_ row: Case) { check(ChatCompletions.init, .events, row) }

    private static func added(_ index: Int, _ id: String, _ type: String, _ more: String = "") -> String {
        #"{"type":"response.output_item.added","output_index":\#(index),"item":{"id":"\#(id)","type":"\#(type)"\#(more)}}"#
    }
    private static func piece(_ kind: String, _ index: Int, _ id: String, _ delta: String) -> String {
        #"{"type":"response.\#(kind).delta","output_index":\#(index),"item_id":"\#(id)","delta":"\#(delta)"}"#
    }
    private static func done(_ index: Int, _ id: String, _ type: String, _ more: String) -> String {
        #"{"type":"response.output_item.done","output_index":\#(index),"item":{"id":"\#(id)","type":"\#(type)",\#(more)}}"#
    }
    private static func completed(_ output: String) -> String {
        #"{"type":"response.completed","response":{"status":"completed","output":[\#(output)]}}"#
    }

    static let responses: [Case] = [
        Case(
            name: "Copilot: another id in each event",
            body: events(
                added(0, "a", "reasoning"), piece("reasoning_summary_text", 0, "b", "x"),
                piece("reasoning_summary_text", 0, "c", "y"),
                done(0, "d", "reasoning", #""summary":[{"type":"summary_text","text":"xy"}]"#),
                added(1, "e", "message"), piece("output_text", 1, "f", "A"),
                piece("output_text", 1, "g", "B"),
                done(1, "h", "message", #""content":[{"type":"output_text","text":"AB"}]"#),
                added(2, "i", "function_call", #","call_id":"k","name":"f","arguments":"""#),
                piece("function_call_arguments", 2, "l", "{"), piece("function_call_arguments", 2, "m", "}"),
                done(2, "n", "function_call", #""call_id":"k","name":"f","arguments":"{}""#), completed("")),
            events: #"O R"x" R"y" O O "A" "B" O T0(f)"" T0"{" T0"}" O O D(completed)"AB""#, text: "AB",
            assembled:
                #"{"status":"completed","output":[{"id":"d","type":"reasoning","summary":[{"type":"summary_text","text":"xy"}]},{"id":"h","type":"message","content":[{"type":"output_text","text":"AB"}]},{"id":"n","type":"function_call","call_id":"k","name":"f","arguments":"{}"}]}"#
        ),
        Case(
            name: "two calls, all with index 0, one delta each",
            body: events(
                piece("function_call_arguments", 0, "a", "1"), piece("function_call_arguments", 0, "b", "2"),
                completed("")), events: #"T0"1" T1"2" O D(completed)"""#),
        Case(
            name: "the rest of the text on the done item",
            body: events(
                added(0, "a", "message"), piece("output_text", 0, "a", "He"),
                done(
                    0, "a", "message",
                    #""content":[{"type":"output_text","text":"Hello"},{"type":"refusal","refusal":"no"}]"#),
                completed(
                    #"{"id":"a","type":"message","content":[{"type":"output_text","text":"Hello"},{"type":"refusal","refusal":"no"}]}"#
                )),
            events: #"O "He" "llo" "no" O D(completed)"Hellono""#, text: "Hellono"),
        Case(
            name: "the rest of the text in the last event, with another id and place",
            body: events(
                added(0, "r", "reasoning"), piece("reasoning_text", 0, "r", "h"), added(1, "a", "message"),
                piece("output_text", 1, "a", "He"),
                completed(#"{"id":"z","type":"message","content":[{"type":"output_text","text":"Hello"}]}"#)),
            events: #"O R"h" O "He" "llo" D(completed)"Hello""#, text: "Hello"),
        Case(
            name: "the rest of a part that is done",
            body: events(
                piece("output_text", 0, "a", "He"),
                #"{"type":"response.output_text.done","output_index":0,"item_id":"a","content_index":0,"text":"Hello"}"#,
                #"{"type":"response.output_text.done","output_index":0,"item_id":"a","content_index":0,"text":"Hello"}"#,
                #"{"type":"response.content_part.done","output_index":0,"item_id":"a","part":{"type":"output_text","text":"Hello"}}"#,
                completed("")), events: #""He" "llo" O O O D(completed)"Hello""#, text: "Hello",
            assembled:
                #"{"status":"completed","output":[{"id":"a","type":"message","role":"assistant","content":[{"type":"output_text","text":"Hello"}]}]}"#
        ),
        Case(
            name: "another text at the end adds nothing",
            body: events(
                piece("output_text", 0, "a", "He"),
                done(0, "a", "message", #""content":[{"type":"output_text","text":"Other"}]"#),
                completed("")), events: #""He" O O D(completed)"He""#, text: "He"),
        Case(
            name: "half of a character at the end of what streamed",
            body: events(
                piece("output_text", 0, "a", #"\ud83d"#),
                done(0, "a", "message", #""content":[{"type":"output_text","text":"\ud83d\ude00!"}]"#),
                completed("")),
            events: #""😀!" O D(completed)"😀!""#, text: "😀!"),
    ]

    @Test(arguments: responses) func readsResponses(_ row: Case) { check(Responses.init, .events, row) }

    /// A stream is one from its first line on, where that line says that others follow.
    @Test func doesNotWaitForTheSecondLine() {
        let rows: [(ResponseFormat, String, String)] = [
            (Ollama(), #"{"message":{"content":"a"},"done":false}"#, #""a""#),
            (Ollama(), #"{"response":"a","done":false}"#, #""a""#),
            (OllamaProgress(), #"{"status":"pulling","total":9}"#, #"S"pulling"-1/9"#),
            (
                ChatCompletions(),
                #"{"object":"chat.completion.chunk","choices":[{"index":0,"delta":{"content":"a"}}]}"#,
                #""a""#
            ),
        ]
        for (format, line, due) in rows {
            let reader = FrameReader(format, ReaderSettings(limit: 1 << 20))
            reader.begin(ResponseInfo(framing: .none))
            append(Array((line + "\n").utf8)[...], to: &reader.input)
            guard case .event = reader.next() else {
                Issue.record("\(line): no event")
                continue
            }
            #expect(trace(reader.emitter.event) == due)
        }
    }

    /// The elements of a list become events in batches.
    @Test func aLongListTakesNoMemoryForEachElement() {
        let count = 5000
        let body = "{\"total\":1,\"items\":[" + String(repeating: "0 , ", count: count - 1) + "[1]]}"
        let reader = FrameReader(List(), ReaderSettings(limit: 1 << 20))
        reader.begin(ResponseInfo(framing: .none))
        append(Array(body.utf8)[...], to: &reader.input)
        reader.end(.complete)
        var items = 0
        while case .event = reader.next() {
            items += 1
            #expect(trace(reader.emitter.event) == (items < count ? "I0" : "I[1]"))
            #expect(reader.response.pieces.count <= 1024)
        }
        #expect(items == count && reader.error == nil)
    }

    static func list(_ part: String) -> String {
        Array(repeating: part, count: 20_000).joined(separator: ",")
    }

    static let smallParts = [
        #"{"choices":[{"index":0,"delta":{"content":[\#(list(#"{"text":"a"}"#))]}}]}"#,
        #"{"choices":[{"index":0,"delta":{"tool_calls":[\#(list("{}"))]}}]}"#,
        #"{"choices":[\#(list(#"{"delta":{"content":"a"}}"#))]}"#,
        #"{"choices":[{"index":0,\#(list(#""z":0"#))}]}"#,
        #"{"choices":[{"index":0,"delta":{"tool_calls":[{\#(list(#""z":0"#))}]}}]}"#,
    ]

    /// A frame of many small parts may not take many times its memory.
    @Test(arguments: smallParts.indices) func smallPartsCountForWhatTheyTake(_ index: Int) {
        let body = Self.smallParts[index]
        let reader = FrameReader(ChatCompletions(), ReaderSettings(limit: 1 << 20))
        reader.begin(ResponseInfo(framing: .events))
        append(Array(events(body).utf8)[...], to: &reader.input)
        while case .event = reader.next() {}
        #expect(reader.error?.status == OWUI_E_LIMIT)
    }

    /// A value that comes again and again in one frame is noted as often as a known frame can have values.
    @Test(arguments: [
        (#"{"#, #""id":"a","id":"b""#, #","choices":[]}"#),
        (#"{"choices":[{"index":0,"delta":{"#, #""z":0,"z":1"#, "}}]}"),
        (#"{"choices":[{"index":0,"delta":{"#, #""reasoning":"a""#, "}}]}"),
    ])
    func repeatedMembersTakeNoMemory(_ before: String, _ part: String, _ after: String) {
        let body = before + Self.list(part) + after
        let reader = FrameReader(ChatCompletions(), ReaderSettings(limit: 1 << 20))
        reader.begin(ResponseInfo(framing: .events))
        append(Array(events(body).utf8)[...], to: &reader.input)
        while case .event = reader.next() {}
        #expect(reader.error == nil)
        #expect(reader.response.notes.values.count < 40)
    }

    /// What has too many members to be merged is not returned in part.
    @Test(arguments: [(16, 1000, true), (17, 1000, false), (1, 1024, true), (1, 1025, false)])
    func aResponseOfTooManyMembersIsNone(_ objects: Int, _ members: Int, _ isWhole: Bool) {
        let object = (0..<members).map { #""\#($0)":0"# }.joined(separator: ",")
        let value = (0..<objects).map { #""\#($0)":{\#(object)}"# }.joined(separator: ",")
        let reader = FrameReader(ChatCompletions(), ReaderSettings(limit: 1 << 26))
        reader.begin(ResponseInfo(framing: .events))
        let frame = #"{"choices":[{"index":0,"delta":{"x":{\#(value)}},"finish_reason":"stop"}]}"#
        append(Array(events(frame).utf8)[...], to: &reader.input)
        while case .event = reader.next() {}
        #expect(reader.error == nil)
        #expect((reader.response.assembled() != nil) == isWhole)
    }

    /// A tree takes many times the bytes of small values: one of more than twice the limit is none.
    @Test func aTreeOfSmallValuesIsNone() {
        let zeros = "[" + String(repeating: "0,", count: 100_000) + "0]"
        for (format, body) in [
            (
                ChatCompletions() as ResponseFormat,
                #"{"x":\#(zeros),"choices":[{"message":{},"finish_reason":"stop"}]}"#
            ),
            (Generic.json, zeros), (Generic.any, zeros),
        ] {
            let reader = FrameReader(format, ReaderSettings(limit: 1 << 20))
            reader.begin(ResponseInfo(framing: .none))
            append(Array(body.utf8)[...], to: &reader.input)
            reader.end(.complete)
            while case .event = reader.next() { #expect(reader.emitter.event.json() == nil) }
            #expect(reader.error == nil)
            #expect(reader.body(orUnread: true) == nil)
            #expect(reader.bodyBytes?.count == body.utf8.count)
        }
        let reader = FrameReader(
            List(), ReaderSettings(limit: 1 << 20, newElements: { JSONValue(sharing: $0) }))
        reader.begin(ResponseInfo(framing: .none))
        append(Array(zeros.utf8)[...], to: &reader.input)
        reader.end(.complete)
        while case .event = reader.next() {}
        #expect(reader.error?.status == OWUI_E_LIMIT)
    }

    /// A server that calls JSON a web page.
    @Test func jsonIsNoWebPage() {
        for (body, status) in [
            (Self.message(#""content":"a""#), OWUI_OK), ("<html></html>", OWUI_E_HTML), ("a", OWUI_E_HTML),
        ] {
            let reader = FrameReader(ChatCompletions(), ReaderSettings(limit: 1 << 20))
            reader.begin(ResponseInfo(framing: .none, isHTML: true))
            append(Array(body.utf8)[...], to: &reader.input)
            reader.end(.complete)
            while case .event = reader.next() {}
            #expect((reader.error?.status ?? OWUI_OK) == status)
        }
    }

    /// A body that is not read, whose end HTTP does not say.
    @Test func jsonThatEndsTooEarlyIsCut() {
        for (body, status) in [
            (#"{"a":[1,2"#, OWUI_E_TRUNCATED), (#"{"a":[1,2]}"#, OWUI_OK), ("[INFO] text", OWUI_OK),
        ] {
            let reader = FrameReader(Generic.any, ReaderSettings(limit: 1 << 20))
            reader.begin(ResponseInfo(framing: .none))
            append(Array(body.utf8)[...], to: &reader.input)
            reader.end(.closed)
            while case .event = reader.next() {}
            #expect((reader.error?.status ?? OWUI_OK) == status, "\(body)")
        }
    }
}
