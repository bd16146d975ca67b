/*
 * Embeds texts into one matrix of floats, a row for each, without a JSON value of the response:
 * embedding_matrix MODEL TEXT…   (an Ollama model, with its tag)
 */
#include "common.h"

int main(int argc, char **argv)
{
    if (argc < 3)
        return fprintf(stderr, "usage: embedding_matrix MODEL TEXT…\n"), 2;
    size_t rows = (size_t)argc - 2;
    owui_json *request = owui_json_object();
    owui_json *input = owui_json_array();
    for (int i = 2; i < argc; i++) {
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
        size_t length;
        const char *body = owui_call_response_body(call, &length);
        size_t count = owui_json_text_floats(body, length, "/embeddings", NULL, 0);
        float *matrix = malloc(count * sizeof *matrix);
        if (matrix && count > 0 && count % rows == 0) {
            owui_json_text_floats(body, length, "/embeddings", matrix, count);
            printf("%zu rows of %zu floats, the first: %g\n", rows, count / rows, matrix[0]);
        } else {
            fprintf(stderr, "the response has %zu numbers for %zu texts\n", count, rows);
            status = OWUI_E_UNEXPECTED_RESPONSE;
        }
        free(matrix);
    }
    owui_call_release(call);
    owui_json_release(input);
    owui_json_release(request);
    owui_client_release(client);
    return status != OWUI_OK;
}
