import Wire

/// The members of a frame by which servers mark an error:
///
///     {"error":…}  {"detail":…}  {"type":"error",…}  {"object":"error",…}
///     {"errors":[…]}  {"base_resp":{"status_code":…}}  {"error_code":…}  {"status":429,"title":…}
///     {"throttlingException":{…}}
struct ErrorMarks {
    private var hasError = false
    private var hasDetail = false
    private var hasStatus = false
    private var hasTitle = false
    /// The frame has what a response has, so that a `detail` in it is none of an error.
    var hasContent = false

    var isError: Bool { hasError || ((hasDetail || (hasStatus && hasTitle)) && !hasContent) }

    /// Looks at a member. Some servers send an empty error in every frame.
    mutating func see(_ key: JSONString, _ value: Bytes) {
        switch key.bytes.count {
        case 4: if key.matches("type") && value.matches("\"error\"") { hasError = true }
        case 5:
            if key.matches("error") && !value.isBlankJSON { hasError = true }
            if key.matches("title") { hasTitle = true }
        case 6:
            if key.matches("detail") && !value.isNullJSON { hasDetail = true }
            if key.matches("errors") && !value.isBlankJSON { hasDetail = true }
            if key.matches("object") && value.matches("\"error\"") { hasError = true }
            if key.matches("status") {
                if value.matches("\"error\"") { hasDetail = true }
                if value.isHTTPError { hasStatus = true }
            }
        case 9:
            // MiniMax has it in every frame.
            if key.matches("base_resp") && value.hasFailureCode { hasError = true }
        case 12: if key.matches("errorMessage") && !value.isBlankJSON { hasDetail = true }
        case 10: if key.matches("error_code") && !value.isBlankJSON { hasDetail = true }
        default:
            if key.bytes.isNameOfException && value.base[0] == .openBrace { hasError = true }
        }
    }

    mutating func markError() { hasError = true }
}

extension Bytes {
    @inline(never)
    fileprivate var hasFailureCode: Bool { base[0] == .openBrace && integer("status_code") ?? 0 != 0 }

    /// A member of Bedrock's errors.
    var isNameOfException: Bool { count > 9 && dropping(count - 9).equals("Exception") }

    fileprivate var isHTTPError: Bool {
        JSONNumber(integer: self).map { 400..<600 ~= $0.integer ?? 0 } ?? false
    }

    /// The marks of an error in a JSON document; none if it is no object.
    var errorMarks: ErrorMarks {
        var marks = ErrorMarks()
        var scanner = JSONScanner(self)
        scanner.skipSpace()
        let isObject = scanner.object { scanner, key in
            guard let value = scanner.value() else { return false }
            marks.see(key, value)
            return true
        }
        return isObject ? marks : ErrorMarks()
    }
}
