import Answers
import COpenWebUI
import JSON
import Wire

/// A request to which the server responded as if it did not know the operation, while the server is asked for its version.
final class VersionQuestion {
    let operation: Operation
    let failure: Failure
    /// The minor version of Open WebUI 0.x that has the operation first.
    let since: Int
    let attempt: Attempt?

    init(_ operation: Operation, _ failure: Failure, since: Int, _ attempt: Attempt?) {
        self.operation = operation
        self.failure = failure
        self.since = since
        self.attempt = attempt
    }

    /// The failure, with what the server's version tells about it.
    func failure(on version: Bytes?) -> Failure {
        if let version, minor(of: version) >= since { return failure }
        var hint = ByteBuffer()
        hint.append("it is there since Open WebUI 0.")
        hint.append(decimal: Int64(since))
        if let version {
            hint.append("; this server is ")
            hint.append(line: version, most: 40)
        }
        var failure = failure
        failure.add(hint: hint.bytes)
        return failure
    }

    /// 11 of "0.11.4"; a version that is not 0.x is a later one.
    private func minor(of version: Bytes) -> Int {
        guard version.hasPrefix("0.") else { return Int.max }
        var number = 0
        for i in 2..<max(2, min(version.count, 6)) {
            guard version.base[i].isDigit else { break }
            number = number * 10 + Int(version.base[i].digitValue)
        }
        return number
    }
}

extension Call {
    /// Asks for the server's version after a failure that may mean that the server is too old for the operation.
    /// Returns true if the call continues.
    func asksVersion(_ run: CallRun, after failure: Failure) -> Bool {
        guard let since = operation.row?.since, since > 0, failure.mayBeOfOlderServer else { return false }
        run.versionQuestion = VersionQuestion(operation, failure, since: since, response.attempt)
        schedule(run, for: 0, then: Operation(.version))
        return true
    }

    /// The end of a call that has asked for the server's version.
    func end(_ question: VersionQuestion, _ run: CallRun) -> Failure {
        let body = response.reader?.body
        let version = body?.read { $0.nonNull("version")?.text.map { CString($0) } } ?? nil
        run.letGo(of: response)
        response.attempt = question.attempt
        operation = question.operation
        return withExtendedLifetime(version) { question.failure(on: version?.bytes) }
    }
}

extension Failure {
    /// The server has no such path, or not with this method: it sends its web page, or 405.
    var saysNoSuchPath: Bool { http == 405 || status == OWUI_E_HTML }

    /// It has no such path, or takes the end of the path for the id of something else.
    fileprivate var mayBeOfOlderServer: Bool {
        status == OWUI_E_HTML || status == OWUI_E_NOT_FOUND || status == OWUI_E_UNPROCESSABLE
    }
}
