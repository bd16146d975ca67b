/* How alike two texts are, by their embeddings:  embeddings MODEL TEXT TEXT   (an Ollama model, with its tag) */
#include "common.h"
#include <math.h>

enum { LARGEST = 16384 };

int main(int argc, char **argv)
{
    static double a[LARGEST], b[LARGEST];
    if (argc != 4)
        return fprintf(stderr, "usage: embeddings MODEL TEXT TEXT\n"), 2;
    owui_json *request = owui_json_object();
    owui_json *input = owui_json_array();
    for (int i = 2; i < 4; i++) {
        owui_json *text = owui_json_stringn(argv[i], strlen(argv[i]));
        owui_json_append(input, text);
        owui_json_release(text);
    }
    owui_json_set_string(request, "model", argv[1]);
    owui_json_set(request, "input", input);

    owui_client *client = new_client();
    owui_call *call = owui_ollama_embed(client, request);
    int status = run(call);
    if (status == OWUI_OK) {
        /* Arrays of numbers, without a walk over the JSON. */
        size_t count = owui_json_doubles_at(owui_call_response(call), "/embeddings/0", a, LARGEST);
        owui_json_doubles_at(owui_call_response(call), "/embeddings/1", b, LARGEST);
        double dot = 0, aa = 0, bb = 0;
        for (size_t i = 0; i < count && i < LARGEST; i++) {
            dot += a[i] * b[i];
            aa += a[i] * a[i];
            bb += b[i] * b[i];
        }
        printf("%zu dimensions, cosine %.3f\n", count, dot / sqrt(aa * bb));
    }
    owui_call_release(call);
    owui_json_release(input);
    owui_json_release(request);
    owui_client_release(client);
    return status != OWUI_OK;
}
