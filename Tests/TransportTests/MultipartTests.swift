import TestSupport
import Testing
import Wire

@testable import Transport

@Suite struct MultipartTests {
    private func boundary(_ form: Multipart) -> String {
        let prefix = "multipart/form-data; boundary="
        let type = string(form.contentType)
        #expect(type.hasPrefix(prefix))
        return String(type.dropFirst(prefix.count))
    }

    @Test func boundariesAreLongAndDiffer() {
        let (first, second) = (boundary(Multipart()), boundary(Multipart()))
        #expect(first != second)
        // RFC 2046 allows 70 characters; 32 of them are random.
        #expect(first.utf8.count == 42)
    }

    @Test func fieldsAndAFile() {
        let form = Multipart()
        let boundary = boundary(form)
        var body = ByteBuffer()
        form.append(headOf: Bytes("a"), file: nil, isFirst: true, to: &body)
        body.append("1")
        form.append(headOf: Bytes("b"), file: nil, isFirst: false, to: &body)
        withBytes("x.txt") {
            form.append(headOf: Bytes("file"), file: ($0, Bytes("text/plain")), isFirst: false, to: &body)
        }
        body.append("content")
        body.append(form.tail)
        let written = string(body.bytes)
        #expect(
            written == "--\(boundary)\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n"
                + "--\(boundary)\r\nContent-Disposition: form-data; name=\"b\"\r\n\r\n\r\n"
                + "--\(boundary)\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x.txt\"\r\n"
                + "Content-Type: text/plain\r\n\r\ncontent\r\n--\(boundary)--\r\n")
    }

    /// No name can end its parameter early.
    @Test(arguments: [#"""#, #"\"#, #"\""#, #"""""#, #"a"; x="y"#, #"\\"#])
    func namesAreEscaped(_ name: String) {
        var body = ByteBuffer()
        withBytes(name) {
            Multipart().append(headOf: Bytes("file"), file: ($0, Bytes("a/b")), isFirst: true, to: &body)
        }
        let line = string(body.bytes)?.split(separator: "\r\n").first { $0.hasPrefix("Content-Disposition") }
        let quoted = line.map {
            String($0).dropFirst("Content-Disposition: form-data; name=\"file\"; filename=".count)
        }
        // Decoded as the server does it.
        var decoded = ""
        var isEscaped = false
        for c in (quoted ?? "").dropFirst().dropLast() {
            if !isEscaped && c == "\\" {
                isEscaped = true
            } else {
                #expect(isEscaped || c != "\"")
                decoded.append(c)
                isEscaped = false
            }
        }
        #expect(decoded == name && !isEscaped)
    }
}
