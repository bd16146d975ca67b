import CJansson
import Glibc
import JSON
import Wire

/// Bytes of exactly the array's size on the heap, so that a sanitizer sees a read beyond their end.
func withBytes<Result>(_ array: [UInt8], _ body: (Bytes) throws -> Result) rethrows -> Result {
    let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: array.count)
    defer { memory.deallocate() }
    for (i, byte) in array.enumerated() { (memory + i).initialize(to: byte) }
    return try body(Bytes(memory, array.count))
}

func withBytes<Result>(_ text: String, _ body: (Bytes) throws -> Result) rethrows -> Result {
    try withBytes(Array(text.utf8), body)
}

func array(_ bytes: Bytes) -> [UInt8] { Array(UnsafeBufferPointer(start: bytes.base, count: bytes.count)) }

func string(_ bytes: Bytes) -> String { String(decoding: array(bytes), as: UTF8.self) }

func parse(_ text: [UInt8], maxDepth: Int = defaultJSONDepth) -> JSONValue? {
    withBytes(text) { try? parseJSON($0, maxDepth: maxDepth) }
}

func parse(_ text: String, maxDepth: Int = defaultJSONDepth) -> JSONValue? {
    parse(Array(text.utf8), maxDepth: maxDepth)
}

/// Reads a text's value while it lives: a view by itself keeps nothing alive.
func read<Result>(_ text: String, _ body: (JSONView) -> Result?) -> Result? {
    guard let value = parse(text) else { return nil }
    return withExtendedLifetime(value) { body(value.view) }
}

/// Where a text stops being JSON; nil if it does not.
func errorOffset(_ text: [UInt8], maxDepth: Int = defaultJSONDepth) -> Int? {
    withBytes(text) { bytes in
        do throws(JSONSyntaxError) {
            _ = try parseJSON(bytes, maxDepth: maxDepth)
            return nil
        } catch {
            return error.offset
        }
    }
}

func errorOffset(_ text: String, maxDepth: Int = defaultJSONDepth) -> Int? {
    errorOffset(Array(text.utf8), maxDepth: maxDepth)
}

/// What jansson makes of a text, at its most generous.
func janssonParse(_ text: [UInt8]) -> JSONValue? {
    withBytes(text) { bytes in
        JSONValue(owning: json_loadb(bytes.chars, bytes.count, Int(JSON_DECODE_ANY | JSON_ALLOW_NUL), nil))
    }
}

func isEqual(_ a: JSONValue?, _ b: JSONValue?) -> Bool {
    guard let a, let b else { return false }
    return json_equal(a.ref, b.ref) == 1
}

/// The value as we write it.
func written(_ value: JSONView) -> [UInt8]? {
    var out = ByteBuffer()
    return out.append(json: value) ? array(out.bytes) : nil
}

func written(_ value: JSONValue?) -> String? {
    guard let value, let text = written(value.view) else { return nil }
    return String(decoding: text, as: UTF8.self)
}

/// Runs `body` on a thread with a stack of its own size.
func onThread(stackSize: Int, _ body: @escaping () -> Void) -> Bool {
    final class Work {
        let body: () -> Void
        init(_ body: @escaping () -> Void) { self.body = body }
    }
    var attributes = pthread_attr_t()
    guard pthread_attr_init(&attributes) == 0 else { return false }
    defer { pthread_attr_destroy(&attributes) }
    guard pthread_attr_setstacksize(&attributes, stackSize) == 0 else { return false }
    let work = Unmanaged.passRetained(Work(body))
    var thread = pthread_t()
    let status = pthread_create(
        &thread, &attributes,
        { argument in
            if let argument { Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().body() }
            return nil
        }, work.toOpaque())
    guard status == 0 else {
        work.release()
        return false
    }
    return pthread_join(thread, nil) == 0
}

/// How many pieces of jansson's memory a body leaves behind on this thread.
func allocationsLeft(by body: () -> Void) -> Int {
    JanssonMemory.install
    let before = JanssonMemory.count
    body()
    return JanssonMemory.count - before
}

/// jansson's memory, counted by thread, since tests run side by side.
private enum JanssonMemory {
    private static let key: pthread_key_t = {
        var key = pthread_key_t()
        pthread_key_create(&key, nil)
        return key
    }()

    static let install: Void = json_set_alloc_funcs(
        { size in
            JanssonMemory.count += 1
            return malloc(size)
        },
        { memory in
            if memory != nil { JanssonMemory.count -= 1 }
            free(memory)
        })

    static var count: Int {
        get { Int(bitPattern: pthread_getspecific(key)) }
        set { pthread_setspecific(key, UnsafeRawPointer(bitPattern: newValue)) }
    }
}

/// SplitMix64: the same numbers in every run.
struct Random: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
