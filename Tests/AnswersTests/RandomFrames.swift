import TestSupport

/// Frames of a chat put together from the parts that servers send, with places for values that change from frame to
/// frame. `§` is a place for a string, `#` for a number, `@` for any value.
struct RandomFrames {
    private var random: Random

    init(seed: UInt64) { random = Random(seed: seed) }

    /// The frames of a stream: a few shapes, each of which comes several times with other values.
    mutating func stream(_ shape: (inout RandomFrames) -> String) -> [[UInt8]] {
        let shapes = (0..<number(1...3)).map { _ in shape(&self) }
        return (0..<number(4...14)).map { _ in
            let frame = shapes[number(0...shapes.count - 1)]
            return Array(fill(frame).utf8)
        }
    }

    // MARK: Shapes

    mutating func chat() -> String {
        var members = some([
            #""id":§"#, #""created":#"#, #""model":"m""#, #""obfuscation":§"#, #""p":§"#, #""usage":null"#,
            #""usage":{"total_tokens":#,"x":@}"#, #""citations":[§]"#, #""x":@"#, #""system_fingerprint":§"#,
        ])
        members.append(#""choices":[\#((0..<number(0...2)).map { _ in choice() }.joined(separator: ","))]"#)
        return object(members)
    }

    private mutating func choice() -> String {
        var members = some([
            #""index":0"#, #""index":1"#, #""logprobs":null"#,
            #""logprobs":{"content":[{"token":§,"logprob":#}]}"#,
            #""finish_reason":null"#, #""finish_reason":"""#, #""native_finish_reason":@"#,
            #""content_filter":@"#,
        ])
        members.append(#""delta":\#(delta())"#)
        if number(0...9) == 0 { members.append(#""message":{"role":"assistant","content":§}"#) }
        if number(0...19) == 0 { members.append(#""finish_reason":"stop""#) }
        return object(members)
    }

    private mutating func delta() -> String {
        object(
            some([
                #""role":"assistant""#, #""role":"""#, #""content":§"#, #""content":§"#, #""content":§"#,
                #""content":@"#, #""content":[{"type":"text","text":§}]"#,
                #""content":[{"type":"thinking","thinking":[{"text":§}]}]"#, #""reasoning_content":§"#,
                #""content":[{"type":"thinking","thinking":§},{"type":"text","text":§},@]"#,
                #""reasoning":§"#, #""refusal":§"#,
                #""reasoning_details":[{"index":0,"text":§,"format":"f"}]"#,
                #""reasoning_details":[{"signature":§}]"#, #""function_call":{"arguments":§}"#,
                #""audio":{"data":§,"expires_at":#}"#, #""annotations":[@]"#,
                #""tool_calls":[\#(toolCall())]"#,
                #""tool_calls":[\#(toolCall()),\#(toolCall())]"#, #""unknown":@"#, #""number":#"#,
            ]))
    }

    private mutating func toolCall() -> String {
        let function = some([
            #""name":§"#, #""name":"f""#, #""arguments":§"#, #""arguments":{"a":#}"#, #""x":§"#,
        ])
        let custom = #""custom":{"name":"f","input":§}"#
        return object(
            some([
                #""index":0"#, #""index":1"#, #""index":-1"#, #""index":"0""#, #""id":§"#, #""id":"a""#,
                #""id":"""#,
                #""type":"function""#, #""extra_content":{"s":§}"#,
            ]) + [number(0...5) == 0 ? custom : #""function":\#(object(function))"#])
    }

    mutating func responses() -> String {
        let place = some([
            #""item_id":"a""#, #""item_id":"b""#, #""item_id":§"#, #""output_index":0"#, #""output_index":1"#,
            #""content_index":0"#, #""sequence_number":#"#, #""obfuscation":§"#, #""logprobs":[]"#,
        ])
        let names = [
            "output_text", "refusal", "reasoning_text", "reasoning_summary_text", "function_call_arguments",
            "custom_tool_call_input",
        ]
        let name = names[number(0...names.count - 1)]
        let whole = #""text":§,"refusal":§,"arguments":§,"input":§"#
        let item =
            #""item":{"type":"function_call","id":"a","call_id":"c","name":"f","arguments":§}"#
        switch number(0...7) {
        case 0: return object([#""type":"response.\#(name).done""#, whole] + place)
        case 1: return object([#""type":"response.output_item.added""#, item] + place)
        case 2: return object([#""type":"response.output_item.done""#, item] + place)
        default: return object([#""type":"response.\#(name).delta""#, #""delta":§"#] + place)
        }
    }

    mutating func ollama() -> String {
        let said = some([
            #""role":"assistant""#, #""content":§"#, #""content":§"#, #""thinking":§"#, #""images":null"#,
            #""x":§"#,
            #""tool_calls":[{"function":{"name":§,"arguments":{"a":@}}}]"#,
        ])
        return object(
            some([#""model":"m""#, #""created_at":§"#, #""thinking":§"#, #""response":§"#, #""done":false"#])
                + (number(0...3) == 0 ? [] : [#""message":\#(object(said))"#]))
    }

    mutating func progress() -> String {
        object(
            [number(0...29) == 0 ? #""status":"success""# : #""status":"pulling \#(number(0...1))""#]
                + some([
                    #""completed":#"#, #""completed":#"#, #""completed":@"#, #""completed":"5""#,
                    #""total":#"#,
                    #""total":100"#, #""digest":"d""#, #""error":"""#,
                ]))
    }

    mutating func messages() -> String {
        let index = #""index":\#(number(0...2))"#
        let delta = [
            #""type":"text_delta","text":§"#, #""type":"thinking_delta","thinking":§"#, #""partial_json":§"#,
            #""signature":§"#, #""citation":{"a":@}"#, #""text":§,"x":§"#, #""other":§"#,
        ][number(0...6)]
        let block = [
            #""type":"text","text":"""#, #""type":"thinking","thinking":§"#,
            #""type":"tool_use","id":§,"name":"f","input":{}"#,
        ][number(0...2)]
        return number(0...3) == 0
            ? object([#""type":"content_block_start""#, index, #""content_block":{\#(block)}"#])
            : object([#""type":"content_block_delta""#, index, #""delta":{\#(delta)}"#])
    }

    // MARK: Parts

    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

    /// Some of the members, none twice by its key.
    private mutating func some(_ members: [String]) -> [String] {
        var keys: Set<Substring> = []
        return members.shuffled(using: &random).prefix(number(0...4)).filter {
            keys.insert($0.prefix { $0 != ":" }).inserted
        }
    }

    private mutating func object(_ members: [String]) -> String {
        "{" + members.shuffled(using: &random).joined(separator: ",") + "}"
    }

    private mutating func fill(_ frame: String) -> String {
        var text = ""
        for character in frame {
            switch character {
            case "§": text += string()
            case "#": text += ["0", "1", "17", "-2", "1.5e3", "1700000000"][number(0...5)]
            case "@":
                text +=
                    ["null", "{}", "[]", "true", "3", #""s""#, #"{"a":[1,"}"]}"#, #"[{"index":0}]"#][
                        number(0...7)]
            default: text.append(character)
            }
        }
        return text
    }

    private mutating func string() -> String {
        let strings = [
            "", "a", "b", " the", #"\n"#, #"\u00e9"#, #"\ud83d"#, #"\ude00"#, "é漢", #"\"}]"#, "{", "0",
            #"\\"#,
            String(repeating: "long ", count: 30),
        ]
        return "\"" + strings[number(0...strings.count - 1)] + "\""
    }
}
