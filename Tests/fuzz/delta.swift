import JSON
import Wire

/// Each line is a frame. One scanner sees them all, as in a stream; for each it must find what a new one finds,
/// and what it returns must be what the JSON tree says.
///
/// Some control characters stand for parts of frames, see `parts`: bytes alone seldom come to JSON.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>?, _ size: Int) -> Int32 {
    guard let data else { return 0 }
    var used = DeltaScanner()
    var text = ByteBuffer(capacity: 2 * size)
    for i in 0..<size {
        if let part = parts[data[i]] { text.append(part) } else { text.append(data[i]) }
    }
    var rest = text.bytes
    while rest.count > 0 {
        let line = rest.prefix(rest.firstIndex(of: 0x0A) ?? rest.count)
        rest = rest.dropping(line.count + 1)
        // Twice: the second time it is like the frame before.
        for _ in 0..<2 { checkFrame(line, &used) }
    }
    return 0
}

private let parts: [UInt8: StaticString] = [
    0x01: "{\"choices\":[{\"delta\":{\"content\":\"x\"}}]}", 0x02: "{\"choices\":[{\"delta\":{", 0x03: "}}]}",
    0x04: "\"choices\":", 0x05: "\"delta\":", 0x06: "\"content\":", 0x07: "\"reasoning_content\":",
    0x08: "\"role\":",
    0x0B: "\"index\":", 0x0C: "\"finish_reason\":", 0x0E: "\"id\":", 0x0F: "\"c\\u006fntent\":",
    0x10: "\"content\":\"x\",", 0x11: "\"content\":null,", 0x12: "\"reasoning_content\":\"\",",
    0x13: "\"index\":1,",
    0x14: "null", 0x15: "\"x\"", 0x16: "\"\"", 0x17: "{}", 0x18: "[]", 0x19: ",\"usage\":null",
    0x1A: "\\ud83d", 0x1B: "\\ude00", 0x1C: "\\u0000", 0x1D: "},", 0x1E: "],", 0x1F: "\"created\":1,",
]

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
