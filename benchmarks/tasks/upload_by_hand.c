/* An upload with libcurl's mime API as it comes. */
#include <stdio.h>

#include "by_hand.h"
#include "task.h"

static size_t ignore(char *data, size_t size, size_t count, void *user)
{
    (void)data, (void)user;
    return size * count;
}

int by_hand_upload(const char *base, const char *path)
{
    char url[512];
    by_hand_ask(base, "/api/models", NULL, ignore, NULL);
    task_begin();
    CURL *easy = curl_easy_init();
    curl_mime *mime = curl_mime_init(easy);
    curl_mimepart *part = curl_mime_addpart(mime);
    curl_mime_name(part, "file");
    curl_mime_filedata(part, path);
    snprintf(url, sizeof url, "%s/api/v1/files/", base);
    curl_easy_setopt(easy, CURLOPT_URL, url);
    curl_easy_setopt(easy, CURLOPT_MIMEPOST, mime);
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, ignore);
    CURLcode code = curl_easy_perform(easy);
    task_end(1);
    curl_easy_cleanup(easy);
    curl_mime_free(mime);
    return code != CURLE_OK;
}
