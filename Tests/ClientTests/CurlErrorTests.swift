import CCurl
import COpenWebUI
import CSystem
import TestSupport
import Testing
import Transport
import Wire

@testable import Client

@Suite struct CurlErrorTests {
    private let unsent = AttemptState()
    private let responded = AttemptState(hasSent: true, hasResponse: true, hasCompleteHead: true)

    @Test func everyCodeInEverySituation() {
        for (code, withoutHead, withHead) in [
            (CURLE_URL_MALFORMAT, OWUI_E_URL, OWUI_E_URL),
            (CURLE_NOT_BUILT_IN, OWUI_E_UNSUPPORTED, OWUI_E_UNSUPPORTED),
            (CURLE_OUT_OF_MEMORY, OWUI_E_NOMEM, OWUI_E_NOMEM),
            (CURLE_COULDNT_RESOLVE_HOST, OWUI_E_RESOLVE, OWUI_E_RESOLVE),
            (CURLE_COULDNT_RESOLVE_PROXY, OWUI_E_PROXY, OWUI_E_PROXY),
            (CURLE_PROXY, OWUI_E_PROXY, OWUI_E_PROXY),
            (CURLE_COULDNT_CONNECT, OWUI_E_CONNECT, OWUI_E_CONNECT),
            (CURLE_SSL_CONNECT_ERROR, OWUI_E_TLS, OWUI_E_TLS),
            (CURLE_PEER_FAILED_VERIFICATION, OWUI_E_TLS, OWUI_E_TLS),
            (CURLE_SSL_CERTPROBLEM, OWUI_E_TLS, OWUI_E_TLS),
            (CURLE_BAD_FUNCTION_ARGUMENT, OWUI_E_TLS, OWUI_E_TLS),
            (CURLE_SSL_CACERT_BADFILE, OWUI_E_TLS, OWUI_E_TLS),
            (CURLE_SSL_CLIENTCERT, OWUI_E_TLS, OWUI_E_TLS),
            (CURLE_UNSUPPORTED_PROTOCOL, OWUI_E_PROTOCOL, OWUI_E_PROTOCOL),
            (CURLE_WEIRD_SERVER_REPLY, OWUI_E_PROTOCOL, OWUI_E_PROTOCOL),
            (CURLE_BAD_CONTENT_ENCODING, OWUI_E_PROTOCOL, OWUI_E_PROTOCOL),
            (CURLE_RECV_ERROR, OWUI_E_CONNECTION_LOST, OWUI_E_TRUNCATED),
            (CURLE_SEND_ERROR, OWUI_E_CONNECTION_LOST, OWUI_E_TRUNCATED),
            (CURLE_GOT_NOTHING, OWUI_E_CONNECTION_LOST, OWUI_E_TRUNCATED),
            (CURLE_PARTIAL_FILE, OWUI_E_CONNECTION_LOST, OWUI_E_TRUNCATED),
            (CURLE_HTTP2, OWUI_E_CONNECTION_LOST, OWUI_E_TRUNCATED),
        ] {
            #expect(Failure.status(code, unsent) == withoutHead, "\(code)")
            #expect(Failure.status(code, responded) == withHead, "\(code)")
            // A part of a head is no response yet.
            let inHead = AttemptState(hasSent: true, hasResponse: true)
            #expect(Failure.status(code, inHead) == withoutHead, "\(code)")
            // A proxy that refuses a tunnel is to blame for whatever libcurl makes of it.
            let toProxy = AttemptState(connectsToProxy: true)
            let toTunnel = AttemptState(connectsToProxy: true, isEncrypted: true)
            let isLost = [CURLE_RECV_ERROR, CURLE_SEND_ERROR, CURLE_GOT_NOTHING].contains(code)
            let isUnreached = code == CURLE_COULDNT_CONNECT
            #expect(Failure.status(code, toProxy) == (isUnreached ? OWUI_E_PROXY : withoutHead), "\(code)")
            #expect(
                Failure.status(code, toTunnel) == (isUnreached || isLost ? OWUI_E_PROXY : withoutHead),
                "\(code)")
            // Through the tunnel it is the server's connection.
            let inTunnel = AttemptState(hasSent: true, connectsToProxy: true, isEncrypted: true)
            if !isUnreached { #expect(Failure.status(code, inTunnel) == withoutHead, "\(code)") }
            for (tunnel, isRefused) in [(0, false), (200, false), (302, true), (403, true), (502, true)] {
                let status = Failure.status(code, AttemptState(tunnelStatus: tunnel))
                #expect(status == (isRefused ? OWUI_E_PROXY : withoutHead), "\(code) \(tunnel)")
            }
        }
    }

    @Test func aProxyThatIsNotReachedMayBeLater() {
        for (code, tunnel, isRetryable) in [
            (CURLE_COULDNT_CONNECT, 0, true), (CURLE_RECV_ERROR, 0, true), (CURLE_RECV_ERROR, 403, false),
            (CURLE_PROXY, 0, false),
        ] {
            let attempt = AttemptState(tunnelStatus: tunnel, connectsToProxy: true, isEncrypted: true)
            let failure = Failure(code, CString("text"), attempt)
            #expect(failure.status == OWUI_E_PROXY && failure.isRetryable == isRetryable, "\(code) \(tunnel)")
        }
    }

    @Test func aLackOfSocketsIsNoRefusal() {
        let lacking = AttemptState(lacksSocket: true)
        let failure = Failure(CURLE_COULDNT_CONNECT, CString("text"), lacking)
        #expect(failure.status == OWUI_E_NOMEM && failure.isRetryable)
        #expect(Failure(CURLE_COULDNT_CONNECT, CString("text"), unsent).status == OWUI_E_CONNECT)
        #expect(!Failure(CURLE_OUT_OF_MEMORY, CString("text"), unsent).isRetryable)
    }

    @Test func libcurlsTextAndCodeAreKept() {
        let failure = Failure(CURLE_RECV_ERROR, CString("Connection\nreset"), unsent)
        #expect(string(failure.message)?.hasSuffix(": Connection reset") == true)
        #expect(failure.curlCode == Int32(CURLE_RECV_ERROR.rawValue))
    }

    @Test func anEncryptedKeyHasAHint() {
        for (code, text, hasHint) in [
            (CURLE_SSL_CERTPROBLEM, "unable to set private key file: 'k.pem'", true),
            (CURLE_BAD_FUNCTION_ARGUMENT, "unable to set private key file: 'k.pem'", true),
            (CURLE_SSL_CERTPROBLEM, "could not load PEM client certificate", false),
            (CURLE_RECV_ERROR, "private key", false),
        ] {
            let failure = Failure(code, CString(copying: text), unsent)
            #expect(string(failure.message)?.contains("passphrase") == hasHint, "\(text)")
        }
    }

    @Test func everyTimeoutHasAStatus() {
        for (timeout, status) in [
            (.connect, OWUI_E_TIMEOUT_CONNECT), (.firstByte, OWUI_E_TIMEOUT_FIRST_BYTE),
            (.idle, OWUI_E_TIMEOUT_IDLE), (.event, OWUI_E_TIMEOUT_EVENT), (.total, OWUI_E_TIMEOUT_TOTAL),
        ] as [(TimeoutKind, Status)] {
            #expect(Failure.status(timeout) == status)
        }
    }

    @Test func whatTheSystemDoesNotWatch() {
        for (error, status) in [
            (EBADF, OWUI_E_CONNECTION_LOST), (EINVAL, OWUI_E_CONNECTION_LOST), (ENOSPC, OWUI_E_NOMEM),
            (ENOMEM, OWUI_E_NOMEM),
        ] {
            #expect(Failure(unwatched: error).status == status)
        }
    }

    @Test func whatLibcurlDoesNotAdd() {
        #expect(Failure(adding: CURLM_OK) == nil)
        #expect(Failure(adding: CURLM_OUT_OF_MEMORY)?.status == OWUI_E_NOMEM)
        #expect(Failure(adding: CURLM_RECURSIVE_API_CALL)?.status == OWUI_E_STATE)
    }

    @Test func uploadFailures() {
        for (failure, status, text) in [
            (.file(.system(ENOENT)), OWUI_E_LOCAL_FILE, "No such file"),
            (.file(.kind(Int32(OWUI_FILE_DIRECTORY.rawValue))), OWUI_E_LOCAL_FILE, "not a regular file"),
            (.file(.kind(Int32(OWUI_FILE_PIPE.rawValue))), OWUI_E_LOCAL_FILE, "open it"),
            (.file(.changed), OWUI_E_LOCAL_FILE, "changed"),
            (.wrongLength, OWUI_E_LOCAL_FILE, "more or fewer bytes"),
            (.aborted, OWUI_E_ABORTED, "the reader stopped"),
        ] as [(UploadFailure, Status, String)] {
            let failure = Failure(failure, of: CString("dir/a.txt"))
            #expect(failure.status == status)
            #expect(string(failure.message)?.contains("dir/a.txt: ") == true)
            #expect(string(failure.message)?.contains(text) == true, "\(text)")
        }
    }

    @Test func filesThatCannotBeWritten() {
        for (problem, text) in [
            (.system(ENOENT), "No such file"), (.hidden, "it is a link to a file without a path"),
            (
                .kind(Int32(OWUI_FILE_PIPE.rawValue)),
                "it is a named pipe, which is not written to by its path"
            ),
        ] as [(FileProblem, String)] {
            let failure = Failure(writing: CString("dir/a.txt"), problem)
            #expect(failure.status == OWUI_E_LOCAL_FILE)
            #expect(string(failure.message)?.contains("dir/a.txt: " + text) == true, "\(text)")
        }
    }
}
