import Answers
import COpenWebUI

/// Each line is a frame of a stream, and comes three times. Frames that have arrived whole may be matched with those
/// before them; frames that arrive byte by byte are all parsed. Both must come to the same.
///
/// Some control characters stand for parts of frames, see `parts`: bytes alone seldom come to JSON.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>?, _ size: Int) -> Int32 {
    guard let data, size >= 1 else { return 0 }
    var stream: [UInt8] = []
    var line: [UInt8] = []
    for i in 1...size {
        if i < size && data[i] != 0x0A {
            append(data[i], to: &line)
            continue
        }
        for _ in 0..<3 { stream += Array("data: ".utf8) + line + Array("\n\n".utf8) }
        line.removeAll()
    }
    let body = String(decoding: stream, as: UTF8.self)
    let format: ResponseFormat =
        switch data[0] & 3 {
        case 0: ChatCompletions()
        case 1: Responses()
        case 2: Messages()
        default: Ollama()
        }
    let info = ResponseInfo(framing: .events)
    let row = Case(name: "fuzz", body: body)
    let matched = read(format.fresh(), info, row, cuts: [])
    let parsed = read(format.fresh(), info, row, cuts: Array(0..<body.utf8.count))
    check(matched == parsed, "a frame that was matched says something else")
    return 0
}

private func append(_ byte: UInt8, to line: inout [UInt8]) {
    if let part = parts[byte] { line += Array(part.utf8) } else { line.append(byte) }
}

private let parts: [UInt8: String] = [
    0x01: #"{"choices":[{"delta":{"content":"x"}}]}"#, 0x02: #"{"choices":[{"delta":{"#, 0x03: "}}]}",
    0x04: #""choices":"#, 0x05: #""delta":"#, 0x06: #""content":"#, 0x07: #""reasoning_content":"#,
    0x08: #""role":"#, 0x13: #""index":1,"#,
    0x0B: #""index":"#, 0x0C: #""finish_reason":"#, 0x0E: #""id":"#, 0x0F: #""c\u006fntent":"#,
    0x10: #""content":"x","#, 0x11: #""content":null,"#, 0x12: #""reasoning_content":"","#,
    0x14: "null", 0x15: #""x""#, 0x16: #""""#, 0x17: "{}", 0x18: "[]", 0x19: #","usage":null"#,
    0x1A: #"\ud83d"#, 0x1B: #"\ude00"#, 0x1C: #"\u0000"#, 0x1D: "},", 0x1E: "],", 0x1F: #""created":1,"#,
]
