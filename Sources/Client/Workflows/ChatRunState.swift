import COpenWebUI

/// The state machine of a chat that the server runs: takes the outcome of a request and returns the next action. No I/O.
struct ChatRunState {
    enum State: Equatable {
        /// The record of an earlier chat is read.
        ///
        /// To `saving` with it. To `finished` with a failure.
        case loading
        /// The new messages are saved in the chat.
        ///
        /// To `starting`, or to `finished` with a failure.
        case saving
        /// The server is told to start.
        ///
        /// To `running` when it has started. Stays with a failure: the server may have started all the same.
        case starting
        /// The record of the chat is read again and again.
        ///
        /// To `finished` when the message is whole. To `asking` from time to time. Stays with a failure.
        case running
        /// The tasks of the chat are read: whether the server still works on it.
        ///
        /// To `running` if it does. To `lastReading` if not. Stays with a failure.
        case asking
        /// The record is read after the last task has ended.
        ///
        /// To `finished`.
        case lastReading
        /// The final state.
        case finished
    }

    enum Action {
        /// The message is whole.
        case finish
        /// Finish with the failure of the request.
        case fail
        /// The server has left the message unfinished.
        case failUnfinished
        /// A response is none of those that are due.
        case failUnexpected
        case save
        case start
        /// Read the record, in so many microseconds.
        case read(after: Int64)
        /// Read the tasks, in so many microseconds.
        case check(after: Int64)
    }

    enum Outcome {
        case failed
        /// A request has succeeded: the message is whole, if a record was read.
        case done
        /// The message is not finished; whether it has grown.
        case unfinished(hasGrown: Bool)
        /// Whether the chat has tasks.
        case tasks(Bool)
    }

    private(set) var state: State
    private var wait = firstWait
    /// Records without anything new since the tasks were read.
    private var idleReadings = 0

    private static let firstWait: Int64 = 50_000
    private static let longestWait: Int64 = 1_000_000
    private static let mostIdleReadings = 4

    init(isNew: Bool) { state = isNew ? .saving : .loading }

    /// The server may be working on the chat.
    var isRunning: Bool { state != .loading && state != .saving && state != .finished }

    /// A request has ended.
    mutating func received(_ outcome: Outcome) -> Action {
        switch (state, outcome) {
        case (.loading, .done):
            state = .saving
            return .save
        case (.saving, .done):
            state = .starting
            return .start
        case (.starting, .done):
            state = .running
            return .read(after: wait)
        case (.running, .unfinished(let hasGrown)): return next(hasGrown)
        case (.asking, .tasks(let hasTasks)):
            state = hasTasks ? .running : .lastReading
            return .read(after: hasTasks ? wait : 0)
        case (.lastReading, .unfinished): return end(.failUnfinished)
        case (.finished, _), (.running, .done), (.lastReading, .done): return end(.finish)
        case (_, .failed): return isRunning ? .fail : end(.fail)
        default: return end(.failUnexpected)
        }
    }

    private mutating func next(_ hasGrown: Bool) -> Action {
        wait = hasGrown ? ChatRunState.firstWait : min(wait * 2, ChatRunState.longestWait)
        idleReadings = hasGrown ? 0 : idleReadings + 1
        guard idleReadings >= ChatRunState.mostIdleReadings else { return .read(after: wait) }
        idleReadings = 0
        state = .asking
        return .check(after: wait)
    }

    private mutating func end(_ action: Action) -> Action {
        state = .finished
        return action
    }
}
