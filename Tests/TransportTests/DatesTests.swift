import CSystem
import TestSupport
import Testing
import Wire

@testable import Transport

/// The three date formats of HTTP (RFC 9110, 5.6.7).
private func format(_ time: time_t, _ format: String) -> String {
    var time = time
    var parts = tm()
    gmtime_r(&time, &parts)
    var out = [CChar](repeating: 0, count: 100)
    let length = strftime(&out, out.count, format, &parts)
    return String(decoding: out[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
}

private func milliseconds(until date: String) -> Int64? {
    let text = CString(copying: date)
    return withExtendedLifetime(text) { millisecondsUntil(httpDate: text.bytes) }
}

@Suite struct DatesTests {
    @Test(arguments: ["%a, %d %b %Y %H:%M:%S GMT", "%A, %d-%b-%y %H:%M:%S GMT", "%a %b %e %H:%M:%S %Y"])
    func futureDates(_ pattern: String) {
        let wait = milliseconds(until: format(time(nil) + 120, pattern)) ?? -1
        // The second may change between the two looks at the time.
        #expect((110_000...120_000).contains(wait), "\(wait)")
        #expect(wait % 1000 == 0)
    }

    @Test(arguments: [
        "Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994",
    ])
    func pastDatesAreNow(_ date: String) { #expect(milliseconds(until: date) == 0) }

    @Test(arguments: ["", "soon", "12x", "Sun, 99 Nov 1994 08:49:37 GMT", "Sun, 06 Nov 1994 25:00:00 GMT"])
    func otherTextIsNoDate(_ text: String) { #expect(milliseconds(until: text) == nil) }
}
