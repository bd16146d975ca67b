/// A finding: libFuzzer takes the trap for a crash and keeps the input.
func check(_ isTrue: Bool, _ finding: String) {
    // Not a precondition: that says nothing in an optimized build.
    if !isTrue { fatalError(finding) }
}
