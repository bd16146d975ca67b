import COpenWebUI
import Wire

/// Why a response is no success, as far as its bytes tell: the one error of this layer.
public struct ResponseError: Error {
    public let status: owui_status_t
    /// What is wrong, beyond what the status says.
    public let why: Text?
    /// What the server says, in place of `why`.
    public let message: ServerMessage?
    /// The frame that it is about, if it came in one.
    public internal(set) var frame: Text?
    /// Where in it, or in the body, JSON stops; -1 for nowhere.
    public internal(set) var offset: Int64 = -1
    /// The body was cut before its end. Why, only the transport knows.
    public let isCut: Bool

    private init(_ status: owui_status_t, why: Text?, message: ServerMessage?, isCut: Bool) {
        self.status = status
        self.why = why
        self.message = message
        self.isCut = isCut
    }

    init(_ status: owui_status_t) { self.init(status, why: nil, message: nil, isCut: false) }

    init(_ status: owui_status_t, why: StaticString) {
        self.init(status, why: Text(why), message: nil, isCut: false)
    }

    init(_ status: owui_status_t, why: Bytes) {
        self.init(status, why: Text(why), message: nil, isCut: false)
    }

    init(_ status: owui_status_t, message: ServerMessage) {
        self.init(status, why: nil, message: message, isCut: false)
    }

    static func truncated(_ why: StaticString) -> ResponseError {
        ResponseError(OWUI_E_TRUNCATED, why: why)
    }

    static var cut: ResponseError {
        ResponseError(OWUI_E_TRUNCATED, why: nil, message: nil, isCut: true)
    }
}
