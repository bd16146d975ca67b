import COpenWebUI
import Wire

/// Why a response failed, as far as its bytes show: the only error type of this layer.
public struct ResponseError: Error {
    public let status: owui_status_t
    /// The cause, beyond what the status says.
    public let why: CString?
    /// The server's message, in place of `why`.
    public let message: ServerMessage?
    /// The frame with the error, if there is one.
    public internal(set) var frame: CString?
    /// The offset in the frame, or in the body, at which the JSON is invalid; -1 for none.
    public internal(set) var offset: Int64 = -1
    /// The body was cut before its end. Only the transport knows why.
    public let isCut: Bool

    private init(_ status: owui_status_t, why: CString?, message: ServerMessage?, isCut: Bool) {
        self.status = status
        self.why = why
        self.message = message
        self.isCut = isCut
    }

    init(_ status: owui_status_t) { self.init(status, why: nil, message: nil, isCut: false) }

    init(_ status: owui_status_t, why: StaticString) {
        self.init(status, why: CString(why), message: nil, isCut: false)
    }

    init(_ status: owui_status_t, why: Bytes) {
        self.init(status, why: CString(why), message: nil, isCut: false)
    }

    init(_ status: owui_status_t, why: CString) {
        self.init(status, why: why, message: nil, isCut: false)
    }

    init(_ status: owui_status_t, message: ServerMessage) {
        self.init(status, why: nil, message: message, isCut: false)
    }

    static func truncated(_ why: StaticString) -> ResponseError {
        ResponseError(OWUI_E_TRUNCATED, why: why)
    }

    static var overfull: ResponseError {
        ResponseError(OWUI_E_LIMIT, why: "it has more choices, calls, members or elements than anyone uses")
    }

    static var cut: ResponseError {
        ResponseError(OWUI_E_TRUNCATED, why: nil, message: nil, isCut: true)
    }
}
