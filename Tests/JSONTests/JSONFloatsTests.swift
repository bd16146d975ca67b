import TestSupport
import CJansson
import Glibc
import JSON
import TestSupport
import Testing
import Wire

@Suite struct JSONFloatsTests {
    private func floats(_ text: String, _ pointer: String = "", capacity: Int = 100) -> [Float]? {
        var values = [Float](repeating: -1, count: max(capacity, 1))
        let count = withBytes(text) { text in
            withBytes(pointer) { readFloats(in: text, at: $0, to: &values, capacity: capacity) }
        }
        return count.map { Array(values.prefix(min($0, capacity))) }
    }

    @Test func elementsOfArraysInTheirOrder() {
        #expect(floats("{\"embeddings\":[[1,2.5],[-3e2,0]]}", "/embeddings") == [1, 2.5, -300, 0])
        #expect(
            floats(
                "{\"a\":[9],\"data\":[{\"embedding\":[0.5],\"index\":7},{\"embedding\":[1.5]}]} x", "/data")
                == [0.5, 1.5])
        #expect(floats(" [ 1 , true, null, \"2\", {\"a\":3}, [[]], 4 ] ") == [1, 4])
        #expect(floats("[[1,2],[3]]", "/1") == [3])
        #expect(floats("{\"a/b\":[1]}", "/a~1b") == [1])
        #expect(floats("{\"\\u0061\":[1],\"a\":[2]}", "/a") == [1])
        #expect(floats("5") == [])
    }

    @Test(
        arguments: [
            ("", ""), ("[1", ""), ("[1,]", ""), ("{\"a\":[1]}", "a"), ("{\"a\":[1]}", "/b"), ("[1]", "/1"),
            ("[1]", "/-"),
            ("[]", "/0"), ("[1}", ""), ("{\"a\":1", "/b"), ("7", "/0"), ("{\"a\":[1]}", "/a~2"), ("{}", "/a"),
            ("[1 2]", "/1"),
        ])
    func nothingThere(_ text: String, _ pointer: String) { #expect(floats(text, pointer) == nil) }

    @Test func onlyAsManyAsThereIsRoomFor() {
        var values: [Float] = [-1, -1, -1]
        let count = withBytes("[1,2,3]") { readFloats(in: $0, at: Bytes(""), to: &values, capacity: 2) }
        #expect(count == 3)
        #expect(values == [1, 2, -1])
        #expect(withBytes("[1,2,3]") { readFloats(in: $0, at: Bytes(""), to: nil, capacity: 0) } == 3)
    }

    @Test func depthIsLimited() {
        let deep = { (depth: Int) in
            String(repeating: "[", count: depth) + "1" + String(repeating: "]", count: depth)
        }
        #expect(floats(deep(128)) == [1])
        #expect(floats(deep(129)) == nil)
    }

    /// The same as libc, for numbers of every length and size.
    @Test func realsAreRoundedCorrectly() {
        var random = Random(seed: 91)
        for round in 0..<40_000 {
            let digits = String(random.next() >> UInt64.random(in: 0..<64, using: &random))
            let more = String(random.next() >> UInt64.random(in: 0..<64, using: &random))
            let zeros = String(repeating: "0", count: Int.random(in: 0...12, using: &random))
            let text =
                switch round % 6 {
                case 0: "\(Double(bitPattern: random.next() & 0xBFFF_FFFF_FFFF_FFFF))"
                case 1: "-0.\(zeros)\(digits)"
                case 2: "\(digits).\(more)"
                case 3: "\(digits)e\(Int.random(in: -60...60, using: &random))"
                case 4:
                    "\(UInt64(1) << 53 + random.next() & 0xFFFF).\(zeros)\(more)E-\(Int.random(in: 0...400, using: &random))"
                default: "\(UInt64(1) << 54 | random.next() >> 9 | 1).0"
                }
            let expected = strtod(text, nil)
            guard expected.isFinite, text != "nan", !text.hasSuffix("inf") else { continue }
            let value = read("[\(text)]") { $0.element(0)?.real }
            #expect(value?.bitPattern == expected.bitPattern, "\(text)")
            #expect(floats("[\(text)]")?.first?.bitPattern == Float(expected).bitPattern, "\(text)")
        }
    }
}
