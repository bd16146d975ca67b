import JSON
import TestSupport
import Testing
import Wire

@testable import Answers

@Suite struct ServerMessageTests {
    /// The shapes in which servers put their messages.
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
            (#"{"error":{"message":"m","type":"t","code":""}}"#, "m", "t"),
            (#"{"error":{"message":"m","type":"","code":""}}"#, "m", nil),
            (#"{"error":{"message":"m","code":429}}"#, "m", "429"),
            (#"{"error":"text"}"#, "text", nil),
            (#"{"error":{"detail":"inner"}}"#, "inner", nil),
            (#"{"message":"m"}"#, "m", nil), (#"{"Message":"m"}"#, "m", nil),
            (#"{"error_code":110,"error_msg":"m"}"#, "m", "110"),
            (#"{"throttlingException":{"message":"m"}}"#, "m", nil),
            (#"{"title":"m","status":429}"#, "m", nil), (#"{"title":"m"}"#, nil, nil),
            (#""just message""#, "just message", nil),
            ("{}", nil, nil), ("[]", nil, nil), ("null", nil, nil), ("3", nil, nil),
            (#"{"error":{"error":{"error":{"error":{"error":"too deep"}}}}}"#, nil, nil),
        ] as [(String, String?, String?)])
    func reads(_ body: String, message: String?, code: String?) throws {
        let json = try #require(parse(body))
        let said = json.read { ServerMessage($0) }
        #expect(string(said.text) == message)
        #expect(string(said.code) == code)
    }

    /// Bodies of HTTP errors.
    @Test(
        arguments: [
            (#"{"detail":"a"}"#, "a"), ("\u{FEFF} {\"detail\":\"a\"}", "a"),
            (#"{"detail":"a","n":NaN}"#, "a"),
            ("data: {\"error\":{\"message\":\"a\"}}\n\ndata: [DONE]\n\n", "a"),
            (": ping\r\n\r\nevent: error\r\ndata:{\"error\":\"a\"}\r\n\r\n", "a"),
            ("data: {}\n\ndata: {\"error\":\"b\"}\n", "b"), (#"error: {"code":500,"message":"a"}"#, "a"),
            (#"{"detail":"data: {\"error\":{\"message\":\"a sk-secret\"}}"}"#, "a ***"),
            (#"{"error":"error: no JSON"}"#, "error: no JSON"),
            ("data: sk-secret", nil), ("error: none", nil), ("{}", nil), ("", nil), ("<html>", nil),
        ] as [(String, String?)])
    func readsBodies(_ body: String, message: String?) {
        let said = withBytes(body) { ServerMessage(errorBody: $0, hiding: [CString("sk-secret")]) }
        #expect(string(said?.text) == message)
    }

    @Test func plainTextIsTrimmedAndMasked() {
        let message = withBytes("  no, sk-secret \n") {
            ServerMessage(plain: $0, hiding: [CString("sk-secret")])
        }
        #expect(string(message.text) == "no, ***")
        #expect(withBytes(" ") { ServerMessage(plain: $0, hiding: []) }.text == nil)
    }
}
