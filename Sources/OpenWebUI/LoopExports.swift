import COpenWebUI
import Client

private func loop(_ handle: OpaquePointer?) -> CallLoop? { object(handle, CallLoop.self) }

@_cdecl("owui_loop_new") @implementation
public func owui_loop_new(_ loop: UnsafeMutablePointer<OpaquePointer?>!) -> Int32 {
    loop?.pointee = nil
    guard let loop else { return OWUI_E_INVALID.code }
    guard let made = CallLoop.make() else { return OWUI_E_NOMEM.code }
    loop.pointee = handle(made)
    return OWUI_OK.code
}

@_cdecl("owui_loop_free") @implementation
public func owui_loop_free(_ loop: OpaquePointer!) {
    guard let object = OpenWebUI.loop(loop) else { return }
    withExtendedLifetime(object) {
        object.close()
        release(loop, CallLoop.self)
    }
}

@_cdecl("owui_loop_fd") @implementation
public func owui_loop_fd(_ loop: OpaquePointer!) -> Int32 { OpenWebUI.loop(loop)?.descriptor ?? -1 }

@_cdecl("owui_loop_dispatch") @implementation
public func owui_loop_dispatch(_ loop: OpaquePointer!, _ timeout: Int64) -> Int32 {
    guard let object = OpenWebUI.loop(loop) else { return OWUI_E_INVALID.code }
    // Holds a reference, because a callback may release the caller's.
    return withExtendedLifetime(object) { object.dispatch(timeout: timeout).code }
}

@_cdecl("owui_loop_run") @implementation
public func owui_loop_run(_ loop: OpaquePointer!) -> Int32 {
    guard let object = OpenWebUI.loop(loop) else { return OWUI_E_INVALID.code }
    return withExtendedLifetime(object) { object.run().code }
}

@_cdecl("owui_loop_wakeup") @implementation
public func owui_loop_wakeup(_ loop: OpaquePointer!) { OpenWebUI.loop(loop)?.wake() }

@_cdecl("owui_loop_active_calls") @implementation
public func owui_loop_active_calls(_ loop: OpaquePointer!) -> Int { OpenWebUI.loop(loop)?.count ?? 0 }

@_cdecl("owui_call_start") @implementation
public func owui_call_start(
    _ call: OpaquePointer!, _ loop: OpaquePointer!, _ done: owui_done_fn!, _ user: UnsafeMutableRawPointer!
) -> Int32 {
    guard let object = OpenWebUI.call(call), let loop = OpenWebUI.loop(loop) else {
        return OWUI_E_INVALID.code
    }
    return loop.start(object, done, user).code
}

@_cdecl("owui_call_attach") @implementation
public func owui_call_attach(
    _ call: OpaquePointer!, _ loop: OpaquePointer!, _ ready: owui_ready_fn!, _ user: UnsafeMutableRawPointer!
) -> Int32 {
    guard let object = OpenWebUI.call(call), let loop = OpenWebUI.loop(loop), let ready else {
        return OWUI_E_INVALID.code
    }
    return loop.attach(object, ready, user).code
}
