import Glibc
import Testing
import Wire

@testable import Answers

/// What comes in many small pieces takes time in proportion to its length, whatever it is.
@Suite(.serialized) struct LinearTimeTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let name: String
        let make: @Sendable () -> ResponseFormat
        /// The frames before, and two that take turns: the pieces.
        let first: String
        let pieces: [String]
        var testDescription: String { name }
    }

    private static func chat(_ name: String, _ delta: String, _ other: String? = nil, first: String = "")
        -> Row
    {
        let frames = [delta, other ?? delta].map { #"{"choices":[{"index":0,"delta":{\#($0)}}]}"# }
        return Row(name: name, make: { ChatCompletions() }, first: first, pieces: frames)
    }

    static let rows: [Row] = [
        chat("text", #""content":"0123456789""#),
        chat("a refusal", #""refusal":"0123456789""#),
        chat("refusing text, another frame between", #""refusal":"0123456789""#, #""content":"a","x":[]"#),
        chat("arguments", #""tool_calls":[{"index":0,"function":{"arguments":"0123456789"}}]"#),
        chat("an unknown text", #""x":"0123456789""#),
        chat("an unknown object", #""x":{"a":{"b":"0123456789"}}"#),
        chat(
            "elements with an index", #""x":[{"index":0,"text":"0123456789"}]"#,
            #""x":[{"index":1,"text":"0"}]"#),
        chat("elements without an index", #""x":[{"text":"0123456789"}]"#),
        chat("parts of a content", #""content":[{"type":"x","y":"0123456789"}]"#),
        Row(
            name: "deltas of Responses", make: { Responses() }, first: "",
            pieces: [
                #"{"type":"response.output_text.delta","item_id":"a","delta":"0123456789"}"#,
                #"{"type":"response.refusal.delta","item_id":"b","delta":"0123456789"}"#,
            ]),
        Row(
            name: "blocks of Messages", make: { Messages() }, first: "",
            pieces: [
                #"{"type":"content_block_delta","index":0,"delta":{"signature":"0123456789"}}"#,
                #"{"type":"content_block_delta","index":1,"delta":{"text":"0123456789"}}"#,
            ]),
        Row(
            name: "lines of Ollama", make: { Ollama() }, first: "",
            pieces: [
                #"{"message":{"content":"0123456789","x":"0123456789"}}"#,
                #"{"response":"","thinking":"0123456789"}"#,
            ]),
    ]

    private func seconds(_ row: Row, _ count: Int) -> Double {
        var body: [UInt8] = []
        for i in 0..<count { body += Array("data: \(row.pieces[i % 2])\n\n".utf8) }
        return seconds(row.make(), body)
    }

    /// Seconds of this thread for reading a stream; the best of three.
    private func seconds(_ format: ResponseFormat, _ body: [UInt8]) -> Double {
        (0..<3).map { _ in
            let reader = FrameReader(format.fresh(), ReaderSettings(limit: 1 << 26))
            reader.begin(ResponseInfo(framing: .events))
            append(body[...], to: &reader.input)
            let start = now()
            while case .event = reader.next() {}
            _ = reader.response.assembled()
            return now() - start
        }.min() ?? 0
    }

    /// Seconds that this thread has run.
    private func now() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// Four times as much takes four times as long; sixteen times, if the time were quadratic.
    @Test(arguments: rows) func growsAsItsInput(_ row: Row) {
        let few = seconds(row, 2000)
        let many = seconds(row, 8000)
        #expect(many < 9 * few, "\(many / few) times as long")
    }

    /// One event of many lines, each of which may begin another one, behind many blanks.
    @Test func anEventOfManyLinesGrowsAsItsInput() {
        func stream(_ count: Int) -> [UInt8] {
            let blanks = [UInt8](repeating: UInt8(ascii: " "), count: count)
            let line = Array("data: {\n".utf8)
            return Array("data: ".utf8) + blanks + [0x0A] + Array(repeatElement(line, count: count).joined())
        }
        let few = seconds(Generic.any, stream(8000))
        let many = seconds(Generic.any, stream(32000))
        #expect(many < 9 * few, "\(many / few) times as long")
    }
}
