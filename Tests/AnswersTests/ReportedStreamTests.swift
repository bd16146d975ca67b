import COpenWebUI
import TestSupport
import Testing
import Wire

@testable import Answers

private func chunk(_ members: String) -> String { #"{"choices":[{"index":0,\#(members)}]}"# }
private func delta(_ members: String) -> String { chunk(#""delta":{\#(members)}"#) }
private let a = delta(#""content":"a""#)
private let stop = chunk(#""delta":{},"finish_reason":"stop""#)
private func message(_ members: String) -> String {
    #"{"object":"chat.completion","choices":[{"index":0,"message":{"role":"assistant",\#(members)},"finish_reason":"stop"}]}"#
}

/// Words of a server that are no events: the page of a gateway, the last line of a program.
@Suite struct WordsBetweenEventsTests {
    private static func failed(
        _ name: String, _ rest: String, _ why: String, events traced: String = #""a""#,
        end: BodyEnd = .complete,
        change: @escaping @Sendable (inout ReaderSettings) -> Void = { _ in }
    ) -> Case {
        Case(
            name: name, body: events(a) + rest, end: end, events: traced, text: "a", status: OWUI_E_STREAM,
            why: why, change: change)
    }

    private static let half =
        "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"" + String(repeating: "b", count: 300)
    private static let error = #"{"error":{"message":"it broke"}}"#

    static let rows: [Case] = [
        failed("a line", "Internal Server Error\n", "Internal Server Error"),
        failed("a line without its end", "Internal Server Error", "Internal Server Error"),
        failed(
            "… where the connection closes", "Internal Server Error", "Internal Server Error", end: .closed),
        failed(
            "a page", "<html>\r\n<title>502 Bad Gateway</title>\r\n</html>\r\n",
            "<html> <title>502 Bad Gateway</title> </html>"),
        failed(
            "words that begin as a field does", "database is locked\n\nevents lost\n",
            "database is locked events lost"),
        failed("words before [DONE]", "error code: 1015\n\n" + events("[DONE]"), "error code: 1015"),
        failed(
            "… where no reason is required", "error code: 1015\n\n" + events("[DONE]"), "error code: 1015",
            change: { $0.requiresFinishReason = false }),
        failed("a secret", "no, sk-secret\n", "no, ***", change: { $0.secrets = [CString("sk-secret")] }),
        failed(
            "half of an event, then the error", half + "\n" + events(error), "it broke",
            events: #""a" E"it broke""#),
        failed(
            "half of an event, then the error with a name", half + "\nevent: error\n" + events(error),
            "it broke",
            events: #""a" E"it broke""#),
        failed(
            "half of an event, then JSON without a field name", half + "\n" + error + "\n\n", "it broke",
            events: #""a" E"it broke""#),
        failed(
            "half of an event, then the error at the end of the body", half + "\ndata: " + error, "it broke",
            events: #""a" E"it broke""#),
        Case(
            name: "words before more events are none of an error",
            body: "Starting…\n\n" + events(a) + "foo: bar\n\n" + events(a, a, stop),
            events: #""a" "a" "a" O D(stop)"aaa""#,
            text: "aaa"),
        Case(
            name: "… nor of an end that is missing later", body: "Starting…\n\n" + events(a, a),
            events: #""a" "a""#,
            text: "aa", status: OWUI_E_TRUNCATED, why: "without a finish_reason"),
        Case(
            name: "words after the end", body: events(a, stop) + "bye\n", events: #""a" O D(stop)"a""#,
            text: "a"),
        Case(
            name: "blanks that keep a connection alive", body: events(a) + " \n\t\n" + events("[DONE]"),
            events: #""a" D"a""#, text: "a", change: { $0.requiresFinishReason = false }),
        Case(
            name: "… before an end that is missing", body: events(a) + " \n", events: #""a""#, text: "a",
            status: OWUI_E_TRUNCATED, why: "without a finish_reason"),
        Case(
            name: "a part of a field", body: events(a) + "dat", end: .closed, events: #""a""#, text: "a",
            status: OWUI_E_TRUNCATED, why: "without a finish_reason"),
        Case(
            name: "a field that is not read", body: events(a) + "retry: 1", end: .closed, events: #""a""#,
            text: "a",
            status: OWUI_E_TRUNCATED, why: "without a finish_reason"),
        Case(
            name: "an unknown field", body: events(a) + "timestamp: 1\n" + events("[DONE]"),
            events: #""a" D"a""#, text: "a", change: { $0.requiresFinishReason = false }),
        Case(
            name: "events that a gateway has framed again",
            body: "data: data: \(a)\n\ndata: data: \(stop)\n\n",
            events: #""a" O D(stop)"a""#, text: "a"),
    ]

    @Test(arguments: rows) func survive(_ row: Case) { check(ChatCompletions.init, .events, row) }

    @Test func anEventThatIsFramedAgainHasItsJSON() {
        let reader = FrameReader(ChatCompletions(), ReaderSettings(limit: 1 << 20))
        reader.begin(ResponseInfo(framing: .events))
        append(Array("data: data: \(a)\n\ndata: data: \(a)\n\n".utf8)[...], to: &reader.input)
        for _ in 0..<2 {
            guard case .event = reader.next() else {
                Issue.record("no event")
                return
            }
            #expect(reader.emitter.event.json() != nil)
        }
    }

    /// A line is masked before it is shortened.
    @Test func aSecretInALongLineIsMasked() {
        let line = String(repeating: "x", count: 1990) + " sk-secret-of-some-length " + "\n"
        let settings = ReaderSettings(limit: 1 << 20, secrets: [CString("sk-secret-of-some-length")])
        let reader = FrameReader(ChatCompletions(), settings)
        reader.begin(ResponseInfo(framing: .events))
        append(Array((events(a) + line).utf8)[...], to: &reader.input)
        reader.end(.complete)
        while case .event = reader.next() {}
        let said = TestSupport.string(reader.error?.message?.text)
        #expect(said.map { $0.hasPrefix("xxx") && !$0.contains("sk-") } ?? false)
    }
}

/// Chats of providers that users of other clients have reported.
@Suite struct ReportedChatTests {
    private static func calls(_ pieces: String...) -> String {
        let frames = pieces.map { delta(#""tool_calls":[\#($0)]"#) }
        return (frames + [stop]).map { events($0) }.joined()
    }
    private static func called(_ calls: String) -> String {
        message(#""content":null,"tool_calls":[\#(calls)]"#)
    }
    private static let edit = called(#"{"id":"x","function":{"name":"edit_file","arguments":"{}"}}"#)

    static let names: [Case] = [
        Case(
            name: "by index",
            body: calls(
                #"{"index":0,"id":"x","function":{"name":"edit","arguments":""}}"#,
                #"{"index":0,"function":{"name":"_file"}}"#, #"{"index":0,"function":{"arguments":"{}"}}"#),
            events: #"T0(edit)"" T0(edit_file)"" T0"{}" O D(stop)"""#, assembled: edit),
        Case(
            name: "by id",
            body: calls(
                #"{"id":"x","function":{"name":"edit"}}"#, #"{"id":"x","function":{"name":"_"}}"#,
                #"{"id":"x","function":{"name":"file","arguments":"{}"}}"#),
            events: #"T0(edit)"" T0(edit_)"" T0(edit_file)"{}" O D(stop)"""#, assembled: edit),
        Case(
            name: "of the open call",
            body: calls(
                #"{"id":"x","function":{"name":"edit"}}"#, #"{"function":{"name":"_file"}}"#,
                #"{"function":{"arguments":"{}"}}"#),
            events: #"T0(edit)"" T0(edit_file)"" T0"{}" O D(stop)"""#, assembled: edit),
        Case(
            name: "the name so far",
            body: calls(
                #"{"index":0,"id":"x","function":{"name":"edit"}}"#,
                #"{"index":0,"id":"x","function":{"name":"edit_file"}}"#,
                #"{"index":0,"function":{"name":"edit_file","arguments":"{}"}}"#),
            events: #"T0(edit)"" T0(edit_file)"" T0(edit_file)"{}" O D(stop)"""#, assembled: edit),
        Case(
            name: "of two calls in turns",
            body: calls(
                #"{"index":0,"id":"x","function":{"name":"edit"}},{"index":1,"id":"y","function":{"name":"g"}}"#,
                #"{"index":0,"function":{"name":"_file"}},{"index":1,"function":{"name":"o"}}"#,
                #"{"index":0,"function":{"arguments":"{}"}},{"index":1,"function":{"arguments":"1"}}"#),
            events: #"T0(edit)"" T1(g)"" T0(edit_file)"" T1(go)"" T0"{}" T1"1" O D(stop)"""#,
            assembled: called(
                #"{"id":"x","function":{"name":"edit_file","arguments":"{}"}},{"id":"y","function":{"name":"go","arguments":"1"}}"#
            )),
        Case(
            name: "after the arguments it is another call",
            body: calls(
                #"{"index":0,"function":{"name":"f","arguments":"{}"}}"#,
                #"{"index":0,"function":{"name":"g","arguments":"{}"}}"#),
            events: #"T0(f)"{}" T1(g)"{}" O D(stop)"""#,
            assembled: called(
                #"{"function":{"name":"f","arguments":"{}"}},{"function":{"name":"g","arguments":"{}"}}"#)),
        Case(
            name: "without ids and arguments they are two calls",
            body: calls(
                #"{"index":0,"function":{"name":"f","arguments":""}}"#,
                #"{"index":0,"function":{"name":"g","arguments":""}}"#),
            events: #"T0(f)"" T1(g)"" O D(stop)"""#),
    ]

    @Test(arguments: names) func namesOfToolsInPieces(_ row: Case) {
        check(ChatCompletions.init, .events, row)
    }

    static let rows: [Case] = [
        Case(
            name: "reasoning as `thinking`, which Open WebUI shows too",
            body: events(delta(#""thinking":"a""#), delta(#""thinking":"b""#), a, stop),
            events: #"R"a" R"b" "a" O D(stop)"a""#, text: "a",
            assembled: message(#""content":"a","reasoning_content":"ab","thinking":"ab""#)),
        Case(
            name: "reasoning of Copilot",
            body: events(delta(#""reasoning_text":"a""#), delta(#""reasoning_opaque":"X""#), a, stop),
            events: #"R"a" O "a" O D(stop)"a""#, text: "a",
            assembled: message(
                #""content":"a","reasoning_content":"a","reasoning_text":"a","reasoning_opaque":"X""#)),
        Case(
            name: "reasoning only in details",
            body: events(
                delta(#""reasoning_details":[{"type":"reasoning.text","index":0,"text":"a"}]"#),
                delta(#""reasoning_details":[{"type":"reasoning.text","index":0,"text":"b"}]"#), a, stop),
            events: #"R"a" R"b" "a" O D(stop)"a""#, text: "a",
            assembled: message(
                #""content":"a","reasoning_details":[{"type":"reasoning.text","index":0,"text":"ab"}]"#)),
        Case(
            name: "a token that looks like a number",
            body: events(a, delta(#""content":5"#), delta(#""content":true"#), a, stop),
            events: #""a" "5" "true" "a" O D(stop)"a5truea""#, text: "a5truea",
            assembled: message(#""content":"a5truea""#)),
        Case(
            name: "calls only in the last message",
            body: events(
                a,
                chunk(
                    #""finish_reason":"stop","message":{"content":"a","tool_calls":[{"id":"x","function":{"name":"f","arguments":"{}"}}]}"#
                )),
            events: #""a" T0(f)"{}" D(stop)"a""#, text: "a",
            assembled: message(
                #""content":"a","tool_calls":[{"id":"x","function":{"name":"f","arguments":"{}"}}]"#)),
        Case(
            name: "calls in the last message again",
            body: events(
                delta(#""tool_calls":[{"index":0,"id":"x","function":{"name":"f","arguments":"{}"}}]"#),
                chunk(
                    #""finish_reason":"stop","message":{"tool_calls":[{"id":"x","function":{"name":"f","arguments":"{}"}}]}"#
                )), events: #"T0(f)"{}" O D(stop)"""#),
        Case(
            name: "a number of an error that says success",
            body: events(
                #"{"error_code":0,"error_msg":"","status":200,"choices":[{"index":0,"delta":{"content":"a"}}]}"#,
                stop),
            events: #""a" O D(stop)"a""#, text: "a"),
    ]

    static let harmless = ["\"0\"", "\"SUCCESS\"", "0"]

    @Test(arguments: harmless) func aCodeBesideContentIsNoError(_ code: String) {
        check(
            ChatCompletions.init, .events,
            Case(
                name: code,
                body: events(
                    #"{"error_code":\#(code),"choices":[{"index":0,"delta":{"content":"a"}}]}"#, stop),
                events: #""a" O D(stop)"a""#, text: "a"))
    }

    @Test(arguments: rows) func loseNothing(_ row: Case) { check(ChatCompletions.init, .events, row) }

    /// Ends that say that the model did not come to its end.
    @Test(arguments: ["error", "network_error", "insufficient_system_resource", "abort"])
    func endsThatAreNone(_ reason: String) {
        check(
            ChatCompletions.init, .events,
            Case(
                name: reason, body: events(a, chunk(#""delta":{},"finish_reason":"\#(reason)""#), "[DONE]"),
                events: #""a" E"""#, text: "a", status: OWUI_E_STREAM,
                why: "the finish_reason is \"\(reason)\""))
    }
}

/// Responses and messages whose type is only in the name of the event, and what only events say of a response.
@Suite struct ReportedEventTests {
    private static func named(_ frames: (String, String)...) -> String {
        frames.map { "event: \($0.0)\ndata: \($0.1)\n\n" }.joined()
    }
    private static func typed(_ frames: (String, String)...) -> String {
        frames.map { events(#"{"type":"response.\#($0.0)",\#($0.1.dropFirst())"#) }.joined()
    }
    private static let added = (
        "output_item.added", #"{"output_index":0,"item":{"id":"m","type":"message","content":[]}}"#
    )
    private static let text = (
        "output_text.delta", #"{"item_id":"m","output_index":0,"content_index":0,"delta":"Hi"}"#
    )
    private static let completed = ("completed", #"{"response":{"status":"completed","output":[]}}"#)
    private static func annotation(_ url: String) -> (String, String) {
        (
            "output_text.annotation.added",
            #"{"item_id":"m","output_index":0,"content_index":0,"annotation":{"index":9,"url":"\#(url)"}}"#
        )
    }
    private static func output(_ content: String) -> String {
        #"{"status":"completed","output":[{"id":"m","type":"message","content":[\#(content)]}]}"#
    }
    private static let cited = output(
        #"{"type":"output_text","text":"Hi","annotations":[{"index":9,"url":"u"},{"index":9,"url":"v"}]}"#)

    static let responses: [Case] = [
        Case(
            name: "the type in the name",
            body: named(
                ("response.output_text.delta", #"{"item_id":"m","delta":"H"}"#),
                ("response.output_text.delta", #"{"item_id":"m","delta":"i"}"#),
                ("response.completed", #"{"response":{"status":"completed","output":[]}}"#)),
            events: #""H" "i" O(response.completed) D(completed)"Hi""#, text: "Hi"),
        Case(
            name: "a failure in the name",
            body: named(
                ("response.output_text.delta", #"{"item_id":"m","delta":"H"}"#),
                ("response.failed", #"{"response":{"status":"failed","error":{"message":"it broke"}}}"#)),
            events: #""H" E"it broke""#, text: "H", status: OWUI_E_STREAM, why: "it broke"),
        Case(
            name: "another name of the end", body: typed(text, ("done", completed.1)),
            events: #""Hi" O D(completed)"Hi""#, text: "Hi"),
        Case(
            name: "… which is none of a success",
            body: typed(text, ("done", #"{"response":{"status":"cancelled"}}"#)),
            events: #""Hi" E"{"status":"cancelled"}""#, text: "Hi", status: OWUI_E_STREAM),
        Case(
            name: "a name of an event that is no name of a member",
            body: typed(
                ("output_item.added", #"{"output_index":0,"item":{"id":"d","type":"mcp_call","name":"f"}}"#),
                (#"mcp_call_a\u0022b.delta"#, #"{"output_index":0,"delta":"x"}"#), completed),
            events: #"O O O D(completed)"""#,
            assembled:
                #"{"status":"completed","output":[{"id":"d","type":"mcp_call","name":"f"}]}"#),
        Case(
            name: "annotations that nothing repeats",
            body: typed(added, text, annotation("u"), annotation("v"), completed),
            events: #"O "Hi" O O O D(completed)"Hi""#, text: "Hi", assembled: cited),
        Case(
            name: "annotations before the text",
            body: typed(
                added, annotation("u"), annotation("v"),
                ("output_text.done", #"{"item_id":"m","output_index":0,"content_index":0,"text":"Hi"}"#),
                completed),
            events: #"O O O "Hi" O D(completed)"Hi""#, text: "Hi", assembled: cited),
        Case(
            name: "annotations that the item does not repeat",
            body: typed(
                added, text, annotation("u"), annotation("v"),
                (
                    "output_item.done",
                    #"{"output_index":0,"item":{"id":"m","type":"message","content":[{"type":"output_text","text":"Hi","annotations":[]}]}}"#
                ), completed),
            events: #"O "Hi" O O O O D(completed)"Hi""#, text: "Hi", assembled: cited),
        Case(
            name: "annotations that the last event does not repeat",
            body: typed(
                added, text, annotation("u"), annotation("v"),
                ("completed", #"{"response":\#(output(#"{"type":"output_text","text":"Hi"}"#))}"#)),
            events: #"O "Hi" O O O D(completed)"Hi""#, text: "Hi", assembled: cited),
        Case(
            name: "annotations that the last event repeats",
            body: typed(
                added, text, annotation("u"), annotation("v"), ("completed", #"{"response":\#(cited)}"#)),
            events: #"O "Hi" O O O D(completed)"Hi""#, text: "Hi", assembled: cited),
        Case(
            name: "annotations on the part that is done",
            body: typed(
                added, text, annotation("u"),
                (
                    "content_part.done",
                    #"{"item_id":"m","output_index":0,"content_index":0,"part":{"type":"output_text","text":"Hi","annotations":[{"index":9,"url":"u"},{"index":9,"url":"v"}],"logprobs":[]}}"#
                ), completed),
            events: #"O "Hi" O O O D(completed)"Hi""#, text: "Hi",
            assembled: output(
                #"{"type":"output_text","text":"Hi","annotations":[{"index":9,"url":"u"},{"index":9,"url":"v"}]}"#
            )),
        Case(
            name: "logprobs of the pieces",
            body: typed(
                (
                    "output_text.delta",
                    #"{"item_id":"m","output_index":0,"delta":"H","logprobs":[{"token":"H"}]}"#
                ),
                (
                    "output_text.delta",
                    #"{"item_id":"m","output_index":0,"delta":"i","logprobs":[{"token":"i"}]}"#
                ),
                (
                    "output_text.delta",
                    #"{"item_id":"m","output_index":0,"delta":"!","logprobs":[{"token":"!"}]}"#
                ),
                completed),
            events: #""H" "i" "!" O D(completed)"Hi!""#, text: "Hi!",
            assembled:
                #"{"status":"completed","output":[{"id":"m","type":"message","role":"assistant","content":[{"type":"output_text","text":"Hi!","logprobs":[{"token":"H"},{"token":"i"},{"token":"!"}]}]}]}"#
        ),
        Case(
            name: "the text on the part that begins",
            body: typed(
                added,
                (
                    "content_part.added",
                    #"{"item_id":"m","content_index":0,"part":{"type":"output_text","text":"Hi"}}"#
                ),
                completed),
            events: #"O "Hi" O D(completed)"Hi""#, text: "Hi",
            assembled: output(#"{"type":"output_text","text":"Hi"}"#)),
        Case(
            name: "the code and the arguments of other calls",
            body: typed(
                (
                    "output_item.added",
                    #"{"output_index":0,"item":{"id":"c","type":"code_interpreter_call","code":""}}"#
                ),
                ("code_interpreter_call_code.delta", #"{"item_id":"c","output_index":0,"delta":"a"}"#),
                ("code_interpreter_call_code.delta", #"{"item_id":"c","output_index":0,"delta":"b"}"#),
                ("output_item.added", #"{"output_index":1,"item":{"id":"d","type":"mcp_call","name":"f"}}"#),
                ("mcp_call_arguments.delta", #"{"output_index":1,"delta":"{}"}"#),
                ("other.delta", #"{"output_index":1,"delta":"x"}"#), completed),
            events: #"O O O O O O O D(completed)"""#,
            assembled:
                #"{"status":"completed","output":[{"id":"c","type":"code_interpreter_call","code":"ab"},{"id":"d","type":"mcp_call","name":"f","arguments":"{}"}]}"#
        ),
    ]

    @Test(arguments: responses) func ofResponses(_ row: Case) { check(Responses.init, .events, row) }

    private static let begun = (
        "message_start",
        #"{"message":{"id":"m","type":"message","role":"assistant","content":[],"usage":{"input_tokens":3}}}"#
    )
    private static let ended = (
        "message_delta", #"{"delta":{"stop_reason":"end_turn"},"usage":{"output_tokens":5}}"#
    )

    static let messages: [Case] = [
        Case(
            name: "the type in the name",
            body: named(
                begun, ("content_block_start", #"{"index":0,"content_block":{"type":"text","text":""}}"#),
                ("content_block_delta", #"{"index":0,"delta":{"type":"text_delta","text":"H"}}"#),
                ("content_block_delta", #"{"index":0,"delta":{"type":"text_delta","text":"i"}}"#),
                ("content_block_stop", #"{"index":0}"#), ended, ("message_stop", "{}")),
            events:
                #"O(message_start) O(content_block_start) "H" "i" O(content_block_stop) U O(message_stop) D(end_turn)"Hi""#,
            text: "Hi"),
        Case(
            name: "MiniMax: the beginning of a block again",
            body: named(
                begun, ("content_block_start", #"{"index":0,"content_block":{"type":"text","text":"H"}}"#),
                ("content_block_delta", #"{"index":0,"delta":{"type":"text_delta","text":"H"}}"#),
                ("content_block_delta", #"{"index":0,"delta":{"type":"text_delta","text":"H"}}"#), ended,
                ("message_stop", "{}")),
            events: #"O(message_start) "H" O(content_block_delta) "H" U O(message_stop) D(end_turn)"HH""#,
            text: "HH"),
    ]

    @Test(arguments: messages) func ofMessages(_ row: Case) { check(Messages.init, .events, row) }
}
