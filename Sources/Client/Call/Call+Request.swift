import Answers
import COpenWebUI
import CSystem
import JSON
import Transport
import Wire

extension Call {
    /// Copies the client's current settings and starts the request. The call uses a loop of its own unless it
    /// was added to one.
    func start() -> Failure? {
        if let failure = failure ?? operation.incompleteness { return failure }
        guard let client else { return Failure(OWUI_E_INVALID) }
        if let path = operation.fallbackPath, client.prefersFallback(path) { operation.useFallback() }
        let snapshot = client.snapshot
        let settings = snapshot.settings
        if loop == nil { loop = client.pool.take() }
        guard let loop else { return Failure(OWUI_E_NOMEM) }
        self.snapshot = snapshot
        secrets = settings.secrets + options.headers.compactMap { $0.secret } + (workflow?.secrets ?? [])
        references = operation.references
        phase = .running
        arm(loop)
        startedAt = owui_now_us()
        let total = options.timeoutOverrides.applied(
            to: settings.timeoutOverrides.applied(to: operation.timeouts)
        )
        .total
        if total > 0 { totalDeadline = moment(total, after: startedAt) }
        warnOfPlainKey(client, settings)
        // Send no request if its output cannot be written.
        if let failure = sink?.open() { return failure }
        return runsCalls ? nil : send()
    }

    /// Sends the operation's request.
    private func send() -> Failure? {
        guard let client, let settings, let loop else { return Failure(OWUI_E_STATE) }
        let upload = operation.upload?.opened()
        if let form = operation.upload, upload == nil {
            return form.upload?.failure.map { Failure($0, of: form.label) }
                ?? Failure(
                    OWUI_E_CONNECTION_LOST, why: "the file has been read, and cannot be read again")
        }
        guard let request = makeRequest(client, settings, upload),
            let exchange = Exchange.make(request, limit: settings.bufferLimit, readyToken: readyToken)
        else { return Failure(OWUI_E_NOMEM) }
        // An exchange that cannot be configured has already ended with a failure.
        if let failure = brokenLoopFailure { return failure }
        if exchange.outcome == nil, let failure = Failure(adding: loop.add(exchange)) { return failure }
        earlierAttempts += self.exchange?.attempts ?? 0
        self.exchange = exchange
        reader = ResponseReader(
            operation.format.fresh(), readerSettings(settings), sink, operation.httpErrors)
        return nil
    }

    private func readerSettings(_ settings: Settings) -> ReaderSettings {
        ReaderSettings(
            limit: settings.bufferLimit, depth: settings.jsonDepth,
            requiresFinishReason: options.requiresFinishReason ?? settings.requiresFinishReason,
            keepsText: options.keepsText, withholdsDone: workflow?.withholdsDone ?? false,
            newElements: workflow?.elements.map { elements in
                {
                    elements.take($0)
                    return elements.fresh
                }
            }, secrets: secrets, model: operation.model)
    }

    /// The failure of a call on a loop whose descriptors are closed: the call can receive nothing more.
    var brokenLoopFailure: Failure? {
        loop?.isBroken ?? false ? Failure(unwatched: EBADF) : nil
    }

    /// Schedules the next request, now or later, and releases the previous exchange.
    func schedule(for microseconds: Int64, then next: Operation) {
        guard let loop else { return }
        if let exchange { letGo(exchange, from: loop) }
        leaveBrokenLoop()
        let at = owui_now_us() + microseconds
        scheduledRequest = (next, at)
        if let readyToken { loop.signalReady(readyToken, at: min(at, totalDeadline ?? Int64.max)) }
    }

    /// Replaces the call's own loop if the host has closed its descriptors.
    private func leaveBrokenLoop() {
        guard let loop, loop.isBroken, !sharesLoop, let fresh = client?.pool.take() else { return }
        self.loop = fresh
        arm(fresh)
    }

    /// Sends the scheduled request if it is due.
    func sendScheduledRequest() -> Failure? {
        guard let (next, at) = scheduledRequest else { return nil }
        let now = owui_now_us()
        if let totalDeadline, now >= totalDeadline { return Failure(OWUI_E_TIMEOUT_TOTAL) }
        guard at <= now else { return nil }
        scheduledRequest = nil
        operation = next
        return send()
    }

    /// Sends the request to the fallback path, if there is one, after a failure that may mean that the server
    /// does not have the endpoint at this path. Returns true if the call continues.
    func retriesAtFallback(after failure: Failure) -> Bool {
        guard operation.fallbackPath != nil, !operation.isAtFallback, failure.mayBeWrongPath else {
            return false
        }
        var moved = operation
        moved.useFallback()
        schedule(for: 0, then: moved)
        return true
    }

    /// Handles the end of a request to the fallback path. Success proves that the endpoint is there. An HTML
    /// page or a 404 proves nothing, since a server under maintenance sends them too: the next call starts
    /// with the first path.
    func rememberFallback(after failure: Failure?) {
        guard operation.isAtFallback, let path = operation.fallbackPath else { return }
        if failure?.mayBeWrongPath ?? true { client?.setPrefersFallback(path, failure == nil) }
    }

    private func makeRequest(_ client: Client, _ settings: Settings, _ upload: Upload?) -> HTTPRequest? {
        var url = ByteBuffer()
        url.append(client.baseURL.bytes)
        url.append(operation.path.bytes)
        operation.upload?.appendQuery(to: &url)
        if let extraQuery = options.extraQuery {
            url.append(url.bytes.firstIndex(of: UInt8(ascii: "?")) == nil ? "?" : "&")
            url.append(extraQuery)
        }
        let request = HTTPRequest(
            method: operation.method, url: Text(url.bytes), isIdempotent: operation.isIdempotent)
        request.route = settings.route
        request.timeouts = options.timeoutOverrides.applied(
            to: settings.timeoutOverrides.applied(to: operation.timeouts))
        // The total timeout covers the whole call, including earlier requests.
        if let totalDeadline { request.timeouts.total = max(1, totalDeadline - owui_now_us()) }
        request.wantsProgress = options.callbacks.onProgress != nil || sharesProgress
        request.upload = upload
        request.reception =
            sink != nil ? .asItComes : operation.format.traits.contains(.file) ? .whole : .byType
        if upload == nil { request.body = operation.body ?? (operation.takesBody ? Text("") : nil) }
        for header in allHeaders(settings) {
            var line = ByteBuffer()
            line.append(header.name.bytes)
            // libcurl removes a header that is given as "Name:".
            line.append(header.value.count == 0 ? ";" : ": ")
            line.append(header.value.bytes)
            guard request.addHeader(Text(line.bytes)) else { return nil }
        }
        // Disabled: libcurl waits a second for "100 Continue" before it sends a body of more than a MiB.
        if upload != nil || request.body?.count ?? 0 > 1 << 16 {
            guard request.addHeader(Text("Expect:")) else { return nil }
        }
        if upload == nil && operation.body == nil && operation.takesBody {
            guard request.addHeader(Text("Content-Type:")) else { return nil }
        }
        if upload != nil && upload?.length == nil {
            guard request.addHeader(Text("Transfer-Encoding: chunked")) else { return nil }
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

    private func warnOfPlainKey(_ client: Client, _ settings: Settings) {
        guard !isLoopback(client.baseURL.bytes) else { return }
        warnOfPlainKey(client, settings, "; use https")
    }

    /// Called after a request to this machine: only then is it known whether a proxy with another address was
    /// used.
    func warnOfProxiedKey() {
        guard let client, let settings, let exchange, isLoopback(client.baseURL.bytes),
            exchange.hasPeer(otherThan: port(of: client.baseURL.bytes))
        else { return }
        warnOfPlainKey(
            client, settings,
            " through a proxy; add the host to no_proxy, or set the client's proxy to \"\"")
    }

    private func warnOfPlainKey(_ client: Client, _ settings: Settings, _ advice: StaticString) {
        guard settings.apiKey != nil, settings.route.unixSocket == nil, let log = settings.log,
            log.wants(OWUI_LOG_WARNING), !isEncrypted(client.baseURL.bytes), client.firstWarning()
        else { return }
        var line = ByteBuffer()
        line.append("the key is sent to ")
        line.append(client.baseURL.bytes)
        line.append(" unencrypted")
        line.append(advice)
        log.write(OWUI_LOG_WARNING, line.bytes, hiding: secrets)
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

/// The time `microseconds` after `start`; nil for no deadline.
func moment(_ microseconds: Int64, after start: Int64) -> Int64? {
    let (at, overflow) = start.addingReportingOverflow(microseconds)
    return overflow ? nil : at
}
