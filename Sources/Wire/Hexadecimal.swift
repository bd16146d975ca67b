extension ByteBuffer {
    /// Appends 16 digits.
    public mutating func append(hexadecimal value: UInt64) {
        for shift in stride(from: 60, through: 0, by: -4) {
            let digit = UInt8(truncatingIfNeeded: value >> UInt64(shift)) & 15
            append(digit < 10 ? .digitZero + digit : .lowerA + digit - 10)
        }
    }
}
