import Answers
import COpenWebUI
import Wire

/// What a caller sets before a call starts; it does not change after the start.
struct CallOptions {
    var callbacks = Callbacks()
    var timeoutOverrides = TimeoutOverrides()
    var headers: [Header] = []
    /// More query parameters for every request, encoded.
    var extraQuery: CString?
    /// Nil: as the client says.
    var requiresFinishReason: Bool?
    /// Nil: as the client says.
    var retries: Int?
    var keepsText = true
    /// Where the body goes instead of into memory.
    var sink: Sink?
}

/// The functions of the caller, each with its `user` pointer.
public struct Callbacks {
    public var onText: (owui_text_fn, UnsafeMutableRawPointer?)?
    public var onEvent: (owui_event_fn, UnsafeMutableRawPointer?)?
    public var onProgress: (owui_progress_fn, UnsafeMutableRawPointer?)?
    public var onRetry: (owui_retry_fn, UnsafeMutableRawPointer?)?
}

extension Call {
    public func setBody(_ text: Bytes?) -> Status {
        if operation.upload != nil || runsCalls { return OWUI_E_STATE }
        return set {
            text.map { operation.setBody($0) } ?? Failure(OWUI_E_INVALID, why: "the body is NULL")
        }
    }

    public func setHeader(_ name: Bytes?, _ value: Bytes?) -> Status {
        set {
            guard let name, isHeaderName(name), value.map(isHeaderValue) ?? true else {
                return Failure(
                    OWUI_E_INVALID, why: "the header cannot be set, or its value is not valid")
            }
            options.headers.set(name, value)
            return nil
        }
    }

    public func setQuery(_ name: Bytes?, _ value: Bytes?) -> Status {
        if runsCalls { return OWUI_E_STATE }
        return set {
            guard let name, let value, name.count > 0, isUTF8(name), isUTF8(value) else {
                return Failure(OWUI_E_INVALID, why: "not a parameter of a query")
            }
            var query = ByteBuffer()
            if let extraQuery = options.extraQuery {
                query.append(extraQuery)
                query.append("&")
            }
            query.append(percentEncoded: name)
            query.append("=")
            query.append(percentEncoded: value)
            options.extraQuery = CString(query.bytes)
            return nil
        }
    }

    public func setTimeout(_ timeout: Int32, _ milliseconds: Int64) -> Status {
        set {
            options.timeoutOverrides.set(timeout, milliseconds)
                ? nil : Failure(OWUI_E_INVALID, why: "no such timeout")
        }
    }

    public func setRetries(_ count: Int32) -> Status {
        set {
            guard (-1...10).contains(count) else {
                return Failure(OWUI_E_INVALID, why: "-1 to 10 retries")
            }
            options.retries = count < 0 ? nil : Int(count)
            return nil
        }
    }

    public func setRequireFinishReason(_ on: Bool) -> Status { setOption { $0.requiresFinishReason = on } }

    public func setKeepText(_ on: Bool) -> Status { setOption { $0.keepsText = on } }

    public func setCallbacks(_ body: (inout Callbacks) -> Void) -> Status {
        setOption { body(&$0.callbacks) }
    }

    private func setOption(_ body: (inout CallOptions) -> Void) -> Status {
        set {
            body(&options)
            return nil
        }
    }

    // MARK: Output

    /// Whether the response has a body that can be written to a sink. (That of a conversation has to be read to know
    /// whether it is whole.)
    private var takesSink: Bool {
        workflow == nil && operation.format.traits.isDisjoint(with: [.conversation, .progress])
    }

    public func setOutput(_ path: Bytes?) -> Status {
        guard takesSink else { return OWUI_E_STATE }
        return set {
            guard let path, path.count > 0 else {
                return Failure(OWUI_E_INVALID, why: "the path is empty")
            }
            options.sink = Sink(.file(DownloadFile(CString(path))))
            return nil
        }
    }

    public func setOutput(_ function: owui_data_fn?, _ user: UnsafeMutableRawPointer?) -> Status {
        guard takesSink else { return OWUI_E_STATE }
        return setOption { $0.sink = function.map { Sink(.function($0, user)) } }
    }
}
