import TestSupport
import Testing
import Wire

/// A delta as a test compares it: the text as it stands in the frame.
private struct Found: Equatable {
    let kind: Delta.Kind
    let index: Int
    let raw: String
    let isPlain: Bool

    init(_ kind: Delta.Kind, _ index: Int, _ raw: String, isPlain: Bool = true) {
        self.kind = kind
        self.index = index
        self.raw = raw
        self.isPlain = isPlain
    }

    init(_ delta: Delta) {
        self.init(delta.kind, delta.index, string(delta.string.bytes), isPlain: delta.string.isPlain)
    }
}

/// What a stream's frames give to one scanner.
private func scan(_ frames: [[UInt8]]) -> [Found?] {
    var scanner = DeltaScanner()
    scanner.learnEnvelope(fingerprint: true, tier: true)
    return frames.map { frame in withBytes(frame) { scanner.scan($0).map { Found($0) } } }
}

private func scan(_ frame: String) -> Found? { scan([Array(frame.utf8)])[0] }

/// Frames as servers send them, before and after the text.
private let shapes: [(front: String, back: String, isReasoning: Bool, index: Int)] = [
    (
        #"{"id":"chatcmpl-1","object":"chat.completion.chunk","created":1700000000,"model":"gpt-4o","#
            + #""system_fingerprint":"fp_1","choices":[{"index":0,"delta":{"content":""#,
        #""},"logprobs":null,"finish_reason":null}],"usage":null,"obfuscation":"aKx3"}"#, false, 0
    ),
    (
        #"{"id":"llama3.2:latest-1","created":1700000000,"model":"llama3.2:latest","choices":[{"index":0,"#
            + #""logprobs":null,"finish_reason":null,"delta":{"role":"assistant","content":""#,
        #""}}],"object":"chat.completion.chunk"}"#, false, 0
    ),
    (
        #"{"id": "llama3.2:latest-1", "created": 1700000000, "model": "llama3.2:latest", "choices": "#
            + #"[{"index": 0, "logprobs": null, "finish_reason": null, "delta": {"role": "assistant", "#
            + #""content": ""#,
        #""}}], "object": "chat.completion.chunk"}"#, false, 0
    ),
    (#"{"choices":[{"index":3,"delta":{"content":""#, #""},"finish_reason":null}]}"#, false, 3),
    (#"{"choices":[{"delta":{"reasoning_content":""#, #"","content":""},"index":1}]}"#, true, 1),
    (#"{"choices":[{"delta":{"content":null,"reasoning_content":""#, #""}}]}"#, true, 0),
    (#"{"choices":[{"delta":{"reasoning_content":"","content":""#, #"","tool_calls":null}}]}"#, false, 0),
    (" {\n\t\"choices\" : [ { \"delta\" : { \"content\" : \"", "\" } } ]\r\n} ", false, 0),
]

private let texts = [
    "x", " hello", "0123456789012345678901234567890", "Grüße", "日本語", "😀", "\\n", "a\\\"b", "\\\\",
    "\\ud83d\\ude00", "\\ud83d",
    "\\u0000", "}]}", "{\\\"choices\\\":[]}", " ", "\u{2028}",
]

@Suite struct DeltaScannerTests {
    @Test(arguments: shapes.indices)
    func findsTheText(_ shape: Int) {
        let (front, back, isReasoning, index) = shapes[shape]
        for text in texts {
            let isPlain = !text.contains("\\") && text.utf8.allSatisfy { $0 < 0x80 }
            #expect(
                scan(front + text + back)
                    == Found(isReasoning ? .reasoning : .text, index, text, isPlain: isPlain))
        }
        #expect(scan(front + back) == nil, "an empty text is for the tree")
    }

    @Test(arguments: [
        "", " ", "[DONE]", "null", "1", "\"x\"", "{}", "[]", #"{"choices":[]}"#, #"{"choices":null}"#,
        #"{"choices":{}}"#,
        #"{"choices":[{}]}"#, #"{"choices":[{"delta":{}}]}"#, #"{"choices":[{"delta":null}]}"#,
        // Something else to know
        #"{"choices":[{"delta":{"content":"x"},"finish_reason":"stop"}]}"#,
        #"{"choices":[{"delta":{"content":"x"},"logprobs":{}}]}"#,
        #"{"choices":[{"delta":{"content":"x","tool_calls":[]}}]}"#,
        #"{"choices":[{"delta":{"content":"x","reasoning_content":"y"}}]}"#,
        #"{"choices":[{"delta":{"content":"x"}},{"delta":{"content":"y"}}]}"#,
        #"{"choices":[{"delta":{"content":"x"}}],"usage":{"total_tokens":1}}"#,
        #"{"choices":[{"delta":{"content":"x"}}],"error":{"message":"no"}}"#,
        #"{"choices":[{"delta":{"content":"x"}}],"sources":[]}"#,
        #"{"choices":[{"delta":{"content":"x"}}],"done":false}"#,
        #"{"choices":[{"message":{"content":"x"}}]}"#, #"{"message":{"content":"x"}}"#,
        // Not text
        #"{"choices":[{"delta":{"content":1}}]}"#, #"{"choices":[{"delta":{"content":["x"]}}]}"#,
        #"{"choices":[{"delta":{"content":"x","role":1}}]}"#,
        #"{"choices":[{"delta":{"content":"x"},"index":-1}]}"#,
        #"{"choices":[{"delta":{"content":"x"},"index":1.0}]}"#,
        #"{"choices":[{"delta":{"content":"x"},"index":"0"}]}"#,
        #"{"choices":[{"delta":{"content":"x"},"index":99999999999999999999}]}"#,
        // Said twice
        #"{"choices":[{"delta":{"content":"x","content":"y"}}]}"#,
        #"{"choices":[{"delta":{"content":"x","content":""}}]}"#,
        #"{"choices":[{"delta":{"content":"x","content":null}}]}"#,
        #"{"choices":[{"delta":{"content":"x"},"delta":{}}]}"#,
        #"{"choices":[{"delta":{"content":"x"}}],"choices":[]}"#,
        #"{"choices":[{"delta":{"content":"x"},"index":0,"index":1}]}"#,
        // The same, hidden behind escapes
        #"{"choices":[{"delta":{"content":"x","c\u006fntent":null}}]}"#,
        #"{"choices":[{"delta":{"content":"x"},"d\u0065lta":null}]}"#,
        #"{"choices":[{"delta":{"content":"x"}}],"choice\u0073":null}"#,
        // A key that the tree refuses
        #"{"choices":[{"delta":{"content":"x","\u0000":null}}]}"#,
    ])
    func leavesToTheTree(_ frame: String) {
        #expect(scan(frame) == nil)
    }

    @Test(arguments: [
        #"{"choices":[{"delta":{"content":"x"}}]}x"#, #"{"choices":[{"delta":{"content":"x"}}]}{}"#,
        #"{"choices":[{"delta":{"content":"x"}}]},"#, #"x{"choices":[{"delta":{"content":"x"}}]}"#,
        #"{"choices":[{"delta":{"content":"x"}}}"#, #"{"choices":[{"delta":{"content":"x"}]]}"#,
        #"{"choices":[{"delta":{"content":"x"}}]"#, #"{"choices":{"delta":{"content":"x"}}}"#,
        #"{"choices":[{"delta":{"content":"x",}}]}"#, #"{"choices":[{"delta":{"content":"x"}},]}"#,
        #"{"choices":[{"delta":{"content" "x"}}]}"#, #"{"choices":[{"delta":{"content":"x"}}],}"#,
        #"{,"choices":[{"delta":{"content":"x"}}]}"#, #"{"choices":[{"delta":{content:"x"}}]}"#,
        #"{"choices":[{"delta":{"content":"\x"}}]}"#, #"{"choices":[{"delta":{"content":"\u12"}}]}"#,
        #"{"id":01,"choices":[{"delta":{"content":"x"}}]}"#,
        #"{"id":tru,"choices":[{"delta":{"content":"x"}}]}"#,
        #"{"id":"a"b","choices":[{"delta":{"content":"x"}}]}"#,
        "{\"choices\":[{\"delta\":{\"content\":\"x\ny\"}}]}",
        #"{"choices":[{"delta":{"content":"x"}}]"# + "\0}",
    ])
    func brokenFramesGiveNothing(_ frame: String) {
        #expect(scan(frame) == nil)
    }

    /// Neither to a new scanner, nor to one that knows what frames look like here.
    @Test(arguments: shapes.indices)
    func cutFramesGiveNothing(_ shape: Int) {
        let (front, back, _, _) = shapes[shape]
        let frame = Array((front + "some \\\"text\\\" \\ud83d\\ude00" + back).utf8)
        let blanks = frame.reversed().prefix { [0x20, 0x0A, 0x0D].contains($0) }.count
        for length in 0..<(frame.count - blanks) {
            let cut = Array(frame[..<length])
            #expect(scan([cut]) == [nil], "\(length) bytes")
            #expect(scan([frame, cut])[1] == nil, "\(length) bytes")
        }
        for extra in ["x", "}", "]", "\"", ",", "\0", "{}"] {
            let long = frame + Array(extra.utf8)
            #expect(scan([long]) == [nil])
            #expect(scan([frame, long])[1] == nil)
        }
    }

    // MARK: The remembered frame

    /// A scanner that has seen frames gives for any frame what a new one gives.
    @Test(arguments: shapes.indices)
    func aUsedScannerFindsTheSame(_ shape: Int) {
        let (front, back, _, _) = shapes[shape]
        let frames = (texts + [""] + texts.reversed()).map { Array((front + $0 + back).utf8) }
        #expect(scan(frames) == frames.map { scan([$0])[0] })
    }

    @Test func aStreamThatChangesItsShape() {
        var random = Random(seed: 4)
        var frames: [[UInt8]] = []
        for _ in 0..<2000 {
            // Mostly the shape before, as in a stream.
            let shape = shapes.randomElement(using: &random) ?? shapes[0]
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                frames.append(
                    Array((shape.front + (texts.randomElement(using: &random) ?? "") + shape.back).utf8))
            }
        }
        #expect(scan(frames) == frames.map { scan([$0])[0] })
    }

    @Test(arguments: shapes.indices)
    func aByteMoreOrLessOrOtherChangesTheSame(_ shape: Int) {
        let (front, back, _, _) = shapes[shape]
        let frame = Array((front + "some \\\"text\\\"" + back).utf8)
        for i in frame.indices {
            var less = frame
            less.remove(at: i)
            #expect(scan([frame, less])[1] == scan([less])[0], "without byte \(i)")
            for byte in "x\"\\,:{}[]0 n\0".utf8 {
                var other = frame
                other[i] = byte
                #expect(scan([frame, other])[1] == scan([other])[0], "byte \(i) is \(byte)")
                var more = frame
                more.insert(byte, at: i)
                #expect(scan([frame, more])[1] == scan([more])[0], "\(byte) at byte \(i)")
            }
        }
    }

    /// A member that no frame had before is for the tree.
    @Test func whatIsNewBesideTheTextIsLookedAt() {
        for member in ["system_fingerprint", "service_tier"] {
            let frame = "{\"\(member)\":\"x\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"a\"}}]}"
            var scanner = DeltaScanner()
            withBytes(frame) { #expect(scanner.scan($0) == nil, "\(member)") }
            scanner.learnEnvelope(fingerprint: true, tier: true)
            withBytes(frame) { #expect(scanner.scan($0) != nil, "\(member)") }
        }
    }

    /// What a scanner remembers must not depend on where the frame lay.
    @Test func theFrameIsRememberedByValue() {
        let (front, back, _, _) = shapes[0]
        let first = Array((front + "first" + back).utf8)
        var scanner = DeltaScanner()
        scanner.learnEnvelope(fingerprint: true, tier: true)
        let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: first.count)
        for (i, byte) in first.enumerated() { (memory + i).initialize(to: byte) }
        let found = scanner.scan(Bytes(memory, first.count)).map { Found($0) }
        #expect(found == Found(.text, 0, "first"))
        memory.update(repeating: 0, count: first.count)
        memory.deallocate()
        let second = withBytes(front + "second" + back) { scanner.scan($0).map { Found($0) } }
        #expect(second == Found(.text, 0, "second"))
    }
}
