import CJansson
import Wire

/// A value seen from outside: valid as long as whoever owns it.
public struct JSONView {
    public let ref: JSONRef

    @inline(__always)
    public init(_ ref: JSONRef) { self.ref = ref }

    public var kind: json_type { owui_json_typeof(ref) }
    public var isObject: Bool { kind == JSON_OBJECT }
    public var isArray: Bool { kind == JSON_ARRAY }
    public var isNull: Bool { kind == JSON_NULL }

    // MARK: Scalars

    /// A string's bytes.
    public var text: Bytes? {
        guard kind == JSON_STRING, let base = json_string_value(ref) else { return nil }
        return Bytes(base, json_string_length(ref))
    }

    /// An integer, or a real that is a whole number and fits.
    public var int: Int64? {
        switch kind {
        case JSON_INTEGER: json_integer_value(ref)
        case JSON_REAL: Int64(exactly: json_real_value(ref))
        default: nil
        }
    }

    public var real: Double? {
        kind == JSON_INTEGER || kind == JSON_REAL ? json_number_value(ref) : nil
    }

    public var bool: Bool? {
        switch kind {
        case JSON_TRUE: true
        case JSON_FALSE: false
        default: nil
        }
    }

    // MARK: Containers

    public var count: Int {
        switch kind {
        case JSON_OBJECT: json_object_size(ref)
        case JSON_ARRAY: json_array_size(ref)
        default: 0
        }
    }

    public func member(_ key: Bytes) -> JSONView? {
        json_object_getn(ref, key.chars, key.count).map { JSONView($0) }
    }

    public func member(_ key: StaticString) -> JSONView? { member(Bytes(key)) }

    /// A member that is there and is not null.
    public func nonNull(_ key: StaticString) -> JSONView? {
        guard let value = member(key), !value.isNull else { return nil }
        return value
    }

    public func element(_ index: Int) -> JSONView? {
        guard index >= 0, let element = json_array_get(ref, index) else { return nil }
        return JSONView(element)
    }

    /// An array of numbers: how many they are, the first `capacity` of them given to `store`. Nil if anything else
    /// is in it, or it is no array.
    public func numbers(_ capacity: Int, _ store: (Int, Double) -> Void) -> Int? {
        guard isArray else { return nil }
        for i in 0..<count {
            guard let value = element(i)?.real else { return nil }
            // A size beyond Int.max has arrived as a negative one.
            if i < capacity || capacity < 0 { store(i, value) }
        }
        return count
    }

    /// Gives each member to `body`, in order.
    public func forEachMember(_ body: (Bytes, JSONView) -> Void) {
        var iterator = json_object_iter(ref)
        while let now = iterator {
            if let key = json_object_iter_key(now), let value = json_object_iter_value(now) {
                body(Bytes(key, json_object_iter_key_len(now)), JSONView(value))
            }
            iterator = json_object_iter_next(ref, now)
        }
    }

    /// Puts a member in, with a reference of its own; nil takes it out. False: not an object.
    @discardableResult
    public func set(_ key: Bytes, _ value: JSONView?) -> Bool {
        guard isObject else { return false }
        guard let value else {
            json_object_deln(ref, key.chars, key.count)
            return true
        }
        return json_object_setn_nocheck(ref, key.chars, key.count, value.ref) == 0
    }

    public func set(_ key: Bytes, _ value: JSONValue?) {
        withExtendedLifetime(value) { _ = set(key, value?.view) }
    }

    /// What a JSON Pointer (RFC 6901) leads to.
    public func at(_ pointer: Bytes) -> JSONView? {
        guard pointer.count > 0 else { return self }
        guard pointer.base[0] == 0x2F else { return nil }
        var here = self
        var rest = pointer.dropping(1)
        while true {
            let length = rest.firstIndex(of: 0x2F) ?? rest.count
            guard let next = here.step(rest.prefix(length)) else { return nil }
            here = next
            if length == rest.count { return here }
            rest = rest.dropping(length + 1)
        }
    }

    func step(_ token: Bytes) -> JSONView? {
        if isArray { return arrayIndex(token).flatMap { element($0) } }
        guard isObject else { return nil }
        if token.firstIndex(of: 0x7E) == nil { return member(token) }
        var key = ByteBuffer(capacity: token.count)
        return key.append(unescaped: token) ? member(key.bytes) : nil
    }
}

extension ByteBuffer {
    /// Adds a token of a JSON Pointer as the key that it stands for. False: it is malformed.
    mutating func append(unescaped token: Bytes) -> Bool {
        var i = 0
        while i < token.count {
            let escaped = token.base[i] == 0x7E && i + 1 < token.count
            if escaped && token.base[i + 1] == 0x30 {
                append(0x7E)
                i += 1
            } else if escaped && token.base[i + 1] == 0x31 {
                append(0x2F)
                i += 1
            } else if token.base[i] == 0x7E {
                return false
            } else {
                append(token.base[i])
            }
            i += 1
        }
        return true
    }
}

/// An array index as RFC 6901 writes it: digits, no zero in front.
func arrayIndex(_ token: Bytes) -> Int? {
    guard token.count > 0, token.count < 10, token.count == 1 || token.base[0] != 0x30 else { return nil }
    var index = 0
    for i in 0..<token.count {
        guard token.base[i] &- 0x30 < 10 else { return nil }
        index = index * 10 + Int(token.base[i] &- 0x30)
    }
    return index
}
