import Wire

/// One file on its way into a knowledge base: the state that it is in, and what is known of it. No I/O;
/// `IngestState` changes it.
struct IngestFile {
    /// What the caller sees.
    enum Status { case queued, uploading, processing, adding, linked, duplicate, failed, timeout, cancelled }

    /// What the server is asked for. With each step: what follows a success, and the failures that do not end it.
    ///
    /// In every step: a lost connection pauses it until the server has been away for `patience`, an overloaded
    /// server `mostServerErrors` times; what may have been uploaded is then searched for first. An error that
    /// concerns all files ends the ingestion. Any other failure finishes the file as failed.
    enum Step {
        /// The file of an earlier run, by its mark. To `wait` if it is there, else to `upload`.
        case search
        /// To `wait`.
        case upload
        /// Until it is processed. To `add`. Unprocessed: to `process`. Forgotten by the server: to `process`, media
        /// to `upload`. Failed in an earlier run: to `add`. Deleted since an earlier run: to `upload`.
        case wait
        /// Has the server process it again. To `add`. A proxy's 504: to `wait`.
        case process
        /// To linked. Unprocessed: to `process`. A proxy's 504: to `confirm`. Duplicate: removed, if this run has
        /// uploaded it.
        case add
        /// Whether the base lists it, when a request to add it had no response. To linked; else to `remove`, `add`,
        /// or the same again until the deadline.
        case confirm
        /// Deletes the upload of this run that is in no base. To its outcome.
        case remove
    }

    enum State {
        /// To `ready` with `search` or `upload`, or `wait` if the server has it; to `finished` if the base lists it.
        case queued
        /// The request of a step is made. To `running`, when nothing holds it back.
        case ready(Step)
        /// The request is under way. To `ready`, `paused` or `finished`.
        case running(Step)
        /// To `ready` with the same step, or with `search` if the file may have been uploaded.
        case paused(Step, until: Int64)
        /// Nothing leads out of it.
        case finished
    }

    var state = State.queued
    var status = Status.queued
    var id: Text?
    /// Why it has failed.
    var error: Text?

    /// There is something to upload.
    let hasSource: Bool
    /// Pictures and recordings, which the server does not take for text.
    let isMedia: Bool
    /// Bytes; 0 if it is not known.
    var size: Int64 = 0
    /// The base lists it already.
    var isListed = false
    /// The server may have it already.
    var mayExist = false
    /// The server has had it before this run, or was away in it: it may have forgotten that it was to process it.
    var isOlder = false
    var wasAway = false
    /// Since when it could not be sent or added for want of a connection.
    var awaySince: Int64?
    var wasUploaded = false
    var wasUploadedAgain = false
    var wasProcessed = false
    /// What the server has said earlier about it, while it may still be added.
    var earlierFailure: Failure?
    /// A request to add it was sent whose response did not come: it may be in the base.
    var mayBeLinked = false
    /// What it will be when its upload has been deleted, and whether it has.
    var outcome: Status?
    var isRemoved = false
    /// A proxy gave up while it was added or processed.
    var unconfirmed: Failure?
    var stepBegan: Int64 = 0
    /// Until when the server may take to process and add it.
    var deadline: Int64?
    /// How often the server was overloaded.
    var serverErrors = 0

    init(id: Text? = nil, hasSource: Bool, isMedia: Bool = false, size: Int64 = 0) {
        self.id = id
        self.hasSource = hasSource
        self.isMedia = isMedia
        self.size = size
    }

    var isFinished: Bool {
        if case .finished = state { return true }
        return false
    }

    /// The step at hand.
    var step: Step? {
        switch state {
        case .ready(let step), .running(let step), .paused(let step, _): step
        case .queued, .finished: nil
        }
    }

    /// The request to add it has been sent.
    var isBeingAdded: Bool {
        if case .running(.add) = state { return true }
        return false
    }

    /// Two files with equal texts that are added at the same moment would both pass for new.
    func mayEqual(_ other: IngestFile) -> Bool { size == other.size || size == 0 || other.size == 0 }

    /// The request of its step is sent.
    mutating func start() {
        if case .ready(let step) = state { state = .running(step) }
    }

    /// The ingestion has ended before it.
    mutating func stop(isLate: Bool) {
        guard !isFinished else { return }
        finish(outcome ?? (isLate && status != .queued ? .timeout : .cancelled))
    }

    mutating func finish(_ status: Status) {
        self.status = status
        state = .finished
    }
}

extension IngestFile.Status {
    static let all: [IngestFile.Status] = [
        .queued, .uploading, .processing, .adding, .linked, .duplicate, .failed, .timeout, .cancelled,
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
        }
    }
}
