import COpenWebUI
import JSON
import Transport
import Wire

/// How a call goes on when a request of it has ended.
enum Course {
    case end(Failure?)
    /// One more request, in so many microseconds.
    case send(Operation, after: Int64 = 0)
    /// One more request beside the conversation that was had: its text stays, and is not over yet.
    case sendFollowUp(Operation)
    /// The conversation is over, and this is its answer.
    case finishWith(JSONValue)
}

/// What makes one operation of several requests, one after the other.
class Workflow {
    /// A request has ended, with a whole answer if there is no failure.
    func nextStep(_ call: Call, after failure: Failure?) -> Course { .end(failure) }

    /// The operation's answer, if it is not that of the last request.
    func response(_ call: Call) -> JSONValue? { nil }

    /// The bytes of the last request's answer are not those of the operation's.
    var hidesBody: Bool { false }

    /// What is not to be seen in errors and logs.
    var secrets: [Text] { [] }

    /// A conversation in it is not over when its answer is whole.
    var withholdsDone: Bool { false }

    /// Of a file that is waited for: what was said of it last.
    func fileStatus(_ call: Call) -> Text? { nil }

    /// Of a file that is waited for: since when the server has been back, if it was away.
    var backSince: Int64? { nil }

    /// Of a file that is waited for: since when its stream has been cut.
    var cutSince: Int64? { nil }

    /// If it is a list that comes in pages.
    var pages: Pages? { nil }

    /// Of a list: what of it has come, so that nothing is told twice.
    var elements: ListElements? { nil }
}

/// Signs in, and has the client use the token.
final class SignIn: Workflow {
    private let password: Text

    init(hiding password: Text) { self.password = password }

    override var secrets: [Text] { [password] }

    override func nextStep(_ call: Call, after failure: Failure?) -> Course {
        if let failure { return .end(failure) }
        let token = call.reader?.body?.read { $0.nonNull("token")?.text.map { Text($0) } } ?? nil
        guard let token, token.count > 0,
            withExtendedLifetime(token, { call.client?.setKey(token.bytes) }) == OWUI_OK
        else {
            return .end(
                Failure(
                    OWUI_E_UNEXPECTED_RESPONSE,
                    why: Bytes("it contains no token; the server may require a second factor")
                ))
        }
        return .end(nil)
    }
}
