import Testing

@testable import Transport

@Suite struct TimeoutsTests {
    /// All of them set, each to another time.
    private let all = Timeouts(connect: 10, firstByte: 20, idle: 30, event: 40, total: 1000)

    private func progress(_ phase: Progress.Phase) -> Progress {
        var progress = Progress(now: 100)
        progress.enter(phase, 200)
        return progress
    }

    @Test func eachPhaseHasItsTimeouts() {
        for (phase, timeouts, kind, at) in [
            (.connecting, all, .connect, 210), (.sending, all, .idle, 230), (.waiting, all, .firstByte, 220),
            (.receiving, all, .idle, 230),
            (.receiving, Timeouts(connect: 1, firstByte: 1, idle: 50, event: 40, total: 0), .event, 240),
            (.connecting, Timeouts(connect: 0, firstByte: 1, idle: 1, event: 1, total: 500), .total, 600),
            (.sending, Timeouts(connect: 1, firstByte: 1, idle: 0, event: 1, total: 500), .total, 600),
            (.waiting, Timeouts(connect: 1, firstByte: 0, idle: 1, event: 1, total: 500), .total, 600),
            (.receiving, Timeouts(connect: 1, firstByte: 1, idle: 0, event: 0, total: 500), .total, 600),
            // The total timeout counts from the start, all others from the phase's.
            (.receiving, Timeouts(connect: 0, firstByte: 0, idle: 30, event: 0, total: 120), .total, 220),
        ] as [(Progress.Phase, Timeouts, TimeoutKind, Int64)] {
            let deadline = progress(phase).deadline(timeouts)
            #expect(deadline?.timeout == kind, "\(phase)")
            #expect(deadline?.at == at, "\(phase)")
        }
    }

    @Test func zeroIsOff() {
        let off = Timeouts(connect: 0, firstByte: 0, idle: 0, event: 0, total: 0)
        for phase in [Progress.Phase.connecting, .sending, .waiting, .receiving] {
            #expect(progress(phase).deadline(off) == nil)
        }
        // What is set for another phase does not count.
        let others = Timeouts(connect: 1, firstByte: 1, idle: 0, event: 0, total: 0)
        #expect(progress(.receiving).deadline(others) == nil)
        #expect(progress(.sending).deadline(others) == nil)
    }

    @Test func aHugeTimeoutDoesNotOverflow() {
        for huge in [Int64.max, Int64.max - 1, Int64.max - 150] {
            let timeouts = Timeouts(connect: huge, firstByte: huge, idle: huge, event: huge, total: huge)
            for phase in [Progress.Phase.connecting, .sending, .waiting, .receiving] {
                let at = progress(phase).deadline(timeouts)?.at
                #expect(at.map { $0 >= Int64.max - 150 } == true)
            }
        }
    }

    @Test func bytesAndEventsCountApart() {
        var progress = progress(.receiving)
        progress.lastByte = 500
        #expect(progress.deadline(all)?.timeout == .event)
        #expect(progress.deadline(all)?.at == 240)
        progress.lastEvent = 500
        #expect(progress.deadline(all)?.timeout == .idle)
        #expect(progress.deadline(all)?.at == 530)
    }

    @Test func timeInAPauseDoesNotCount() {
        var progress = progress(.receiving)
        progress.resume(900)
        let deadline = progress.deadline(Timeouts(connect: 1, firstByte: 1, idle: 30, event: 20, total: 0))
        #expect(deadline?.timeout == .event)
        #expect(deadline?.at == 920)
        // The total timeout goes on.
        #expect(progress.deadline(all)?.at == 930)
        #expect(
            progress.deadline(Timeouts(connect: 0, firstByte: 0, idle: 300, event: 0, total: 810))?.at == 910)
    }

    @Test func aNewPhaseStartsAnew() {
        var progress = Progress(now: 0)
        progress.enter(.sending, 50)
        progress.lastByte = 60
        progress.enter(.waiting, 70)
        #expect(progress.deadline(all)?.at == 90)
        progress.enter(.receiving, 95)
        #expect(progress.deadline(all)?.at == 125)
    }

    @Test func standardTimeouts() {
        let standard = Timeouts.standard
        #expect(standard.connect == 10_000_000)
        #expect(standard.firstByte == 600_000_000)
        #expect(standard.idle == 300_000_000)
        #expect(standard.event == 0 && standard.total == 0)
    }
}
