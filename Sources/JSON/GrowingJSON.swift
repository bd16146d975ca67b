import CJansson
import Wire

/// An object or array that is added to while others read it: what was handed out of it is never changed again.
///
/// Who takes a value takes a reference to it, so jansson's counts tell what else is held: a container that is, by
/// an answer that was put together of it or by a program, is left to them before a change, and a copy of that one
/// level takes its place. Elements are shared, never changed. While nobody holds it, adding costs what is added;
/// each value that is kept in between costs one copy of the list.
public struct GrowingJSON {
    /// Nil before the first addition, which tells what it is.
    private var container: JSONValue?

    public init() {}

    /// Begins with what somebody else may hold.
    public init(_ view: JSONView) { container = JSONValue(sharing: view) }

    /// Valid until the next change; nil while nothing was put in.
    public var view: JSONView? { container?.view }

    /// What is there now, to be kept.
    public var value: JSONValue? { container.map { JSONValue(sharing: $0.view) } }

    public func member(_ key: Bytes) -> JSONView? { view?.member(key) }

    /// Puts a member in, in place of one with the same name.
    public mutating func set(_ key: Bytes, _ value: JSONView) { own(or: .object())?.set(key, value) }

    public mutating func set(_ key: Bytes, _ value: JSONValue?) { value?.read { set(key, $0) } }

    /// Puts a member in: lists add up, of anything else the last word counts.
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

    /// Adds another array's elements to this one.
    public mutating func append(elementsOf list: JSONView) {
        own(or: .array())?.appendElements(of: list)
    }

    /// The container, nobody else's. Nil when memory is out.
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
    /// There is more than one reference to it.
    fileprivate var isShared: Bool { owui_json_is_shared(ref) != 0 }

    /// This level anew, with the same elements.
    fileprivate var copied: JSONValue? { JSONValue(owning: json_copy(ref)) }
}
