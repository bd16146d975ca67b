import COpenWebUI

/// The state machine of what a synchronisation requests before its files and after them: takes the outcome of a request
/// and returns the next action. No I/O; the caller passes the time.
///
/// The server compares the folder with the base (0.11 and later). If a new file has the name of one that is not in the
/// folder, the contents in the base's list show whether it has moved. The server sees one file for each place, so after a run
/// that was stopped between a new version and the removal of the old one the base has more files than it sees: then,
/// and with older servers, the whole list of the base is compared here.
///
/// In every state, a lost connection and a gateway's error are survived for `IngestState.patience`. Any other failure
/// ends the synchronisation, unless the state says otherwise.
struct SyncState {
    enum State: Equatable {
        /// To `requesting` the next of: `count` after `compare`; `list` if the server does not compare, or if the base
        /// has more files than it sees; `match` if files may have moved; `createFolder` for each new folder, and `compare` again if one exists already or
        /// the response is lost; `remove` until nothing is left to remove. To `running` when the plan is complete, and
        /// after a removal. To `finished` when the plan of a dry run is complete.
        case requesting(Request)
        /// The files are processed. To `requesting` with `remove`, to `running` for what waited for a removal, or to
        /// `finished`.
        case running
        case finished
    }

    enum Request { case compare, count, list, match, createFolder, remove }

    enum Action {
        case finish(Failure?)
        /// One more request, in so many microseconds.
        case send(Request, after: Int64 = 0)
        /// Process the files that are new or changed, or that waited.
        case run
    }

    enum Outcome {
        case failed(Failure)
        /// How many files of the base the server has compared, how many folders are new, and whether files may have
        /// moved.
        case compared(files: Int64, newFolders: Int, mayHaveMoved: Bool = false)
        /// How many files the base has.
        case counted(Int64)
        case listed
        case created
        /// How many files are left to remove.
        case removed(left: Int)
        /// How many files are to be removed, and how many wait for that.
        case filesFinished(removals: Int, waiting: Int)
    }

    var isDryRun = false
    private(set) var state = State.requesting(.compare)
    /// The server compares, and has folders.
    private(set) var comparesFolders = true
    private var files: Int64 = 0
    private var foldersLeft = 0
    private var mayHaveMoved = false
    private var comparisons = 1
    private var awaySince: Int64?

    private static let mostComparisons = 4

    mutating func received(_ outcome: Outcome, at now: Int64) -> Action {
        if state == .finished { return .finish(nil) }
        let action = next(outcome, now)
        switch action {
        case .send(let request, _):
            state = .requesting(request)
            if request == .compare { comparisons += 1 }
        case .run: state = .running
        case .finish: state = .finished
        }
        return action
    }

    private mutating func next(_ outcome: Outcome, _ now: Int64) -> Action {
        if case .failed(let failure) = outcome { return failed(failure, now) }
        awaySince = nil
        switch outcome {
        case .failed(let failure): return .finish(failure)
        case .compared(let files, let newFolders, let mayHaveMoved):
            self.files = files
            self.mayHaveMoved = mayHaveMoved
            foldersLeft = newFolders
            return .send(.count)
        case .counted(let total):
            if total != files { return .send(.list) }
            return mayHaveMoved ? .send(.match) : planned
        case .listed: return planned
        case .created:
            foldersLeft -= 1
            return planned
        case .removed(let left): return left > 0 ? .send(.remove) : .run
        case .filesFinished(let removals, let waiting):
            if removals > 0 { return .send(.remove) }
            return waiting > 0 ? .run : .finish(nil)
        }
    }

    private var planned: Action {
        if isDryRun { return .finish(nil) }
        return foldersLeft > 0 ? .send(.createFolder) : .run
    }

    private mutating func failed(_ failure: Failure, _ now: Int64) -> Action {
        guard case .requesting(let request) = state else { return .finish(failure) }
        if failure.isOfConnection || failure.status == OWUI_E_TRUNCATED {
            let since = awaySince ?? now
            awaySince = since
            guard now - since < IngestState.patience else { return .finish(failure) }
            return .send(request == .createFolder ? .compare : request, after: IngestState.pauseWhileAway)
        }
        awaySince = nil
        switch (request, failure.status) {
        case (.compare, OWUI_E_NOT_FOUND), (.compare, OWUI_E_HTML):
            comparesFolders = false
            return .send(.list)
        case (.createFolder, OWUI_E_BAD_REQUEST) where comparisons < SyncState.mostComparisons:
            return .send(.compare)
        default: return .finish(failure)
        }
    }
}
