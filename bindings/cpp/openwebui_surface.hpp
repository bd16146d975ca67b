/*
 * Written by tools/surface from include/openwebui.h: `make bindings`, not by hand.
 *
 * The methods of the classes in openwebui.hpp, which includes this header: one for each C function
 * that openwebui.hpp does not have by hand. A method has the name of its function without the
 * prefix of the handle, and does what the comment of the function says. A status that is an error
 * is thrown as openwebui::Error. Returned text is borrowed, and empty for NULL.
 */
#ifndef OPENWEBUI_SURFACE_HPP
#define OPENWEBUI_SURFACE_HPP

#include <openwebui.h>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>

namespace openwebui {

/*
 * A NUL-terminated argument, from a string of any kind; nullptr is NULL. Only a std::string_view is
 * copied. Throws std::invalid_argument if a NUL is inside the string.
 */
class CString {
public:
    CString(std::nullptr_t) noexcept {}
    CString(const char *text) noexcept : text_(text) {}
    CString(const std::string &text) : text_(text.c_str()) { check(text); }
    CString(std::string_view text) : copy_(text), text_(copy_.c_str()) { check(text); }
    CString(const CString &) = delete;
    CString &operator=(const CString &) = delete;

    const char *c_str() const noexcept { return text_; }

private:
    static void check(std::string_view text) {
        if (text.find('\0') != text.npos)
            throw std::invalid_argument("a NUL inside a string");
    }

    std::string copy_;
    const char *text_ = nullptr;
};

namespace surface {

inline std::string_view view(const char *text) noexcept {
    return text ? std::string_view(text) : std::string_view();
}


/* T has the classes of openwebui.hpp. */
template <class T> class ClientFunctions {
public:
    std::string_view base_url() const noexcept { return view(owui_client_base_url(self())); }
    void set_api_key(const CString &api_key) {
        T::check(owui_client_set_api_key(self(), api_key.c_str()), self());
    }
    void set_api_key_header(const CString &name) {
        T::check(owui_client_set_api_key_header(self(), name.c_str()), self());
    }
    void set_header(const CString &name, const CString &value) {
        T::check(owui_client_set_header(self(), name.c_str(), value.c_str()), self());
    }
    void set_header_secret(const CString &name, bool on) {
        T::check(owui_client_set_header_secret(self(), name.c_str(), on), self());
    }
    void set_user_agent(const CString &user_agent) {
        T::check(owui_client_set_user_agent(self(), user_agent.c_str()), self());
    }
    void set_ca_file(const CString &path) {
        T::check(owui_client_set_ca_file(self(), path.c_str()), self());
    }
    void set_client_certificate(
            const CString &certificate_path, const CString &key_path, const CString &passphrase) {
        T::check(owui_client_set_client_certificate(self(), certificate_path.c_str(),
            key_path.c_str(), passphrase.c_str()), self());
    }
    void set_proxy(const CString &url) {
        T::check(owui_client_set_proxy(self(), url.c_str()), self());
    }
    void set_unix_socket(const CString &path) {
        T::check(owui_client_set_unix_socket(self(), path.c_str()), self());
    }
    void set_timeout(int timeout, std::chrono::milliseconds milliseconds) {
        T::check(owui_client_set_timeout(self(), timeout, milliseconds.count()), self());
    }
    void set_retries(int retries) { T::check(owui_client_set_retries(self(), retries), self()); }
    void set_buffer_limit(std::size_t bytes) {
        T::check(owui_client_set_buffer_limit(self(), bytes), self());
    }
    void set_json_depth(int levels) {
        T::check(owui_client_set_json_depth(self(), levels), self());
    }
    void set_require_finish_reason(bool on) {
        T::check(owui_client_set_require_finish_reason(self(), on), self());
    }
    void set_log(int level, owui_log_fn fn, void *user) {
        T::check(owui_client_set_log(self(), level, fn, user), self());
    }
    typename T::Call sign_in(const CString &email, const CString &password) const {
        return typename T::Call(owui_sign_in(self(), email.c_str(), password.c_str()));
    }
    typename T::Call chat(const typename T::Json &request) const {
        return typename T::Call(owui_chat(self(), request.handle()));
    }
    typename T::Call chat_completed(const typename T::Json &request) const {
        return typename T::Call(owui_chat_completed(self(), request.handle()));
    }
    typename T::Call chat_with_outlet(const typename T::Json &request) const {
        return typename T::Call(owui_chat_with_outlet(self(), request.handle()));
    }
    typename T::Call responses(const typename T::Json &request) const {
        return typename T::Call(owui_responses(self(), request.handle()));
    }
    typename T::Call messages(const typename T::Json &request) const {
        return typename T::Call(owui_messages(self(), request.handle()));
    }
    typename T::Call messages_count_tokens(const typename T::Json &request) const {
        return typename T::Call(owui_messages_count_tokens(self(), request.handle()));
    }
    typename T::Call ollama(const CString &api, const typename T::Json &request) const {
        return typename T::Call(owui_ollama(self(), api.c_str(), request.handle()));
    }
    typename T::Call ollama_generate(const typename T::Json &request) const {
        return typename T::Call(owui_ollama_generate(self(), request.handle()));
    }
    typename T::Call ollama_chat(const typename T::Json &request) const {
        return typename T::Call(owui_ollama_chat(self(), request.handle()));
    }
    typename T::Call ollama_embed(const typename T::Json &request) const {
        return typename T::Call(owui_ollama_embed(self(), request.handle()));
    }
    typename T::Call ollama_show(const typename T::Json &request) const {
        return typename T::Call(owui_ollama_show(self(), request.handle()));
    }
    typename T::Call ollama_tags() const { return typename T::Call(owui_ollama_tags(self())); }
    typename T::Call ollama_ps() const { return typename T::Call(owui_ollama_ps(self())); }
    typename T::Call ollama_version() const {
        return typename T::Call(owui_ollama_version(self()));
    }
    typename T::Call chat_run(const typename T::Json &request) const {
        return typename T::Call(owui_chat_run(self(), request.handle()));
    }
    typename T::Call operation(
            const CString &operation, const typename T::Json &params, const typename T::Json &body)
            const {
        return typename T::Call(owui_operation(self(), operation.c_str(), params.handle(),
            body.handle()));
    }
    typename T::Call file_upload(const CString &path) const {
        return typename T::Call(owui_file_upload(self(), path.c_str()));
    }
    typename T::Call file_upload_data(const CString &name, std::string_view data) const {
        return typename T::Call(owui_file_upload_data(self(), name.c_str(), data.data(),
            data.size()));
    }
    typename T::Call file_upload_reader(
            const CString &name, owui_read_fn read, owui_rewind_fn rewind, void *user, std::int64_t
            length) const {
        return typename T::Call(owui_file_upload_reader(self(), name.c_str(), read, rewind, user,
            length));
    }
    typename T::Call file_status(const CString &id) const {
        return typename T::Call(owui_file_status(self(), id.c_str()));
    }
    typename T::Call file_wait(const CString &id) const {
        return typename T::Call(owui_file_wait(self(), id.c_str()));
    }
    typename T::Call file_get(const CString &id) const {
        return typename T::Call(owui_file_get(self(), id.c_str()));
    }
    typename T::Call file_list() const { return typename T::Call(owui_file_list(self())); }
    typename T::Call file_search(const CString &pattern) const {
        return typename T::Call(owui_file_search(self(), pattern.c_str()));
    }
    typename T::Call file_download(const CString &id) const {
        return typename T::Call(owui_file_download(self(), id.c_str()));
    }
    typename T::Call file_extracted_text(const CString &id) const {
        return typename T::Call(owui_file_extracted_text(self(), id.c_str()));
    }
    typename T::Call file_delete(const CString &id) const {
        return typename T::Call(owui_file_delete(self(), id.c_str()));
    }
    typename T::Call knowledge_create(const CString &name, const CString &description) const {
        return typename T::Call(owui_knowledge_create(self(), name.c_str(), description.c_str()));
    }
    typename T::Call knowledge_list() const {
        return typename T::Call(owui_knowledge_list(self()));
    }
    typename T::Call knowledge_get(const CString &id) const {
        return typename T::Call(owui_knowledge_get(self(), id.c_str()));
    }
    typename T::Call knowledge_list_files(const CString &id) const {
        return typename T::Call(owui_knowledge_list_files(self(), id.c_str()));
    }
    typename T::Call knowledge_update(const CString &id, const typename T::Json &request) const {
        return typename T::Call(owui_knowledge_update(self(), id.c_str(), request.handle()));
    }
    typename T::Call knowledge_add_file(const CString &id, const CString &file_id) const {
        return typename T::Call(owui_knowledge_add_file(self(), id.c_str(), file_id.c_str()));
    }
    typename T::Call knowledge_add_file_when_processed(
            const CString &id, const CString &file_id) const {
        return typename T::Call(owui_knowledge_add_file_when_processed(self(), id.c_str(),
            file_id.c_str()));
    }
    typename T::Call knowledge_add_files(
            const CString &id, const typename T::Json &file_ids) const {
        return typename T::Call(owui_knowledge_add_files(self(), id.c_str(), file_ids.handle()));
    }
    typename T::Call knowledge_remove_file(
            const CString &id, const CString &file_id, bool delete_file) const {
        return typename T::Call(owui_knowledge_remove_file(self(), id.c_str(), file_id.c_str(),
            delete_file));
    }
    typename T::Call knowledge_reset(const CString &id) const {
        return typename T::Call(owui_knowledge_reset(self(), id.c_str()));
    }
    typename T::Call knowledge_delete(const CString &id) const {
        return typename T::Call(owui_knowledge_delete(self(), id.c_str()));
    }
    typename T::Call knowledge_add_web_page(
            const CString &id, const CString &url, int process, int overwrite) const {
        return typename T::Call(owui_knowledge_add_web_page(self(), id.c_str(), url.c_str(),
            process, overwrite));
    }
    typename T::Call knowledge_add_text(
            const CString &id, const CString &name, const CString &text) const {
        return typename T::Call(owui_knowledge_add_text(self(), id.c_str(), name.c_str(),
            text.c_str()));
    }
    typename T::Call knowledge_query(const typename T::Json &request) const {
        return typename T::Call(owui_knowledge_query(self(), request.handle()));
    }
    typename T::Call knowledge_ingest(const CString &knowledge_id) const {
        return typename T::Call(owui_knowledge_ingest(self(), knowledge_id.c_str()));
    }
    typename T::Call knowledge_sync(const CString &id) const {
        return typename T::Call(owui_knowledge_sync(self(), id.c_str()));
    }
    typename T::Call chat_list() const { return typename T::Call(owui_chat_list(self())); }
    typename T::Call chat_search(const CString &text) const {
        return typename T::Call(owui_chat_search(self(), text.c_str()));
    }
    typename T::Call chat_list_archived() const {
        return typename T::Call(owui_chat_list_archived(self()));
    }
    typename T::Call chat_export() const { return typename T::Call(owui_chat_export(self())); }
    typename T::Call workspace_model_list() const {
        return typename T::Call(owui_workspace_model_list(self()));
    }
    typename T::Call prompt_list() const { return typename T::Call(owui_prompt_list(self())); }
    typename T::Call user_list() const { return typename T::Call(owui_user_list(self())); }
    typename T::Call user_search(const CString &text) const {
        return typename T::Call(owui_user_search(self(), text.c_str()));
    }
    typename T::Call note_list() const { return typename T::Call(owui_note_list(self())); }
    typename T::Call note_search(const CString &text) const {
        return typename T::Call(owui_note_search(self(), text.c_str()));
    }
    typename T::Call channel_list_messages(const CString &id) const {
        return typename T::Call(owui_channel_list_messages(self(), id.c_str()));
    }
    typename T::Call audio_speech(const typename T::Json &request) const {
        return typename T::Call(owui_audio_speech(self(), request.handle()));
    }
    typename T::Call audio_transcribe() const {
        return typename T::Call(owui_audio_transcribe(self()));
    }
    typename T::Call image_generate(const typename T::Json &request) const {
        return typename T::Call(owui_image_generate(self(), request.handle()));
    }
    typename T::Call image_edit(const typename T::Json &request) const {
        return typename T::Call(owui_image_edit(self(), request.handle()));
    }

protected:
    ClientFunctions() = default;

private:
    auto self() const noexcept { return static_cast<const typename T::Client *>(this)->handle(); }
};

/* T has the classes of openwebui.hpp. */
template <class T> class CallFunctions {
public:
    void cancel() { owui_call_cancel(self()); }
    void set_user_data(void *user_data) {
        T::check(owui_call_set_user_data(self(), user_data), self());
    }
    void *user_data() const noexcept { return owui_call_user_data(self()); }
    void set_body(std::string_view text) {
        T::check(owui_call_set_body(self(), text.data(), text.size()), self());
    }
    void set_header(const CString &name, const CString &value) {
        T::check(owui_call_set_header(self(), name.c_str(), value.c_str()), self());
    }
    void set_query(const CString &name, const CString &value) {
        T::check(owui_call_set_query(self(), name.c_str(), value.c_str()), self());
    }
    void set_page_range(int first, int count) {
        T::check(owui_call_set_page_range(self(), first, count), self());
    }
    void set_timeout(int timeout, std::chrono::milliseconds milliseconds) {
        T::check(owui_call_set_timeout(self(), timeout, milliseconds.count()), self());
    }
    void set_retries(int retries) { T::check(owui_call_set_retries(self(), retries), self()); }
    void set_require_finish_reason(bool on) {
        T::check(owui_call_set_require_finish_reason(self(), on), self());
    }
    void set_keep_response(bool on) { T::check(owui_call_set_keep_response(self(), on), self()); }
    void set_output_file(const CString &path) {
        T::check(owui_call_set_output_file(self(), path.c_str()), self());
    }
    int next_text(std::chrono::milliseconds timeout_ms, owui_text_batch *batch) {
        return T::check(owui_call_next_text(self(), timeout_ms.count(), batch), self());
    }
    int next_frames(std::chrono::milliseconds timeout_ms, owui_frame_batch *batch) {
        return T::check(owui_call_next_frames(self(), timeout_ms.count(), batch), self());
    }
    typename T::Json response() const { return T::Json::borrowed(owui_call_response(self())); }
    std::string_view response_body() const noexcept {
        std::size_t counted_length = 0;
        const char *counted = owui_call_response_body(self(), &counted_length);
        return std::string_view(counted, counted_length);
    }
    std::string_view response_text() const noexcept {
        std::size_t counted_length = 0;
        const char *counted = owui_call_response_text(self(), &counted_length);
        return std::string_view(counted, counted_length);
    }
    typename T::Json ignored_files() const {
        return T::Json::borrowed(owui_call_ignored_files(self()));
    }
    int response_status() const noexcept { return owui_call_response_status(self()); }
    std::string_view response_header(const CString &name) const {
        return view(owui_call_response_header(self(), name.c_str()));
    }
    int response_header_at(
            std::size_t index, const char **name, const char **value) const noexcept {
        return owui_call_response_header_at(self(), index, name, value);
    }
    std::string_view request_id() const noexcept { return view(owui_call_request_id(self())); }
    std::string_view effective_url() const noexcept {
        return view(owui_call_effective_url(self()));
    }
    int status() const noexcept { return owui_call_status(self()); }
    std::string_view error_message() const noexcept {
        return view(owui_call_error_message(self()));
    }
    std::string_view error_detail() const noexcept { return view(owui_call_error_detail(self())); }
    std::string_view error_code() const noexcept { return view(owui_call_error_code(self())); }
    std::string_view error_body() const noexcept {
        std::size_t counted_length = 0;
        const char *counted = owui_call_error_body(self(), &counted_length);
        return std::string_view(counted, counted_length);
    }
    bool error_retryable() const noexcept { return owui_call_error_retryable(self()) != 0; }
    std::int64_t error_retry_after() const noexcept { return owui_call_error_retry_after(self()); }
    int error_curl_code() const noexcept { return owui_call_error_curl_code(self()); }
    std::int64_t error_offset() const noexcept { return owui_call_error_offset(self()); }
    std::int64_t stat(int stat) const noexcept { return owui_call_stat(self(), stat); }
    void attach(const typename T::Loop &loop, owui_ready_fn on_ready, void *user) {
        T::check(owui_call_attach(self(), loop.handle(), on_ready, user), self());
    }
    void set_upload_name(const CString &name) {
        T::check(owui_call_set_upload_name(self(), name.c_str()), self());
    }
    void set_upload_content_type(const CString &type) {
        T::check(owui_call_set_upload_content_type(self(), type.c_str()), self());
    }
    void set_upload_metadata(const typename T::Json &metadata) {
        T::check(owui_call_set_upload_metadata(self(), metadata.handle()), self());
    }
    void set_upload_process(bool on) { T::check(owui_call_set_upload_process(self(), on), self()); }
    void set_upload_process_in_background(bool on) {
        T::check(owui_call_set_upload_process_in_background(self(), on), self());
    }
    void add_field(const CString &name, std::string_view value) {
        T::check(owui_call_add_field(self(), name.c_str(), value.data(), value.size()), self());
    }
    void add_file(
            const CString &name, const CString &path, const CString &filename, const CString
            &content_type) {
        T::check(owui_call_add_file(self(), name.c_str(), path.c_str(), filename.c_str(),
            content_type.c_str()), self());
    }
    void add_file_data(
            const CString &name, std::string_view data, const CString &filename, const CString
            &content_type) {
        T::check(owui_call_add_file_data(self(), name.c_str(), data.data(), data.size(),
            filename.c_str(), content_type.c_str()), self());
    }
    void add_file_reader(
            const CString &name, owui_read_fn read, owui_rewind_fn rewind, void *user, std::int64_t
            file_length, const CString &filename, const CString &content_type) {
        T::check(owui_call_add_file_reader(self(), name.c_str(), read, rewind, user, file_length,
            filename.c_str(), content_type.c_str()), self());
    }
    void set_raw_body(std::string_view data, const CString &content_type) {
        T::check(owui_call_set_raw_body(self(), data.data(), data.size(), content_type.c_str()),
            self());
    }
    void set_raw_body_reader(
            owui_read_fn read, owui_rewind_fn rewind, void *user, std::int64_t body_length, const
            CString &content_type) {
        T::check(owui_call_set_raw_body_reader(self(), read, rewind, user, body_length,
            content_type.c_str()), self());
    }
    void ingest_add_path(const CString &path) {
        T::check(owui_call_ingest_add_path(self(), path.c_str()), self());
    }
    void ingest_add_folder(const CString &path, const typename T::Json &options) {
        T::check(owui_call_ingest_add_folder(self(), path.c_str(), options.handle()), self());
    }
    void ingest_add_data(const CString &name, std::string_view data) {
        T::check(owui_call_ingest_add_data(self(), name.c_str(), data.data(), data.size()), self());
    }
    void ingest_add_file_id(const CString &file_id) {
        T::check(owui_call_ingest_add_file_id(self(), file_id.c_str()), self());
    }
    void ingest_set_concurrency(int files) {
        T::check(owui_call_ingest_set_concurrency(self(), files), self());
    }
    void ingest_set_file_timeout(std::chrono::milliseconds milliseconds) {
        T::check(owui_call_ingest_set_file_timeout(self(), milliseconds.count()), self());
    }
    void ingest_set_resume_from(const typename T::Json &result) {
        T::check(owui_call_ingest_set_resume_from(self(), result.handle()), self());
    }
    void sync_set_delete(bool on) { T::check(owui_call_sync_set_delete(self(), on), self()); }
    void sync_set_dry_run(bool on) { T::check(owui_call_sync_set_dry_run(self(), on), self()); }

protected:
    CallFunctions() = default;

private:
    auto self() const noexcept { return static_cast<const typename T::Call *>(this)->handle(); }
};

/* T has the classes of openwebui.hpp. */
template <class T> class JsonFunctions {
public:
    typename T::Json at(const CString &pointer) const {
        return T::Json::borrowed(owui_json_at(self(), pointer.c_str()));
    }
    int type() const noexcept { return owui_json_type(self()); }
    std::size_t size() const noexcept { return owui_json_size(self()); }
    typename T::Json element(std::size_t index) const {
        return T::Json::borrowed(owui_json_element(self(), index));
    }
    typename T::Json member(const CString &key) const {
        return T::Json::borrowed(owui_json_member(self(), key.c_str()));
    }
    void *iter() const noexcept { return owui_json_iter(self()); }
    void *iter_next(void *iter) const noexcept { return owui_json_iter_next(self(), iter); }
    static std::string_view iter_key(void *iter) noexcept { return view(owui_json_iter_key(iter)); }
    static typename T::Json iter_value(void *iter) {
        return T::Json::borrowed(owui_json_iter_value(iter));
    }
    void set_string(const CString &key, const CString &text) {
        T::check(owui_json_set_string(self(), key.c_str(), text.c_str()), self());
    }
    void set_stringn(const CString &key, std::string_view text) {
        T::check(owui_json_set_stringn(self(), key.c_str(), text.data(), text.size()), self());
    }
    void set_int(const CString &key, std::int64_t value) {
        T::check(owui_json_set_int(self(), key.c_str(), value), self());
    }
    void set_real(const CString &key, double value) {
        T::check(owui_json_set_real(self(), key.c_str(), value), self());
    }
    void set_bool(const CString &key, int value) {
        T::check(owui_json_set_bool(self(), key.c_str(), value), self());
    }
    void set_at(const CString &pointer, const typename T::Json &value) {
        T::check(owui_json_set_at(self(), pointer.c_str(), value.handle()), self());
    }

protected:
    JsonFunctions() = default;

private:
    auto self() const noexcept { return static_cast<const typename T::Json *>(this)->handle(); }
};

/* T has the classes of openwebui.hpp. */
template <class T> class EventFunctions {
public:
    int kind() const noexcept { return owui_event_kind(self()); }
    int index() const noexcept { return owui_event_index(self()); }
    int tool_index() const noexcept { return owui_event_tool_index(self()); }
    std::string_view text() const noexcept {
        std::size_t counted_length = 0;
        const char *counted = owui_event_text(self(), &counted_length);
        return std::string_view(counted, counted_length);
    }
    std::string_view name() const noexcept { return view(owui_event_name(self())); }
    std::string_view data() const noexcept {
        std::size_t counted_length = 0;
        const char *counted = owui_event_data(self(), &counted_length);
        return std::string_view(counted, counted_length);
    }
    typename T::Json json() const { return T::Json::borrowed(owui_event_json(self())); }
    std::int64_t frame() const noexcept { return owui_event_frame(self()); }
    std::int64_t completed() const noexcept { return owui_event_completed(self()); }
    std::int64_t total() const noexcept { return owui_event_total(self()); }

protected:
    EventFunctions() = default;

private:
    auto self() const noexcept { return static_cast<const typename T::Event *>(this)->handle(); }
};

/* T has the classes of openwebui.hpp. */
template <class T> class LoopFunctions {
public:
    int fd() const noexcept { return owui_loop_fd(self()); }
    int dispatch(std::chrono::milliseconds timeout_ms) {
        return T::check(owui_loop_dispatch(self(), timeout_ms.count()), self());
    }
    int run() { return T::check(owui_loop_run(self()), self()); }
    void wakeup() { owui_loop_wakeup(self()); }
    std::size_t active_calls() const noexcept { return owui_loop_active_calls(self()); }

protected:
    LoopFunctions() = default;

private:
    auto self() const noexcept { return static_cast<const typename T::Loop *>(this)->handle(); }
};

} // namespace surface

/* Of the library, not of a handle. */
inline int version_number() noexcept { return owui_version_number(); }
inline std::string_view version() noexcept { return surface::view(owui_version()); }
inline std::string_view status_name(int status) noexcept {
    return surface::view(owui_status_name(status));
}
inline std::string_view status_message(int status) noexcept {
    return surface::view(owui_status_message(status));
}

} // namespace openwebui

#endif
