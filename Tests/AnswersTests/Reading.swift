import Answers
import COpenWebUI
import JSON
import Wire

/// A body, and what has to come of it however its bytes arrive.
struct Case: Sendable {
    let name: String
    let body: String
    var end = BodyEnd.complete
    /// The events, see `trace`.
    var events = ""
    var text = ""
    /// Nil: not compared.
    var assembled: String?
    var status = OWUI_OK
    /// Part of what is said about the error.
    var why = ""
    var change: @Sendable (inout ReaderSettings) -> Void = { _ in }
}

/// What came of a body.
struct Reading: Equatable {
    var events = ""
    var text = ""
    var assembled: String?
    var status = OWUI_OK
    var why = ""
    var offset: Int64 = -1
    var lostAfterEnd = false
}

func append(_ bytes: ArraySlice<UInt8>, to input: inout ByteBuffer) {
    bytes.withUnsafeBufferPointer { if let base = $0.baseAddress { input.append(base, $0.count) } }
}

/// Reads a body that arrives in pieces, which end at `cuts`.
func read(_ format: ResponseFormat, _ info: ResponseInfo, _ row: Case, cuts: [Int]) -> Reading {
    var settings = ReaderSettings(limit: 1 << 20)
    row.change(&settings)
    let reader = FrameReader(format, settings)
    let body = Array(row.body.utf8)
    var ends = cuts + [body.count]
    var begun = 0
    var reading = Reading()
    var events: [String] = []
    reader.begin(info)
    reading: while true {
        switch reader.next() {
        case .event: events.append(trace(reader.emitter.event))
        case .keepAlive: events.append("K")
        case .starved:
            reader.emitter.rest()
            guard !ends.isEmpty else {
                reader.end(row.end)
                continue
            }
            let end = ends.removeFirst()
            append(body[begun..<end], to: &reader.input)
            begun = end
        case .ended: break reading
        }
    }
    reading.events = events.joined(separator: " ")
    reading.text = utf8(reader.response.first.text.bytes) ?? ""
    reading.assembled = utf8(reader.response.assembled())
    if let error = reader.error {
        reading.status = error.status
        reading.why = utf8(error.message?.text ?? error.why) ?? ""
        reading.offset = error.offset
    }
    reading.lostAfterEnd = reader.lostAfterEnd
    return reading
}

/// An event in short: `"text"`, `R"reasoning"`, `T0(name)"arguments"`, `S"status"` with the bytes done and to do, `I` with an element, `U` usage,
/// `F` sources, `O` other, `E(code)"message"`, `D(finish_reason)"text"`; a choice other than 0 in front.
func trace(_ event: Event) -> String {
    let text = "\"\(utf8(event.text) ?? "")\""
    let name = utf8(event.name).map { "(\($0))" } ?? ""
    let choice = event.index == 0 ? "" : "\(event.index)"
    switch event.kind {
    case OWUI_EVENT_TEXT: return choice + text
    case OWUI_EVENT_REASONING: return "\(choice)R\(text)"
    case OWUI_EVENT_TOOL_CALL: return "\(choice)T\(event.toolIndex)\(name)\(text)"
    case OWUI_EVENT_STATUS:
        return "S\(text)\(event.total < 0 && event.completed < 0 ? "" : "\(event.completed)/\(event.total)")"
    case OWUI_EVENT_ITEM: return "I\(event.json().map { utf8(JSONView($0)) } ?? "")"
    case OWUI_EVENT_USAGE: return "U"
    case OWUI_EVENT_SOURCES: return "F"
    case OWUI_EVENT_ERROR: return "E\(name)\(text)"
    case OWUI_EVENT_DONE: return "D\(name)\(text)"
    default: return "O\(name)"
    }
}

/// Server-sent events, each with one line of data.
func events(_ frames: String...) -> String { frames.map { "data: \($0)\n\n" }.joined() }

/// A JSON document a line.
func lines(_ frames: String...) -> String { frames.map { $0 + "\n" }.joined() }

func utf8(_ bytes: Bytes?) -> String? {
    bytes.map { String(decoding: UnsafeBufferPointer(start: $0.base, count: $0.count), as: UTF8.self) }
}

func utf8(_ text: CString?) -> String? { text.flatMap { utf8($0.bytes) } }

func utf8(_ json: JSONView) -> String {
    var out = ByteBuffer()
    return out.append(json: json) ? utf8(out.bytes) ?? "" : "(too deep)"
}

func utf8(_ json: JSONValue?) -> String? { json?.read { utf8($0) } }
