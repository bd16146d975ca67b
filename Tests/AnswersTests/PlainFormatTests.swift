import COpenWebUI
import JSON
import TestSupport
import Testing
import Wire

@testable import Answers

@Suite struct FileStatusTests {
    static let streams: [Case] = [
        Case(
            name: "to the end", body: events(#"{"status":"pending"}"#, #"{"status":"completed"}"#),
            events: #"S"pending" S"completed""#),
        Case(
            name: "a failure is an end too",
            body: events(#"{"status":"pending"}"#, #"{"status":"failed","error":"no text"}"#),
            events: #"S"pending" S"failed""#),
        Case(
            name: "keep-alives", body: events(#"{"status":"pending"}"#, "", #"{"status":"not_found"}"#),
            events: #"S"pending" K S"not_found""#),
        Case(
            name: "no end", body: events(#"{"status":"pending"}"#), events: #"S"pending""#,
            status: OWUI_E_TRUNCATED, why: "before the file was processed"),
        Case(name: "empty", body: "", status: OWUI_E_TRUNCATED, why: "no event"),
        Case(name: "cut", body: events(#"{"a":1}"#), end: .cut, events: "O", status: OWUI_E_TRUNCATED),
    ]

    @Test(arguments: streams) func reads(_ row: Case) { check(FileStatus.init, .events, row) }

    static let bodies: [Case] = [
        Case(name: "pending", body: #"{"status":"pending"}"#, events: #"S"pending""#),
        Case(name: "no status", body: "{}"),
        Case(name: "an array", body: "[]"),
    ]

    @Test(arguments: bodies) func readsWhole(_ row: Case) { check(FileStatus.init, .none, row) }

    @Test func keepsTheLastStatusAndItsReason() {
        let reader = FrameReader(FileStatus(), ReaderSettings(limit: 1000))
        reader.begin(ResponseInfo(framing: .none))
        reader.input.append(#"{"status":"failed","error":"no text"}"#)
        reader.end(.complete)
        while case .event = reader.next() {}
        #expect(string(reader.response.status) == "failed")
        #expect(string(reader.response.statusError) == "no text")
        #expect(reader.error == nil)
    }
}

@Suite struct ListTests {
    static let bodies: [Case] = [
        Case(name: "an array", body: #"[{"id":1},2]"#, events: #"I{"id":1} I2"#),
        Case(name: "items", body: #"{"items":[{"id":"a"}],"total":1}"#, events: #"I{"id":"a"}"#),
        Case(name: "an empty one", body: "[]"),
        Case(name: "no list", body: #"{"a":1}"#, status: OWUI_E_UNEXPECTED_RESPONSE, why: "no list"),
        Case(name: "null", body: " null ", status: OWUI_E_EMPTY),
        Case(name: "nothing", body: "", status: OWUI_E_EMPTY),
        Case(name: "half of one", body: "[1", status: OWUI_E_JSON, why: "[1"),
        Case(name: "cut", body: "[1", end: .cut, status: OWUI_E_TRUNCATED),
        Case(
            name: "new elements alone", body: "[1,2,3]", events: "I2",
            change: {
                $0.newElements = { items in
                    let new = JSONValue.array()
                    new?.append(items.element(1).map { JSONValue(sharing: $0) })
                    return new
                }
            }),
    ]

    @Test(arguments: bodies) func reads(_ row: Case) { check(List.init, .none, row) }

    @Test func isNoStream() {
        check(
            List.init, .events,
            Case(
                name: "a stream", body: events("[]"), status: OWUI_E_UNEXPECTED_RESPONSE,
                why: "a stream came"))
    }
}

@Suite struct GenericTests {
    static let documents: [Case] = [
        Case(name: "an object", body: #"{"a":1}"#), Case(name: "a number", body: " 1 "),
        Case(name: "an error is the program's to read", body: #"{"error":"x"}"#),
        Case(name: "a page", body: "<!DOCTYPE html><html>", status: OWUI_E_HTML),
        Case(name: "words", body: "oops", status: OWUI_E_JSON, why: "oops"),
        Case(
            name: "too deep", body: "[[[1]]]", status: OWUI_E_JSON, change: { $0.depth = 2 }),
    ]

    @Test(arguments: documents) func readsDocuments(_ row: Case) { check({ Generic.json }, .none, row) }

    @Test func documentsAreNoStreams() {
        check(
            { Generic.json }, .lines,
            Case(name: "a stream", body: "{}\n", status: OWUI_E_UNEXPECTED_RESPONSE, why: "a stream came"))
    }

    static let streams: [Case] = [
        Case(name: "frames as they come", body: "event: a\ndata: x\n\ndata: y\n\n", events: "O(a) O"),
        Case(name: "a comment at the end", body: "data: x\n\n: ping\n", events: "O"),
        Case(
            name: "half an event", body: "data: x\n\ndata: y\n", events: "O", status: OWUI_E_TRUNCATED,
            why: "in the middle of an event"),
        Case(name: "cut", body: "data: x\n\n", end: .cut, events: "O", status: OWUI_E_TRUNCATED),
        Case(
            name: "over the limit", body: "data: 0123456789\n\n", status: OWUI_E_LIMIT,
            change: { $0.limit = 9 }
        ),
    ]

    @Test(arguments: streams) func readsAnyStream(_ row: Case) { check({ Generic.any }, .events, row) }

    @Test func filesAreNoStreamsAndNoPages() {
        let row = Case(name: "a file", body: "<html>")
        let file = ResponseInfo(framing: .events, isHTML: true)
        #expect(read(Generic.file, file, row, cuts: []) == Reading())
        let page = ResponseInfo(framing: .none, isHTML: true, isWebPage: true)
        #expect(read(Generic.file, page, row, cuts: []).status == OWUI_E_HTML)
        #expect(read(Generic.json, page, row, cuts: []).status == OWUI_E_HTML)
        #expect(read(Generic.any, ResponseInfo(framing: .none), row, cuts: []) == Reading())
    }
}
