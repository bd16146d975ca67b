/*
 * Certificates for the libcurl of the wheel. Each distribution has a place of its own for them, and a libcurl knows one,
 * from the time it was built. The linker has the library call these two functions in place of libcurl's (--wrap).
 */
#include <curl/curl.h>
#include <unistd.h>

static const char *const places[] = {
    "/etc/ssl/certs/ca-certificates.crt",                /* Debian, Ubuntu, Arch, Alpine */
    "/etc/pki/tls/certs/ca-bundle.crt",                  /* Fedora, RHEL */
    "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem", /* the same, from Fedora 43 */
    "/etc/ssl/ca-bundle.pem",                            /* SUSE */
};

CURL *__real_curl_easy_init(void);
void __real_curl_easy_reset(CURL *easy);
CURL *__wrap_curl_easy_init(void);
void __wrap_curl_easy_reset(CURL *easy);

/* What the caller names, or SSL_CERT_FILE, is set later and replaces it. Where none is there, OpenSSL's own place stays. */
static void set_certificates(CURL *easy)
{
    for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
        if (access(places[i], R_OK) == 0) {
            curl_easy_setopt(easy, CURLOPT_CAINFO, places[i]);
            curl_easy_setopt(easy, CURLOPT_PROXY_CAINFO, places[i]);
            return;
        }
    }
}

CURL *__wrap_curl_easy_init(void)
{
    CURL *easy = __real_curl_easy_init();
    if (easy)
        set_certificates(easy);
    return easy;
}

void __wrap_curl_easy_reset(CURL *easy)
{
    __real_curl_easy_reset(easy);
    set_certificates(easy);
}
