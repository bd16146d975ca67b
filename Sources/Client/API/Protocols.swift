import Answers
import COpenWebUI
import JSON
import Transport
import Wire

// What the row of an operation says of its response and its parameters.
extension OperationRow {
    /// The protocol of its response; nil if it has none.
    var protocolFormat: ResponseFormat? {
        switch format {
        case UInt8(ascii: "c"): ChatCompletions()
        case UInt8(ascii: "r"): Responses()
        case UInt8(ascii: "m"): Messages()
        case UInt8(ascii: "o"): Ollama()
        case UInt8(ascii: "p"): OllamaProgress()
        default: nil
        }
    }

    /// How a response without a protocol is read.
    var documentFormat: ResponseFormat {
        switch format {
        case UInt8(ascii: "s"): FileStatus()
        case UInt8(ascii: "b"): Generic.file
        case UInt8(ascii: "a"): Generic.any
        case 0: Generic.value
        default: List()
        }
    }

    /// How the pages of its list are asked for; nil if it is none, or if the caller asks for one page.
    func pages(_ params: JSONView?) -> PagesState.Parameter? {
        switch format {
        case UInt8(ascii: "1"), UInt8(ascii: "0"):
            params?.nonNull("page") == nil ? .pages(from: format == UInt8(ascii: "0") ? 0 : 1) : nil
        case UInt8(ascii: "k"): params?.nonNull("skip") == nil ? .elements : nil
        default: nil
        }
    }

    /// Appends a parameter to the query. Returns what is wrong with it.
    @inline(never)
    func append(parameter name: Bytes, _ value: JSONView, of template: Bytes, to path: inout ByteBuffer)
        -> CString?
    {
        var suggestion = Suggestion(name)
        var known = parameters
        while let parameter = known.next() {
            let (known, _) = parameter.asParameter
            if known.equals(name) {
                return path.append(parameter: name, value)
                    ? nil : problem(name, Bytes(" must be a string, a number, a boolean or an array of them"))
            }
            suggestion.consider(known)
        }
        var segments = Parts(template, .slash)
        while let segment = segments.next() { if let id = segment.nameInBraces { suggestion.consider(id) } }
        var hint = ByteBuffer()
        hint.append(" is none of this operation")
        suggestion.append(to: &hint)
        return problem(name, hint.bytes)
    }

    /// The first parameter that is required and missing.
    @inline(never)
    func missingParameter(_ params: JSONView?) -> Bytes? {
        var parameters = parameters
        while let parameter = parameters.next() {
            let (name, isRequired) = parameter.asParameter
            if isRequired, params?.member(name)?.isNull ?? true { return name }
        }
        return nil
    }

    /// What to say if a required field of the body is missing.
    @inline(never)
    func missingField(_ has: (Bytes) -> Bool) -> CString? {
        var fields = Parts(fields, .comma)
        var missing = fields.next()
        while let name = missing, has(name) { missing = fields.next() }
        guard let missing else { return nil }
        var why = ByteBuffer()
        why.append("the request has no \"")
        why.append(missing)
        why.append("\"")
        return CString(why.bytes)
    }
}

/// What is wrong with a parameter.
@inline(never)
func problem(_ name: Bytes, _ problem: Bytes) -> CString {
    var why = ByteBuffer()
    why.append("the parameter \"")
    why.append(line: name, most: 100)
    why.append("\"")
    why.append(problem)
    return CString(why.bytes)
}

extension Failure {
    @inline(never)
    init(invalid problem: CString) {
        self = withExtendedLifetime(problem) { Failure(OWUI_E_INVALID, why: problem.bytes) }
    }
}

extension Timeouts {
    /// What reports progress may work for long before it responds.
    func waiting(for format: ResponseFormat) -> Timeouts {
        var timeouts = self
        if format.traits.contains(.progress) { timeouts.firstByte = slowFirstByte }
        return timeouts
    }
}

extension Bytes {
    /// A method that changes nothing.
    var isRead: Bool { equals("GET") || equals("HEAD") || equals("OPTIONS") }

    /// The name of a parameter of the query, and whether it is required.
    fileprivate var asParameter: (name: Bytes, isRequired: Bool) {
        let isRequired = count > 0 && base[count - 1] == UInt8(ascii: "=")
        return (isRequired ? prefix(count - 1) : self, isRequired)
    }

    /// The name of a segment "{name}".
    fileprivate var nameInBraces: Bytes? {
        count > 2 && base[0] == .openBrace ? dropping(1).prefix(count - 2) : nil
    }

    /// Whether a path has this name in braces.
    func hasName(_ name: Bytes) -> Bool {
        var segments = Parts(self, .slash)
        while let segment = segments.next() { if segment.nameInBraces?.equals(name) ?? false { return true } }
        return false
    }

    /// Whether an object, as valid JSON text, has this member.
    @inline(never)
    func hasMember(_ name: Bytes) -> Bool {
        var scanner = JSONScanner(trimmed)
        var found = false
        _ = scanner.object { scanner, key in
            var decoded = ByteBuffer()
            var pendingSurrogate = PendingSurrogate()
            decoded.append(key, pendingSurrogate: &pendingSurrogate)
            found = found || decoded.bytes.equals(name)
            return scanner.skipValue(maxDepth: 10_000)
        }
        return found
    }
}

extension ByteBuffer {
    /// Appends an id to a path; the rest of a path, which may have slashes. Returns false if it is not valid.
    @inline(never)
    mutating func append(id value: JSONView?, isRest: Bool) -> Bool {
        var id = ByteBuffer()
        guard let value, id.append(scalar: value) else { return false }
        var rest = id.bytes
        while true {
            let segment = isRest ? rest.prefix(upTo: .slash) : rest
            guard isIdentifier(segment) else { return false }
            append(percentEncoded: segment)
            rest = rest.dropping(segment.count)
            if rest.count == 0 { return true }
            append(.slash)
            rest = rest.dropping(1)
            // A slash at the end.
            if rest.count == 0 { return true }
        }
    }
}
