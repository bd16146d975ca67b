import COpenWebUI
import JSON
import Testing
import Wire

@testable import Client

@Suite struct ChatAnswerTests {
    /// Takes in frames, and adds the text of what they say as the reader does.
    private func answer(to frames: [String]) throws -> (Answer, [owui_event_kind_t]) {
        let answer = Answer(.chat)
        var kinds: [owui_event_kind_t] = []
        for frame in frames {
            let tree = try parse(frame)
            for draft in tree.read({ answer.merge($0, isWhole: false) }) {
                kinds.append(draft.kind)
                guard let choice = answer.choice(draft.index), let text = draft.piece?.text else { continue }
                switch draft.kind {
                case OWUI_EVENT_TEXT: choice.text.append(text)
                case OWUI_EVENT_REASONING: choice.reasoning.append(text)
                case OWUI_EVENT_TOOL_CALL: choice.toolCall(draft.toolIndex)?.arguments.append(text)
                default: break
                }
            }
            withExtendedLifetime(tree) {}
        }
        return (answer, kinds)
    }

    private func assembled(_ frames: [String]) throws -> String {
        let (answer, _) = try answer(to: frames)
        return answer.assembled().map { $0.read { string($0) } } ?? ""
    }

    @Test func hasTheShapeOfTheUnstreamedAnswer() throws {
        let text = try assembled([
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
        let text = try assembled([
            #"{"choices":[{"index":0,"delta":{"tool_calls":[{"index":1,"id":"b","type":"function","function":{"name":"g","arguments":""}}]}}]}"#,
            #"{"choices":[{"index":0,"delta":{"tool_calls":[{"index":0,"id":"a","function":{"name":"f","arguments":"{\"x\""}}]}}]}"#,
            #"{"choices":[{"index":0,"delta":{"tool_calls":[{"index":0,"function":{"arguments":":1}"}},{"index":1,"function":{"arguments":"{}"}}]}}]}"#,
            #"{"choices":[{"index":0,"delta":{},"finish_reason":"tool_calls"}]}"#,
        ])
        #expect(
            text.contains(
                #""content":null,"tool_calls":[{"id":"a","type":"function","function":{"name":"f","arguments":"{\"x\":1}"}},"#
                    + #"{"id":"b","type":"function","function":{"name":"g","arguments":"{}"}}]}"#))
    }

    @Test func keepsChoicesApartAndInOrder() throws {
        let frames = [
            #"{"choices":[{"index":1,"delta":{"content":"b"},"finish_reason":"stop"}]}"#,
            #"{"choices":[{"index":0,"delta":{"content":"a"}}]}"#,
        ]
        let (answer, _) = try answer(to: frames)
        #expect(!answer.isFinished)
        #expect(answer.choices.map(\.index) == [0, 1])
        let finished = try self.answer(
            to: frames + [#"{"choices":[{"index":0,"delta":{},"finish_reason":"length"}]}"#])
        #expect(finished.0.isFinished)
    }

    @Test func tellsEachThingOnce() throws {
        let (_, kinds) = try answer(to: [
            #"{"sources":[{"a":1}],"choices":[{"delta":{"reasoning_content":"r","content":"t"}}],"usage":{"x":1}}"#,
            #"{"selected_model_id":"m"}"#,
            #"{"choices":[{"delta":{"content":""}}],"usage":null}"#,
        ])
        #expect(kinds == [OWUI_EVENT_SOURCES, OWUI_EVENT_REASONING, OWUI_EVENT_TEXT, OWUI_EVENT_USAGE])
    }

    @Test func addsUpSourcesAndLogprobs() throws {
        let text = try assembled([
            #"{"sources":[{"a":1}]}"#,
            #"{"sources":[{"b":2}],"choices":[{"delta":{"content":"x"},"logprobs":{"content":[1]}}]}"#,
            #"{"choices":[{"delta":{"content":"y"},"logprobs":{"content":[2]},"finish_reason":"stop"}]}"#,
        ])
        #expect(text.contains(#""sources":[{"a":1},{"b":2}]"#))
        #expect(text.contains(#""logprobs":{"content":[1,2]}"#))
    }

    @Test func isNotFinishedByNothing() throws {
        #expect(!Answer(.chat).isFinished)
        #expect(try !answer(to: [#"{"choices":[]}"#]).0.isFinished)
    }

    @Test func refusesMoreChoicesThanAnyoneHas() throws {
        let answer = Answer(.chat)
        for index in 0..<1024 { #expect(answer.choice(index) != nil) }
        #expect(answer.choice(1024) == nil)
        #expect(answer.choice(1023) != nil)
        #expect(answer.choice(-1) == nil)
    }
}
