import Wire

/// Finds the name that is nearest to a given one: what the caller may have meant.
struct Suggestion {
    private let given: Bytes
    private var best: CString?
    private var distance: Int
    /// Of the edit distance: a row of the table.
    private var row: [Int] = []

    init(_ given: Bytes) {
        self.given = given.prefix(200)
        // More differences than that, and it is another name.
        distance = min(12, self.given.count / 3) + 1
    }

    /// One of the names. In `{…}`, any text but a slash is right.
    mutating func consider(_ name: Bytes) {
        let found = editDistance(name)
        guard found < distance else { return }
        distance = found
        best = CString(name)
    }

    /// "did you mean …?"; nil if no name is near.
    var hint: CString? {
        guard let best else { return nil }
        var hint = ByteBuffer()
        hint.append("did you mean ")
        hint.append(best)
        hint.append("?")
        return CString(hint.bytes)
    }

    /// Appends the hint to a message.
    func append(to out: inout ByteBuffer) {
        guard let hint else { return }
        out.append("; ")
        out.append(hint)
    }

    /// How many characters must be changed, added or removed.
    private mutating func editDistance(_ name: Bytes) -> Int {
        let width = given.count
        row.removeAll(keepingCapacity: true)
        for column in 0...width { row.append(column) }
        var isInBraces = false
        for i in 0..<name.count {
            let c = name.base[i]
            // Of what is in braces, the brace itself stands for all.
            if isInBraces {
                isInBraces = c != .closeBrace
                continue
            }
            isInBraces = c == .openBrace
            var diagonal = row[0]
            row[0] += 1
            for column in 0..<width {
                let isFree = isInBraces && given.base[column] != .slash
                let changed = diagonal + (isFree || given.base[column] == c ? 0 : 1)
                diagonal = row[column + 1]
                // In braces, a character more costs nothing.
                row[column + 1] = min(changed, diagonal + 1, row[column] + (isFree ? 0 : 1))
            }
        }
        return row[width]
    }
}

extension Suggestion {
    /// Every operation of the tree, as "METHOD /path".
    mutating func considerOperations() {
        var lines = Bytes(operationTree)
        var path = ByteBuffer()
        // Where the segments of the path begin.
        var starts: [Int] = []
        while let line = OperationLine(taking: &lines) {
            while starts.count > line.depth, let start = starts.popLast() {
                path.removeLast(path.count - start)
            }
            starts.append(path.count)
            path.append(.slash)
            if !line.segment.equals("/") { path.append(line.segment) }
            var entries = Parts(line.entries, .space)
            while let word = entries.next() {
                var key = ByteBuffer()
                key.append(operationMethod(word.count > 0 ? word.base[0] : 0))
                key.append(.space)
                key.append(path.bytes)
                consider(key.bytes)
            }
        }
    }
}
