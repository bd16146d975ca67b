import Wire

/// Decides how a body is read: as its content type says, unless its first bytes show something else. Gateways send
/// whole documents as text/event-stream, and streams under any content type or none.
struct ShapeDetector {
    private let declared: ResponseInfo.Framing
    /// How far the body was searched for the end of its first line.
    private var searched = 0

    init(_ declared: ResponseInfo.Framing) { self.declared = declared }

    /// Returns nil if more bytes are needed.
    mutating func detect(_ body: Bytes, atEnd: Bool, _ format: ResponseFormat) -> ResponseInfo.Framing? {
        var text = body
        let mark = Bytes("\u{FEFF}")
        if !atEnd && text.count < mark.count && mark.hasPrefix(text) { return nil }
        if text.hasPrefix(mark) { text = text.dropping(mark.count) }
        text = text.trimmedFront
        guard text.count > 0 else { return atEnd ? declared : nil }
        if text.base[0] == .openBrace || text.base[0] == .openBracket {
            return detectJSON(text, body, atEnd, format)
        }
        guard declared != .events else { return .events }
        switch text.isField(atEnd: atEnd) {
        case .some(true): return .events
        case .some(false): return declared
        case .none: return nil
        }
    }

    private mutating func detectJSON(
        _ text: Bytes, _ body: Bytes, _ atEnd: Bool, _ format: ResponseFormat
    ) -> ResponseInfo.Framing? {
        if declared == .lines { return .lines }
        guard format.traits.contains(.streams), !format.traits.contains(.raw) else {
            return ResponseInfo.Framing.none
        }
        // One document, or a document a line?
        guard let length = endOfFirstLine(text, body) else { return atEnd ? ResponseInfo.Framing.none : nil }
        var scanner = JSONScanner(text.prefix(length))
        guard scanner.value() != nil, scanner.atEnd() else { return ResponseInfo.Framing.none }
        if format.isPart(text.prefix(length)) { return .lines }
        let rest = text.dropping(length).trimmedFront
        guard rest.count > 0 else { return atEnd ? ResponseInfo.Framing.none : nil }
        if rest.base[0] == .openBrace { return .lines }
        return rest.isField(atEnd: atEnd).map { $0 ? .lines : ResponseInfo.Framing.none }
    }

    private mutating func endOfFirstLine(_ text: Bytes, _ body: Bytes) -> Int? {
        let start = text.base - body.base
        let from = max(searched, start)
        searched = body.count
        guard let place = body.dropping(from).firstIndex(of: .lineFeed) else { return nil }
        searched = from + place
        return from + place - start
    }
}

extension Bytes {
    fileprivate var trimmedFront: Bytes {
        var i = 0
        while i < count
            && (base[i] == .space || base[i] == .lineFeed || base[i] == .carriageReturn || base[i] == .tab)
        {
            i += 1
        }
        return dropping(i)
    }
}
