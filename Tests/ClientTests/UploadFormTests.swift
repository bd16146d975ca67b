import COpenWebUI
import JSON
import TestSupport
import Testing

import Wire

@testable import Client
@testable import Transport

/// The body that a form sends; nil if it cannot be opened.
private func body(_ form: UploadForm) -> String? {
    guard let upload = form.opened() else { return nil }
    var bytes: [UInt8] = []
    var room = [CChar](repeating: 0, count: 64)
    while true {
        let count = upload.read(into: &room, room.count)
        if count == 0 { return String(decoding: bytes, as: UTF8.self) }
        bytes += room.prefix(count).map { UInt8(bitPattern: $0) }
    }
}

private func form(_ name: String) -> UploadForm {
    withBytes(name) { UploadForm(.memory(Bytes("content")), name: $0) }
}

/// The boundary that the Content-Type header announces.
private func boundary(_ form: UploadForm) -> String {
    let header = string(form.header)
    let prefix = "multipart/form-data; boundary="
    #expect(header.hasPrefix(prefix))
    return String(header.dropFirst(prefix.count))
}

@Suite struct UploadFormTests {
    @Test func aFormIsTheFileBetweenBoundaries() {
        let form = form("a.txt")
        let boundary = boundary(form)
        #expect(
            body(form)
                == "--\(boundary)\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n"
                + "Content-Type: text/plain\r\n\r\ncontent\r\n--\(boundary)--\r\n")
        // Again from the beginning.
        #expect(body(form) == body(form))
        #expect(form.opened()?.length == body(form).map { Int64($0.utf8.count) })
    }

    @Test func metadataComesFirst() throws {
        let form = form("a.txt")
        form.metadata = parse(#"{"a":["ä\n\"",1.5]}"#)
        let boundary = boundary(form)
        let expected =
            "--\(boundary)\r\nContent-Disposition: form-data; name=\"metadata\"\r\n\r\n"
            + #"{"a":["ä\n\"",1.5]}"# + "\r\n--\(boundary)\r\nContent-Disposition: form-data; name=\"file\""
        #expect(body(form)?.hasPrefix(expected) == true)
    }

    @Test func boundariesDiffer() { #expect(boundary(form("a")) != boundary(form("a"))) }

    /// Names go as raw UTF-8; only quotes and backslashes are escaped.
    @Test(
        arguments: [
            ("a.txt", "a.txt"), (#"a"b.txt"#, #"a\"b.txt"#), (#"\"#, #"\\"#), (#"""#, #"\""#),
            (#"C:\dir\a.txt"#, #"C:\\dir\\a.txt"#), ("ä 日本 😀.pdf", "ä 日本 😀.pdf"), ("a\tb", "a\tb"),
            ("a%22b;c=d", "a%22b;c=d"), (" a ", " a "),
        ])
    func names(_ name: String, written: String) {
        let form = form(name)
        #expect(form.nameFailure == nil)
        #expect(body(form)?.contains("filename=\"\(written)\"\r\n") == true)
    }

    @Test(arguments: ["", "a\nb", "a\rb", "a\u{0}", "\u{7F}", String(repeating: "a", count: 4097)])
    func namesThatAreRefused(_ name: String) {
        #expect(form(name).nameFailure?.status == OWUI_E_INVALID)
    }

    @Test func theLongestName() { #expect(form(String(repeating: "a", count: 4096)).nameFailure == nil) }

    @Test func nameThatIsNotUTF8() {
        var name = ByteBuffer()
        for byte in [0x61, 0xFF, 0x62] as [UInt8] { name.append(byte) }
        let form = UploadForm(.memory(Bytes("")), name: name.bytes)
        #expect(form.nameFailure?.status == OWUI_E_INVALID)
    }

    @Test func aContentTypeGoesBeforeTheOneOfTheName() {
        let form = form("a.txt")
        form.parts.first?.contentType = CString("application/x-mine; a=b")
        #expect(body(form)?.contains("\r\nContent-Type: application/x-mine; a=b\r\n\r\n") == true)
    }

    @Test func anUnknownLengthIsUnknown() {
        let reader = UploadForm(.reader({ _, _, _ in 0 }, nil, nil, length: nil), name: Bytes("a"))
        let upload = reader.opened()
        #expect(upload != nil && upload?.length == nil)
        let known = UploadForm(.reader({ _, _, _ in 0 }, nil, nil, length: 7), name: Bytes("a"))
        let length = known.opened()?.length
        let same = UploadForm(.memory(Bytes("content")), name: Bytes("a"))
        #expect(length == same.opened()?.length)
    }

    @Test func aFormOfManyParts() {
        let form = UploadForm()
        #expect(form.add(FormPart(Bytes("a\"b"), value: Bytes("1"))))
        #expect(form.add(FormPart(Bytes("x"), .memory(Bytes("content")), fileName: Bytes("x.csv"))))
        #expect(form.add(FormPart(Bytes("y"), .memory(Bytes("")), fileName: Bytes("y"))))
        #expect(form.add(FormPart(Bytes("z"), value: Bytes(""))))
        let boundary = boundary(form)
        let expected =
            "--\(boundary)\r\nContent-Disposition: form-data; name=\"a\\\"b\"\r\n\r\n1\r\n"
            + "--\(boundary)\r\nContent-Disposition: form-data; name=\"x\"; filename=\"x.csv\"\r\n"
            + "Content-Type: text/csv\r\n\r\ncontent\r\n"
            + "--\(boundary)\r\nContent-Disposition: form-data; name=\"y\"; filename=\"y\"\r\n"
            + "Content-Type: application/octet-stream\r\n\r\n\r\n"
            + "--\(boundary)\r\nContent-Disposition: form-data; name=\"z\"\r\n\r\n\r\n--\(boundary)--\r\n"
        #expect(body(form) == expected)
        #expect(body(form) == expected)
        #expect(form.opened()?.length == Int64(expected.utf8.count))
        #expect(form.has(Bytes("x")) && !form.has(Bytes("b")))
    }

    @Test func aFormHasAtMostAHundredParts() {
        let form = UploadForm()
        for _ in 0..<100 { #expect(form.add(FormPart(Bytes("f"), value: Bytes("v")))) }
        #expect(!form.add(FormPart(Bytes("f"), value: Bytes("v"))))
        #expect(body(form)?.hasSuffix("name=\"f\"\r\n\r\nv\r\n--\(boundary(form))--\r\n") == true)
    }

    @Test func aFormWithoutParts() {
        let form = UploadForm()
        #expect(body(form) == "\r\n--\(boundary(form))--\r\n")
    }

    @Test func aBodyThatIsNoForm() {
        let form = UploadForm(raw: FormPart(Bytes("body"), value: Bytes("{}")), type: Bytes("text/x"))
        #expect(body(form) == "{}" && string(form.header) == "text/x")
    }

    @Test func aFileThatIsNotThereCannotBeOpened() {
        let form = UploadForm(.file(CString("/nonexistent/a.txt")), name: Bytes("b.txt"))
        #expect(form.opened() == nil)
        #expect(form.upload?.failure != nil)
        #expect(string(form.label) == "/nonexistent/a.txt")
        #expect(string(UploadForm(.memory(Bytes("")), name: Bytes("b.txt")).label) == "b.txt")
    }

    @Test func queries() {
        for (process, inBackground, query) in [
            (nil, nil, ""), (true, nil, "?process=true"), (nil, false, "?process_in_background=false"),
            (false, true, "?process=false&process_in_background=true"),
        ] as [(Bool?, Bool?, String)] {
            let form = form("a")
            form.process = process
            form.processInBackground = inBackground
            var url = ByteBuffer()
            form.appendQuery(to: &url)
            let written = string(url.bytes)
            #expect(written == query)
        }
    }
}
