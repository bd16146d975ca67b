import COpenWebUI
import JSON
import TestSupport
import Testing
import Wire

@testable import Client

@Suite struct FailureTests {
    @Test func everyStatusHasANameAndALine() {
        for number in -100...2 {
            guard let (name, message) = describe(Status(Int32(number))) else { continue }
            #expect(name.description.hasPrefix("OWUI_"))
            #expect(!message.description.isEmpty && !message.description.contains("\n"))
        }
        #expect(describe(Status(-999)) == nil)
    }

    @Test func aMessageIsOneLineWithoutTheKey() {
        var failure = withBytes("no\r\n\tuse: sk-secret \u{7} end") { Failure(OWUI_E_SERVER, why: $0) }
        failure.complete(operation: Text("GET /x"), hiding: [Text("sk-secret")])
        let message = string(failure.message)
        #expect(message.hasPrefix("GET /x: "))
        #expect(message.hasSuffix("no use: *** end"))
    }

    @Test func foreignWordsAreBounded() {
        let long = String(repeating: "é", count: 5000)
        let failure = withBytes(long) { Failure(OWUI_E_SERVER, why: $0) }
        #expect(failure.message.count < 1000)
        #expect(isUTF8(failure.message.bytes))
    }
}
