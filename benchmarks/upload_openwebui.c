/* Uploads a file and prints the processor time and the memory that it took:  upload_openwebui URL FILE */
#include <openwebui.h>
#include <stdio.h>
#include <sys/resource.h>

int main(int argc, char **argv)
{
    owui_client *client;
    if (argc != 3 || owui_client_new(argv[1], "", &client) != OWUI_OK)
        return 1;
    struct rusage before, after;
    owui_call *first =
        owui_model_list(client, 0); /* what starting libcurl takes is not the upload's */
    owui_call_perform(first);
    owui_call_release(first);
    getrusage(RUSAGE_SELF, &before);
    owui_call *call = owui_file_upload(client, argv[2]);
    int status = owui_call_perform(call);
    getrusage(RUSAGE_SELF, &after);
    if (status != OWUI_OK)
        fprintf(stderr, "%s\n", owui_call_error_message(call));
    printf("%.0f %ld\n",
           (after.ru_utime.tv_sec + after.ru_stime.tv_sec - before.ru_utime.tv_sec -
            before.ru_stime.tv_sec) *
                   1e6 +
               (after.ru_utime.tv_usec + after.ru_stime.tv_usec - before.ru_utime.tv_usec -
                before.ru_stime.tv_usec),
           after.ru_maxrss - before.ru_maxrss);
    owui_call_release(call);
    owui_client_release(client);
    return status != OWUI_OK;
}
