/* The same by hand, with libcurl's mime API as it comes:  upload_curl URL FILE */
#include <curl/curl.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>

static size_t ignore(char *data, size_t size, size_t count, void *user)
{
    (void)data;
    (void)user;
    return size * count;
}

int main(int argc, char **argv)
{
    char url[256];
    if (argc != 3)
        return 1;
    snprintf(url, sizeof url, "%s/api/v1/files/", argv[1]);
    curl_global_init(CURL_GLOBAL_DEFAULT);
    struct rusage before, after;
    getrusage(RUSAGE_SELF, &before);
    CURL *curl = curl_easy_init();
    curl_mime *mime = curl_mime_init(curl);
    curl_mimepart *part = curl_mime_addpart(mime);
    curl_mime_name(part, "file");
    curl_mime_filedata(part, argv[2]);
    struct curl_slist *headers = curl_slist_append(NULL, "Expect:");
    curl_easy_setopt(curl, CURLOPT_URL, url);
    curl_easy_setopt(curl, CURLOPT_MIMEPOST, mime);
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers);
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, ignore);
    CURLcode code = curl_easy_perform(curl);
    getrusage(RUSAGE_SELF, &after);
    printf("%.0f %ld\n",
           (after.ru_utime.tv_sec + after.ru_stime.tv_sec - before.ru_utime.tv_sec -
            before.ru_stime.tv_sec) *
                   1e6 +
               (after.ru_utime.tv_usec + after.ru_stime.tv_usec - before.ru_utime.tv_usec -
                before.ru_stime.tv_usec),
           after.ru_maxrss - before.ru_maxrss);
    curl_easy_cleanup(curl);
    curl_mime_free(mime);
    curl_slist_free_all(headers);
    return code != CURLE_OK;
}
