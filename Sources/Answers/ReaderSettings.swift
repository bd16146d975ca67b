import JSON
import Wire

/// The caller's settings for reading one response.
public struct ReaderSettings {
    /// The maximum size in bytes of one frame, and of all kept text.
    public var limit: Int
    /// The maximum nesting depth of JSON.
    public var depth: Int
    /// A conversation without a finish reason is an error.
    public var requiresFinishReason: Bool
    /// The text is kept until the end, so it counts against the limit.
    public var keepsText: Bool
    /// The conversation continues after this response: emit no DONE event until `FrameReader.finish(with:)`.
    public var withholdsDone: Bool
    /// Selects the elements of a list that become events. Nil: all.
    public var newElements: ((JSONView) -> JSONValue?)?
    /// Text to mask in errors.
    public var secrets: [CString]
    /// The requested model.
    public var model: CString?

    public init(
        limit: Int, depth: Int = defaultJSONDepth, requiresFinishReason: Bool = true, keepsText: Bool = true,
        withholdsDone: Bool = false, newElements: ((JSONView) -> JSONValue?)? = nil, secrets: [CString] = [],
        model: CString? = nil
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

    /// How many bytes a tree may take.
    var memory: Int { limit > Int.max / 2 ? Int.max : 2 * limit }

    /// The tree of a text that was checked; nil if it would take more than twice the limit.
    @inline(never)
    func parse(_ text: Bytes) -> JSONValue? {
        parseJSON(lenient: text, maxDepth: depth, memory: memory).tree
    }
}
