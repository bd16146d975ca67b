import JSON
import TestSupport
import Testing
import Wire

@testable import Client

/// Lists that are read page by page while they change.
@Suite struct PageWalkTests {
    /// What came of reading a list of numbers: all elements in the order in which they came, and how it ended.
    struct Reading {
        var elements: [Int] = []
        var requests = 0
        var end: PageWalk.Next?
    }

    /// Reads a list; `change` does something to it before the page of that number of requests is given.
    private func read(_ list: [Int], by size: Int, change: (Int, inout [Int], [Int]) -> Void = { _, _, _ in })
        -> Reading
    {
        var list = list
        var walk = PageWalk()
        var reading = Reading()
        var seen: Set<Int> = []
        var first: Int?
        var page = 1
        while reading.end == nil, reading.requests < 1000 {
            reading.requests += 1
            change(reading.requests, &list, reading.elements)
            let items = Array(list.dropFirst((page - 1) * size).prefix(size))
            let fresh = items.filter { seen.insert($0).inserted }
            reading.elements += fresh
            let next = walk.received(
                .init(
                    length: items.count, fresh: fresh.count, total: Int64(list.count),
                    isSame: first != nil && items.first == first))
            first = items.first
            if case .page(let number) = next { page = number } else { reading.end = next }
        }
        return reading
    }

    @Test func aListThatRestsTakesNoRequestTooMany() {
        for (count, size, requests) in [
            (0, 30, 1), (1, 30, 1), (30, 30, 1), (31, 30, 2), (95, 30, 4), (90, 30, 3),
        ] {
            let reading = read(Array(0..<count), by: size)
            #expect(reading.elements == Array(0..<count))
            #expect(reading.end == .end)
            #expect(reading.requests == requests, "\(count)")
        }
    }

    @Test func whatComesWhileItIsRead() {
        // In front, as the server sorts them, at any moment, and any number of them.
        for many in [1, 5, 29, 30, 31, 60, 200] {
            for moment in 1...5 {
                let reading = read(Array(0..<95), by: 30) { request, list, _ in
                    if request == moment { list = Array(1000..<(1000 + many)) + list }
                }
                #expect(Set(reading.elements).isSuperset(of: 0..<95), "\(many) at \(moment)")
                #expect(Set(reading.elements).count == reading.elements.count)
                #expect(reading.end == .end)
                // Those in front too, if there was anything left to be asked.
                if moment < 4 { #expect(reading.elements.count == 95 + many, "\(many) at \(moment)") }
            }
        }
    }

    @Test func whatGoesWhileItIsRead() {
        for many in [1, 3, 30, 31, 45] {
            for moment in 2...4 {
                for place in [0, 20, 40] {
                    let reading = read(Array(0..<95), by: 30) { request, list, _ in
                        if request == moment { list.removeSubrange(place..<(place + many)) }
                    }
                    let stay = Set(0..<95).subtracting(place..<(place + many))
                    #expect(Set(reading.elements).isSuperset(of: stay), "\(many) of \(place) at \(moment)")
                    #expect(reading.end == .end)
                    #expect(reading.requests < 15)
                }
            }
        }
    }

    @Test func allThatIsReadIsDeleted() {
        for count in [1, 49, 200, 1234] {
            let reading = read(Array(0..<count), by: 50) { _, list, seen in
                list.removeAll { seen.contains($0) }
            }
            #expect(reading.elements.sorted() == Array(0..<count))
            #expect(reading.end == .end)
            #expect(reading.requests <= count / 50 * 2 + 2)
        }
    }

    @Test func whatMovesToTheFront() {
        for moved in [0, 40, 70, 94] {
            let reading = read(Array(0..<95), by: 30) { request, list, _ in
                if request == 2 { list.insert(list.remove(at: moved), at: 0) }
            }
            #expect(reading.elements.sorted() == Array(0..<95), "\(moved)")
        }
    }

    @Test func aListThatNeverRestsEnds() {
        let reading = read(Array(0..<95), by: 30) { request, list, _ in
            if request % 2 == 0 { list.removeLast() } else { list.append(0) }
        }
        #expect(reading.end != nil)
        #expect(reading.requests < 100)
    }

    @Test func aServerThatRepeatsItself() {
        // Without pages, in two orders, with the same elements without end.
        for orders in [[[1, 2]], [[1, 2], [2, 1]], [[1, 2], [1, 3], [1, 2], [1, 3]]] {
            var walk = PageWalk()
            var seen: Set<Int> = []
            var next = PageWalk.Next.page(1)
            var requests = 0
            var first: Int?
            while case .page = next, requests < 100 {
                let items = orders[requests % orders.count]
                requests += 1
                let fresh = items.filter { seen.insert($0).inserted }.count
                next = walk.received(.init(length: 2, fresh: fresh, total: 9, isSame: items.first == first))
                first = items.first
            }
            #expect(next == .repeated)
            #expect(requests < 10)
        }
    }

    @Test func totalsThatAreNone() {
        for total in [Int64.min, -1, .max, .max - 1] {
            var walk = PageWalk()
            var next = walk.received(.init(length: 2, fresh: 2, total: total))
            #expect(next == (total < 0 ? .end : .page(2)))
            next = walk.received(.init(length: 2, fresh: 2, total: 0))
            next = walk.received(.init(length: 0, fresh: 0, total: .max))
        }
    }

    @Test func withoutATotal() {
        var walk = PageWalk()
        #expect(walk.received(.init(length: 2, fresh: 2, total: nil)) == .page(2))
        #expect(walk.received(.init(length: 2, fresh: 0, total: nil)) == .end)
        var plain = PageWalk()
        #expect(plain.received(.init(length: 2, fresh: 2, total: nil, hasIDs: false)) == .end)
    }

    @Test func elementsAreKnownByTheirIDs() throws {
        let elements = ListElements()
        try #require(
            parse(#"[{"id":"a"},{"id":7},{"id":"a"},{"name":"x"},{"name":"x"},"y","y",{"id":null}]"#)
        ).read {
            elements.take($0)
        }
        #expect(
            elements.fresh.map { $0.read { string($0) } }
                == #"[{"id":"a"},{"id":7},{"name":"x"},{"name":"x"},"y","y",{"id":null}]"#)
        #expect(elements.length == 8 && !elements.isSame)
        try #require(parse(#"[{"id":"a"},{"id":"7"},{"id":"b"}]"#)).read { elements.take($0) }
        #expect(elements.isSame && elements.fresh?.read { $0.count } == 1)
        for round in 0..<2 {
            var count = 0
            for page in 0..<50 {
                var text = "["
                for i in 0..<100 { text += (i > 0 ? "," : "") + #"{"id":"file-\#(page * 100 + i)"}"# }
                try #require(parse(text + "]")).read { elements.take($0) }
                count += elements.fresh?.read { $0.count } ?? 0
            }
            #expect(count == (round == 0 ? 5000 : 0))
        }
    }
}
