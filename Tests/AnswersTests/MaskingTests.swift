import TestSupport
import Testing
import Wire

@testable import Answers

@Suite struct MaskingTests {
    private func masking(_ text: String, _ secrets: [String]) -> String {
        string(masked(CString(copying: text), secrets.map { CString(copying: $0) }))
    }

    @Test(
        arguments: [
            ("", ""), ("nothing", "nothing"), ("the key", "the key"), ("sk-secret", "***"),
            ("a sk-secret, sk-secretsk-secret", "a ***, ******"), ("sk-secre", "sk-secre"),
            // A line that was cut off in it.
            ("a sk-secre…", "a ***…"), ("a sk-s…; b", "a ***…; b"), ("a sk-…", "a sk-…"), ("sk-s", "sk-s"),
        ])
    func aSecretIsReplaced(_ text: String, _ expected: String) {
        #expect(masking(text, ["sk-secret", "key"]) == expected)
    }

    @Test func theLongestCounts() {
        #expect(masking("abcdefgh", ["abcd", "abcdefgh", "bcde"]) == "***")
        #expect(masking("abcdefg", ["abcd", "abcdefgh"]) == "***efg")
    }

    /// As servers in Python, PHP, Go and .NET write JSON.
    @Test(
        arguments: [
            #"a"b\c/d+e f"#, #"a\"b\\c/d+e f"#, #"a\"b\\c\/d\u002Be f"#,
            #"\u0061\u0022b\u005cc\u002fd\u002be\u0020f"#,
        ])
    func aSecretInJSON(_ text: String) {
        #expect(masking("{\"x\":\"\(text)\"}", [#"a"b\c/d+e f"#]) == #"{"x":"***"}"#)
    }

    @Test(arguments: ["one  two\tthree", "one two three", "one\ttwo   three", #"one  two\tthree"#])
    func blanksAreOneInALine(_ text: String) {
        #expect(masking("it is \(text)!", ["one  two\tthree"]) == "it is ***!")
    }

    @Test(arguments: [#"a\"#, #"ab\u"#, #"ab\u00"#, #"abc\u00zz"#, #"\\\\\\\\"#, #"ab\"cd"#])
    func whatIsNoneStays(_ text: String) {
        #expect(masking(text, ["abcd", "abce"]) == text)
    }
}
