import TestSupport
import Testing
import Wire

/// Text is decoded 16 bytes at a time. It must not matter where in them anything is.
@Suite struct FastTextTests {
    private func expectSame(_ pieces: [[UInt8]]) {
        var slow = SlowUnescape()
        var out = ByteBuffer()
        var pendingSurrogate = PendingSurrogate()
        for piece in pieces {
            slow.append(piece)
            withBytes([0x22] + piece + [0x22]) { text in
                var scanner = JSONScanner(text)
                guard let string = scanner.string(), scanner.atEnd() else {
                    Issue.record("not a string: \(piece)")
                    return
                }
                #expect(array(string.bytes) == piece)
                #expect(string.isPlain == piece.allSatisfy { $0 < 0x80 && $0 != 0x5C })
                out.append(string, pendingSurrogate: &pendingSurrogate)
            }
        }
        #expect(array(out.bytes) == slow.text, "\(pieces)")
        #expect(pendingSurrogate.isWaiting == slow.isWaiting)
        slow.end()
        out.append(pendingSurrogate: &pendingSurrogate)
        #expect(array(out.bytes) == slow.text, "\(pieces)")
    }

    private static let escapes = [
        "\\n", "\\\"", "\\\\", "\\/", "\\b", "\\f", "\\r", "\\t", "\\u0041", "\\u00e9", "\\u65E5", "\\uffFF",
        "\\u0000", "\\ud83d\\ude00", "\\uD83D", "\\uDE00", "\\uDBFF\\uDFFF",
    ].map { Array($0.utf8) }

    private static let characters = [
        "é", "ß", "日", "本", "กา", "한", "😀", "\u{10FFFF}", "\u{80}", "\u{7FF}", "\u{FFFF}",
    ]
    .map { Array($0.utf8) }

    private static let broken: [[UInt8]] = [
        [0x80], [0xC3], [0xE2, 0x82], [0xF0, 0x9F, 0x98], [0xC0, 0xAF], [0xE0, 0x9F, 0xBF],
        [0xED, 0xA0, 0x80],
        [0xF0, 0x8F, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80], [0xF5], [0xFF], [0xBF, 0xBF],
    ]

    private func piece(_ random: inout Random, isBroken: Bool) -> [UInt8] {
        var text: [UInt8] = []
        let kinds = isBroken ? 8 : 7
        for _ in 0..<Int.random(in: 0...Int.random(in: 1...12, using: &random), using: &random) {
            switch Int.random(in: 0..<kinds, using: &random) {
            case 0...2: text += [UInt8](repeating: 0x61, count: Int.random(in: 1...20, using: &random))
            case 3...4: text += Self.escapes.randomElement(using: &random) ?? []
            case 5...6: text += Self.characters.randomElement(using: &random) ?? []
            default: text += Self.broken.randomElement(using: &random) ?? []
            }
        }
        return text
    }

    @Test func asDecodedByteByByte() {
        var random = Random(seed: 81)
        for round in 0..<12_000 {
            let pieces = (0..<Int.random(in: 1...3, using: &random)).map { _ in
                piece(&random, isBroken: round % 2 == 0)
            }
            expectSame(pieces)
        }
    }

    /// Every kind of sequence at every place among 16 bytes, between neighbours of every kind.
    @Test func everyPlaceAmongSixteenBytes() {
        for filler in ["a", "é", "日", "😀", "\\n", "\\u00e9"].map({ Array($0.utf8) }) {
            for middle in Self.escapes + Self.characters + Self.broken {
                for before in 0..<18 {
                    var text = [UInt8](repeating: 0x61, count: before % 4)
                    while text.count < before { text += filler }
                    text += middle
                    for _ in 0..<10 { text += filler }
                    expectSame([text])
                }
            }
        }
    }

    /// What is checked in 16 bytes at once, with each pair of bytes at each place.
    @Test func everyPairOfBytesInAWholeBlock() {
        for place in [0, 1, 7, 13, 14] {
            for first in UInt8(0x7F)...0xFF {
                for second in UInt8(0x7F)...0xFF {
                    for around: [UInt8] in [[0x61], [0xC3, 0xA9], [0xE6, 0x97, 0xA5]] {
                        var bytes = [UInt8](repeating: 0x61, count: place % around.count)
                        while bytes.count < place { bytes += around }
                        bytes += [first, second]
                        while bytes.count < 20 { bytes += around }
                        let expected = String(decoding: bytes, as: UTF8.self).utf8.elementsEqual(bytes)
                        if withBytes(bytes, { isUTF8($0) }) != expected { Issue.record("\(bytes)") }
                    }
                }
            }
        }
    }

    /// Three and four bytes: the second and third decide on what is overlong, a surrogate or too large.
    @Test func everyLongSequenceInAWholeBlock() {
        for first in UInt8(0xE0)...0xFF {
            for second in UInt8(0x7F)...0xC0 {
                for third: UInt8 in [0x7F, 0x80, 0x9F, 0xBF, 0xC0] {
                    for fourth: UInt8 in [0x61, 0x80, 0xBF, 0xC2] {
                        let bytes =
                            [0x61, first, second, third, fourth] + [UInt8](repeating: 0x61, count: 14)
                        let expected = String(decoding: bytes, as: UTF8.self).utf8.elementsEqual(bytes)
                        if withBytes(bytes, { isUTF8($0) }) != expected { Issue.record("\(bytes)") }
                    }
                }
            }
        }
    }
}
