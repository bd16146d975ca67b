import Answers
import JSON
import Transport
import Wire

/// What a call has received so far, and how it has ended. It stays readable after the end.
public final class CallResponse {
    /// The last request; nil before the first one, and before the one that follows a conversation.
    var attempt: Attempt?
    /// The reader of the conversation, while another response is read.
    var conversation: ResponseReader?
    /// The failure that was found before the call started, or that ended it.
    var failure: Failure?
    /// The figures of the last exchange that was released.
    var statistics = Statistics()

    // What is made when the caller asks for it, and borrowed by the caller.

    /// The response of an operation that takes more than one request.
    var whole: JSONValue?
    /// What the request asked to look up, and which parts of it were ignored.
    var references: JSONValue?
    var ignored: JSONValue?
    /// The ends of the pieces that `nextText` has joined.
    var pieceEnds = CArray<Int>()
    /// The frames that `nextFrames` has read.
    var batch = FrameBatch()

    /// The last request's exchange, for the head of its response and for the figures. Its connection is
    /// released when the call ends.
    var exchange: Exchange? { attempt?.exchange }

    /// The reader of the last request's response.
    var reader: ResponseReader? { attempt?.reader }

    /// The reader of the conversation, if there is one.
    var textReader: ResponseReader? { conversation ?? reader }

    /// The text of choice 0.
    public var text: Bytes { textReader?.response.first.text.bytes ?? Bytes("") }

    /// The body of the last request's response.
    var lastBody: Bytes? {
        guard let exchange, exchange.head.isComplete else { return nil }
        return reader?.bodyBytes
    }

    /// The last request's response as JSON; a body that the reader has not parsed is parsed after the end.
    func json(hasEnded: Bool) -> JSONValue? {
        guard let reader = textReader else { return nil }
        if let body = reader.body { return body }
        if reader.isStream { return reader.response.assembled() }
        return hasEnded ? reader.unreadBody : nil
    }

    // MARK: The head

    public var httpStatus: Int { exchange?.head.status ?? 0 }

    public func header(_ name: Bytes) -> Bytes? { exchange?.head.header(name) }

    /// Both are NUL-terminated.
    public func header(at index: Int) -> (name: Bytes, value: Bytes)? { exchange?.head.header(at: index) }

    /// The URL of the last request.
    public var effectiveURL: CString? { exchange?.request.url }

    // MARK: The error

    public var error: Failure? { failure }

    /// The bytes that the error was read from, with secrets masked.
    public var errorBody: Bytes? {
        guard let failure else { return nil }
        return failure.frame?.bytes ?? lastBody
    }
}

/// One sending of a request, and the reader of its response. (It is one object, and its members are constants, so
/// that an event costs one reference count.)
final class Attempt {
    let exchange: Exchange
    let reader: ResponseReader

    init(_ exchange: Exchange, _ reader: ResponseReader) {
        self.exchange = exchange
        self.reader = reader
    }
}
