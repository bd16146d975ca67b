import COpenWebUI
import Wire

/// All that is known about why a call failed.
public struct Failure: Error {
    public let status: Status
    public private(set) var message: Text
    /// The server's own words.
    public private(set) var detail: Text?
    /// The server's name for it.
    public var code: Text?
    /// The bytes it was made of, where they are not the answer's body.
    public var frame: Text?
    public var retryAfterMilliseconds: Int64 = -1
    public var curlCode: Int32 = 0
    /// Of the answer that says no; 0 if there was none.
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

    /// The status's own line, and what we know beyond it.
    init(_ status: Status, why: Bytes? = nil) {
        var line = ByteBuffer()
        line.append(describe(status)?.message ?? "failed")
        if let why, why.count > 0 {
            line.append(": ")
            line.append(line: why)
        }
        self.init(status, Text(line.bytes))
    }

    /// The status's own line, and the server's words.
    init(_ status: Status, message: ServerMessage) {
        self.init(status, why: message.text?.bytes)
        detail = message.text
        code = message.code
    }

    /// The same call may well succeed later, and cannot have begun its work.
    public internal(set) var isRetryable = false

    /// Open WebUI, or its provider, or what stands before it is not there just now.
    var isUnavailable: Bool { http == 502 || http == 503 || http == 504 }

    /// Adds what to do about it.
    mutating func add(hint: StaticString) {
        var line = ByteBuffer()
        line.append(message)
        line.append("; ")
        line.append(hint)
        message = Text(line.bytes)
    }

    /// Puts the operation in front and masks what must not be seen.
    mutating func complete(operation: Text, hiding secrets: [Text]) {
        var line = ByteBuffer()
        line.append(operation)
        line.append(": ")
        line.append(message)
        message = masked(Text(line.bytes), secrets)
    }

    /// If there are secrets in the bytes that it was made of: keeps a copy without them.
    mutating func mask(_ secrets: [Text], in body: Bytes?) {
        if let bytes = frame?.bytes ?? body, hasSecret(bytes, secrets) {
            frame = masked(Text(bytes), secrets)
        }
    }
}

private func hasSecret(_ bytes: Bytes, _ secrets: [Text]) -> Bool {
    secrets.contains { $0.count >= 4 && bytes.contains($0.bytes) }
}

/// Without the secrets in it.
func masked(_ text: Text, _ secrets: [Text]) -> Text {
    guard hasSecret(text.bytes, secrets) else { return text }
    var out = ByteBuffer(capacity: text.count)
    var i = 0
    while i < text.count {
        let rest = text.bytes.dropping(i)
        if let secret = secrets.first(where: { $0.count >= 4 && rest.hasPrefix($0.bytes) }) {
            out.append("***")
            i += secret.count
        } else {
            out.append(rest.base[0])
            i += 1
        }
    }
    return Text(out.bytes)
}

extension ByteBuffer {
    /// Foreign words as part of one line: valid UTF-8, no line ends or control characters, of bounded length.
    mutating func append(line text: Bytes, most: Int = 600) {
        var line = ByteBuffer(capacity: min(text.count, most) + 8)
        line.appendValid(text.prefix(most).trimmed)
        var wasBlank = false
        for i in 0..<line.count {
            let c = line.base[i]
            let isBlank = c <= 0x20 || c == 0x7F
            if !isBlank { append(c) } else if !wasBlank { append(0x20) }
            wasBlank = isBlank
        }
        if text.count > most { append("…") }
    }
}
