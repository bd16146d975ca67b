import Answers
import COpenWebUI
import JSON
import Transport
import Wire

extension Failure {
    /// The response has a status that is not 2xx.
    init(httpError exchange: Exchange, _ body: Bytes, _ meaning: HTTPErrors, hiding secrets: [CString]) {
        if exchange.lacksProxyCredentials {
            self.init(proxyRefusal: exchange)
            return
        }
        let http = exchange.head.status
        let message = ServerMessage(errorBody: body, hiding: secrets)
        let status = meaning.status(http, message?.text) ?? Failure.status(http: http)
        if status == OWUI_E_REDIRECT, let place = exchange.head.header("location") {
            self.init(redirectTo: place, exchange.request.url)
            detail = message?.text
        } else if let message {
            self.init(status, message: message)
        } else if status == OWUI_E_HTTP && http == 206 {
            self.init(status, why: "a part of the response, which was not asked for")
        } else if let coding = exchange.unexpectedCoding {
            self.init(status, unexpectedCoding: coding)
        } else {
            let type = exchange.head.header("content-type")
            let isPage = exchange.head.isContentType("text/html") || (type == nil && body.isWebPage)
            self.init(status, foreign: body, isPage: isPage, http, hiding: secrets)
        }
        self.http = http
        retryAfterMilliseconds = retryAfter(exchange)
        if http == 503 || http == 408 || http == 425 { isRetryable = true }
        add(number: http)
    }

    /// The body is no error message of Open WebUI, whose web pages come with status 200, and whose errors are JSON but
    /// for an error 500.
    private init(_ status: Status, foreign body: Bytes, isPage: Bool, _ http: Int, hiding secrets: [CString])
    {
        let message = ServerMessage(plain: isPage ? body.pageTitle : body, hiding: secrets)
        let mayBeWrongURL = isPage && (http == 404 || http == 405 || http == 422)
        guard isPage || isOfGateway(http) else {
            self.init(status, message: message)
            return
        }
        var why = ByteBuffer()
        if isPage { why.append("a web page ") }
        why.append(mayBeWrongURL ? "came (is the base URL that of Open WebUI?)" : gateway)
        if let text = message.text {
            why.append(": ")
            why.append(line: text.bytes)
        }
        self.init(status, why: why.bytes)
        if !isPage { detail = message.text }
        if !mayBeWrongURL { addGatewayHint(http) }
    }

    private mutating func addGatewayHint(_ http: Int) {
        switch http {
        case 504, 524: add(hint: "it did not wait long enough: stream the response, or raise its timeout")
        case 413: add(hint: "raise its limit on the size of a request")
        default: break
        }
    }

    /// A path of the same server is no base URL.
    private init(redirectTo place: Bytes, _ url: CString) {
        let origin = place.origin
        var why = ByteBuffer()
        why.append(line: place, most: 400)
        if origin.count == 0 || origin.equalsIgnoringCase(url.bytes.origin) {
            why.append("; the same server: a page to sign in, or a path that ends otherwise")
        } else if place.dropping(origin.count).equals(url.bytes.dropping(url.bytes.origin.count)) {
            why.append("; use ")
            why.append(line: origin, most: 200)
            why.append(" in the base URL")
        } else {
            why.append("; if that is not a page to sign in, use its server as the base URL")
        }
        self.init(OWUI_E_REDIRECT, why: why.bytes)
    }

    /// The body is compressed, although that was not asked for.
    init(_ status: Status, unexpectedCoding coding: Bytes) {
        var why = ByteBuffer()
        why.append("it has the content encoding ")
        why.append(line: coding, most: 40)
        why.append(", which was not asked for; a gateway must not compress it")
        self.init(status, why: why.bytes)
    }

    /// Names what is too much in the base URL, if that may be the cause.
    mutating func addHint(baseURL: CString) {
        guard http == 404 || http == 405 || http == 422 || status == OWUI_E_HTML else { return }
        withExtendedLifetime(baseURL) {
            let suffix = apiSuffix(of: baseURL.bytes)
            guard suffix.count > 0 else { return }
            var hint = ByteBuffer()
            hint.append("the base URL ends in ")
            hint.append(line: suffix)
            hint.append(": give the server's address without it")
            add(hint: hint.bytes)
        }
    }

    fileprivate static func status(http: Int) -> Status {
        switch http {
        // 304 names no other address.
        case 300..<304, 305..<400: OWUI_E_REDIRECT
        case 400: OWUI_E_BAD_REQUEST
        case 401: OWUI_E_UNAUTHORIZED
        case 403: OWUI_E_FORBIDDEN
        case 404, 405: OWUI_E_NOT_FOUND
        case 409: OWUI_E_CONFLICT
        case 413: OWUI_E_TOO_LARGE
        case 422: OWUI_E_UNPROCESSABLE
        case 429: OWUI_E_RATE_LIMITED
        case 500..<600: OWUI_E_SERVER
        default: OWUI_E_HTTP
        }
    }
}

extension HTTPErrors {
    /// The status of an error whose HTTP status is ambiguous; nil if the HTTP status is enough.
    func status(_ http: Int, _ message: CString?) -> Status? {
        guard http == 400 || http == 401 else { return nil }
        if case .signIn = self { return http == 400 ? OWUI_E_CREDENTIALS : nil }
        guard let message else { return nil }
        if case .knowledge = self, http == 400, let status = ServerQuirks.knowledgeStatus(message) {
            return status
        }
        if http == 400, let passed = ServerQuirks.httpStatus(ofProvider: message) {
            return Failure.status(http: passed)
        }
        return ServerQuirks.status(http, message)
    }
}

private let gateway: StaticString = "from a gateway or proxy in front of Open WebUI"

/// Whether a gateway or proxy sends this status, if the body is not Open WebUI's.
private func isOfGateway(_ http: Int) -> Bool {
    switch http {
    case 413, 502, 504, 520...530: true
    default: false
    }
}

extension Exchange {
    /// The content encoding of the response, if the request did not ask for one.
    var unexpectedCoding: Bytes? {
        guard !request.asksForCoding, let coding = head.header("content-encoding"), coding.count > 0,
            !coding.equalsIgnoringCase("identity"), !coding.equalsIgnoringCase("none")
        else { return nil }
        return coding
    }
}

extension Bytes {
    /// The text of a web page's title.
    fileprivate var pageTitle: Bytes {
        guard let start = firstIndex(of: "<title") else { return prefix(0) }
        let rest = dropping(start)
        guard let open = rest.firstIndex(of: UInt8(ascii: ">")) else { return prefix(0) }
        let title = rest.dropping(open + 1)
        return title.prefix(title.firstIndex(of: UInt8(ascii: "<")) ?? 0).trimmed
    }

    private func firstIndex(of text: StaticString) -> Int? {
        (0..<count).first { dropping($0).hasPrefixIgnoringCase(text) }
    }

    /// The scheme and the authority of a URL; empty if it has none.
    fileprivate var origin: Bytes {
        for scheme in [StaticString("http://"), "https://"] where hasPrefixIgnoringCase(scheme) {
            let rest = dropping(scheme.utf8CodeUnitCount)
            return prefix(count - rest.count + (rest.firstIndex(of: .slash) ?? rest.count))
        }
        return prefix(0)
    }
}

/// How long the server asks to wait: `retry-after-ms`, or `Retry-After` in seconds or as a date; -1 if it does not say.
private func retryAfter(_ exchange: Exchange) -> Int64 {
    if let text = exchange.head.header("retry-after-ms"), let value = wait(text, unit: 1) {
        return value
    }
    guard let text = exchange.head.header("retry-after") else { return -1 }
    return wait(text, unit: 1000) ?? millisecondsUntil(httpDate: text) ?? -1
}

/// Converts a number of units, which may have a fraction, to milliseconds.
private func wait(_ text: Bytes, unit: Double) -> Int64? {
    guard let value = (try? parseJSON(text))?.read({ $0.real }), value >= 0 else { return nil }
    return Int64(min(value * unit, 1e15))
}
