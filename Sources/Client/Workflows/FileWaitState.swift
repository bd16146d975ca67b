import Answers
import COpenWebUI
import Wire

/// The state machine of waiting for a file: takes the outcome of a request and returns the next action. No I/O.
struct FileWaitState {
    enum State {
        /// The stream of the file's states is read.
        ///
        /// To `finished` with a final state, or an error that will not change (4xx). To `reading` if the reason of
        /// a failure is missing, or if the file may never be processed: the response was JSON and says "pending", or
        /// the stream has ended without a state. To `polling` with anything else, a broken connection included.
        case streaming
        /// The state is requested repeatedly, with growing pauses.
        ///
        /// As `streaming`. To `finished` also if the response has no state, or if the server has been away for
        /// `patience`, or has not responded at all yet.
        case polling
        /// The file's record is read. It has the reason of a failure, and no state if processing was not requested.
        ///
        /// To `finished` with the final state that it says, if it has no state, or with 404. To `reading` twice
        /// more if the reason of a failure is still missing. To `polling` with anything else.
        case reading
        /// The final state.
        case finished
    }

    enum Request { case state, record }

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

    private(set) var state = State.streaming
    /// The last state of the file, and why it has failed.
    private(set) var file: FileState?
    private(set) var error: CString?
    /// When the server came back, if it was away.
    var backSince: Int64? { isAway ? nil : returnedAt }
    /// When the stream was cut for the first time.
    private(set) var cutSince: Int64?

    private var interval: Int64 = 500_000
    /// When the current period without a response began.
    private var silentSince: Int64?
    private var hasResponded = false
    private var isAway = false
    private var returnedAt: Int64?
    private var recordsRead = 0

    /// How long a server may be away during a wait, in microseconds.
    static let patience: Int64 = 60_000_000
    static let longestInterval: Int64 = 5_000_000
    /// Releases of 0.9 write the state first, and the reason a moment later.
    static let pauseForReason: Int64 = 300_000
    static let mostRecords = 3

    /// A request has ended.
    mutating func received(_ outcome: Outcome, at now: Int64) -> Action {
        let action =
            switch state {
            case .streaming, .polling: receivedState(outcome, now)
            case .reading: receivedRecord(outcome, now)
            case .finished: Action.finish(nil)
            }
        if case .finish = action { state = .finished }
        return action
    }

    private mutating func receivedState(_ outcome: Outcome, _ now: Int64) -> Action {
        if let said = outcome.file {
            file = said
            error = outcome.error ?? error
            recordResponse(now)
        }
        switch file {
        case .completed: return .finish(nil)
        case .notFound: return .finish(Failure(OWUI_E_NOT_FOUND, why: "it was deleted"))
        // Not every server says why in the response to this request.
        case .failed: return error == nil ? readRecord() : .finish(failed)
        case .pending, .processing, .unknown, nil: break
        }
        if let failure = outcome.failure, failure.isRefusal { return .finish(failure) }
        if mayBeUnprocessed(outcome), recordsRead == 0 { return readRecord() }
        if case .polling = state, outcome.failure == nil && outcome.file == nil {
            return .finish(Failure(OWUI_E_UNEXPECTED_RESPONSE, why: "it contains no status"))
        }
        return poll(after: outcome.failure, now)
    }

    /// A file whose processing was never requested has an empty stream, and stays "pending".
    private func mayBeUnprocessed(_ outcome: Outcome) -> Bool {
        guard outcome.file != nil else { return outcome.failure?.status == OWUI_E_TRUNCATED }
        if case .pending = file { return !outcome.isStream }
        return false
    }

    private mutating func receivedRecord(_ outcome: Outcome, _ now: Int64) -> Action {
        state = .polling
        let wasFailed = isFailed
        if let failure = outcome.failure {
            if failure.status == OWUI_E_NOT_FOUND { return .finish(failure) }
            return wasFailed ? .finish(failed) : poll(after: failure, now)
        }
        error = outcome.error ?? error
        recordResponse(now)
        if outcome.file == nil && !wasFailed { return .finish(FileWaitState.unprocessed) }
        file = outcome.file ?? file
        if case .completed = file, !wasFailed { return .finish(nil) }
        guard wasFailed || isFailed else { return poll(after: nil, now) }
        return error == nil && recordsRead < FileWaitState.mostRecords
            ? readRecord(after: FileWaitState.pauseForReason) : .finish(failed)
    }

    private mutating func recordResponse(_ now: Int64) {
        hasResponded = true
        silentSince = nil
        if isAway { returnedAt = now }
        isAway = false
    }

    private mutating func poll(after failure: Failure?, _ now: Int64) -> Action {
        var wasPolling = false
        if case .polling = state { wasPolling = true }
        state = .polling
        if failure?.isOfConnection ?? false { isAway = true }
        if failure?.status == OWUI_E_TRUNCATED && cutSince == nil { cutSince = now }
        if let failure, wasPolling || failure.isOfConnection {
            let since = silentSince ?? now
            silentSince = since
            guard hasResponded, now - since < FileWaitState.patience else { return .finish(failure) }
        }
        let wait = interval
        interval = min(interval * 3 / 2, FileWaitState.longestInterval)
        return .send(.state, after: wait)
    }

    private mutating func readRecord(after wait: Int64 = 0) -> Action {
        state = .reading
        recordsRead += 1
        return .send(.record, after: wait)
    }

    private var isFailed: Bool {
        if case .failed = file { return true }
        return false
    }

    private var failed: Failure { Failure(OWUI_E_FILE_FAILED, message: ServerMessage(error)) }

    private static var unprocessed: Failure {
        Failure(
            OWUI_E_FILE_UNPROCESSED,
            why: "it was uploaded with process=false; it will never finish")
    }
}

extension Failure {
    /// The server has understood the request, and rejects it.
    var isRefusal: Bool {
        status.rawValue <= OWUI_E_BAD_REQUEST.rawValue && status.rawValue > OWUI_E_RATE_LIMITED.rawValue
    }

    /// There was no response, or only one of a gateway: Open WebUI may be available again soon.
    var isOfConnection: Bool {
        switch status {
        case OWUI_E_RESOLVE, OWUI_E_CONNECT, OWUI_E_CONNECTION_LOST, OWUI_E_TIMEOUT_CONNECT: true
        default: isUnavailable
        }
    }
}
