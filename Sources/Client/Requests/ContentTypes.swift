import Wire

/// The content type for the extension of a name: formats that Open WebUI extracts text from, and other common ones.
func contentTypeOf(_ name: Bytes) -> Bytes {
    var dot: Int?
    for i in 0..<name.count where name.base[i] == .dot { dot = i }
    guard let dot else { return Bytes(unknownType) }
    let ending = name.dropping(dot + 1)
    guard ending.firstIndex(of: .space) == nil else { return Bytes(unknownType) }
    return types.line { $0.equalsIgnoringCase(ending) } ?? Bytes(unknownType)
}

extension StaticString {
    /// The name of the line that has a matching entry, in a table of lines "name: entry entry". A table is one string,
    /// because an array of pairs compiles to several times the code.
    func line(where matches: (Bytes) -> Bool) -> Bytes? {
        var rest = Bytes(self)
        while let colon = rest.firstIndex(of: .colon) {
            let name = rest.prefix(colon)
            rest = rest.dropping(colon + 1)
            let length = rest.firstIndex(of: .lineFeed) ?? rest.count
            var entries = rest.prefix(length)
            while entries.count > 0 {
                entries = entries.dropping(1)
                let end = entries.firstIndex(of: .space) ?? entries.count
                if end > 0 && matches(entries.prefix(end)) { return name }
                entries = entries.dropping(end)
            }
            rest = rest.dropping(min(length + 1, rest.count))
        }
        return nil
    }
}

private let unknownType: StaticString = "application/octet-stream"

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
