import Answers
import COpenWebUI
import JSON
import Wire

/// How a call goes on when a request of it has ended.
enum NextStep {
    case finish(Failure?)
    /// One more request, in so many microseconds.
    case send(Operation, after: Int64 = 0)
    /// One more request after a conversation whose text stays, and which is not over yet.
    case sendFollowUp(Operation)
    /// The conversation is over, and this is its response.
    case finishWith(JSONValue)
}

/// Makes one operation of several requests. A call asks its workflow, if it has one, and knows none of them by name.
class Workflow {
    /// A request has ended; without a failure its response is whole.
    func nextStep(_ call: Call, after failure: Failure?) -> NextStep { .finish(failure) }

    /// The operation's response, if it is not that of the last request.
    func response(_ call: Call) -> JSONValue? { nil }

    /// The bytes of the last response are not the operation's.
    var hidesBody: Bool { false }

    /// What the operation is called in messages, if not by the call's request.
    var title: Text? { nil }

    /// What must not be seen in errors and logs.
    var secrets: [Text] { [] }

    /// Another request follows a conversation, so that it is not over when its response is whole.
    var withholdsDone: Bool { false }

    /// The elements of a list that were emitted, so that none is emitted twice.
    var elements: ListElements? { nil }

    // MARK: In place of requests

    /// It runs calls of its own on the call's loop, and the call sends no request: `step` then takes the place of
    /// reading a response.
    var runsCalls: Bool { false }

    /// Goes on by one event, without waiting for anything.
    func step(_ call: Call, _ run: CallRun) -> ReadStep { .ended(nil) }

    /// The event at hand, if `step` has made it.
    var event: Event? { nil }

    /// When `step` has something to do although nothing has arrived.
    var wakeAt: Int64 { Int64.max }

    /// Closes the connections of its calls ahead of the end.
    func disconnect() {}

    /// The call has ended.
    func end(_ failure: Failure?) {}
}
