import Testing

@testable import Answers

extension Case: CustomTestStringConvertible {
    var testDescription: String { name }
}

/// Reads the body in one piece, cut in two at every place, and byte by byte: all must come to the same.
func check(_ make: () -> ResponseFormat, _ framing: ResponseInfo.Framing, _ row: Case) {
    let format = make()
    let keepsState = !Mirror(reflecting: format).children.isEmpty
    #expect(!keepsState || format.fresh() !== format, "fresh() must return a new instance")
    let info = ResponseInfo(framing: framing)
    let count = row.body.utf8.count
    let whole = read(make(), info, row, cuts: [])
    #expect(whole.events == row.events)
    #expect(whole.text == row.text)
    if let assembled = row.assembled { #expect(whole.assembled == assembled) }
    #expect(whole.status == row.status)
    #expect(whole.why.contains(row.why), "\(whole.why)")
    for cut in 0..<count {
        let halves = read(make(), info, row, cuts: [cut])
        #expect(halves == whole, "cut at \(cut)")
        if halves != whole { return }
    }
    #expect(read(make(), info, row, cuts: Array(0..<count)) == whole, "byte by byte")
}
