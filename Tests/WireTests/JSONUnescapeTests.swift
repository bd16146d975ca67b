import TestSupport
import Testing
import Wire

private let replacement: Unicode.Scalar = "\u{FFFD}"

/// The text of JSON strings that arrive one after the other, and whether a half waits at the end.
private func decode(_ pieces: [String]) -> (text: String, isWaiting: Bool) {
    var out = ByteBuffer()
    var pendingSurrogate = PendingSurrogate()
    for piece in pieces {
        withBytes("\"\(piece)\"") { text in
            var scanner = JSONScanner(text)
            guard let string = scanner.string() else {
                Issue.record("not a string: \(piece)")
                return
            }
            out.append(string, pendingSurrogate: &pendingSurrogate)
        }
    }
    return (string(out.bytes), pendingSurrogate.isWaiting)
}

/// The same in one string: dots for a half that waits.
private func decoded(_ pieces: String...) -> String {
    let (text, isWaiting) = decode(pieces)
    return isWaiting ? text + "…" : text
}

private func valid(_ bytes: [UInt8]) -> [UInt8] {
    var out = ByteBuffer()
    withBytes(bytes) { out.appendValid($0) }
    return array(out.bytes)
}

@Suite struct JSONUnescapeTests {
    // MARK: Escapes

    @Test func escapes() {
        #expect(decoded("plain") == "plain")
        #expect(decoded("") == "")
        #expect(decoded("\\\"\\\\\\/\\b\\f\\n\\r\\t") == "\"\\/\u{8}\u{C}\n\r\t")
        #expect(decoded("a\\nb\\u00e9c\\u00E9é日\\u65e5\\\\u0041") == "a\nbécéé日日\\u0041")
        #expect(decoded("\\u0000") == "\0")
    }

    @Test func everyUnit() {
        for unit in UInt32(0)...0xFFFF {
            let hex = String(unit, radix: 16)
            let escape = "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
            let (text, isWaiting) = decode([escape])
            let isHigh = 0xD800..<0xDC00 ~= unit
            #expect(isWaiting == isHigh)
            #expect(text == (isHigh ? "" : String(Unicode.Scalar(unit) ?? replacement)), "\(escape)")
        }
    }

    @Test func everyPair() {
        for high in UInt16(0xD800)..<0xDC00 {
            for low: UInt16 in [0xDC00, 0xDC01, 0xDE00, 0xDFFE, 0xDFFF] {
                let expected = String(decoding: [high, low], as: UTF16.self)
                let pendingSurrogates = [high, low].map { "\\u" + String($0, radix: 16) }
                #expect(decode([pendingSurrogates[0] + pendingSurrogates[1]]).text == expected)
                #expect(decode(pendingSurrogates).text == expected)
            }
        }
    }

    // MARK: Halves

    @Test func aHighHalfWaitsAtTheEndOnly() {
        #expect(decoded("x\\ud83d") == "x…")
        #expect(decoded("x\\ud83d", "\\ude00y") == "x😀y")
        #expect(decoded("\\ud83d", "", "\\ude00") == "😀")
        #expect(decoded("\\uD83D", "\\uDE00\\uD83D", "\\uDE01") == "😀😁")
        #expect(decoded("\\ud83d", "") == "…")
    }

    @Test func halvesThatStayAlone() {
        #expect(decoded("\\ud83dx") == "\u{FFFD}x")
        #expect(decoded("\\ud83dé") == "\u{FFFD}é")
        #expect(decoded("\\ud83d\\n") == "\u{FFFD}\n")
        #expect(decoded("\\ud83d\\u0041") == "\u{FFFD}A")
        #expect(decoded("\\ud83d", "x") == "\u{FFFD}x")
        #expect(decoded("\\ud83d", "\\n") == "\u{FFFD}\n")
        #expect(decoded("\\ude00") == "\u{FFFD}")
        #expect(decoded("x\\ude00y") == "x\u{FFFD}y")
        #expect(decoded("\\ude00\\ud83d") == "\u{FFFD}…")
        #expect(decoded("\\ud83d\\ud83d\\ude00") == "\u{FFFD}😀")
        #expect(decoded("\\ud83d", "\\ud83d", "\\ude00") == "\u{FFFD}😀")
        #expect(decoded("\\ud83d\\ude00\\ude00") == "😀\u{FFFD}")
    }

    @Test func givingUp() {
        var out = ByteBuffer()
        var pendingSurrogate = PendingSurrogate()
        out.append(pendingSurrogate: &pendingSurrogate)
        #expect(string(out.bytes) == "")
        withBytes("\"\\ud83d\"") { text in
            var scanner = JSONScanner(text)
            if let string = scanner.string() { out.append(string, pendingSurrogate: &pendingSurrogate) }
        }
        #expect(pendingSurrogate.isWaiting)
        out.append(pendingSurrogate: &pendingSurrogate)
        #expect(string(out.bytes) == "\u{FFFD}")
        #expect(!pendingSurrogate.isWaiting)
        out.append(pendingSurrogate: &pendingSurrogate)
        #expect(string(out.bytes) == "\u{FFFD}")
    }

    // MARK: UTF-8

    @Test(
        arguments: [
            ([0x80], "\u{FFFD}"),  // a continuation alone
            ([0xBF, 0xBF], "\u{FFFD}\u{FFFD}"),
            ([0xC3], "\u{FFFD}"),  // cut short
            ([0xE2, 0x82], "\u{FFFD}"),
            ([0xF0, 0x9F, 0x98], "\u{FFFD}"),
            ([0xE2, 0x82, 0x41], "\u{FFFD}A"),
            ([0xC0, 0xAF], "\u{FFFD}\u{FFFD}"),  // overlong
            ([0xC1, 0xBF], "\u{FFFD}\u{FFFD}"),
            ([0xE0, 0x9F, 0xBF], "\u{FFFD}\u{FFFD}\u{FFFD}"),
            ([0xF0, 0x8F, 0xBF, 0xBF], "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
            ([0xED, 0xA0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}"),  // a surrogate
            ([0xED, 0x9F, 0xBF], "\u{D7FF}"),
            ([0xF4, 0x8F, 0xBF, 0xBF], "\u{10FFFF}"),
            ([0xF4, 0x90, 0x80, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),  // beyond U+10FFFF
            ([0xF5, 0xFE, 0xFF], "\u{FFFD}\u{FFFD}\u{FFFD}"),
            ([0x41, 0xC3, 0xA9, 0xE2, 0x82, 0xAC, 0xF0, 0x9F, 0x98, 0x80], "Aé€😀"),
            ([0xF0, 0x9F, 0x98, 0xC3, 0xA9], "\u{FFFD}é"),
        ] as [([UInt8], String)])
    func brokenUTF8(_ bytes: [UInt8], _ expected: String) {
        // In front of and behind whole words too.
        for blanks in 0..<9 {
            let around = [UInt8](repeating: 0x20, count: blanks)
            #expect(valid(around + bytes + around) == around + Array(expected.utf8) + around)
        }
    }

    /// The bytes at which a decoder's decisions change, in every combination of four.
    @Test func everyKindOfSequenceAsSwiftDecodesIt() {
        let kinds: [UInt8] = [
            0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC,
            0xED, 0xEE, 0xEF, 0xF0,
            0xF1, 0xF3, 0xF4, 0xF5, 0xFF,
        ]
        for a in kinds {
            for b in kinds {
                for c in kinds {
                    for d in [0x41, 0x80, 0x8F, 0x90, 0xA0, 0xBF, 0xC2, 0xF0] as [UInt8] {
                        let bytes = [a, b, c, d]
                        #expect(
                            valid(bytes) == Array(String(decoding: bytes, as: UTF8.self).utf8), "\(bytes)")
                    }
                }
            }
        }
    }

    @Test func randomBytesAsSwiftDecodesThem() {
        var random = Random(seed: 2)
        var broken = 0
        for _ in 0..<20_000 {
            let count = Int.random(in: 0...24, using: &random)
            let bytes = (0..<count).map { _ -> UInt8 in
                switch Int.random(in: 0..<4, using: &random) {
                case 0: UInt8.random(in: 0x20..<0x7F, using: &random)
                case 1: UInt8.random(in: 0x80...0xBF, using: &random)
                default: UInt8.random(in: 0xC0...0xFF, using: &random)
                }
            }
            let expected = Array(String(decoding: bytes, as: UTF8.self).utf8)
            #expect(valid(bytes) == expected, "\(bytes)")
            #expect(withBytes(bytes) { isUTF8($0) } == (expected == bytes), "\(bytes)")
            if expected != bytes { broken += 1 }
        }
        #expect(broken > 1000)
    }

    @Test func textOfEveryLanguageStaysAsItIs() {
        var random = Random(seed: 3)
        for _ in 0..<2000 {
            var text = ""
            for _ in 0..<Int.random(in: 0...20, using: &random) {
                let range: ClosedRange<UInt32> =
                    [0...0x7F, 0x80...0x7FF, 0x800...0xFFFF, 0x10000...0x10FFFF]
                    .randomElement(using: &random) ?? 0...0
                if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &random)) {
                    text.unicodeScalars.append(scalar)
                }
            }
            #expect(valid(Array(text.utf8)) == Array(text.utf8))
            #expect(withBytes(text) { isUTF8($0) })
        }
    }

    /// The two kinds of damage in one string.
    @Test func brokenUTF8BetweenEscapes() {
        var out = ByteBuffer()
        var pendingSurrogate = PendingSurrogate()
        let inside: [UInt8] =
            Array("\\ud83d".utf8) + [0xC3] + Array("\\n".utf8) + [0xF0, 0x9F] + Array("\\ud83d\\ude00".utf8)
        withBytes([0x22] + inside + [0x22]) { text in
            var scanner = JSONScanner(text)
            if let string = scanner.string() { out.append(string, pendingSurrogate: &pendingSurrogate) }
        }
        #expect(string(out.bytes) == "\u{FFFD}\u{FFFD}\n\u{FFFD}😀")
    }
}
