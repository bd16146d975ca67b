import COpenWebUI
import JSON
import Wire

/// A protocol: how the responses of some endpoints are read. Each is a subclass in a file of its own, which an
/// endpoint's line in the table names; nothing else asks which one it is.
///
/// An operation has an instance to ask for its traits. To read a response, `fresh` makes another, so a subclass may
/// keep what it has to remember from frame to frame. What every protocol has (texts, tool calls,
/// members) it adds to the `Accumulator`. The defaults are those of a JSON document without events.
open class ResponseFormat {
    public let traits: FormatTraits
    /// What a stream lacks that ended without `isFinished`.
    let missingEnd: StaticString
    /// What a body lacks that is no response of this protocol.
    let missingContent: StaticString

    init(
        _ traits: FormatTraits, missingEnd: StaticString = "the stream ended in the middle of an event",
        missingContent: StaticString = "there is no response of a model in it"
    ) {
        self.traits = traits
        self.missingEnd = missingEnd
        self.missingContent = missingContent
    }

    /// One to read a response with; itself, if it has nothing to remember.
    open func fresh() -> ResponseFormat { self }

    // MARK: What the JSON says

    /// Whether a whole body is a response of this protocol at all.
    func isResponse(_ body: JSONView) -> Bool { true }

    /// The server has taken the request and works on it in the background: the body is no response, and no error.
    func isAccepted(_ body: JSONView) -> Bool { false }

    /// Adds a frame, or a whole body, to the response, and lists the events that it makes. The texts are added when
    /// the drafts are emitted, so that each piece lies at the end of its buffer.
    func merge(_ json: JSONView, isWhole: Bool, into response: Accumulator) -> [EventDraft] { [] }

    /// What is wrong with a frame, or a whole body, that was merged: in a conversation an error of the server's.
    func error(in json: JSONView, _ response: Accumulator) -> ResponseError? {
        guard traits.contains(.conversation) else { return nil }
        return errorMessage(json, hiding: response.settings.secrets).map {
            ResponseError(OWUI_E_STREAM, message: $0)
        }
    }

    /// The server's message, if the JSON is an error instead of a response.
    func errorMessage(_ json: JSONView, hiding secrets: [Text]) -> ServerMessage? {
        guard json.isObject else { return nil }
        let isBare = json.nonNull("detail") != nil && json.member("choices") == nil
        guard isBare || json.nonNull("error").map(saysSomething) ?? false else { return nil }
        return ServerMessage(json, hiding: secrets)
    }

    // MARK: The whole of it

    /// Whether the end of the response is proven.
    func isFinished(_ response: Accumulator) -> Bool { response.hasEnded }

    /// The response in the shape that it has unstreamed; nil for none, or out of memory.
    func assembled(_ response: Accumulator) -> JSONValue? { nil }

    /// The object with the token counts.
    func usage(_ response: Accumulator) -> JSONView? { response.envelope.view?.nonNull("usage") }
}

/// What an endpoint with a format is like.
public struct FormatTraits: OptionSet, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Its text is given in events, with a DONE event at the end, and its request names a model.
    public static let conversation = FormatTraits(rawValue: 1)
    /// The body is a file: its content type does not matter.
    public static let file = FormatTraits(rawValue: 2)
    /// The body and the frames are handed on as they come, and not parsed.
    public static let raw = FormatTraits(rawValue: 4)
    /// The `files` of its request are documents to look things up in.
    public static let looksUpFiles = FormatTraits(rawValue: 8)
    /// It may come as a stream.
    static let streams = FormatTraits(rawValue: 16)
    /// Once a first frame was merged, its frames may have the shape that `DeltaScanner` reads without a tree.
    static let scannableDeltas = FormatTraits(rawValue: 32)
    /// A frame "[DONE]" is the last one.
    static let endsWithDone = FormatTraits(rawValue: 64)
}

/// The names of the token counts in `usage`; the first that is there counts. Open WebUI passes on those of whatever
/// provider it has, so they are no matter of one protocol.
public let promptTokenNames: [StaticString] = ["prompt_tokens", "input_tokens", "prompt_eval_count"]
public let completionTokenNames: [StaticString] = ["completion_tokens", "output_tokens", "eval_count"]

extension ResponseFormat {
    /// Some servers have an empty "error" in every frame.
    private func saysSomething(_ error: JSONView) -> Bool {
        if let text = error.text { return text.count > 0 }
        if error.isObject || error.isArray { return error.count > 0 }
        return error.bool ?? (error.int != 0)
    }
}
