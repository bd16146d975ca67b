import Wire

/// Where a text stops being JSON, or is nested deeper than `maxDepth`; nil if it does neither. It refuses exactly what
/// the parser of trees refuses.
func firstJSONError(in text: Bytes, maxDepth: Int) -> Int? {
    var scanner = JSONScanner(text)
    return scanner.skipValue(maxDepth: maxDepth) && scanner.atEnd() ? nil : scanner.position - text.base
}
