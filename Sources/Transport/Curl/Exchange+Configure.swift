import CCurl
import CSystem
import Wire

extension Exchange {
    /// Sets the options of libcurl. Returns the first error.
    func configure() -> CURLcode {
        let me = Unmanaged.passUnretained(self).toOpaque()
        var first = CURLE_OK
        func check(_ code: CURLcode) { if first == CURLE_OK { first = code } }
        func set(_ option: CURLoption, _ value: Int) { check(owui_curl_set_long(easy, option, value)) }
        func set(_ option: CURLoption, _ value: CString?) {
            if let value { check(owui_curl_set_text(easy, option, value.cString)) }
        }
        func set(_ option: CURLoption, _ value: UnsafeMutableRawPointer) {
            check(owui_curl_set_pointer(easy, option, value))
        }
        set(CURLOPT_ERRORBUFFER, UnsafeMutableRawPointer(errorText))
        set(CURLOPT_URL, request.url)
        // libcurl must not change the path that was checked.
        set(CURLOPT_PATH_AS_IS, 1)
        set(CURLOPT_PROTOCOLS_STR, CString("http,https"))
        set(CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_1_1))
        set(CURLOPT_FOLLOWLOCATION, 0)
        set(CURLOPT_NOSIGNAL, 1)
        // Without it, freeing the handle waits for a name lookup that hangs.
        set(CURLOPT_QUICK_EXIT, 1)
        set(CURLOPT_TCP_KEEPALIVE, 1)
        set(CURLOPT_MAXAGE_CONN, Int(Exchange.longestIdle / 1_000_000))
        set(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1)
        set(CURLOPT_CONNECTTIMEOUT_MS, connectMilliseconds)
        set(CURLOPT_PRIVATE, me)
        check(owui_curl_set_open_fn(easy, openSocket))
        set(CURLOPT_OPENSOCKETDATA, me)
        check(owui_curl_set_close_fn(easy, closeSocket))

        let proxy = proxy
        usesProxy = proxy?.count ?? 0 > 0
        check(configureTLS(proxy))
        set(CURLOPT_SSLCERT, request.route.certificate)
        set(CURLOPT_SSLKEY, request.route.key)
        // Without a passphrase, OpenSSL would ask for one on the terminal if the key is encrypted.
        if request.route.certificate != nil {
            set(CURLOPT_KEYPASSWD, request.route.passphrase ?? CString(""))
        }
        if usesProxy || request.isEncrypted {
            set(CURLOPT_PROXY, request.route.proxy)
            // A proxy that was set explicitly is used for every host, whatever `no_proxy` contains.
            if request.route.proxy != nil { set(CURLOPT_NOPROXY, CString("")) }
        } else {
            // Without it, libcurl searches the environment once more.
            check(owui_curl_set_text(easy, CURLOPT_PROXY, Bytes("").chars))
        }
        set(CURLOPT_UNIX_SOCKET_PATH, request.route.unixSocket)

        check(owui_curl_set_list(easy, CURLOPT_HTTPHEADER, request.headers))
        if let body = request.body {
            set(CURLOPT_POST, 1)
            check(owui_curl_set_size(easy, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(body.count)))
            set(CURLOPT_POSTFIELDS, UnsafeMutableRawPointer(mutating: body.cString))
        }
        if let upload = request.upload {
            set(CURLOPT_POST, 1)
            check(owui_curl_set_size(easy, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(upload.length ?? -1)))
            check(owui_curl_set_data_fn(easy, CURLOPT_READFUNCTION, readBody))
            set(CURLOPT_READDATA, me)
            check(owui_curl_set_seek_fn(easy, rewindBody))
            set(CURLOPT_SEEKDATA, me)
            if upload.length ?? Int64.max > 1 << 20 { set(CURLOPT_UPLOAD_BUFFERSIZE, 1 << 19) }
        }
        if request.method.bytes.equals("HEAD") { set(CURLOPT_NOBODY, 1) }
        let isImplied = request.method.bytes.equals(request.hasBody ? "POST" : "GET")
        if !isImplied { set(CURLOPT_CUSTOMREQUEST, request.method) }

        check(owui_curl_set_data_fn(easy, CURLOPT_WRITEFUNCTION, writeBody))
        set(CURLOPT_WRITEDATA, me)
        check(owui_curl_set_data_fn(easy, CURLOPT_HEADERFUNCTION, writeHeader))
        set(CURLOPT_HEADERDATA, me)
        check(owui_curl_set_prereq_fn(easy, connectionReady))
        set(CURLOPT_PREREQDATA, me)
        if request.wantsProgress {
            check(owui_curl_set_progress_fn(easy, recordProgress))
            set(CURLOPT_XFERINFODATA, me)
            set(CURLOPT_NOPROGRESS, 0)
        }
        return first
    }

    /// TLS 1.2 at least, and the certificates that servers and proxies are verified against: the caller's, or as OpenSSL's
    /// variables say, which libcurl does not read.
    private func configureTLS(_ proxy: Bytes?) -> CURLcode {
        guard request.isEncrypted || proxy?.hasPrefixIgnoringCase("https:") ?? false else { return CURLE_OK }
        var first = owui_curl_set_long(easy, CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
        // A libcurl may be built without proxies.
        _ = owui_curl_set_long(easy, CURLOPT_PROXY_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
        if let file = request.route.caFile?.cString ?? variable("SSL_CERT_FILE")?.chars {
            _ = owui_curl_set_text(easy, CURLOPT_PROXY_CAINFO, file)
            let code = owui_curl_set_text(easy, CURLOPT_CAINFO, file)
            if first == CURLE_OK { first = code }
        }
        if request.route.caFile == nil, let folder = variable("SSL_CERT_DIR")?.chars {
            // Not every TLS library takes a folder.
            _ = owui_curl_set_text(easy, CURLOPT_PROXY_CAPATH, folder)
            _ = owui_curl_set_text(easy, CURLOPT_CAPATH, folder)
        }
        return first
    }

    /// libcurl takes 0 for 300 s, not for "off".
    var connectMilliseconds: Int {
        let timeout = request.timeouts.connect / 1000
        return timeout > 0 ? Int(clamping: min(timeout, Int64(Int32.max))) : Int(Int32.max)
    }
}

private func exchange(_ user: UnsafeMutableRawPointer?) -> Exchange? {
    user.map { Unmanaged<Exchange>.fromOpaque($0).takeUnretainedValue() }
}

private let writeBody: owui_curl_data_fn = { data, size, count, user in
    guard let data, let exchange = exchange(user) else { return 0 }
    return exchange.received(Bytes(data, size * count))
}

private let readBody: owui_curl_data_fn = { out, size, count, user in
    guard let out, let exchange = exchange(user), let upload = exchange.request.upload else {
        return Int(CURL_READFUNC_ABORT)
    }
    let copied = upload.read(into: out, size * count)
    if upload.wantsFill { exchange.signalActivity() }
    return copied
}

/// libcurl sends the request once more, always from the beginning.
private let rewindBody: owui_curl_seek_fn = { user, offset, _ in
    guard offset == 0, let upload = exchange(user)?.request.upload, upload.restart() else {
        return CURL_SEEKFUNC_FAIL
    }
    return CURL_SEEKFUNC_OK
}

private let writeHeader: owui_curl_data_fn = { data, size, count, user in
    guard let data, let exchange = exchange(user) else { return 0 }
    return exchange.receivedHeader(Bytes(data, size * count)) ? size * count : 0
}

private let openSocket: owui_curl_open_fn = { user, _, address in
    let socket = owui_curl_open_socket(address)
    let error = owui_errno()
    exchange(user)?.recordSocket(socket, error, port: address.map { Int(owui_curl_port($0)) } ?? 0)
    return socket
}

private let connectionReady: owui_curl_prereq_fn = { user, address, _, port, _ in
    let peer = Peer(isLoopback: address.map { owui_is_loopback($0) != 0 } ?? true, port: Int(port))
    guard let exchange = exchange(user), exchange.ready(peer) else { return CURL_PREREQFUNC_ABORT }
    return CURL_PREREQFUNC_OK
}

private let recordProgress: owui_curl_progress_fn = { user, downTotal, down, upTotal, up in
    guard let exchange = exchange(user) else { return 1 }
    exchange.recordMoved(sent: Int64(up), received: Int64(down), toReceive: Int64(downTotal))
    return 0
}
