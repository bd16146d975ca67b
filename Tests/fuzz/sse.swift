import Wire

/// The first two bytes say where the rest is cut in reads, and whether it is read byte by byte too. However it
/// is cut: the same events, those of the text of the standard, and the same lines.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>?, _ size: Int) -> Int32 {
    guard let data, size >= 2 else { return 0 }
    let stream = Array(UnsafeBufferPointer(start: data + 2, count: size - 2))
    let splits = [cut(stream, every: Int(data[0]) + 1), cut(stream, every: Int(data[1] & 7) + 1)]

    let events = readEvents([stream])
    check(events.events == readEventsByTheBook(stream), "not the standard's events")
    let lines = readLines([stream])
    // Small enough to be met, large enough for events to come first.
    let limit = Int(data[1] >> 3) + 8
    let limited = readEvents([stream], limit: limit)
    let limitedLines = readLines([stream], limit: limit)
    for reads in splits {
        check(readEvents(reads) == events, "events depend on the reads")
        check(readLines(reads) == lines, "lines depend on the reads")
        check(readEvents(reads, limit: limit) == limited, "the limit on events depends on the reads")
        check(readLines(reads, limit: limit) == limitedLines, "the limit on lines depends on the reads")
    }
    check(limited.isOverLimit || limited.events == events.events, "a limit not met changes events")
    check(events.events.starts(with: limited.events), "a limit makes events")
    check(lines.left == 0, "bytes are left of a stream that ended well")
    return 0
}

private func cut(_ stream: [UInt8], every length: Int) -> [[UInt8]] {
    stride(from: 0, to: stream.count, by: length).map { Array(stream[$0..<min($0 + length, stream.count)]) }
}
