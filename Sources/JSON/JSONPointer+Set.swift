import CJansson
import Wire

extension JSONView {
    /// Puts a value where a JSON Pointer leads to, with a reference of its own; objects that are missing on the way
    /// are made. Nil takes out what is there. False: it leads nowhere, and nothing has changed.
    public func set(at pointer: Bytes, _ value: JSONView?) -> Bool {
        guard pointer.count > 0, pointer.base[0] == 0x2F, isPointer(pointer) else { return false }
        var here = self
        var rest = pointer.dropping(1)
        while let length = rest.firstIndex(of: 0x2F) {
            let token = rest.prefix(length)
            if let next = here.step(token) {
                here = next
            } else {
                guard here.isObject else { return false }
                if value == nil { return true }
                guard let made = JSONValue.object(), here.set(token: token, made.view) else { return false }
                here = made.view
            }
            rest = rest.dropping(length + 1)
        }
        return here.set(token: rest, value)
    }

    /// Sets a member or an element of this value.
    private func set(token: Bytes, _ value: JSONView?) -> Bool {
        guard value?.ref != ref else { return false }
        if isArray { return setElement(token, value) }
        var key = ByteBuffer(capacity: token.count)
        return key.append(unescaped: token) && set(key.bytes, value)
    }

    private func setElement(_ token: Bytes, _ value: JSONView?) -> Bool {
        guard let index = token.equals("-") ? count : arrayIndex(token) else { return false }
        guard let value else { return index < count && json_array_remove(ref, index) == 0 }
        if index == count { return json_array_append(ref, value.ref) == 0 }
        return json_array_set(ref, index, value.ref) == 0
    }
}

/// Whether every "~" is followed by 0 or 1.
private func isPointer(_ pointer: Bytes) -> Bool {
    for i in 0..<pointer.count where pointer.base[i] == 0x7E {
        guard i + 1 < pointer.count, pointer.base[i + 1] | 1 == 0x31 else { return false }
    }
    return true
}
