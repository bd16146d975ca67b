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
        let unsafe: [ClosedRange<UInt32>] = [
            0x80...0x9F, 0x61C...0x61C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069,
        ]
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

    @Test(
        arguments: [
            (OWUI_E_SERVER, 504, "the server or the model's provider failed (504): why"),
            (OWUI_E_NOT_FOUND, 405, "not found (405): why"), (OWUI_E_FORBIDDEN, 400, "forbidden (400): why"),
            (OWUI_E_RATE_LIMITED, 429, "too many requests (429); wait and try again: why"),
            (OWUI_E_HTTP, 418, "the server returned an unexpected HTTP status (418): why"),
            (OWUI_E_CREDENTIALS, 400, "the e-mail address or the password is wrong (400): why"),
        ] as [(Status, Int, String)])
    func aMessageHasTheHTTPStatus(_ status: Status, _ number: Int, _ message: String) {
        var failure = withBytes("why") { Failure(status, why: $0) }
        failure.add(number: number)
        #expect(string(failure.message) == message)
    }

    /// What status 400 and 401 mean, by the server's words and the endpoint.
    @Test(
        arguments: [
            (.plain, 400, "You do not have permission to access this resource.", OWUI_E_FORBIDDEN),
            (.knowledge, 400, "You do not have permission to access this resource.", OWUI_E_FORBIDDEN),
            (.plain, 401, "You do not have permission to access this resource.", nil),
            (.plain, 403, "You do not have permission to access this resource.", nil),
            (.plain, 401, "We could not find what you're looking for :/", OWUI_E_NOT_FOUND),
            (.knowledge, 400, "400: Duplicate content detected.", OWUI_E_DUPLICATE),
            (.plain, 400, "400: Duplicate content detected.", nil),
            (.knowledge, 400, "400: The content provided is empty.", OWUI_E_FILE_UNPROCESSED),
            (.plain, 400, "The content provided is empty.", nil),
            (.plain, 401, "Uh-oh! This id is already registered.", OWUI_E_CONFLICT),
            (.signIn, 400, "Uh-oh! This id is already registered.", OWUI_E_CREDENTIALS),
            (.plain, 400, "Ollama: 503, message='Service Unavailable', url='x'", OWUI_E_SERVER),
            (.plain, 400, "Model not found", nil), (.plain, 400, nil, nil),
        ] as [(HTTPErrors, Int, String?, Status?)])
    func statuses(_ endpoint: HTTPErrors, _ http: Int, _ message: String?, _ status: Status?) {
        #expect(endpoint.status(http, message.map { CString(copying: $0) }) == status)
    }

    @Test func foreignWordsAreBounded() {
        let long = String(repeating: "é", count: 5000)
        let failure = withBytes(long) { Failure(OWUI_E_SERVER, why: $0) }
        #expect(failure.message.count < 1000)
        #expect(isUTF8(failure.message.bytes))
    }
}
