/// Offsets in memory that C can read.
struct Offsets: ~Copyable {
    private var memory: UnsafeMutablePointer<Int>?
    private var capacity = 0
    private(set) var count = 0

    deinit { memory?.deallocate() }

    /// Nil if there are none.
    var base: UnsafePointer<Int>? { UnsafePointer(memory) }
    var last: Int { count > 0 ? memory?[count - 1] ?? 0 : 0 }

    mutating func append(_ offset: Int) {
        if count == capacity {
            capacity = max(16, capacity * 2)
            let grown = UnsafeMutablePointer<Int>.allocate(capacity: capacity)
            if let memory {
                grown.update(from: memory, count: count)
                memory.deallocate()
            }
            memory = grown
        }
        memory?[count] = offset
        count += 1
    }

    mutating func removeAll() { count = 0 }
}
