import CJansson
import Glibc
import JSON
import TestSupport
import Wire

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
