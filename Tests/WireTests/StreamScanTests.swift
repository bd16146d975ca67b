import TestSupport
import Testing
import Wire

private func frame(_ text: String) -> String {
    #"{"choices":[{"index":0,"delta":{"content":""# + text + #""}}]}"#
}

/// A scanner that has learnt the frames.
private func withScanner(_ body: (borrowing DeltaScanner) -> Void) {
    var scanner = DeltaScanner()
    _ = withBytes(frame("first")) { scanner.scan($0).map { string($0.string.bytes) } }
    body(scanner)
}

/// The texts of a stream, read as a client does: the events that look like the last one straight from the stream.
/// And how many of them were.
private func texts(_ reads: [[UInt8]]) -> (all: [String], direct: Int) {
    var decoder = SSEDecoder(limit: 1000)
    var scanner = DeltaScanner()
    var input = ByteBuffer()
    var all: [String] = []
    var direct = 0
    for read in reads {
        input.append(read)
        reading: while true {
            if let stream = decoder.bytesAhead(&input),
                let (delta, _, length) = scanner.scan(ahead: stream, limit: 1000)
            {
                all.append(string(delta.string.bytes))
                direct += 1
                decoder.take(length)
                continue
            }
            guard case .frame(let frame) = decoder.next(&input) else { break reading }
            if let delta = scanner.scan(frame.data) { all.append(string(delta.string.bytes)) }
        }
    }
    return (all, direct)
}

/// Deltas that are read from the stream without looking for the ends of its lines.
@Suite struct StreamScanTests {
    @Test func anEventLikeTheLastOneIsReadDirectly() {
        withScanner { scanner in
            let event = "data: " + frame("next") + "\n\n"
            withBytes(event + "data: ") { stream in
                let found = scanner.scan(ahead: stream, limit: 1000)
                #expect(found.map { string($0.delta.string.bytes) } == "next")
                #expect(found.map { string($0.data) } == frame("next"))
                #expect(found?.length == event.utf8.count)
            }
        }
    }

    @Test func everythingElseIsNot() {
        withScanner { scanner in
            for stream in [
                "data:" + frame("x") + "\n\n", " data: " + frame("x") + "\n\n",
                "data: " + frame("x") + "\r\n\r\n",
                "data: " + frame("x") + "\ndata: y\n\n", "data: " + frame("") + "\n\n",
                "data: " + frame("x") + " \n\n", "data: " + frame("x").dropFirst() + "\n\n",
                "data: [DONE]\n\n", "",
            ] {
                withBytes(stream) { #expect(scanner.scan(ahead: $0, limit: 1000) == nil, "\(stream)") }
            }
        }
    }

    @Test func anEventThatIsCutOffIsNotReadDirectly() {
        withScanner { scanner in
            let event = Array(("data: " + frame("next") + "\n\n").utf8)
            for length in 0..<event.count {
                withBytes(Array(event[..<length])) { #expect(scanner.scan(ahead: $0, limit: 1000) == nil) }
            }
        }
    }

    @Test func theLimitHolds() {
        withScanner { scanner in
            let line = "data: " + frame("next")
            withBytes(line + "\n\n") { stream in
                #expect(scanner.scan(ahead: stream, limit: line.utf8.count) != nil)
                #expect(scanner.scan(ahead: stream, limit: line.utf8.count - 1) == nil)
            }
        }
    }

    @Test func theTextsDoNotDependOnTheReads() {
        let stream = Array(
            ("data: " + frame("a") + "\n\ndata: " + frame("b") + "\n\n: comment\n\ndata: " + frame("c")
                + "\r\n\r\ndata: " + frame("d") + "\n\nevent: x\ndata: " + frame("e") + "\n\ndata: "
                + frame("f")
                + "\n\n").utf8)
        #expect(texts([stream]).all == ["a", "b", "c", "d", "e", "f"])
        #expect(texts([stream]).direct > 0)
        for reads in everySplit(stream) { #expect(texts(reads).all == ["a", "b", "c", "d", "e", "f"]) }
    }
}
