import JSON
import TestSupport
import Testing
import Wire

@testable import Client

@Suite struct RequestTests {
    @Test func headersKeepTheMessageWhole() {
        for name in ["X-Team", "accept", "Host", "x_y~z"] {
            withBytes(name) { #expect(isHeaderName($0), "\(name)") }
        }
        for name in [
            "", "a b", "a:b", "a\r\nb", "é", "Content-Length", "transfer-encoding", "Connection", "EXPECT",
        ] {
            withBytes(name) { #expect(!isHeaderName($0), "\(name)") }
        }
        for key in ["", "sk-abc", "a b", "eyJh.eyJz-_.x="] { withBytes(key) { #expect(isKey($0), "\(key)") } }
        for key in ["a\nb", "a\0b", "\u{200B}a", "\u{201C}a\u{201D}", "\u{A0}a", "é", "a\u{7F}", "a\tb"] {
            withBytes(key) { #expect(!isKey($0), "\(key)") }
        }
        for value in ["", "a b\tc", "é"] { withBytes(value) { #expect(isHeaderValue($0), "\(value)") } }
        for value in ["a\r\nb", "a\nb", "\u{0}", "\u{7F}"] {
            withBytes(value) { #expect(!isHeaderValue($0)) }
        }
    }

    @Test func oneHeaderOfAName() {
        var headers: [Header] = []
        headers.set(Bytes("X-A"), Bytes("1"))
        headers.set(Bytes("x-a"), Bytes("2"))
        headers.set(Bytes("X-B"), Bytes("3"))
        #expect(headers.map { string($0.value) } == ["2", "3"])
        headers.set(Bytes("X-A"), nil)
        #expect(headers.map { string($0.name) } == ["X-B"])
    }

    @Test func queriesAreEncoded() throws {
        let query = try #require(parse(#"{"a b":"ä&=?/","n":-3,"r":0.5,"t":true}"#))
        var url = ByteBuffer()
        url.append("/x")
        #expect(query.read { url.append(query: $0) })
        #expect(string(url.bytes) == "/x?a%20b=%C3%A4%26%3D%3F%2F&n=-3&r=0.5&t=true")
        let repeated = try #require(parse(#"{"t":["x",2,true],"u":[]}"#))
        var list = ByteBuffer()
        list.append("/x")
        #expect(repeated.read { list.append(query: $0) })
        #expect(string(list.bytes) == "/x?t=x&t=2&t=true")
        let more = try #require(parse(#"{"page":2}"#))
        #expect(more.read { url.append(query: $0) })
        #expect(string(url.bytes)?.hasSuffix("&page=2") == true)
        for bad in ["[1]", #"{"a":[[1]]}"#, #"{"a":[null]}"#, #"{"a":null}"#, #"{"a":{}}"#, "3"] {
            let query = try #require(parse(bad))
            var url = ByteBuffer()
            #expect(!query.read { url.append(query: $0) }, "\(bad)")
        }
    }

    @Test func pathsAreFromTheRootAndEncoded() {
        for path in ["/", "/api/v1/files/", "/a?b=c", "/%C3%A4"] {
            withBytes(path) { #expect(isPath($0), "\(path)") }
        }
        for path in ["", "api", "/a b", "/ä", "/a#b", "/a\nb"] {
            withBytes(path) { #expect(!isPath($0), "\(path)") }
        }
        // Servers and proxies resolve these segments.
        for path in ["/a/../b", "/..", "/./a", "/a/%2E%2e/b", "/a/.%2e", "/a/..?b"] {
            withBytes(path) { #expect(!isPath($0), "\(path)") }
        }
        for path in ["/a/.../b", "/a..b", "/..a", "/a?b=../c"] {
            withBytes(path) { #expect(isPath($0), "\(path)") }
        }
    }

    @Test func aBodyIsJSONAndGoesToTheByte() {
        let operation = Operation(.chat)
        let text = #"{"model" : "m",  "n":123456789012345678901234567890}"#
        #expect(withBytes(text) { operation.setBody($0) } == nil)
        #expect(string(operation.body) == text)
        #expect(string(operation.model) == "m")
        #expect(operation.incompleteness == nil)
        let failure = withBytes(#"{"model": }"#) { operation.setBody($0) }
        #expect(failure?.offset == 10)
    }

    @Test func aChatNamesItsModel() {
        for text in ["{}", #"{"model":""}"#, #"{"model":null}"#, #"{"model":3}"#] {
            let operation = Operation(.chat)
            #expect(withBytes(text) { operation.setBody($0) } == nil)
            #expect(operation.incompleteness != nil, "\(text)")
        }
        #expect(Operation(.chat).incompleteness != nil)
        #expect(Operation(.models).incompleteness == nil)
    }
}
