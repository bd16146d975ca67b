import CSystem

#if hasFeature(Embedded)
    /// Embedded Swift allocates each object with `posix_memalign`, which takes 45 instructions more than `malloc`. What
    /// malloc returns is aligned to 16 bytes, as much as any object of this library needs. (The symbol is local to the
    /// library, so the host's allocations are its own. Both are freed with `free`.)
    @_cdecl("posix_memalign")
    public func allocateAligned(
        _ out: UnsafeMutablePointer<UnsafeMutableRawPointer?>, _ alignment: Int, _ size: Int
    ) -> Int32 {
        let place =
            alignment <= 16
            ? malloc(size) : aligned_alloc(alignment, (size &+ alignment &- 1) & ~(alignment &- 1))
        out.pointee = place
        return place == nil ? ENOMEM : 0
    }
#endif
