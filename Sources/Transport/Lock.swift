import CSystem

/// A mutex. (Synchronization's Mutex does not exist in Embedded Swift.) It is held while the process forks; while one is
/// held, no other may be taken, made or freed.
public final class Lock: @unchecked Sendable {
    // Any thread may use the mutex; the pointer never changes.
    private let lock: UnsafeMutablePointer<owui_lock>
    private let mutex: UnsafeMutablePointer<pthread_mutex_t>

    public init() {
        lock = UnsafeMutablePointer<owui_lock>.allocate(capacity: 1)
        owui_lock_init(lock)
        mutex = owui_lock_mutex(lock)
    }

    deinit {
        owui_lock_destroy(lock)
        lock.deallocate()
    }

    @inline(__always)
    public func locked<Result>(_ body: () -> Result) -> Result {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        return body()
    }
}
