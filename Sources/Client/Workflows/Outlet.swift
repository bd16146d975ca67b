import Answers
import COpenWebUI
import CSystem
import JSON
import Wire

/// A chat, and then the outlet filters on what the model said. `OutletState` decides, this sends the requests and reads
/// the responses.
final class Outlet: Workflow {
    private var outlet = OutletState()
    private var filtered: JSONValue?

    override var withholdsDone: Bool { true }
    override func response(_ call: Call) -> JSONValue? { filtered }
    // The call reads the conversation again by then, whose body it is not.
    override var hidesBody: Bool { outlet.state == .filtered }

    override func nextStep(_ call: Call, after failure: Failure?) -> NextStep {
        switch outlet.received(outcome(call, failure)) {
        case .finish(let failure): return .finish(failure)
        case .filter:
            guard let request = request(call) else { return .finish(Failure(OWUI_E_NOMEM)) }
            let operation = Operation(.chatCompleted)
            operation.setBody(request)
            return .sendFollowUp(operation)
        case .deliver: return filtered.map { .finishWith($0) } ?? .finish(nil)
        }
    }

    private func outcome(_ call: Call, _ failure: Failure?) -> OutletState.Outcome {
        if let failure { return .failed(failure) }
        let body = call.response.reader?.body
        guard outlet.state == .filtering else { return .conversation }
        filtered = body
        return body == nil ? .failed(Failure(OWUI_E_EMPTY)) : .filtered
    }

    /// The chat's request, with the model's text as its last message.
    private func request(_ call: Call) -> JSONValue? {
        guard let body = call.operation.body, let reader = call.response.reader else { return nil }
        let sent = withExtendedLifetime(body) { try? parseJSON(body.bytes) }
        let request = JSONValue.object()
        let messages = JSONValue.array()
        guard let sent, let request, let messages else { return nil }
        sent.read { sent in
            for key in [StaticString("model"), "id", "chat_id", "session_id", "filter_ids"] {
                if let value = sent.nonNull(key) { request.view.set(Bytes(key), value) }
            }
            if let said = sent.nonNull("messages"), said.isArray { messages.view.appendElements(of: said) }
        }
        request.view.addDefaultsOfCompleted()
        let message = JSONValue.object()
        message?.set("role", .string(Bytes("assistant")))
        message?.set("content", .string(reader.response.first.text.bytes))
        message?.set("id", request.view.member("id").map { JSONValue(sharing: $0) })
        messages.append(message)
        request.set("messages", messages)
        return request
    }
}

extension JSONView {
    /// Adds what /api/chat/completed requires, where it is missing.
    func addDefaultsOfCompleted() {
        if nonNull("id") == nil { set(Bytes("id"), JSONValue.string(identifier())) }
        if member("chat_id") == nil { set(Bytes("chat_id"), JSONValue.string(Bytes(""))) }
        if nonNull("session_id") == nil { set(Bytes("session_id"), JSONValue.string(identifier())) }
    }
}

/// A new, unique identifier.
func identifier() -> CString {
    var text = ByteBuffer()
    text.append(hexadecimal: owui_random())
    text.append(hexadecimal: owui_random())
    return CString(text.bytes)
}
