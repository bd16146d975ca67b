import Glibc
import JSON
import Testing
import TestSupport
import Wire

/// JSONTestSuite's texts: the parser, the check without a tree and jansson agree.
@Suite struct JSONTestSuiteTests {
    struct Case {
        let name: String
        let text: [UInt8]
    }

    @Test func allCases() throws {
        let cases = try #require(readCases())
        #expect(cases.count == 316)
        for each in cases { check(each) }
    }

    /// The two of the suite that are too long for the table.
    @Test func deepCases() {
        check(Case(name: "n_structure_100000_opening_arrays", text: [UInt8](repeating: 0x5B, count: 100_000)))
        let pair = Array("[{\"\":".utf8)
        check(Case(name: "n_structure_open_array_object", text: (0..<50_000).flatMap { _ in pair } + [0x0A]))
    }

    private func check(_ each: Case) {
        let error = errorOffset(each.text, maxDepth: 1000)
        switch each.name.prefix(2) {
        // NUL in a key is an error, see json.h: jansson cannot hold it.
        case "y_" where each.name != "y_object_escaped_null_in_key":
            #expect(error == nil, "\(each.name)")
        case "n_": #expect(error != nil, "\(each.name)")
        default: break
        }
        let found = withBytes(each.text) { firstJSONError(in: $0, maxDepth: 1000) }
        #expect(found == error, "\(each.name)")
        // For jansson the NUL behind the number of this one is the end.
        if each.name != "n_multidigit_number_then_00", let tree = janssonParse(each.text) {
            #expect(error == nil, "\(each.name): jansson accepts it")
            let ours = withBytes(each.text) { try? parseJSON($0, maxDepth: 1000) }
            #expect(isEqual(tree, ours), "\(each.name)")
        }
    }

    private func readCases() -> [Case]? {
        let path = #filePath.dropLast("JSONTestSuiteTests.swift".count) + "JSONTestSuite/cases.tsv"
        guard let file = fopen(String(path), "r") else { return nil }
        defer { fclose(file) }
        var cases: [Case] = []
        var line: UnsafeMutablePointer<CChar>?
        var room = 0
        defer { free(line) }
        while getline(&line, &room, file) > 0 {
            guard let line, line[0] != 0x23 else { continue }
            let fields = String(cString: line).split(separator: "\n")[0].split(separator: "\t")
            cases.append(Case(name: String(fields[0]), text: decoded(fields.count > 1 ? fields[1] : "")))
        }
        return cases
    }

    private func decoded(_ base64: Substring) -> [UInt8] {
        let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        var bytes: [UInt8] = []
        var bits: UInt32 = 0
        var count = 0
        for digit in base64.utf8 {
            guard let value = digits.firstIndex(of: digit) else { break }
            bits = bits << 6 | UInt32(value)
            count += 6
            guard count >= 8 else { continue }
            count -= 8
            bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
        }
        return bytes
    }
}
