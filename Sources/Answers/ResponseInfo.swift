/// What the head of an HTTP response says about its body: all that a reader of the body has to know of it.
public struct ResponseInfo: Sendable {
    public enum Framing: Sendable {
        /// The body is one document.
        case none
        /// Server-sent events.
        case events
        /// A JSON document a line.
        case lines
    }

    public let framing: Framing
    /// The content type is text/html.
    public let isHTML: Bool
    /// The same, and no header says that it is a file.
    public let isWebPage: Bool

    public init(framing: Framing, isHTML: Bool = false, isWebPage: Bool = false) {
        self.framing = framing
        self.isHTML = isHTML
        self.isWebPage = isWebPage
    }
}

/// How a body ended.
public enum BodyEnd: Sendable {
    /// As HTTP says: all of it has arrived.
    case complete
    /// The connection was lost or closed before.
    case cut
}
