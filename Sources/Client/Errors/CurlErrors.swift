import CCurl
import COpenWebUI
import CSystem
import Transport
import Wire

extension Failure {
    /// libcurl did not take an exchange; nil if it did.
    init?(adding code: CURLMcode) {
        switch code {
        case CURLM_OK: return nil
        case CURLM_OUT_OF_MEMORY: self.init(OWUI_E_NOMEM)
        default:
            let text = curl_multi_strerror(code).map { Bytes($0, strlen($0)) }
            self.init(OWUI_E_STATE, why: text)
        }
    }

    /// The exchange ended without a complete answer.
    init(_ outcome: Outcome, _ exchange: Exchange) {
        switch outcome {
        case .complete: self.init(OWUI_E_TRUNCATED)
        case .overLimit: self.init(OWUI_E_LIMIT)
        case .notRepeated:
            self.init(
                OWUI_E_CONNECTION_LOST,
                why: Bytes(
                    "the server may have read the request, so it is not repeated; repeat it if that does no harm"
                ))
        case .notSent(let failure): self.init(failure, of: exchange.request.upload?.name ?? Text(""))
        case .unwatched(let error): self.init(unwatched: error)
        case .timedOut(let clock): self.init(Failure.status(clock))
        case .failed where exchange.lacksProxyCredentials: self.init(proxyRefusal: exchange)
        case .failed(let code, let text):
            self.init(Failure.status(code, exchange), why: text.bytes)
            curlCode = Int32(bitPattern: code.rawValue)
            // libcurl's words name the file.
            if code == CURLE_SSL_CERTPROBLEM && text.bytes.contains("private key") {
                add(
                    hint: "an encrypted key requires its passphrase, which is set with the client certificate"
                )
            }
            if status == OWUI_E_NOMEM && exchange.lacksSocket { isRetryable = true }
        }
    }

    /// The system no longer watches our descriptors.
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

    /// A proxy wants to know who asks.
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
        why.append(")")
        self.init(OWUI_E_PROXY, why: why.bytes)
        if offered == 0 || offered & 1 != 0 {
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

    private static func status(_ clock: TimeoutKind) -> Status {
        switch clock {
        case .connect: OWUI_E_TIMEOUT_CONNECT
        case .firstByte: OWUI_E_TIMEOUT_FIRST_BYTE
        case .idle: OWUI_E_TIMEOUT_IDLE
        case .event: OWUI_E_TIMEOUT_EVENT
        case .total: OWUI_E_TIMEOUT_TOTAL
        }
    }

    private static func status(_ code: CURLcode, _ exchange: Exchange) -> Status {
        switch code {
        case _ where exchange.tunnelStatus >= 300: OWUI_E_PROXY
        case CURLE_URL_MALFORMAT: OWUI_E_URL
        case CURLE_NOT_BUILT_IN: OWUI_E_UNSUPPORTED
        case CURLE_OUT_OF_MEMORY: OWUI_E_NOMEM
        case CURLE_COULDNT_RESOLVE_HOST: OWUI_E_RESOLVE
        case CURLE_COULDNT_RESOLVE_PROXY, CURLE_PROXY: OWUI_E_PROXY
        case CURLE_COULDNT_CONNECT: exchange.lacksSocket ? OWUI_E_NOMEM : OWUI_E_CONNECT
        case CURLE_SSL_CONNECT_ERROR, CURLE_SSL_ENGINE_NOTFOUND, CURLE_SSL_ENGINE_SETFAILED,
            CURLE_SSL_CERTPROBLEM,
            CURLE_SSL_CIPHER, CURLE_PEER_FAILED_VERIFICATION, CURLE_USE_SSL_FAILED,
            CURLE_SSL_ENGINE_INITFAILED, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_CRL_BADFILE,
            CURLE_SSL_ISSUER_ERROR, CURLE_SSL_PINNEDPUBKEYNOTMATCH, CURLE_SSL_INVALIDCERTSTATUS,
            CURLE_SSL_CLIENTCERT:
            OWUI_E_TLS
        // Also what libcurl says to an answer that has no HTTP status line.
        case CURLE_UNSUPPORTED_PROTOCOL, CURLE_WEIRD_SERVER_REPLY, CURLE_BAD_CONTENT_ENCODING: OWUI_E_PROTOCOL
        default: exchange.head.isComplete ? OWUI_E_TRUNCATED : OWUI_E_CONNECTION_LOST
        }
    }
}

/// libcurl's word for a handshake that broke off, a wrong certificate not included.
let tlsHandshakeFailed = CURLE_SSL_CONNECT_ERROR.rawValue

/// CURLAUTH_BASIC and so on, which are no plain numbers in C.
private let proxySchemes: [(Int, StaticString)] = [
    (1, "Basic"), (2, "Digest"), (4, "Negotiate"), (8, "NTLM"), (64, "Bearer"),
]
