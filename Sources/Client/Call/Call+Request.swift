import Answers
import COpenWebUI
import CSystem
import JSON
import Transport
import Wire

extension Call {
    /// Copies the client's current settings and starts the request. The call uses a loop of its own unless it
    /// was added to one. If it fails, the call still has to be ended.
    func start() throws(Failure) -> CallRun {
        if let failure = response.failure ?? operation.incompleteness { throw failure }
        guard let client else { throw Failure(OWUI_E_INVALID) }
        if let path = operation.fallbackPath, client.prefersFallback(path) { operation.useFallback() }
        guard let loop = membership?.loop ?? client.pool.take() else { throw Failure(OWUI_E_NOMEM) }
        let snapshot = client.snapshot
        let settings = snapshot.settings
        let run = CallRun(
            loop, membership, snapshot,
            hiding: settings.secrets + settings.secrets(of: options.headers) + (workflow?.secrets ?? []),
            total: timeouts(settings).total)
        phase = .running(run)
        arm(loop)
        response.references = operation.references
        warnOfPlainKey(client, run)
        // Send no request if its output cannot be written.
        if let failure = options.sink?.open() { throw failure }
        if let workflow { operation = try workflow.first(operation) }
        if !runsCalls, let failure = send(run) { throw failure }
        return run
    }

    /// The timeouts of the operation, overridden by the client's, overridden by the call's.
    private func timeouts(_ settings: Settings) -> Timeouts {
        options.timeoutOverrides.applied(to: settings.timeoutOverrides.applied(to: operation.timeouts))
    }

    /// Sends the operation's request.
    private func send(_ run: CallRun) -> Failure? {
        guard let client else { return Failure(OWUI_E_STATE) }
        let settings = run.settings
        let upload = operation.upload?.opened()
        if let form = operation.upload, upload == nil {
            return form.upload?.failure.map { Failure($0, of: form.label) }
                ?? Failure(
                    OWUI_E_CONNECTION_LOST, why: "the file has been read, and cannot be read again")
        }
        guard let request = makeRequest(client, run, upload),
            let exchange = Exchange.make(
                request, limit: settings.bufferLimit, readyToken: run.readyToken, for: run.loop)
        else { return Failure(OWUI_E_NOMEM) }
        run.hideProxy(of: exchange)
        // An exchange that cannot be configured has already ended with a failure.
        if let failure = run.brokenLoopFailure { return failure }
        if exchange.outcome == nil, let failure = Failure(adding: run.loop.add(exchange)) { return failure }
        run.earlier = response.statistics
        let reader = ResponseReader(
            operation.format.fresh(), readerSettings(run), sink(run), operation.httpErrors)
        if let workflow { reader.response.begin(with: workflow.earlierText) }
        response.attempt = Attempt(exchange, reader)
        return nil
    }

    /// Sends a request whose response is not read. A loop that only this call turns is turned for at most a second.
    func sendAside(_ aside: Operation, _ run: CallRun) {
        guard let client else { return }
        let own = operation
        operation = aside
        let request = makeRequest(client, run, nil)
        operation = own
        guard let request, let exchange = Exchange.make(request, limit: 1 << 20), exchange.outcome == nil,
            Failure(adding: run.loop.add(exchange)) == nil
        else { return }
        let until = owui_now_us() + 1_000_000
        run.loop.linger(exchange, until: until)
        guard !run.sharesLoop else { return }
        while exchange.outcome == nil && owui_now_us() < until { run.loop.turn(until: until) }
    }

    /// Where the response of the operation goes; not that of the question for the server's version.
    private func sink(_ run: CallRun) -> Sink? { run.versionQuestion == nil ? options.sink : nil }

    private func readerSettings(_ run: CallRun) -> ReaderSettings {
        let settings = run.settings
        return ReaderSettings(
            limit: settings.bufferLimit, depth: settings.jsonDepth,
            requiresFinishReason: options.requiresFinishReason ?? settings.requiresFinishReason,
            keepsText: options.keepsText, withholdsDone: workflow?.withholdsDone ?? false,
            newElements: workflow?.elements.map { elements in
                {
                    elements.take($0)
                    return elements.fresh
                }
            }, secrets: run.secrets, model: operation.model)
    }

    /// Schedules the next request, now or later, and releases the previous exchange.
    func schedule(_ run: CallRun, for microseconds: Int64, then next: Operation) {
        run.letGo(of: response)
        leaveBrokenLoop(run)
        run.schedule(next, in: microseconds)
    }

    /// Replaces the call's own loop if the host has closed its descriptors.
    private func leaveBrokenLoop(_ run: CallRun) {
        guard run.loop.isBroken, !run.sharesLoop, let fresh = client?.pool.take() else { return }
        run.loop = fresh
        arm(fresh)
    }

    /// Sends the scheduled request if it is due.
    func sendScheduledRequest(_ run: CallRun) -> Failure? {
        if run.hasTimedOut { return Failure(OWUI_E_TIMEOUT_TOTAL) }
        guard let next = run.takeDueRequest() else { return nil }
        operation = next
        return send(run)
    }

    /// Sends the request to the fallback path, if there is one, after a failure that may mean that the server
    /// does not have the endpoint at this path. Returns true if the call continues.
    func retriesAtFallback(_ run: CallRun, after failure: Failure) -> Bool {
        guard operation.fallbackPath != nil, !operation.isAtFallback, failure.mayBeWrongPath else {
            return false
        }
        let moved = Operation(operation)
        moved.useFallback()
        schedule(run, for: 0, then: moved)
        return true
    }

    /// Handles the end of a request to the fallback path. Success proves that the endpoint is there. An HTML
    /// page or a 404 proves nothing, since a server under maintenance sends them too: the next call starts
    /// with the first path.
    func rememberFallback(after failure: Failure?) {
        guard operation.isAtFallback, let path = operation.fallbackPath else { return }
        if failure?.mayBeWrongPath ?? true { client?.setPrefersFallback(path, failure == nil) }
    }

    private func makeRequest(_ client: Client, _ run: CallRun, _ upload: Upload?) -> HTTPRequest? {
        let settings = run.settings
        var url = ByteBuffer()
        url.append(client.baseURL.bytes)
        url.append(operation.path.bytes)
        operation.upload?.appendQuery(to: &url)
        if let extraQuery = options.extraQuery {
            url.appendQuerySeparator()
            url.append(extraQuery)
        }
        let request = HTTPRequest(
            method: operation.method, url: CString(url.bytes),
            isIdempotent: operation.isIdempotent && (options.retries ?? settings.retries) > 0)
        request.route = settings.route
        request.timeouts = timeouts(settings)
        // The total timeout covers the whole call, including earlier requests.
        if let deadline = run.totalDeadline { request.timeouts.total = max(1, deadline - owui_now_us()) }
        request.wantsProgress = options.callbacks.onProgress != nil || isStep
        request.upload = upload
        request.reception =
            sink(run) != nil ? .asItComes : operation.format.traits.contains(.file) ? .whole : .byType
        if upload == nil { request.body = operation.body ?? (operation.takesBody ? CString("") : nil) }
        for header in allHeaders(settings) {
            var line = ByteBuffer()
            line.append(header.name.bytes)
            // libcurl removes a header that is given as "Name:".
            line.append(header.value.count == 0 ? ";" : ": ")
            line.append(header.value.bytes)
            guard request.addHeader(CString(line.bytes)) else { return nil }
        }
        // Disabled: libcurl waits a second for "100 Continue" before it sends a body of more than a MiB.
        if upload != nil || request.body?.count ?? 0 > 1 << 16 {
            guard request.addHeader(CString("Expect:")) else { return nil }
        }
        if upload == nil && operation.body == nil && operation.takesBody {
            guard request.addHeader(CString("Content-Type:")) else { return nil }
        }
        if upload != nil && upload?.length == nil {
            guard request.addHeader(CString("Transfer-Encoding: chunked")) else { return nil }
        }
        return request
    }

    /// The library's headers, overridden by the client's, overridden by the call's.
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
        for header in options.headers { all.set(header.name.bytes, header.value.bytes) }
        // A server cannot parse a form without its boundary.
        if let form = operation.upload { all.set(Bytes("Content-Type"), to: form.header) }
        return all
    }

    private func warnOfPlainKey(_ client: Client, _ run: CallRun) {
        guard run.settings.log != nil, !isLoopback(client.baseURL.bytes) else { return }
        warnOfPlainKey(client, run, "; use https")
    }

    /// Called after a request to this machine: only then is it known whether a proxy with another address was
    /// used.
    func warnOfProxiedKey(_ run: CallRun) {
        guard let client, let exchange = response.exchange, isLoopback(client.baseURL.bytes),
            exchange.hasPeer(otherThan: port(of: client.baseURL.bytes))
        else { return }
        warnOfPlainKey(
            client, run,
            " through a proxy; add the host to no_proxy, or set the client's proxy to \"\"")
    }

    private func warnOfPlainKey(_ client: Client, _ run: CallRun, _ advice: StaticString) {
        let settings = run.settings
        guard settings.apiKey != nil, settings.route.unixSocket == nil, let log = settings.log,
            log.wants(OWUI_LOG_WARNING), !isEncrypted(client.baseURL.bytes), client.firstWarning()
        else { return }
        var line = ByteBuffer()
        line.append("the key is sent to ")
        line.append(client.baseURL.bytes)
        line.append(" unencrypted")
        line.append(advice)
        log.write(OWUI_LOG_WARNING, line.bytes, hiding: run.secrets)
    }
}

extension Failure {
    /// Whether the server may not have the path. Servers send these responses for other reasons too.
    fileprivate var mayBeWrongPath: Bool { status == OWUI_E_NOT_FOUND || status == OWUI_E_HTML }
}

extension Operation {
    /// Whether servers expect a body, even an empty one.
    var takesBody: Bool {
        method.bytes.equals("POST") || method.bytes.equals("PUT") || method.bytes.equals("PATCH")
    }
}
