import COpenWebUI
import CSystem
import JSON
import Wire

/// A chat, and then the outlet filters over it.
final class Outlet: Workflow {
    private enum Stage { case chat, filters, over }
    private var stage = Stage.chat
    private var answer: JSONValue?

    override var withholdsDone: Bool { true }
    override func response(_ call: Call) -> JSONValue? { answer }

    override func nextStep(_ call: Call, after failure: Failure?) -> Course {
        if let failure { return .end(failure) }
        switch stage {
        case .chat:
            // With a session's id in the request the server may go on by itself, and give no answer.
            if call.reader?.body?.read({ $0.nonNull("choices") == nil }) ?? false {
                return .end(
                    Failure(
                        OWUI_E_UNEXPECTED_RESPONSE,
                        why: Bytes("the server continues this chat in the background, without a response")))
            }
            stage = .filters
            var operation = Operation(.chatCompleted)
            guard let request = request(call) else { return .end(Failure(OWUI_E_NOMEM)) }
            operation.setBody(request)
            return .sendFollowUp(operation)
        case .filters:
            stage = .over
            guard let body = call.reader?.body else { return .end(Failure(OWUI_E_EMPTY)) }
            answer = body
            return .finishWith(body)
        case .over: return .end(nil)
        }
    }

    /// The chat's request, with the answer behind its messages.
    private func request(_ call: Call) -> JSONValue? {
        guard let asked = call.operation.body, let reader = call.reader else { return nil }
        let sent = withExtendedLifetime(asked) { try? parseJSON(asked.bytes) }
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
        message?.set("content", .string(reader.answer.first.text.bytes))
        message?.set("id", request.view.member("id").map { JSONValue(sharing: $0) })
        messages.append(message)
        request.set("messages", messages)
        return request
    }
}

extension JSONView {
    /// What /api/chat/completed wants, where it is missing.
    func addDefaultsOfCompleted() {
        if nonNull("id") == nil { set(Bytes("id"), JSONValue.identifier()) }
        if member("chat_id") == nil { set(Bytes("chat_id"), JSONValue.string(Bytes(""))) }
        if nonNull("session_id") == nil { set(Bytes("session_id"), JSONValue.identifier()) }
    }
}

extension JSONValue {
    /// One that nobody else has.
    static func identifier() -> JSONValue? {
        var text = ByteBuffer()
        text.append(hexadecimal: owui_random())
        text.append(hexadecimal: owui_random())
        return .string(text.bytes)
    }
}
