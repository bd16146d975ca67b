import COpenWebUI
import Wire

/// What a caller sets before a call starts.
struct CallOptions {
    var callbacks = Callbacks()
    var timeoutOverrides = TimeoutOverrides()
    var headers: [Header] = []
    /// More query parameters for every request, encoded.
    var extraQuery: Text?
    /// Nil: as the client says.
    var requiresFinishReason: Bool?
    /// Nil: as the client says.
    var retries: Int?
    var keepsText = true
}

/// The functions of the caller, each with its `user` pointer.
public struct Callbacks {
    public var onText: (owui_text_fn, UnsafeMutableRawPointer?)?
    public var onEvent: (owui_event_fn, UnsafeMutableRawPointer?)?
    public var onProgress: (owui_progress_fn, UnsafeMutableRawPointer?)?
    public var onRetry: (owui_retry_fn, UnsafeMutableRawPointer?)?
}
