import TestSupport
import Testing
import Wire

private let frame =
    #"data: {"id":"a","created":12,"choices":[{"delta":{"content":"x"}}],"p":[1,{}]}"# + "\n\n"

/// The bytes of the first appearance of `text` in a frame.
private func place(_ text: String, in frame: Bytes) -> Bytes {
    let wanted = Array(text.utf8)
    for i in 0...(frame.count - wanted.count)
    where (0..<wanted.count).allSatisfy({ frame.base[i + $0] == wanted[$0] }) {
        return Bytes(frame.base + i, wanted.count)
    }
    return frame.prefix(0)
}

/// A template of the frame, with holes for its id, its time, its text and its `p`.
private func withTemplate(_ body: (borrowing FrameTemplate) -> Void) {
    withBytes(frame) { bytes in
        var template = FrameTemplate()
        let holes = [#""a""#, "12", #""x""#, "[1,{}]"].map { FrameTemplate.Hole(place($0, in: bytes)) }
        let isLearnt = template.learn(bytes, holes)
        #expect(isLearnt)
        body(template)
    }
}

/// The values in the holes, and the length; nil if the stream does not begin with such a frame.
private func match(_ template: borrowing FrameTemplate, _ stream: String) -> String? {
    withBytes(stream) { bytes in
        guard let end = template.match(bytes) else { return nil }
        let values = (0..<4).map { string(template.value($0).bytes) }
        return (values + ["\(end - bytes.base)"]).joined(separator: " ")
    }
}

@Suite struct FrameTemplateTests {
    @Test func findsTheValuesOfAFrameLikeIt() {
        withTemplate { template in
            #expect(match(template, frame) == "a 12 x [1,{}] \(frame.utf8.count)")
            let other =
                #"data: {"id":"bcdefghijklmnopqrstuvwxyz","created":-3.5e7,"choices":[{"delta":{"content":"\"é\\"}}],"p":{"q":null}}"#
                + "\n\n"
            let more = other + "data: "
            #expect(
                match(template, more)
                    == #"bcdefghijklmnopqrstuvwxyz -3.5e7 \"é\\ {"q":null} \#(other.utf8.count)"#)
        }
    }

    @Test func knowsWhatIsPlain() {
        withTemplate { template in
            for (text, isPlain) in [
                ("x", true), ("", true), ("é", false), (#"\n"#, false), ("a long text, all ASCII", true),
            ] {
                withBytes(frame.replacing("\"x\"", with: "\"\(text)\"")) { bytes in
                    let found = template.match(bytes).map { _ in template.value(2).isPlain }
                    #expect(found == isPlain, "\(text)")
                }
            }
        }
    }

    @Test func anythingElseDoesNotMatch() {
        withTemplate { template in
            for (from, to) in [
                ("choices", "Choices"), ("\"a\"", "1"), ("12", "\"12\""), ("12", "012"), ("12", "null"),
                ("12", "-"),
                ("\"x\"", "null"), ("\"x\"", "\"\u{1}\""), ("\"x\"", #""\x""#), ("[1,{}]", "[1,{}"),
                ("[1,{}]", "null"), ("[1,{}]", "\"7\""),
                ("\n\n", "\r\n\r\n"), ("\n\n", "\n"), ("data: ", "data:"),
            ] {
                #expect(match(template, frame.replacing(from, with: to)) == nil, "\(from) by \(to)")
            }
        }
    }

    @Test func aFrameThatIsCutOffDoesNotMatch() {
        withTemplate { template in
            let bytes = Array(frame.utf8)
            for length in 0..<bytes.count {
                let isMatch = withBytes(Array(bytes[..<length])) { template.match($0) != nil }
                #expect(!isMatch, "\(length)")
            }
        }
    }

    @Test func findsPlaces() {
        withTemplate { template in
            let other = frame.replacing("\"a\"", with: "\"longer\"").replacing(
                "\"x\"", with: "\"longer still\"")
            withBytes(other) { bytes in
                let isMatch = template.match(bytes) != nil
                #expect(isMatch)
                // In the template: `{"content":` and its text without the holes.
                let before = frame.components(before: "{\"content\"") - "a".utf8.count - "12".utf8.count
                let found = [Bytes(template.place(before), 11), template.text(0), template.text(1)]
                #expect(found.map { string($0) } == ["{\"content\":", "\"longer\"", "12"])
            }
        }
    }

    @Test func takesAsManyHolesAsItHasRoomFor() {
        let many = "[" + (0..<33).map { "\($0 % 10)" }.joined(separator: ",") + "]"
        withBytes(many) { bytes in
            let holes = (0..<33).map { FrameTemplate.Hole(Bytes(bytes.base + 1 + 2 * $0, 1)) }
            var template = FrameTemplate()
            let isLearnt = template.learn(bytes, holes)
            #expect(!isLearnt)
            let fewer = template.learn(bytes, Array(holes.dropLast()))
            #expect(fewer)
            let end = template.match(bytes)
            #expect(end == bytes.end)
        }
    }
}

extension String {
    fileprivate func replacing(_ old: String, with new: String) -> String {
        let place = components(before: old)
        let bytes = Array(utf8)
        return String(decoding: bytes[..<place], as: UTF8.self) + new
            + String(decoding: bytes[(place + old.utf8.count)...], as: UTF8.self)
    }

    /// The number of bytes before the first appearance of a text that is in it.
    fileprivate func components(before text: String) -> Int {
        let bytes = Array(utf8)
        let wanted = Array(text.utf8)
        return (0...(bytes.count - wanted.count)).first { Array(bytes[$0..<($0 + wanted.count)]) == wanted }
            ?? 0
    }
}
