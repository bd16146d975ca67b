import Answers
import COpenWebUI
import JSON
import Wire

/// What came of a stream of frames.
struct FramesReading: Equatable {
    /// See `trace`; of tool calls and token counts with their JSON.
    var events: [String] = []
    var text = ""
    var assembled: String?
    var status = OWUI_OK
    /// The text of the TEXT events of the first choice.
    var emitted = ""
}

/// Reads frames as server-sent events. With `unlearned`, each object is in two lines of data: the same JSON, but such a
/// frame never becomes known, so that each one is read by itself. What is not JSON never becomes known, and its last
/// line may be an error.
func readFrames(_ format: ResponseFormat, _ frames: [[UInt8]], unlearned: Bool) -> FramesReading {
    let reader = FrameReader(format, ReaderSettings(limit: 1 << 20))
    reader.begin(ResponseInfo(framing: .events))
    var reading = FramesReading()
    var body: [UInt8] = []
    for frame in frames {
        body += Array("data: ".utf8)
        if unlearned && isObject(frame) {
            body += Array("{\ndata: ".utf8) + frame.dropFirst()
        } else {
            body += frame
        }
        body += Array("\n\n".utf8)
    }
    append(body[...], to: &reader.input)
    var hasEnd = false
    while true {
        switch reader.next() {
        case .event: reading.add(reader.emitter.event)
        case .keepAlive: reading.events.append("K")
        case .starved:
            if hasEnd { return reading }
            hasEnd = true
            reader.end(.complete)
            continue
        case .ended:
            reading.text = utf8(reader.response.first.text.bytes) ?? ""
            reading.assembled = utf8(reader.response.assembled())
            reading.status = reader.error?.status ?? OWUI_OK
            return reading
        }
    }
}

private func isObject(_ frame: [UInt8]) -> Bool {
    frame.withUnsafeBufferPointer {
        guard let base = $0.baseAddress, $0.first == UInt8(ascii: "{") else { return false }
        var scanner = JSONScanner(Bytes(base, $0.count))
        return scanner.value() != nil && scanner.atEnd()
    }
}

extension FramesReading {
    fileprivate mutating func add(_ event: Event) {
        var line = trace(event)
        if event.kind == OWUI_EVENT_TOOL_CALL || event.kind == OWUI_EVENT_USAGE {
            line += event.json().map { utf8(JSONView($0)) } ?? "-"
        }
        if event.kind == OWUI_EVENT_TEXT && event.index == 0 { emitted += utf8(event.text) ?? "" }
        events.append(line)
    }
}

private func difference(_ known: FramesReading, _ fresh: FramesReading) -> String {
    for (a, b) in zip(known.events, fresh.events) where a != b { return "\(a) for \(b)" }
    if known.events.count != fresh.events.count {
        return "\(known.events.count) events for \(fresh.events.count)"
    }
    return
        "\(known.assembled ?? "-") for \(fresh.assembled ?? "-"), status \(known.status) for \(fresh.status)"
}

/// What is wrong with how a stream was read; nil if nothing is.
func fault(_ make: () -> ResponseFormat, _ frames: [[UInt8]]) -> String? {
    let known = readFrames(make(), frames, unlearned: false)
    let fresh = readFrames(make(), frames, unlearned: true)
    if known != fresh { return "known frames are read as others: \(difference(known, fresh))" }
    if known.emitted != known.text { return "the text is not that of the events: \(known)" }
    let ends = known.events.filter { $0.hasPrefix("D") }.count
    let due = make().traits.contains(.conversation) && known.status == OWUI_OK ? 1 : 0
    if ends != due { return "\(ends) ends: \(known)" }
    return nil
}
