import Answers
import COpenWebUI

/// The first byte says which format it is (bits 0 to 2 and 7) and how it comes, the second where it is cut in reads.
/// However it is cut: the same events, the same text, the same error. Frames that come whole are matched with those
/// before, those that come in pieces are read, so this also compares the two.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>?, _ size: Int) -> Int32 {
    guard let data, size >= 2 else { return 0 }
    let body = String(decoding: UnsafeBufferPointer(start: data + 2, count: size - 2), as: UTF8.self)
    let count = body.utf8.count
    let format: ResponseFormat =
        switch data[0] & 0x87 {
        case 0, 1: ChatCompletions()
        case 2: Responses()
        case 3: Ollama()
        case 4: FileStatus()
        case 5: List()
        case 6: Generic.json
        case 7: Generic.any
        case 0x80...0x83: Messages()
        default: OllamaProgress()
        }
    let framing: ResponseInfo.Framing =
        switch data[0] >> 3 & 3 {
        case 0: .none
        case 1: .lines
        default: .events
        }
    var row = Case(name: "fuzz", body: body)
    if data[0] & 0x20 != 0 { row.end = .cut }
    if data[0] & 0x40 != 0 { row.change = { $0.limit = 64 } }
    let info = ResponseInfo(framing: framing)
    let whole = read(format.fresh(), info, row, cuts: [])
    for length in [1, Int(data[1]) + 1] {
        let cuts = Array(stride(from: length, to: count, by: length))
        check(read(format.fresh(), info, row, cuts: cuts) == whole, "events depend on the reads")
    }
    return 0
}
