import COpenWebUI
import Wire

/// The state machine of adding files to a knowledge base: takes the outcome of a request and returns the next action.
/// No I/O.
///
/// A busy server responds with success and leaves a file out, or loses its link (seen with Open WebUI 0.12). A single
/// file that the response does not list is looked for in the base's list, a second later again, and is then added once
/// more. Of several files the response says which are in the base; the list is looked at if it names none. If the response to the request to add is lost, the list says whether the server has added the files;
/// they are not added again, because the server would store their text twice.
struct KnowledgeAddState {
    enum State: Equatable {
        /// The request to add has been sent.
        ///
        /// To `looking` if its response does not list all files, or is lost. To `finished` if it does, or with a
        /// failure.
        case adding
        /// A page of the base's list is read.
        ///
        /// To `looking` for the next page, and once more from the first page. To `adding` if the list has come to its
        /// end twice, and a file may be added once more. To `finished` if all files are listed, if that is not
        /// allowed, or with a failure: that of the request to add, if its response was lost.
        case looking
        /// The final state. `hasLooked`: the last response is a page of the base's list.
        case finished(hasLooked: Bool)
    }

    enum Action {
        case finish(Failure?)
        /// The base does not list these files.
        case notListed([CString])
        /// Send the request to add, once more.
        case add
        /// Begin to read the base's list, in so many microseconds.
        case look(after: Int64)
        /// Read another page of it.
        case read(page: Int)
    }

    /// The outcome of a request.
    enum Outcome {
        case failed(Failure)
        /// The response lists these of the missing files. The page is that of the base's list.
        /// Or it says how many files the response to the request to add names.
        case listed([CString], page: PageWalk.Page = PageWalk.Page(length: 0, fresh: 0))
    }

    private(set) var state = State.adding
    /// The files that no response has listed yet.
    private(set) var missing: [CString]
    /// How often the files may still be added, and looked for after that.
    private var addsLeft: Int
    private var looksLeft = KnowledgeAddState.looks
    private var walk = PageWalk()
    /// Why there was no response to the request to add.
    private var lost: Failure?

    private static let looks = 2
    /// In microseconds.
    static let delay: Int64 = 1_000_000

    /// One of several that is not listed was left out on purpose: a duplicate, or one without text.
    private let isSeveral: Bool

    init(_ files: [CString]) {
        missing = files
        isSeveral = files.count > 1
        addsLeft = isSeveral ? 0 : 1
    }

    /// The last response is a page of the base's list.
    var hasLooked: Bool { state == .looking || state == .finished(hasLooked: true) }

    /// A request has ended.
    mutating func received(_ outcome: Outcome) -> Action {
        if case .finished = state { return .finish(nil) }
        let action = next(outcome)
        switch action {
        case .finish, .notListed: state = .finished(hasLooked: hasLooked)
        case .add: state = .adding
        case .look, .read: state = .looking
        }
        return action
    }

    private mutating func next(_ outcome: Outcome) -> Action {
        let found: [CString]
        let page: PageWalk.Page
        switch outcome {
        case .failed(let failure):
            guard state == .adding, failure.mayHaveArrived else { return .finish(lost ?? failure) }
            lost = failure
            return look(after: 0)
        case .listed(let files, let read): (found, page) = (files, read)
        }
        missing.removeAll { file in found.contains { $0.bytes.equals(file) } }
        if missing.isEmpty { return .finish(nil) }
        guard state == .looking else {
            return isSeveral && page.length > 0 ? .notListed(missing) : look(after: 0)
        }
        if case .page(let number) = walk.received(page) { return .read(page: number) }
        // The list has ended without them.
        if looksLeft > 0 { return look(after: KnowledgeAddState.delay) }
        if let lost { return .finish(lost) }
        guard addsLeft > 0 else { return .notListed(missing) }
        addsLeft -= 1
        looksLeft = KnowledgeAddState.looks
        return .add
    }

    private mutating func look(after wait: Int64) -> Action {
        looksLeft -= 1
        walk = PageWalk()
        return .look(after: wait)
    }
}
