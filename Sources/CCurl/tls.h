/*
 * Bytes of a connection that OpenSSL has read and libcurl does not report.
 *
 * libcurl reads no more of a body than its Content-Length. What follows in the same TLS record stays in OpenSSL's
 * buffer, where poll() does not see it, and would be the next response on the connection. This library is not linked
 * to OpenSSL: it asks the one that libcurl uses, if there is one.
 */
#ifndef OWUI_CCURL_TLS_H
#define OWUI_CCURL_TLS_H

#include <curl/curl.h>
#include <pthread.h>
#include <string.h>

/* Of glibc, declared only with _GNU_SOURCE. */
extern void *dlvsym(void *handle, const char *name, const char *version);

typedef int (*owui_ssl_pending_fn)(const void *ssl);

static inline owui_ssl_pending_fn *owui_ssl_pending(void)
{
    static owui_ssl_pending_fn pending;
    return &pending;
}

/* Searches as the dynamic linker does for libcurl. The version must be libcurl's own, since it decides what is behind
   the pointer. */
static inline void owui_ssl_find(void)
{
    static const char prefix[] = "OpenSSL/";
    const char *ours = curl_version_info(CURLVERSION_NOW)->ssl_version;
    const char *symbols = "OPENSSL_3.0.0";
    void *version = dlvsym(NULL, "OpenSSL_version", symbols);
    void *pending = dlvsym(NULL, "SSL_pending", symbols);
    const char *(*version_of)(int) = NULL;
    if (!ours || strncmp(ours, prefix, sizeof prefix - 1) != 0 || !version || !pending)
        return;
    memcpy(&version_of, &version, sizeof version_of);
    const char *theirs = version_of(6); /* OPENSSL_VERSION_STRING */
    if (theirs && strcmp(theirs, ours + sizeof prefix - 1) == 0)
        memcpy(owui_ssl_pending(), &pending, sizeof pending);
}

/* How many decrypted bytes OpenSSL holds for a transfer that is in progress. 0 if it is another library. */
static inline int owui_curl_tls_pending(CURL *easy)
{
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    struct curl_tlssessioninfo *session = NULL;
    pthread_once(&once, owui_ssl_find);
    if (!*owui_ssl_pending() ||
        curl_easy_getinfo(easy, CURLINFO_TLS_SSL_PTR, &session) != CURLE_OK || !session ||
        session->backend != CURLSSLBACKEND_OPENSSL || !session->internals)
        return 0;
    return (*owui_ssl_pending())(session->internals);
}

#endif
