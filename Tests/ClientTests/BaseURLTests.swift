import TestSupport
import Testing
import Wire

@testable import Client

@Suite struct BaseURLTests {
    @Test(arguments: [
        ("http://localhost:3000", "http://localhost:3000"),
        ("http://localhost:3000/", "http://localhost:3000"),
        ("https://example.org/chat//", "https://example.org/chat"),
        ("  HTTP://Example.org ", "http://Example.org"),
        ("http://[::1]:8080/x", "http://[::1]:8080/x"),
        ("http://127.0.0.1:65535", "http://127.0.0.1:65535"),
    ])
    func accepts(_ url: String, as normalized: String) {
        withBytes(url) { #expect(string(normalizedBaseURL($0)) == normalized) }
    }

    @Test(arguments: [
        "", "localhost:3000", "ftp://x", "http://", "http:///x", "http://:80", "http://x:", "http://x:0",
        "http://x:65536", "http://x:80a", "http://user:secret@x", "http://x/?a=b", "http://x/#a",
        "http://x y",
        "http://x\r\nHost: y", "http://x/\u{7F}", "http://[]", "http://[::1", "http://[::1]x", "http://x\\y",
        "file:///etc/passwd", "https//x",
    ])
    func refuses(_ url: String) {
        withBytes(url) { #expect(normalizedBaseURL($0) == nil) }
    }

    @Test(arguments: [
        ("http://x", ""), ("http://x/api", "/api"), ("http://x/api/v1", "/api/v1"), ("http://x/v1", "/v1"),
        ("http://x/ollama", "/ollama"), ("http://x/ollama/api", "/ollama/api"),
        ("http://x/openai/v1", "/openai/v1"),
        ("http://x/chat", ""), ("http://x/chat/api", "/api"), ("http://x/myapi", ""), ("http://api", ""),
        ("http://x/api/chat/completions", "/api/chat/completions"), ("http://x/api/y", ""),
    ])
    func knowsWhatBelongsToPaths(_ url: String, _ suffix: String) {
        withBytes(url) { #expect(string(apiSuffix(of: $0)) == suffix) }
    }

    @Test(arguments: [
        "http://localhost:1", "https://LOCALHOST", "http://localhost./x", "http://chat.localhost:80",
        "http://127.0.0.1", "http://127.1.2.3:4", "http://127.1", "http://2130706433", "http://0.0.0.0:8080",
        "http://[::1]:2", "https://[::1]/x", "http://[0:0:0:0:0:0:0:1]", "http://[::ffff:127.0.0.1]",
        "http://[::]:1",
    ])
    func knowsLoopback(_ url: String) {
        withBytes(url) { #expect(isLoopback($0)) }
    }

    @Test(arguments: [
        "http://example.org", "https://example.org", "http://10.0.0.1", "http://127.0.0.1.example.org",
        "http://localhost.example.org", "http://notlocalhost", "http://[fe80::1]", "http://[::2]",
        "http://[::ffff:10.0.0.1]", "http://example.org/localhost", "http://126.255.255.255",
    ])
    func knowsWhatIsElsewhere(_ url: String) {
        withBytes(url) { #expect(!isLoopback($0)) }
    }

    @Test(arguments: [
        ("http://localhost", 80), ("https://localhost/x:1", 443), ("http://localhost:3000/x", 3000),
        ("http://[::1]", 80), ("http://[::1]:65535", 65535), ("https://127.0.0.1:8", 8),
    ])
    func knowsPorts(_ url: String, _ expected: Int) {
        withBytes(url) { #expect(port(of: $0) == expected) }
    }
}
