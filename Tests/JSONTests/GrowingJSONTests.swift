import CJansson
import JSON
import TestSupport
import Testing
import Wire

@Suite struct GrowingJSONTests {
    private let list = Bytes("list")

    @Test func listsAddUpAndTheRestIsReplaced() {
        var growing = GrowingJSON()
        #expect(growing.view == nil)
        for text in ["[1]", "[2,3]", "[]"] { growing.merge(list, parse(text)) }
        for text in ["1", "{\"a\":1}", "{\"b\":2}"] { growing.merge(Bytes("last"), parse(text)) }
        growing.set(Bytes("set"), parse("[1]"))
        growing.set(Bytes("set"), parse("[2]"))
        growing.set(Bytes("set"), nil as JSONValue?)
        #expect(written(growing.value) == #"{"list":[1,2,3],"last":{"b":2},"set":[2]}"#)
        growing.merge(list, parse("null"))
        growing.merge(list, parse("[4]"))
        #expect(written(growing.value) == #"{"list":[4],"last":{"b":2},"set":[2]}"#)
    }

    @Test func arraysGrowToo() {
        var growing = GrowingJSON()
        parse("[1]")?.read { growing.append(elementsOf: $0) }
        let before = growing.value
        parse("[2]")?.read { growing.append(elementsOf: $0) }
        #expect(written(growing.value) == "[1,2]")
        #expect(written(before) == "[1]")
    }

    /// The whole, a part of it, or a value with a part of it in it: each is kept by a reference to it alone.
    @Test func whatIsHeldStaysAsItIs() throws {
        var growing = GrowingJSON()
        var held: [(JSONValue, String?)] = []
        for i in 0..<60 {
            growing.merge(list, parse("[{\"n\":\(i)}]"))
            growing.merge(Bytes(i % 2 == 0 ? "even" : "odd"), parse("[\(i)]"))
            growing.set(Bytes("last"), parse("\(i)"))
            let whole = try #require(growing.value)
            let part = try #require(growing.member(list).map { JSONValue(sharing: $0) })
            let other = try #require(JSONValue.object())
            growing.view?.forEachMember { key, value in _ = other.view.set(key, value) }
            switch i % 4 {
            case 0: held.append((whole, written(whole)))
            case 1: held.append((part, written(part)))
            case 2: held.append((other, written(other)))
            default: break
            }
        }
        for (value, before) in held { #expect(written(value) == before) }
        #expect(growing.member(list)?.count == 60)
    }

    /// Or adding one by one would cost the square of their number.
    @Test func nothingIsCopiedWhileNobodyHoldsIt() {
        var growing = GrowingJSON()
        growing.merge(list, parse("[0]"))
        let root = growing.view?.ref
        let array = growing.member(list)?.ref
        for i in 1..<100 {
            growing.merge(list, parse("[\(i)]"))
            // Taken, looked at, and given back.
            let taken = growing.value
            #expect(taken?.view.member(list)?.count == i + 1)
            #expect(growing.view?.ref == root && growing.member(list)?.ref == array)
        }
        let kept = growing.value
        growing.merge(list, parse("[100]"))
        let next = growing.member(list)?.ref
        #expect(growing.view?.ref != root && next != array)
        growing.merge(list, parse("[101]"))
        #expect(growing.member(list)?.ref == next)
        withExtendedLifetime(kept) {}
    }

    @Test func itBeginsWithWhatSomebodyElseHas() throws {
        let given = try #require(parse(#"{"list":[1]}"#))
        var growing = GrowingJSON(given.view)
        growing.merge(list, parse("[2]"))
        #expect(written(given) == #"{"list":[1]}"#)
        #expect(written(growing.value) == #"{"list":[1,2]}"#)
    }
}
