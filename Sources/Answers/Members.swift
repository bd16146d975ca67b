import Wire

/// Members that frames repeat, and that have no meaning to the library: the last value of each, as the JSON text that
/// came. They are parsed only if a program asks for the response.
final class Members {
    private var all: [Member] = []
    /// The member that is expected next: frames have their members in the same order.
    private var expected = 0

    private let notes: FrameNotes

    init(_ notes: FrameNotes) { self.notes = notes }

    final class Member {
        /// The last member in full: key, colon and value.
        fileprivate var text = ByteBuffer()
        fileprivate var keyLength = 0
        fileprivate var valueStart = 0
        /// The value that counts, if it is not the last one.
        fileprivate var earlier = ByteBuffer()
        fileprivate var isLastValid = false
        /// It has had different values, or may have.
        fileprivate var varies = false
        /// Its first value counts.
        fileprivate var isIdentity = false
        /// Each of its values makes an event, also one like the last.
        fileprivate var makesEvents = false

        fileprivate var key: Bytes { Bytes(text.base + 1, keyLength) }

        fileprivate var lastValue: Bytes { text.bytes.dropping(valueStart) }

        fileprivate var value: Bytes? {
            if isLastValid { return lastValue }
            return earlier.isEmpty ? nil : earlier.bytes
        }

        /// Replaces a value that counts by another one. Returns the bytes that are kept in addition.
        @inline(__always)
        func replace(_ value: Bytes) -> Int {
            let before = text.count + earlier.count
            if isLastValid && value.count == text.count - valueStart {
                text.overwrite(from: valueStart, value)
                return 0
            }
            text.removeLast(text.count - valueStart)
            text.append(value)
            if !isLastValid {
                isLastValid = true
                earlier.removeAll()
            }
            return text.count + earlier.count - before
        }
    }

    /// Must be called at the start of each object.
    @inline(__always)
    func rewind() { expected = 0 }

    /// Skips a member that is the same as in the last object, which it does not need to be read for.
    @inline(__always)
    func skipsRepeated(_ scanner: inout JSONScanner) -> Bool {
        guard expected < all.count else { return false }
        let member = all[expected]
        guard !member.makesEvents, scanner.take(repeated: member.text.bytes) else { return false }
        expected += 1
        if member.varies {
            let length = member.text.count - member.valueStart
            record(Bytes(scanner.position - length, length), member)
        }
        return true
    }

    /// Keeps a member in place of its earlier value. Null, and for an identity any blank value, does not count; of an
    /// identity the first value is kept. Returns the bytes that are kept in addition; nil if there are too many
    /// members.
    func keep(_ key: JSONString, _ value: Bytes, makesEvents: Bool = false) -> Int? {
        guard let member = find(key.bytes) else { return nil }
        if makesEvents {
            member.makesEvents = true
            member.varies = true
        }
        let start = key.bytes.base - 1
        let text = Bytes(start, value.end - start)
        if text.equals(member.text.bytes) {
            if member.varies { record(value, member) }
            return 0
        }
        let before = member.text.count + member.earlier.count
        let isIdentity = isIdentity(key)
        member.isIdentity = isIdentity
        let isValid = !(isIdentity ? value.isBlankJSON : value.isNullJSON)
        if member.isLastValid && (isIdentity || !isValid) {
            member.earlier.append(member.lastValue)
            member.isLastValid = false
        } else if isValid && !isIdentity {
            member.earlier.removeAll()
        }
        member.isLastValid = isValid && member.earlier.isEmpty
        if !member.varies && !member.text.isEmpty && !value.equals(member.lastValue) {
            member.varies = true
            if !isIdentity { notes.hasNewlyVaried = true }
        }
        member.text.removeAll()
        member.text.append(text)
        member.keyLength = key.bytes.count
        member.valueStart = value.base - start
        if member.varies { record(value, member) }
        return member.text.count + member.earlier.count - before
    }

    /// Returns false if the member has no value.
    func remove(_ key: JSONString) -> Bool {
        guard let place = all.firstIndex(where: { $0.key.equals(key.bytes) && $0.value != nil }) else {
            return false
        }
        all.remove(at: place)
        expected = 0
        return true
    }

    private func record(_ value: Bytes, _ member: Member) {
        if member.isLastValid && !member.isIdentity {
            notes.record(value, .replace(member))
        } else if member.value != nil && !value.isNullJSON {
            notes.record(value, .none)
        }
    }

    private func find(_ key: Bytes) -> Member? {
        if expected < all.count, all[expected].key.equals(key) {
            expected += 1
            return all[expected - 1]
        }
        if let place = all.firstIndex(where: { $0.key.equals(key) }) {
            expected = place + 1
            return all[place]
        }
        guard all.count < maxMembers else { return nil }
        all.append(Member())
        expected = all.count
        return all.last
    }

    /// The value of a member, as JSON text.
    func value(_ key: StaticString) -> Bytes? { value(Bytes(key)) }

    func value(_ key: Bytes) -> Bytes? { all.first { $0.key.equals(key) }?.value }

    /// The text of a member that is a string.
    func string(_ key: StaticString) -> JSONString? { value(key)?.jsonString }

    /// Calls `body` with the key and the value of each member that has a value, or also of those that were only null,
    /// as JSON texts.
    func forEach(orNull: Bool = false, _ body: (Bytes, Bytes) -> Void) {
        for member in all {
            if let value = member.value ?? (orNull ? Bytes("null") : nil) { body(member.key, value) }
        }
    }

    var isEmpty: Bool { !all.contains { $0.value != nil } }
}

/// More members than any object of a provider has.
let maxMembers = 1024

/// Whether a member says what something is, so that it is not joined from pieces.
func isIdentity(_ key: JSONString) -> Bool {
    switch key.bytes.count {
    case 2: key.equals("id")
    case 4: key.equals("type") || key.equals("role") || key.equals("name")
    case 5: key.equals("model")
    case 6: key.equals("object") || key.equals("format")
    case 7: key.equals("created")
    case 12: key.equals("service_tier")
    case 18: key.equals("system_fingerprint")
    default: false
    }
}
