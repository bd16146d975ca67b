import Answers
import COpenWebUI
import TestSupport
import Testing
import Wire

@testable import Client

@Suite struct ServerQuirksTests {
    /// The texts as servers have sent them.
    @Test(
        arguments: [
            ("400: Duplicate content detected. Please provide unique content to proceed.", OWUI_E_DUPLICATE),
            (
                "Extracted content is not available for this file. Please ensure that the file is processed before proceeding.",
                OWUI_E_FILE_UNPROCESSED
            ),
            ("We could not find what you're looking for :/", OWUI_E_NOT_FOUND),
            ("File 6a7d not found", OWUI_E_NOT_FOUND),
            ("You do not have permission to access this resource.", OWUI_E_FORBIDDEN),
            ("External knowledge bases are read-only.", OWUI_E_FORBIDDEN),
            ("The content provided is empty.", nil), ("My File is not found", nil), ("", nil),
        ] as [(String, Status?)])
    func ofKnowledge(_ message: String, status: Status?) {
        #expect(ServerQuirks.knowledgeStatus(Text(copying: message)) == status)
    }

    @Test func overload() {
        #expect(ServerQuirks.uploadError.matches(Text(copying: "[ERROR: Error uploading file]")))
        #expect(
            ServerQuirks.lockedDatabase.matches(
                Text(copying: "(sqlite3.OperationalError) database is locked")))
        #expect(!ServerQuirks.lockedDatabase.matches(nil))
    }

    @Test func warnings() {
        let id = Text("6a7d")
        func why(_ line: String) -> String? {
            withBytes(line) { line in ServerQuirks.warning(line, of: id).map { string($0) } }
        }
        #expect(why("6a7d: 400: Duplicate content detected.") == "400: Duplicate content detected.")
        #expect(why("6a7d4: other") == nil)
        #expect(why("other") == nil)
        #expect(why("6a7d") == nil)
    }

    @Test(
        arguments: [
            ("pending", false, true), ("processing", false, true), ("completed", true, false),
            ("failed", true, false), ("not_found", true, false), ("queued", false, false), ("", false, false),
        ])
    func statesOfAFile(_ text: String, isFinal: Bool, isUnderWay: Bool) {
        let state = withBytes(text) { FileState($0) }
        #expect(string(state.text) == text)
        #expect(state.isFinal == isFinal)
        #expect(state.isUnderWay == isUnderWay)
    }
}
