import COpenWebUI
import JSON
import Transport
import Wire

// Signing in, and the models that an account may use.
extension Call {
    public static func signIn(_ client: Client?, email: Bytes?, password: Bytes?) -> Call {
        guard let email, let password, isUTF8(email), isUTF8(password) else {
            return wrong(client, .signIn, "the e-mail address or the password is missing or not UTF-8")
        }
        return make(client, Operation(.signIn), SignIn(hiding: CString(password))) {
            let body = JSONValue.object()
            body?.set("email", .string(email))
            body?.set("password", .string(password))
            $0.setBody(body)
            return nil
        }
    }

    public static func models(_ client: Client?, refresh: Bool) -> Call {
        make(client, Operation(.models)) {
            if refresh { $0.addQuery("refresh", Bytes("true")) }
            return nil
        }
    }
}
