import CJansson
import JSON
import TestSupport
import Testing
import Wire

@Suite struct GrowingArrayTests {
    private func append(_ text: String, to array: inout GrowingArray) {
        parse(text)?.read { array.append(elementsOf: $0) }
    }

    @Test func theElementsOfAllListsAreAppended() {
        var growing = GrowingArray()
        #expect(growing.value == nil)
        for text in ["[]", "[1]", "[2,[3]]", "[]"] { append(text, to: &growing) }
        #expect(written(growing.value) == "[1,2,[3]]")
    }

    @Test func whatIsHeldStaysAsItIs() throws {
        var growing = GrowingArray()
        var held: [(JSONValue, String?)] = []
        for i in 0..<60 {
            append("[{\"n\":\(i)}]", to: &growing)
            let whole = try #require(growing.value)
            let other = try #require(JSONValue.object())
            _ = other.view.set(Bytes("items"), whole.view)
            switch i % 3 {
            case 0: held.append((whole, written(whole)))
            case 1: held.append((other, written(other)))
            default: break
            }
        }
        for (value, before) in held { #expect(written(value) == before) }
        #expect(growing.value?.view.count == 60)
    }

    /// Or adding one by one would cost the square of their number.
    @Test func nothingIsCopiedWithoutAnotherHolder() {
        var growing = GrowingArray()
        append("[0]", to: &growing)
        let first = growing.value?.view.ref
        for i in 1..<100 {
            append("[\(i)]", to: &growing)
            // Taken, read, and released.
            #expect(growing.value?.view.count == i + 1)
            #expect(growing.value?.view.ref == first)
        }
        let kept = growing.value
        append("[100]", to: &growing)
        let next = growing.value?.view.ref
        #expect(next != first)
        append("[101]", to: &growing)
        #expect(growing.value?.view.ref == next)
        withExtendedLifetime(kept) {}
    }
}
