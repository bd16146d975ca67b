import Testing
import Wire

private func frame(_ text: String) -> String {
    #"{"choices":[{"index":0,"delta":{"content":""# + text + #""}}]}"#
}

/// A template of the frames.
private func withTemplate(_ body: (borrowing FrameTemplate) -> Void) {
    var template = FrameTemplate()
    withBytes(frame("first")) { template.learn($0, text(of: $0)) }
    body(template)
}

/// The text of a frame.
private func text(of frame: Bytes) -> Bytes {
    let front = #"{"choices":[{"index":0,"delta":{"content":""#.utf8.count
    return frame.dropping(front).prefix(frame.count - front - #""}}]}"#.utf8.count)
}

/// The texts of a stream, read as a client does: the events that look like the last one straight from the stream.
/// And how many of them were.
private func texts(_ reads: [[UInt8]]) -> (all: [String], direct: Int) {
    var decoder = SSEDecoder(limit: 1000)
    var template = FrameTemplate()
    var input = ByteBuffer()
    var all: [String] = []
    var direct = 0
    for read in reads {
        input.append(read)
        reading: while true {
            if let stream = decoder.bytesAhead(&input),
                let (found, _, length) = template.text(ahead: stream, limit: 1000)
            {
                all.append(string(found.bytes))
                direct += 1
                decoder.take(length)
                continue
            }
            guard case .frame(let frame) = decoder.next(&input) else { break reading }
            template.learn(frame.data, text(of: frame.data))
            all.append(string(text(of: frame.data)))
        }
    }
    return (all, direct)
}

/// Texts that are read from the stream without looking for the ends of its lines.
@Suite struct FrameTemplateTests {
    @Test func anEventLikeTheLastOneIsReadDirectly() {
        withTemplate { template in
            let event = "data: " + frame("next") + "\n\n"
            withBytes(event + "data: ") { stream in
                let found = template.text(ahead: stream, limit: 1000)
                #expect(found.map { string($0.text.bytes) } == "next")
                #expect(found.map { string($0.data) } == frame("next"))
                #expect(found?.length == event.utf8.count)
            }
        }
    }

    @Test func everythingElseIsNot() {
        withTemplate { template in
            for stream in [
                "data:" + frame("x") + "\n\n", " data: " + frame("x") + "\n\n",
                "data: " + frame("x") + "\r\n\r\n",
                "data: " + frame("x") + "\ndata: y\n\n", "data: " + frame("") + "\n\n",
                "data: " + frame("x") + " \n\n", "data: " + frame("x").dropFirst() + "\n\n",
                "data: [DONE]\n\n", "",
            ] {
                withBytes(stream) { #expect(template.text(ahead: $0, limit: 1000) == nil, "\(stream)") }
            }
        }
    }

    @Test func anEventThatIsCutOffIsNotReadDirectly() {
        withTemplate { template in
            let event = Array(("data: " + frame("next") + "\n\n").utf8)
            for length in 0..<event.count {
                withBytes(Array(event[..<length])) { #expect(template.text(ahead: $0, limit: 1000) == nil) }
            }
        }
    }

    @Test func theLimitHolds() {
        withTemplate { template in
            let line = "data: " + frame("next")
            withBytes(line + "\n\n") { stream in
                #expect(template.text(ahead: stream, limit: line.utf8.count) != nil)
                #expect(template.text(ahead: stream, limit: line.utf8.count - 1) == nil)
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
