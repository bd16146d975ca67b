import COpenWebUI
import CSystem
import JSON
import Transport
import Wire

extension Call {
    /// Takes the client's settings of this moment and puts the request on its way.
    func start() -> Failure? {
        if let failure = failure ?? operation.incompleteness { return failure }
        guard let client else { return Failure(OWUI_E_INVALID) }
        if operation.elsewhere != nil && client.hasResponsesElsewhere { operation.moveElsewhere() }
        let settings = client.settings
        guard let loop = client.pool.take() else { return Failure(OWUI_E_NOMEM) }
        self.settings = settings
        secrets = settings.secrets + headers.compactMap { $0.secret }
        self.loop = loop
        phase = .running
        arm(loop.wakeup)
        warnOfPlainKey(client, settings)
        return send(client, settings, loop)
    }

    private func send(_ client: Client, _ settings: Settings, _ loop: Loop) -> Failure? {
        guard let request = makeRequest(client, settings),
            let exchange = Exchange(request, limit: settings.bufferLimit)
        else { return Failure(OWUI_E_NOMEM) }
        // One that cannot be configured has ended already, and says why.
        if exchange.outcome == nil && !loop.add(exchange) { return Failure(OWUI_E_NOMEM) }
        self.exchange = exchange
        reader = AnswerReader(
            operation.answer,
            ReaderSettings(
                limit: settings.bufferLimit, depth: settings.jsonDepth,
                trustsDone: trustsDone ?? settings.trustDone, keepsText: keepsText,
                secrets: secrets, model: operation.model))
        return nil
    }

    /// After a failure: asks in the other place, if there is one and the failure says that this was the wrong
    /// one. True: the call goes on.
    func goesElsewhere(after failure: Failure) -> Bool {
        guard operation.elsewhere != nil, failure.status == OWUI_E_NOT_FOUND || failure.status == OWUI_E_HTML,
            let client, let settings, let loop, let exchange
        else { return false }
        earlier = (earlier.tries + exchange.tries, earlier.time + exchange.elapsed)
        loop.remove(exchange)
        exchange.release()
        operation.moveElsewhere()
        hasMoved = true
        return send(client, settings, loop) == nil
    }

    private func makeRequest(_ client: Client, _ settings: Settings) -> HTTPRequest? {
        var url = ByteBuffer()
        url.append(client.baseURL.bytes)
        url.append(operation.path.bytes)
        let request = HTTPRequest(
            method: operation.method, url: Text(url.bytes), isIdempotent: operation.isIdempotent)
        request.route = settings.route
        request.timeouts = limits.applied(to: settings.limits.applied(to: .standard))
        // The whole of the call, whatever it took before this request.
        if request.timeouts.total > 0 {
            request.timeouts.total = max(1, request.timeouts.total - earlier.time)
        }
        request.wantsProgress = callbacks.onProgress != nil
        request.body = operation.body ?? (operation.takesBody ? Text("") : nil)
        for header in allHeaders(settings) {
            var line = ByteBuffer()
            line.append(header.name.bytes)
            // libcurl takes "Name:" for a wish to leave the header out.
            line.append(header.value.count == 0 ? ";" : ": ")
            line.append(header.value.bytes)
            guard request.addHeader(Text(line.bytes)) else { return nil }
        }
        // Off: libcurl waits a second for the go-ahead before it sends a large body.
        guard request.addHeader(Text("Expect:")) else { return nil }
        if operation.body == nil && operation.takesBody {
            guard request.addHeader(Text("Content-Type:")) else { return nil }
        }
        return request
    }

    /// Our own, the client's over them, the call's over those.
    private func allHeaders(_ settings: Settings) -> [Header] {
        var all: [Header] = []
        all.set(Bytes("User-Agent"), settings.userAgent.bytes)
        if operation.body != nil { all.set(Bytes("Content-Type"), Bytes("application/json")) }
        if let key = settings.apiKey {
            if let name = settings.keyHeader {
                all.set(name.bytes, key.bytes)
            } else {
                var value = ByteBuffer()
                value.append("Bearer ")
                value.append(key.bytes)
                all.set(Bytes("Authorization"), value.bytes)
            }
        }
        for header in settings.headers { all.set(header.name.bytes, header.value.bytes) }
        for header in headers { all.set(header.name.bytes, header.value.bytes) }
        return all
    }

    private func warnOfPlainKey(_ client: Client, _ settings: Settings) {
        guard settings.apiKey != nil, settings.route.unixSocket == nil, let log = settings.log,
            log.wants(OWUI_LOG_WARNING), !isLoopback(client.baseURL.bytes), client.firstWarning()
        else { return }
        var line = ByteBuffer()
        line.append("the key goes to ")
        line.append(client.baseURL.bytes)
        line.append(" unencrypted; use https")
        log.write(OWUI_LOG_WARNING, line.bytes, hiding: secrets)
    }
}

extension Operation {
    /// Whether servers expect a body, if only an empty one.
    var takesBody: Bool {
        method.bytes.equals("POST") || method.bytes.equals("PUT") || method.bytes.equals("PATCH")
    }
}
