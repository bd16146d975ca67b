import Answers
import COpenWebUI
import JSON
import Transport
import Wire

extension Call {
    /// The response as JSON. Borrowed: valid until the call continues.
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

    /// The response of an operation that takes more than one request. The call keeps it until it continues,
    /// because the caller borrows it.
    private func wholeResponse() -> JSONValue? {
        if madeResponse == nil { madeResponse = workflow?.response(self) }
        return madeResponse
    }

    /// The bytes of the response; nil for a stream, and before the response has ended.
    public var body: Bytes? { workflow?.hidesBody ?? false ? nil : lastBody }

    /// The body of the last request's response.
    var lastBody: Bytes? {
        guard let exchange, exchange.head.isComplete else { return nil }
        return reader?.bodyBytes
    }

    /// The name of the operation, for messages.
    var title: Text { workflow?.title ?? operation.title }

    public var text: Bytes { textReader?.response.first.text.bytes ?? Bytes("") }

    public var httpStatus: Int { exchange?.head.status ?? 0 }

    public func header(_ name: Bytes) -> Bytes? { exchange?.head.header(name) }

    /// Both are NUL-terminated.
    public func header(at index: Int) -> (name: Bytes, value: Bytes)? { exchange?.head.header(at: index) }

    /// The URL of the last request.
    public var effectiveURL: Text? { exchange?.request.url }

    public var status: Status {
        phase == .ended || failure != nil ? failure?.status ?? OWUI_OK : OWUI_AGAIN
    }

    public var error: Failure? { failure }

    /// The bytes that the error was read from, with secrets masked.
    public var errorBody: Bytes? {
        guard let failure else { return nil }
        return failure.frame?.bytes ?? lastBody
    }
}
