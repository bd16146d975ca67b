import Answers
import COpenWebUI
import Wire

/// Frames that were read together: copied, because their buffer changes while more are read.
struct FrameBatch: ~Copyable {
    private var data = ByteBuffer()
    private var text = ByteBuffer()
    private var frames = CArray<owui_frame>()
    /// The number of the last frame.
    private var number: Int64 = 0

    /// More would not stay in the processor's cache until the caller has copied it.
    private static let limit = 16384

    mutating func removeAll() {
        data.removeAll()
        text.removeAll()
        frames.removeAll()
    }

    /// Appends the frame of the event, or the event to the last frame. Returns false if it did not come in a frame,
    /// or if there is no room for another frame.
    mutating func append(_ event: Event) -> Bool {
        guard let bytes = event.data else { return false }
        if frames.count > 0 && event.frame == number {
            merge(event)
            return true
        }
        guard data.count < FrameBatch.limit else { return false }
        number = event.frame
        data.append(bytes)
        text.append(event.text)
        frames.append(
            owui_frame(
                end: data.count, text_end: text.count, shape: event.shape,
                kind: Int32(bitPattern: event.kind.rawValue), index: event.index))
        return true
    }

    private func isText(_ frame: owui_frame) -> Bool {
        frame.kind == Int32(bitPattern: OWUI_EVENT_TEXT.rawValue) && frame.index == 0
    }

    private mutating func merge(_ event: Event) {
        guard event.isText, let frames = frames.base else { return }
        let count = self.frames.count
        if !isText(frames[count - 1]) {
            text.removeLast(text.count - (count > 1 ? frames[count - 2].text_end : 0))
        }
        text.append(event.text)
        frames[count - 1].text_end = text.count
        frames[count - 1].kind = Int32(bitPattern: event.kind.rawValue)
        frames[count - 1].index = event.index
    }

    func fill(_ batch: inout owui_frame_batch) {
        guard frames.count > 0 else { return }
        batch.frames = UnsafePointer(frames.base)
        batch.count = frames.count
        batch.data = data.bytes.chars
        batch.text = text.bytes.chars
    }
}
