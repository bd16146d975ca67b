import JSON
import Wire

// `CString` where `Bytes` are taken.

extension Bytes {
    func equals(_ text: CString) -> Bool { withExtendedLifetime(text) { equals(text.bytes) } }
}

extension JSONValue {
    static func string(_ text: CString) -> JSONValue? { withExtendedLifetime(text) { .string(text.bytes) } }

    /// Sets a member to a value of another tree, which both have then; nil leaves it as it is.
    @inline(never)
    func share(_ key: StaticString, _ value: JSONView?) {
        if let value { set(key, JSONValue(sharing: value)) }
    }
}

/// FNV-1a, which is not a cryptographic hash.
func fingerprint(_ data: Bytes) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for i in 0..<data.count { hash = (hash ^ UInt64(data.base[i])) &* 0x100_0000_01b3 }
    return hash
}
