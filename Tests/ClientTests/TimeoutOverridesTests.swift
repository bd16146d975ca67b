import COpenWebUI
import Testing
import Transport

@testable import Client

@Suite struct TimeoutOverridesTests {
    private let all = [
        OWUI_TIMEOUT_CONNECT, OWUI_TIMEOUT_FIRST_BYTE, OWUI_TIMEOUT_IDLE, OWUI_TIMEOUT_EVENT,
        OWUI_TIMEOUT_TOTAL,
    ]

    /// What `set` returns. (The macro cannot call a mutating function.)
    private func sets(_ overrides: inout TimeoutOverrides, _ timeout: Int32, _ time: Int64) -> Bool {
        overrides.set(timeout, time)
    }

    private func values(_ overrides: TimeoutOverrides) -> [Int64] {
        let timeouts = overrides.applied(to: .standard)
        return [timeouts.connect, timeouts.firstByte, timeouts.idle, timeouts.event, timeouts.total]
    }

    @Test func eachIsSetByItself() {
        let standard = values(TimeoutOverrides())
        for (i, timeout) in all.enumerated() {
            var overrides = TimeoutOverrides()
            #expect(sets(&overrides, Int32(timeout.rawValue), 7))
            var expected = standard
            expected[i] = 7000
            #expect(values(overrides) == expected)
            // 0 is off, -1 the default again.
            #expect(sets(&overrides, Int32(timeout.rawValue), 0))
            expected[i] = 0
            #expect(values(overrides) == expected)
            #expect(sets(&overrides, Int32(timeout.rawValue), -1))
            #expect(values(overrides) == standard)
        }
    }

    @Test func whatIsNoTimeoutOrNoTimeIsRefused() {
        var overrides = TimeoutOverrides()
        for timeout in [-1, 99, Int32.max, Int32.min] { #expect(!sets(&overrides, timeout, 1)) }
        for time in [-2, Int64.min, Int64.max, Int64.max / 1000 + 1] { #expect(!sets(&overrides, 0, time)) }
        #expect(values(overrides) == values(TimeoutOverrides()))
        #expect(sets(&overrides, Int32(OWUI_TIMEOUT_TOTAL.rawValue), Int64.max / 1000))
    }

    @Test func aDeadlineLeavesAtLeastAMillisecond() {
        for (deadline, total) in [(5_000_000, 4_000_000), (1_000_000, 1000), (0, 1000)] as [(Int64, Int64)] {
            var overrides = TimeoutOverrides()
            overrides.limit(until: deadline, 1_000_000)
            #expect(values(overrides)[4] == total)
        }
        var overrides = TimeoutOverrides()
        overrides.limit(until: nil, 1_000_000)
        #expect(values(overrides)[4] == 0)
    }

    @Test func waitingForAResponseYieldsToAnExplicitTimeout() {
        var overrides = TimeoutOverrides()
        overrides.waitForAnswer()
        #expect(values(overrides)[1] == 0)
        _ = sets(&overrides, Int32(OWUI_TIMEOUT_FIRST_BYTE.rawValue), 5)
        overrides.waitForAnswer()
        #expect(values(overrides)[1] == 5000)
    }
}
