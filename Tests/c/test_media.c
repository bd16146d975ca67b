/* Speech and images: to memory, a file and a callback; and the sound to transcribe from each source. */
#include "check.h"
#include "faults.h"
#include "folder.h"
#include "server.h"

#include <openwebui.h>
#include <stdio.h>
#include <string.h>

#define SPOKEN JSON({"model":"m","input":"Hello","voice":"v"})

static const char sound[] = "RIFF\0\xff{}";

static owui_call *asking(owui_call *(*function)(owui_client *client, const owui_json *request),
                         owui_client *client, const char *text)
{
    owui_json *request = server_json(text);
    owui_call *call = function(client, request);
    owui_json_release(request);
    return call;
}

struct received {
    char bytes[100];
    size_t length;
};

static int receive(const char *data, size_t length, void *user)
{
    struct received *received = user;
    if (length > sizeof received->bytes - received->length)
        return 1;
    memcpy(received->bytes + received->length, data, length);
    received->length += length;
    return 0;
}

TEST(speech)
{
    if (!faults_here())
        return;
    owui_client *client = faults_client(
        faults_steps("speech", JSON([{"http":{"headers":{"Content-Type":"audio/mpeg"},"body_base64":"UklGRgD/e30="}}])));
    owui_call *call = server_done(asking(owui_audio_speech, client, SPOKEN), OWUI_OK);
    size_t length;
    const char *body = owui_call_response_body(call, &length);
    CHECK(body && length == sizeof sound - 1 && memcmp(body, sound, length) == 0);
    owui_call_release(call);

    struct received received = {.length = 0};
    call = asking(owui_audio_speech, client, SPOKEN);
    CHECK_STATUS(owui_call_on_data(call, receive, &received), OWUI_OK);
    owui_call_release(server_done(call, OWUI_OK));
    CHECK(received.length == sizeof sound - 1 && !memcmp(received.bytes, sound, received.length));

    call = asking(owui_audio_speech, client, SPOKEN);
    CHECK_STATUS(owui_call_set_output_file(call, path_of("sound")), OWUI_OK);
    owui_call_release(server_done(call, OWUI_OK));
    const char *written = content_of("sound");
    CHECK(written && memcmp(written, sound, sizeof sound - 1) == 0);

    owui_client_release(client);

    check_row("refused");
    client = faults_client(faults_steps(
        "speech", JSON([{"http":{"status":400,"body":{"detail":"there is no such voice"}}}])));
    call = asking(owui_audio_speech, client, SPOKEN);
    CHECK_STATUS(owui_call_set_output_file(call, path_of("none")), OWUI_OK);
    server_done(call, OWUI_E_BAD_REQUEST);
    CHECK_CONTAINS(owui_call_error_message(call), "there is no such voice");
    CHECK(!exists("none"));
    owui_call_release(call);
    owui_client_release(client);
}

static int64_t read_sound(char *buffer, size_t size, void *user)
{
    int *reads = user;
    if ((*reads)++ > 0 || size < 5)
        return 0;
    memcpy(buffer, "third", 5);
    return 5;
}

TEST(transcriptions)
{
    if (!faults_here())
        return;
    const char *path = write_text("first.wav", "first");
    owui_client *client =
        faults_client(faults_script("transcriptions", "[" BODY({"text":"Hello"}) "]"));
    static const char *const names[] = {"first", "second", "third"};
    for (int i = 0; i < 3; i++) {
        check_row("%s", names[i]);
        int reads = 0;
        owui_call *call = owui_audio_transcribe(client);
        CHECK_STATUS(owui_call_add_field(call, "language", "de", 2), OWUI_OK);
        CHECK_STATUS(i == 0 ? owui_call_add_file(call, "file", path, NULL, NULL)
                     : i == 1
                         ? owui_call_add_file_data(call, "file", "second", 6, "second.wav", NULL)
                         : owui_call_add_file_reader(call, "file", read_sound, NULL, &reads, -1,
                                                     "third.wav", NULL),
                     OWUI_OK);
        server_done(call, OWUI_OK);
        CHECK_STR(server_string(call, "/text"), "Hello");
        owui_call_release(call);
    }
    check_row("no file");
    owui_call *call = owui_audio_transcribe(client);
    CHECK_STATUS(owui_call_add_field(call, "language", "de", 2), OWUI_OK);
    server_done(call, OWUI_E_INVALID);
    CHECK_CONTAINS(owui_call_error_message(call), "\"file\"");
    owui_call_release(call);
    owui_call_release(server_done(owui_audio_transcribe(client), OWUI_E_INVALID));
    call = owui_audio_transcribe(NULL);
    owui_call_add_file_data(call, "file", "x", 1, "x.wav", NULL);
    owui_call_release(server_done(call, OWUI_E_INVALID));

    owui_json *log = faults_log("transcriptions");
    REQUIRE(owui_json_size(log) == 3);
    for (size_t i = 0; i < 3; i++) {
        const owui_json *request = owui_json_element(log, i);
        const char *body = owui_json_string_at(request, "/body", NULL);
        char due[100];
        snprintf(due, sizeof due, "name=\"file\"; filename=\"%s.wav\"", names[i]);
        CHECK_STR(owui_json_string_at(request, "/target", NULL),
                  "/s/transcriptions/api/v1/audio/transcriptions");
        CHECK_CONTAINS(body, "name=\"language\"\r\n\r\nde\r\n--");
        CHECK_CONTAINS(body, due);
        snprintf(due, sizeof due, "\r\n\r\n%s\r\n--", names[i]);
        CHECK_CONTAINS(body, due);
    }
    owui_json_release(log);
    owui_client_release(client);
}

TEST(images)
{
    if (!faults_here())
        return;
    owui_client *client = faults_client(faults_script(
        "images",
        "[" BODY([{"url":"/api/v1/files/i/content"}]) "," BODY([{"url":"/api/v1/files/j/content"}]) ",{\"steps\":[{\"http\":{\"headers\":{\"Content-Type\":\"image/png\"},\"body\":\"an image\"}}]}]"));
    owui_call *call =
        server_done(asking(owui_image_generate, client, JSON({"prompt":"a lighthouse"})), OWUI_OK);
    CHECK_STR(server_string(call, "/0/url"), "/api/v1/files/i/content");
    owui_call_release(call);
    call =
        server_done(asking(owui_image_edit, client,
                           JSON({"image":"/api/v1/files/i/content","prompt":"at night"})), OWUI_OK);
    owui_call *image = owui_request(client, "GET", server_string(call, "/0/url"), NULL, NULL);
    CHECK_STATUS(owui_call_set_output_file(image, path_of("image.png")), OWUI_OK);
    owui_call_release(server_done(image, OWUI_OK));
    CHECK_STR(content_of("image.png"), "an image");
    owui_call_release(call);

    check_row("no prompt");
    owui_call_release(server_done(asking(owui_image_generate, client, "{}"), OWUI_E_INVALID));
    owui_call_release(server_done(owui_image_generate(client, NULL), OWUI_E_INVALID));
    owui_call_release(server_done(owui_image_edit(client, NULL), OWUI_E_INVALID));
    owui_call_release(server_done(owui_audio_speech(client, NULL), OWUI_E_INVALID));
    owui_json *log = faults_log("images");
    CHECK_INT(owui_json_size(log), 3);
    CHECK_STR(owui_json_string_at(log, "/2/target", NULL), "/s/images/api/v1/files/j/content");
    owui_json_release(log);
    owui_client_release(client);
}

int main(int argc, char **argv)
{
    static const struct check_test tests[] = {
        T(speech),
        T(transcriptions),
        T(images),
        {NULL, NULL},
    };
    if (!folder_make())
        return 3;
    int failed = check_main(argc, argv, tests);
    folder_remove();
    return failed;
}
