import JSON
import TestSupport
import Testing
import Wire

/// Texts that go on in the next frame of a stream, in the middle of a character.
@Suite struct FrameTextTests {
    private func parseFrame(_ text: [UInt8]) -> (value: JSONValue, hasLoneSurrogates: Bool)? {
        withBytes(text) { bytes in
            var hasLoneSurrogates = false
            guard
                let value = try? parseJSON(
                    frame: bytes, maxDepth: defaultJSONDepth, hasLoneSurrogates: &hasLoneSurrogates)
            else {
                return nil
            }
            return (value, hasLoneSurrogates)
        }
    }

    /// The texts of frames, joined; dots for a half that still waits.
    private func join(_ frames: [String]) -> String {
        var out = ByteBuffer()
        var pendingSurrogate = PendingSurrogate()
        for frame in frames {
            guard let (value, _) = parseFrame(Array("\"\(frame)\"".utf8)), let text = value.view.text else {
                Issue.record("not a string: \(frame)")
                continue
            }
            out.append(pieces: text, pendingSurrogate: &pendingSurrogate)
        }
        return string(out.bytes) + (pendingSurrogate.isWaiting ? "…" : "")
    }

    @Test func halvesFindEachOther() {
        #expect(join(["a\\ud83d", "\\ude00b"]) == "a😀b")
        #expect(join(["\\ud83d", "", "\\ude00"]) == "😀")
        #expect(join(["\\ud83d\\ude00"]) == "😀")
        #expect(join(["\\ud83d", "\\ude00\\ud83d", "\\ude01"]) == "😀😁")
        #expect(join(["é\\ud83d"]) == "é…")
    }

    @Test func halvesThatStayAlone() {
        #expect(join(["\\ud83d", "x"]) == "\u{FFFD}x")
        #expect(join(["\\ud83dx"]) == "\u{FFFD}x")
        #expect(join(["\\ude00"]) == "\u{FFFD}")
        #expect(join(["\\ude00", "\\ud83d"]) == "\u{FFFD}…")
        #expect(join(["\\ud83d", "\\ud83d", "\\ude00"]) == "\u{FFFD}😀")
    }

    @Test(
        arguments: [
            ("\"x\"", false), ("\"é\\n\"", false), ("\"\\ud83d\\ude00\"", false), ("\"\\ud83d\"", true),
            ("\"\\ude00\"", true),
            ("{\"a\":[\"x\",\"\\ud83d\"]}", true), ("[\"\\ud83d\",\"x\"]", true), ("1", false),
        ] as [(String, Bool)])
    func halvesAreSeen(_ text: String, _ hasLoneSurrogates: Bool) {
        #expect(parseFrame(Array(text.utf8))?.hasLoneSurrogates == hasLoneSurrogates)
    }

    /// Only escapes are halves: the same in bytes is broken UTF-8.
    @Test func bytesAreNoHalves() {
        let frame = parseFrame([0x22, 0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80, 0x22])
        #expect(frame?.hasLoneSurrogates == false)
        #expect(frame?.value.view.text.map { string($0) } == String(repeating: "\u{FFFD}", count: 6))
    }

    @Test func textsWithoutHalvesPassUnchanged() {
        for text in ["", "plain", "é日本😀\u{D7FF}\u{E000}", "\u{FFFD}"] { #expect(join([text]) == text) }
    }

    @Test func brokenFrames() {
        #expect(parseFrame([]) == nil)
        #expect(parseFrame(Array("{\"a\":\"\\ud83d".utf8)) == nil)
    }

    @Test func aCleanedCopyIsUTF8() {
        guard let (value, _) = parseFrame(Array("{\"a\":[\"x\\ud83d\"]}".utf8)) else {
            Issue.record("not parsed")
            return
        }
        let copy = JSONValue.copy(value.view, cleaned: true)
        let text = copy?.view.at(Bytes("/a/0"))?.text
        #expect(text.map { isUTF8($0) } == true)
        #expect(text.map { string($0).hasPrefix("x\u{FFFD}") } == true)
    }
}
