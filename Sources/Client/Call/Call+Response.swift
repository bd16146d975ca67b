import Answers
import COpenWebUI
import JSON
import Wire

extension Call {
    /// The response as JSON. Borrowed: valid until the call continues.
    public func responseJSON() -> JSONRef? {
        // The call keeps it until it continues, because the caller borrows it.
        if response.whole == nil { response.whole = workflow?.response(self) }
        return response.whole?.ref ?? response.json(hasEnded: hasEnded)?.ref
    }

    /// The bytes of the response; nil for a stream, and before the response has ended.
    public var body: Bytes? { workflow?.hidesBody ?? false ? nil : response.lastBody }

    /// The name of the operation, for messages.
    var title: CString { workflow?.title ?? operation.title }

    public var status: Status {
        hasEnded || response.failure != nil ? response.failure?.status ?? OWUI_OK : OWUI_AGAIN
    }
}
