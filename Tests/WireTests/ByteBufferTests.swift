import TestSupport
import Testing
import Wire

@Suite struct ByteBufferTests {
    @Test(arguments: [0, 1, 2, 7, 32, 1000])
    func startsEmpty(_ capacity: Int) {
        let buffer = ByteBuffer(capacity: capacity)
        #expect(array(buffer.bytes) == [])
        let (isEmpty, terminator) = (buffer.isEmpty, buffer.base[0])
        #expect(isEmpty)
        #expect(terminator == 0)
    }

    /// Every operation in any order, compared with an array.
    @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
    func behavesAsAnArray(_ seed: UInt64) {
        var random = Random(seed: seed)
        var buffer = ByteBuffer(capacity: Int(seed) - 1)
        var model: [UInt8] = []
        for _ in 0..<4000 {
            switch Int.random(in: 0..<8, using: &random) {
            case 0...1:
                let added = (0..<Int.random(in: 0...50, using: &random)).map {
                    UInt8(truncatingIfNeeded: $0 &* 37 + 1)
                }
                buffer.append(added)
                model += added
            case 2:
                let byte = UInt8.random(in: 0...255, using: &random)
                buffer.append(byte)
                model.append(byte)
            case 3...4:
                let length = Int.random(in: 0...model.count, using: &random)
                buffer.removeFirst(length)
                model.removeFirst(length)
            case 5:
                let room = buffer.room(20)
                for i in 0..<20 { room[i] = UInt8(i) + 100 }
                buffer.advance(7)
                model += 100..<107
            case 6:
                buffer.append("text")
                model += Array("text".utf8)
            default: buffer.reserve(Int.random(in: 0...100, using: &random))
            }
            if Int.random(in: 0..<200, using: &random) == 0 {
                buffer.removeAll()
                model = []
            }
            let (isEmpty, length, terminator) = (
                buffer.isEmpty, buffer.end - buffer.base, buffer.base[model.count]
            )
            #expect(array(buffer.bytes) == model)
            #expect(isEmpty == model.isEmpty)
            #expect(length == model.count)
            #expect(terminator == 0)
        }
    }

    /// Bytes that go through must not leave memory behind, however reads and frames are aligned.
    @Test(arguments: [(100, 99), (7, 13), (64, 64), (1000, 9)])
    func memoryStaysInProportion(_ sizes: (read: Int, frame: Int)) {
        var buffer = ByteBuffer()
        let read = [UInt8](repeating: 1, count: sizes.read)
        var homes: [UnsafePointer<UInt8>] = []
        for rounds in [500, 4000] {
            for _ in 0..<rounds {
                buffer.append(read)
                // Never quite empty, or it would start again at the front.
                while buffer.count > sizes.frame { buffer.removeFirst(sizes.frame) }
            }
            buffer.removeAll()
            homes.append(buffer.base)
        }
        // It never moved to a larger piece of memory after the first rounds.
        #expect(homes[0] == homes[1])
    }

    @Test func aReserveKeepsPointersUpToItsSize() {
        var buffer = ByteBuffer()
        buffer.reserve(1000)
        let before = buffer.base
        for _ in 0..<1000 { buffer.append(1) }
        let after = buffer.base
        #expect(after == before)
    }

    @Test func nothingIsAppended() {
        var buffer = ByteBuffer()
        buffer.append(buffer.base, 0)
        buffer.append("")
        #expect(array(buffer.bytes) == [])
    }
}

@Suite struct BytesTests {
    @Test func comparison() {
        withBytes("Content-Type") { name in
            #expect(name.equals("Content-Type"))
            #expect(!name.equals("Content-Typ"))
            #expect(!name.equals("Content-Typf"))
            #expect(!name.equals("content-type"))
            #expect(name.equalsIgnoringCase(Bytes("cONTENT-tYPE")))
            #expect(!name.equalsIgnoringCase(Bytes("content-typf")))
            #expect(!name.equalsIgnoringCase(Bytes("content-typee")))
            #expect(name.hasPrefix(Bytes("Content")))
            #expect(name.hasPrefix(Bytes("")))
            #expect(!name.hasPrefix(Bytes("content")))
            #expect(!name.hasPrefix(Bytes("Content-Type:")))
            #expect(name.hasPrefixIgnoringCase("CONTENT"))
            #expect(!name.hasPrefixIgnoringCase("content-type:"))
        }
    }

    /// Only letters have a case: `@` and `` ` `` stand 0x20 apart too.
    @Test func onlyLettersHaveACase() {
        for byte in UInt8.min...UInt8.max {
            let other = byte ^ 0x20
            let isLetter = UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
            withBytes([byte]) { a in withBytes([other]) { b in #expect(a.equalsIgnoringCase(b) == isLetter) }
            }
        }
    }

    @Test func aDifferenceIsSeenAtEveryPlaceInAWord() {
        for length in 0..<30 {
            let bytes = [UInt8](repeating: 7, count: length)
            withBytes(bytes) { a in withBytes(bytes) { b in #expect(a.equals(b)) } }
            for i in 0..<length {
                var other = bytes
                other[i] = 0x87
                withBytes(bytes) { a in withBytes(other) { b in #expect(!a.equals(b)) } }
            }
        }
    }

    @Test func parts() {
        withBytes("abc") { text in
            #expect(string(text.dropping(1)) == "bc")
            #expect(text.dropping(3).count == 0)
            #expect(text.dropping(4).count == 0)
            #expect(string(text.prefix(2)) == "ab")
            #expect(string(text.prefix(9)) == "abc")
            #expect(text.firstIndex(of: UInt8(ascii: "c")) == 2)
            #expect(text.firstIndex(of: UInt8(ascii: "d")) == nil)
        }
    }

    @Test func trimming() {
        for (text, expected) in [
            ("", ""), (" \t\r\n", ""), ("a", "a"), ("\t a b \r\n", "a b"), ("a ", "a"), (" a", "a"),
        ] {
            withBytes(text) { #expect(string($0.trimmed) == expected) }
        }
    }

    @Test func ownedTextEndsInNUL() {
        let text = withBytes("a\0b") { CString($0) }
        #expect(array(text.bytes) == [0x61, 0, 0x62])
        #expect(text.bytes.base[3] == 0)
        #expect(text.cString[1] == 0)
        let empty = CString("")
        #expect(empty.bytes.count == 0)
        #expect(empty.cString[0] == 0)
    }

    @Test func roomInFrontTakesWhatIsLeftOfTheOther() {
        var buffer = ByteBuffer()
        let withoutMemory = buffer.prepend(Bytes("no memory yet"))
        buffer.append(Bytes("0123456789"))
        buffer.removeAll(roomInFront: 1024)
        let withLittle = buffer.prepend(Bytes("too small for that"))
        buffer.reserve(8192)
        buffer.removeAll(roomInFront: 1024)
        buffer.append(Bytes("event"))
        let withRoom = buffer.prepend(Bytes("half an "))
        let (joined, terminator) = (array(buffer.bytes), buffer.base[buffer.count])
        let long = [UInt8](repeating: 0x78, count: 1100)
        let withMoreThanFits = long.withUnsafeBufferPointer { long in
            long.baseAddress.map { buffer.prepend(Bytes($0, long.count)) }
        }
        let unchanged = array(buffer.bytes)
        for _ in 0..<2000 { buffer.append(Bytes("more ")) }
        let (count, start) = (buffer.count, array(buffer.bytes.prefix(18)))
        #expect([withoutMemory, withLittle, withRoom, withMoreThanFits] == [false, false, true, false])
        #expect(joined == Array("half an event".utf8))
        #expect(terminator == 0)
        #expect(unchanged == joined)
        #expect(count == 13 + 10_000)
        #expect(start == Array("half an eventmore ".utf8))
    }

    @Test func memoryIsTakenWithItsNUL() {
        for count in [0, 1, 100, 1 << 15, 1 << 17] {
            for removed in [0, 1] where removed <= count {
                var buffer = ByteBuffer()
                buffer.append([UInt8](repeating: 0x61, count: count))
                buffer.removeFirst(removed)
                let memory = buffer.takeMemory()
                #expect((0..<count - removed).allSatisfy { memory[$0] == 0x61 })
                #expect(memory[count - removed] == 0)
                memory.deallocate()
            }
        }
    }
}
