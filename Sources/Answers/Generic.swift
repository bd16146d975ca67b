/// Responses that have no protocol of their own, and no events.
public final class Generic: ResponseFormat {
    /// One JSON document.
    public static var json: Generic { Generic([]) }
    /// The content of a file.
    public static var file: Generic { Generic([.file, .raw]) }
    /// Anything: the response of an endpoint that is not in the table. A stream gives its frames as they come.
    public static var any: Generic { Generic([.raw, .streams]) }

    private init(_ traits: FormatTraits) { super.init(traits) }
}
