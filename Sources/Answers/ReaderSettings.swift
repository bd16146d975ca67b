import JSON
import Wire

/// What a caller decides about the reading of one response.
public struct ReaderSettings {
    /// Bytes that one frame, and all the text that is kept, may have.
    public var limit: Int
    /// How deeply JSON may be nested.
    public var depth: Int
    /// A conversation without a finish reason is an error.
    public var requiresFinishReason: Bool
    /// The text is kept to the end, so it counts against the limit.
    public var keepsText: Bool
    /// The end of the response is not that of the conversation: no DONE event until `FrameReader.finish(with:)`.
    public var withholdsDone: Bool
    /// Of the elements of a list, those to make events of. Nil: all.
    public var newElements: ((JSONView) -> JSONValue?)?
    /// What must not be seen in errors.
    public var secrets: [Text]
    /// The model that was asked for.
    public var model: Text?

    public init(
        limit: Int, depth: Int = defaultJSONDepth, requiresFinishReason: Bool = true, keepsText: Bool = true,
        withholdsDone: Bool = false, newElements: ((JSONView) -> JSONValue?)? = nil, secrets: [Text] = [],
        model: Text? = nil
    ) {
        self.limit = limit
        self.depth = depth
        self.requiresFinishReason = requiresFinishReason
        self.keepsText = keepsText
        self.withholdsDone = withholdsDone
        self.newElements = newElements
        self.secrets = secrets
        self.model = model
    }
}
