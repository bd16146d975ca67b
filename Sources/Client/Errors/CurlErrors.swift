import Answers
import CCurl
import COpenWebUI
import CSystem
import Transport
import Wire

extension Failure {
    /// The failure if libcurl did not add an exchange; nil if it did.
    init?(adding code: CURLMcode) {
        switch code {
        case CURLM_OK: return nil
        case CURLM_OUT_OF_MEMORY: self.init(OWUI_E_NOMEM)
        case CURLM_BAD_SOCKET: self.init(unwatched: EBADF)
        default:
            let text = curl_multi_strerror(code).map { Bytes($0, strlen($0)) }
            self.init(OWUI_E_STATE, why: text)
        }
    }

    /// The exchange ended without a complete response.
    init(_ outcome: Outcome, _ exchange: Exchange) {
        switch outcome {
        case .complete: self.init(OWUI_E_TRUNCATED)
        case .overLimit: self.init(OWUI_E_LIMIT)
        case .badHead(.tooLong):
            self.init(
                OWUI_E_LIMIT,
                CString("the response has headers of more than 256 KiB, or one of more than 100 KB"))
        case .badHead(.interimOnly):
            self.init(OWUI_E_PROTOCOL, why: "more than 1000 interim responses (1xx), and no final one")
        case .badHead(.switched):
            self.init(OWUI_E_PROTOCOL, why: "it switched to another protocol (101), which was not asked for")
        case .notRepeated:
            self.init(
                OWUI_E_CONNECTION_LOST,
                why:
                    "the server may have read the request, so it is not repeated; repeat it if that does no harm"
            )
        case .notSent(let failure): self.init(failure, of: exchange.request.upload?.name ?? CString(""))
        case .unwatched(let error): self.init(unwatched: error)
        case .timedOut(let timeout): self.init(Failure.status(timeout))
        case .failed where exchange.lacksProxyCredentials: self.init(proxyRefusal: exchange)
        case .failed(let code, _) where exchange.rejectsProxy(code):
            self.init(
                OWUI_E_PROXY,
                why: "its URL is not [scheme://][user[:password]@]host[:port]; % encodes special characters")
        case .failed(let code, let text):
            var text = text
            if code == CURLE_COULDNT_CONNECT, let socket = exchange.request.route.unixSocket {
                text = describe(socket: socket, exchange.systemError)
            }
            self.init(code, text, AttemptState(exchange))
        }
    }

    /// An error of libcurl, with libcurl's text.
    init(_ code: CURLcode, _ text: CString, _ attempt: AttemptState) {
        self.init(Failure.status(code, attempt), why: text.bytes)
        curlCode = Int32(bitPattern: code.rawValue)
        if status == OWUI_E_TLS, let hint = tlsHint(code, text.bytes) { add(hint: hint) }
        // libcurl's text names the file.
        if status == OWUI_E_TLS && text.bytes.contains("private key") {
            add(hint: "an encrypted key needs its passphrase, with the client certificate")
        }
        if status == OWUI_E_NOMEM && attempt.lacksSocket { isRetryable = true }
        // Nothing was sent to the server, and the proxy refused nothing.
        if status == OWUI_E_PROXY && code != CURLE_PROXY && attempt.tunnelStatus < 300 { isRetryable = true }
    }

    /// epoll does not report the events of a socket, or of any socket. `error` is the system's error number.
    init(unwatched error: Int32) {
        let isClosed = error == EBADF || error == EINVAL
        var why = ByteBuffer()
        why.append(
            isClosed
                ? "the program has closed file descriptors of the library: "
                : "the system does not watch the socket: ")
        why.append(systemError: error)
        self.init(isClosed ? OWUI_E_CONNECTION_LOST : OWUI_E_NOMEM, why: why.bytes)
    }

    /// A proxy requires credentials, or does not accept those that it got.
    init(proxyRefusal exchange: Exchange) {
        let offered = exchange.proxySchemes
        var why = ByteBuffer()
        why.append("it requires credentials (407")
        var isFirst = true
        for (bit, name) in proxySchemes where offered & bit != 0 {
            why.append(isFirst ? ": " : ", ")
            why.append(name)
            isFirst = false
        }
        if isFirst, let other = exchange.head.header("proxy-authenticate") {
            why.append(": ")
            why.append(line: other.prefix(upTo: .space), most: 40)
        }
        why.append(")")
        self.init(OWUI_E_PROXY, why: why.bytes)
        if offered & 1 != 0 || (offered == 0 && exchange.head.header("proxy-authenticate") == nil) {
            add(
                hint:
                    "set them in the proxy's URL, http://user:password@host:port, or check those in it"
            )
        } else {
            add(
                hint:
                    "this library sends them as Basic only: use a local proxy that signs in there, such as px or cntlm"
            )
        }
    }

    static func status(_ timeout: TimeoutKind) -> Status {
        switch timeout {
        case .connect: OWUI_E_TIMEOUT_CONNECT
        case .firstByte: OWUI_E_TIMEOUT_FIRST_BYTE
        case .idle: OWUI_E_TIMEOUT_IDLE
        case .event: OWUI_E_TIMEOUT_EVENT
        case .total: OWUI_E_TIMEOUT_TOTAL
        }
    }

    /// The status for an error of libcurl. libcurl has no errors for a proxy's tunnel and for a lack of sockets.
    static func status(_ code: CURLcode, _ attempt: AttemptState) -> Status {
        if attempt.tunnelStatus >= 300 { return OWUI_E_PROXY }
        switch code {
        case CURLE_URL_MALFORMAT: return OWUI_E_URL
        case CURLE_NOT_BUILT_IN: return OWUI_E_UNSUPPORTED
        case CURLE_OUT_OF_MEMORY: return OWUI_E_NOMEM
        case CURLE_COULDNT_RESOLVE_HOST: return OWUI_E_RESOLVE
        case CURLE_COULDNT_RESOLVE_PROXY, CURLE_PROXY: return OWUI_E_PROXY
        case CURLE_COULDNT_CONNECT:
            return attempt.lacksSocket
                ? OWUI_E_NOMEM : attempt.connectsToProxy ? OWUI_E_PROXY : OWUI_E_CONNECT
        case CURLE_SSL_CONNECT_ERROR, CURLE_SSL_ENGINE_NOTFOUND, CURLE_SSL_ENGINE_SETFAILED,
            CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER, CURLE_PEER_FAILED_VERIFICATION, CURLE_USE_SSL_FAILED,
            CURLE_SSL_ENGINE_INITFAILED, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_CRL_BADFILE,
            CURLE_SSL_ISSUER_ERROR, CURLE_SSL_PINNEDPUBKEYNOTMATCH, CURLE_SSL_INVALIDCERTSTATUS,
            CURLE_SSL_CLIENTCERT,
            // In libcurl 8.22 for a private key that cannot be read.
            CURLE_BAD_FUNCTION_ARGUMENT:
            return OWUI_E_TLS
        // UNSUPPORTED_PROTOCOL is also libcurl's error for a response without an HTTP status line.
        case CURLE_UNSUPPORTED_PROTOCOL, CURLE_WEIRD_SERVER_REPLY, CURLE_BAD_CONTENT_ENCODING:
            return OWUI_E_PROTOCOL
        case CURLE_RECV_ERROR, CURLE_SEND_ERROR, CURLE_GOT_NOTHING:
            return attempt.breaksTunnel
                ? OWUI_E_PROXY : attempt.hasCompleteHead ? OWUI_E_TRUNCATED : OWUI_E_CONNECTION_LOST
        default: return attempt.hasCompleteHead ? OWUI_E_TRUNCATED : OWUI_E_CONNECTION_LOST
        }
    }
}

/// What to do about a TLS error, by the message of libcurl and OpenSSL.
private func tlsHint(_ code: CURLcode, _ text: Bytes) -> StaticString? {
    switch code {
    case CURLE_PEER_FAILED_VERIFICATION:
        if text.contains("subject name") || text.contains("ostname mismatch") {
            return "the certificate is for another name: use that name in the base URL"
        }
        if text.contains("expired") || text.contains("not yet valid") {
            return "renew the server's certificate, or set this machine's clock"
        }
        return
            "if its authority is your own, name the authority's certificate: owui_client_set_ca_file(), ca_file in Python, or SSL_CERT_FILE in the environment"
    case CURLE_SSL_CACERT_BADFILE:
        return
            "it comes from owui_client_set_ca_file(), ca_file in Python, or SSL_CERT_FILE in the environment"
    case CURLE_SSL_CONNECT_ERROR:
        if text.contains("wrong version number") || text.contains("http request") {
            return "no TLS at this port: should the base URL begin with http://?"
        }
        if text.contains("protocol version") || text.contains("unsupported protocol") {
            return "the server must accept TLS 1.2 or newer"
        }
        return nil
    default: return nil
    }
}

/// A Unix socket that cannot be connected to. libcurl names the host of the URL.
private func describe(socket path: CString, _ error: Int32) -> CString {
    var line = ByteBuffer()
    line.append("the Unix socket ")
    line.append(path)
    if error != 0 {
        line.append(": ")
        line.append(systemError: error)
    }
    return CString(line.bytes)
}

/// libcurl's error for an interrupted handshake. A rejected certificate has other errors.
let tlsHandshakeFailed = CURLE_SSL_CONNECT_ERROR.rawValue

/// The bits of CURLAUTH_BASIC and similar macros, which Swift does not import.
private let proxySchemes: [(Int, StaticString)] = [
    (1, "Basic"), (2, "Digest"), (4, "Negotiate"), (8, "NTLM"), (64, "Bearer"),
]
