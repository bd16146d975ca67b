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
        failure.complete(operation: CString("GET /x"), hiding: [CString("sk-secret")])
        let message = string(failure.message)
        #expect(message.hasPrefix("GET /x: "))
        #expect(message.hasSuffix("no use: *** end"))
    }

    /// Control characters of C1, separators of lines, and what changes the direction of text.
    @Test func aMessageIsSafeInATerminal() {
        let unsafe: [ClosedRange<UInt32>] = [0x80...0x9F, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069]
        for scalar in unsafe.flatMap({ Array($0) }) {
            let c = UnicodeScalar(scalar).map { String($0) } ?? "?"
            let failure = withBytes("a\(c)\(c)b\(c)c") { Failure(OWUI_E_SERVER, why: $0) }
            #expect(string(failure.message).hasSuffix(": a b c"), "\(scalar)")
        }
        for kept in ["\u{A0}", "é", "\u{2010}", "\u{202F}", "\u{2060}", "\u{206A}", "€", "日"] {
            let failure = withBytes("a\(kept)b") { Failure(OWUI_E_SERVER, why: $0) }
            #expect(string(failure.message).hasSuffix(": a\(kept)b"), "\(kept)")
        }
    }

    @Test func foreignWordsAreBounded() {
        let long = String(repeating: "é", count: 5000)
        let failure = withBytes(long) { Failure(OWUI_E_SERVER, why: $0) }
        #expect(failure.message.count < 1000)
        #expect(isUTF8(failure.message.bytes))
    }
}
