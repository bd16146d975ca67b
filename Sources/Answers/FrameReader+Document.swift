import COpenWebUI
import JSON
import Wire

// Bodies that are not streamed: one JSON document, or a file. They are checked and read in one pass; a tree is built
// only when a program asks for it.

extension FrameReader {
    func readDocument(_ end: BodyEnd) {
        guard end != .cut else { return fail(.cut) }
        guard input.count <= settings.limit else { return fail(ResponseError(OWUI_E_LIMIT)) }
        var text = input.bytes.trimmed
        if text.hasPrefix("\u{FEFF}") { text = text.dropping(3).trimmed }
        // Some servers call everything a web page.
        if format.traits.contains(.file) ? info.isWebPage : info.isHTML && !isStartOfJSON(text) {
            return fail(ResponseError(OWUI_E_HTML))
        }
        if format.traits.contains(.raw) { return readRaw(text, end) }
        let isNull = text.equals("null") && !format.traits.contains(.nullable)
        if text.count == 0 || isNull { return fail(ResponseError(OWUI_E_EMPTY)) }
        response.beginFrame()
        response.isWhole = true
        var scanner = JSONScanner(text)
        guard format.read(&scanner, into: response) && scanner.atEnd() else {
            emitter.dropPieces()
            return refuse(text, end, at: scanner.position)
        }
        isDocumentValid = true
        readValid(text)
    }

    /// A body that is not read. If HTTP does not say where it ends, it may be JSON that ends too early.
    private func readRaw(_ text: Bytes, _ end: BodyEnd) {
        guard end == .closed, !format.traits.contains(.file), isStartOfJSON(text) else { return succeed() }
        var scanner = JSONScanner(text)
        if scanner.skipValue(maxDepth: Int.max, isLenient: true) || scanner.position < text.end {
            return succeed()
        }
        refuse(text, end, at: text.end)
    }

    private func readValid(_ text: Bytes) {
        emitter.begin(nil)
        guard format.isResponse(response) else {
            emitter.dropPieces()
            return refuse(text)
        }
        if response.exceedsLimits {
            emitter.dropPieces()
            return fail(.overfull)
        }
        let endsItself = !format.traits.isDisjoint(with: [.conversation, .progress])
        if endsItself {
            let failure =
                response.marks.isError
                ? ResponseError(OWUI_E_STREAM, message: message(of: text)) : format.error(in: text, response)
            if let failure {
                emitter.add(failure)
                return fail(failure)
            }
        }
        if !endsItself || response.isFinished { return succeed() }
        if format.traits.contains(.progress) { return fail(.truncated(format.missingEnd)) }
        if !settings.requiresFinishReason { return succeed() }
        fail(
            .truncated("it does not say why it ended; if this backend never does, require no finish_reason"))
    }

    /// Handles a body that is JSON, but not a response of this format.
    private func refuse(_ text: Bytes) {
        let message = message(of: text)
        fail(
            message.text == nil
                ? ResponseError(OWUI_E_UNEXPECTED_RESPONSE, why: format.missing)
                : ResponseError(OWUI_E_UNEXPECTED_RESPONSE, message: message))
    }

    /// Handles a body that is not JSON.
    private func refuse(_ text: Bytes, _ end: BodyEnd, at position: UnsafePointer<UInt8>) {
        if text.isWebPage { return fail(ResponseError(OWUI_E_HTML)) }
        // If HTTP does not say where a body ends, one that ends too early was cut.
        if end == .closed && position == text.end && isStartOfJSON(text) {
            return fail(.truncated("the connection closed in the middle of the JSON"))
        }
        var why = ByteBuffer()
        why.append(excerpt: text, most: 80)
        var failure = ResponseError(OWUI_E_JSON, why: why.bytes)
        failure.offset = Int64(position - input.base)
        fail(failure)
    }

    private func isStartOfJSON(_ text: Bytes) -> Bool {
        guard text.count > 0 else { return false }
        return text.base[0] == .openBrace || text.base[0] == .openBracket || text.base[0] == .quote
    }
}

extension Bytes {
    /// Whether a text is a web page, whatever its content type says.
    public var isWebPage: Bool {
        let text = trimmed
        return text.hasPrefixIgnoringCase("<!doctype html") || text.hasPrefixIgnoringCase("<html")
    }
}
