import Wire

/// The members of a frame by which servers mark an error:
///
///     {"error":…}  {"detail":…}  {"type":"error",…}  {"object":"error",…}
///     {"errors":[…]}  {"base_resp":{"status_code":…}}  {"error_code":…}  {"status":429,…}
///     {"throttlingException":{…}}
struct ErrorMarks {
    private var hasError = false
    private var hasDetail = false
    /// The frame has what a response has, so that a `detail` in it is none of an error.
    var hasContent = false

    var isError: Bool { hasError || (hasDetail && !hasContent) }

    /// Looks at a member. Some servers send an empty error in every frame.
    mutating func see(_ key: JSONString, _ value: Bytes) {
        switch key.bytes.count {
        case 4: if key.equals("type") && value.equals("\"error\"") { hasError = true }
        case 5: if key.equals("error") && !value.isBlankJSON { hasError = true }
        case 6:
            if key.equals("detail") && !value.isNullJSON { hasDetail = true }
            if key.equals("errors") && !value.isBlankJSON { hasDetail = true }
            if key.equals("object") && value.equals("\"error\"") { hasError = true }
            if key.equals("status") && (value.equals("\"error\"") || value.isHTTPError) { hasDetail = true }
        case 9:
            // MiniMax has it in every frame.
            if key.equals("base_resp") && value.hasFailureCode { hasError = true }
        case 12: if key.equals("errorMessage") && !value.isBlankJSON { hasDetail = true }
        case 10: if key.equals("error_code") && !value.isBlankJSON { hasError = true }
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
