import CCurl
import Wire

/// How to reach a server: all settings but its URL.
public struct Route: Sendable {
    public var caFile: CString?
    public var certificate: CString?
    public var key: CString?
    /// Of the key.
    public var passphrase: CString?
    /// Nil: from the environment variables. Empty: no proxy.
    public var proxy: CString?
    public var unixSocket: CString?

    public init() {}
}

/// How the body of a response is received.
public enum Reception: Sendable {
    /// By the content type: a stream in pieces, everything else in one piece.
    case byType
    /// In one piece.
    case whole
    /// In pieces if the request succeeded, in one piece if it failed.
    case asItComes
}

/// One request, ready to be sent.
public final class HTTPRequest {
    public let method: CString
    public let url: CString
    /// Whether sending it twice does no harm.
    public let isIdempotent: Bool
    public var body: CString?
    /// In place of a body.
    public var upload: Upload?
    public var route = Route()
    public var timeouts = Timeouts.standard
    public var wantsProgress = false
    public var reception = Reception.byType
    private(set) var headers: UnsafeMutablePointer<curl_slist>?
    /// The caller asks for a part of the resource.
    public private(set) var wantsRange = false
    public private(set) var asksForCoding = false

    public init(method: CString, url: CString, isIdempotent: Bool) {
        self.method = method
        self.url = url
        self.isIdempotent = isIdempotent
    }

    deinit { curl_slist_free_all(headers) }

    public var isEncrypted: Bool { url.bytes.hasPrefixIgnoringCase("https:") }

    /// The port of the URL.
    var port: Int {
        let rest = url.bytes.dropping(isEncrypted ? 8 : 7)
        let authority = rest.prefix(upTo: .slash)
        var port = 0
        var i = authority.count
        var unit = 1
        while i > 0, authority.base[i - 1].isDigit, unit <= 10_000 {
            i -= 1
            port += Int(authority.base[i].digitValue) * unit
            unit *= 10
        }
        return i > 0 && unit > 1 && authority.base[i - 1] == .colon ? port : isEncrypted ? 443 : 80
    }

    var hasBody: Bool { body != nil || upload != nil }

    /// The number of bytes in the body; nil if it is not known.
    var bodyLength: Int64? { upload.map { $0.length } ?? Int64(body?.count ?? 0) }

    /// A whole line, "Name: value". False if out of memory.
    public func addHeader(_ line: CString) -> Bool {
        guard let longer = curl_slist_append(headers, line.cString) else { return false }
        headers = longer
        if line.bytes.hasPrefixIgnoringCase("range:") { wantsRange = true }
        if line.bytes.hasPrefixIgnoringCase("accept-encoding:") { asksForCoding = true }
        return true
    }
}
