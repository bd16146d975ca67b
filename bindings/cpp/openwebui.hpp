/*
 * libopenwebui for C++17 and later: owners, exceptions and lambdas over the C
 * functions. Include it and link with -lopenwebui; openwebui.h is the contract
 * of each function.
 *
 * Each class has a method for every function of its handle, named as the
 * function without the prefix: owui_call_set_upload_name() is
 * Call::set_upload_name(), owui_file_upload() is Client::file_upload(). Most of
 * them are in openwebui_surface.hpp; those here own, call lambdas, or return
 * what C cannot.
 *
 *     openwebui::Client client; // OPENWEBUI_URL, OPENWEBUI_API_KEY
 *     auto call = client.chat(openwebui::Json::parse(R"({"model": …, "stream": true, …})"));
 *     call.on_text([](std::string_view text) { std::cout << text << std::flush; });
 *     call.perform(); // throws openwebui::Error
 */
#ifndef OPENWEBUI_HPP
#define OPENWEBUI_HPP

#include <openwebui.h>

#include "openwebui_surface.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <functional>
#include <initializer_list>
#include <memory>
#include <new>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace openwebui {

using Milliseconds = std::chrono::milliseconds;

/* Wait as long as it takes. */
inline constexpr Milliseconds forever{-1};

/* Thrown by all that fails. what() is the message, with the server's own text in it. */
class Error : public std::runtime_error {
public:
    explicit Error(int status) : Error(status, owui_status_message(status)) {}
    Error(int status, const std::string &message) : std::runtime_error(message), status_(status) {}

    /* `status` as a function of `call` returned it; the rest is read from the call. */
    Error(int status, owui_call *call)
        : Error(status, status == owui_call_status(call) ? owui_call_error_message(call)
                                                         : owui_status_message(status)) {
        std::size_t length = 0;
        const char *text = owui_call_response_text(call, &length),
                   *said = owui_call_error_detail(call);
        texts_ = std::make_shared<Texts>(Texts{std::string(text, length), said ? said : ""});
        http_status_ = owui_call_response_status(call);
    }

    int status() const noexcept { return status_; }                         /* an owui_status_t */
    const char *name() const noexcept { return owui_status_name(status_); } /* "OWUI_E_TRUNCATED" */
    int http_status() const noexcept { return http_status_; }               /* 0: there was none */
    std::string detail() const { return texts_ ? texts_->detail : ""; } /* the server's own text */
    std::string partial_text() const { return texts_ ? texts_->partial_text : ""; }

private:
    struct Texts {
        std::string partial_text, detail;
    };

    int status_, http_status_ = 0;
    std::shared_ptr<const Texts> texts_; /* shared: copying an exception must not throw */
};

class Client;
class Call;
class Json;
class Event;
class Loop;

namespace detail {

inline int check(int status) {
    return status < 0 ? throw Error(status) : status;
}
inline int check(int status, owui_call *call) {
    return status < 0 ? throw Error(status, call) : status;
}
inline int check(int status, const void *) {
    return check(status);
}

/* The classes, for openwebui_surface.hpp. */
struct Types {
    using Client = openwebui::Client;
    using Call = openwebui::Call;
    using Json = openwebui::Json;
    using Event = openwebui::Event;
    using Loop = openwebui::Loop;

    template <class Handle> static int check(int status, Handle *of) {
        return detail::check(status, of);
    }
};

template <auto free> struct Free {
    template <class Handle> void operator()(Handle *handle) const noexcept { free(handle); }
};

} // namespace detail

/*
 * A JSON value. A copy is another reference to the same value, as in the C
 * functions. A default-made one is no value at all, and so is what at() returns
 * for a place where nothing is.
 */
class Json : public surface::JsonFunctions<detail::Types> {
public:
    Json() noexcept = default;
    Json(std::nullptr_t) : Json(made(owui_json_null())) {}
    Json(std::string_view text)
        : Json(made(owui_json_stringn(text.data() ? text.data() : "", text.size()))) {}
    Json(const std::string &text) : Json(std::string_view(text)) {}
    Json(const char *text) : Json(made(owui_json_string(text))) {}
    template <class T, class = std::enable_if_t<std::is_arithmetic_v<T>>>
    Json(T value) : Json(made(number(value))) {}
    Json(const Json &other) noexcept : json_(owui_json_retain(other.json_)) {}
    Json(Json &&other) noexcept : json_(std::exchange(other.json_, nullptr)) {}
    Json &operator=(Json other) noexcept {
        std::swap(json_, other.json_);
        return *this;
    }
    ~Json() { owui_json_release(json_); }

    static Json parse(std::string_view text) {
        return parsed([&](owui_json **json, std::size_t *offset) {
            return owui_json_parse(text.data(), text.size(), json, offset);
        });
    }
    static Json parse_with_depth(std::string_view text, int max_depth) {
        return parsed([&](owui_json **json, std::size_t *offset) {
            return owui_json_parse_with_depth(text.data(), text.size(), max_depth, json, offset);
        });
    }
    static Json object(std::initializer_list<std::pair<const char *, Json>> members = {}) {
        Json object = made(owui_json_object());
        for (const auto &[key, value] : members)
            object.set(key, value);
        return object;
    }
    static Json array(std::initializer_list<Json> elements = {}) {
        Json array = made(owui_json_array());
        for (const Json &element : elements)
            array.append(element);
        return array;
    }
    /* What a chat has used or a query has found, a list with an object for each. */
    Json passages() const { return made(owui_json_passages(json_)); }
    static Json borrowed(const owui_json *json) noexcept {
        return Json(owui_json_retain(const_cast<owui_json *>(json)));
    }

    explicit operator bool() const noexcept { return json_ != nullptr; } /* is there a value? */
    Json operator[](std::size_t index) const noexcept {
        return borrowed(owui_json_element(json_, index));
    }

    /* By JSON Pointer: "/choices/0/message/content". */
    std::string string_at(const char *pointer, std::string_view fallback = "") const {
        std::size_t length = 0;
        const char *text = owui_json_string_at(json_, pointer, &length);
        return text ? std::string(text, length) : std::string(fallback);
    }
    std::int64_t int_at(const char *pointer, std::int64_t fallback = 0) const noexcept {
        return owui_json_int_at(json_, pointer, fallback);
    }
    double real_at(const char *pointer, double fallback = 0) const noexcept {
        return owui_json_real_at(json_, pointer, fallback);
    }
    bool bool_at(const char *pointer, bool fallback = false) const noexcept {
        return owui_json_bool_at(json_, pointer, fallback) != 0;
    }
    std::vector<double> doubles_at(const char *pointer) const {
        return numbers_at(owui_json_doubles_at, pointer);
    }
    std::vector<float> floats_at(const char *pointer) const {
        return numbers_at(owui_json_floats_at, pointer);
    }
    /* The numbers of all arrays in the value at a pointer of a text, such as that of a response. */
    static std::vector<float> text_floats(std::string_view text, const char *pointer = "") {
        std::vector<float> numbers(
            owui_json_text_floats(text.data(), text.size(), pointer, nullptr, 0));
        owui_json_text_floats(text.data(), text.size(), pointer, numbers.data(), numbers.size());
        return numbers;
    }
    std::string dump() const {
        std::size_t length = 0;
        std::unique_ptr<char, detail::Free<owui_free>> text(owui_json_dump(json_, &length));
        return text ? std::string(text.get(), length) : std::string();
    }

    Json &set(const char *key, const Json &value) {
        detail::check(owui_json_set(json_, key, value.json_));
        return *this;
    }
    Json &append(const Json &value) {
        detail::check(owui_json_append(json_, value.json_));
        return *this;
    }

    /* for (openwebui::Json element : array) */
    struct Iterator {
        const owui_json *array;
        std::size_t index;
        Json operator*() const noexcept { return borrowed(owui_json_element(array, index)); }
        Iterator &operator++() noexcept { return ++index, *this; }
        bool operator!=(const Iterator &other) const noexcept { return index != other.index; }
    };
    Iterator begin() const noexcept { return {json_, 0}; }
    Iterator end() const noexcept { return {json_, type() == OWUI_JSON_ARRAY ? size() : 0}; }

    owui_json *handle() const noexcept { return json_; }

private:
    explicit Json(owui_json *json) noexcept : json_(json) {}
    template <class Parse> static Json parsed(Parse parse) {
        owui_json *json = nullptr;
        std::size_t offset = 0;
        int status = parse(&json, &offset);
        if (status == OWUI_E_JSON)
            throw Error(status, "not JSON from byte " + std::to_string(offset) + " on");
        detail::check(status);
        return Json(json);
    }
    template <class Number>
    std::vector<Number> numbers_at(std::size_t (*get)(const owui_json *, const char *, Number *,
                                                      std::size_t),
                                   const char *pointer) const {
        std::vector<Number> numbers(get(json_, pointer, nullptr, 0));
        get(json_, pointer, numbers.data(), numbers.size());
        return numbers;
    }
    static Json made(owui_json *json) { return json ? Json(json) : throw Error(OWUI_E_INVALID); }
    template <class T> static owui_json *number(T value) {
        if constexpr (std::is_same_v<T, bool>)
            return owui_json_bool(value);
        if (std::is_floating_point_v<T> || static_cast<long double>(value) > 9223372036854775807.0L)
            return owui_json_real(static_cast<double>(value));
        return owui_json_int(static_cast<std::int64_t>(value));
    }

    owui_json *json_ = nullptr;
};

/* An event, borrowed: good until the callback returns or next() is called again. */
class Event : public surface::EventFunctions<detail::Types> {
public:
    explicit Event(const owui_event *event) noexcept : event_(event) {}

    const owui_event *handle() const noexcept { return event_; }

private:
    const owui_event *event_;
};

/* Calls on one thread, behind one descriptor. Its calls are cancelled with it. */
class Loop : public surface::LoopFunctions<detail::Types> {
public:
    Loop() {
        owui_loop *loop = nullptr;
        detail::check(owui_loop_new(&loop));
        loop_.reset(loop);
    }

    owui_loop *handle() const noexcept { return loop_.get(); }

private:
    std::unique_ptr<owui_loop, detail::Free<owui_loop_free>> loop_;
};

/* Bytes of the bodies so far and in all; -1 where that is not known. */
struct Progress {
    std::int64_t sent, to_send, received, to_receive;
};

/* The `attempt`-th attempt (from 1) has failed with `status`; the next one begins after `wait`. */
struct Retry {
    int attempt, status;
    Milliseconds wait;
};

/*
 * One operation, which runs once, by perform(), by next() or by start(). What a
 * lambda throws stops the call; perform() or next() throws it, and on_done of
 * start() gets it.
 */
class Call : public surface::CallFunctions<detail::Types> {
public:
    explicit Call(owui_call *call) : call_(call), hooks_(std::make_shared<Hooks>()) {
        if (!call)
            throw std::bad_alloc();
    }

    void on_text(std::function<void(std::string_view)> fn) {
        check(owui_call_on_text(handle(), fn ? Hooks::text : nullptr, hooks_.get()));
        hooks_->on_text = std::move(fn);
    }
    void on_event(std::function<void(Event)> fn) {
        check(owui_call_on_event(handle(), fn ? Hooks::event : nullptr, hooks_.get()));
        hooks_->on_event = std::move(fn);
    }
    void on_progress(std::function<void(const Progress &)> fn) {
        check(owui_call_on_progress(handle(), fn ? Hooks::progress : nullptr, hooks_.get()));
        hooks_->on_progress = std::move(fn);
    }
    /* The bytes of a download as they arrive. */
    void on_data(std::function<void(std::string_view)> fn) {
        check(owui_call_on_data(handle(), fn ? Hooks::data : nullptr, hooks_.get()));
        hooks_->on_data = std::move(fn);
    }
    /* Before each further attempt. */
    void on_retry(std::function<void(const Retry &)> fn) {
        check(owui_call_on_retry(handle(), fn ? Hooks::retry : nullptr, hooks_.get()));
        hooks_->on_retry = std::move(fn);
    }

    /* Runs to the end; returns when the response is whole. */
    void perform() {
        Running running(*this);
        running.check_status(owui_call_perform(running.call.get()));
    }

    /* The next event. None: the response is whole, or, if !ended(), the time is up. */
    std::optional<Event> next(Milliseconds timeout = forever) {
        Running running(*this);
        const owui_event *event = nullptr;
        int status = owui_call_next(running.call.get(), timeout.count(), &event);
        running.check_status(status);
        return status == OWUI_OK ? std::optional<Event>(event) : std::nullopt;
    }

    /*
     * Runs on a loop, which keeps what the call needs. `on_done` runs once, inside dispatch(), with
     * what perform() would have thrown, or nullptr; it must not throw.
     */
    void start(const Loop &loop, std::function<void(std::exception_ptr)> on_done) {
        auto kept = std::make_unique<std::shared_ptr<Hooks>>(hooks_);
        check(owui_call_start(handle(), loop.handle(), Hooks::done, kept.get()));
        kept.release()->get()->on_done = std::move(on_done); /* it never runs inside start */
    }

    bool ended() const noexcept { return owui_call_status(handle()) != OWUI_AGAIN; }

    owui_call *handle() const noexcept { return call_.get(); }

private:
    using Handle = std::unique_ptr<owui_call, detail::Free<owui_call_release>>;

    struct Hooks {
        std::function<void(std::string_view)> on_text;
        std::function<void(Event)> on_event;
        std::function<void(const Progress &)> on_progress;
        std::function<void(std::string_view)> on_data;
        std::function<void(const Retry &)> on_retry;
        std::function<void(std::exception_ptr)> on_done;
        std::exception_ptr caught;

        /* Nothing may unwind through C: what `fn` throws is kept for check_status(). */
        template <class Fn, class Value>
        static int guarded(void *user, Fn Hooks::*fn, Value value) noexcept {
            Hooks &hooks = *static_cast<Hooks *>(user);
            if (hooks.caught)
                return 1;
            try {
                (hooks.*fn)(value);
            } catch (...) {
                hooks.caught = std::current_exception();
            }
            return hooks.caught ? 1 : 0;
        }
        static int text(const char *text, std::size_t length, void *user) noexcept {
            return guarded(user, &Hooks::on_text, std::string_view(text, length));
        }
        static int event(const owui_event *event, void *user) noexcept {
            return guarded(user, &Hooks::on_event, Event(event));
        }
        static int progress(std::int64_t sent, std::int64_t to_send, std::int64_t received,
                            std::int64_t to_receive, void *user) noexcept {
            return guarded(user, &Hooks::on_progress,
                           Progress{sent, to_send, received, to_receive});
        }
        static int data(const char *data, std::size_t length, void *user) noexcept {
            return guarded(user, &Hooks::on_data, std::string_view(data, length));
        }
        static int retry(int attempt, int status, std::int64_t wait_ms, void *user) noexcept {
            return guarded(user, &Hooks::on_retry, Retry{attempt, status, Milliseconds(wait_ms)});
        }
        static void done(owui_call *call, int status, void *user) noexcept {
            std::unique_ptr<std::shared_ptr<Hooks>> kept(
                static_cast<std::shared_ptr<Hooks> *>(user));
            Hooks &hooks = **kept;
            std::exception_ptr error = std::exchange(hooks.caught, nullptr);
            if (!error && status < 0)
                error = std::make_exception_ptr(Error(status, call));
            if (auto on_done = std::move(hooks.on_done))
                on_done(error);
        }
    };

    /* Keeps both halves while C runs, since a lambda may move or destroy its Call. */
    struct Running {
        explicit Running(const Call &from)
            : call(owui_call_retain(from.handle())), hooks(from.hooks_) {}

        void check_status(int status) const {
            if (hooks && hooks->caught)
                std::rethrow_exception(std::exchange(hooks->caught, nullptr));
            if (status < 0)
                throw Error(status, call.get());
        }

        Handle call;
        std::shared_ptr<Hooks> hooks;
    };

    void check(int status) const {
        if (status < 0)
            throw Error(status, handle());
    }

    Handle call_;
    std::shared_ptr<Hooks> hooks_;
};

/* A server. Its calls keep what they need of it: it may go before them. */
class Client : public surface::ClientFunctions<detail::Types> {
public:
    /* nullptr: OPENWEBUI_URL and OPENWEBUI_API_KEY. */
    explicit Client(const char *base_url = nullptr, const char *api_key = nullptr) {
        owui_client *client = nullptr;
        detail::check(owui_client_new(base_url, api_key, &client));
        client_.reset(client);
    }

    Call model_list(bool refresh = false) const { return Call(owui_model_list(handle(), refresh)); }
    Call request(const char *method, const char *path, const Json &query = {},
                 const Json &body = {}) const {
        return Call(owui_request(handle(), method, path, query.handle(), body.handle()));
    }

    /* Another owner of the same client. */
    Client retain() const { return Client(owui_client_retain(handle())); }

    owui_client *handle() const noexcept { return client_.get(); }

private:
    explicit Client(owui_client *client) noexcept : client_(client) {}

    std::unique_ptr<owui_client, detail::Free<owui_client_release>> client_;
};

} // namespace openwebui

namespace owui = openwebui;

#endif
