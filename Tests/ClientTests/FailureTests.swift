import COpenWebUI
import JSON
import Testing
import Wire

@testable import Client

@Suite struct FailureTests {
    /// The shapes in which servers put their words.
    @Test(
        arguments: [
            (#"{"detail":"Model not found"}"#, "Model not found", nil),
            (
                #"{"detail":[{"type":"missing","loc":["body","messages",0],"msg":"Field required","input":"secret"}]}"#,
                "body.messages.0: Field required", nil
            ),
            (#"{"detail":[{"loc":["query"],"msg":"a"},{"msg":"b"}]}"#, "query: a; b", nil),
            (#"{"detail":{"message":"x","code":"y"}}"#, "x", "y"),
            (
                #"{"error":{"message":"slow down","type":"rate","code":"rate_limited"}}"#, "slow down",
                "rate_limited"
            ),
            (#"{"error":{"message":"m","type":"t","code":null}}"#, "m", "t"),
            (#"{"error":{"message":"m","code":429}}"#, "m", "429"),
            (#"{"error":"text"}"#, "text", nil),
            (#"{"error":{"detail":"inner"}}"#, "inner", nil),
            (#"{"message":"m"}"#, "m", nil),
            (#""just message""#, "just message", nil),
            ("{}", nil, nil), ("[]", nil, nil), ("null", nil, nil), ("3", nil, nil),
            (#"{"error":{"error":{"error":{"error":{"error":"too deep"}}}}}"#, nil, nil),
        ] as [(String, String?, String?)])
    func readsWords(_ body: String, message: String?, code: String?) throws {
        let json = try parse(body)
        let said = json.read { ServerMessage($0) }
        #expect(string(said.text) == message)
        #expect(string(said.code) == code)
    }

    @Test func everyStatusHasANameAndALine() {
        for number in -100...2 {
            guard let (name, message) = describe(Status(Int32(number))) else { continue }
            #expect(name.description.hasPrefix("OWUI_"))
            #expect(!message.description.isEmpty && !message.description.contains("\n"))
        }
        #expect(describe(Status(-999)) == nil)
    }

    @Test func aMessageIsOneLineWithoutTheKey() {
        var failure = with("no\r\n\tuse: sk-secret \u{7} end") { Failure(OWUI_E_SERVER, why: $0) }
        failure.complete(operation: Text("GET /x"), hiding: [Text("sk-secret")])
        let message = string(failure.message) ?? ""
        #expect(message.hasPrefix("GET /x: "))
        #expect(message.hasSuffix("no use: *** end"))
    }

    @Test func foreignWordsAreBounded() {
        let long = String(repeating: "é", count: 5000)
        let failure = with(long) { Failure(OWUI_E_SERVER, why: $0) }
        #expect(failure.message.count < 1000)
        #expect(isUTF8(failure.message.bytes))
    }
}
