import COpenWebUI

/// The state machine of a chat with outlet filters: takes the outcome of a request and returns the next action. No I/O.
struct OutletState {
    enum State: Equatable {
        /// The chat is running.
        ///
        /// To `filtering` with a conversation. To `finished` with anything else.
        case chatting
        /// `chat/completed` is running.
        ///
        /// To `filtered` with its response. To `finished` with a failure.
        case filtering
        /// The conversation has the response of the filters. The final state.
        case filtered
        /// A failure has ended it. The final state.
        case finished
    }

    enum Action {
        case finish(Failure?)
        /// Send what the model said through the filters.
        case filter
        /// Finish the conversation with the response of the filters.
        case deliver
    }

    /// The outcome of a request.
    enum Outcome {
        case failed(Failure)
        /// The model has responded.
        case conversation
        /// The filters have responded.
        case filtered
    }

    private(set) var state = State.chatting

    /// A request has ended.
    mutating func received(_ outcome: Outcome) -> Action {
        switch (state, outcome) {
        case (.chatting, .conversation):
            state = .filtering
            return .filter
        case (.filtering, .filtered):
            state = .filtered
            return .deliver
        case (.filtered, _): return .finish(nil)
        case (_, .failed(let failure)):
            state = .finished
            return .finish(failure)
        case (_, .conversation), (_, .filtered):
            state = .finished
            return .finish(Failure(OWUI_E_UNEXPECTED_RESPONSE))
        }
    }
}
