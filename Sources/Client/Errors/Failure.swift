import Answers
import COpenWebUI
import JSON
import Wire

/// Why a call failed.
public struct Failure: Error {
    /// What is known of it. Shared by its copies until one of them changes, so that a failure is passed on as one
    /// pointer.
    private final class Facts {
        let status: Status
        var message: CString
        var detail: CString?
        var code: CString?
        var frame: CString?
        var retryAfterMilliseconds: Int64 = -1
        var curlCode: Int32 = 0
        var http = 0
        var offset: Int64 = -1
        var isRetryable = false

        init(_ status: Status, _ message: CString) {
            self.status = status
            self.message = message
        }

        init(_ other: Facts) {
            status = other.status
            message = other.message
            detail = other.detail
            code = other.code
            frame = other.frame
            retryAfterMilliseconds = other.retryAfterMilliseconds
            curlCode = other.curlCode
            http = other.http
            offset = other.offset
            isRetryable = other.isRetryable
        }
    }

    private nonisolated(unsafe) var facts: Facts

    /// The facts, to be changed.
    private var own: Facts {
        @inline(never)
        mutating get {
            if !isKnownUniquelyReferenced(&facts) { facts = Facts(facts) }
            return facts
        }
    }

    public var status: Status { facts.status }

    public private(set) var message: CString {
        get { facts.message }
        set { own.message = newValue }
    }

    /// The server's error message.
    public internal(set) var detail: CString? {
        get { facts.detail }
        set { own.detail = newValue }
    }

    /// The server's error code.
    public var code: CString? {
        get { facts.code }
        set { own.code = newValue }
    }

    /// The frame with the error, if the error is not the response's body.
    public var frame: CString? {
        get { facts.frame }
        set { own.frame = newValue }
    }

    public var retryAfterMilliseconds: Int64 {
        get { facts.retryAfterMilliseconds }
        set { own.retryAfterMilliseconds = newValue }
    }

    public var curlCode: Int32 {
        get { facts.curlCode }
        set { own.curlCode = newValue }
    }

    /// The HTTP status of an error response; 0 if there was none.
    var http: Int {
        get { facts.http }
        set { own.http = newValue }
    }

    public var offset: Int64 {
        get { facts.offset }
        set { own.offset = newValue }
    }

    /// The same call may succeed later, and the server has not begun its work.
    public internal(set) var isRetryable: Bool {
        get { facts.isRetryable }
        set { own.isRetryable = newValue }
    }

    @inline(never)
    public init(_ status: Status, _ message: CString) {
        facts = Facts(status, message)
        switch status {
        case OWUI_E_RESOLVE, OWUI_E_CONNECT, OWUI_E_TIMEOUT_CONNECT, OWUI_E_RATE_LIMITED:
            facts.isRetryable = true
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
        self.init(status, CString(line.bytes))
    }

    init(_ status: Status, why: StaticString) { self.init(status, why: Bytes(why)) }

    /// The status's message, followed by the server's.
    init(_ status: Status, message: ServerMessage) {
        self.init(status, why: message.text?.bytes)
        detail = message.text
        code = message.code
    }

    /// Open WebUI, its provider or a proxy in front of it is temporarily not available.
    var isUnavailable: Bool { http == 502 || http == 503 || http == 504 }

    /// Appends what the user can do about it.
    mutating func add(hint: StaticString) { add(hint: Bytes(hint)) }

    mutating func add(hint: Bytes) {
        var line = ByteBuffer()
        line.append(message)
        line.append("; ")
        line.append(hint)
        message = CString(line.bytes)
    }

    /// Puts the HTTP status into the status's message: in place of the number in parentheses, or at its end.
    mutating func add(number: Int) {
        let name = Bytes(describe(status)?.message ?? "")
        guard message.bytes.hasPrefix(name) else { return }
        var start = 0
        while start < name.count, !name.dropping(start).isNumberInParentheses { start += 1 }
        let rest = name.dropping(start)
        var line = ByteBuffer()
        line.append(name.prefix(start).trimmed)
        line.append(" (")
        line.append(decimal: Int64(number))
        line.append(")")
        line.append(message.bytes.dropping(start + (rest.firstIndex(of: UInt8(ascii: ")")) ?? -1) + 1))
        message = CString(line.bytes)
    }

    /// Inserts the operation at the front, and masks secrets.
    mutating func complete(operation: CString, hiding secrets: [CString]) {
        var line = ByteBuffer()
        line.append(operation)
        line.append(": ")
        line.append(message)
        message = masked(CString(line.bytes), secrets)
    }

    /// Keeps a masked copy of the bytes that the failure was read from, if they contain secrets.
    mutating func mask(_ secrets: [CString], in body: Bytes?) {
        if let bytes = frame?.bytes ?? body, let masked = masked(bytes, secrets) { frame = masked }
    }
}

extension Bytes {
    fileprivate var isNumberInParentheses: Bool {
        count > 1 && base[0] == UInt8(ascii: "(") && base[1].isDigit
    }
}

extension ByteBuffer {
    /// Appends text from outside as part of one line: valid UTF-8, without line ends, control characters and what changes
    /// the direction of text in a terminal, of bounded length.
    mutating func append(line text: Bytes, most: Int = 600) {
        var line = ByteBuffer(capacity: min(text.count, most) + 8)
        line.appendValid(text.prefix(most).trimmed)
        var wasBlank = false
        var i = 0
        while i < line.count {
            let blanks = blankLength(line.bytes.dropping(i))
            if blanks == 0 { append(line.base[i]) } else if !wasBlank { append(.space) }
            wasBlank = blanks > 0
            i += max(1, blanks)
        }
        if text.count > most { append("…") }
    }
}

/// The length of a character in front of valid UTF-8 that a line must not contain; 0 for any other.
private func blankLength(_ text: Bytes) -> Int {
    let c = text.base[0]
    if c <= .space || c == .delete { return 1 }
    // U+0080 to U+009F.
    if c == 0xC2 && text.count > 1 && text.base[1] < 0xA0 { return 2 }
    // U+061C.
    if c == 0xD8 && text.count > 1 && text.base[1] == 0x9C { return 2 }
    guard c == 0xE2 && text.count > 2 else { return 0 }
    // U+200E, U+200F, U+2028 to U+202E, U+2066 to U+2069.
    switch (text.base[1], text.base[2]) {
    case (0x80, 0x8E...0x8F), (0x80, 0xA8...0xAE), (0x81, 0xA6...0xA9): return 3
    default: return 0
    }
}
