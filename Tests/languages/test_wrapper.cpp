// The C++ wrapper against the server in the environment: what a lambda throws, moves, errors, JSON.
#include <openwebui.hpp>

#include <cstdio>
#include <limits>
#include <thread>
#include <vector>

using openwebui::Call;
using openwebui::Client;
using openwebui::Error;
using openwebui::Event;
using openwebui::Json;

// Methods of templates are compiled where they are used: all of them here.
template class openwebui::surface::ClientFunctions<openwebui::detail::Types>;
template class openwebui::surface::CallFunctions<openwebui::detail::Types>;
template class openwebui::surface::JsonFunctions<openwebui::detail::Types>;
template class openwebui::surface::EventFunctions<openwebui::detail::Types>;
template class openwebui::surface::LoopFunctions<openwebui::detail::Types>;

static_assert(!std::is_copy_constructible_v<Client> &&
              std::is_nothrow_move_constructible_v<Client>);
static_assert(!std::is_copy_constructible_v<Call> && std::is_nothrow_move_constructible_v<Call>);
static_assert(std::is_nothrow_move_assignable_v<Call> &&
              std::is_nothrow_move_constructible_v<Json>);
static_assert(std::is_nothrow_copy_constructible_v<Error>, "exceptions are copied while they fly");

static int passed = 0, failed = 0;

static void expect_at(int line, bool good, const char *what)
{
    good ? ++passed : ++failed;
    if (!good)
        std::printf("line %d: %s\n", line, what);
}
#define EXPECT(condition) expect_at(__LINE__, (condition), #condition)

// The error that `fn` throws; status 0 if it throws none.
template <class Fn> static Error error_of(Fn fn)
{
    try {
        fn();
    } catch (const Error &error) {
        return error;
    }
    return Error(OWUI_OK);
}

static Json request(const std::string &question, const char *model = "emu", bool stream = true)
{
    return Json::object({
        {"model", model},
        {"stream", stream},
        {"messages", Json::array({Json::object({{"role", "user"}, {"content", question}})})},
    });
}

struct Unrelated { // not a std::exception
    int number;
};

static void test_exceptions(const Client &client)
{
    int calls = 0;
    Call text = client.chat(request("#emu tokens=50 pace_ms=2"));
    text.on_text([&](std::string_view) {
        ++calls;
        throw std::out_of_range("from on_text");
    });
    text.on_event([&](Event) { calls += 100; }); // it is over: not to be called for the same piece
    try {
        text.perform();
        EXPECT(!"reached");
    } catch (const std::out_of_range &error) {
        EXPECT(std::string(error.what()) == "from on_text");
    }
    EXPECT(calls % 100 == 1);
    EXPECT(owui_call_status(text.handle()) == OWUI_E_ABORTED);
    EXPECT(text.ended() && !text.response_text().empty());
    EXPECT(error_of([&] { text.perform(); }).status() == OWUI_E_STATE); // not the exception again

    Call event = client.chat(request("Hello"));
    event.on_event([](Event) { throw Unrelated{7}; });
    try {
        event.perform();
        EXPECT(!"reached");
    } catch (const Unrelated &thrown) {
        EXPECT(thrown.number == 7);
    }

    Call progress = client.chat(request("Hello"));
    progress.on_progress(
        [](const openwebui::Progress &) { throw std::string("from on_progress"); });
    try {
        while (progress.next()) {
        }
        EXPECT(!"reached");
    } catch (const std::string &thrown) {
        EXPECT(thrown == "from on_progress");
    }

    // An Error of an inner call comes out as it was.
    Call outer = client.chat(request("Hello"));
    outer.on_text(
        [&](std::string_view) { client.request("GET", "/api/v1/chats/no-such-chat").perform(); });
    Error inner = error_of([&] { outer.perform(); });
    EXPECT(inner.http_status() >= 400 && inner.http_status() < 500);

    // perform() within itself.
    Call nested = client.chat(request("Hello"));
    nested.on_text([&](std::string_view) { nested.perform(); });
    EXPECT(error_of([&] { nested.perform(); }).status() == OWUI_E_STATE);

    // A lambda replaced in its own call is refused, and lives on.
    Call replaced = client.chat(request("Hello"));
    replaced.on_text([&](std::string_view) { replaced.on_text(nullptr); });
    EXPECT(error_of([&] { replaced.perform(); }).status() == OWUI_E_STATE);

    // The client is none the worse.
    Call good = client.chat(request("Hello"));
    good.perform();
    EXPECT(!good.response_text().empty());
}

static void test_moves(const Client &original)
{
    Client first;
    Client client = std::move(first);
    EXPECT(first.handle() == nullptr && client.handle() != nullptr);
    EXPECT(error_of([&] { first.set_api_key("x"); }).status() == OWUI_E_INVALID);
    EXPECT(error_of([&] { first.model_list().perform(); }).status() == OWUI_E_INVALID);

    std::string heard;
    Call from = client.chat(request("#emu echo=1 tokens=4\nmoved before it ran"));
    from.on_text([&](std::string_view text) { heard += text; });
    Call to = std::move(from);
    to.perform();
    EXPECT(heard == "moved before it ran");
    EXPECT(error_of([&] { from.perform(); }).status() == OWUI_E_INVALID);
    EXPECT(error_of([&] { from.on_text([](std::string_view) {}); }).status() == OWUI_E_INVALID);
    EXPECT(from.response_text().empty() && !from.response() && from.response_status() == 0);
    from.cancel();

    from =
        client.chat(request("#emu echo=1 tokens=4\nassigned")); // a moved-from call can be assigned
    from.perform();
    EXPECT(from.response_text() == "assigned");

    // Moved, then destroyed, by its own lambda.
    auto call = std::make_unique<Call>(
        client.chat(request("#emu echo=1 tokens=6 pace_ms=5\none two three four")));
    std::vector<Call> elsewhere;
    heard.clear();
    call->on_text([&, text = std::string(100, 'x')](std::string_view piece) {
        if (call)
            elsewhere.push_back(std::move(*call));
        call.reset();
        elsewhere.clear();
        heard += piece;
        EXPECT(text == std::string(100, 'x')); // what it captured is still there
    });
    // valgrind tells whether the lambda outlived its call
    Call *raw = call.get();
    try {
        raw->perform();
    } catch (const Error &) {
    }
    EXPECT(!heard.empty());

    // The call keeps its client.
    auto shortlived = std::make_unique<Client>();
    Call orphan = shortlived->chat(request("#emu echo=1\norphan"));
    shortlived.reset();
    orphan.perform();
    EXPECT(orphan.response_text() == "orphan");

    // Left in the middle.
    Call left = original.chat(request("#emu stall_after=3"));
    while (auto event = left.next())
        if (event->kind() == OWUI_EVENT_TEXT)
            break;
}

static void test_errors(const Client &client)
{
    Call cut = client.chat(request("#emu echo=1 tokens=3 cut_after=2 pace_ms=30\none two three"));
    std::string heard;
    cut.on_text([&](std::string_view text) { heard += text; });
    Error error = error_of([&] { cut.perform(); });
    EXPECT(error.status() == OWUI_E_STREAM || error.status() == OWUI_E_TRUNCATED);
    EXPECT(std::string(error.name()).rfind("OWUI_E_", 0) == 0);
    EXPECT(!heard.empty() && error.partial_text() == heard);
    EXPECT(error.http_status() == 200);
    EXPECT(!std::string(error.what()).empty());

    Call unknown = client.chat(request("Hello", "no-such-model"));
    error = error_of([&] { unknown.perform(); });
    EXPECT(error.status() == OWUI_E_BAD_REQUEST && error.http_status() == 400);
    EXPECT(error.name() == std::string("OWUI_E_BAD_REQUEST"));
    EXPECT(error.detail() == "Model not found");
    EXPECT(std::string(error.what()).find("Model not found") != std::string::npos);
    EXPECT(error.partial_text().empty());

    Client stranger(nullptr, "sk-wrong");
    error = error_of([&] { stranger.model_list().perform(); });
    EXPECT(error.status() == OWUI_E_UNAUTHORIZED && error.http_status() == 401);
    EXPECT(std::string(error.what()).find("sk-wrong") == std::string::npos);

    EXPECT(error_of([] { Client("nonsense://localhost"); }).status() == OWUI_E_URL);
    error = error_of([&] { client.chat({}).set_body("{broken"); });
    EXPECT(error.status() == OWUI_E_INVALID &&
           std::string(error.what()).find("JSON") != std::string::npos);
    EXPECT(error_of([&] { client.chat({}).set_header("a\nb", "c"); }).status() == OWUI_E_INVALID);

    // Setting too late says so, and not what became of the call.
    Call done = client.chat(request("Hello", "emu", false));
    done.perform();
    error = error_of([&] { done.set_timeout(OWUI_TIMEOUT_TOTAL, std::chrono::seconds(1)); });
    EXPECT(error.status() == OWUI_E_STATE &&
           std::string(error.what()) == owui_status_message(OWUI_E_STATE));

    // cancel(), within a lambda and from another thread.
    Call stopped = client.chat(request("#emu tokens=50 pace_ms=5"));
    stopped.on_text([&](std::string_view) { stopped.cancel(); });
    EXPECT(error_of([&] { stopped.perform(); }).status() == OWUI_E_CANCELLED);
    Call stalled = client.chat(request("#emu stall_after=2"));
    std::thread other([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(300));
        stalled.cancel();
    });
    EXPECT(error_of([&] { stalled.perform(); }).status() == OWUI_E_CANCELLED);
    other.join();

    Call slow = client.chat(request("#emu stall_after=2"));
    slow.set_timeout(OWUI_TIMEOUT_TOTAL, std::chrono::milliseconds(300));
    EXPECT(error_of([&] { slow.perform(); }).status() == OWUI_E_TIMEOUT_TOTAL);
}

static void test_responses(const Client &client)
{
    Call models = client.model_list();
    models.perform();
    bool seen = false;
    for (Json model : models.response().at("/data"))
        seen = seen || model.string_at("/id") == "emu";
    EXPECT(seen && models.response_status() == 200);
    EXPECT(models.response_header("content-type").find("application/json") == 0 &&
           models.response_header("x-none").empty());
    EXPECT(Json::parse(models.response_body()).at("/data").size() ==
           models.response().at("/data").size());

    std::string heard, pulled;
    int done = 0;
    Call pushed = client.chat(request("#emu echo=1 tokens=5\nGrüße, 世界"));
    pushed.on_event([&](Event event) {
        if (event.kind() == OWUI_EVENT_TEXT)
            heard += event.text();
        done += event.kind() == OWUI_EVENT_DONE && event.name() == "stop" && event.json();
    });
    pushed.perform();
    EXPECT(heard == "Grüße, 世界" && done == 1 && pushed.response_text() == heard);
    Json kept = pushed.response().at("/choices/0/message");
    pushed = client.chat(request("#emu echo=1 tokens=5 first_ms=300\nGrüße, 世界"));
    EXPECT(kept.string_at("/content") == heard); // outlives its call

    EXPECT(!pushed.next(std::chrono::milliseconds(20)) && !pushed.ended()); // the time is up
    while (auto event = pushed.next())
        if (event->kind() == OWUI_EVENT_TEXT)
            pulled += event->text();
    EXPECT(pushed.ended() && pulled == heard && !pushed.next());
    EXPECT(pushed.stat(OWUI_STAT_TOTAL_US) > 0 && pushed.stat(OWUI_STAT_ATTEMPTS) == 1);

    Call raw = client.chat({});
    raw.set_body(request("#emu echo=1\nraw", "emu", false).dump());
    raw.perform();
    EXPECT(raw.response().string_at("/choices/0/message/content") == "raw");

    Call user = client.request("GET", "/api/v1/users/search",
                               Json::object({{"query", "a&b =c"}, {"page", 1}}));
    user.perform();
    EXPECT(user.response_status() == 200);
}

static void test_json()
{
    Json json = Json::parse(R"({"a":[1,2.5,true,null,"x\u0000y"],"b":{"c":"d"}})");
    EXPECT(json.type() == OWUI_JSON_OBJECT && json.size() == 2);
    EXPECT(json.int_at("/a/0") == 1 && json.real_at("/a/1") > 2.4 && json.bool_at("/a/2"));
    EXPECT(json.at("/a/3") && json.at("/a/3").type() == OWUI_JSON_NULL);
    EXPECT(json.string_at("/a/4") == std::string("x\0y", 3));
    EXPECT(json.string_at("/b/c") == "d" && json.string_at("/none", "else") == "else" &&
           !json.at("/none"));
    EXPECT(json.at("/a")[1].type() == OWUI_JSON_REAL && !json.at("/a")[9]);
    int members = 0;
    for (Json value : json) // an object has no elements
        members += value.type();
    EXPECT(members == 0);

    Json copy = json; // the same value
    copy.set("n", nullptr)
        .set("i", 42)
        .set("r", 0.1)
        .set("t", true)
        .set("s", std::string_view("a\0b", 3));
    copy.set("u", std::numeric_limits<std::uint64_t>::max())
        .set("b", Json()); // no value: takes it away
    EXPECT(json.int_at("/i") == 42 && json.real_at("/r") == 0.1 && json.bool_at("/t"));
    EXPECT(json.string_at("/s").size() == 3 && json.real_at("/u") > 1.8e19 && !json.at("/b"));
    Json moved = std::move(copy);
    EXPECT(!copy && moved.handle() == json.handle());
    EXPECT(Json::array({1, "two", 3.5, false, nullptr}).append(Json::object()).dump() ==
           R"([1,"two",3.5,false,null,{}])");

    Error error = error_of([] { Json::parse(R"({"a":)"); });
    EXPECT(error.status() == OWUI_E_JSON &&
           std::string(error.what()).find('5') != std::string::npos);
    EXPECT(error_of([] { Json("\xff"); }).status() == OWUI_E_INVALID);
    EXPECT(error_of([] { Json::parse(""); }).status() == OWUI_E_JSON);
    EXPECT(error_of([] { Json(1).set("k", 2); }).status() == OWUI_E_INVALID);
    EXPECT(error_of([] { Json::array().append({}); }).status() == OWUI_E_INVALID);
}

static void test_surface(const Client &client)
{
    Client another = client.retain();
    std::string path = "/etc/hostname"; // strings of any kind, and none
    another.set_proxy(nullptr);
    another.set_user_agent(std::string("wrapper/1"));
    another.set_timeout(OWUI_TIMEOUT_TOTAL, std::chrono::minutes(1));
    EXPECT(error_of([&] { another.set_header("a", std::string_view("b\r")); }).status() ==
           OWUI_E_INVALID);
    bool refused = false;
    try {
        another.set_user_agent(std::string_view("a\0b", 3));
    } catch (const std::invalid_argument &) {
        refused = true;
    }
    EXPECT(refused);

    Call upload = another.file_upload_data("words.txt", "text from the wrapper");
    upload.set_upload_content_type("text/plain");
    upload.set_upload_metadata(Json::object({{"from", "wrapper"}}));
    upload.set_upload_process(false);
    upload.perform();
    std::string id = upload.response().string_at("/id");
    std::string bytes;
    Call download = another.file_download(id);
    download.on_data([&](std::string_view data) { bytes += data; });
    download.perform();
    EXPECT(bytes == "text from the wrapper");
    another.file_delete(std::string_view(id)).perform();
    EXPECT(error_of([&] { another.file_get(id).perform(); }).status() == OWUI_E_NOT_FOUND);

    Call numbers = another.ollama_embed(
        Json::object({{"model", "nomic-embed-text:latest"}, {"input", "the sea"}}));
    numbers.perform();
    EXPECT(numbers.response().floats_at("/embeddings/0").size() > 1);
    EXPECT(numbers.response().doubles_at("/none").empty());
    EXPECT(openwebui::version().find("libopenwebui/") == 0);
    EXPECT(error_of([] { Json::parse_with_depth("[[[1]]]", 2); }).status() == OWUI_E_JSON);
}

static void test_loop(const Client &client)
{
    openwebui::Loop loop;
    std::string heard;
    int done = 0, failures = 0;
    {
        Call good = client.chat(request("#emu echo=1\nin a loop"));
        good.on_text([&](std::string_view text) { heard += text; });
        good.start(loop, [&](std::exception_ptr error) { done += !error; });
        EXPECT(error_of([&] { good.start(loop, nullptr); }).status() == OWUI_E_STATE);
        Call unknown = client.chat(request("Hello", "no-such-model"));
        unknown.start(loop, [&](std::exception_ptr error) {
            failures +=
                error_of([&] { std::rethrow_exception(error); }).status() == OWUI_E_BAD_REQUEST;
        });
        Call thrower = client.chat(request("Hello"));
        thrower.on_text([](std::string_view) { throw Unrelated{3}; });
        thrower.start(loop, [&](std::exception_ptr error) {
            try {
                std::rethrow_exception(error);
            } catch (const Unrelated &thrown) {
                failures += thrown.number == 3;
            }
        });
    } // the loop keeps what they need
    EXPECT(loop.active_calls() == 3 && loop.fd() >= 0);
    EXPECT(loop.run() == OWUI_OK);
    EXPECT(heard == "in a loop" && done == 1 && failures == 2 && loop.active_calls() == 0);

    Call left = client.chat(request("#emu stall_after=3")); // ends with its loop
    int cancelled = 0;
    {
        openwebui::Loop shortlived;
        left.start(shortlived, [&](std::exception_ptr error) {
            cancelled +=
                error_of([&] { std::rethrow_exception(error); }).status() == OWUI_E_CANCELLED;
        });
        shortlived.dispatch(std::chrono::milliseconds(50));
    }
    EXPECT(cancelled == 1);
}

int main()
{
    try {
        test_json();
        Client client;
        test_responses(client);
        test_errors(client);
        test_exceptions(client);
        test_moves(client);
        test_surface(client);
        test_loop(client);
    } catch (const std::exception &error) {
        std::printf("not expected: %s\n", error.what());
        ++failed;
    }
    std::printf("%d passed, %d failed\n", passed, failed);
    return failed ? 1 : 0;
}
