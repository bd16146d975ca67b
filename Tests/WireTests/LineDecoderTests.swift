import Testing
import Wire

private let lineStreams: [EventStream] = [
    EventStream("LF", "{\"a\":1}\n{\"b\":2}\n", [SentEvent("{\"a\":1}"), SentEvent("{\"b\":2}")]),
    EventStream("CRLF", "1\r\n2\r\n", [SentEvent("1"), SentEvent("2")]),
    EventStream("no LF at the end", "1\n2", [SentEvent("1"), SentEvent("2")]),
    EventStream("CR at the end", "1\n2\r", [SentEvent("1"), SentEvent("2")]),
    EventStream("CR is no end", "1\r2\n3\r", [SentEvent("1\r2"), SentEvent("3")]),
    EventStream("empty", "", []),
    EventStream("blank lines", "\n\n \n\t\r\n1\n\n\n2\n \n", [SentEvent("1"), SentEvent("2")]),
    EventStream("blanks alone", " \t ", []),
    EventStream(
        "blanks around", "  1 \t\n\t{\"a\": \" x \"}  \n", [SentEvent("1"), SentEvent("{\"a\": \" x \"}")]),
    EventStream("NUL", "a\0b\n\0\n", [SentEvent("a\0b"), SentEvent("\0")]),
    EventStream("Unicode's line ends", "a\u{2028}b\u{85}\n", [SentEvent("a\u{2028}b\u{85}")]),
    EventStream(
        "not UTF-8", [0xFF, 0x8A, 0x0A, 0xC3], [SentEvent(data: [0xFF, 0x8A]), SentEvent(data: [0xC3])]),
    EventStream(
        "Ollama", "{\"message\":{\"content\":\"Grüße 👋\"},\"done\":false}\n{\"done\":true}\n",
        [SentEvent("{\"message\":{\"content\":\"Grüße 👋\"},\"done\":false}"), SentEvent("{\"done\":true}")]),
]

@Suite struct LineDecoderTests {
    @Test(arguments: lineStreams)
    func everySplitGivesTheSame(_ stream: EventStream) {
        for reads in everySplit(stream.bytes) {
            let reading = readLines(reads)
            #expect(reading.events == stream.events, "cut in \(reads.map(\.count))")
            #expect(reading.left == 0, "cut in \(reads.map(\.count))")
        }
    }

    @Test func aLineWithoutEndWaits() {
        for reads in everySplit(Array("1\n2".utf8)) {
            let reading = readLines(reads, endsWell: false)
            #expect(reading.events == [SentEvent("1")])
            #expect(reading.left == 1)
        }
    }

    @Test func aLineEndIsFoundAtEveryPlaceInAWord() {
        for length in 1..<40 {
            let text = String(repeating: "x", count: length)
            #expect(
                readLines([Array("\(text)\n\(text)\n".utf8)]).events == [SentEvent(text), SentEvent(text)])
        }
    }

    @Test func lineOfManyMegabytes() {
        let text = [UInt8](repeating: UInt8(ascii: "x"), count: 12 << 20)
        let stream = text + Array("\n1".utf8)
        let reads = stride(from: 0, to: stream.count, by: 1 << 16).map {
            Array(stream[$0..<min($0 + 1 << 16, stream.count)])
        }
        #expect(readLines(reads).events.map(\.data.count) == [text.count, 1])
    }

    @Test(arguments: ["{\"a\": 1}\n", "\n", " \r\n"])
    func aLongStreamDoesNotPileUp(_ line: String) {
        var decoder = LineDecoder(limit: noLimit)
        var input = ByteBuffer()
        var most = 0
        let lines = Array((String(repeating: line, count: 20) + " ").utf8)
        for _ in 0..<2000 {
            input.append(lines)
            while case .frame = decoder.next(&input, atEnd: false) {}
            most = max(most, input.count)
        }
        #expect(most <= line.utf8.count)
    }

    // MARK: The limit

    @Test(arguments: [
        "0123456789", "0123456789\n", "          1\n", "1          \n", "          ", "1\n0123456789\n",
    ])
    func tooMuchInOnePiece(_ text: String) {
        for reads in everySplit(Array(text.utf8)) {
            #expect(readLines(reads, limit: 9).isOverLimit, "cut in \(reads.map(\.count))")
        }
    }

    @Test func theLimitIsForOneLineOnly() {
        let stream = Array(String(repeating: "0123456789\n", count: 100).utf8)
        for reads in [[stream], stream.map { [$0] }] {
            let reading = readLines(reads, limit: 10)
            #expect(!reading.isOverLimit)
            #expect(reading.events.count == 100)
        }
    }

    /// Whether a line is too long must not depend on how the network cut it.
    @Test(arguments: lineStreams)
    func theLimitDoesNotDependOnTheReads(_ stream: EventStream) {
        for limit in 1...32 {
            let whole = readLines([stream.bytes], limit: limit)
            for reads in everySplit(stream.bytes) {
                #expect(
                    readLines(reads, limit: limit) == whole, "limit \(limit), cut in \(reads.map(\.count))")
            }
        }
    }
}
