import JSON
import TestSupport
import Testing

@testable import Client

@Suite struct SignInTests {
    @Test(
        arguments: [
            (#"{"token":"abc","token_type":"Bearer"}"#, "abc"), (#"{"token":""}"#, nil),
            (#"{"token":null}"#, nil), (#"{"token":7}"#, nil), (#"{"otp_required":true}"#, nil), ("[]", nil),
        ] as [(String, String?)])
    func token(_ response: String, token: String?) throws {
        #expect(try string(#require(parse(response)).read(SignIn.token)) == token)
    }
}
