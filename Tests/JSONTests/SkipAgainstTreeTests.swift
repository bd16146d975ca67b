import TestSupport
import JSON
import TestSupport
import Testing
import Wire

/// The check without a tree must refuse what the parser refuses, at the same place.
@Suite struct SkipAgainstTreeTests {
    private func expectSame(_ text: [UInt8], maxDepth: Int = defaultJSONDepth) {
        let found = withBytes(text) { firstJSONError(in: $0, maxDepth: maxDepth) }
        let expected = errorOffset(text, maxDepth: maxDepth)
        #expect(found == expected, "\(String(decoding: text, as: UTF8.self)), depth \(maxDepth)")
    }

    @Test func generatedTexts() {
        var generator = DocumentGenerator(seed: 71)
        for _ in 0..<300 { expectSame(Array(generator.document().utf8)) }
    }

    @Test func everyBeginningOfAText() {
        var generator = DocumentGenerator(seed: 72)
        for _ in 0..<60 {
            let text = Array(generator.document().utf8.prefix(300))
            for length in 0...text.count { expectSame(Array(text.prefix(length))) }
        }
    }

    /// A byte that means something in JSON at every place of a text.
    @Test func brokenTexts() {
        let strange: [UInt8] = Array("\"\\{}[]:,-+.eE0 9tfnu/\n\0".utf8) + [0x1F, 0x7F, 0x80, 0xFF]
        var generator = DocumentGenerator(seed: 73)
        for round in 0..<40 {
            let text = Array(generator.document().utf8.prefix(160))
            for place in text.indices {
                var broken = text
                broken[place] = strange[(place &* 7 &+ round) % strange.count]
                expectSame(broken)
                broken.insert(text[place], at: place)
                expectSame(broken)
                broken.removeSubrange(place...min(place + 1, broken.count - 1))
                expectSame(broken)
            }
        }
    }

    @Test(arguments: [
        "", " ", "{", "[", "[1", "[1,", "[1,]", "[,1]", "{\"a\"", "{\"a\":", "{\"a\":1", "{\"a\":1,",
        "{\"a\":1,}",
        "{\"a\" : 1 , \"b\":[ ] , \"c\" : { } }", "{\"a\",1}", "{1:2}", "[1}", "{\"a\":1]", "1 2", "[] x",
        "\"a\" \"",
        "{\"\\u0000\":1}", "{\"\\u0000\" 1}", "{\"a\\\\u0000\":1}", "{\"\\u00e9\\u0000\"  :1}", "{\"\\u0000",
        "\"\\u0000\"",
        "{\"\\u0001\":1}", "{\"0123456789abcde\\u0000f\" : 1}",
        "tru", "truE", "nul", "nulL", "fals", "falsE", "falsey", "[true,false,null]", "-", "-0", "-01", "01",
        "1.", "1.e",
        "1e", "1e+", "1E-5", "12345678", "123456789.123456789e123456789", "12345678x", "1234567890.12345678x",
        "--1",
        "NaN", "Infinity", "-Infinity", "[1,\u{B}2]", "[\t\r\n 1                  \u{C}]", "\u{FEFF}1",
        "                 1                 ", "{                 \"a\"                 :                 1}",
    ])
    func smallTexts(_ text: String) {
        for spaces in [0, 20] { expectSame(Array((text + String(repeating: " ", count: spaces)).utf8)) }
        expectSame(Array("[\(text)]".utf8))
        expectSame(Array("{\"k\":\(text),\"l\":0}".utf8))
    }

    @Test func depth() {
        for depth in [0, 1, 2, 63, 64, 65, 127, 128, 129, 200, 1000] {
            for level in ["[", "{\"a\":"] {
                let open = String(repeating: level, count: depth)
                let close = String(repeating: level == "[" ? "]" : "}", count: depth)
                for limit in [0, 1, 63, 64, 65, 128, 999, 1000] {
                    expectSame(Array((open + "1" + close).utf8), maxDepth: limit)
                    expectSame(Array((open + "[]" + close).utf8), maxDepth: limit)
                    expectSame(Array((open + "1" + close.dropLast()).utf8), maxDepth: limit)
                }
            }
        }
    }

    /// Which containers are open must be known again after more than 64 of them were closed.
    @Test func manyContainersOfBothKinds() {
        var random = Random(seed: 74)
        for _ in 0..<200 {
            var text: [UInt8] = []
            var open: [Bool] = []
            for _ in 0..<Int.random(in: 1...900, using: &random) {
                let isObject = Bool.random(using: &random)
                if open.count < 150 && Int.random(in: 0..<5, using: &random) > 1 {
                    text += Array((isObject ? "{\"k\":" : "[").utf8)
                    open.append(isObject)
                } else if let last = open.popLast() {
                    text += Array((last ? "0}" : "0]").utf8)
                    guard let around = open.last else { break }
                    text += Array((around ? ",\"m\":" : ",").utf8)
                }
            }
            text.append(0x30)
            while let last = open.popLast() { text.append(last ? 0x7D : 0x5D) }
            expectSame(text, maxDepth: 1000)
            text[Int.random(in: text.indices, using: &random)] = 0x5D
            expectSame(text, maxDepth: 1000)
        }
    }

    @Test(
        arguments: [
            ("NaN", true), ("[Infinity,-Infinity,NaN]", true), ("{\"a\":NaN}", true), ("nan", false),
            ("+Infinity", false),
            ("Infinit", false), ("--Infinity", false), ("-NaN", false),
        ] as [(String, Bool)])
    func valuesThatAreNotFinite(_ text: String, _ isValue: Bool) {
        withBytes(text) { bytes in
            var scanner = JSONScanner(bytes)
            let isRead = scanner.skipValue(maxDepth: 8, isLenient: true) && scanner.atEnd()
            #expect(isRead == isValue)
            scanner = JSONScanner(bytes)
            let isStrictlyRead = scanner.skipValue(maxDepth: 8)
            #expect(!isStrictlyRead)
        }
    }
}
