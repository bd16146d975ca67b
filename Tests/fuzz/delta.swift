import JSON
import Wire

/// Each line is a frame. One scanner sees them all, as in a stream; for each it must find what a new one finds,
/// and what it hands out must be what the JSON tree says.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>?, _ size: Int) -> Int32 {
    guard let data else { return 0 }
    var used = DeltaScanner()
    var rest = Bytes(data, size)
    while rest.count > 0 {
        let line = rest.prefix(rest.firstIndex(of: 0x0A) ?? rest.count)
        rest = rest.dropping(line.count + 1)
        // Twice: the second time it is like the frame before.
        for _ in 0..<2 { checkFrame(line, &used) }
    }
    return 0
}

private func checkFrame(_ frame: Bytes, _ used: inout DeltaScanner) {
    var new = DeltaScanner()
    switch (used.scan(frame), new.scan(frame)) {
    case (nil, nil): return
    case (let delta?, let same?):
        check(
            delta.kind == same.kind && delta.index == same.index
                && delta.string.bytes.base == same.string.bytes.base
                && delta.string.bytes.count == same.string.bytes.count
                && delta.string.isPlain == same.string.isPlain,
            "a used scanner finds something else")
        let found = decoded(delta)
        check(treeDelta(frame) == found, "not what the tree says")
        check(found.text.withUnsafeBufferPointer { isText($0) }, "not UTF-8")
    default: check(false, "a used scanner and a new one differ")
    }
}

private func isText(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.baseAddress.map { isUTF8(Bytes($0, text.count)) } ?? false
}
