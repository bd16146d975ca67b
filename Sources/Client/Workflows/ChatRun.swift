import Answers
import COpenWebUI
import CSystem
import JSON
import Transport
import Wire

/// A chat that the server runs, and keeps. `ChatRunState` decides, this sends the requests and reads the responses.
final class ChatRun: Workflow {
    private var run = ChatRunState(isNew: true)
    private var request: JSONValue?
    /// The messages of the chat that went before: for the server's record, and for the model.
    private var history: JSONValue?
    private var conversation: JSONValue?
    private var question: JSONValue?
    private var chat: CString?
    private let message = identifier()
    private var text = CString("")
    private var result: JSONValue?

    override var withholdsDone: Bool { true }
    override var hidesBody: Bool { true }
    override var earlierText: CString { text }
    override func response(_ call: Call) -> JSONValue? { result }

    override func first(_ operation: Operation) throws(Failure) -> Operation {
        request = operation.body.flatMap { body in try? parseJSON(body.bytes) }
        let id = request?.read { $0.nonNull("chat_id")?.text.map { CString($0) } } ?? nil
        guard let id, id.count > 0 else { return saving() }
        if let failure = withExtendedLifetime(id, { idFailure(id.bytes, of: "chat") }) { throw failure }
        chat = id
        run = ChatRunState(isNew: false)
        return ofChat(.chatRecord)
    }

    override func nextStep(_ call: Call, after failure: Failure?) -> NextStep {
        switch run.received(outcome(call, failure)) {
        case .finish:
            guard result == nil else { return .finish(nil) }
            result = finished(call)
            return result.map { .finishWith($0) } ?? .finish(Failure(OWUI_E_NOMEM))
        case .fail: return .finish(failure)
        case .failUnfinished:
            return .finish(
                Failure(
                    OWUI_E_TRUNCATED, why: "the server has stopped working on the message before its end"))
        case .failUnexpected:
            return .finish(
                Failure(OWUI_E_UNEXPECTED_RESPONSE, why: "the server does not run the chat by itself"))
        case .save: return .send(saving())
        case .start: return .send(starting())
        case .read(let wait): return .send(reading(), after: wait)
        case .check(let wait): return .send(ofChat(.chatTasks), after: wait)
        }
    }

    // MARK: Responses

    private func outcome(_ call: Call, _ failure: Failure?) -> ChatRunState.Outcome {
        if run.state == .finished { return .done }
        if run.state == .running || run.state == .lastReading {
            return recordOutcome(call, failure?.status ?? OWUI_OK)
        }
        guard failure == nil, let body = call.response.reader?.body else {
            return failure == nil ? .tasks(false) : .failed
        }
        return withExtendedLifetime(body) { outcome(body.view) }
    }

    /// What a request has brought that is not for the record; what is not due is an outcome of the tasks.
    private func outcome(_ body: JSONView) -> ChatRunState.Outcome {
        let tasks = body.nonNull("task_ids")
        switch run.state {
        case .loading:
            load(body)
            return .done
        case .saving:
            chat = body.nonNull("id")?.text.map { CString($0) } ?? chat
            return chat == nil ? .tasks(false) : .done
        case .starting:
            return tasks != nil || body.nonNull("task_id") != nil ? .done : .tasks(false)
        default: return .tasks(tasks?.count ?? 0 > 0)
        }
    }

    private func recordOutcome(_ call: Call, _ status: Status) -> ChatRunState.Outcome {
        guard let record = call.operation.format as? ChatRecord else { return .failed }
        let hasGrown = record.length > text.count
        if hasGrown { text = CString(call.response.text) }
        if status == OWUI_OK { return .done }
        return record.isUnfinished && status == OWUI_E_TRUNCATED ? .unfinished(hasGrown: hasGrown) : .failed
    }

    /// Takes over the messages of an earlier chat, as the model has to see them.
    private func load(_ record: JSONView) {
        guard let old = record.nonNull("chat")?.nonNull("history") else { return }
        history = .copy(old, cleaned: false)
        let messages = old.nonNull("messages")
        var said: [JSONValue] = []
        var next = old.nonNull("currentId")?.text
        // No chain is longer than the number of messages.
        while let id = next, let message = messages?.member(id), said.count <= messages?.count ?? 0 {
            let copy = JSONValue.object()
            for key: StaticString in ["role", "content"] {
                copy?.share(key, message.nonNull(key))
            }
            if let copy { said.append(copy) }
            next = message.nonNull("parentId")?.text
        }
        conversation = .array()
        for message in said.reversed() { conversation?.append(message) }
    }

    /// The response in the shape of a chat completion.
    private func finished(_ call: Call) -> JSONValue? {
        let found = (call.operation.format as? ChatRecord)?.found
        let record = found.flatMap { found in try? parseJSON(found.bytes) }
        let message = JSONValue.object()
        message?.set("role", .string(Bytes("assistant")))
        let choice = JSONValue.object()
        choice?.set("index", .int(0))
        choice?.set("message", message)
        choice?.set("finish_reason", .string(Bytes("stop")))
        let choices = JSONValue.array()
        choices?.append(choice)
        let whole = JSONValue.object()
        whole?.set("id", .string(self.message))
        whole?.set("object", .string(Bytes("chat.completion")))
        whole?.set("chat_id", chat.flatMap { .string($0) })
        whole?.set("choices", choices)
        record?.read { record in
            for key: StaticString in ["model", "usage", "sources", "output"] {
                whole?.share(key, record.nonNull(key))
            }
            for key: StaticString in ["content", "files", "statusHistory"] {
                message?.share(key, record.nonNull(key))
            }
        }
        return whole
    }

    // MARK: Requests

    private func ofChat(_ endpoint: Endpoint) -> Operation {
        let operation = Operation(endpoint)
        if let chat { _ = withExtendedLifetime(chat) { operation.setID(chat.bytes, of: "chat") } }
        return operation
    }

    private func reading() -> Operation {
        var endpoint = Endpoint.chatRecord
        endpoint.format = ChatRecord(message: message, known: text.count)
        return ofChat(endpoint)
    }

    /// Saves the messages in a new chat, or in the earlier one.
    private func saving() -> Operation {
        let history = history ?? .object()
        if history?.view.nonNull("messages") == nil { history?.set("messages", .object()) }
        let messages = history?.view.nonNull("messages")
        var parent = history?.view.nonNull("currentId")?.text.map { CString($0) }
        request?.read { request in
            let said = request.nonNull("messages")
            for i in 0..<(said?.isArray ?? false ? said?.count ?? 0 : 0) {
                guard let one = said?.element(i), one.isObject,
                    !(one.nonNull("role")?.text?.equals("system") ?? false)
                else { continue }
                question = JSONValue.object()
                question?.view.addMembers(of: one)
                parent = add(question, identifier(), after: parent, to: messages)
            }
        }
        let reply = JSONValue.object()
        reply?.set("role", .string(Bytes("assistant")))
        reply?.set("content", .string(Bytes("")))
        reply?.set("done", .bool(false))
        reply?.share("model", request?.view.nonNull("model"))
        _ = add(reply, message, after: parent, to: messages)
        history?.set("currentId", .string(message))
        let record = JSONValue.object()
        if chat == nil {
            record?.set("title", .string(Bytes("New Chat")))
            let models = JSONValue.array()
            models?.append(request?.view.nonNull("model").map { JSONValue(sharing: $0) })
            record?.set("models", models)
        }
        record?.set("history", history)
        let body = JSONValue.object()
        body?.set("chat", record)
        body?.share("folder_id", request?.view.nonNull("folder_id"))
        let operation = chat == nil ? Operation(.chatNew) : ofChat(.chatUpdate)
        operation.setBody(body)
        return operation
    }

    /// Adds a message to a history, and to the children of the one before. Returns its id.
    private func add(_ message: JSONValue?, _ id: CString, after parent: CString?, to messages: JSONView?)
        -> CString
    {
        message?.set("id", .string(id))
        message?.set("parentId", parent.flatMap { .string($0) } ?? .null())
        message?.set("childrenIds", .array())
        message?.set("timestamp", .int(owui_now_s()))
        withExtendedLifetime((id, parent)) {
            messages?.set(id.bytes, message)
            guard let parent, let before = messages?.member(parent.bytes) else { return }
            let children = JSONValue.array()
            if let old = before.nonNull("childrenIds"), old.isArray { children?.view.appendElements(of: old) }
            children?.append(.string(id))
            before.set(Bytes("childrenIds"), children)
        }
        return id
    }

    /// Starts the completion. What it names makes the server keep the message, and work without this connection.
    private func starting() -> Operation {
        let body = JSONValue.object()
        request?.read { body?.view.addMembers(of: $0) }
        let messages = JSONValue.array()
        if let conversation { messages?.view.appendElements(of: conversation.view) }
        if let said = request?.view.nonNull("messages"), said.isArray {
            messages?.view.appendElements(of: said)
        }
        body?.set("messages", messages)
        body?.set("stream", .bool(true))
        body?.set("chat_id", chat.flatMap { .string($0) })
        body?.set("id", .string(message))
        body?.set("session_id", .string(identifier()))
        body?.set("parent_message", question)
        body?.share("parent_id", question?.view.nonNull("id"))
        let operation = Operation(.chatStart)
        operation.setBody(body)
        return operation
    }

    // MARK: Stopping

    /// Stops the server's work on the chat, if the call ends before it: unless the server has refused the chat, or the
    /// message has failed.
    override func abandon(_ call: Call, _ callRun: CallRun) {
        let record = call.operation.format as? ChatRecord
        let isRefused = run.state == .starting && call.response.httpStatus / 100 == 4
        let isOver = record.map { $0.found != nil && !$0.isUnfinished } ?? isRefused
        guard run.isRunning, !isOver else { return }
        run = ChatRunState(isNew: true)
        call.sendAside(ofChat(.chatStop), callRun)
    }
}
