/// Responses without a protocol of their own and without events.
public final class Generic: ResponseFormat {
    /// One JSON document.
    public static var json: Generic { Generic([.document]) }
    /// The same, and `null` is a response too.
    public static var value: Generic { Generic([.document, .nullable]) }
    /// The content of a file.
    public static var file: Generic { Generic([.file, .raw]) }
    /// Any response of an endpoint that is not in the table. A stream returns its frames unchanged.
    public static var any: Generic { Generic([.raw, .streams]) }

    private init(_ traits: FormatTraits) { super.init(traits) }
}
