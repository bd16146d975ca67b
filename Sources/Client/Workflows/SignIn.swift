import COpenWebUI
import JSON
import Wire

/// Signs in, and sets the token as the client's key.
final class SignIn: Workflow {
    private let password: Text

    init(hiding password: Text) { self.password = password }

    override var secrets: [Text] { [password] }

    override func nextStep(_ call: Call, after failure: Failure?) -> NextStep {
        if let failure { return .finish(failure) }
        let token = call.response.reader?.body?.read { $0.nonNull("token")?.text.map { Text($0) } } ?? nil
        guard let token, token.count > 0,
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
}
