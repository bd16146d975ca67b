import CSystem
import Glibc
import Testing

@testable import Transport

private func open() -> Int32 { eventfd(0, Int32(EFD_CLOEXEC)) }

private func isOpen(_ number: Int32) -> Bool { fcntl(number, F_GETFD) >= 0 }

@Suite(.serialized) struct DescriptorTests {
    @Test func itClosesOnce() {
        let number = open()
        let descriptor = Descriptor(number)
        #expect(descriptor.isOpen && descriptor.value == number)
        #expect(descriptor.close())
        #expect(!descriptor.isOpen && descriptor.value == -1)
        #expect(descriptor.close())
        #expect(!Descriptor(-1).isOpen)
    }

    @Test func anAbandonedOneStaysOpen() {
        let number = open()
        do {
            let descriptor = Descriptor(number)
            descriptor.abandon()
            #expect(!descriptor.isOpen)
        }
        #expect(isOpen(number))
        close(number)
    }
}
