import COpenWebUI
import JSON
import Wire

/// A protocol: how the responses of some endpoints are read. Each protocol is a subclass in its own file, named in the
/// endpoint's line of the table. No other code depends on which subclass it is.
///
/// An operation uses its instance only for the traits. `fresh` makes another one to read a response, so a subclass may
/// keep state from frame to frame. It reads each frame in one pass, without a tree, and adds what every protocol has
/// (text, tool calls, members) to the `Accumulator`. The defaults are those of a JSON document without events.
open class ResponseFormat {
    public let traits: FormatTraits
    /// What is missing from a stream that ended before `isFinished`.
    let missingEnd: StaticString
    /// What is missing from a body that is not a response of this protocol.
    private let missingContent: StaticString

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

    // MARK: Reading

    /// Reads a frame, or a whole body: adds pieces, which become events, to `response`, and keeps its other members.
    /// Returns false, with the scanner at the error, if it is malformed.
    func read(_ scanner: inout JSONScanner, into response: Accumulator) -> Bool {
        scanner.skipValue(maxDepth: response.settings.depth, isLenient: true)
    }

    /// Whether a JSON document says itself that others follow it.
    func isPart(_ document: Bytes) -> Bool { false }

    /// The error in a frame, or in a whole body, that was read, beside those with the marks of one.
    func error(in frame: Bytes, _ response: Accumulator) -> ResponseError? { nil }

    /// Whether a whole body that was read is a response of this protocol.
    func isResponse(_ response: Accumulator) -> Bool { true }

    /// What a whole body that is no response lacks.
    var missing: StaticString { missingContent }

    /// What is missing where "[DONE]" comes before the end.
    var missingAtDone: StaticString { missingEnd }

    // MARK: The whole response

    /// Whether the response has ended correctly.
    func isFinished(_ response: Accumulator) -> Bool { response.hasEnded }

    /// Writes the response in the shape of a non-streamed one, if it has that shape.
    func write(_ response: Accumulator, to out: inout ByteBuffer) {}

    /// The object with the token counts, as JSON text.
    func usage(_ response: Accumulator) -> Bytes? { response.envelope.value("usage") }
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
    /// An error in a whole body of status 200 is the program's to read.
    static let document = FormatTraits(rawValue: 32)
    /// The response is the progress of an operation, and says when that has succeeded.
    public static let progress = FormatTraits(rawValue: 64)
    /// A body that is `null` is a response.
    static let nullable = FormatTraits(rawValue: 128)
}

/// The names of the token counts in `usage`; the first one present is used. Open WebUI passes on those of any
/// provider, so they do not depend on the protocol.
public let promptTokenNames: [StaticString] = ["prompt_tokens", "input_tokens", "prompt_eval_count"]
public let completionTokenNames: [StaticString] = ["completion_tokens", "output_tokens", "eval_count"]
