import Answers
import CCurl
import COpenWebUI
import CSystem
import JSON
import Transport
import Wire

/// The figures of a call; -1 for an unknown one.
struct Statistics {
    private var values: [Int64] = []

    init() {}

    init(_ call: Call, _ exchange: Exchange) {
        let reader = call.textReader
        func tokens(_ names: [StaticString]) -> Int64 { reader?.response.tokens(names) ?? -1 }
        // In the order of owui_stat_t.
        values = [
            exchange.time(CURLINFO_NAMELOOKUP_TIME_T) ?? -1,
            exchange.time(CURLINFO_CONNECT_TIME_T) ?? -1,
            exchange.time(CURLINFO_APPCONNECT_TIME_T) ?? 0,
            exchange.time(CURLINFO_STARTTRANSFER_TIME_T) ?? -1,
            reader?.firstTokenAt ?? -1,
            owui_now_us() - call.startedAt,
            exchange.size(CURLINFO_SIZE_UPLOAD_T),
            exchange.size(CURLINFO_SIZE_DOWNLOAD_T),
            Int64(exchange.attempts + call.earlierAttempts),
            exchange.isReused ? 1 : 0,
            reader?.emitter.frames ?? 0,
            tokens(promptTokenNames),
            tokens(completionTokenNames),
            reader?.lostAfterEnd ?? false ? 1 : 0,
        ]
    }

    mutating func setTotal(_ microseconds: Int64) {
        let total = Int(OWUI_STAT_TOTAL_US.rawValue)
        if total < values.count { values[total] = microseconds }
    }

    subscript(_ stat: Int32) -> Int64 {
        stat >= 0 && Int(stat) < values.count ? values[Int(stat)] : -1
    }
}

extension Call {
    public func stat(_ which: Int32) -> Int64 {
        if phase == .running, let exchange, !exchange.isReleased { return Statistics(self, exchange)[which] }
        if phase == .running && which == OWUI_STAT_TOTAL_US.rawValue { return owui_now_us() - startedAt }
        return statistics[which]
    }

    /// Saves an exchange's figures and releases its connection: it is closed or reused.
    func letGo(_ exchange: Exchange, from loop: Loop) {
        if !exchange.isReleased { statistics = Statistics(self, exchange) }
        loop.remove(exchange)
        exchange.release()
    }

    /// Logs one line about the result.
    func logEnd() {
        guard let log = settings?.log else { return }
        warnOfProxiedKey()
        if let failure {
            // A stop by the caller is not an error, and a failed part of a larger call is not yet one.
            let isOwn = failure.status == OWUI_E_CANCELLED || failure.status == OWUI_E_ABORTED
            log.write(
                isOwn || sharesProgress ? OWUI_LOG_INFO : OWUI_LOG_ERROR, failure.message.bytes,
                hiding: secrets)
        }
        var line = ByteBuffer()
        line.append(title)
        line.append(": HTTP ")
        line.append(decimal: Int64(httpStatus))
        line.append(", ")
        line.append(describe(status)?.name ?? "")
        line.append(", ")
        line.append(decimal: max(0, stat(Int32(OWUI_STAT_TOTAL_US.rawValue))) / 1000)
        line.append(" ms, ")
        line.append(decimal: max(0, stat(Int32(OWUI_STAT_BYTES_RECEIVED.rawValue))))
        line.append(" bytes")
        log.write(OWUI_LOG_INFO, line.bytes, hiding: secrets)
        guard log.wants(OWUI_LOG_DEBUG) else { return }
        exchange?.head.forEachHeader { name, value in
            var line = ByteBuffer()
            line.append("< ")
            line.append(name)
            line.append(": ")
            let isSecret = name.equalsIgnoringCase("set-cookie")
            line.append(line: isSecret ? Bytes("***") : value)
            log.write(OWUI_LOG_DEBUG, line.bytes, hiding: secrets)
        }
    }
}
