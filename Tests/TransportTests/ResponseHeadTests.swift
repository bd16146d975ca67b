import TestSupport
import Testing
import Wire

@testable import Transport

/// The head that these lines make.
private func head(_ lines: [String]) -> ResponseHead {
    var head = ResponseHead()
    for line in lines { withBytes(line + "\r\n") { head.append($0) } }
    return head
}

private func value(_ name: String, of head: borrowing ResponseHead) -> String? {
    let value = withBytes(name) { head.header($0) }
    return string(value)
}

@Suite struct ResponseHeadTests {
    @Test func headsThatCannotBeRead() {
        for (line, count, fault) in [
            ("X: " + String(repeating: "a", count: 1000), 250, nil),
            ("X: " + String(repeating: "a", count: 1000), 300, .tooLong),
            ("HTTP/1.1 102 Processing\r\n", 1000, nil), ("HTTP/1.1 102 Processing\r\n", 1002, .interimOnly),
            ("HTTP/1.1 101 Switching Protocols\r\n", 1, .switched),
        ] as [(String, Int, HeadFault?)] {
            var head = ResponseHead()
            withBytes("HTTP/1.1 200 OK\r\n") { head.append($0) }
            for _ in 0..<count {
                // An interim response ends with an empty line.
                for each in line.hasPrefix("HTTP") ? [line, "\r\n"] : [line] {
                    withBytes(each) { head.append($0) }
                }
            }
            let found = head.fault
            #expect(found == fault, "\(line.prefix(30)) \(count)")
        }
    }

    @Test func thePortOfAURL() {
        for (url, port) in [
            ("http://a/b", 80), ("https://a/b:1", 443), ("http://a:3000", 3000),
            ("https://[::1]:8443/x", 8443),
            ("http://[::1]/x", 80), ("http://10.0.0.1/1", 80),
        ] {
            let request = HTTPRequest(method: CString("GET"), url: CString(copying: url), isIdempotent: true)
            #expect(request.port == port, "\(url)")
        }
    }

    @Test func namesAreComparedWithoutCase() {
        let head = head(["HTTP/1.1 200 OK", "X-A: 1", "x-ab:2", "X-Request-Id:  a b \t", ""])
        let (status, isComplete) = (head.status, head.isComplete)
        #expect(status == 200 && isComplete)
        let values = ["x-a", "X-AB", "x-request-ID", "X", "X-", "X-A:", ""].map { value($0, of: head) }
        #expect(values == ["1", "2", "a b", nil, nil, nil, nil])
    }

    @Test func aHeaderMayHaveNoValue() {
        let head = head(["HTTP/1.1 200 OK", "X-Empty:", "X-Blank:   ", "no colon", ""])
        let values = ["x-empty", "x-blank", "no colon"].map { value($0, of: head) }
        #expect(values == ["", "", nil])
    }

    @Test func theFirstOfRepeatedHeadersCountsAndAllAreListed() {
        let head = head(["HTTP/1.1 200 OK", "Set-Cookie: a", "X: y", "set-cookie: b", ""])
        #expect(value("Set-Cookie", of: head) == "a")
        var all: [String] = []
        head.forEachHeader { all.append("\(string($0))=\(string($1))") }
        #expect(all == ["Set-Cookie=a", "X=y", "set-cookie=b"])
    }

    @Test func anInterimHeadIsReplaced() {
        let interim = head(["HTTP/1.1 100 Continue", "X-Interim: 1", ""])
        let isComplete = interim.isComplete
        #expect(!isComplete)
        #expect(value("X-Interim", of: interim) == nil)
        let final = head([
            "HTTP/1.1 100 Continue", "", "HTTP/1.1 103 Early Hints", "Link: x", "", "HTTP/1.1 404 Not Found",
            "X-Final: 1", "",
        ])
        let (status, isFinal) = (final.status, final.isComplete)
        #expect(status == 404 && isFinal)
        #expect([value("Link", of: final), value("X-Final", of: final)] == [nil, "1"])
    }

    @Test func trailersAreIgnored() {
        let head = head(["HTTP/1.1 200 OK", "X-A: 1", "", "X-A: 2", "X-Trailer: 3", ""])
        #expect([value("X-A", of: head), value("X-Trailer", of: head)] == ["1", nil])
    }

    @Test func nothingIsFoundBeforeTheHeadIsComplete() {
        let head = head(["HTTP/1.1 200 OK", "X-A: 1"])
        #expect(value("X-A", of: head) == nil)
    }

    @Test func valuesAreValidUTF8AndEndInNUL() {
        var head = ResponseHead()
        withBytes("HTTP/1.1 200\r\n") { head.append($0) }
        withBytes(Array("X-A: caf".utf8) + [0xE9, 0x0D, 0x0A]) { head.append($0) }
        withBytes("\r\n") { head.append($0) }
        let bytes = head.header("x-a")
        #expect(string(bytes) == "caf\u{FFFD}")
        #expect(bytes.map { $0.base[$0.count] } == 0)
    }

    @Test func statusLines() {
        for (line, status) in [
            ("HTTP/1.1 200 OK", 200), ("HTTP/2 204", 204), ("http/1.0 599 x", 599), ("HTTP/1.1 20 OK", 0),
            ("HTTP/1.1 ", 0), ("HTTP/1.1", 0), ("HTTP/1.1 2x0", 0), ("HTTP/1.1 -20", 0),
        ] {
            let head = head([line])
            let read = head.status
            #expect(read == status, "\(line)")
        }
    }

    @Test func streamsGoByContentTypeAndStatus() {
        for (status, type, stream) in [
            (200, "text/event-stream", .events), (201, "Text/Event-Stream; charset=utf-8", .events),
            (200, "application/x-ndjson", .lines), (200, "application/ndjson ; a=b", .lines),
            (200, "application/jsonl", .lines), (200, "application/json", nil), (200, "", nil),
            (200, "text/event-streams", nil), (400, "text/event-stream", nil),
            (302, "application/jsonl", nil),
        ] as [(Int, String, ResponseHead.Stream?)] {
            let head = head(["HTTP/1.1 \(status) x", "Content-Type: \(type)", ""])
            let kind = head.stream
            #expect(kind == stream, "\(status) \(type)")
        }
    }

    @Test func anHTMLFileIsNoWebPage() {
        let page = head(["HTTP/1.1 200 OK", "Content-Type: text/html; charset=utf-8", ""])
        let file = head([
            "HTTP/1.1 200 OK", "Content-Type: text/html", "Content-Disposition: attachment; filename=a.html",
            "",
        ])
        let (isPage, isFile) = (page.isWebPage, !file.isWebPage)
        #expect(isPage && isFile)
    }
}
