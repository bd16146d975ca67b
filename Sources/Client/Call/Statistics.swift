import Answers
import CCurl
import COpenWebUI
import CSystem
import JSON
import Transport
import Wire

/// The figures of a call; -1 for an unknown one. Times are counted from the start of the call.
struct Statistics {
    private var values: [Int64] = []

    init() {}

    init(_ response: CallResponse, _ exchange: Exchange, _ run: CallRun) {
        let reader = response.textReader
        func tokens(_ names: [StaticString]) -> Int64 { reader?.response.tokens(names) ?? -1 }
        func time(_ info: CURLINFO) -> Int64? {
            exchange.time(info).map { $0 + exchange.startedAt - run.startedAt }
        }
        func time(at moment: Int64?) -> Int64 { moment.map { $0 - run.startedAt } ?? -1 }
        // In the order of owui_stat_t.
        values = [
            time(CURLINFO_NAMELOOKUP_TIME_T) ?? -1,
            time(CURLINFO_CONNECT_TIME_T) ?? -1,
            time(CURLINFO_APPCONNECT_TIME_T) ?? 0,
            time(at: exchange.firstByteAt),
            time(at: reader?.firstTokenAt),
            owui_now_us() - run.startedAt,
            exchange.size(CURLINFO_SIZE_UPLOAD_T),
            exchange.size(CURLINFO_SIZE_DOWNLOAD_T),
            Int64(exchange.attempts),
            exchange.isReused ? 1 : 0,
            reader?.emitter.frames ?? 0,
            tokens(promptTokenNames),
            tokens(completionTokenNames),
            reader?.lostAfterEnd ?? false ? 1 : 0,
        ]
        add(run.earlier)
    }

    /// Adds the bytes and the attempts of other requests of the call.
    mutating func add(_ other: Statistics) {
        for sum in [OWUI_STAT_BYTES_SENT, OWUI_STAT_BYTES_RECEIVED, OWUI_STAT_ATTEMPTS] {
            let stat = Int32(bitPattern: sum.rawValue)
            if other[stat] >= 0 { set(sum, max(0, self[stat]) + other[stat]) }
        }
    }

    mutating func set(_ stat: owui_stat_t, _ value: Int64) {
        if values.isEmpty { values = Array(repeating: -1, count: Statistics.count) }
        let place = Int(stat.rawValue)
        if place < values.count { values[place] = value }
    }

    private static let count = Int(OWUI_STAT_LOST_AFTER_FINISH.rawValue) + 1

    subscript(_ stat: Int32) -> Int64 {
        stat >= 0 && Int(stat) < values.count ? values[Int(stat)] : -1
    }
}

extension Call {
    public func stat(_ which: Int32) -> Int64 {
        guard let run else { return response.statistics[which] }
        if let exchange = response.exchange, !exchange.isReleased {
            return Statistics(response, exchange, run)[which]
        }
        if which == OWUI_STAT_TOTAL_US.rawValue { return owui_now_us() - run.startedAt }
        return response.statistics[which]
    }

    /// Logs one line about the result.
    func logEnd(_ run: CallRun) {
        guard let log = run.settings.log else { return }
        warnOfProxiedKey(run)
        if let failure = response.failure {
            // A stop by the caller is not an error. The failure of a step is for the whole call to report.
            let isOwn = failure.status == OWUI_E_CANCELLED || failure.status == OWUI_E_ABORTED
            log.write(
                isOwn || isStep ? OWUI_LOG_INFO : OWUI_LOG_ERROR, failure.message.bytes,
                hiding: run.secrets)
        }
        var line = ByteBuffer()
        line.append(title)
        line.append(": HTTP ")
        line.append(decimal: Int64(response.httpStatus))
        line.append(", ")
        line.append(describe(status)?.name ?? "")
        line.append(", ")
        line.append(decimal: max(0, stat(Int32(OWUI_STAT_TOTAL_US.rawValue))) / 1000)
        line.append(" ms, ")
        line.append(decimal: max(0, stat(Int32(OWUI_STAT_BYTES_RECEIVED.rawValue))))
        line.append(" bytes")
        log.write(OWUI_LOG_INFO, line.bytes, hiding: run.secrets)
        guard log.wants(OWUI_LOG_DEBUG) else { return }
        response.exchange?.head.forEachHeader { name, value in
            var line = ByteBuffer()
            line.append("< ")
            line.append(name)
            line.append(": ")
            let isSecret = name.equalsIgnoringCase("set-cookie")
            line.append(line: isSecret ? Bytes("***") : value)
            log.write(OWUI_LOG_DEBUG, line.bytes, hiding: run.secrets)
        }
    }
}
