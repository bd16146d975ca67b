import CJansson
import JSON
import TestSupport
import Testing
import Wire

@Suite struct JSONWriterTests {
    @Test(arguments: [
        "null", "true", "false", "0", "-1", "9223372036854775807", "-9223372036854775808", "0.1", "1.0",
        "-0.0", "1e+300", "5e-324",
        "1.7976931348623157e+308", "123456.789", "\"\"", "\"a b\"", "\"é日本😀\"", "[]", "{}", "[1,2,[3]]",
        "{\"b\":1,\"a\":{\"c\":[]},\"\":null}", "[\"\\u0000\"]", "\"\\\"\\\\/\"",
    ])
    func writesWhatItRead(_ text: String) { #expect(written(parse(text)) == text) }

    @Test(
        arguments: [
            (" [ 1 , 2 ] ", "[1,2]"), ("{ \"a\" : { } }", "{\"a\":{}}"), ("1e2", "100.0"), ("0.10", "0.1"),
            ("1e300", "1e+300"),
            ("-0", "0"), ("9223372036854775808", "9.223372036854776e+18"),
            ("1e400", "1.7976931348623157e+308"),
            ("\"\\u0041\\/\\u00e9\"", "\"A/é\""), ("\"\\ud83d\"", "\"\u{FFFD}\""),
            ("{\"a\":1,\"b\":2,\"a\":3}", "{\"a\":3,\"b\":2}"),
        ] as [(String, String)])
    func writesTheShortForm(_ text: String, _ expected: String) { #expect(written(parse(text)) == expected) }

    @Test func everyASCIICharacter() {
        let names: [UInt8: String] = [
            0x22: "\\\"", 0x5C: "\\\\", 0x08: "\\b", 0x09: "\\t", 0x0A: "\\n", 0x0C: "\\f", 0x0D: "\\r",
        ]
        for byte in UInt8(0)..<0x80 {
            let hex = String(byte, radix: 16)
            let control = "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
            let expected = names[byte] ?? (byte < 0x20 ? control : String(Unicode.Scalar(byte)))
            let value = withBytes([0x61, byte, 0x62]) { JSONValue.string($0) }
            #expect(written(value) == "\"a\(expected)b\"")
        }
    }

    /// jansson lets a program put in anything; what comes out is UTF-8 all the same.
    @Test func invalidUTF8BecomesReplacementCharacters() {
        for (bytes, expected) in [
            ([0x61, 0xFF, 0x62], "a\u{FFFD}b"), ([0xC3], "\u{FFFD}"), ([0xC3, 0x22], "\u{FFFD}\\\""),
            ([0xE2, 0x82, 0x0A], "\u{FFFD}\\n"), ([0xED, 0xA0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}"),
        ] as [([UInt8], String)] {
            let value = withBytes(bytes) { JSONValue.string($0) }
            #expect(written(value) == "\"\(expected)\"")
            let object = JSONValue.object()
            withBytes(bytes) { key in _ = object?.view.set(key, JSONValue.null()?.view) }
            #expect(written(object) == "{\"\(expected)\":null}")
        }
    }

    @Test func realsReadBackAsTheSame() {
        var random = Random(seed: 10)
        var written = 0
        for _ in 0..<10_000 {
            let real = Double(bitPattern: random.next())
            guard let value = JSONValue(owning: json_real(real)) else {
                #expect(!real.isFinite)
                continue
            }
            guard let text = JSONTests.written(value.view) else {
                Issue.record("\(real) is not written")
                continue
            }
            let again = parse(text)
            #expect(again?.view.kind == JSON_REAL)
            #expect(again?.view.real?.bitPattern == real.bitPattern)
            #expect(isEqual(janssonParse(text), value))
            written += 1
        }
        #expect(written > 9000)
    }

    @Test func integersReadBackAsTheSame() {
        var random = Random(seed: 11)
        for _ in 0..<2000 {
            let value = Int64(truncatingIfNeeded: random.next()) >> Int64.random(in: 0..<64, using: &random)
            #expect(written(JSONValue.int(value)) == String(value))
        }
    }

    @Test(arguments: 20...27 as ClosedRange<UInt64>)
    func generatedDocumentsReadBackAsTheSame(_ seed: UInt64) {
        var generator = DocumentGenerator(seed: seed)
        for _ in 0..<250 {
            let text = generator.document()
            guard let value = parse(text), let once = written(value.view) else {
                Issue.record("\(text.debugDescription)")
                continue
            }
            #expect(isEqual(parse(once), value), "\(text.debugDescription)")
            #expect(isEqual(janssonParse(once), value), "\(text.debugDescription)")
            #expect(parse(once).flatMap { written($0.view) } == once)
        }
    }

    // MARK: What cannot be written

    @Test func aValueThatContainsItselfIsRefused() {
        guard let outer = JSONValue.array(), let middle = JSONValue.object(), let inner = JSONValue.array()
        else { return }
        outer.append(middle)
        middle.set("inner", inner)
        inner.append(JSONValue.int(1))
        #expect(written(outer) == "[{\"inner\":[1]}]")
        inner.append(outer)
        for value in [outer, middle, inner] { #expect(written(value) == nil) }
        // Or it would never be freed.
        json_array_clear(inner.ref)
        #expect(written(outer) == "[{\"inner\":[]}]")
    }

    /// Circles of several lengths, which begin at several depths, through arrays and objects, behind and in front of
    /// what has an end.
    @Test(
        arguments: [2, 3, 4, 5, 7, 8, 9, 63, 64, 65, 100, 1000], [0, 1, 2, 3, 4, 6, 7, 8, 31, 100, 2000])
    func circlesAreRefused(_ length: Int, _ depth: Int) {
        nonisolated(unsafe) var refused = false
        let ran = onThread(stackSize: 64 << 20) {
            var path: [JSONValue] = []
            for i in 0..<depth + length {
                guard let next = i % 3 == 1 ? JSONValue.object() : JSONValue.array() else { return }
                path.last?.put(parse("[[1],{\"a\":[]}]"))
                path.last?.put(next)
                path.append(next)
            }
            path.last?.put(path[depth])
            path[depth].put(parse("[2]"))
            refused = written(path[0]) == nil
            // Or it would never be freed.
            if let last = path.last { json_array_clear(last.ref) }
            if let last = path.last { json_object_clear(last.ref) }
            refused = refused && written(path[0]) != nil
        }
        #expect(ran && refused)
    }

    @Test func whatLiesInManyPlacesOfAPathIsNoCircle() {
        guard let shared = parse("[1]"), var value = JSONValue.array() else { return }
        for i in 0..<100 {
            guard let outer = i % 2 == 0 ? JSONValue.object() : JSONValue.array() else { return }
            for next in [shared, value, shared] { outer.put(next) }
            value = outer
        }
        #expect(written(value)?.count ?? 0 > 600)
    }

    @Test func deepAndWide() {
        nonisolated(unsafe) var count: Int?
        let ran = onThread(stackSize: 64 << 20) {
            guard let leaf = JSONValue.array(), var value = JSONValue.array() else { return }
            for _ in 1..<9_000 {
                guard let outer = JSONValue.array() else { return }
                for _ in 0..<100 { outer.append(leaf) }
                outer.append(value)
                value = outer
            }
            count = written(value)?.utf8.count
        }
        #expect(ran && count == 8_999 * (100 * 3 + 2) + 2)
    }

    @Test func aValueThatIsThereTwiceIsWrittenTwice() {
        guard let outer = JSONValue.array(), let inner = parse("{\"a\":[1]}") else { return }
        outer.append(inner)
        outer.append(inner)
        #expect(written(outer) == "[{\"a\":[1]},{\"a\":[1]}]")
    }

    @Test func tooDeepIsRefused() {
        nonisolated(unsafe) var results: [Bool] = []
        let ran = onThread(stackSize: 64 << 20) {
            var value = JSONValue.array()
            for _ in 1..<10_000 {
                let outer = JSONValue.array()
                outer?.append(value)
                value = outer
            }
            results.append(written(value) != nil)
            let outer = JSONValue.array()
            outer?.append(value)
            results.append(written(outer) != nil)
        }
        #expect(ran)
        #expect(results == [true, false])
    }

    @Test func itIsWrittenBehindWhatIsThere() {
        var out = ByteBuffer()
        out.append("text:")
        guard let value = parse("[1]"), out.append(json: value.view) else {
            Issue.record("not written")
            return
        }
        #expect(string(out.bytes) == "text:[1]")
    }
}

extension JSONValue {
    /// Adds a value, to an object under a name of its own.
    fileprivate func put(_ value: JSONValue?) {
        if view.isArray { return append(value) }
        var key = ByteBuffer()
        key.append(decimal: Int64(view.count))
        view.set(key.bytes, value)
    }
}
