/* TLS: where the certificates come from, and what an error says to do. Secrets of the way to the server. */
#include "check.h"
#include "faults.h"

#include <openwebui.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Performs one read; checks its status and a piece of its message. */
static void perform(owui_client *client, int status, const char *message)
{
    owui_call *call = owui_request(client, "GET", "/q", NULL, NULL);
    CHECK_STATUS(owui_call_perform(call), status);
    CHECK_CONTAINS(owui_call_error_message(call), message);
    owui_call_release(call);
}

TEST(certificates_of_the_environment)
{
    if (!faults_here())
        return;
    const char *base = faults_variable("OWUI_TEST_FAULT_TLS_URL");
    const char *ca = faults_variable("OWUI_TEST_CA_FILE");
    if (!base || !ca)
        return;
    const struct {
        const char *what, *variable, *file;
        int status;
        const char *message;
    } rows[] = {
        {"none", NULL, NULL, OWUI_E_TLS, "SSL_CERT_FILE"},
        {"of the environment", ca, NULL, OWUI_OK, ""},
        {"empty", "", NULL, OWUI_E_TLS, "owui_client_set_ca_file()"},
        {"not there", "/nonexistent/ca.pem", NULL, OWUI_E_TLS, "/nonexistent/ca.pem"},
        {"the client's is stronger", "/nonexistent/ca.pem", ca, OWUI_OK, ""},
        {"the client's is not there", ca, "/nonexistent/own.pem", OWUI_E_TLS,
         "/nonexistent/own.pem"},
    };
    faults_steps("tls", JSON([{"http":{"body":{}}}]));
    for (size_t i = 0; i < COUNT(rows); i++) {
        check_row("%s", rows[i].what);
        if (rows[i].variable)
            setenv("SSL_CERT_FILE", rows[i].variable, 1);
        owui_client *client = faults_client(faults_at(base, "tls"));
        CHECK_STATUS(owui_client_set_ca_file(client, rows[i].file), OWUI_OK);
        perform(client, rows[i].status, rows[i].message);
        owui_client_release(client);
        unsetenv("SSL_CERT_FILE");
    }
}

TEST(a_folder_of_certificates)
{
    if (!faults_here())
        return;
    const char *base = faults_variable("OWUI_TEST_FAULT_TLS_URL");
    const char *ca = faults_variable("OWUI_TEST_CA_FILE");
    if (!base || !ca)
        return;
    char folder[500];
    snprintf(folder, sizeof folder, "%.*s/hashed", (int)(strrchr(ca, '/') - ca), ca);
    if (access(folder, X_OK) != 0) {
        check_lacks("nothing has hashed the certificate");
        return;
    }
    faults_steps("tls", JSON([{"http":{"body":{}}}]));
    for (int is_there = 0; is_there < 2; is_there++) {
        check_row("%d", is_there);
        setenv("SSL_CERT_DIR", is_there ? folder : "/nonexistent", 1);
        owui_client *client = faults_client(faults_at(base, "tls"));
        perform(client, is_there ? OWUI_OK : OWUI_E_TLS, "");
        owui_client_release(client);
        unsetenv("SSL_CERT_DIR");
    }
}

TEST(errors_say_what_to_do)
{
    if (!faults_here())
        return;
    const char *base = faults_variable("OWUI_TEST_FAULT_TLS_URL");
    if (!base)
        return;
    char other[200];
    check_row("another name");
    snprintf(other, sizeof other, "https://localhost%s", strrchr(base, ':'));
    owui_client *client = faults_client(other);
    CHECK_STATUS(owui_client_set_ca_file(client, getenv("OWUI_TEST_CA_FILE")), OWUI_OK);
    perform(client, OWUI_E_TLS, "use that name in the base URL");
    owui_client_release(client);
    check_row("no TLS");
    faults_script("plain",
                  JSON([{"read_request":false,"steps":[{"http":{"status":400}},{"close":true}]}]));
    snprintf(other, sizeof other, "https%s", faults_port("plain", "") + strlen("http"));
    client = faults_client(other);
    perform(client, OWUI_E_TLS, "http://");
    owui_client_release(client);
}

/* ---- Secrets */

static char logged[4096];

static void note(int level, const char *message, size_t length, void *user)
{
    (void)level, (void)length, (void)user;
    snprintf(logged + strlen(logged), sizeof logged - strlen(logged), "%s\n", message);
}

TEST(a_password_of_a_proxy)
{
    static const struct {
        const char *url;
        int is_valid;
    } rows[] = {
        {"http://user:s3cretpw@127.0.0.1:1", 1},
        {"http://user:s3cretpw@proxy.invalid:1/", 1},
        {"user:s3cretpw@proxy.invalid:1", 1},
        {"socks5h://user:s3cretpw@127.0.0.1:1", 1},
        {"http://user:s3cretpw@[::1]:1", 1},
        {"http://user:s%33cretpw@proxy.invalid", 1},
        {"http://user:s3cretpw@127.0.0.1:99999", 0},
        {"http://user:s3cretpw@127.0.0.1:x", 0},
        {"foo://user:s3cretpw@127.0.0.1:1", 0},
        {"http://user:s3cret#s3cretpw@127.0.0.1:1", 0},
        {"http://user:s3cret s3cretpw@a:1", 0},
        {"http://user:s3cret/s3cretpw@127.0.0.1:1", 0},
        {"http://user:s3cretpw@", 0},
        {"http://user:s3cret?s3cretpw@127.0.0.1:1", 0},
        {"http://user:s3cretpw@s3cretpw@a:1", 0},
        {"http://", 0},
    };
    for (size_t i = 0; i < 2 * COUNT(rows); i++) {
        const char *url = rows[i / 2].url;
        const char *base = i % 2 ? "https://name.invalid" : "http://name.invalid";
        check_row("%s to %s", url, base);
        logged[0] = 0;
        owui_client *client = faults_client(base);
        owui_client_set_log(client, OWUI_LOG_DEBUG, note, NULL);
        CHECK_STATUS(owui_client_set_proxy(client, url),
                     rows[i / 2].is_valid ? OWUI_OK : OWUI_E_INVALID);
        for (int of_environment = 0; of_environment < 2; of_environment++) {
            if (!of_environment && !rows[i / 2].is_valid)
                continue;
            if (of_environment) {
                setenv("http_proxy", url, 1);
                setenv("https_proxy", url, 1);
                CHECK_STATUS(owui_client_set_proxy(client, NULL), OWUI_OK);
            }
            owui_call *call = owui_request(client, "GET", "/q", NULL, NULL);
            CHECK_STATUS(owui_call_perform(call), OWUI_E_PROXY);
            CHECK_LACKS(owui_call_error_message(call), "s3cret");
            owui_call_release(call);
        }
        unsetenv("http_proxy");
        unsetenv("https_proxy");
        CHECK_LACKS(logged, "s3cret");
        CHECK(strlen(logged) > 0);
        owui_client_release(client);
    }
}

static int found_secrets;

static void find_secret(int level, const char *message, size_t length, void *user)
{
    (void)level, (void)length, (void)user;
    found_secrets += strstr(message, "s3c") != NULL;
}

/* A server that repeats what it got. */
TEST(headers_that_come_back)
{
    static const struct {
        const char *name, *value, *echo;
    } rows[] = {
        {"Authorization", "Bearer s3cret-token", "s3cret-token"},
        {"Cookie", "a=b; session=s3cret-token", "s3cret-token"},
        {"Cookie", "session=s3cret-token; a=b", "session=s3cret-token; a=b"},
        {"X-Auth-Token", "s3cret-token", "s3cret-token"},
        {"Api-Key", "s3cret-token", "s3cret-token"},
        {"CF-Access-Client-Secret", "s3cret-token", "s3cret-token"},
        {"X-Tenant", "s3cret", "s3cret"}, /* marked */
        {"x-tenant", "s3cret, a b", "s3cret, a b"},
        {"X-Tenant", "s3c\"re\\t", "s3c\\\"re\\\\t"},
    };
    if (!faults_here())
        return;
    for (size_t i = 0; i < 2 * COUNT(rows); i++) {
        check_row("%s, %s", rows[i / 2].name, i % 2 ? "of the call" : "of the client");
        char script[300];
        snprintf(script, sizeof script,
                 "[{\"http\":{\"status\":400,\"body\":{\"detail\":\"no %s here\"}}}]",
                 rows[i / 2].echo);
        owui_client *client = faults_client(faults_steps("echo", script));
        CHECK_STATUS(owui_client_set_header_secret(client, "X-Tenant", 1), OWUI_OK);
        CHECK_STATUS(owui_client_set_log(client, OWUI_LOG_DEBUG, find_secret, NULL), OWUI_OK);
        found_secrets = 0;
        owui_call *call;
        if (i % 2) {
            call = owui_request(client, "GET", "/q", NULL, NULL);
            CHECK_STATUS(owui_call_set_header(call, rows[i / 2].name, rows[i / 2].value), OWUI_OK);
        } else {
            CHECK_STATUS(owui_client_set_header(client, rows[i / 2].name, rows[i / 2].value),
                         OWUI_OK);
            call = owui_request(client, "GET", "/q", NULL, NULL);
        }
        CHECK_STATUS(owui_call_perform(call), OWUI_E_BAD_REQUEST);
        CHECK_LACKS(owui_call_error_message(call), "s3cret");
        CHECK_LACKS(owui_call_error_body(call, NULL), "s3cret");
        CHECK_LACKS(owui_call_error_message(call), "s3c");
        CHECK_LACKS(owui_call_error_body(call, NULL), "s3c");
        CHECK_LACKS(owui_call_error_detail(call), "s3c");
        CHECK_CONTAINS(owui_call_error_message(call), "***");
        CHECK_INT(found_secrets, 0);
        owui_call_release(call);
        owui_client_release(client);
    }
    check_row("not marked any more");
    owui_client *client = faults_client(
        faults_steps("echo", JSON([{"http":{"status":400,"body":{"detail":"no s3cret here"}}}])));
    CHECK_STATUS(owui_client_set_header(client, "X-Tenant", "s3cret"), OWUI_OK);
    CHECK_STATUS(owui_client_set_header_secret(client, "X-Tenant", 1), OWUI_OK);
    CHECK_STATUS(owui_client_set_header_secret(client, "x-tenant", 0), OWUI_OK);
    owui_call *call = owui_request(client, "GET", "/q", NULL, NULL);
    CHECK_STATUS(owui_call_perform(call), OWUI_E_BAD_REQUEST);
    CHECK_CONTAINS(owui_call_error_message(call), "s3cret");
    owui_call_release(call);
    CHECK_STATUS(owui_client_set_header_secret(client, NULL, 1), OWUI_E_INVALID);
    CHECK_STATUS(owui_client_set_header_secret(client, "", 1), OWUI_E_INVALID);
    CHECK_STATUS(owui_client_set_header_secret(client, "a b", 1), OWUI_E_INVALID);
    CHECK_STATUS(owui_client_set_header_secret(client, "Content-Length", 1), OWUI_E_INVALID);
    CHECK_STATUS(owui_client_set_header_secret(NULL, "X-Tenant", 1), OWUI_E_INVALID);
    owui_client_release(client);
}

int main(int argc, char **argv)
{
    static const struct check_test tests[] = {
        T(certificates_of_the_environment), T(a_folder_of_certificates), T(errors_say_what_to_do),
        T(a_password_of_a_proxy),           T(headers_that_come_back),   {0},
    };
    return check_main(argc, argv, tests);
}
