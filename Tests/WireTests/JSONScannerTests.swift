import TestSupport
import Testing
import Wire

/// Runs a scanner over a text: what it found, where it stopped, and whether nothing but white space is left.
private func scan<Found>(
    _ text: [UInt8], _ read: (inout JSONScanner) -> Found
) -> (found: Found, offset: Int, isAtEnd: Bool) {
    withBytes(text) { bytes in
        var scanner = JSONScanner(bytes)
        let found = read(&scanner)
        let offset = scanner.position - bytes.base
        return (found, offset, scanner.atEnd())
    }
}

private func scan<Found>(
    _ text: String, _ read: (inout JSONScanner) -> Found
) -> (found: Found, offset: Int, isAtEnd: Bool) {
    scan(Array(text.utf8), read)
}

/// A string, with its bytes copied out of the text.
private func scanString(_ scanner: inout JSONScanner) -> (bytes: [UInt8], isPlain: Bool)? {
    scanner.string().map { (array($0.bytes), $0.isPlain) }
}

@Suite struct JSONScannerTests {
    // MARK: Strings

    @Test(arguments: [
        "", "a", "0123456", "01234567", "012345678", "hello, world, this is long", "/", "\u{7F}", "é", "日本語",
        "😀", "\u{2028}",
        "\\\"", "\\\\", "\\/", "\\b", "\\f", "\\n", "\\r", "\\t", "\\u0041", "\\u00e9", "\\uD83D\\uDE00",
        "\\ud800", "\\uFFFF",
        "a\\nb\\\\", "1234567\\n", "12345678\\n", "\\\\\\\"", "\\\\u12",
    ])
    func strings(_ inside: String) {
        for rest in ["", "x", "\",\"", "\\\\", "0123456789"] {
            let (string, offset, _) = scan("\"\(inside)\"\(rest)", scanString)
            #expect(string?.bytes == Array(inside.utf8))
            #expect(string?.isPlain == (!inside.contains("\\") && inside.utf8.allSatisfy { $0 < 0x80 }))
            #expect(offset == inside.utf8.count + 2)
        }
    }

    /// What stands behind a string says nothing about it.
    @Test func aPlainStringIsPlainInFrontOfAnything() {
        for length in 0..<20 {
            let string = scan("\"\(String(repeating: "x", count: length))\":\"é\\n\u{1}\"", scanString).found
            #expect(string?.isPlain == true, "length \(length)")
        }
    }

    @Test(
        arguments: [
            ("", 0), ("a", 0), ("'a'", 0), ("\"", 1), ("\"abc", 4), ("\"0123456789", 11), ("\"a\nb\"", 2),
            ("\"\\x\"", 2),
            ("\"\\", 2), ("\"abc\\", 5), ("\"\\'\"", 2), ("\"\\U0041\"", 2), ("\"\\a\"", 2), ("\"\\0\"", 2),
            ("\"\\\n\"", 2),
            ("\"\\u\"", 3), ("\"\\u1\"", 4), ("\"\\u12\"", 5), ("\"\\u123\"", 6), ("\"\\u123g\"", 6),
            ("\"\\ug123\"", 3),
            ("\"\\u12 4\"", 5), ("\"\\u", 3), ("\"\\u1", 4), ("\"\\u123", 6), ("\"\\u1234", 7),
            ("\"\\uD83D\\\"", 9),
            ("\"\\u+123\"", 3), ("\"\\u00:0\"", 5), ("\"\\u00@0\"", 5), ("\"\\u00`0\"", 5),
        ] as [(String, Int)])
    func brokenStrings(_ text: String, _ wrong: Int) {
        let (string, offset, _) = scan(text, scanString)
        #expect(string == nil)
        #expect(offset == wrong)
    }

    /// Eight bytes are looked at together: what ends a string must be seen at each place in them, next to
    /// bytes that could be taken for it.
    @Test func everyStopAtEveryPlaceInAWord() {
        for filler: UInt8 in [0x20, 0x21, 0x23, 0x5B, 0x5D, 0x7F, 0x80, 0xA2, 0xDC, 0xFF] {
            for length in 0..<20 {
                let before = [0x22] + [UInt8](repeating: filler, count: length)
                let behind = [UInt8](repeating: filler, count: 9)
                for control in UInt8(0)..<0x20 {
                    let (string, offset, _) = scan(before + [control] + behind + [0x22], scanString)
                    #expect(string == nil)
                    #expect(offset == length + 1)
                }
                #expect(scan(before + [0x22] + behind, scanString).found?.bytes.count == length)
                let escaped = before + [0x5C, 0x22] + behind + [0x22]
                #expect(scan(escaped, scanString).found?.bytes.count == length + 11)
            }
        }
    }

    /// Escapes that follow each other, at each place of a block and across its end, whole and cut short.
    @Test func escapesAtEveryPlaceInABlock() {
        let pieces = ["a", "\\n", "\\\"", "\\\\", "\\u0041", "\"", "\t", "\\x", "\\u00g0", "é"]
        for filler in 0..<34 {
            for first in pieces {
                for second in pieces {
                    for rest in ["\"", "", "\\", "\\u", "\\u004", "a\\\"b\", 0123456789012345"] {
                        let before = String(repeating: "x", count: filler)
                        let text = [UInt8]("\\/\(before)\(first)\(second)\(rest)".utf8)
                        let found = scan([0x22] + text, scanString).found?.bytes
                        #expect(found == stringByHand(text), "\(String(decoding: text, as: UTF8.self))")
                    }
                }
            }
        }
    }

    /// What stands before the closing quote; nil if the string is invalid.
    private func stringByHand(_ text: [UInt8]) -> [UInt8]? {
        var at = 0
        while at < text.count {
            switch text[at] {
            case 0x22: return Array(text[..<at])
            case 0..<0x20: return nil
            case 0x5C:
                let letter = at + 1 < text.count ? Character(Unicode.Scalar(text[at + 1])) : " "
                let digits = text.dropFirst(at + 2).prefix(4)
                let areDigits =
                    digits.count == 4 && digits.allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
                guard letter == "u" ? areDigits : "\"\\/bfnrt".contains(letter) else { return nil }
                at += letter == "u" ? 6 : 2
            default: at += 1
            }
        }
        return nil
    }

    // MARK: Numbers

    @Test(arguments: [
        "0", "-0", "7", "10", "-10", "1234567890", "0.0", "-0.0", "0.5", "10.25", "1e5", "1E5", "1e+5",
        "1e-5", "0e0", "0E-0",
        "-1.5e300", "1e400", "123456789012345678901234567890",
    ])
    func numbers(_ number: String) {
        for rest in ["", ",", "]", " 1", "x", "e", "\0"]
        where !(rest == "e" && !number.lowercased().contains("e")) {
            let (found, offset, _) = scan(number + rest) { scanner in
                scanner.number().map { (string($0.bytes), $0.isInteger) }
            }
            #expect(found?.0 == number)
            #expect(found?.1 == !number.contains { ".eE".contains($0) })
            #expect(offset == number.utf8.count)
        }
    }

    @Test(
        arguments: [
            ("", 0), ("+1", 0), (".5", 0), ("-", 1), ("--1", 1), ("-.5", 1), ("-a", 1), ("- 1", 1), ("1.", 2),
            ("1.e5", 2), ("1.]", 2),
            ("-1.", 3), ("1e", 2), ("1E", 2), ("1e+", 3), ("1e-", 3), ("1ee5", 2), ("1e.5", 2), ("1.5e", 4),
            ("1.5e+x", 5), ("NaN", 0),
            ("Infinity", 0), ("-Infinity", 1), ("x", 0), ("/", 0), (":", 0), ("\0", 0), ("0.", 2), ("0e", 2),
        ] as [(String, Int)])
    func brokenNumbers(_ text: String, _ wrong: Int) {
        let (isNumber, offset, _) = scan(text) { $0.number() != nil }
        #expect(!isNumber)
        #expect(offset == wrong)
    }

    /// A zero in front ends the number; that something follows is for the caller to see.
    @Test(
        arguments: [("01", 1), ("-01", 2), ("00", 1), ("0x10", 1), ("1.2.3", 3), ("1-2", 1), ("1+2", 1)]
            as [(String, Int)])
    func numbersThatEndEarly(_ text: String, _ length: Int) {
        let (found, _, isAtEnd) = scan(text) { $0.number()?.bytes.count }
        #expect(found == length)
        #expect(!isAtEnd)
    }

    @Test(
        arguments: [
            ("0", 0), ("-0", 0), ("42", 42), ("-42", -42),
            ("9223372036854775806", Int64.max - 1), ("9223372036854775807", Int64.max),
            ("-9223372036854775807", Int64.min + 1), ("-9223372036854775808", Int64.min),
            ("9223372036854775808", nil), ("-9223372036854775809", nil), ("9223372036854775817", nil),
            ("18446744073709551615", nil), ("18446744073709551616", nil), ("-18446744073709551616", nil),
            ("92233720368547758070", nil), ("100000000000000000000000000000", nil), ("1.0", nil),
            ("1e2", nil),
        ] as [(String, Int64?)])
    func integers(_ text: String, _ value: Int64?) {
        let (found, _, _) = scan(text) { scanner in scanner.number().map { $0.integer } }
        #expect(found == .some(value))
    }

    /// As servers send counts and places.
    @Test(
        arguments: [
            ("12", 12), ("\"12\"", 12), ("12.0", 12), ("-120.00", -120), ("0.0", 0), ("100", 100),
            ("12.5", nil),
            ("12.", nil), ("1e2", nil), ("10e0", nil), ("\"\"", nil), ("true", nil),
        ] as [(String, Int64?)])
    func integersOfServers(_ text: String, _ value: Int64?) {
        let (found, _, _) = scan(text) { scanner in
            JSONNumber(integer: Bytes(scanner.position, scanner.end - scanner.position))?.integer
        }
        #expect(found == value)
    }

    // MARK: The rest

    @Test func literals() {
        let one = scan("true") { $0.literal("true") }
        #expect(one.found && one.isAtEnd)
        let two = scan("nullnull") { [$0.literal("null"), $0.literal("null"), $0.literal("null")] }
        #expect(two.found == [true, true, false])
        #expect(two.isAtEnd)
    }

    @Test(
        arguments: [
            ("", 0), ("n", 1), ("nul", 3), ("nulx", 3), ("nil", 1), ("NULL", 0), ("x", 0),
        ] as [(String, Int)])
    func brokenLiterals(_ text: String, _ wrong: Int) {
        let (found, offset, _) = scan(text) { $0.literal("null") }
        #expect(!found)
        #expect(offset == wrong)
    }

    @Test func whiteSpaceIsFourCharacters() {
        for byte in UInt8.min...UInt8.max {
            let (found, _, _) = scan([byte, byte]) { $0.atEnd() }
            #expect(found == [0x20, 0x09, 0x0A, 0x0D].contains(byte), "byte \(byte)")
        }
    }

    @Test(arguments: ["\"a\":", "\"a\" \n:"])
    func keys(_ text: String) {
        let (isKey, _, isAtEnd) = scan(text) { $0.key()?.equals("a") }
        #expect(isKey == true)
        #expect(isAtEnd)
    }

    @Test(
        arguments: [
            ("a:", 0), ("\"a\"", 3), ("\"a\" ", 4), ("\"a\"=", 3), ("\"a\",", 3), ("", 0),
        ] as [(String, Int)])
    func brokenKeys(_ text: String, _ wrong: Int) {
        let (isKey, offset, _) = scan(text) { $0.key() != nil }
        #expect(!isKey)
        #expect(offset == wrong)
    }

    /// A key is known by its bytes: one behind escapes is another.
    @Test(
        arguments: [
            ("id", true), ("i\\u0064", true), ("ID", false), ("id ", false), ("i", false), ("", false),
        ] as [(String, Bool)])
    func namesAreComparedByBytes(_ name: String, _ isSame: Bool) {
        #expect(scan("\"\(name)\"") { $0.string()?.equals("id") }.found == isSame)
    }

    @Test func aNULIsNoEnd() {
        #expect(!scan([0]) { $0.atEnd() }.found)
        let taken = scan([0]) { [$0.take(1), $0.take(0), $0.take(0), $0.atEnd()] }
        #expect(taken.found == [false, true, false, true])
    }
}
