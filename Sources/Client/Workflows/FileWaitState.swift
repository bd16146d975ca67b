import Answers
import COpenWebUI
import Wire

/// The state machine of waiting for a file: takes the outcome of a request and returns the next action. No I/O.
///
/// No request of it returns the text of the file: the file's record would.
///
/// In any state it finishes if the server was restarted `patience` ago, and is told to end at a restart.
struct FileWaitState {
    enum State: Equatable {
        /// The state is requested, with short pauses: the stream has one state a second, and small files take less.
        ///
        /// To `finished` with a final state, or an error that will not change (4xx). To `streaming` after
        /// `mostFastPolls` requests, or if the reason of a failure is missing. To `confirming` with a failure that may
        /// pass. To `polling` with any other error. To `finished` also if the response has no state, or if the
        /// server has been away for `patience`.
        case hurrying
        /// The stream of the file's states is read. It has the reason of a failure.
        ///
        /// As `hurrying`. To `finished` also if the stream has ended without a state twice: processing was not
        /// requested. To `streaming` up to twice more if the reason is still missing. To `polling` if it ends
        /// otherwise.
        case streaming
        /// The state is requested repeatedly, with growing pauses.
        ///
        /// As `hurrying`.
        case polling
        /// The file has failed for want of text, and may have text a moment later.
        ///
        /// To `polling` with a state that is not final. To `finished` when `timeToConfirm` is over, with `completed`,
        /// or with an error that will not change.
        case confirming(until: Int64)
        /// The final state.
        case finished
    }

    enum Request { case state, stream }

    enum Action {
        case finish(Failure?)
        /// One more request, in so many microseconds.
        case send(Request, after: Int64 = 0)
    }

    /// The outcome of a request.
    struct Outcome {
        var failure: Failure?
        /// What the response says of the file, if anything.
        var file: FileState?
        /// The reason of the file's failure.
        var error: CString?
        /// It was a stream.
        var isStream = false
    }

    private(set) var state = State.hurrying
    /// The last state of the file, and why it has failed.
    private(set) var file: FileState?
    private(set) var error: CString?
    /// When the server came back, if it was away.
    var backSince: Int64? { absence == nil ? returnedAt : nil }
    /// When the stream was cut for the first time.
    private(set) var cutSince: Int64?
    /// A failure for want of text counts at once.
    private let trustsFailure: Bool
    private let endsAtRestart: Bool

    private var interval = FileWaitState.firstInterval
    private var fastPolls = 0
    /// When the current period without a response began.
    private var silentSince: Int64?
    private var hasResponded = false
    /// The first and the last request that was lost since the last response.
    private var absence: (since: Int64, until: Int64)?
    private var returnedAt: Int64?
    private var restartedAt: Int64?
    private var emptyStreams = 0
    private var reasonsAsked = 0

    // Microseconds.

    /// How long a server may be away during a wait.
    static let patience: Int64 = 60_000_000
    /// If no more time than that was between the first and the last lost request, the server may not have been
    /// restarted: that takes 5 s and more.
    static let shortestRestart: Int64 = 3_000_000
    static let firstInterval: Int64 = 30_000
    static let firstSlowInterval: Int64 = 500_000
    static let longestInterval: Int64 = 5_000_000
    /// Releases of 0.9 write the state first, and the reason a moment later.
    static let pauseForReason: Int64 = 300_000
    static let timeToConfirm: Int64 = 6_000_000

    static let mostFastPolls = 11
    static let mostReasons = 3

    /// `files`: how many are waited for at the same time. Together they ask the server no more often than a few do.
    /// `endsAtRestart`: the caller does not request the processing again.
    init(trustsFailure: Bool = false, endsAtRestart: Bool = true, files: Int = 1) {
        self.trustsFailure = trustsFailure
        self.endsAtRestart = endsAtRestart
        interval *= Int64(max(files / 4, 1))
    }

    /// A request has ended.
    mutating func received(_ outcome: Outcome, at now: Int64) -> Action {
        if case .finished = state { return .finish(nil) }
        let action = next(outcome, now)
        if case .finish = action { state = .finished }
        return action
    }

    private mutating func next(_ outcome: Outcome, _ now: Int64) -> Action {
        if let said = outcome.file {
            file = said
            error = outcome.error ?? error
            recordResponse(now)
        }
        switch file {
        case .completed:
            error = nil
            return .finish(nil)
        case .notFound: return .finish(Failure(OWUI_E_NOT_FOUND, why: "it was deleted"))
        case .failed: return hasFailed(outcome, now)
        case .pending, .processing, .unknown, nil: break
        }
        error = nil
        if endsAtRestart, let restartedAt, outcome.file != nil, now - restartedAt >= FileWaitState.patience {
            return .finish(
                FileWaitState.unprocessed(
                    "the server was away, and has not continued; request the processing again"))
        }
        if let failure = outcome.failure, failure.isRefusal { return .finish(failure) }
        if outcome.file == nil, outcome.failure?.status == OWUI_E_TRUNCATED, outcome.isStream {
            // A file whose processing was never requested has an empty stream, and stays "pending".
            emptyStreams += 1
            guard emptyStreams < 2 else {
                return .finish(
                    FileWaitState.unprocessed("it was uploaded with process=false; it will never finish"))
            }
            return stream(after: FileWaitState.pauseForReason)
        }
        emptyStreams = 0
        switch state {
        case .hurrying, .polling:
            guard outcome.failure != nil || outcome.file != nil else {
                return .finish(Failure(OWUI_E_UNEXPECTED_RESPONSE, why: "it contains no status"))
            }
            guard state == .hurrying, outcome.failure == nil else { break }
            fastPolls += 1
            return fastPolls < FileWaitState.mostFastPolls ? wait() : stream(after: 0)
        default: break
        }
        return poll(after: outcome.failure, now)
    }

    private mutating func recordResponse(_ now: Int64) {
        hasResponded = true
        if let absence {
            returnedAt = now
            if absence.until - absence.since >= FileWaitState.shortestRestart { restartedAt = now }
        }
        silentSince = nil
        absence = nil
    }

    /// A request has failed for want of a connection, also one that is repeated.
    mutating func lost(at now: Int64) { absence = (absence?.since ?? now, now) }

    // MARK: The file has failed

    private mutating func hasFailed(_ outcome: Outcome, _ now: Int64) -> Action {
        if let failure = outcome.failure, failure.isRefusal { return .finish(failure) }
        if case .confirming(let until) = state {
            return now >= until ? .finish(failed) : wait()
        }
        // Not every response says why.
        if error == nil, reasonsAsked < FileWaitState.mostReasons, outcome.failure == nil || outcome.isStream
        {
            reasonsAsked += 1
            return stream(after: reasonsAsked == 1 && !outcome.isStream ? 0 : FileWaitState.pauseForReason)
        }
        guard !trustsFailure, ServerQuirks.isEmptyContent(error) else { return .finish(failed) }
        state = .confirming(until: now + FileWaitState.timeToConfirm)
        interval = FileWaitState.firstSlowInterval / 2
        return wait()
    }

    private var failed: Failure { Failure(OWUI_E_FILE_FAILED, message: ServerMessage(error)) }

    private static func unprocessed(_ why: StaticString) -> Failure {
        Failure(OWUI_E_FILE_UNPROCESSED, why: why)
    }

    // MARK: Requests

    private mutating func poll(after failure: Failure?, _ now: Int64) -> Action {
        let wasPolling = state == .polling
        state = .polling
        interval = max(interval, FileWaitState.firstSlowInterval)
        if let failure, failure.isOfConnection {
            lost(at: now)
            // How long it is away is to be seen.
            if endsAtRestart { interval = FileWaitState.firstSlowInterval }
        }
        if failure?.status == OWUI_E_TRUNCATED && cutSince == nil { cutSince = now }
        if let failure, wasPolling || failure.isOfConnection {
            let since = silentSince ?? now
            silentSince = since
            let mayPass = hasResponded || (failure.isOfConnection && !failure.isOfAddress)
            guard mayPass, now - since < FileWaitState.patience else {
                return .finish(failure)
            }
        }
        return wait()
    }

    private mutating func wait() -> Action {
        let wait = interval
        // Smaller steps while every one of them delays what follows.
        interval =
            state == .hurrying ? interval * 5 / 4 : min(interval * 3 / 2, FileWaitState.longestInterval)
        return .send(.state, after: wait)
    }

    private mutating func stream(after wait: Int64) -> Action {
        state = .streaming
        return .send(.stream, after: wait)
    }
}

extension Failure {
    /// The server has understood the request, and rejects it.
    var isRefusal: Bool {
        status.rawValue <= OWUI_E_BAD_REQUEST.rawValue && status.rawValue > OWUI_E_RATE_LIMITED.rawValue
    }

    /// There was no response, or only one of a gateway: Open WebUI may be available again soon.
    var isOfConnection: Bool {
        isOfAddress || status == OWUI_E_CONNECTION_LOST || isUnavailable
    }

    /// The request may have reached the server, although its response was lost.
    var mayHaveArrived: Bool {
        status == OWUI_E_TRUNCATED || (isOfConnection && !isOfAddress)
    }

    /// Nothing is listening. If nothing ever was, the address may be wrong.
    var isOfAddress: Bool {
        switch status {
        case OWUI_E_RESOLVE, OWUI_E_CONNECT, OWUI_E_TIMEOUT_CONNECT: true
        default: false
        }
    }
}
