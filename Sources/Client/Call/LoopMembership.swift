import COpenWebUI
import Transport

/// A call's place on a loop that other calls use too. It is set before the call starts, and kept after the call has
/// left the loop.
final class LoopMembership {
    // What never changes may be read on any thread. The thread that is inside `access` uses the rest.

    enum Kind {
        /// An `owui_loop` runs the call, and calls this at its end.
        case pushed(owui_done_fn?, UnsafeMutableRawPointer?)
        /// The call is on an `owui_loop`, and the caller runs it with `next`. This is called when there is
        /// something to read.
        case pulled(owui_ready_fn, UnsafeMutableRawPointer?)
        /// The call is a step of another one, which runs it and reports its progress and its failure.
        case step
    }

    let kind: Kind
    let readyToken: ReadyToken?
    /// Of the `owui_loop`.
    let access: LoopAccess?
    /// The `owui_loop`; nil for a step, and after the call has left.
    private(set) var host: CallLoop?
    /// Nil after the call has left.
    private(set) var loop: Loop?
    /// The call's index in the host's list of calls of this kind; -1 if it is not in the list.
    var slot = -1
    /// There was nothing to pull: the caller must be notified when there is.
    var wantsReady = true

    init(_ host: CallLoop, _ kind: Kind) {
        self.kind = kind
        self.host = host
        loop = host.loop
        access = host.access
        readyToken = ReadyToken()
    }

    init(stepOn loop: Loop, _ readyToken: ReadyToken?) {
        kind = .step
        self.loop = loop
        self.readyToken = readyToken
        access = nil
    }

    var isPulled: Bool {
        if case .pulled = kind { return true }
        return false
    }

    var isPushed: Bool {
        if case .pushed = kind { return true }
        return false
    }

    var isStep: Bool {
        if case .step = kind { return true }
        return false
    }

    func leave(_ call: Call) {
        loop = nil
        guard let host else { return }
        readyToken?.owner = nil
        host.leave(call, self)
        self.host = nil
    }
}
