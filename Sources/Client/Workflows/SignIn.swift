import COpenWebUI
import JSON
import Wire

/// Signs in, and sets the token as the client's key.
final class SignIn: Workflow {
    private let password: CString

    init(hiding password: CString) { self.password = password }

    override var secrets: [CString] { [password] }

    override func nextStep(_ call: Call, after failure: Failure?) -> NextStep {
        if let failure { return .finish(failure) }
        guard let token = call.response.reader?.body?.read(SignIn.token) ?? nil,
            withExtendedLifetime(token, { call.client?.setKey(token.bytes) }) == OWUI_OK
        else {
            return .finish(
                Failure(
                    OWUI_E_UNEXPECTED_RESPONSE,
                    why: "it contains no token; the server may require a second factor"
                ))
        }
        return .finish(nil)
    }

    /// The token in a response; nil if there is none, as with a second factor.
    static func token(in response: JSONView) -> CString? {
        guard let token = response.nonNull("token")?.text, token.count > 0 else { return nil }
        return CString(token)
    }
}
