import JSON
import TestSupport
import Testing
import Wire

/// RFC 6901, section 5.
private let document = #"""
    {"foo":["bar","baz"],"":0,"a/b":1,"c%d":2,"e^f":3,"g|h":4,"i\\j":5,"k\"l":6," ":7,"m~n":8}
    """#

private func found(_ pointer: String, in text: String = document) -> String? {
    guard let value = parse(text) else { return nil }
    return withBytes(pointer) { value.view.at($0).flatMap { written($0) } }
        .map { String(decoding: $0, as: UTF8.self) }
}

@Suite struct JSONPointerTests {
    @Test(
        arguments: [
            ("", document), ("/foo", #"["bar","baz"]"#), ("/foo/0", #""bar""#), ("/", "0"), ("/a~1b", "1"),
            ("/c%d", "2"),
            ("/e^f", "3"), ("/g|h", "4"), ("/i\\j", "5"), ("/k\"l", "6"), ("/ ", "7"), ("/m~0n", "8"),
            ("/foo/1", #""baz""#),
        ] as [(String, String)])
    func examplesOfTheStandard(_ pointer: String, _ expected: String) { #expect(found(pointer) == expected) }

    @Test(
        arguments: [
            ("/~0", #"{"~":1}"#), ("/~1", #"{"/":1}"#), ("/~01", #"{"~1":1}"#), ("/~10", #"{"/0":1}"#),
            ("/~0~1~0", #"{"~/~":1}"#),
            ("/a~1b/c~0d", #"{"a/b":{"c~d":1}}"#), ("//", #"{"":{"":1}}"#), ("/a//b", #"{"a":{"":{"b":1}}}"#),
            ("/0", #"{"0":1}"#),
            ("/01", #"{"01":1}"#), ("/-", #"{"-":1}"#), ("/é", #"{"é":1}"#), ("/0/0/a", #"[[{"a":1}]]"#),
            ("/10", "[0,0,0,0,0,0,0,0,0,0,1]"),
        ] as [(String, String)])
    func leadsToTheOne(_ pointer: String, _ text: String) { #expect(found(pointer, in: text) == "1") }

    @Test(arguments: [
        "foo", "0", " ", "~", "/nope", "/FOO", "/fo", "/fooo", "/foo/", "/foo/-", "/foo/2", "/foo/-1",
        "/foo/+0", "/foo/00", "/foo/01",
        "/foo/ 0", "/foo/0 ", "/foo/0x0", "/foo/1e0", "/foo/0.0", "/foo/a", "/foo/:", "/foo//0", "/foo/0/",
        "/foo/0/0", "//", "/a/b", "/m~n~",
        "/foo/4294967296", "/foo/18446744073709551616", "/foo/99999999999999999999999999",
    ])
    func leadsNowhere(_ pointer: String) { #expect(found(pointer) == nil) }

    @Test func scalarsHaveNothingBelow() {
        for text in ["1", "\"x\"", "null", "true", "1.5"] {
            #expect(found("", in: text) == text)
            #expect(found("/", in: text) == nil)
            #expect(found("/0", in: text) == nil)
        }
    }

    @Test func aKeyWithNULIsNotFoundByItsBeginning() {
        guard let value = parse(#"{"a":1}"#) else { return }
        withBytes([0x2F, 0x61, 0]) { pointer in #expect(value.view.at(pointer) == nil) }
    }
}
