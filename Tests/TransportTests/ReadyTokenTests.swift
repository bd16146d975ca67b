import CSystem
import Glibc
import Testing

@testable import Transport

private var someone: UnsafeMutableRawPointer? { UnsafeMutableRawPointer(bitPattern: 0x1000) }

private func token() -> ReadyToken {
    let token = ReadyToken()
    token.owner = someone
    return token
}

private func loop() throws -> Loop { try #require(Loop.make(isPollable: true)) }

/// Positions in `tokens` of those that are ready.
private func taken(_ loop: Loop, of tokens: [ReadyToken]) -> [Int] {
    loop.takeReady().readyTokens.compactMap { ready in tokens.firstIndex { $0 === ready } }
}

@Suite struct ReadyTokenTests {
    @Test func aTokenIsListedOnceInOrder() throws {
        let loop = try loop()
        let tokens = [token(), token(), token()]
        for i in [2, 0, 2, 0] { loop.markReady(tokens[i]) }
        #expect(taken(loop, of: tokens) == [2, 0])
        #expect(taken(loop, of: tokens) == [])
        loop.markReady(tokens[2])
        #expect(taken(loop, of: tokens) == [2])
        loop.markReady(nil)
        #expect(loop.takeReady().readyTokens.isEmpty)
    }

    @Test func aTokenWithoutAnOwnerIsNotListed() throws {
        let loop = try loop()
        let gone = ReadyToken()
        loop.markReady(gone)
        loop.signalReady(gone)
        loop.signalReady(gone, at: owui_now_us() + 1000)
        loop.turn(until: owui_now_us() + 20_000)
        #expect(loop.takeReady().readyTokens.isEmpty)
    }

    @Test func anOwnerMayGoWhileItsTokenIsListed() throws {
        let loop = try loop()
        let leaving = token()
        loop.markReady(leaving)
        leaving.owner = nil
        let tokens = loop.takeReady().readyTokens
        #expect(tokens.count == 1 && tokens[0].owner == nil)
        // With an owner it may be listed again.
        leaving.owner = someone
        loop.markReady(leaving)
        #expect(taken(loop, of: [leaving]) == [0])
    }

    @Test func aSignalMakesTheDescriptorReadable() throws {
        let loop = try loop()
        let token = token()
        #expect(!isReadable(loop.descriptor))
        loop.markReady(token)
        #expect(!isReadable(loop.descriptor))
        loop.signalIfReady()
        #expect(isReadable(loop.descriptor))
        loop.turn(until: 0)
        #expect(!isReadable(loop.descriptor))
        let (tokens, wasWoken) = loop.takeReady()
        #expect(tokens.count == 1 && wasWoken)
        #expect(!loop.takeReady().wasWoken)
        loop.signalIfReady()
        #expect(!isReadable(loop.descriptor))
        loop.signalReady(token)
        #expect(isReadable(loop.descriptor))
    }

    @Test func remindersComeInTime() throws {
        let loop = try loop()
        let tokens = [token(), token(), token()]
        let now = owui_now_us()
        loop.signalReady(tokens[0], at: now + 60_000)
        loop.signalReady(tokens[1], at: now + 20_000)
        loop.signalReady(tokens[2], at: now - 1)
        #expect(taken(loop, of: tokens) == [2])
        var order: [Int] = []
        while order.count < 2, owui_now_us() < now + 10_000_000 {
            loop.turn(until: now + 10_000_000)
            order += taken(loop, of: tokens)
        }
        #expect(order == [1, 0])
        #expect(owui_now_us() >= now + 60_000)
    }

    @Test func aReminderMakesTheDescriptorReadable() throws {
        let loop = try loop()
        loop.signalReady(token(), at: owui_now_us() + 10_000)
        var poll = pollfd(fd: loop.descriptor, events: Int16(POLLIN), revents: 0)
        #expect(Glibc.poll(&poll, 1, 10_000) == 1)
    }

    @Test func aReminderWhoseOwnerIsGoneIsForgotten() throws {
        let loop = try loop()
        let (leaving, staying) = (token(), token())
        let now = owui_now_us()
        loop.signalReady(leaving, at: now + 5000)
        loop.signalReady(staying, at: now + 5000)
        leaving.owner = nil
        while loop.reminders.count > 0, owui_now_us() < now + 10_000_000 {
            loop.turn(until: now + 10_000_000)
        }
        #expect(taken(loop, of: [leaving, staying]) == [1])
    }

    @Test func aLoopThatIsBrokenRemindsAtOnce() throws {
        let loop = try loop()
        let token = token()
        loop.signalReady(token, at: owui_now_us() + 60_000_000)
        // As if the host had closed all descriptors and opened another file.
        let file = eventfd(0, Int32(EFD_CLOEXEC))
        dup2(file, loop.descriptor)
        defer {
            close(file)
            close(loop.descriptor)
        }
        loop.turn(until: owui_now_us() + 10_000_000)
        #expect(loop.isBroken)
        #expect(taken(loop, of: [token]) == [0])
        let started = owui_now_us()
        loop.turn(until: started + 1000)
        #expect(owui_now_us() >= started + 1000)
    }

    @Test func aWakeupEndsAWait() throws {
        let loop = try loop()
        loop.wakeup.signal()
        loop.wakeup.signal()
        loop.turn(until: Int64.max)
        #expect(loop.takeReady().wasWoken)
        #expect(!isReadable(loop.descriptor))
    }

    @Test func thePoolGivesBackWhatItGot() throws {
        let pool = LoopPool()
        let first = try #require(pool.take())
        pool.give(first)
        #expect(pool.take() === first)
        #expect(pool.take() !== first)
    }
}
