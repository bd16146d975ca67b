import COpenWebUI
import JSON
import TestSupport
import Testing
import Wire

@testable import Answers

private let info = ResponseInfo(framing: .none, isHTML: false, isWebPage: false)

/// What a record of a chat says of the message "a".
private func read(_ message: String, known: Int = 0) -> (
    text: String, status: owui_status_t, isUnfinished: Bool
) {
    let body =
        #"{"id":"c","chat":{"history":{"messages":{"b":{"content":"no","done":true},"a":\#(message)}}}}"#
    let format = ChatRecord(message: CString("a"), known: known)
    let reading = read(format, info, Case(name: "a record", body: body), cuts: [])
    return (reading.text, reading.status, format.isUnfinished)
}

@Suite struct ChatRecordTests {
    @Test func messages() {
        for (message, known, text, status, isUnfinished) in [
            (#"{"content":"","done":false}"#, 0, "", OWUI_E_TRUNCATED, true),
            (
                #"{"content":" Hello wörld","done":false,"output":[]}"#, 0, "Hello wörld", OWUI_E_TRUNCATED,
                true
            ),
            (#"{"content":" Hello wörld","done":false}"#, 5, " wörld", OWUI_E_TRUNCATED, true),
            (#"{"content":"Hello","done":false}"#, 5, "", OWUI_E_TRUNCATED, true),
            (#"{"content":"Hello","done":true}"#, 0, "Hello", OWUI_OK, false),
            (
                #"{"content":"Hello","done":true,"output":[{"status":"completed"},{"type":"x"}]}"#, 5, "",
                OWUI_OK, false
            ),
            (#"{"content":"","done":true,"output":[{"status":"completed"}]}"#, 0, "", OWUI_OK, false),
            // Stopped, or cut by the provider.
            (
                #"{"content":"Hel","done":true,"output":[{"status":"incomplete"}]}"#, 0, "Hel",
                OWUI_E_TRUNCATED, false
            ),
            (#"{"content":"","done":true,"output":[]}"#, 0, "", OWUI_E_TRUNCATED, false),
            (#"{"content":"","done":true,"error":null}"#, 0, "", OWUI_E_TRUNCATED, false),
            // The provider's error.
            (#"{"content":"","done":true,"error":{"content":"429: too many"}}"#, 0, "", OWUI_E_STREAM, false),
            (#"{"content":"","done":false,"error":"no"}"#, 0, "", OWUI_E_STREAM, false),
        ] as [(String, Int, String, owui_status_t, Bool)] {
            let found = read(message, known: known)
            #expect(
                found.text == text && found.status == status && found.isUnfinished == isUnfinished,
                "\(message): \(found)")
        }
    }

    @Test func aRecordWithoutTheMessage() {
        for body in [#"{"id":"c"}"#, #"{"chat":{"history":{"messages":{"b":{"done":true}}}}}"#, "[]", "3"] {
            let format = ChatRecord(message: CString("a"), known: 0)
            let reading = read(format, info, Case(name: "a record", body: body), cuts: [])
            #expect(reading.status == OWUI_E_UNEXPECTED_RESPONSE && !format.isUnfinished, "\(body)")
        }
    }
}
