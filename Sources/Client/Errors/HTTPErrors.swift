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
        let isHTML = exchange.head.isContentType("text/html")
        var message: ServerMessage?
        if let json = try? parseJSON(body) { message = json.read { ServerMessage($0, hiding: secrets) } }
        let status = meaning.status(http, message?.text) ?? Failure.status(http: http)
        if let message, message.text != nil {
            self.init(status, message: message)
        } else if status == OWUI_E_HTTP && http == 206 {
            self.init(status, why: "a part of the response, which was not asked for")
        } else if status == OWUI_E_REDIRECT, let place = exchange.head.header("location") {
            self.init(status, why: place)
        } else if isHTML {
            self.init(status, why: "the response is a web page; is the base URL that of Open WebUI?")
        } else {
            self.init(status, message: ServerMessage(plain: body, hiding: secrets))
        }
        self.http = http
        retryAfterMilliseconds = retryAfter(exchange)
        if http == 503 || http == 408 || http == 425 { isRetryable = true }
        if status == OWUI_E_HTTP { add(number: http) }
    }

    private static func status(http: Int) -> Status {
        switch http {
        case 300..<400: OWUI_E_REDIRECT
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
        guard http == 400 else { return nil }
        return switch self {
        case .plain: nil
        case .signIn: OWUI_E_CREDENTIALS
        case .knowledge:
            message.flatMap { ServerQuirks.knowledgeStatus($0) }
                ?? (ServerQuirks.isEmptyContent(message) ? OWUI_E_FILE_UNPROCESSED : nil)
        }
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
