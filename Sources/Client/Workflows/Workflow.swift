import Answers
import COpenWebUI
import JSON
import Wire

/// How a call goes on when a request of it has ended.
enum NextStep {
    case finish(Failure?)
    /// One more request, in so many microseconds.
    case send(Operation, after: Int64 = 0)
    /// One more request after a conversation, which is kept and continues afterwards.
    case sendFollowUp(Operation)
    /// Ends the conversation with this response.
    case finishWith(JSONValue)
}

/// An operation that takes several requests. A call asks its workflow what follows a request, and does not know which
/// workflow it is.
class Workflow {
    /// The first request, of the operation that the caller has prepared.
    func first(_ operation: Operation) throws(Failure) -> Operation { operation }

    /// A request has ended. Without a failure, its response is complete.
    func nextStep(_ call: Call, after failure: Failure?) -> NextStep { .finish(failure) }

    /// A request has failed and is repeated.
    func repeats(after failure: Failure) {}

    /// The operation's response, if it is not that of the last request.
    func response(_ call: Call) -> JSONValue? { nil }

    /// The text that earlier responses had, where each response has more of it.
    var earlierText: CString { CString("") }

    /// The body of the last response is not the operation's.
    var hidesBody: Bool { false }

    /// The name of the operation in messages; nil for the method and path of the request.
    var title: CString? { nil }

    /// More text to mask in errors and logs.
    var secrets: [CString] { [] }

    /// The DONE event of a conversation is withheld, because another request follows it.
    var withholdsDone: Bool { false }

    /// Selects the elements of a list that become events, so that none is emitted twice.
    var elements: ListElements? { nil }

    // MARK: Workflows that run calls

    /// The workflow runs calls on the call's loop. The call sends no request, and calls `step` instead of reading a
    /// response.
    var runsCalls: Bool { false }

    /// Advances by one event without waiting.
    func step(_ call: Call, _ run: CallRun) -> ReadStep { .ended(nil) }

    /// The current event, if `step` emitted it.
    var event: Event? { nil }

    /// When `step` must be called although nothing has arrived.
    var wakeAt: Int64 { Int64.max }

    /// Closes the connections of the calls that it runs, before the call ends.
    func disconnect() {}

    /// The call ends with a failure, or is left, and its loop is still there.
    func abandon(_ call: Call, _ run: CallRun) {}

    /// The call has ended.
    func end(_ failure: Failure?) {}
}
