import Wire

/// A frame as a test compares it.
struct SentEvent: Equatable {
    let data: [UInt8]
    let name: [UInt8]

    init(data: [UInt8], name: [UInt8] = []) {
        self.data = data
        self.name = name
    }

    init(_ data: String, name: String = "") { self.init(data: Array(data.utf8), name: Array(name.utf8)) }

    init(_ frame: Frame) { self.init(data: bytes(frame.data), name: bytes(frame.name)) }
}

/// What came of a stream.
struct Reading: Equatable {
    var events: [SentEvent] = []
    var isOverLimit = false
    /// What was still in the buffer at the end.
    var left = 0
}

let noLimit = 1 << 30

private func bytes(_ bytes: Bytes) -> [UInt8] {
    Array(UnsafeBufferPointer(start: bytes.base, count: bytes.count))
}

private func append(_ read: [UInt8], to input: inout ByteBuffer) {
    read.withUnsafeBufferPointer { if let base = $0.baseAddress { input.append(base, $0.count) } }
}

func readEvents(_ reads: [[UInt8]], limit: Int = noLimit) -> Reading {
    var decoder = SSEDecoder(limit: limit)
    var input = ByteBuffer()
    var reading = Reading()
    for read in reads {
        append(read, to: &input)
        reading: while true {
            switch decoder.next(&input) {
            case .frame(let frame): reading.events.append(SentEvent(frame))
            case .starved: break reading
            case .overLimit:
                reading.isOverLimit = true
                return reading
            }
        }
    }
    reading.left = input.count
    return reading
}

func readLines(_ reads: [[UInt8]], limit: Int = noLimit, endsWell: Bool = true) -> Reading {
    var decoder = LineDecoder(limit: limit)
    var input = ByteBuffer()
    var reading = Reading()
    for (i, read) in (reads + [[]]).enumerated() {
        append(read, to: &input)
        reading: while true {
            switch decoder.next(&input, atEnd: endsWell && i == reads.count) {
            case .frame(let frame): reading.events.append(SentEvent(frame))
            case .starved: break reading
            case .overLimit:
                reading.isOverLimit = true
                return reading
            }
        }
    }
    reading.left = input.count
    return reading
}

private func withoutBlanks(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let isBlank = { (byte: UInt8) in byte == 0x20 || (0x09...0x0D).contains(byte) }
    return text.drop(while: isBlank).reversed().drop(while: isBlank).reversed()[...]
}

/// The same streams by the text of the WHATWG standard, on whole lines and without optimisation. Beyond it are the words
/// of errors: a field `error:`, and lines from a `{` on that have no field name; and the ends of documents that have no
/// blank line after them.
func readEventsByTheBook(_ stream: [UInt8]) -> [SentEvent] {
    let lf = UInt8(ascii: "\n")
    let cr = UInt8(ascii: "\r")
    var rest = stream[...]
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    var events: [SentEvent] = []
    var data: [UInt8] = []
    var name: [UInt8] = []
    var isUnframed = false
    while let end = rest.firstIndex(where: { $0 == lf || $0 == cr }) {
        let line = rest[..<end]
        rest = rest[(end + 1)...]
        if stream[end] == cr && rest.first == lf { rest = rest.dropFirst() }
        if line.isEmpty {
            if !data.isEmpty { events.append(SentEvent(data: data.dropLast(), name: name)) }
            data = []
            name = []
            isUnframed = false
            continue
        }
        let colon = line.firstIndex(of: UInt8(ascii: ":"))
        var value = colon.map { line[($0 + 1)...] } ?? []
        if value.first == UInt8(ascii: " ") { value = value.dropFirst() }
        let begin = withoutBlanks(value)
        if line.starts(with: "data:".utf8), withoutBlanks(data[...]).last == UInt8(ascii: "}"),
            begin.first == UInt8(ascii: "{") || begin.elementsEqual("[DONE]".utf8)
        {
            events.append(SentEvent(data: data.dropLast(), name: name))
            data = []
            name = []
            isUnframed = false
        }
        switch String(decoding: line[..<(colon ?? line.endIndex)], as: UTF8.self) {
        case "data": data += value + [lf]
        case "event": name = Array(value)
        default:
            if isUnframed || (data.isEmpty && line.first == UInt8(ascii: "{")) {
                isUnframed = true
                data += line + [lf]
            } else if line.starts(with: "error:".utf8) {
                data += value + [lf]
                name = Array("error".utf8)
            }
        }
    }
    return events
}
