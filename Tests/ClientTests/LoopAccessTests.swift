import COpenWebUI
import Glibc
import Synchronization
import Testing

@testable import Client
@testable import Transport

/// Runs `body` on other threads at once, until all have returned.
private func onThreads(_ count: Int = 1, _ body: @escaping @Sendable () -> Void) {
    final class Box: Sendable {
        let body: @Sendable () -> Void
        init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }
    let threads = (0..<count).map { _ in
        var thread = pthread_t()
        pthread_create(
            &thread, nil,
            { argument in
                if let argument { Unmanaged<Box>.fromOpaque(argument).takeRetainedValue().body() }
                return nil
            }, Unmanaged.passRetained(Box(body)).toOpaque())
        return thread
    }
    for thread in threads { pthread_join(thread, nil) }
}

private func call() -> Call { Call(nil, Operation(.models), Failure(OWUI_E_INVALID)) }

@Suite struct LoopAccessTests {
    @Test func oneThreadIsInsideAndMayEnterAgain() throws {
        let access = LoopAccess(try #require(Wakeup.make()))
        var depth = 0
        let result = access.during {
            depth += 1
            return access.during {
                depth += 1
                return access.during { depth + 1 }
            }
        }
        #expect(result == 3)
        // It is free again after as many exits.
        onThreads { #expect(access.during { true } == true) }
    }

    @Test func anotherThreadStaysOutside() throws {
        let access = LoopAccess(try #require(Wakeup.make()))
        _ = access.during {
            onThreads { #expect(access.during { true } == nil) }
            _ = access.during { onThreads { #expect(access.during { true } == nil) } }
            // Still inside after the inner exit.
            onThreads { #expect(access.during { true } == nil) }
        }
        onThreads { #expect(access.during { true } == true) }
    }

    @Test func aReleasedCallEndsAtOnceIfNobodyIsInside() throws {
        let access = LoopAccess(try #require(Wakeup.make()))
        weak var released: Call?
        do {
            let call = call()
            released = call
            access.releaseLater(call)
        }
        #expect(released == nil)
    }

    @Test func theThreadInsideEndsWhatAnotherReleases() throws {
        let access = LoopAccess(try #require(Wakeup.make()))
        weak var released: Call?
        _ = access.during {
            onThreads { access.releaseLater(call()) }
            do {
                let call = call()
                released = call
                // This thread is inside itself, in a callback for one: it ends the call when it leaves.
                access.releaseLater(call)
            }
            #expect(released != nil)
            access.releasePending()
            #expect(released == nil)
        }
    }

    @Test func leavingEndsWhatIsLeft() throws {
        let access = LoopAccess(try #require(Wakeup.make()))
        weak var released: Call?
        _ = access.during {
            _ = access.during {
                let call = call()
                released = call
                access.releaseLater(call)
            }
            // The inner exit is none.
            #expect(released != nil)
        }
        #expect(released == nil)
        access.releasePending()
    }

    @Test func manyThreadsReleaseAndEnter() throws {
        final class Counters: Sendable {
            let inside = Atomic<Int>(0)
            let collisions = Atomic<Int>(0)
            let entries = Atomic<Int>(0)
        }
        let access = LoopAccess(try #require(Wakeup.make()))
        let counters = Counters()
        onThreads(4) {
            for i in 0..<2000 {
                if i % 3 == 0 {
                    access.releaseLater(call())
                    continue
                }
                _ = access.during {
                    if counters.inside.wrappingAdd(1, ordering: .sequentiallyConsistent).oldValue != 0 {
                        counters.collisions.wrappingAdd(1, ordering: .relaxed)
                    }
                    counters.entries.wrappingAdd(1, ordering: .relaxed)
                    counters.inside.wrappingSubtract(1, ordering: .sequentiallyConsistent)
                }
            }
        }
        #expect(counters.collisions.load(ordering: .relaxed) == 0)
        #expect(counters.entries.load(ordering: .relaxed) > 0)
        // Nothing is left, and no thread is inside.
        #expect(access.during { true } == true)
    }
}
