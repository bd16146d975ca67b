import Wire

/// One file of an ingestion: its state, and what is known of it. No I/O; `IngestState` changes it.
struct IngestFile {
    /// The status in events and in the result.
    enum Status {
        case queued, uploading, processing, adding, linked, duplicate, failed, timeout, cancelled
        /// Of an entry that is not a file, and of a file of the base that is not in the folder.
        case skipped, removed
    }

    /// A request to the server. Each step documents what follows a success, and which failures do not finish the file.
    ///
    /// In every step, a lost connection pauses the file until the server has been away for `patience`, and an
    /// overloaded server pauses it at most `mostServerErrors` times. After the pause, a file that may have been
    /// uploaded is searched for. An error that concerns all files ends the ingestion. Any other failure finishes
    /// the file as failed.
    enum Step {
        /// Searches for the upload of an earlier run, by its mark. To `wait` if it is found, else to `upload`.
        ///
        /// After the server has reported a duplicate: reads the hash of the file's text. To `confirm`.
        case search
        /// Uploads the file. To `wait`.
        case upload
        /// Waits until the file is processed. To `add`. To `process` if processing was not requested, or if the server
        /// does not continue it (media: to `upload`). To `add` if it failed in an earlier run. To `upload` if it was
        /// deleted since an earlier run.
        case wait
        /// Requests processing again. To `add`. To `wait` after a proxy's 504. To `search` after the server has
        /// reported a duplicate.
        case process
        /// Adds the file to the base, and finishes it as linked. To `process` if it is unprocessed. To `confirm`
        /// after a proxy's 504, after a lost response, and if the server reports a duplicate. To `remove` if the base is
        /// known to have a twin of it, and this run has uploaded it.
        case add
        /// Checks whether the base lists the file, after a request to add it that had no response. Finishes it as
        /// linked if so. Else to `remove`, to `add`, or again to `confirm` until the deadline.
        ///
        /// After the server has reported a duplicate: checks whether the base lists a twin, a file with the same
        /// content. To `remove` if so, which finishes it as a duplicate. Else to `process` (media: to `add`), in case
        /// the server has lost the text; then to `add`, once; then it has failed, and its upload stays.
        case confirm
        /// Deletes an upload of this run that is in no base, and finishes the file with `outcome`.
        case remove
    }

    enum State {
        /// Not begun. To `ready` with `search`, `upload`, or `wait` if the server has it. To `finished` if the base
        /// lists it.
        case queued
        /// The request of a step is created. To `running`, unless another file must be added first, or it is too early.
        case ready(Step)
        /// The request has been sent. To `ready`, `paused` or `finished`.
        case running(Step)
        /// Waiting to try again. To `ready` with the same step, or with `search` if the file may have been uploaded.
        case paused(Step, until: Int64)
        /// The final state.
        case finished
    }

    var state = State.queued
    var status = Status.queued
    var id: CString?
    /// Why it has failed.
    var error: CString?

    /// The caller gave a path or data to upload, not an id.
    let hasSource: Bool
    /// An image, a video or a recording. If the server is asked to process one, it reads the bytes as text.
    let isMedia: Bool
    /// Bytes; 0 if it is not known.
    var size: Int64 = 0
    /// The hash of the bytes, if it is known.
    var content: CString?
    /// The hash of the text that the server has extracted, read after it has reported a duplicate.
    var textHash: CString?
    /// How often the server has reported a duplicate, and whether the base is known to have another file with the
    /// same content.
    var duplicates = 0
    var hasTwin = false
    /// The base lists it already.
    var isListed = false
    /// The base has it in another folder: `add` moves it.
    var isMoved = false
    /// The server may have it already.
    var mayExist = false
    /// The server had the file before this run, or was away during it: it may not continue to process the file.
    var isOlder = false
    var wasAway = false
    /// When the current period began in which the file's requests had no connection.
    var awaySince: Int64?
    var wasUploaded = false
    var wasUploadedAgain = false
    var wasProcessed = false
    /// The failure of an earlier run, reported if adding the file fails too; and the reason that its result has.
    var earlierFailure: Failure?
    var earlierError: CString?
    /// A request to add the file had no response: the file may be in the base.
    var mayBeLinked = false
    /// The status after its upload has been deleted, and whether it has been deleted.
    var outcome: Status?
    var isRemoved = false
    /// The failure of a proxy that did not wait until the file was added or processed.
    var unconfirmed: Failure?
    var stepBegan: Int64 = 0
    /// When the server is first asked for a file that was uploaded.
    var notBefore: Int64 = 0
    /// When the time for processing and adding the file is over.
    var deadline: Int64?
    /// How often the server was overloaded.
    var serverErrors = 0

    init(id: CString? = nil, hasSource: Bool, isMedia: Bool = false, size: Int64 = 0) {
        self.id = id
        self.hasSource = hasSource
        self.isMedia = isMedia
        self.size = size
    }

    var isFinished: Bool {
        if case .finished = state { return true }
        return false
    }

    /// The current step.
    var step: Step? {
        switch state {
        case .ready(let step), .running(let step), .paused(let step, _): step
        case .queued, .finished: nil
        }
    }

    /// The server has reported it as a duplicate, and it waits until others are removed.
    var isWaiting: Bool {
        if case .paused(.add, Int64.max) = state { return true }
        return false
    }

    /// When the request of the step is sent, if it is too early now.
    func begins(after now: Int64) -> Int64? {
        guard case .ready(.wait) = state, notBefore > now else { return nil }
        return notBefore
    }

    /// The request to add it has been sent.
    var isBeingAdded: Bool {
        if case .running(.add) = state { return true }
        return false
    }

    /// Whether the files may have the same content. The server does not detect duplicates that are added at the same
    /// moment.
    func mayEqual(_ other: IngestFile) -> Bool {
        if content != nil, other.content != nil { return hasContent(of: other) }
        return size == other.size || size == 0 || other.size == 0
    }

    /// Whether both are known to have the same content.
    func hasContent(of other: IngestFile) -> Bool {
        guard let content, let others = other.content else { return false }
        return withExtendedLifetime(content) { content.bytes.equals(others) }
    }

    /// The request of the step is sent.
    mutating func start() {
        if case .ready(let step) = state { state = .running(step) }
    }

    /// The ingestion has ended before the file was finished.
    mutating func stop() {
        guard !isFinished else { return }
        finish(outcome ?? .cancelled)
    }

    mutating func finish(_ status: Status) {
        self.status = status
        state = .finished
    }
}

extension IngestFile.Status {
    static let all: [IngestFile.Status] = [
        .queued, .uploading, .processing, .adding, .linked, .duplicate, .failed, .timeout, .cancelled,
        .skipped, .removed,
    ]

    var word: StaticString {
        switch self {
        case .queued: "queued"
        case .uploading: "uploading"
        case .processing: "processing"
        case .adding: "adding"
        case .linked: "linked"
        case .duplicate: "duplicate"
        case .failed: "failed"
        case .timeout: "timeout"
        case .cancelled: "cancelled"
        case .skipped: "skipped"
        case .removed: "removed"
        }
    }
}
