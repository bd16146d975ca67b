import CJansson
import Wire

/// A borrowed value: valid as long as its owner holds it.
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

    /// The value of an integer, or of a real that is a whole number and fits.
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
        owui_json_getn(ref, key.chars, key.count).map { JSONView($0) }
    }

    public func member(_ key: StaticString) -> JSONView? { member(Bytes(key)) }

    /// A member that exists and is not null.
    public func nonNull(_ key: StaticString) -> JSONView? {
        guard let value = member(key), !value.isNull else { return nil }
        return value
    }

    public func element(_ index: Int) -> JSONView? {
        guard index >= 0, let element = json_array_get(ref, index) else { return nil }
        return JSONView(element)
    }

    /// The length of an array of numbers; calls `store` with the first `capacity` of them. Nil if it is not an
    /// array, or has other elements.
    public func numbers(_ capacity: Int, _ store: (Int, Double) -> Void) -> Int? {
        guard isArray else { return nil }
        for i in 0..<count {
            guard let value = element(i)?.real else { return nil }
            // A size above Int.max arrives as a negative number.
            if i < capacity || capacity < 0 { store(i, value) }
        }
        return count
    }

    /// Calls `body` with each member, in order.
    public func forEachMember(_ body: (Bytes, JSONView) -> Void) {
        var iterator = json_object_iter(ref)
        while let now = iterator {
            if let key = json_object_iter_key(now), let value = json_object_iter_value(now) {
                body(Bytes(key, owui_json_key_length(now)), JSONView(value))
            }
            iterator = json_object_iter_next(ref, now)
        }
    }

    /// Sets a member, to which it adds a reference; nil removes it. False if this is not an object.
    @discardableResult
    public func set(_ key: Bytes, _ value: JSONView?) -> Bool {
        guard isObject else { return false }
        guard let value else {
            owui_json_deln(ref, key.chars, key.count)
            return true
        }
        return owui_json_setn_new(ref, key.chars, key.count, owui_json_incref(value.ref)) == 0
    }

    public func set(_ key: Bytes, _ value: JSONValue?) {
        withExtendedLifetime(value) { _ = set(key, value?.view) }
    }

    /// The value at a JSON Pointer (RFC 6901).
    public func at(_ pointer: Bytes) -> JSONView? {
        guard pointer.count > 0 else { return self }
        guard pointer.base[0] == .slash else { return nil }
        var here = self
        var rest = pointer.dropping(1)
        while true {
            let length = rest.firstIndex(of: .slash) ?? rest.count
            guard let next = here.step(rest.prefix(length)) else { return nil }
            here = next
            if length == rest.count { return here }
            rest = rest.dropping(length + 1)
        }
    }

    func step(_ token: Bytes) -> JSONView? {
        if isArray { return arrayIndex(token).flatMap { element($0) } }
        guard isObject else { return nil }
        if token.firstIndex(of: .tilde) == nil { return member(token) }
        var key = ByteBuffer(capacity: token.count)
        return key.append(unescaped: token) ? member(key.bytes) : nil
    }
}

extension ByteBuffer {
    /// Adds a token of a JSON Pointer as the key that it stands for. False: it is malformed.
    mutating func append(unescaped token: Bytes) -> Bool {
        var i = 0
        while i < token.count {
            let escaped = token.base[i] == .tilde && i + 1 < token.count
            if escaped && token.base[i + 1] == .digitZero {
                append(.tilde)
                i += 1
            } else if escaped && token.base[i + 1] == UInt8(ascii: "1") {
                append(.slash)
                i += 1
            } else if token.base[i] == .tilde {
                return false
            } else {
                append(token.base[i])
            }
            i += 1
        }
        return true
    }
}

/// An array index of RFC 6901: digits without a leading zero.
func arrayIndex(_ token: Bytes) -> Int? {
    guard token.count > 0, token.count < 10, token.count == 1 || token.base[0] != .digitZero else {
        return nil
    }
    var index = 0
    for i in 0..<token.count {
        guard token.base[i].isDigit else { return nil }
        index = index * 10 + Int(token.base[i].digitValue)
    }
    return index
}
