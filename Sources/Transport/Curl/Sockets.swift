import CCurl
import CSystem

/// The sockets that libcurl has opened on a loop, and what epoll watches each of them for.
///
/// The sockets of idle connections stay watched. A connection on which something arrives while it is idle, or its end,
/// is never used again: libcurl (before 8.0) would take unsolicited bytes as the next response. So that
/// libcurl closes it, such a socket is shut down and emptied, which is what libcurl looks at. That works alike for TLS
/// and for Unix sockets, whose connections libcurl does not tell apart in its callbacks. It costs no system call, and
/// saves two for each request: the socket need not be removed from epoll and added again. (The session tickets of TLS
/// 1.3 do not matter: servers send them before their first response.)
final class Sockets {
    private struct Socket {
        var number: Int32
        /// What epoll watches it for; 0: it is not watched.
        var events: UInt32 = 0
        var use = Use.active
        /// The exchange that used it last, for comparison only.
        var owner: UnsafeMutableRawPointer?
    }

    private enum Use {
        case active
        /// libcurl waits for nothing there: the exchange has ended, or pauses.
        case released
        case idle
    }

    private let epoll: Int32
    /// A hash table with linear probing; the number of an empty place is -1.
    private var places: UnsafeMutablePointer<Socket>
    private var capacity = 8
    private var count = 0
    private var idleCount = 0
    private var releasedCount = 0
    /// epoll's descriptor is closed, or in use for another file.
    private var isBroken = false

    init(epoll: Int32) {
        self.epoll = epoll
        places = Sockets.makePlaces(8)
    }

    deinit { places.deallocate() }

    func breakDown() { isBroken = true }

    var hasIdle: Bool { idleCount > 0 }

    func open(_ number: Int32, for owner: UnsafeMutableRawPointer) {
        remove(number)
        if count * 2 >= capacity { grow() }
        insert(Socket(number: number, owner: owner))
    }

    /// Closes a socket, which a forked child may hold too.
    func close(_ number: Int32) -> Int32 {
        remove(number)
        return owui_curl_close_socket(number)
    }

    /// Whether the socket is one that was opened here: libcurl has others, of name lookups.
    func contains(_ number: Int32) -> Bool { place(of: number) != nil }

    /// Returns the system's error number; 0 on success.
    func watch(_ number: Int32, _ events: UInt32, for owner: UnsafeMutableRawPointer?) -> Int32 {
        guard let place = place(of: number) else { return EBADF }
        setUse(place, .active)
        places[place].owner = owner
        return setEvents(place, events)
    }

    /// libcurl waits for nothing there. `settle` decides what becomes of it.
    func release(_ number: Int32) {
        guard let place = place(of: number) else { return }
        setUse(place, .released)
    }

    /// The exchange has ended: its connection is idle, unless it was closed.
    func becomeIdle(_ number: Int32, after owner: UnsafeMutableRawPointer) {
        guard let place = place(of: number), places[place].owner == owner else { return }
        setUse(place, .idle)
        // A socket that cannot be watched counts as one with input.
        if setEvents(place, EPOLLIN.rawValue) != 0 { end(place) }
    }

    /// Stops watching the sockets that were released and are not idle: what waits there would be reported again and again.
    func settle() {
        var place = 0
        while releasedCount > 0 && place < capacity {
            if places[place].use == .released {
                setUse(place, .active)
                _ = setEvents(place, 0)
            }
            place += 1
        }
    }

    /// If the socket is idle: its connection must not be used again.
    func endIdle(_ number: Int32) -> Bool {
        guard let place = place(of: number), places[place].use == .idle else { return false }
        end(place)
        return true
    }

    private func end(_ place: Int) {
        setUse(place, .active)
        _ = setEvents(place, 0)
        owui_curl_end_socket(places[place].number)
    }

    private func setUse(_ place: Int, _ use: Use) {
        count(places[place].use, -1)
        count(use, 1)
        places[place].use = use
    }

    private func count(_ use: Use, _ change: Int) {
        if use == .idle { idleCount += change }
        if use == .released { releasedCount += change }
    }

    /// Returns the system's error number; 0 on success.
    private func setEvents(_ place: Int, _ events: UInt32) -> Int32 {
        let before = places[place].events
        guard events != before else { return 0 }
        places[place].events = events
        if isBroken { return EBADF }
        let number = places[place].number
        if events == 0 { return owui_epoll_set(epoll, EPOLL_CTL_DEL, number, 0) == 0 ? 0 : owui_errno() }
        return owui_epoll_watch(epoll, number, events, before != 0 ? 1 : 0)
    }

    // MARK: The table

    private func start(_ number: Int32) -> Int {
        Int(UInt32(bitPattern: number) &* 0x9E37_79B1 >> 8) & (capacity - 1)
    }

    private func place(of number: Int32) -> Int? {
        guard number >= 0 else { return nil }
        var place = start(number)
        while places[place].number >= 0 {
            if places[place].number == number { return place }
            place = (place + 1) & (capacity - 1)
        }
        return nil
    }

    private func insert(_ socket: Socket) {
        var place = start(socket.number)
        while places[place].number >= 0 { place = (place + 1) & (capacity - 1) }
        places[place] = socket
        count += 1
    }

    private func remove(_ number: Int32) {
        guard var gap = place(of: number) else { return }
        setUse(gap, .active)
        // A socket that a forked child holds too stays in epoll when it is closed.
        _ = setEvents(gap, 0)
        count -= 1
        places[gap].number = -1
        // Moves back what was displaced.
        var next = (gap + 1) & (capacity - 1)
        while places[next].number >= 0 {
            let wanted = start(places[next].number)
            if (next - wanted) & (capacity - 1) >= (next - gap) & (capacity - 1) {
                places[gap] = places[next]
                places[next].number = -1
                gap = next
            }
            next = (next + 1) & (capacity - 1)
        }
    }

    private static func makePlaces(_ capacity: Int) -> UnsafeMutablePointer<Socket> {
        let places = UnsafeMutablePointer<Socket>.allocate(capacity: capacity)
        places.initialize(repeating: Socket(number: -1), count: capacity)
        return places
    }

    private func grow() {
        let (old, size) = (places, capacity)
        capacity = size * 2
        places = Sockets.makePlaces(capacity)
        count = 0
        for place in 0..<size where old[place].number >= 0 { insert(old[place]) }
        old.deallocate()
    }
}

let closeSocket: owui_curl_close_fn = { user, socket in
    guard let user else { return owui_curl_close_socket(socket) }
    return Unmanaged<Sockets>.fromOpaque(user).takeUnretainedValue().close(socket)
}
