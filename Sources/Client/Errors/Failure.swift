import Answers
import COpenWebUI
import JSON
import Wire

/// Why a call failed.
public struct Failure: Error {
    public let status: Status
    public private(set) var message: Text
    /// The server's error message.
    public private(set) var detail: Text?
    /// The server's error code.
    public var code: Text?
    /// The frame with the error, if the error is not the response's body.
    public var frame: Text?
    public var retryAfterMilliseconds: Int64 = -1
    public var curlCode: Int32 = 0
    /// The HTTP status of an error response; 0 if there was none.
    var http = 0
    public var offset: Int64 = -1

    public init(_ status: Status, _ message: Text) {
        self.status = status
        self.message = message
        switch status {
        case OWUI_E_RESOLVE, OWUI_E_CONNECT, OWUI_E_TIMEOUT_CONNECT, OWUI_E_RATE_LIMITED: isRetryable = true
        default: break
        }
    }

    /// The status's message, followed by `why`.
    init(_ status: Status, why: Bytes? = nil) {
        var line = ByteBuffer()
        line.append(describe(status)?.message ?? "failed")
        if let why, why.count > 0 {
            line.append(": ")
            line.append(line: why)
        }
        self.init(status, Text(line.bytes))
    }

    init(_ status: Status, why: StaticString) { self.init(status, why: Bytes(why)) }

    /// The status's message, followed by the server's.
    init(_ status: Status, message: ServerMessage) {
        self.init(status, why: message.text?.bytes)
        detail = message.text
        code = message.code
    }

    /// The same call may succeed later, and the server has not begun its work.
    public internal(set) var isRetryable = false

    /// Open WebUI, its provider or a proxy in front of it is temporarily not available.
    var isUnavailable: Bool { http == 502 || http == 503 || http == 504 }

    /// Appends what the user can do about it.
    mutating func add(hint: StaticString) {
        var line = ByteBuffer()
        line.append(message)
        line.append("; ")
        line.append(hint)
        message = Text(line.bytes)
    }

    /// Inserts the HTTP status after the status's message.
    mutating func add(number: Int) {
        let name = describe(status)?.message ?? ""
        guard message.bytes.hasPrefix(name) else { return }
        var line = ByteBuffer()
        line.append(name)
        line.append(" (")
        line.append(decimal: Int64(number))
        line.append(")")
        line.append(message.bytes.dropping(name.utf8CodeUnitCount))
        message = Text(line.bytes)
    }

    /// Inserts the operation at the front, and masks secrets.
    mutating func complete(operation: Text, hiding secrets: [Text]) {
        var line = ByteBuffer()
        line.append(operation)
        line.append(": ")
        line.append(message)
        message = masked(Text(line.bytes), secrets)
    }

    /// Keeps a masked copy of the bytes that the failure was read from, if they contain secrets.
    mutating func mask(_ secrets: [Text], in body: Bytes?) {
        if let bytes = frame?.bytes ?? body, hasSecret(bytes, secrets) {
            frame = masked(Text(bytes), secrets)
        }
    }
}

private func hasSecret(_ bytes: Bytes, _ secrets: [Text]) -> Bool {
    secrets.contains { $0.count >= 4 && bytes.contains($0.bytes) }
}

extension ByteBuffer {
    /// Appends text from outside as part of one line: valid UTF-8, without line ends and control characters, of bounded
    /// length.
    mutating func append(line text: Bytes, most: Int = 600) {
        var line = ByteBuffer(capacity: min(text.count, most) + 8)
        line.appendValid(text.prefix(most).trimmed)
        var wasBlank = false
        for i in 0..<line.count {
            let c = line.base[i]
            let isBlank = c <= .space || c == .delete
            if !isBlank { append(c) } else if !wasBlank { append(.space) }
            wasBlank = isBlank
        }
        if text.count > most { append("…") }
    }
}
