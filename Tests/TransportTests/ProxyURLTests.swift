import TestSupport
import Testing
import Wire

@testable import Transport

@Suite struct ProxyURLTests {
    @Test func whatIsOne() {
        for (url, isOne) in [
            ("proxy", true), ("proxy:3128", true), ("http://proxy:3128/", true), ("HTTPS://proxy", true),
            ("socks5h://u:p@[::1]:1080", true), ("http://u@proxy", true), ("http://u:%40@proxy:1", true),
            ("", false), ("http://", false), ("ftp://proxy", false), ("proxy:0", false),
            ("proxy:65536", false),
            ("proxy:1x", false), ("http://proxy:3128/path", false), ("http://u:p@q@proxy", false),
            ("http://pro xy", false), ("http://proxy#x", false), ("http://proxy?x", false),
            ("http://[::1", false),
            ("http://proxy:", false), ("http://:3128", false),
        ] {
            #expect(withBytes(url) { isProxyURL($0) } == isOne, "\(url)")
        }
    }

    @Test func whatMustNotBeShown() {
        for (url, secrets) in [
            ("http://proxy:3128", []), ("http://u:pass@proxy", ["u:pass", "dTpwYXNz", "pass", "pass"]),
            ("u:pa%24s@proxy:1", ["u:pa%24s", "dTpwYSRz", "pa%24s", "pa$s"]),
            ("http://token@proxy", ["token", "dG9rZW46"]),
            ("http://u:p@ss#/?@proxy:x", ["u:p@ss#/?", "dTpwQHNzIy8/", "p@ss#/?", "p@ss#/?"]),
            ("http://u:p%4@a", ["u:p%4", "dTpwJTQ", "p%4", "p%4"]),
        ] as [(String, [String])] {
            let found = withBytes(url) {
                proxySecrets($0).map { string($0) }
            }
            #expect(found == secrets, "\(url)")
        }
    }
}
