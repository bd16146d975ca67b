import COpenWebUI
import JSON
import Wire

/// A protocol: how the responses of some endpoints are read. Each protocol is a subclass in its own file,
/// named in the endpoint's line of the table. No other code depends on which subclass it is.
///
/// An operation uses its instance only for the traits. `fresh` makes another one to read a response, so a
/// subclass may keep state from frame to frame. It adds what every protocol has (text, tool calls, members)
/// to the `Accumulator`. The defaults are those of a JSON document without events.
open class ResponseFormat {
    public let traits: FormatTraits
    /// What is missing from a stream that ended before `isFinished`.
    let missingEnd: StaticString
    /// What is missing from a body that is not a response of this protocol.
    let missingContent: StaticString

    init(
        _ traits: FormatTraits, missingEnd: StaticString = "the stream ended in the middle of an event",
        missingContent: StaticString = "there is no response of a model in it"
    ) {
        self.traits = traits
        self.missingEnd = missingEnd
        self.missingContent = missingContent
    }

    /// Returns an instance to read a response with: `self` if it keeps no state.
    open func fresh() -> ResponseFormat { self }

    // MARK: Reading JSON

    /// Whether a whole body is a response of this protocol.
    func isResponse(_ body: JSONView) -> Bool { true }

    /// The server has accepted the request and works in the background: the body is neither a response nor an
    /// error.
    func isAccepted(_ body: JSONView) -> Bool { false }

    /// Adds a frame, or a whole body, to the response, and returns drafts of its events. The text is added
    /// when the drafts are emitted, so that each piece is at the end of its buffer.
    func merge(_ json: JSONView, isWhole: Bool, into response: Accumulator) -> [EventDraft] { [] }

    /// The error in a frame, or in a whole body, that was merged: in a conversation, an error from the
    /// server.
    func error(in json: JSONView, _ response: Accumulator) -> ResponseError? {
        guard traits.contains(.conversation) else { return nil }
        return errorMessage(json, hiding: response.settings.secrets).map {
            ResponseError(OWUI_E_STREAM, message: $0)
        }
    }

    /// The server's message, if the JSON is an error and not a response.
    func errorMessage(_ json: JSONView, hiding secrets: [Text]) -> ServerMessage? {
        guard json.isObject else { return nil }
        let isBare = json.nonNull("detail") != nil && json.member("choices") == nil
        guard isBare || json.nonNull("error").map(saysSomething) ?? false else { return nil }
        return ServerMessage(json, hiding: secrets)
    }

    // MARK: The whole response

    /// Whether the response has ended correctly.
    func isFinished(_ response: Accumulator) -> Bool { response.hasEnded }

    /// The response in the shape of a non-streamed one; nil for none, or if out of memory.
    func assembled(_ response: Accumulator) -> JSONValue? { nil }

    /// The object with the token counts.
    func usage(_ response: Accumulator) -> JSONView? { response.envelope.view?.nonNull("usage") }
}

/// The properties of a format.
public struct FormatTraits: OptionSet, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The text arrives in events, with a DONE event at the end, and the request names a model.
    public static let conversation = FormatTraits(rawValue: 1)
    /// The body is a file: its content type is not checked.
    public static let file = FormatTraits(rawValue: 2)
    /// The body and the frames are passed on unchanged and not parsed.
    public static let raw = FormatTraits(rawValue: 4)
    /// The `files` of the request are documents to look things up in.
    public static let looksUpFiles = FormatTraits(rawValue: 8)
    /// The response may be a stream.
    static let streams = FormatTraits(rawValue: 16)
    /// After the first frame was merged, frames may have the shape that `DeltaScanner` reads without a tree.
    static let scannableDeltas = FormatTraits(rawValue: 32)
    /// A frame "[DONE]" is the last one.
    static let endsWithDone = FormatTraits(rawValue: 64)
}

/// The names of the token counts in `usage`; the first one present is used. Open WebUI passes on those of any
/// provider, so they do not depend on the protocol.
public let promptTokenNames: [StaticString] = ["prompt_tokens", "input_tokens", "prompt_eval_count"]
public let completionTokenNames: [StaticString] = ["completion_tokens", "output_tokens", "eval_count"]

extension ResponseFormat {
    /// Some servers send an empty "error" in every frame.
    private func saysSomething(_ error: JSONView) -> Bool {
        if let text = error.text { return text.count > 0 }
        if error.isObject || error.isArray { return error.count > 0 }
        return error.bool ?? (error.int != 0)
    }
}
