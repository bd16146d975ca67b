import COpenWebUI
import JSON
import Transport
import Wire

// Signing in, and the models that an account may use.
extension Call {
    public static func signIn(_ client: Client?, email: Bytes?, password: Bytes?) -> Call {
        let operation = Operation(.signIn)
        return make(
            client, operation, SignIn(hiding: CString(password ?? Bytes(""))),
            operation.setTexts(("email", email), ("password", password)))
    }

    public static func models(_ client: Client?, refresh: Bool) -> Call {
        let operation = Operation(.models)
        if refresh { operation.addQuery("refresh", Bytes("true")) }
        return make(client, operation)
    }
}
