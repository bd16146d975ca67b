import TestSupport

/// Makes JSON texts of every kind that jansson takes as well.
struct DocumentGenerator {
    private var random: Random
    private var text = ""

    init(seed: UInt64) { random = Random(seed: seed) }

    mutating func document() -> String {
        text = ""
        blanks()
        value(depth: 0)
        blanks()
        return text
    }

    private mutating func pick(_ count: Int) -> Int { Int.random(in: 0..<count, using: &random) }

    private mutating func one(of choices: [String]) -> String { choices[pick(choices.count)] }

    private mutating func blanks() {
        if pick(4) == 0 { text += one(of: [" ", "\n", "\t", "\r\n", "  \n\t "]) }
    }

    private mutating func value(depth: Int) {
        switch pick(depth > 5 ? 7 : 12) {
        case 0: text += one(of: ["true", "false", "null"])
        case 1...2: number()
        case 3...6: string()
        case 7...8: list(depth: depth)
        default: object(depth: depth)
        }
    }

    private mutating func list(depth: Int) {
        text += "["
        blanks()
        for i in 0..<pick(6) {
            if i > 0 { text += "," }
            blanks()
            value(depth: depth + 1)
            blanks()
        }
        text += "]"
    }

    private mutating func object(depth: Int) {
        text += "{"
        blanks()
        for i in 0..<pick(6) {
            if i > 0 { text += "," }
            blanks()
            // Few keys, so that some come twice.
            if pick(3) > 0 {
                text += "\"" + one(of: ["a", "b", "id", "content", "", "ключ"]) + "\""
            } else {
                string(isKey: true)
            }
            blanks()
            text += ":"
            blanks()
            value(depth: depth + 1)
            blanks()
        }
        text += "}"
    }

    private mutating func number() {
        switch pick(5) {
        case 0: text += String(Int64(truncatingIfNeeded: random.next()))
        case 1: text += String(pick(2000) - 1000)
        case 2:
            text += one(of: [
                "0", "-0", "0.0", "-0.0", "9223372036854775807", "-9223372036854775808", "0.1", "1e5", "1E+2",
                "1.5e-300", "4.9e-324",
                "1.7976931348623157e308", "1e-400", "123456789.123456789123456789", "2.2250738585072014e-308",
            ])
        case 3: text += "\(pick(100)).\(pick(1_000_000))e\(pick(200) - 100)"
        default:
            let real = Double(bitPattern: random.next())
            text += real.isFinite ? real.description : "0"
        }
    }

    private mutating func string(isKey: Bool = false) {
        text += "\""
        for _ in 0..<pick(pick(6) == 0 ? 40 : 8) {
            switch pick(12) {
            case 0: text += one(of: ["\\\"", "\\\\", "\\/", "\\b", "\\f", "\\n", "\\r", "\\t"])
            case 1:
                text += one(of: [
                    "\\u0041", "\\u00e9", "\\u65E5", "\\uFFFF", "\\u001f", "\\ud83d\\ude00", "\\uDBFF\\uDFFF",
                ])
            case 2: if !isKey { text += "\\u0000" }
            case 3:
                text += one(of: [
                    "é", "日本", "😀", "\u{2028}", "\u{7F}", "\u{80}", "\u{7FF}", "\u{FFFF}", "\u{10FFFF}",
                ])
            default: text += one(of: ["a", "Z", " ", "0", "/", "'", "word", "]", "}", ","])
            }
        }
        text += "\""
    }
}
