import TestSupport
import Testing
import Wire

/// A stream and the events in it.
struct EventStream: CustomTestStringConvertible, Sendable {
    let label: String
    let bytes: [UInt8]
    let events: [SentEvent]

    init(_ label: String, _ bytes: [UInt8], _ events: [SentEvent]) {
        self.label = label
        self.bytes = bytes
        self.events = events
    }

    init(_ label: String, _ text: String, _ events: [SentEvent]) {
        self.init(label, Array(text.utf8), events)
    }

    var testDescription: String { label }
}

private let mark = "\u{FEFF}"

let eventStreams: [EventStream] = [
    // Line ends
    EventStream("LF", "data: a\n\ndata: b\n\n", [SentEvent("a"), SentEvent("b")]),
    EventStream("CR", "data: a\r\rdata: b\r\r", [SentEvent("a"), SentEvent("b")]),
    EventStream("CRLF", "data: a\r\n\r\ndata: b\r\n\r\n", [SentEvent("a"), SentEvent("b")]),
    EventStream(
        "mixed ends", "data: a\rdata: b\ndata: c\r\n\ndata: d\n\r\n", [SentEvent("a\nb\nc"), SentEvent("d")]),
    EventStream("LF CR are two ends", "data: a\n\rdata: b\n\r", [SentEvent("a"), SentEvent("b")]),
    EventStream("ends with CR", "data: a\n\r", [SentEvent("a")]),
    EventStream(
        "blank lines between", "\n\n\ndata: a\n\n\n\n\r\n\r\r\ndata: b\n\n\n",
        [SentEvent("a"), SentEvent("b")]),

    // Byte order mark
    EventStream("mark", mark + "data: a\n\n", [SentEvent("a")]),
    EventStream("mark alone", mark, []),
    EventStream("mark before a comment", mark + ": x\ndata: a\n\n", [SentEvent("a")]),
    EventStream("mark twice", mark + mark + "data: a\n\ndata: b\n\n", [SentEvent("b")]),
    EventStream(
        "mark later", "data: a\n\n" + mark + "data: b\n\ndata: c\n\n", [SentEvent("a"), SentEvent("c")]),
    EventStream("mark in data", "data: \(mark)a\n\n", [SentEvent(mark + "a")]),
    EventStream("broken mark", [0xEF, 0xBB] + Array("data: a\n\ndata: b\n\n".utf8), [SentEvent("b")]),
    EventStream("other mark", [0xEF, 0xBC, 0xBF] + Array("data: a\n\ndata: b\n\n".utf8), [SentEvent("b")]),

    // Comments
    EventStream("comments", ": x\ndata: a\n:data: no\n:\ndata: b\n\n", [SentEvent("a\nb")]),
    EventStream("comments only", ": ping\n\n: ping\n\n:\n\n", []),
    EventStream("comment before the blank line", "data: a\n: x\n\n", [SentEvent("a")]),

    // Names
    EventStream("name", "event: delta\ndata: a\n\n", [SentEvent("a", name: "delta")]),
    EventStream("name behind the data", "data: a\nevent: delta\n\n", [SentEvent("a", name: "delta")]),
    EventStream("name without a space", "event:delta\ndata:a\n\n", [SentEvent("a", name: "delta")]),
    EventStream("one space before a name", "event:  delta \ndata: a\n\n", [SentEvent("a", name: " delta ")]),
    EventStream("the last name counts", "event: x\nevent: y\ndata: a\n\n", [SentEvent("a", name: "y")]),
    EventStream("empty name", "event:\ndata: a\n\n", [SentEvent("a")]),
    EventStream("empty name takes back", "event: x\nevent:\ndata: a\n\n", [SentEvent("a")]),
    EventStream("name without colon takes back", "event: x\nevent\ndata: a\n\n", [SentEvent("a")]),
    EventStream("name without data is no event", "event: x\n\ndata: a\n\n", [SentEvent("a")]),
    EventStream(
        "a name is for one event", "event: x\ndata: a\n\ndata: b\n\n",
        [SentEvent("a", name: "x"), SentEvent("b")]),
    EventStream(
        "name and lines", "event: x\ndata: a\ndata: b\n\nevent: y\ndata: c\n\n",
        [SentEvent("a\nb", name: "x"), SentEvent("c", name: "y")]),

    // Data
    EventStream("data without colon", "data\n\n", [SentEvent("")]),
    EventStream("data without value", "data:\n\n", [SentEvent("")]),
    EventStream("data with a space", "data: \n\n", [SentEvent("")]),
    EventStream("two empty lines", "data\ndata:\n\n", [SentEvent("\n")]),
    EventStream("empty, text, empty", "data\ndata: a\ndata\n\n", [SentEvent("\na\n")]),
    EventStream("one space is removed", "data:  a \n\n", [SentEvent(" a ")]),
    EventStream("no space", "data:a\n\n", [SentEvent("a")]),
    EventStream("a tab is no space", "data:\ta\n\n", [SentEvent("\ta")]),
    EventStream("colons", "data: a: b:c\n\ndata::\n\n", [SentEvent("a: b:c"), SentEvent(":")]),
    EventStream("lines", "data: {\ndata:  \"a\": 1\ndata: }\n\n", [SentEvent("{\n \"a\": 1\n}")]),
    EventStream(
        "lines, then one line", "data: a\ndata: b\n\ndata: c\n\ndata: d\ndata: e\n\n",
        [SentEvent("a\nb"), SentEvent("c"), SentEvent("d\ne")]),
    EventStream("NUL", "data: a\0b\n\n", [SentEvent("a\0b")]),
    EventStream(
        "Unicode's line ends", "data: a\u{2028}b\u{2029}c\u{85}d\n\n",
        [SentEvent("a\u{2028}b\u{2029}c\u{85}d")]),
    EventStream(
        "other small bytes", "data: \u{B}\u{C}\u{E}\u{1}\t\u{1F}\n\n",
        [SentEvent("\u{B}\u{C}\u{E}\u{1}\t\u{1F}")]),
    EventStream(
        "not UTF-8", Array("data: ".utf8) + [0xFF, 0x8A, 0x8D, 0x80] + Array("\n\n".utf8),
        [SentEvent(data: [0xFF, 0x8A, 0x8D, 0x80])]),

    // Fields
    EventStream(
        "names that only begin so", "database: x\neventual: y\ndata : z\ndata: a\n\n", [SentEvent("a")]),
    EventStream("only unknown fields", "database: x\n\neventual: y\n\n", []),
    EventStream("names cut short", "dat: x\nd\neven: y\nevents: z\ndata: a\n\n", [SentEvent("a")]),
    EventStream("case and spaces count", "Data: x\n data: y\nEVENT: z\ndata: a\n\n", [SentEvent("a")]),
    EventStream("id and retry", "id: 1\nretry: 10\ndata: a\nid\n\nid: 2\n\n", [SentEvent("a")]),

    // The end
    EventStream("empty", "", []),
    EventStream("no blank line", "data: a\n\ndata: b\n", [SentEvent("a")]),
    EventStream("no line end", "data: a\n\ndata: b", [SentEvent("a")]),

    // The standard's own examples
    EventStream("stocks", "data: YHOO\ndata: +2\ndata: 10\n\n", [SentEvent("YHOO\n+2\n10")]),
    EventStream(
        "four blocks",
        ": test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\ndata:  third event\n\n",
        [SentEvent("first event"), SentEvent("second event"), SentEvent(" third event")]),
    EventStream("two and a half", "data\n\ndata\ndata\n\ndata:", [SentEvent(""), SentEvent("\n")]),
    EventStream(
        "a space makes no difference", "data:test\n\ndata: test\n\n", [SentEvent("test"), SentEvent("test")]),

    EventStream(
        "chat",
        ": OPENROUTER PROCESSING\n\ndata: {\"choices\":[{\"delta\":{\"content\":\"Grüße 👋\"}}]}\n\n"
            + "data: [DONE]\n\n",
        [SentEvent("{\"choices\":[{\"delta\":{\"content\":\"Grüße 👋\"}}]}"), SentEvent("[DONE]")]),
]

@Suite struct SSEDecoderTests {
    @Test(arguments: eventStreams)
    func everySplitGivesTheSame(_ stream: EventStream) {
        for reads in everySplit(stream.bytes) {
            #expect(readEvents(reads).events == stream.events, "cut in \(reads.map(\.count))")
        }
    }

    /// Keeps the model honest that the fuzzer compares with.
    @Test(arguments: eventStreams)
    func theModelAgrees(_ stream: EventStream) {
        #expect(readEventsByTheBook(stream.bytes) == stream.events)
    }

    @Test func randomStreamsAreReadAsTheStandardSays() {
        let message = [
            "data", "event", ":", " ", "\n", "\r", "\r\n", "\n\n", "x", "é", "\u{FEFF}", "\0", "data: y\n",
            "id",
        ]
        var random = Random(seed: 1)
        var events = 0
        for _ in 0..<3000 {
            var text = ""
            for _ in 0..<Int.random(in: 0...40, using: &random) {
                text += message.randomElement(using: &random) ?? ""
            }
            let stream = Array(text.utf8)
            let cut = Int.random(in: 0...stream.count, using: &random)
            let expected = readEventsByTheBook(stream)
            #expect(
                readEvents([Array(stream[..<cut]), Array(stream[cut...])]).events == expected,
                "\(text.debugDescription)")
            events += expected.count
        }
        #expect(events > 1000)
    }

    @Test func aLineEndIsFoundAtEveryPlaceInAWord() {
        for length in 0..<40 {
            let text = String(repeating: "x", count: length)
            for end in ["\n", "\r", "\r\n"] {
                let stream = Array("data:\(text)\(end)data:\(text)\(end)\(end)".utf8)
                #expect(readEvents([stream]).events == [SentEvent(text + "\n" + text)])
            }
        }
    }

    @Test func lineOfManyMegabytes() {
        let text = [UInt8](repeating: UInt8(ascii: "x"), count: 12 << 20)
        let stream = Array("data: ".utf8) + text + Array("\n\ndata: b\n\n".utf8)
        let reads = stride(from: 0, to: stream.count, by: 1 << 16).map {
            Array(stream[$0..<min($0 + 1 << 16, stream.count)])
        }
        let reading = readEvents(reads)
        #expect(reading.events.map(\.data.count) == [text.count, 1])
        #expect(reading.events.first?.data == text)
    }

    @Test func betweenEvents() {
        var decoder = SSEDecoder(limit: noLimit)
        var input = ByteBuffer()
        for (text, between) in [(": x\n\n", true), ("event: x\n", false), ("\n", true), ("data: a\n", false)]
        {
            input.append(Array(text.utf8))
            guard case .starved = decoder.next(&input) else {
                Issue.record("an event in \(text)")
                return
            }
            let isBetweenEvents = decoder.isBetweenEvents
            #expect(isBetweenEvents == between, "\(text)")
        }
        input.append(Array("\n".utf8))
        guard case .frame = decoder.next(&input), case .starved = decoder.next(&input) else {
            Issue.record("no event")
            return
        }
        let isBetweenEvents = decoder.isBetweenEvents
        #expect(isBetweenEvents)
    }

    // MARK: Memory

    @Test(arguments: [
        ": keep-alive\n\n", ": keep-alive\r\n", "id: 7\n", "\n", "event: x\n\n", "data: {\"a\": 1}\n\n",
    ])
    func aLongStreamDoesNotPileUp(_ line: String) {
        var decoder = SSEDecoder(limit: noLimit)
        var input = ByteBuffer()
        var most = 0
        // Reads that straddle the lines.
        let stream = Array(String(repeating: line, count: 20).utf8)
        for round in 0..<2000 {
            let cut = round % stream.count
            input.append(Array(stream[(round == 0 ? 0 : (round - 1) % stream.count)...]))
            input.append(Array(stream[..<cut]))
            while case .frame = decoder.next(&input) {}
            most = max(most, input.count)
        }
        #expect(most <= 2 * line.utf8.count)
    }

    // MARK: The limit

    @Test(arguments: [
        "data: 0123456789012345678901234567890123456789",
        ": 0123456789012345678901234567890123456789",
        "event: 0123456789012345678901234567890123456789\n",
        "data: 0\ndata: 1\ndata: 2\ndata: 3\ndata: 4\ndata: 5\n",
        "event: x\n: 12345\n: 12345\n: 12345\n: 12345\n: 12345\n",
        "id: 0123456789012345678901234567890123456789\ndata: a\n\n",
        "data: 0123456789012345678901234567890123456789\n\n",
    ])
    func tooMuchInOnePiece(_ text: String) {
        for reads in everySplit(Array(text.utf8)) {
            #expect(readEvents(reads, limit: 32).isOverLimit, "cut in \(reads.map(\.count))")
        }
    }

    @Test func theLimitIsExact() {
        // Up to its last line end, which does not count, it has 17 bytes.
        for reads in everySplit(Array("data: 0123456789\n\n".utf8)) {
            #expect(readEvents(reads, limit: 17).events.count == 1, "cut in \(reads.map(\.count))")
            #expect(readEvents(reads, limit: 16).isOverLimit, "cut in \(reads.map(\.count))")
        }
    }

    @Test func theLimitIsForOnePieceOnly() {
        let stream = Array(String(repeating: ": 0123456789\ndata: 0123456789\n\n", count: 100).utf8)
        for reads in [[stream], stream.map { [$0] }] {
            let reading = readEvents(reads, limit: 32)
            #expect(!reading.isOverLimit)
            #expect(reading.events.count == 100)
        }
    }

    /// Whether an event is too long must not depend on how the network cut it.
    @Test(arguments: eventStreams)
    func theLimitDoesNotDependOnTheReads(_ stream: EventStream) {
        for limit in 8...40 {
            let whole = readEvents([stream.bytes], limit: limit)
            for reads in everySplit(stream.bytes) {
                let reading = readEvents(reads, limit: limit)
                #expect(
                    reading.isOverLimit == whole.isOverLimit, "limit \(limit), cut in \(reads.map(\.count))")
                #expect(reading.events == whole.events, "limit \(limit), cut in \(reads.map(\.count))")
            }
        }
    }

    @Test func overTheLimitStaysOverTheLimit() {
        var decoder = SSEDecoder(limit: 16)
        var input = ByteBuffer()
        for _ in 0..<4 {
            input.append(Array("data: 0123456789\n".utf8))
            input.append(Array("data: 0123456789\n\n".utf8))
            guard case .overLimit = decoder.next(&input) else {
                Issue.record("went on")
                return
            }
        }
    }
}
