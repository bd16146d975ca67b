import CJansson
import Wire

/// An object or array that grows while others read it: values that were passed on never change.
///
/// Every holder of a value has a reference to it, so jansson's count tells whether there are other holders, such as
/// an assembled response or a program. If so, the next change is made to a copy of this one level. Elements are
/// shared and never changed. Without other holders, adding costs only what is added; each value that was passed on
/// costs one copy of this level.
public struct GrowingJSON {
    /// Nil before the first addition, which decides whether it is an object or an array.
    private var container: JSONValue?

    public init() {}

    /// Starts with a value that may have other holders.
    public init(_ view: JSONView) { container = JSONValue(sharing: view) }

    /// Valid until the next change; nil before the first addition.
    public var view: JSONView? { container?.view }

    /// The present value, for a holder.
    public var value: JSONValue? { container.map { JSONValue(sharing: $0.view) } }

    public func member(_ key: Bytes) -> JSONView? { view?.member(key) }

    /// Sets a member.
    public mutating func set(_ key: Bytes, _ value: JSONView) { own(or: .object())?.set(key, value) }

    public mutating func set(_ key: Bytes, _ value: JSONValue?) { value?.read { set(key, $0) } }

    /// Sets a member. If it is an array already, and the value is one too, the elements are appended.
    public mutating func merge(_ key: Bytes, _ value: JSONView) {
        guard let object = own(or: .object()) else { return }
        guard let known = object.member(key), known.isArray, value.isArray else {
            object.set(key, value)
            return
        }
        guard known.isShared else {
            known.appendElements(of: value)
            return
        }
        known.copied?.read {
            $0.appendElements(of: value)
            object.set(key, $0)
        }
    }

    public mutating func merge(_ key: Bytes, _ value: JSONValue?) { value?.read { merge(key, $0) } }

    /// Appends the elements of another array.
    public mutating func append(elementsOf list: JSONView) {
        own(or: .array())?.appendElements(of: list)
    }

    /// The container without other holders. Nil if out of memory.
    private mutating func own(or empty: @autoclosure () -> JSONValue?) -> JSONView? {
        guard let held = view else {
            container = empty()
            return view
        }
        if held.isShared {
            guard let copy = held.copied else { return nil }
            container = copy
        }
        return view
    }
}

extension JSONView {
    /// Whether there is more than one reference to it.
    fileprivate var isShared: Bool { owui_json_is_shared(ref) != 0 }

    /// A copy of this level, with the same elements.
    fileprivate var copied: JSONValue? { JSONValue(owning: json_copy(ref)) }
}
