import Wire

/// The content type by a name's extension: what Open WebUI can read text from, and what else people upload.
func contentTypeOf(_ name: Bytes) -> StaticString {
    var dot: Int?
    for i in 0..<name.count where name.base[i] == UInt8(ascii: ".") { dot = i }
    guard let dot else { return unknownType }
    let ending = name.dropping(dot + 1)
    for (known, type) in types where ending.equalsIgnoringCase(Bytes(known)) { return type }
    return unknownType
}

private let unknownType: StaticString = "application/octet-stream"

private let types: [(StaticString, StaticString)] = [
    ("txt", "text/plain"), ("text", "text/plain"), ("log", "text/plain"), ("md", "text/markdown"),
    ("markdown", "text/markdown"), ("rst", "text/x-rst"), ("csv", "text/csv"),
    ("tsv", "text/tab-separated-values"), ("html", "text/html"), ("htm", "text/html"), ("css", "text/css"),
    ("xml", "text/xml"), ("json", "application/json"), ("jsonl", "application/jsonl"),
    ("yaml", "application/yaml"), ("yml", "application/yaml"), ("toml", "application/toml"),
    ("ini", "text/plain"), ("conf", "text/plain"), ("tex", "text/x-tex"), ("sql", "application/sql"),
    ("py", "text/x-python"), ("js", "text/javascript"), ("mjs", "text/javascript"),
    ("ts", "text/x-typescript"), ("c", "text/x-c"), ("h", "text/x-c"), ("cpp", "text/x-c++"),
    ("cc", "text/x-c++"), ("hpp", "text/x-c++"), ("java", "text/x-java"), ("go", "text/x-go"),
    ("rs", "text/x-rust"), ("rb", "text/x-ruby"), ("lua", "text/x-lua"), ("swift", "text/x-swift"),
    ("sh", "text/x-shellscript"), ("php", "text/x-php"), ("pl", "text/x-perl"), ("r", "text/x-r"),
    ("pdf", "application/pdf"), ("rtf", "application/rtf"), ("epub", "application/epub+zip"),
    ("doc", "application/msword"),
    ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ("xls", "application/vnd.ms-excel"),
    ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ("ppt", "application/vnd.ms-powerpoint"),
    ("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    ("odt", "application/vnd.oasis.opendocument.text"),
    ("ods", "application/vnd.oasis.opendocument.spreadsheet"),
    ("odp", "application/vnd.oasis.opendocument.presentation"), ("eml", "message/rfc822"),
    ("msg", "application/vnd.ms-outlook"), ("png", "image/png"), ("jpg", "image/jpeg"),
    ("jpeg", "image/jpeg"), ("gif", "image/gif"), ("webp", "image/webp"), ("svg", "image/svg+xml"),
    ("mp3", "audio/mpeg"), ("wav", "audio/wav"), ("ogg", "audio/ogg"), ("flac", "audio/flac"),
    ("m4a", "audio/mp4"), ("webm", "video/webm"), ("mp4", "video/mp4"), ("mov", "video/quicktime"),
    ("zip", "application/zip"), ("gz", "application/gzip"),
]
