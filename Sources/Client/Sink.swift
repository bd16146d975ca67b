import COpenWebUI
import CSystem
import Wire

/// Where the body of an answer goes that is not kept in memory.
final class Sink {
    enum Target {
        case function(owui_data_fn, UnsafeMutableRawPointer?)
        case file(Text)
    }

    private let target: Target
    private var descriptor: Int32 = -1

    init(_ target: Target) { self.target = target }

    deinit { close() }

    /// What is not whole does not stay.
    func close() {
        guard descriptor >= 0 else { return }
        CSystem.close(descriptor)
        descriptor = -1
        guard let part else { return }
        _ = withExtendedLifetime(part) { unlink(part.cString) }
    }

    /// The name that it has until it is whole.
    private var part: Text? {
        guard case .file(let path) = target else { return nil }
        var name = ByteBuffer()
        name.append(path)
        name.append(".part")
        return Text(name.bytes)
    }

    func write(_ bytes: Bytes) -> Failure? {
        switch target {
        case .function(let function, let user):
            guard bytes.count > 0, function(bytes.chars, bytes.count, user) != 0 else { return nil }
            return Failure(OWUI_E_ABORTED)
        case .file:
            if let failure = open() { return failure }
            return owui_write_file(descriptor, bytes.base, bytes.count) == 0 ? nil : failed
        }
    }

    private func open() -> Failure? {
        guard descriptor < 0, let part else { return nil }
        descriptor = withExtendedLifetime(part) { owui_create_file(part.cString) }
        return descriptor < 0 ? failed : nil
    }

    /// All of it is there.
    func commit() -> Failure? {
        guard case .file(let path) = target else { return nil }
        if let failure = open() { return failure }
        guard let part else { return failed }
        // A full disk may come out only now.
        let isWritten = CSystem.close(descriptor) == 0
        descriptor = -1
        return withExtendedLifetime(part) {
            if isWritten && rename(part.cString, path.cString) == 0 { return nil }
            let failure = failed
            _ = unlink(part.cString)
            return failure
        }
    }

    private var failed: Failure {
        let error = owui_errno()
        var why = ByteBuffer()
        if case .file(let path) = target { why.append(line: path.bytes, most: 200) }
        why.append(": ")
        why.append(systemError: error)
        return Failure(OWUI_E_FILE, why: why.bytes)
    }
}

extension Call {
    /// False: what it answers is not a body to be put away.
    private var takesSink: Bool {
        switch operation.answer {
        case .bytes, .any: true
        default: false
        }
    }

    public func setOutput(_ path: Bytes?) -> Status {
        guard takesSink else { return OWUI_E_STATE }
        return set {
            guard let path, path.count > 0 else {
                return Failure(OWUI_E_INVALID, why: Bytes("the path is empty"))
            }
            sink = Sink(.file(Text(path)))
            return nil
        }
    }

    public func setOutput(_ function: owui_data_fn?, _ user: UnsafeMutableRawPointer?) -> Status {
        guard takesSink else { return OWUI_E_STATE }
        return set {
            sink = function.map { Sink(.function($0, user)) }
            return nil
        }
    }
}
