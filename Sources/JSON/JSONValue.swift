import CJansson
import Wire

/// A borrowed reference of jansson's.
public typealias JSONRef = UnsafeMutablePointer<json_t>

/// Owns one reference to a jansson value.
public final class JSONValue {
    public let ref: JSONRef

    /// Consumes a reference that the caller owns; nil for nil.
    public init?(owning ref: JSONRef?) {
        guard let ref else { return nil }
        self.ref = ref
    }

    private init(taking ref: JSONRef) { self.ref = ref }

    deinit { owui_json_decref(ref) }

    /// Adds a reference.
    public convenience init(sharing view: JSONView) {
        self.init(taking: owui_json_incref(view.ref))
    }

    /// Valid as long as this object. Must not be taken from a temporary object; see `read`.
    public var view: JSONView { JSONView(ref) }

    public func read<Result>(_ body: (JSONView) -> Result) -> Result {
        withExtendedLifetime(self) { body(view) }
    }

    /// Returns the reference to a caller outside of Swift, which owns it.
    public func leak() -> JSONRef { owui_json_incref(ref) }

    // These return nil if out of memory.

    @inline(never)
    public static func object() -> JSONValue? { JSONValue(owning: json_object()) }
    @inline(never)
    public static func array() -> JSONValue? { JSONValue(owning: json_array()) }
    @inline(never)
    public static func int(_ value: Int64) -> JSONValue? { JSONValue(owning: json_integer(value)) }
    @inline(never)
    public static func bool(_ value: Bool) -> JSONValue? {
        JSONValue(owning: value ? json_true() : json_false())
    }
    public static func null() -> JSONValue? { JSONValue(owning: json_null()) }

    /// `text` must be UTF-8.
    @inline(never)
    public static func string(_ text: Bytes) -> JSONValue? {
        JSONValue(owning: json_stringn_nocheck(text.chars, text.count))
    }

    @inline(never)
    public func set(_ key: StaticString, _ value: JSONValue?) { view.set(Bytes(key), value) }
    /// A member, which is shared.
    @inline(never)
    public func member(_ key: CString) -> JSONValue? {
        withExtendedLifetime((self, key)) { view.member(key.bytes).map { JSONValue(sharing: $0) } }
    }
    @inline(never)
    public func text(at key: CString) -> CString? {
        member(key)?.read { $0.text.map { CString($0) } } ?? nil
    }
    @inline(never)
    public func append(_ value: JSONValue?) {
        if let value { json_array_append(ref, value.ref) }
    }
}

extension JSONValue {
    /// A deep copy; nil if out of memory. `cleaned`: invalid UTF-8 in strings is replaced.
    public static func copy(_ view: JSONView, cleaned: Bool) -> JSONValue? {
        guard cleaned else { return JSONValue(owning: json_deep_copy(view.ref)) }
        var text = ByteBuffer()
        return text.append(json: view) ? try? parseJSON(text.bytes, maxDepth: Int.max) : nil
    }
}

extension JSONView {
    /// Sets the members of another object in this one.
    public func addMembers(of other: JSONView) { json_object_update(ref, other.ref) }

    /// Appends the elements of another array to this one.
    public func appendElements(of other: JSONView) { json_array_extend(ref, other.ref) }
}
