import CCurl
import Wire

/// How to get to a server, apart from its URL.
public struct Route: Sendable {
    public var caFile: Text?
    public var certificate: Text?
    public var key: Text?
    /// Of the key.
    public var passphrase: Text?
    /// Nil: as the environment says. Empty: none.
    public var proxy: Text?
    public var unixSocket: Text?

    public init() {}
}

/// How the body of an answer is taken.
public enum Reception: Sendable {
    /// Streams as they come, everything else in one piece.
    case byType
    /// In one piece.
    case whole
    /// As it comes, if it is what was asked for.
    case asItComes
}

/// One request, ready to be sent.
public final class HTTPRequest {
    public let method: Text
    public let url: Text
    /// Whether the server may be asked twice without harm.
    public let isIdempotent: Bool
    public var body: Text?
    /// In place of a body.
    public var upload: Upload?
    public var route = Route()
    public var timeouts = Timeouts.standard
    public var wantsProgress = false
    public var reception = Reception.byType
    private(set) var headers: UnsafeMutablePointer<curl_slist>?

    public init(method: Text, url: Text, isIdempotent: Bool) {
        self.method = method
        self.url = url
        self.isIdempotent = isIdempotent
    }

    deinit { curl_slist_free_all(headers) }

    var hasBody: Bool { body != nil || upload != nil }

    /// Bytes of the body; nil if that is not known.
    var bodyLength: Int64? { upload.map { $0.length } ?? Int64(body?.count ?? 0) }

    /// A whole line, "Name: value". False when memory is out.
    public func addHeader(_ line: Text) -> Bool {
        guard let longer = curl_slist_append(headers, line.cString) else { return false }
        headers = longer
        return true
    }
}
