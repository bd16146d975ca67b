import JSON
import TestSupport
import Testing
import Wire

private let frames = [
    #"{"id":"chatcmpl-1","object":"chat.completion.chunk","created":1700000000,"model":"gpt-4o","choices":"#
        + #"[{"index":0,"delta":{"content":" some \"text\" \ud83d\ude00é"},"logprobs":null,"finish_reason":null}]}"#,
    #"{"id": "llama3.2-1", "created": 1700000000, "model": "llama3.2:latest", "choices": [{"index": 0, "#
        + #""logprobs": null, "finish_reason": null, "delta": {"role": "assistant", "content": "x"}}], "#
        + #""object": "chat.completion.chunk"}"#,
    #"{"choices":[{"delta":{"reasoning_content":"y","content":""},"index":12}],"usage":null}"#,
]

/// What the scanner returns is what the JSON tree says, and a frame that is no JSON gives nothing.
@Suite struct DeltaAgainstTreeTests {
    /// Nil is always right: then the tree is asked.
    private func check(_ frame: [UInt8], after template: [UInt8]? = nil) -> Bool {
        var scanner = DeltaScanner()
        if let template { withBytes(template) { _ = scanner.scan($0) } }
        return withBytes(frame) { bytes in
            guard let delta = scanner.scan(bytes) else { return false }
            let found = decoded(delta)
            #expect(treeDelta(bytes) == found, "\(string(bytes))")
            return true
        }
    }

    @Test(arguments: frames)
    func wholeFrames(_ frame: String) {
        #expect(check(Array(frame.utf8)))
        #expect(check(Array(frame.utf8), after: Array(frame.utf8)))
    }

    @Test(arguments: frames)
    func framesWithAByteChanged(_ text: String) {
        let frame = Array(text.utf8)
        var handedOut = 0
        for i in frame.indices {
            var less = frame
            less.remove(at: i)
            if check(less, after: frame) { handedOut += 1 }
            for byte in "x\"\\,:{}[]0n\n\0\u{7F}".utf8 + [0x80, 0xC3, 0xFF] {
                var other = frame
                other[i] = byte
                if check(other, after: frame) { handedOut += 1 }
                if check(other) { handedOut += 1 }
                var more = frame
                more.insert(byte, at: i)
                if check(more, after: frame) { handedOut += 1 }
            }
        }
        #expect(handedOut > 20)
    }

    /// Parts of frames put together in any way.
    @Test func framesOfAnyParts() {
        let parts = [
            "{", "}", "[", "]", ",", ":", "null", "0", "1", "\"x\"", "\"\"", "\"choices\":", "\"delta\":",
            "\"content\":", "\"index\":",
            "\"role\":", "\"reasoning_content\":", "\"id\":", "\"c\\u006fntent\":", "\"usage\":",
            "{\"choices\":[{\"delta\":{", "}}]}",
            "\"content\":\"x\"", "\"content\":null", "\"index\":0", "\"\\u0000\":null",
        ]
        var random = Random(seed: 12)
        var handedOut = 0
        for _ in 0..<30_000 {
            var text = "{\"choices\":[{\"delta\":{"
            for _ in 0..<Int.random(in: 1...5, using: &random) {
                text += parts.randomElement(using: &random) ?? ""
                if Bool.random(using: &random) { text += "," }
            }
            if Int.random(in: 0..<4, using: &random) > 0 { text += "}}]}" }
            if check(Array(text.utf8)) { handedOut += 1 }
        }
        #expect(handedOut > 100)
    }
}
