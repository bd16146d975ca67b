import Answers
import COpenWebUI
import JSON
import Transport
import Wire

extension Call {
    /// The answer as JSON; borrowed until the call goes on.
    public func response() -> JSONRef? {
        if let whole = wholeResponse() { return whole.ref }
        guard let reader = textReader else { return nil }
        if let body = reader.body { return body.ref }
        if reader.isStream { return reader.response.assembled()?.ref }
        guard phase == .ended, let bytes = reader.bodyBytes else { return nil }
        if parsedBody == nil {
            parsedBody = try? parseJSON(bytes, maxDepth: settings?.jsonDepth ?? defaultJSONDepth)
        }
        return parsedBody?.ref
    }

    /// The answer of an operation that takes more than one request; kept until the call goes on, since it is
    /// borrowed.
    private func wholeResponse() -> JSONValue? {
        if madeResponse == nil { madeResponse = workflow?.response(self) }
        return madeResponse
    }

    /// The answer's bytes; nil for a stream, and before the answer has ended.
    public var body: Bytes? { workflow?.hidesBody ?? false ? nil : lastBody }

    /// Of the last request.
    var lastBody: Bytes? {
        guard let exchange, exchange.head.isComplete else { return nil }
        return reader?.bodyBytes
    }

    /// What was to be done, for messages.
    var title: Text { workflow?.title ?? operation.title }

    public var text: Bytes { textReader?.response.first.text.bytes ?? Bytes("") }

    public var httpStatus: Int { exchange?.head.status ?? 0 }

    public func header(_ name: Bytes) -> Bytes? { exchange?.head.header(name) }

    /// NUL-terminated, both.
    public func header(at index: Int) -> (name: Bytes, value: Bytes)? { exchange?.head.header(at: index) }

    /// Of the last request.
    public var effectiveURL: Text? { exchange?.request.url }

    public var status: Status {
        phase == .ended || failure != nil ? failure?.status ?? OWUI_OK : OWUI_AGAIN
    }

    public var error: Failure? { failure }

    /// The bytes that the error was made of, secrets masked.
    public var errorBody: Bytes? {
        guard let failure else { return nil }
        return failure.frame?.bytes ?? lastBody
    }
}
