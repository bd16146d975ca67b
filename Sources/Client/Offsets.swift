/// Offsets in memory that C can read.
struct Offsets: ~Copyable {
    private var memory = UnsafeMutablePointer<Int>.allocate(capacity: 16)
    private var capacity = 16
    private(set) var count = 0

    deinit { memory.deallocate() }

    var base: UnsafePointer<Int> { UnsafePointer(memory) }
    var last: Int { count > 0 ? memory[count - 1] : 0 }

    mutating func append(_ offset: Int) {
        if count == capacity {
            let grown = UnsafeMutablePointer<Int>.allocate(capacity: capacity * 2)
            grown.update(from: memory, count: count)
            memory.deallocate()
            memory = grown
            capacity *= 2
        }
        memory[count] = offset
        count += 1
    }

    mutating func removeAll() { count = 0 }
}
