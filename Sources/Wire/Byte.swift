// Names for the bytes of the formats that are read and written here. They are computed, not stored: a stored
// static of another module would be read from memory, and its initialization checked, at each use.
extension UInt8 {
    @inline(__always) public static var backspace: UInt8 { 0x08 }
    @inline(__always) public static var tab: UInt8 { 0x09 }
    @inline(__always) public static var lineFeed: UInt8 { 0x0A }
    @inline(__always) public static var formFeed: UInt8 { 0x0C }
    @inline(__always) public static var carriageReturn: UInt8 { 0x0D }
    /// Bytes below it are control characters.
    @inline(__always) public static var space: UInt8 { 0x20 }
    @inline(__always) public static var quote: UInt8 { 0x22 }
    @inline(__always) public static var plus: UInt8 { 0x2B }
    @inline(__always) public static var comma: UInt8 { 0x2C }
    @inline(__always) public static var minus: UInt8 { 0x2D }
    @inline(__always) public static var dot: UInt8 { 0x2E }
    @inline(__always) public static var slash: UInt8 { 0x2F }
    @inline(__always) public static var digitZero: UInt8 { 0x30 }
    @inline(__always) public static var digitNine: UInt8 { 0x39 }
    @inline(__always) public static var colon: UInt8 { 0x3A }
    @inline(__always) public static var upperA: UInt8 { 0x41 }
    @inline(__always) public static var openBracket: UInt8 { 0x5B }
    @inline(__always) public static var backslash: UInt8 { 0x5C }
    @inline(__always) public static var closeBracket: UInt8 { 0x5D }
    @inline(__always) public static var lowerA: UInt8 { 0x61 }
    @inline(__always) public static var openBrace: UInt8 { 0x7B }
    @inline(__always) public static var closeBrace: UInt8 { 0x7D }
    @inline(__always) public static var tilde: UInt8 { 0x7E }
    /// The one control character above the letters.
    @inline(__always) public static var delete: UInt8 { 0x7F }

    /// The bit in which upper- and lowercase ASCII letters differ.
    @inline(__always) public static var caseBit: UInt8 { 0x20 }

    /// The value of a decimal digit; 10 or more if it is none.
    @inline(__always) public var digitValue: UInt8 { self &- .digitZero }
    @inline(__always) public var isDigit: Bool { digitValue < 10 }
    /// Whether it is an ASCII letter.
    @inline(__always) public var isLetter: Bool { (self | .caseBit) &- .lowerA < 26 }
}
