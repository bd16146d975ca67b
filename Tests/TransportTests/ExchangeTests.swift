import CCurl
import CSystem
import TestSupport
import Testing
import Wire

@testable import Transport

/// An exchange that is on no loop: the tests give it what libcurl would.
private func exchange(
    limit: Int = 1000, timeouts: Timeouts = .standard, isIdempotent: Bool = true,
    upload: Upload? = nil
) throws -> Exchange {
    let request = HTTPRequest(
        method: CString("POST"), url: CString("http://127.0.0.1:1/"), isIdempotent: isIdempotent)
    request.timeouts = timeouts
    request.upload = upload
    return try #require(Exchange.make(request, limit: limit))
}

extension Exchange {
    fileprivate func receive(_ text: String) -> Int { withBytes(text) { received($0) } }
    fileprivate func receiveHead(_ lines: [String]) {
        for line in lines { _ = withBytes(line + "\r\n") { receivedHeader($0) } }
    }
}

private let streamHead = ["HTTP/1.1 200 OK", "Content-Type: text/event-stream", ""]

@Suite struct ExchangeTests {
    /// However the bytes come in, and however much of them the reader leaves, none is lost.
    @Test func bytesMoveInOrder() throws {
        for (received, taken) in [(1, 1), (5, 3), (3, 5), (100, 7), (7, 100), (2000, 1)] {
            let exchange = try exchange(limit: 1 << 20)
            exchange.receiveHead(streamHead)
            let all = pattern(5000)
            var buffer = ByteBuffer()
            var out: [UInt8] = []
            var at = 0
            while at < all.count {
                let piece = Array(all[at..<min(at + received, all.count)])
                #expect(withBytes(piece) { exchange.received($0) } == piece.count)
                at += piece.count
                let hasMoved = exchange.hasArrived && exchange.moveArrived(to: &buffer)
                #expect(hasMoved)
                #expect(!exchange.hasArrived)
                let count = min(taken, buffer.count)
                out += array(buffer.bytes.prefix(count))
                buffer.removeFirst(count)
            }
            out += array(buffer.bytes)
            #expect(out == all, "\(received) \(taken)")
        }
    }

    @Test func nothingMovesWhenNothingHasArrived() throws {
        let exchange = try exchange()
        var buffer = ByteBuffer()
        buffer.append("left")
        let hasMoved = exchange.moveArrived(to: &buffer)
        let left = string(buffer.bytes)
        #expect(!hasMoved && left == "left")
        #expect(exchange.receive("dropped") == 7)
        exchange.dropArrived()
        #expect(!exchange.hasArrived)
    }

    @Test func aBodyOverTheLimitEndsTheExchange() throws {
        let exchange = try exchange(limit: 10)
        exchange.receiveHead(["HTTP/1.1 200 OK", "Content-Type: application/json", ""])
        #expect(exchange.receive("0123456789") == 10)
        #expect(exchange.receive("x") == 0)
        exchange.finish(CURLE_WRITE_ERROR)
        guard case .overLimit = exchange.outcome else {
            Issue.record("not over the limit")
            return
        }
    }

    @Test func aStreamPausesAtItsWindow() throws {
        let exchange = try exchange(limit: 10)
        exchange.receiveHead(streamHead)
        #expect(exchange.receive("0123456789ab") == 12)
        #expect(exchange.receive("x") == Int(CURL_WRITEFUNC_PAUSE))
        #expect(exchange.isPaused)
        var buffer = ByteBuffer()
        _ = exchange.moveArrived(to: &buffer)
        exchange.awaitMore(window: 10)
        #expect(!exchange.isPaused)
        #expect(exchange.receive("x") == 1)
    }

    @Test func theSilenceOfAPauseIsNotTheServers() throws {
        let timeouts = Timeouts(connect: 0, firstByte: 0, idle: 50, event: 0, total: 0)
        let exchange = try exchange(limit: 4, timeouts: timeouts)
        let clock = UnsafeMutablePointer<Int64>.allocate(capacity: 1)
        defer { clock.deallocate() }
        clock.initialize(to: 1000)
        exchange.loopTime = UnsafePointer(clock)
        exchange.receiveHead(streamHead)
        #expect(exchange.checkTimeouts() == 1050)
        _ = exchange.receive("0123")
        _ = exchange.receive("4")
        #expect(exchange.isPaused)
        clock.pointee = 5000
        #expect(exchange.checkTimeouts() == nil)
        #expect(exchange.outcome == nil)
    }

    @Test func aTimeoutEndsTheExchange() throws {
        let timeouts = Timeouts(connect: 30, firstByte: 40, idle: 50, event: 60, total: 0)
        let clock = UnsafeMutablePointer<Int64>.allocate(capacity: 1)
        defer { clock.deallocate() }
        for (phase, kind, after) in [
            (.connecting, .connect, 30), (.sending, .idle, 50), (.waiting, .firstByte, 40),
            (.receiving, .idle, 50),
        ] as [(Progress.Phase, TimeoutKind, Int64)] {
            let exchange = try exchange(timeouts: timeouts, upload: upload())
            clock.initialize(to: 1000)
            exchange.loopTime = UnsafePointer(clock)
            exchange.enter(phase)
            clock.pointee = 1000 + after - 1
            _ = exchange.checkTimeouts()
            #expect(exchange.outcome == nil)
            clock.pointee = 1000 + after
            #expect(exchange.checkTimeouts() == nil)
            guard case .timedOut(let timeout) = exchange.outcome else {
                Issue.record("\(phase)")
                continue
            }
            #expect(timeout == kind)
        }
    }

    private func upload() -> Upload {
        let upload = Upload(
            .memory(Bytes("content")), name: CString("a"), head: CString(""), tail: CString(""))
        _ = upload.open()
        return upload
    }

    @Test func interimHeadsAreNoResponse() throws {
        let exchange = try exchange()
        exchange.enter(.waiting)
        exchange.receiveHead(["HTTP/1.1 100 Continue", ""])
        #expect(exchange.progress.phase == .waiting)
        exchange.receiveHead(streamHead)
        #expect(exchange.progress.phase == .receiving)
        #expect(exchange.hasResponse)
    }

    @Test func theFirstOutcomeCounts() throws {
        let exchange1 = try exchange()
        exchange1.finish(CURLE_OPERATION_TIMEDOUT)
        exchange1.finish(CURLE_OK)
        guard case .timedOut(.connect) = exchange1.outcome else {
            Issue.record("connect")
            return
        }

        let exchange2 = try exchange()
        exchange2.enter(.receiving)
        exchange2.loseWatch(EBADF)
        exchange2.finish(CURLE_OK)
        guard case .unwatched(EBADF) = exchange2.outcome else {
            Issue.record("unwatched")
            return
        }

        let failing = Upload(
            .file(CString("/nonexistent")), name: CString("a"), head: CString(""), tail: CString(""))
        _ = failing.open()
        let exchange3 = try exchange(upload: failing)
        exchange3.finish(CURLE_ABORTED_BY_CALLBACK)
        guard case .notSent = exchange3.outcome else {
            Issue.record("not sent")
            return
        }

        let exchange4 = try exchange()
        exchange4.enter(.receiving)
        exchange4.finish(CURLE_PARTIAL_FILE)
        guard case .failed(let code, let text) = exchange4.outcome else {
            Issue.record("failed")
            return
        }
        #expect(code == CURLE_PARTIAL_FILE && text.count > 0)
    }

    @Test func aReadyTokenIsMarkedWhenSomethingArrives() throws {
        let loop = try #require(Loop.make())
        let token = ReadyToken()
        token.owner = UnsafeMutableRawPointer(bitPattern: 0x1000)
        let exchange = try exchange()
        exchange.readyToken = token
        exchange.loop = loop
        defer { exchange.loop = nil }
        _ = exchange.receive("x")
        #expect(loop.takeReady().readyTokens.count == 1)
        exchange.finish(CURLE_OK)
        #expect(loop.takeReady().readyTokens.count == 1)
        exchange.readyToken = nil
        _ = exchange.receive("x")
        #expect(loop.takeReady().readyTokens.isEmpty)
    }

    @Test func lackOfSocketsIsTold() throws {
        for (error, lacks) in [(EMFILE, true), (ENFILE, true), (ENOBUFS, true), (EACCES, false)] {
            let exchange = try exchange()
            exchange.recordSocket(-1, error, port: 80)
            #expect(exchange.lacksSocket == lacks)
        }
    }
}
