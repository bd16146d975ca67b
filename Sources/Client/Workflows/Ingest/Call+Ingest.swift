import Answers
import COpenWebUI
import JSON
import Transport
import Wire

// A call that is a step of another call.
extension Call {
    /// Copies the options of the whole call, and uses its loop.
    func adopt(_ whole: Call) {
        guard let run = whole.run else { return }
        options.timeoutOverrides = whole.options.timeoutOverrides
        // The whole call checks its total timeout itself.
        _ = options.timeoutOverrides.set(Int32(OWUI_TIMEOUT_TOTAL.rawValue), 0)
        options.headers = whole.options.headers
        options.retries = whole.options.retries
        options.callbacks.onRetry = whole.options.callbacks.onRetry
        membership = LoopMembership(stepOn: run.loop, run.readyToken)
        arm(run.loop)
    }

    /// Runs the call as far as the received bytes allow, for a file of an ingestion or for all. Returns its failure or its
    /// response; nil while it runs. (Not a closure for the events, which would be compiled into each caller.)
    func result(for ingest: Ingest, _ item: IngestItem? = nil) -> (Failure?, JSONValue?)? {
        while true {
            switch step() {
            case .event:
                if let event = response.reader?.emitter.event, event.kind == OWUI_EVENT_ITEM,
                    let record = event.json()
                {
                    ingest.listed(JSONView(record), item)
                }
            case .starved: return nil
            case .ended(let failure):
                _ = end(failure, until: 0)
                return (response.failure, responseJSON().map { JSONValue(sharing: JSONView($0)) })
            }
        }
    }
}

// The setters of an ingestion.
extension Call {
    func setIngest(_ body: (Ingest) -> Failure?) -> Status {
        guard let ingest = workflow as? Ingest else { return OWUI_E_STATE }
        return set { body(ingest) }
    }

    public func addPath(_ path: Bytes?) -> Status {
        setIngest { ingest in
            guard let path, path.count > 0 else {
                return Failure(OWUI_E_INVALID, why: "the path is missing")
            }
            ingest.add(IngestItem(path: path))
            return nil
        }
    }

    public func addData(_ name: Bytes?, _ data: Bytes?) -> Status {
        setIngest { ingest in
            guard let name, let data, name.count > 0 else {
                return Failure(OWUI_E_INVALID, why: "the name or the data is missing")
            }
            ingest.add(IngestItem(name: name, data: data, isPlaced: ingest.sync != nil))
            return nil
        }
    }

    public func addFileID(_ id: Bytes?) -> Status {
        setIngest { ingest in
            if let failure = idFailure(id, of: "file") { return failure }
            if ingest.sync != nil {
                return Failure(OWUI_E_INVALID, why: "an id has no place in a folder")
            }
            if let id { ingest.add(IngestItem(id: id)) }
            return nil
        }
    }

    public func setConcurrency(_ files: Int32) -> Status {
        setIngest { ingest in
            guard (1...64).contains(files) else {
                return Failure(OWUI_E_INVALID, why: "1 to 64 at once")
            }
            ingest.setConcurrency(files)
            return nil
        }
    }

    public func setFileTimeout(_ milliseconds: Int64) -> Status {
        setIngest { ingest in
            guard (0...Int64.max / 1000).contains(milliseconds) else {
                return Failure(OWUI_E_INVALID, why: "not a timeout")
            }
            ingest.setFileTimeout(milliseconds)
            return nil
        }
    }

    public func resume(_ result: JSONView?) -> Status {
        setIngest {
            $0.resume(result)
                ? nil : Failure(OWUI_E_INVALID, why: "not the response of an ingestion")
        }
    }
}
