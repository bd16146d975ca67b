import COpenWebUI
import Wire

// Query parameters that a caller adds to a call.
extension Call {
    public func setQuery(_ name: Bytes?, _ value: Bytes?) -> Status {
        if runsCalls { return OWUI_E_STATE }
        return set {
            guard let name, let value, name.count > 0, isUTF8(name), isUTF8(value) else {
                return Failure(OWUI_E_INVALID, why: "not a parameter of a query")
            }
            var query = ByteBuffer()
            if let extraQuery = options.extraQuery {
                query.append(extraQuery)
                query.append("&")
            }
            query.append(percentEncoded: name)
            query.append("=")
            query.append(percentEncoded: value)
            options.extraQuery = Text(query.bytes)
            return nil
        }
    }

    public func setPageRange(_ first: Int32, _ count: Int32) -> Status {
        guard let pages = workflow as? Pages else { return OWUI_E_STATE }
        return set {
            guard first >= 1, count >= 0 else {
                return Failure(OWUI_E_INVALID, why: "not a range of pages")
            }
            operation = pages.setRange(first: Int(first), count: Int(count))
            return nil
        }
    }
}
