#include "whole.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char *body;
static size_t body_size, body_length;

static void add(const char *text, size_t length)
{
    if (body_length + length > body_size) {
        body_size = 2 * (body_length + length);
        body = realloc(body, body_size);
        if (!body)
            abort();
    }
    memcpy(body + body_length, text, length);
    body_length += length;
}

static void add_text(const char *text)
{
    add(text, strlen(text));
}

static void add_models(unsigned long count)
{
    char model[1400];
    add_text("{\"data\":[");
    for (unsigned long i = 0; i < count; i++)
        add(model,
            (size_t)snprintf(
                model, sizeof model,
                "%s{\"id\":\"model-%lu:latest\",\"name\":\"Model "
                "%lu\",\"object\":\"model\",\"created\":%lu,\"owned_by\":"
                "\"ollama\",\"ollama\":{\"name\":\"model-%lu:latest\",\"model\":\"model-%lu:"
                "latest\",\"modified_at\":"
                "\"2025-02-08T12:00:01.%09luZ\",\"size\":%lu,\"digest\":\"%016lx%016lx%016lx%"
                "016lx\",\"details\":{"
                "\"parent_model\":\"\",\"format\":\"gguf\",\"family\":\"llama\",\"families\":["
                "\"llama\",\"clip\"],"
                "\"parameter_size\":\"8.0B\",\"quantization_level\":\"Q4_K_M\"},\"urls\":[0,1]},"
                "\"info\":{\"id\":"
                "\"model-%lu\",\"user_id\":\"7f9c2ba4-e88f-4d0b-9c1a-3f5d2e6b8a90\",\"base_model_"
                "id\":null,\"params\":{"
                "\"temperature\":0.7,\"top_p\":0.95,\"num_ctx\":8192,\"system\":\"You are "
                "\\\"helpful\\\".\\nBe brief.\"},"
                "\"meta\":{\"profile_image_url\":\"/static/favicon.png\",\"description\":\"Un "
                "mod\303\250le de la "
                "famille, pour tout "
                "faire\",\"capabilities\":{\"vision\":false,\"usage\":true,\"citations\":true},"
                "\"suggestion_prompts\":[{\"content\":\"Why is the sky "
                "blue?\"},{\"content\":\"Tell me of the sea\"}],"
                "\"tags\":[{\"name\":\"chat\"},{\"name\":\"code\"}]},\"is_active\":true,\"updated_"
                "at\":%lu,\"created_at\":%lu},"
                "\"actions\":[],\"filters\":[],\"tags\":[]}",
                i ? "," : "", i, i, 1739000000 + i, i, i, text_mix(i) % 1000000000,
                text_mix(i + 1) % 10000000000, text_mix(i), text_mix(i + 2), text_mix(i + 3),
                text_mix(i + 4), i, 1739000000 + i, 1738000000 + i));
    add_text("]}");
}

/* As Ollama responses. */
static void add_embeddings(unsigned long count, size_t size)
{
    char number[32];
    add_text("{\"model\":\"m\",\"embeddings\":[");
    for (unsigned long i = 0; i < count; i++) {
        add_text(i ? ",[" : "[");
        for (size_t j = 0; j < size; j++) {
            double value = (double)(long)text_mix(i * size + j) / 0x1p63 / 8;
            add(number, (size_t)snprintf(number, sizeof number, "%s%.9f", j ? "," : "", value));
        }
        add_text("]");
    }
    add_text("],\"total_duration\":1,\"load_duration\":1,\"prompt_eval_count\":9}");
}

static void add_chat(size_t size)
{
    char *text = malloc(size + 64);
    if (!text)
        abort();
    add_text("{\"id\":\"chatcmpl-7f9c2ba4-e88f-4d0b-9c1a-3f5d2e6b8a90\",\"object\":\"chat."
             "completion\",\"created\":1739000000,"
             "\"model\":\"llama3.1\",\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\","
             "\"content\":\"");
    add(text, text_piece(TEXT_WORDS, 1, size, text, NULL, NULL));
    add_text("\"},\"logprobs\":null,\"finish_reason\":\"stop\"}],\"usage\":{\"prompt_tokens\":9,"
             "\"completion_tokens\":20,"
             "\"total_tokens\":29}}");
    free(text);
}

const char *whole_body(response response, unsigned long count, size_t size, size_t *length)
{
    static options made = {.response = RESPONSE_STREAM};
    if (made.response != response || made.count != count || made.choice.delta != size) {
        made = (options){.response = response, .count = count, .choice.delta = size};
        body_length = 0;
        if (response == RESPONSE_MODELS)
            add_models(count);
        else if (response == RESPONSE_EMBEDDINGS)
            add_embeddings(count, size ? size : 1024);
        else if (response == RESPONSE_CHAT)
            add_chat(size ? size : 100);
        else
            add_text("{\"id\":\"1\",\"filename\":\"a\",\"data\":{\"status\":\"completed\"}}");
    }
    *length = body_length;
    return body;
}
