import COpenWebUI
import JSON
import Transport
import Wire

// Signing in, and the models that an account may use.
extension Call {
    public static func signIn(_ client: Client?, email: Bytes?, password: Bytes?) -> Call {
        make(client, Operation(.signIn), SignIn(hiding: CString(password ?? Bytes("")))) {
            $0.setTexts(("email", email), ("password", password))
        }
    }

    public static func models(_ client: Client?, refresh: Bool) -> Call {
        make(client, Operation(.models)) {
            if refresh { $0.addQuery("refresh", Bytes("true")) }
            return nil
        }
    }
}
