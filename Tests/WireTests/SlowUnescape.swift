/// Decodes the inside of a JSON string byte by byte: what the fast way must agree with.
struct SlowUnescape {
    private(set) var text: [UInt8] = []
    private var high: UInt32 = 0

    var isWaiting: Bool { high != 0 }

    mutating func append(_ inside: [UInt8]) {
        var i = 0
        while i < inside.count {
            if inside[i] != 0x5C {
                let run = inside[i...].prefix { $0 != 0x5C }
                end()
                text += Array(String(decoding: run, as: UTF8.self).utf8)
                i += run.count
            } else if inside[i + 1] == 0x75 {
                let digits = String(decoding: inside[i + 2..<i + 6], as: UTF8.self)
                append(unit: UInt32(digits, radix: 16) ?? 0)
                i += 6
            } else {
                end()
                let letter = inside[i + 1]
                let meanings: [UInt8: UInt8] = [0x62: 8, 0x66: 12, 0x6E: 10, 0x72: 13, 0x74: 9]
                text.append(meanings[letter] ?? letter)
                i += 2
            }
        }
    }

    mutating func end() {
        if high != 0 { appendReplacement() }
        high = 0
    }

    private mutating func append(unit: UInt32) {
        if unit & 0xFC00 == 0xDC00 && high != 0 {
            append(scalar: 0x10000 + ((high & 0x3FF) << 10) + (unit & 0x3FF))
            high = 0
            return
        }
        end()
        switch unit {
        case 0xD800..<0xDC00: high = unit
        case 0xDC00..<0xE000: appendReplacement()
        default: append(scalar: unit)
        }
    }

    private mutating func append(scalar: UInt32) {
        guard let scalar = Unicode.Scalar(scalar) else { return }
        text += Array(String(Character(scalar)).utf8)
    }

    private mutating func appendReplacement() {
        append(scalar: 0xFFFD)
    }
}
