/* Asks about an image:  image MODEL QUESTION FILE   (a PNG; the model must see images) */
#include "common.h"

static const char PREFIX[] = "data:image/png;base64,";
static const char DIGITS[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/* The file as a data URL, to be freed with free(); NULL if it cannot be read. */
static char *data_url(const char *path)
{
    FILE *file = fopen(path, "rb");
    if (!file)
        return NULL;
    size_t capacity = 1 << 16, length = sizeof PREFIX - 1, got;
    char *url = malloc(capacity);
    unsigned char three[3];
    if (url)
        memcpy(url, PREFIX, length);
    while (url && (got = fread(three, 1, 3, file)) > 0) {
        if (capacity - length < 5) {
            char *larger = realloc(url, capacity *= 2);
            if (!larger)
                free(url);
            if (!(url = larger))
                break;
        }
        unsigned long bits = (unsigned long)three[0] << 16;
        bits |= got > 1 ? (unsigned long)three[1] << 8 : 0;
        bits |= got > 2 ? three[2] : 0;
        for (int i = 0; i < 4; i++)
            url[length++] = (size_t)i <= got ? DIGITS[bits >> (18 - 6 * i) & 63] : '=';
    }
    if (url)
        url[length] = '\0';
    if (url && ferror(file)) {
        free(url);
        url = NULL;
    }
    fclose(file);
    return url;
}

/* {"type":type, type:value} */
static void append_part(owui_json *parts, const char *type, owui_json *value)
{
    owui_json *part = owui_json_object();
    owui_json_set_string(part, "type", type);
    owui_json_set(part, type, value);
    owui_json_append(parts, part);
    owui_json_release(part);
    owui_json_release(value);
}

int main(int argc, char **argv)
{
    if (argc != 4)
        return fprintf(stderr, "usage: image MODEL QUESTION FILE\n"), 2;
    char *url = data_url(argv[3]);
    if (!url)
        return perror(argv[3]), 1;
    owui_json *image = owui_json_object();
    owui_json_set_string(image, "url", url);
    free(url);
    owui_json *parts = owui_json_array();
    append_part(parts, "text", owui_json_stringn(argv[2], strlen(argv[2])));
    append_part(parts, "image_url", image);

    owui_client *client = new_client();
    owui_json *request = new_question(argv[1], "");
    /* The content of the message is a list of parts instead of a text. */
    owui_json *messages = owui_json_member(request, "messages");
    owui_json_set(owui_json_element(messages, 0), "content", parts);
    owui_json_release(parts);
    int status = print_response(client, request);
    owui_json_release(request);
    owui_client_release(client);
    return status != OWUI_OK;
}
