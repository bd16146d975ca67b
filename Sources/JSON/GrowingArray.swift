import CJansson
import Wire

/// A JSON array that grows while others read it: an array that was passed on never changes.
///
/// Every holder of the array has a reference to it, so jansson's count tells whether there are other holders, such as
/// a program. If so, the next addition is made to a copy. Elements are shared and never changed. Without other holders,
/// adding costs only what is added; each array that was passed on costs one copy of it.
public struct GrowingArray {
    /// Nil before the first addition.
    private var array: JSONValue?

    public init() {}

    /// The array as it is now, for a holder; nil before the first addition.
    public var value: JSONValue? { array.map { JSONValue(sharing: $0.view) } }

    /// Appends the elements of another array.
    public mutating func append(elementsOf list: JSONView) {
        if array == nil { array = .array() }
        // Without memory for a copy the elements are lost, and the array that was passed on is whole.
        if let held = array?.view, held.isShared {
            guard let copy = held.copied else { return }
            array = copy
        }
        array?.view.appendElements(of: list)
    }
}

extension JSONView {
    /// Whether there is more than one reference to it.
    fileprivate var isShared: Bool { owui_json_is_shared(ref) != 0 }

    /// A copy of this level, with the same elements.
    fileprivate var copied: JSONValue? { JSONValue(owning: json_copy(ref)) }
}
