/// What the head of an HTTP response says about its body: everything that a reader of the body needs.
public struct ResponseInfo: Sendable {
    public enum Framing: Sendable {
        /// The body is one document.
        case none
        /// Server-sent events.
        case events
        /// One JSON document per line.
        case lines
    }

    public let framing: Framing
    /// The content type is text/html.
    public let isHTML: Bool
    /// The content type is text/html, and no header says that the body is a file.
    public let isWebPage: Bool

    public init(framing: Framing, isHTML: Bool = false, isWebPage: Bool = false) {
        self.framing = framing
        self.isHTML = isHTML
        self.isWebPage = isWebPage
    }
}

/// How a body ended.
public enum BodyEnd: Sendable {
    /// Complete according to HTTP: its length or its last chunk has arrived.
    case complete
    /// The connection was closed, and HTTP does not say where the body ends.
    case closed
    /// The connection was lost before the end.
    case cut
}
