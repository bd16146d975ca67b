import CSystem
import Testing

@testable import Transport

/// Two ends of a connection; the test closes the far one.
private struct Pair {
    let near: Int32
    let far: Int32

    init() {
        var ends: [Int32] = [-1, -1]
        socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &ends)
        (near, far) = (ends[0], ends[1])
    }
}

@Suite struct SocketsTests {
    private let epoll = Descriptor(epoll_create1(Int32(EPOLL_CLOEXEC)))
    private let owner = UnsafeMutableRawPointer(bitPattern: 16)

    private func reported() -> [Int32] {
        var events = [epoll_event](repeating: epoll_event(), count: 64)
        let count = epoll_wait(epoll.value, &events, 64, 0)
        return (0..<max(0, Int(count))).map { owui_epoll_event_fd(&events[$0]) }
    }

    private func idle(_ sockets: Sockets, _ pair: Pair) throws {
        let owner = try #require(owner)
        sockets.open(pair.near, for: owner)
        #expect(sockets.watch(pair.near, EPOLLIN.rawValue, for: owner) == 0)
        sockets.release(pair.near)
        sockets.becomeIdle(pair.near, after: owner)
        sockets.settle()
    }

    @Test func anIdleSocketWithInputIsEnded() throws {
        let sockets = Sockets(epoll: epoll.value)
        let (loud, silent) = (Pair(), Pair())
        try idle(sockets, loud)
        try idle(sockets, silent)
        #expect(sockets.hasIdle && reported() == [])
        write(loud.far, "x", 1)
        #expect(reported() == [loud.near])
        let isEnded = sockets.endIdle(loud.near)
        #expect(isEnded && !sockets.endIdle(loud.near))
        // It is not reported again, libcurl reads its end, and so does the other side.
        #expect(reported() == [])
        var byte: UInt8 = 0
        #expect(recv(loud.near, &byte, 1, Int32(MSG_PEEK)) == 0)
        #expect(recv(loud.far, &byte, 1, 0) == 0)
        #expect(recv(silent.far, &byte, 1, Int32(MSG_DONTWAIT)) == -1)
        for pair in [loud, silent] {
            #expect(sockets.close(pair.near) == 0)
            close(pair.far)
        }
        #expect(!sockets.hasIdle)
    }

    @Test func aPausedSocketIsNotIdle() throws {
        let sockets = Sockets(epoll: epoll.value)
        let pair = Pair()
        let owner = try #require(owner)
        sockets.open(pair.near, for: owner)
        #expect(sockets.watch(pair.near, EPOLLIN.rawValue, for: owner) == 0)
        write(pair.far, "x", 1)
        sockets.release(pair.near)
        sockets.settle()
        let isEnded = sockets.endIdle(pair.near)
        #expect(!isEnded && !sockets.hasIdle && reported() == [])
        #expect(sockets.watch(pair.near, EPOLLIN.rawValue, for: owner) == 0)
        #expect(reported() == [pair.near])
        // Another exchange that ends says nothing of this one's socket.
        sockets.becomeIdle(pair.near, after: owner + 1)
        #expect(!sockets.hasIdle)
        #expect(sockets.close(pair.near) == 0)
        close(pair.far)
    }

    /// However numbers collide in the table, each socket is found until it is closed.
    @Test func manySockets() throws {
        let sockets = Sockets(epoll: epoll.value)
        var random = SystemRandomNumberGenerator()
        var open: [Pair] = []
        for _ in 0..<2000 {
            if open.count < 100, Bool.random(using: &random) || open.isEmpty {
                let pair = Pair()
                try idle(sockets, pair)
                open.append(pair)
            } else {
                let pair = open.remove(at: Int.random(in: 0..<open.count, using: &random))
                #expect(sockets.close(pair.near) == 0)
                close(pair.far)
                #expect(!sockets.contains(pair.near))
            }
            #expect(open.allSatisfy { sockets.contains($0.near) })
            #expect(sockets.hasIdle == !open.isEmpty)
        }
        for pair in open {
            #expect(sockets.close(pair.near) == 0)
            close(pair.far)
        }
    }
}
