/// Elements in memory that C can read.
struct CArray<Element: BitwiseCopyable>: ~Copyable {
    private var memory: UnsafeMutablePointer<Element>?
    private var capacity = 0
    private(set) var count = 0

    deinit { memory?.deallocate() }

    /// Nil if there were none yet.
    var base: UnsafeMutablePointer<Element>? { memory }
    var last: Element? { count > 0 ? memory?[count - 1] : nil }

    mutating func append(_ element: Element) {
        if count == capacity {
            capacity = max(16, capacity * 2)
            let grown = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
            if let memory {
                grown.update(from: memory, count: count)
                memory.deallocate()
            }
            memory = grown
        }
        memory?[count] = element
        count += 1
    }

    mutating func removeAll() { count = 0 }
}
