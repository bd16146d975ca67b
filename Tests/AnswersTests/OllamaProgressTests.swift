import COpenWebUI
import Testing

@testable import Answers

@Suite struct OllamaProgressTests {
    private static let manifest = #"{"status":"pulling manifest"}"#
    private static let part = #"{"status":"pulling 8ee","digest":"sha256:8ee","total":100,"completed":40}"#
    private static let success = #"{"status":"success"}"#

    static let streams: [Case] = [
        Case(
            name: "a pull", body: lines(manifest, part, part, #"{"status":"verifying"}"#, success),
            events: #"S"pulling manifest" S"pulling 8ee"40/100 S"pulling 8ee"40/100 S"verifying" S"success""#,
            assembled: success),
        Case(
            name: "many lines of one step",
            body: lines(
                #"{"status":"s","total":9,"completed":1}"#, #"{"status":"s","total":9,"completed":2}"#,
                #"{"status":"s","total":9,"completed":30}"#, #"{"status":"s","total":9,"completed":null}"#,
                #"{"status":"s","total":8,"completed":4.5}"#, #"{"status":"t","total":9,"completed":5}"#,
                #"{"status":"s","total":9,"completed":6}"#, success),
            events: #"S"s"1/9 S"s"2/9 S"s"30/9 S"s"-1/9 S"s"-1/8 S"t"5/9 S"s"6/9 S"success""#),
        Case(
            name: "only the bytes to do", body: lines(#"{"status":"s","total":7}"#, success),
            events: #"S"s"-1/7 S"success""#),
        Case(
            name: "bytes that are no integers",
            body: lines(#"{"status":"s","total":null,"completed":"x"}"#, success),
            events: #"S"s" S"success""#),
        Case(
            name: "lines without a status", body: lines("{}", #"{"digest":"d"}"#, success),
            events: #"O O S"success""#),
        Case(
            name: "an error", body: lines(manifest, #"{"error":"pull model manifest: file does not exist"}"#),
            events: #"S"pulling manifest" E"pull model manifest: file does not exist""#,
            assembled: manifest, status: OWUI_E_STREAM, why: "file does not exist"),
        Case(
            name: "an error beside a status", body: lines(#"{"status":"pushing","error":"denied"}"#),
            events: #"S"pushing" E"denied""#, status: OWUI_E_STREAM, why: "denied"),
        Case(
            name: "no success", body: lines(manifest, part),
            events: #"S"pulling manifest" S"pulling 8ee"40/100"#, status: OWUI_E_TRUNCATED,
            why: "the status \"success\""),
        Case(
            name: "no success, and no finish_reason required", body: lines(manifest),
            events: #"S"pulling manifest""#, status: OWUI_E_TRUNCATED,
            change: { $0.requiresFinishReason = false }),
        Case(
            name: "cut", body: lines(manifest) + #"{"sta"#, end: .cut, events: #"S"pulling manifest""#,
            status: OWUI_E_TRUNCATED),
        Case(name: "cut after the end", body: lines(success), end: .cut, events: #"S"success""#),
        Case(
            name: "no line end at the end", body: lines(manifest) + success,
            events: #"S"pulling manifest" S"success""#),
        Case(name: "empty", body: "", status: OWUI_E_TRUNCATED, why: "no event"),
    ]

    @Test(arguments: streams) func reads(_ row: Case) { check(OllamaProgress.init, .lines, row) }

    static let bodies: [Case] = [
        Case(name: "success", body: success, events: #"S"success""#, assembled: success),
        Case(
            name: "an error", body: #"{"error":"file does not exist"}"#, status: OWUI_E_UNEXPECTED_RESPONSE,
            why: "file does not exist"),
        Case(
            name: "an error beside a status", body: #"{"status":"success","error":"denied"}"#,
            events: #"S"success" E"denied""#, status: OWUI_E_STREAM, why: "denied"),
        Case(
            name: "another status", body: manifest, events: #"S"pulling manifest""#, status: OWUI_E_TRUNCATED,
            why: "the status \"success\""),
        Case(
            name: "another status, and no finish_reason required", body: manifest,
            events: #"S"pulling manifest""#, status: OWUI_E_TRUNCATED,
            change: { $0.requiresFinishReason = false }),
        Case(
            name: "no status", body: #"{"a":1}"#, status: OWUI_E_UNEXPECTED_RESPONSE,
            why: "there is no status in it"),
        Case(name: "null", body: "null", status: OWUI_E_EMPTY),
    ]

    @Test(arguments: bodies) func readsWhole(_ row: Case) { check(OllamaProgress.init, .none, row) }
}
