import Answers
import COpenWebUI
import Wire

/// The first byte says which format it is; each line of the rest is a frame. Each frame comes three times, with other
/// values in between, so that it becomes known: what is said of it must be what is said of a frame that is read by
/// itself. The text is that of the TEXT events, and there is one end.
///
/// Bytes that are no text stand for parts of frames, see `parts`: bytes alone seldom come to JSON.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>?, _ size: Int) -> Int32 {
    guard let data, size >= 2 else { return 0 }
    let format = formats[Int(data[0]) % formats.count]
    var frames: [[UInt8]] = []
    var frame: [UInt8] = []
    for i in 1..<size {
        let byte = data[i]
        if byte == 0x0A {
            add(frame, &frames)
            frame = []
        } else if byte != 0x0D {
            frame += part(byte, format) ?? [byte]
        }
    }
    add(frame, &frames)
    if let found = fault({ format.make() }, frames) { check(false, found) }
    return 0
}

private func add(_ frame: [UInt8], _ frames: inout [[UInt8]]) {
    // The end, or an error, would be the end of it.
    frames.append(frame)
    frames.append(changed(frame, "x", "yz"))
    frames.append(changed(frame, "1", "23"))
    frames.append(changed(frame, "x", frame.count % 2 == 0 ? "\\ud83d" : ""))
}

/// The frame with another value in the place of each string or number that is `from`.
private func changed(_ frame: [UInt8], _ from: Character, _ to: String) -> [UInt8] {
    guard let old = from.asciiValue else { return frame }
    return frame.indices.flatMap { i -> [UInt8] in
        let isEdge = i > 0 && i + 1 < frame.count && isBorder(frame[i - 1]) && isBorder(frame[i + 1])
        return frame[i] == old && isEdge ? Array(to.utf8) : [frame[i]]
    }
}

private func isBorder(_ byte: UInt8) -> Bool { Array("\":,]}".utf8).contains(byte) }

private struct Target: Sendable {
    let make: @Sendable () -> ResponseFormat
    let parts: [StaticString]
}

/// A byte from 0x01 on stands for a part that all formats have, one from 0x80 on for a part of the format.
private func part(_ byte: UInt8, _ format: Target) -> [UInt8]? {
    if byte < 0x20 { return shared[Int(byte) % shared.count].bytes }
    return byte < 0x80 ? nil : format.parts[Int(byte - 0x80) % format.parts.count].bytes
}

extension StaticString {
    fileprivate var bytes: [UInt8] {
        Array(UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount))
    }
}

private let shared: [StaticString] = [
    "\"x\"", "null", "\"\"", "{}", "[]", "1", "0", "-1", "true", "NaN", "{", "}", "[", "]", ",", ":", "}}]}",
    "},",
    "\"id\":\"x\",", "\"index\":1,", "\"index\":0,", "\\ud83d", "\\ude00", "\\u0000", "\"unknown\":",
    "\"error\":",
    "\"type\":\"x\",", ",\"usage\":{\"x\":1}", "\"created\":1,", "\"name\":\"x\",", "\"arguments\":\"x\"",
]

private let formats: [Target] = [
    Target(
        make: { ChatCompletions() },
        parts: [
            "{\"choices\":[{\"index\":0,\"delta\":{\"content\":\"x\"}}]}", "{\"choices\":[{\"delta\":{",
            "{\"id\":\"x\",\"choices\":[{\"index\":1,\"delta\":{", "\"choices\":[", "{\"delta\":{",
            "\"message\":{",
            "\"content\":\"x\",", "\"content\":", "\"reasoning_content\":\"x\",", "\"reasoning\":\"x\",",
            "\"role\":\"assistant\",", "\"tool_calls\":[{", "\"function\":{", "\"custom\":{\"input\":\"x\"}",
            "\"finish_reason\":\"stop\",", "\"finish_reason\":null,", "\"refusal\":\"x\",",
            "\"reasoning_details\":[{\"index\":0,\"text\":\"x\"}],", "\"logprobs\":{\"content\":[1]},",
            "\"c\\u006fntent\":\"x\"", "{\"type\":\"text\",\"text\":\"x\"}", "{\"thinking\":\"x\"}",
            "\"function_call\":{\"arguments\":\"x\"},", "\"model\":\"x\",", "\"sources\":[1],",
        ]),
    Target(
        make: { Responses() },
        parts: [
            "{\"type\":\"response.output_text.delta\",\"delta\":\"x\",",
            "{\"type\":\"response.reasoning_summary_text.delta\",\"delta\":\"x\",",
            "{\"type\":\"response.function_call_arguments.delta\",\"delta\":\"x\",",
            "{\"type\":\"response.function_call_arguments.done\",\"arguments\":\"x\",",
            "{\"type\":\"response.output_text.done\",\"text\":\"x\",",
            "{\"type\":\"response.output_item.added\",",
            "{\"type\":\"response.output_item.done\",", "{\"type\":\"response.completed\",\"response\":{",
            "{\"type\":\"response.refusal.delta\",\"delta\":\"x\",", "\"item\":{\"type\":\"function_call\",",
            "\"item\":{\"type\":\"message\",\"content\":[", "{\"text\":\"x\"}", "\"item_id\":\"x\",",
            "\"output_index\":0,", "\"output_index\":1,", "\"content_index\":0,", "\"sequence_number\":1,",
            "\"output\":[", "\"status\":\"completed\"", "\"obfuscation\":\"x\"", "\"delta\":\"x\"",
        ]),
    Target(
        make: { Ollama() },
        parts: [
            "{\"message\":{\"role\":\"assistant\",\"content\":\"x\"},\"done\":false}", "{\"response\":\"x\",",
            "{\"message\":{", "\"content\":\"x\"", "\"thinking\":\"x\",", "\"tool_calls\":[{\"function\":{",
            "\"done\":true", "\"done\":false", "\"done_reason\":\"stop\",", "\"arguments\":{\"x\":1}",
            "\"model\":\"x\",", "\"created_at\":\"x\",",
        ]),
    Target(
        make: { Messages() },
        parts: [
            "{\"type\":\"content_block_delta\",\"index\":0,\"delta\":{", "\"text\":\"x\"",
            "\"thinking\":\"x\"",
            "\"partial_json\":\"x\"", "\"signature\":\"x\"", "{\"type\":\"content_block_start\",\"index\":0,",
            "\"content_block\":{\"type\":\"tool_use\",\"id\":\"x\",", "\"content_block\":{\"type\":\"text\",",
            "\"input\":{}", "{\"type\":\"message_start\",\"message\":{",
            "{\"type\":\"message_delta\",\"delta\":{",
            "\"stop_reason\":\"x\"", "{\"type\":\"message_stop\"}", "\"citation\":{\"x\":1}",
        ]),
    Target(
        make: { OllamaProgress() },
        parts: [
            "{\"status\":\"x\",", "{\"status\":\"success\"}", "\"total\":1,", "\"completed\":1",
            "\"digest\":\"x\",",
        ]),
]
