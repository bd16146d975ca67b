import Glibc
import TestSupport
import Testing
import Wire

/// A locale whose decimal separator is a comma, for the calling thread alone.
private func withDecimalComma(_ body: () -> Void) -> Bool {
    for name in ["de_DE.UTF-8", "de_DE.utf8", "de_DE", "fr_FR.UTF-8", "fr_FR.utf8"] {
        guard let locale = newlocale(1 << LC_NUMERIC, name, nil) else { continue }
        let before = uselocale(locale)
        defer {
            _ = uselocale(before)
            freelocale(locale)
        }
        guard strtod("0,5", nil) == 0.5 else { continue }
        body()
        return true
    }
    return false
}

/// The host program may have set any locale; numbers look the same to us.
@Suite struct LocaleTests {
    @Test(
        .enabled(if: withDecimalComma {}, "no locale with a decimal comma is installed, such as de_DE.UTF-8"))
    func aDecimalCommaMakesNoDifference() {
        let ran = withDecimalComma {
            #expect(strtod("0.5", nil) == 0, "the thread has the locale")
            #expect(read("[0.5,1.25e2]") { $0.at(Bytes("/0"))?.real } == 0.5)
            #expect(written(parse("[0.5,1.25e2]")) == "[0.5,125.0]")
            #expect(errorOffset("0,5") == 1)
        }
        #expect(ran)
    }
}
