import COpenWebUI
import Testing

@testable import Answers

/// A frame that is like an earlier one is not read, but matched. What comes of it is what comes of one that is read.
@Suite struct KnownFramesTests {
    private static let rows:
        [(make: @Sendable () -> ResponseFormat, shape: @Sendable (inout RandomFrames) -> String)] = [
            ({ ChatCompletions() }, { $0.chat() }), ({ Responses() }, { $0.responses() }),
            ({ Ollama() }, { $0.ollama() }), ({ Messages() }, { $0.messages() }),
            ({ OllamaProgress() }, { $0.progress() }),
        ]

    @Test(arguments: 0..<5) func areReadAsFreshOnes(_ format: Int) {
        var frames = RandomFrames(seed: UInt64(format) + 1)
        let (make, shape) = Self.rows[format]
        for _ in 0..<1000 {
            let stream = frames.stream(shape)
            if let found = fault(make, stream) {
                let text = stream.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
                Issue.record("\(found)\n\(text)")
                return
            }
        }
    }

    /// A frame that arrives in two reads is matched too, wherever it is cut.
    @Test(arguments: ["data: \(said)\n\n", "event: x\r\ndata: \(said)\r\n\r\n"])
    func areMatchedInTwoReads(_ frame: String) {
        let frame = Array(frame.utf8)
        for cut in 1..<frame.count {
            let reader = FrameReader(ChatCompletions(), ReaderSettings(limit: 1 << 20))
            reader.begin(ResponseInfo(framing: .events))
            for _ in 0..<3 { append(frame[...], to: &reader.input) }
            append(frame[..<cut], to: &reader.input)
            var shapes: [Int64] = []
            for _ in 0..<2 {
                while case .event = reader.next() { shapes.append(reader.emitter.event.shape) }
                append(frame[cut...], to: &reader.input)
            }
            // The line feed after a carriage return is looked at with the next frame.
            let isWhole = cut == frame.count - 1 && frame[cut - 1] == 0x0D
            #expect(shapes.count == 4 && (isWhole || shapes[3] != 0), "cut at \(cut): \(shapes)")
        }
    }

    private static let said = #"{"choices":[{"index":0,"delta":{"content":"Hello"},"finish_reason":null}]}"#

    @Test func aFrameWithoutTextIsAnother() {
        let both = #"{"message":{"content":"x","thinking":"y"}}"#
        let none = #"{"message":{"content":"","thinking":""}}"#
        let frames = [both, both, none].map { Array($0.utf8) }
        #expect(
            readFrames(Ollama(), frames, unlearned: false).events == [
                "\"x\"", "R\"y\"", "\"x\"", "R\"y\"", "O",
            ])
    }

    /// Frames that a tree shows as they are: without halves of characters, and with one value for each thing.
    private static func isPlain(_ frame: [UInt8]) -> Bool {
        let text = String(decoding: frame, as: UTF8.self)
        let twice = text.components("\"finish_reason\"") > 2 || text.components("\"reasoning\":") > 1
        // Trees write it otherwise.
        let isReal = text.components("\"content\":1.5e3") > 1
        return !twice && !isReal && text.components("\\ud") == 1 && text.components("\"message\"") == 1
    }

    @Test func saysWhatTheTreesSay() {
        var random = RandomFrames(seed: 77)
        var choices = 0
        for _ in 0..<3000 {
            let frames = random.stream { $0.chat() }.filter(Self.isPlain)
            let reader = FrameReader(ChatCompletions(), ReaderSettings(limit: 1 << 20))
            reader.begin(ResponseInfo(framing: .events))
            for frame in frames {
                append((Array("data: ".utf8) + frame + Array("\n\n".utf8))[...], to: &reader.input)
            }
            var usages = 0
            while case .event = reader.next() {
                if reader.emitter.event.kind == OWUI_EVENT_USAGE { usages += 1 }
            }
            let due = ChatOracle(frames)
            choices += due.choices.count
            guard ChatOracle(reader.response, usages: usages) == due else {
                let text = frames.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
                Issue.record("\(ChatOracle(reader.response, usages: usages)) for \(due)\n\(text)")
                return
            }
        }
        #expect(choices > 2000)
    }
}

extension String {
    /// The number of parts that a text separates it into.
    fileprivate func components(_ separator: String) -> Int {
        var rest = self[...]
        var count = 1
        while let found = rest.firstRange(of: separator) {
            count += 1
            rest = rest[found.upperBound...]
        }
        return count
    }
}
