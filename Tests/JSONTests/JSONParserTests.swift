import CJansson
import JSON
import TestSupport
import Testing
import Wire

@Suite struct JSONParserTests {
    // MARK: The same tree as jansson's

    @Test(arguments: 1...8 as ClosedRange<UInt64>)
    func generatedDocumentsAsJanssonReadsThem(_ seed: UInt64) {
        var generator = DocumentGenerator(seed: seed)
        for _ in 0..<250 {
            let text = generator.document()
            #expect(isEqual(parse(text), janssonParse(Array(text.utf8))), "\(text.debugDescription)")
        }
    }

    @Test(arguments: [
        "null", "true", "false", "0", "-0", "-1", "0.5", "\"\"", "\"a\"", "[]", "{}", " [ ] ", "\t{\n}\r",
        "[[]]", "[{}]", "{\"a\":{}}",
        "[null,true,false]", "{\"\":\"\"}", "{\"a\":1,\"b\":[1,{\"c\":2}],\"d\":\"e\"}", "{\"a\":1,\"a\":2}",
        "{\"a\":[1,2],\"b\":1,\"a\":{}}", "{\"\\u0061\":1,\"a\":2}", "[\"\\u0000\",\"a\\u0000b\"]",
        "{\"é\":1,\"\\u00e9\":2}",
        "9223372036854775807", "-9223372036854775808", "1.0", "1e0", "123456789012345678.0", "\u{20}\n1\n",
    ])
    func smallDocumentsAsJanssonReadsThem(_ text: String) {
        #expect(isEqual(parse(text), janssonParse(Array(text.utf8))))
    }

    @Test func membersKeepTheirOrder() {
        let keys = (0..<200).map { String(($0 * 7919) % 1000) }
        let text = "{" + keys.map { "\"\($0)\":0" }.joined(separator: ",") + "}"
        var found: [String] = []
        read(text) { $0.forEachMember { key, _ in found.append(string(key)) } }
        #expect(found == keys)
    }

    // MARK: What jansson is strict about

    @Test(
        arguments: [
            ("\"a\\u0000b\"", "a\0b"), ("\"\\u0000\"", "\0"),
            ("\"\\ud83d\"", "\u{FFFD}"), ("\"\\ude00\"", "\u{FFFD}"), ("\"x\\ud83dy\"", "x\u{FFFD}y"),
            ("\"\\ud83d\\ud83d\"", "\u{FFFD}\u{FFFD}"), ("\"\\ude00\\ud83d\"", "\u{FFFD}\u{FFFD}"),
            ("\"\\ud83d\\ude00\"", "😀"), ("\"\\ud83d\\n\"", "\u{FFFD}\n"),
        ] as [(String, String)])
    func takenStrings(_ text: String, _ expected: String) {
        #expect(read(text) { $0.text.map { array($0) } } == Array(expected.utf8))
    }

    @Test func invalidUTF8BecomesReplacementCharacters() {
        let quote: [UInt8] = [0x22]
        let value = parse(quote + [0x61, 0xFF, 0xC3, 0x62, 0xED, 0xA0, 0x80] + quote)
        #expect(value?.view.text.map { string($0) } == "a\u{FFFD}\u{FFFD}b\u{FFFD}\u{FFFD}\u{FFFD}")
        let object = parse([0x7B] + quote + [0x61, 0xFF] + quote + Array(":1}".utf8))
        #expect(written(object) == "{\"a\u{FFFD}\":1}")
    }

    @Test(
        arguments: [
            ("9223372036854775807", Int64.max), ("-9223372036854775808", Int64.min),
            ("-9223372036854775807", -Int64.max),
        ] as [(String, Int64)])
    func integersThatFit(_ text: String, _ expected: Int64) {
        let value = parse(text)
        #expect(value?.view.kind == JSON_INTEGER)
        #expect(value?.view.int == expected)
    }

    @Test(
        arguments: [
            ("9223372036854775808", 9223372036854775808.0), ("-9223372036854775809", -9223372036854775808.0),
            ("18446744073709551616", 18446744073709551616.0), ("1e400", .greatestFiniteMagnitude),
            ("-1e400", -.greatestFiniteMagnitude), ("1e999999999999999999999", .greatestFiniteMagnitude),
            ("1e-400", 0),
            ("0.1", 0.1), ("5e-324", .leastNonzeroMagnitude), ("1e300", 1e300), ("1.0", 1),
        ] as [(String, Double)])
    func reals(_ text: String, _ expected: Double) {
        let value = parse(text)
        #expect(value?.view.kind == JSON_REAL)
        #expect(value?.view.real == expected)
    }

    @Test func aHugeIntegerIsAReal() {
        let digits = String(repeating: "9", count: 100_000)
        #expect(read(digits) { $0.real } == .greatestFiniteMagnitude)
        #expect(read("-" + digits) { $0.real } == -.greatestFiniteMagnitude)
    }

    @Test func negativeZeroKeepsItsSign() { #expect(read("-0.0") { $0.real?.sign } == .minus) }

    /// The number's end is the text's end: what follows it in memory is not read.
    @Test func aNumberEndsWithTheText() {
        withBytes("1.5e1099") { text in
            let value = try? parseJSON(text.prefix(5))
            #expect(value?.view.real == 15)
        }
    }

    // MARK: Errors

    @Test(
        arguments: [
            ("", 0), (" ", 1), ("\n\n", 2), ("x", 0), (",", 0), ("]", 0), ("}", 0), (":", 0),
            ("\u{FEFF}1", 0), ("\u{A0}1", 0),
            ("\u{B}1", 0), ("\0", 0), ("1\0", 1), ("1 2", 2), ("1,", 1), ("[]]", 2), ("{}}", 2), ("[] x", 3),
            ("\"a\"b", 3), ("nullnull", 4),
            // Literals
            ("n", 1), ("nul", 3), ("nulx", 3), ("tru]", 3), ("[tru]", 4), ("fals", 4), ("True", 0),
            ("NULL", 0), ("NaN", 0), ("undefined", 0),
            // Numbers
            ("-", 1), ("+1", 0), (".5", 0), ("1.", 2), ("1e", 2), ("1e+", 3), ("01", 1), ("-01", 2),
            ("0x1", 1), ("1.5.5", 3), ("[1.]", 3),
            ("[-]", 2), ("Infinity", 0), ("-Infinity", 1), ("1_000", 1),
            // Strings
            ("\"", 1), ("\"a", 2), ("\"a\\", 3), ("\"\\x\"", 2), ("\"\\u12\"", 5), ("\"\\u12g4\"", 5),
            ("\"a\nb\"", 2), ("\"a\u{1F}\"", 2),
            ("\"a\tb\"", 2), ("'a'", 0), ("[\"a]", 4),
            // Arrays
            ("[", 1), ("[ ", 2), ("[1", 2), ("[1,", 3), ("[1,]", 3), ("[,1]", 1), ("[1,,2]", 3), ("[1 2]", 3),
            ("[1}", 2), ("[}", 1), ("[:", 1),
            ("[1:2]", 2), ("[[1]", 4), ("[1//x\n]", 2), ("/*x*/1", 0),
            // Objects
            ("{", 1), ("{ ", 2), ("{]", 1), ("{,", 1), ("{1:2}", 1), ("{a:1}", 1), ("{'a':1}", 1),
            ("{\"a\"", 4), ("{\"a\"}", 4),
            ("{\"a\" 1}", 5), ("{\"a\":", 5), ("{\"a\":}", 5), ("{\"a\":1", 6), ("{\"a\":1,", 7),
            ("{\"a\":1,}", 7), ("{\"a\":1 \"b\":2}", 7),
            ("{\"a\":1,\"b\"}", 10), ("{\"a\":1]", 6), ("{\"a\"::1}", 5), ("{\"a\":1,,\"b\":2}", 7),
            ("{null:1}", 1), ("{\"a\\x\":1}", 4),
            // A NUL in a key: the key it is in
            ("{\"a\\u0000b\":1}", 1), ("{\"a\": 1, \"\\u0000\" : 1}", 9), ("[{\"\\u0000\":1}]", 2),
        ] as [(String, Int)])
    func brokenTexts(_ text: String, _ offset: Int) {
        #expect(errorOffset(text) == offset)
        // jansson passes over a NUL behind a number.
        if !text.contains("\0") { #expect(janssonParse(Array(text.utf8)) == nil) }
    }

    @Test func errorsFreeWhatWasBuilt() {
        for text in [
            "[1,\"a\",[{\"b\":{\"c\":[2.5,", "{\"a\":{\"a\":[1,{}],\"a\":x", "[[[[]]]] x",
            "{\"a\":\"b\",\"c\\u0000\":1}",
        ] {
            var offset: Int?
            let left = allocationsLeft { offset = errorOffset(text) }
            #expect(offset != nil, "\(text)")
            #expect(left == 0, "\(text)")
        }
        var kept: JSONValue?
        let held = allocationsLeft { kept = parse("[1.5]") }
        #expect(held > 0, "the count works")
        #expect(written(kept) == "[1.5]")
    }

    /// A text cut short is an error at its end, at the latest, and leaves no memory behind.
    @Test func everyTruncationFails() {
        var generator = DocumentGenerator(seed: 9)
        var texts = ["[\"\\u00e9\\n\",{\"key\":[1.5e3,-2,true,false,null,{}]},\"日本\"]"]
        while texts.count < 40 {
            let text = generator.document()
            let isContainer = text.contains("{") || text.contains("[")
            if isContainer && text.utf8.count < 400 { texts.append(text) }
        }
        for text in texts {
            var whole = Array(text.utf8)
            while let last = whole.last, [0x20, 0x0A, 0x0D, 0x09].contains(last) { whole.removeLast() }
            guard [UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "\"")].contains(whole.last) else {
                continue
            }
            withBytes(whole) { bytes in
                for length in 0..<whole.count {
                    let left = allocationsLeft {
                        do throws(JSONSyntaxError) {
                            _ = try parseJSON(bytes.prefix(length))
                            Issue.record("\(length) bytes of \(text) are no document")
                        } catch {
                            #expect(error.offset <= length)
                        }
                    }
                    #expect(left == 0, "\(length) bytes of \(text)")
                }
            }
        }
    }

    // MARK: Depth

    private func arrays(_ depth: Int) -> String {
        String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }

    private func objects(_ depth: Int) -> String {
        String(repeating: "{\"a\":", count: depth) + "1" + String(repeating: "}", count: depth)
    }

    @Test func theDepthLimitIsExact() {
        #expect(defaultJSONDepth == 128)
        #expect(parse(arrays(128)) != nil)
        #expect(parse(objects(128)) != nil)
        #expect(errorOffset(arrays(129)) == 128)
        #expect(errorOffset(objects(129)) == 128 * 5)
        #expect(parse("[\(arrays(127)),\(arrays(127))]") != nil)
        #expect(errorOffset("[\(arrays(127)),\(arrays(128))]") == 1 + 254 + 1 + 127)
    }

    @Test(arguments: [1, 2, 3, 64, 500])
    func aDepthLimitOfOnesOwn(_ limit: Int) {
        #expect(parse("1", maxDepth: limit) != nil)
        #expect(parse(arrays(limit), maxDepth: limit) != nil)
        #expect(parse(objects(limit), maxDepth: limit) != nil)
        #expect(errorOffset(arrays(limit + 1), maxDepth: limit) == limit)
        #expect(errorOffset(objects(limit + 1), maxDepth: limit) == limit * 5)
    }

    @Test func aBombIsRefused() {
        #expect(errorOffset(String(repeating: "[", count: 1 << 20)) == 128)
        #expect(errorOffset(String(repeating: "[{\"a\":", count: 1 << 18)) == 64 * 6)
    }

    /// At the default depth all of it, jansson's part too, runs on the smallest stack in use.
    @Test func theDefaultDepthFitsInASmallStack() {
        for text in [arrays(128), objects(128)] {
            nonisolated(unsafe) var again: String?
            #expect(onThread(stackSize: 64 << 10) { again = written(parse(text)) })
            #expect(again == text)
        }
    }

    /// Parsing and writing need no stack for depth; only jansson's free does.
    @Test func depthCostsNoStack() {
        for text in [arrays(10_000), objects(10_000)] {
            nonisolated(unsafe) var value: JSONValue?
            nonisolated(unsafe) var again: String?
            #expect(
                onThread(stackSize: 64 << 10) {
                    value = parse(text, maxDepth: 10_000)
                    again = written(value)
                })
            #expect(again == text)
            #expect(onThread(stackSize: 64 << 20) { value = nil })
        }
        nonisolated(unsafe) var offset: Int?
        let tooDeep = arrays(10_001)
        #expect(onThread(stackSize: 64 << 20) { offset = errorOffset(tooDeep, maxDepth: 10_000) })
        #expect(offset == 10_000)
    }
}
