import COpenWebUI
import TestSupport
import Testing
import Wire

@testable import Answers

@Suite struct ServerQuirksTests {
    /// The texts as servers have sent them.
    @Test(
        arguments: [
            ("400: Duplicate content detected. Please provide unique content to proceed.", OWUI_E_DUPLICATE),
            (
                "Extracted content is not available for this file. Please ensure that the file is processed before proceeding.",
                OWUI_E_FILE_UNPROCESSED
            ),
            ("400: The content provided is empty. Please ensure …", OWUI_E_FILE_UNPROCESSED),
            ("File 6a7d not found", OWUI_E_NOT_FOUND),
            ("External knowledge bases are read-only.", OWUI_E_FORBIDDEN),
            ("You do not have permission to access this resource.", nil), ("My File is not found", nil),
            ("", nil),
        ] as [(String, owui_status_t?)])
    func ofKnowledge(_ message: String, status: owui_status_t?) {
        #expect(ServerQuirks.knowledgeStatus(CString(copying: message)) == status)
    }

    @Test(
        arguments: [
            ("Ollama: 429, message='Too Many Requests', url='http://x'", 429), ("503, message='x'", 503),
            ("Ollama: 200, message='x'", nil), ("Ollama: 42, message='x'", nil), ("429", nil), ("", nil),
        ] as [(String, Int?)])
    func ofProvider(_ message: String, status: Int?) {
        #expect(ServerQuirks.httpStatus(ofProvider: CString(copying: message)) == status)
    }

    @Test func overload() {
        #expect(ServerQuirks.isOverload(CString(copying: "[ERROR: Error uploading file]")))
        #expect(ServerQuirks.isOverload(CString(copying: "(sqlite3.OperationalError) database is locked")))
        #expect(!ServerQuirks.isOverload(CString(copying: "The content provided is empty.")))
        #expect(!ServerQuirks.isOverload(nil))
    }

    @Test(
        arguments: [
            ("Model 'llama3.2' was not found", "llama3.2", true),
            ("Model 'llama3.2:latest' was not found", "llama3.2:latest", false),
            ("Model not found", "llama3.2", false), (nil, "llama3.2", false),
            ("Model '' was not found", nil, true),
        ] as [(String?, String?, Bool)])
    func hintOfTheTag(_ message: String?, model: String?, isGiven: Bool) {
        let hint = ServerQuirks.hint(
            forOllamaError: message.map { CString(copying: $0) }, model: model.map { CString(copying: $0) })
        #expect((hint != nil) == isGiven)
    }

    /// The model of the last frame, of the frames before it, and of the request.
    @Test(
        arguments: [
            ("ollama", "llama3.2:latest", "llama3.2:latest", true), ("ollama", nil, "llama3.2:latest", true),
            ("llama3.2:latest", "llama3.2:latest", "llama3.2:latest", false),
            ("ollama", "ollama", "llama3.2:latest", false), ("ollama", nil, "ollama", false),
            ("ollama", "llama3.2:latest", nil, false), (nil, nil, "llama3.2:latest", false),
            ("ollama2", nil, "llama3.2:latest", false),
        ] as [(String?, String?, String?, Bool)])
    func disguisedFailure(_ model: String?, earlier: String?, requested: String?, isOne: Bool) {
        let model = model.map { CString(copying: $0) }
        let isFailure = withExtendedLifetime(model) {
            ServerQuirks.isOllamaFailure(
                model: model?.bytes, earlier: earlier.map { CString(copying: $0) },
                requested: requested.map { CString(copying: $0) })
        }
        #expect(isFailure == isOne)
    }

    @Test func warnings() {
        let id = CString("6a7d")
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
    func statesOfAFile(_ text: String, isFinal: Bool, isInProgress: Bool) {
        let state = withBytes(text) { FileState($0) }
        #expect(string(state.text) == text)
        #expect(state.isFinal == isFinal)
        #expect(state.isInProgress == isInProgress)
    }
}
