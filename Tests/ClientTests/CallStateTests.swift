import COpenWebUI
import TestSupport
import Testing

@testable import Client
@testable import Transport

/// Which parts of a call exist before, during and after it runs. No server is needed: nothing listens at the
/// discard port.
@Suite struct CallStateTests {
    private func client() throws -> Client {
        let client = try withBytes("http://127.0.0.1:9") { url in
            try withBytes("secret-key") { try Client.make(baseURL: url, apiKey: $0) }
        }
        #expect(client.setRetries(0) == OWUI_OK)
        return client
    }

    @Test func aRunExistsBetweenStartAndEnd() throws {
        let call = Call.models(try client(), refresh: false)
        #expect(call.isReady && call.run == nil && !call.hasEnded)
        #expect(call.status == OWUI_AGAIN)
        #expect(call.next(timeout: 0).0.rawValue <= OWUI_AGAIN.rawValue)
        while !call.hasEnded {
            #expect(call.run != nil)
            _ = call.next(timeout: 100)
        }
        #expect(call.run == nil && !call.isReady)
        #expect(call.status == OWUI_E_CONNECT)
        // What was received stays readable.
        #expect(string(call.response.effectiveURL) == "http://127.0.0.1:9/api/models")
        #expect(call.response.error?.status == OWUI_E_CONNECT)
        #expect(call.stat(Int32(OWUI_STAT_ATTEMPTS.rawValue)) == 1)
        #expect(call.stat(Int32(OWUI_STAT_TOTAL_US.rawValue)) >= 0)
        #expect(call.perform() == OWUI_E_STATE)
        #expect(call.next(timeout: 0).0 == OWUI_E_CONNECT)
        #expect(call.setRetries(1) == OWUI_E_STATE)
    }

    @Test func whatIsWrongFromTheStartNeverRuns() throws {
        let call = Call.file(try client(), nil)
        #expect(call.status == OWUI_E_INVALID)
        #expect(call.perform() == OWUI_E_INVALID)
        #expect(call.hasEnded && call.run == nil && call.response.attempt == nil)
        #expect(call.stat(Int32(OWUI_STAT_TOTAL_US.rawValue)) == -1)
    }

    @Test func aCancelledCallDoesNotStart() throws {
        let call = Call.models(try client(), refresh: false)
        call.cancel()
        #expect(call.perform() == OWUI_E_CANCELLED)
        #expect(call.response.attempt == nil)
    }

    @Test func aPlaceOnALoop() throws {
        let loop = try #require(CallLoop.make())
        let call = Call.models(try client(), refresh: false)
        #expect(!call.isHosted && call.membership == nil)
        #expect(loop.start(call, nil, nil) == OWUI_OK)
        #expect(call.isHosted && call.isPushed && call.run == nil)
        // It is on the loop: nothing else may run it, or set anything.
        #expect(call.perform() == OWUI_E_STATE)
        #expect(call.next(timeout: 0).0 == OWUI_E_STATE)
        #expect(call.setRetries(1) == OWUI_E_STATE)
        #expect(loop.start(call, nil, nil) == OWUI_E_STATE)
        #expect(loop.run() == OWUI_OK)
        #expect(call.hasEnded && !call.isHosted && call.membership?.loop == nil)
        #expect(call.status == OWUI_E_CONNECT)
        #expect(loop.count == 0)
        loop.close()
    }

    @Test func callsThatLeaveALoopInAnyOrder() throws {
        let loop = try #require(CallLoop.make())
        let client = try client()
        let calls = (0..<5).map { _ in Call.models(client, refresh: false) }
        for call in calls { #expect(loop.attach(call, { _, _ in }, nil) == OWUI_OK) }
        for i in [1, 4, 0, 2, 3] {
            #expect(calls[i].releaseHandle())
            #expect(!calls[i].isHosted)
        }
        #expect(calls.allSatisfy { $0.membership?.slot == -1 })
        loop.close()
    }
}
