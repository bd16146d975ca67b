import Testing
import Transport

@testable import Client

@Suite struct TransferredTests {
    private func shown(_ steps: [Moved?]) -> [Moved] {
        var transferred = Transferred()
        var last = Moved()
        return steps.map { step in
            if let step {
                _ = transferred.update(step)
                last = step
            } else {
                transferred.complete(last)
            }
            return transferred.shown
        }
    }

    @Test func aRepeatedRequestCountsWhenItGetsFurther() {
        let seen = shown([
            Moved(sent: 60, toSend: 100), Moved(sent: 0, toSend: 100), Moved(sent: 50, toSend: 100),
            Moved(sent: 100, toSend: 100, received: 0, toReceive: -1),
            Moved(sent: 100, toSend: 100, received: 5, toReceive: 5),
        ])
        #expect(seen.map { $0.sent } == [60, 60, 60, 100, 100])
        #expect(seen.map { $0.toSend } == [100, 100, 100, 100, 100])
        #expect(seen.map { $0.received } == [0, 0, 0, 0, 5])
        #expect(seen.map { $0.toReceive } == [-1, -1, -1, -1, 5])
    }

    @Test func requestsThatSucceedAddUp() {
        let seen = shown([
            Moved(sent: 10, toSend: 10, received: 40, toReceive: 40), nil,
            Moved(sent: 0, toSend: 0, received: 0, toReceive: -1),
            Moved(sent: 0, toSend: 0, received: 7, toReceive: 20),
            Moved(sent: 0, toSend: 0, received: 20, toReceive: 20), nil,
            Moved(received: 3, toReceive: -1),
        ])
        #expect(seen.map { $0.sent } == [10, 10, 10, 10, 10, 10, 10])
        #expect(seen.map { $0.received } == [40, 40, 40, 47, 60, 60, 63])
        // The last response does not say how long it is.
        #expect(seen.map { $0.toReceive } == [40, 40, 40, 60, 60, 60, -1])
    }

    @Test func onlyWhatIsNewIsReported() {
        var transferred = Transferred()
        let isNew = [
            Moved(), Moved(sent: 1, toSend: 2), Moved(sent: 1, toSend: 2), Moved(sent: 0, toSend: 2),
            Moved(sent: 2, toSend: 2),
        ].map { transferred.update($0) }
        #expect(isNew == [false, true, false, false, true])
    }
}
