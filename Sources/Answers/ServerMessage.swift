import JSON
import Wire

/// A server's error message, in any of the shapes that servers use:
///
///     {"detail":"text"}  {"detail":[{"loc":[…],"msg":"text"}]}  {"detail":{"message":"text"}}
///     {"error":{"message":"text","type":…,"code":…}}  {"error":"text"}  {"message":"text"}
///     {"choices":[{"error":…}]}  {"x_groq":{"error":…}}  [{"error":…}]  {"errors":[{"message":…}]}
///     {"base_resp":{"status_msg":"text"}}  {"error_code":…,"error_msg":"text"}  {"throttlingException":{"message":"text"}}
public struct ServerMessage: Sendable {
    public private(set) var text: CString?
    public internal(set) var code: CString?

    public init(_ text: CString?) { self.text = text }

    public init(_ json: JSONView, hiding secrets: [CString] = []) {
        read(json, depth: 0)
        // Open WebUI passes on the text of a provider that sends an error as an event of a stream.
        if let text, let inner = withExtendedLifetime(text, { ServerMessage(framed: text.bytes) }) {
            self.text = inner.text
            code = inner.code ?? code
        }
        mask(secrets)
    }

    /// The body of an HTTP error: JSON, framed or not. Nil if it is neither, or says nothing.
    public init?(errorBody body: Bytes, hiding secrets: [CString]) {
        var text = body.trimmed
        if text.hasPrefix("\u{FEFF}") { text = text.dropping(3).trimmed }
        if let json = parse(error: text) {
            self = json.read { ServerMessage($0, hiding: secrets) }
        } else if let framed = ServerMessage(framed: text) {
            self = framed
            mask(secrets)
        } else {
            return nil
        }
        if self.text == nil { return nil }
    }

    /// An error as an event of a stream, or as llama.cpp's line `error: {…}`.
    private init?(framed text: Bytes) {
        var rest = text
        while rest.count > 0 {
            let line = rest.prefix(upTo: .lineFeed)
            rest = rest.dropping(line.count + 1)
            for field in [StaticString("data:"), "error:"] where line.hasPrefix(field) {
                let data = line.dropping(field.utf8CodeUnitCount).trimmed
                guard let json = parse(error: data) else { continue }
                self.init(nil)
                json.read { read($0, depth: 0) }
                if self.text != nil { return }
            }
        }
        return nil
    }

    /// Masks secrets before the text is shortened: a truncated key would not be found.
    private mutating func mask(_ secrets: [CString]) {
        text = text.map { masked($0, secrets) }
        code = code.map { masked($0, secrets) }
    }

    private mutating func read(_ json: JSONView, depth: Int) {
        // Errors may contain errors, to a limited depth.
        guard depth < 4 else { return }
        if let message = json.text {
            text = text ?? CString(valid: message)
        } else if json.isArray {
            text = text ?? list(json)
            if text == nil, let first = json.element(0), first.isObject { read(first, depth: depth + 1) }
        } else if json.isObject {
            for key in [
                StaticString("error"), "detail", "message", "msg", "errors", "base_resp", "status_msg",
                "error_msg", "errorMessage", "errorText", "Message",
            ] {
                if let inner = json.nonNull(key) { read(inner, depth: depth + 1) }
                if text != nil { break }
            }
            if text == nil, let group = json.nonNull("x_groq") { read(group, depth: depth + 1) }
            if text == nil, json.nonNull("status")?.int != nil, let title = json.nonNull("title") {
                read(title, depth: depth + 1)
            }
            if text == nil {
                json.forEachMember { key, inner in
                    if key.isNameOfException && text == nil { read(inner, depth: depth + 1) }
                }
            }
            if text == nil, let choices = json.nonNull("choices") {
                for i in 0..<choices.count where text == nil {
                    if let error = choices.element(i)?.nonNull("error") { read(error, depth: depth + 1) }
                }
            }
            for key in [StaticString("code"), "error_code", "type"] where code == nil {
                // An empty one says nothing.
                guard let name = json.nonNull(key), name.text?.count != 0 else { continue }
                code = name.text.map { CString(valid: $0) } ?? name.int.map { decimal($0) }
            }
        }
    }

    /// A validation error: "body.messages: Field required; …". Its `input` repeats the request and is
    /// omitted.
    private func list(_ json: JSONView) -> CString? {
        var line = ByteBuffer()
        for i in 0..<json.count {
            guard let item = json.element(i) else { continue }
            if i > 0 { line.append("; ") }
            if let place = item.nonNull("loc"), place.isArray {
                for j in 0..<place.count {
                    if j > 0 { line.append(.dot) }
                    if let name = place.element(j)?.text { line.append(name) }
                    if let index = place.element(j)?.int { line.append(decimal: index) }
                }
                line.append(": ")
            }
            if let message = item.text ?? item.nonNull("msg")?.text { line.append(message) }
        }
        return line.isEmpty ? nil : CString(valid: line.bytes)
    }

    private func decimal(_ value: Int64) -> CString {
        var digits = ByteBuffer()
        digits.append(decimal: value)
        return CString(digits.bytes)
    }
}

/// The tree of the words of an error.
private func parse(error text: Bytes) -> JSONValue? {
    parseJSON(lenient: text, maxDepth: defaultJSONDepth, memory: 1 << 24).tree
}

extension ServerMessage {
    /// A body that is plain text.
    public init(plain: Bytes, hiding secrets: [CString]) {
        let message = plain.trimmed.prefix(100_000)
        guard message.count > 0 else { return }
        let masked = masked(CString(message), secrets)
        withExtendedLifetime(masked) { text = CString(valid: masked.bytes.prefix(2000)) }
    }

    /// An error in a shape that is not known has its whole text as words.
    func or(plain: Bytes, hiding secrets: [CString]) -> ServerMessage {
        guard text == nil else { return self }
        var said = ServerMessage(plain: plain, hiding: secrets)
        said.code = code
        return said
    }
}
