import COpenWebUI
import CSystem
import JSON
import Synchronization
import Transport
import Wire

/// Contains the version. A test compares it with the header and with VERSION.
public let defaultUserAgent: StaticString = "libopenwebui/0.1.0"

/// The settings that a call copies from its client when it starts.
struct Settings: Sendable {
    var apiKey: CString?
    var keyHeader: CString?
    var headers: [Header] = []
    /// Names of headers whose values are secret, whatever their names say.
    var secretHeaders: [CString] = []
    var userAgent = CString(defaultUserAgent)
    var route = Route()
    var timeoutOverrides = TimeoutOverrides()
    var bufferLimit = 64 << 20
    var jsonDepth = defaultJSONDepth
    var requiresFinishReason = true
    var retries = 2
    var log: LogSink?

    /// Text to mask in logs and errors.
    var secrets: [CString] {
        [apiKey, route.passphrase].compactMap { $0 } + secrets(of: headers)
    }

    /// What must not be shown of these headers.
    func secrets(of headers: [Header]) -> [CString] {
        headers.flatMap { header in
            header.secrets(
                isMarked: secretHeaders.contains { $0.bytes.equalsIgnoringCase(header.name.bytes) })
        }
    }
}

/// Shared by all calls that start before the next change of a setting.
final class Snapshot: Sendable {
    let settings: Settings
    init(_ settings: Settings) { self.settings = settings }
}

/// A server and the settings for calls to it.
public final class Client: @unchecked Sendable {
    public let baseURL: CString
    let pool = LoopPool()
    private let lock = Lock()
    // Protected by the lock.
    private var current: Snapshot
    private var fallbackPaths: [CString] = []
    private let warned = Atomic<Bool>(false)

    /// Nil arguments are read from the environment. (Not an initializer: in Embedded Swift one that throws
    /// leaks what it had allocated.)
    public static func make(baseURL: Bytes?, apiKey: Bytes?) throws(Failure) -> Client {
        if let unmetFloor { throw Failure(OWUI_E_UNSUPPORTED, unmetFloor) }
        let url = try setting(
            baseURL, "OPENWEBUI_URL", "OPEN_WEBUI_URL",
            file: "OPENWEBUI_URL_FILE", "OPEN_WEBUI_URL_FILE")
        guard let url else { throw Failure(OWUI_E_NO_URL) }
        guard let normalized = normalizedBaseURL(url.bytes) else { throw Failure(OWUI_E_URL) }
        let client = Client(normalized)
        let key = try setting(
            apiKey, "OPENWEBUI_API_KEY", "OPEN_WEBUI_API_KEY",
            file: "OPENWEBUI_API_KEY_FILE", "OPEN_WEBUI_API_KEY_FILE")
        guard client.setKey(key?.bytes) == OWUI_OK else { throw Failure(OWUI_E_INVALID) }
        return client
    }

    private init(_ baseURL: CString) {
        self.baseURL = baseURL
        current = Snapshot(Settings())
    }

    var snapshot: Snapshot { lock.locked { current } }

    /// Returns true once, so that the warning about an unencrypted key is logged only once.
    func firstWarning() -> Bool { !warned.exchange(true, ordering: .relaxed) }

    /// Whether an endpoint's requests go to its fallback path first, because the last request there
    /// succeeded.
    func prefersFallback(_ path: CString) -> Bool {
        lock.locked { fallbackPaths.contains { $0.bytes.equals(path) } }
    }

    /// Remembers a fallback path, or forgets it.
    func setPrefersFallback(_ path: CString, _ on: Bool) {
        lock.locked {
            fallbackPaths.removeAll { $0.bytes.equals(path) }
            if on { fallbackPaths.append(path) }
        }
    }

    // MARK: Setters

    private func change(_ body: (inout Settings) -> Void) -> Status {
        lock.locked {
            var changed = current.settings
            body(&changed)
            current = Snapshot(changed)
        }
        return OWUI_OK
    }

    public func setKey(_ key: Bytes?) -> Status {
        guard let key = key?.trimmed, key.count > 0 else { return change { $0.apiKey = nil } }
        guard isKey(key) else { return OWUI_E_INVALID }
        return change { $0.apiKey = CString(key) }
    }

    public func setKeyHeader(_ name: Bytes?) -> Status {
        guard name.map(isHeaderName) ?? true else { return OWUI_E_INVALID }
        return change { $0.keyHeader = name.map { CString($0) } }
    }

    public func setHeader(_ name: Bytes?, _ value: Bytes?) -> Status {
        guard let name, isHeaderName(name), value.map(isHeaderValue) ?? true else { return OWUI_E_INVALID }
        return change { $0.headers.set(name, value) }
    }

    public func setHeaderSecret(_ name: Bytes?, _ on: Bool) -> Status {
        guard let name, isHeaderName(name) else { return OWUI_E_INVALID }
        return change {
            $0.secretHeaders.removeAll { $0.bytes.equalsIgnoringCase(name) }
            if on { $0.secretHeaders.append(CString(name)) }
        }
    }

    public func setUserAgent(_ value: Bytes?) -> Status {
        guard value.map(isHeaderValue) ?? true else { return OWUI_E_INVALID }
        return change { $0.userAgent = value.map { CString($0) } ?? CString(defaultUserAgent) }
    }

    public func setCAFile(_ path: Bytes?) -> Status {
        setText(path) { $0.route.caFile = $1 }
    }

    public func setCertificate(_ certificate: Bytes?, key: Bytes?, passphrase: Bytes?) -> Status {
        guard certificate != nil || (key == nil && passphrase == nil), isPath(certificate), isPath(key) else {
            return OWUI_E_INVALID
        }
        return change {
            $0.route.certificate = certificate.map { CString($0) }
            $0.route.key = key.map { CString($0) }
            $0.route.passphrase = passphrase.map { CString($0) }
        }
    }

    private func isPath(_ text: Bytes?) -> Bool { text.map { $0.count > 0 && isHeaderValue($0) } ?? true }

    public func setProxy(_ url: Bytes?) -> Status {
        guard let url else { return change { $0.route.proxy = nil } }
        guard url.count == 0 || (isProxyURL(url) && isUTF8(url)) else { return OWUI_E_INVALID }
        return change { $0.route.proxy = CString(url) }
    }

    public func setUnixSocket(_ path: Bytes?) -> Status {
        // The maximum length of a socket path.
        guard path.map({ $0.count <= 107 }) ?? true else { return OWUI_E_INVALID }
        return setText(path) { $0.route.unixSocket = $1 }
    }

    private func setText(_ text: Bytes?, _ body: (inout Settings, CString?) -> Void) -> Status {
        guard isPath(text) else { return OWUI_E_INVALID }
        return change { body(&$0, text.map { CString($0) }) }
    }

    public func setTimeout(_ timeout: Int32, _ milliseconds: Int64) -> Status {
        var ok = false
        _ = change { ok = $0.timeoutOverrides.set(timeout, milliseconds) }
        return ok ? OWUI_OK : OWUI_E_INVALID
    }

    public func setBufferLimit(_ bytes: Int) -> Status {
        guard bytes >= 1024 else { return OWUI_E_INVALID }
        return change { $0.bufferLimit = bytes }
    }

    public func setJSONDepth(_ levels: Int32) -> Status {
        guard (1...10_000).contains(levels) else { return OWUI_E_INVALID }
        return change { $0.jsonDepth = Int(levels) }
    }

    public func setRetries(_ count: Int32) -> Status {
        guard (0...10).contains(count) else { return OWUI_E_INVALID }
        return change { $0.retries = Int(count) }
    }

    public func setRequireFinishReason(_ on: Bool) -> Status { change { $0.requiresFinishReason = on } }

    public func setLog(_ level: Int32, _ function: owui_log_fn?, _ user: UnsafeMutableRawPointer?) -> Status {
        guard (0...4).contains(level) else { return OWUI_E_INVALID }
        return change { $0.log = function.map { LogSink(level: level, function: $0, user: user) } }
    }
}

/// What was given, or else the first of these variables that is set: two with the value, two with
/// the name of a file that holds it.
private func setting(
    _ given: Bytes?, _ name: StaticString, _ other: StaticString,
    file: StaticString, _ otherFile: StaticString
) throws(Failure) -> CString? {
    if let value = given ?? environment(name) ?? environment(other) { return CString(value) }
    guard let path = environment(file) ?? environment(otherFile) else { return nil }
    let size = 16384
    let text = UnsafeMutablePointer<UInt8>.allocate(capacity: size)
    defer { text.deallocate() }
    let count = owui_file_read_small(path.chars, text, size)
    guard count >= 0 else { throw Failure(OWUI_E_LOCAL_FILE) }
    return CString(Bytes(text, count))
}

private func environment(_ name: StaticString) -> Bytes? {
    guard let value = getenv(Bytes(name).chars), value[0] != 0 else { return nil }
    return Bytes(value, strlen(value))
}
