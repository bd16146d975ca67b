import CJansson
import JSON
import TestSupport
import Testing
import Wire

@Suite struct JSONViewTests {
    @Test(
        arguments: [
            ("0", 0), ("-7", -7), ("1.0", 1), ("-2.0", -2), ("1e3", 1000),
            ("-9223372036854775808", Int64.min),
            ("-9223372036854775808.0", Int64.min), ("9007199254740993", 9_007_199_254_740_993), ("-0.0", 0),
            ("1.5", nil), ("9223372036854775808", nil), ("1e19", nil), ("-1e19", nil), ("1e400", nil),
            ("1e-5", nil),
            ("\"1\"", nil), ("null", nil), ("true", nil), ("[1]", nil), ("{}", nil),
        ] as [(String, Int64?)])
    func integers(_ text: String, _ expected: Int64?) { #expect(read(text) { $0.int } == expected) }

    @Test(
        arguments: [
            ("1", 1), ("1.5", 1.5), ("-0.5", -0.5), ("9223372036854775807", 0x1p63),
            ("\"1\"", nil), ("null", nil), ("[]", nil),
        ] as [(String, Double?)])
    func reals(_ text: String, _ expected: Double?) { #expect(read(text) { $0.real } == expected) }

    @Test(
        arguments: [
            ("true", true), ("false", false), ("null", nil), ("0", nil), ("1", nil), ("\"true\"", nil),
            ("[]", nil),
        ] as [(String, Bool?)])
    func truth(_ text: String, _ expected: Bool?) { #expect(read(text) { $0.bool } == expected) }

    @Test(
        arguments: [
            ("\"a\\u0000b\"", "a\0b"), ("\"\"", ""), ("1", nil), ("null", nil), ("[\"a\"]", nil),
            ("{\"a\":\"b\"}", nil),
        ] as [(String, String?)])
    func texts(_ text: String, _ expected: String?) {
        #expect(read(text) { $0.text.map { string($0) } } == expected)
    }

    @Test(
        arguments: [
            ("[]", 0), ("[1,2]", 2), ("{}", 0), ("{\"a\":1,\"b\":2,\"a\":3}", 2), ("\"abc\"", 0), ("7", 0),
            ("null", 0),
        ] as [(String, Int)])
    func counts(_ text: String, _ expected: Int) { #expect(read(text) { $0.count } == expected) }

    @Test func elements() {
        guard let value = parse("[10,20]") else { return }
        #expect(value.view.element(1)?.int == 20)
        for index in [-1, 2, Int.max, Int.min] { #expect(value.view.element(index) == nil) }
        #expect(read("{\"0\":1}") { $0.element(0) } == nil)
    }

    @Test func members() {
        guard let value = parse(#"{"a":1,"b":null,"":2}"#) else { return }
        #expect(value.view.member("a")?.int == 1)
        #expect(value.view.member("")?.int == 2)
        #expect(value.view.member("b")?.isNull == true)
        #expect(value.view.nonNull("b") == nil)
        #expect(value.view.nonNull("a")?.int == 1)
        #expect(value.view.member("c") == nil)
        for text in ["[1]", "\"a\"", "1", "null"] { #expect(read(text) { $0.member("a") } == nil) }
    }

    @Test func settingMembers() {
        guard let object = JSONValue.object(), let array = JSONValue.array(), let one = JSONValue.int(1)
        else { return }
        #expect(object.view.set(Bytes("a"), one.view))
        #expect(object.view.set(Bytes("a"), array.view))
        #expect(object.view.set(Bytes("b"), one.view))
        #expect(written(object) == "{\"a\":[],\"b\":1}")
        #expect(object.view.set(Bytes("a"), nil))
        #expect(object.view.set(Bytes("not there"), nil))
        #expect(written(object) == "{\"b\":1}")
        #expect(!array.view.set(Bytes("a"), one.view))
        #expect(!one.view.set(Bytes("a"), nil))
        array.append(nil)
        array.append(one)
        #expect(written(array) == "[1]")
    }

    @Test func everyReferenceIsGivenBack() {
        let left = allocationsLeft {
            guard let object = JSONValue.object(), let text = parse("[\"x\",2.5]") else { return }
            object.set("a", text)
            object.view.set(Bytes("b"), text.view.element(0))
            let shared = JSONValue(sharing: object.view)
            object.set("a", nil)
            owui_json_decref(shared.leak())
            _ = JSONValue.copy(shared.view, cleaned: false)
            _ = JSONValue.copy(shared.view, cleaned: true)
        }
        #expect(left == 0)
    }

    @Test func aLeakedReferenceOutlivesItsOwner() {
        let left = allocationsLeft {
            guard let ref = parse("[\"x\"]")?.leak() else { return }
            #expect(written(JSONView(ref)).map { String(decoding: $0, as: UTF8.self) } == "[\"x\"]")
            owui_json_decref(ref)
        }
        #expect(left == 0)
    }

    @Test func copiesAreTheirOwn() {
        guard let value = parse("{\"a\":[1]}"), let copy = JSONValue.copy(value.view, cleaned: false) else {
            return
        }
        value.view.at(Bytes("/a"))?.appendElements(of: value.view.at(Bytes("/a")) ?? value.view)
        #expect(written(copy) == "{\"a\":[1]}")
        #expect(written(value) == "{\"a\":[1,1]}")
    }
}
