import Wire

/// The content type for the extension of a name: formats that Open WebUI extracts text from, and other common ones.
func contentTypeOf(_ name: Bytes) -> Bytes {
    var dot: Int?
    for i in 0..<name.count where name.base[i] == .dot { dot = i }
    guard let dot else { return Bytes(unknownType) }
    let ending = name.dropping(dot + 1)
    guard ending.firstIndex(of: .space) == nil else { return Bytes(unknownType) }
    var rest = Bytes(types)
    while let colon = rest.firstIndex(of: .colon) {
        let type = rest.prefix(colon)
        rest = rest.dropping(colon + 1)
        let length = rest.firstIndex(of: .lineFeed) ?? rest.count
        var names = rest.prefix(length)
        while names.count > 0 {
            names = names.dropping(1)
            let end = names.firstIndex(of: .space) ?? names.count
            if end > 0 && names.prefix(end).equalsIgnoringCase(ending) { return type }
            names = names.dropping(end)
        }
        rest = rest.dropping(min(length + 1, rest.count))
    }
    return Bytes(unknownType)
}

private let unknownType: StaticString = "application/octet-stream"

/// One string, because an array of pairs compiles to several times the code.
private let types: StaticString = """
    text/plain: txt text log ini conf
    text/markdown: md markdown
    text/x-rst: rst
    text/csv: csv
    text/tab-separated-values: tsv
    text/html: html htm
    text/css: css
    text/xml: xml
    application/json: json
    application/jsonl: jsonl
    application/yaml: yaml yml
    application/toml: toml
    text/x-tex: tex
    application/sql: sql
    text/x-python: py
    text/javascript: js mjs
    text/x-typescript: ts
    text/x-c: c h
    text/x-c++: cpp cc hpp
    text/x-java: java
    text/x-go: go
    text/x-rust: rs
    text/x-ruby: rb
    text/x-lua: lua
    text/x-swift: swift
    text/x-shellscript: sh
    text/x-php: php
    text/x-perl: pl
    text/x-r: r
    application/pdf: pdf
    application/rtf: rtf
    application/epub+zip: epub
    application/msword: doc
    application/vnd.openxmlformats-officedocument.wordprocessingml.document: docx
    application/vnd.ms-excel: xls
    application/vnd.openxmlformats-officedocument.spreadsheetml.sheet: xlsx
    application/vnd.ms-powerpoint: ppt
    application/vnd.openxmlformats-officedocument.presentationml.presentation: pptx
    application/vnd.oasis.opendocument.text: odt
    application/vnd.oasis.opendocument.spreadsheet: ods
    application/vnd.oasis.opendocument.presentation: odp
    message/rfc822: eml
    application/vnd.ms-outlook: msg
    image/png: png
    image/jpeg: jpg jpeg
    image/gif: gif
    image/webp: webp
    image/svg+xml: svg
    audio/mpeg: mp3
    audio/wav: wav
    audio/ogg: ogg
    audio/flac: flac
    audio/mp4: m4a
    video/webm: webm
    video/mp4: mp4
    video/quicktime: mov
    application/zip: zip
    application/gzip: gz
    """
