#include "shapes.h"

#include <stdio.h>
#include <string.h>

#define CITATIONS(suffix)                                                                          \
    "\"https://en.wikipedia.org/wiki/Some_long_article_title_0\",\"https://en.wikipedia.org/wiki/" \
    "Some_long_article_title_1\","                                                                 \
    "\"https://en.wikipedia.org/wiki/Some_long_article_title_2\",\"https://en.wikipedia.org/wiki/" \
    "Some_long_article_title_3\","                                                                 \
    "\"https://en.wikipedia.org/wiki/Some_long_article_title_4\",\"https://en.wikipedia.org/wiki/" \
    "Some_long_article_title_5\","                                                                 \
    "\"https://en.wikipedia.org/wiki/Some_long_article_title_6\",\"https://en.wikipedia.org/wiki/" \
    "Some_long_article_title_7\"" suffix
#define RESULT(n)                                                                                  \
    "{\"title\":\"Some long article title " n                                                      \
    "\",\"url\":\"https://en.wikipedia.org/wiki/Some_long_article_title_" n                        \
    "\",\"date\":\"2025-02-08\"}"
#define SAFE(name) "\"" name "\":{\"filtered\":false,\"severity\":\"safe\"}"
#define EMULATOR(choices)                                                                          \
    "data: "                                                                                       \
    "{\"id\":\"chatcmpl-$u\",\"object\":\"chat.completion.chunk\",\"created\":$c,\"model\":"       \
    "\"llama3.1\","                                                                                \
    "\"choices\":[" choices "]}\n\n"
#define CHOICE(index, delta)                                                                       \
    "{\"index\":" index ",\"delta\":{" delta "},\"logprobs\":null,\"finish_reason\":null}"
#define CONTENT "\"content\":\"$t\""

static const shape shapes[] = {
    {"emulator", "our emulator's", API_CHAT, PART_TEXT, TEXT_WORDS, 0, 1700,
     EMULATOR(CHOICE("0", CONTENT))},
    {"owui-ollama", "Open WebUI's Ollama path", API_CHAT, PART_TEXT, TEXT_WORDS, 0, 2600,
     "data: {\"id\": \"chatcmpl-$u\", \"created\": $c, \"model\": \"llama3.1:8b\", \"choices\": "
     "[{\"index\": 0, "
     "\"logprobs\": null, \"finish_reason\": null, \"delta\": {\"content\": \"$t\"}}], \"object\": "
     "\"chat.completion.chunk\"}\n\n"},
    {"openai", "OpenAI with obfuscation", API_CHAT, PART_TEXT, TEXT_WORDS, 0, 2900,
     "data: {\"id\":\"chatcmpl-$i\",\"object\":\"chat.completion.chunk\",\"created\":$c,\"model\":"
     "\"gpt-4o-mini-2024-07-18\",\"service_tier\":\"default\",\"system_fingerprint\":\"fp_"
     "44709d6fcb\",\"choices\":[" CHOICE("0",
                                         CONTENT) "],\"usage\":null,\"obfuscation\":\"$p\"}\n\n"},
    {"openrouter", "OpenRouter", API_CHAT, PART_TEXT, TEXT_WORDS, 0, 2900,
     "data: "
     "{\"id\":\"gen-$c-$i\",\"provider\":\"OpenAI\",\"model\":\"openai/gpt-4o-mini\",\"object\":"
     "\"chat.completion.chunk\",\"created\":$c,\"choices\":[{\"index\":0,\"delta\":{\"role\":"
     "\"assistant\","
     "\"content\":\"$t\"},\"finish_reason\":null,\"native_finish_reason\":null,\"logprobs\":null}],"
     "\"system_fingerprint\":\"fp_44709d6fcb\"}\n\n"},
    {"mistral", "Mistral (p)", API_CHAT, PART_TEXT, TEXT_WORDS, 0, 2700,
     "data: "
     "{\"id\":\"$i\",\"object\":\"chat.completion.chunk\",\"created\":$c,\"model\":\"mistral-large-"
     "latest\","
     "\"choices\":[{\"index\":0,\"delta\":{\"content\":\"$t\"},\"finish_reason\":null}],\"p\":\"$"
     "p\"}\n\n"},
    {"azure", "Azure with filter results", API_CHAT, PART_TEXT, TEXT_WORDS, 0, 8000,
     "data: {\"prompt_filter_results\":[{\"prompt_index\":0,\"content_filter_results\":{" SAFE(
         "hate") ","
                 "\"jailbreak\":{\"filtered\":false,\"detected\":false}," SAFE("self_harm") "," SAFE("sexual") "," SAFE(
                     "violence") "}}],"
                                 "\"id\":\"chatcmpl-$i\",\"object\":\"chat.completion.chunk\","
                                 "\"created\":$c,\"model\":\"gpt-4o-2024-08-06\","
                                 "\"service_tier\":\"default\",\"system_fingerprint\":\"fp_"
                                 "44709d6fcb\",\"usage\":null,\"choices\":[{"
                                 "\"content_filter_offsets\":{\"check_offset\":$n,\"start_offset\":"
                                 "$n,\"end_offset\":$n},"
                                 "\"content_filter_results\":{" SAFE("hate") "," SAFE(
                                     "self_harm") "," SAFE("sexual") "," SAFE("violence") "},"
                                                                                          "\"delta"
                                                                                          "\":{"
                                                                                          "\"conten"
                                                                                          "t\":\"$"
                                                                                          "t\"},"
                                                                                          "\"finish"
                                                                                          "_reason"
                                                                                          "\":null,"
                                                                                          "\"index"
                                                                                          "\":0,"
                                                                                          "\"logpro"
                                                                                          "bs\":"
                                                                                          "null}]}"
                                                                                          "\n\n"},
    {"logprobs", "logprobs", API_CHAT, PART_TEXT, TEXT_WORDS, 0, 4200,
     EMULATOR(
         "{\"index\":0,\"delta\":{\"content\":\"$t\"},\"logprobs\":{\"content\":[{\"token\":\"$t\","
         "\"logprob\":"
         "-0.$l,\"bytes\":[$b],\"top_logprobs\":[]}],\"refusal\":null},\"finish_reason\":null}")},
    {"perplexity", "Perplexity citations", API_CHAT, PART_TEXT, TEXT_WORDS, 0, 9500,
     "data: "
     "{\"id\":\"$u\",\"model\":\"sonar\",\"created\":$c,\"object\":\"chat.completion.chunk\","
     "\"citations\":[" CITATIONS("],") "\"search_results\":[" RESULT("0") "," RESULT("1") "," RESULT(
         "2") "," RESULT("3") "," RESULT("4") "," RESULT("5") "," RESULT("6") "," RESULT("7") "],"
                                                                                              "\"ch"
                                                                                              "oice"
                                                                                              "s\":"
                                                                                              "[{"
                                                                                              "\"in"
                                                                                              "dex"
                                                                                              "\":"
                                                                                              "0,"
                                                                                              "\"fi"
                                                                                              "nish"
                                                                                              "_rea"
                                                                                              "son"
                                                                                              "\":"
                                                                                              "null"
                                                                                              ","
                                                                                              "\"de"
                                                                                              "lta"
                                                                                              "\":{"
                                                                                              "\"ro"
                                                                                              "le\""
                                                                                              ":\"a"
                                                                                              "ssis"
                                                                                              "tant"
                                                                                              "\","
                                                                                              "\"co"
                                                                                              "nten"
                                                                                              "t\":"
                                                                                              "\"$"
                                                                                              "t\"}"
                                                                                              "}]}"
                                                                                              "\n"
                                                                                              "\n"},
    {"tools", "tool-call deltas", API_CHAT, PART_ARGUMENTS, TEXT_ARGUMENTS, 0, 3500,
     EMULATOR(CHOICE("0", "\"tool_calls\":[{\"index\":0,\"function\":{\"arguments\":\"$t\"}}]"))},
    {"reasoning", "reasoning deltas", API_CHAT, PART_REASONING, TEXT_WORDS, 0, 2400,
     EMULATOR(CHOICE("0", "\"reasoning_content\":\"$t\""))},
    {"ollama", "Ollama NDJSON", API_OLLAMA, PART_TEXT, TEXT_WORDS, 0, 1600,
     "{\"model\":\"llama3.1:8b\",\"created_at\":\"2025-02-08T12:00:01.$rZ\",\"response\":\"$t\","
     "\"done\":false}\n"},
    {"responses", "Responses", API_RESPONSES, PART_TEXT, TEXT_WORDS, 0, 2300,
     "event: response.output_text.delta\ndata: "
     "{\"type\":\"response.output_text.delta\",\"sequence_number\":$n,"
     "\"item_id\":\"msg_67c9a2b8f6d081908d3f8c1a2b3c4d5e\",\"output_index\":0,\"content_index\":0,"
     "\"delta\":\"$t\","
     "\"logprobs\":[]}\n\n"},
    {"spaced", "other key order, white space", API_CHAT, PART_TEXT, TEXT_WORDS, 0, 1900,
     "data: {\"choices\": [{\"delta\": {\"role\": \"assistant\", \"content\": \"$t\"}, "
     "\"finish_reason\": null, "
     "\"logprobs\": null, \"index\": 0}], \"created\": $c, \"id\": \"chatcmpl-$u\", \"model\": "
     "\"llama3.1\", "
     "\"object\": \"chat.completion.chunk\"}\n\n"},
    {"escapes", "many escapes", API_CHAT, PART_TEXT, TEXT_UNICODE, 0, 3100,
     EMULATOR(CHOICE("0", CONTENT))},
    {"small", "51 B", API_CHAT, PART_TEXT, TEXT_WORDS, 0, 1600,
     "data: {\"choices\":[{\"delta\":{\"content\":\"$t\"}}]}\n\n"},
    {"4k-ascii", "4 KiB of ASCII", API_CHAT, PART_TEXT, TEXT_ASCII, 4096, 37000,
     EMULATOR(CHOICE("0", CONTENT))},
    {"4k-utf8", "4 KiB of UTF-8", API_CHAT, PART_TEXT, TEXT_UTF8, 4096, 39000,
     EMULATOR(CHOICE("0", CONTENT))},
    {"4k-escapes", "4 KiB of escapes", API_CHAT, PART_TEXT, TEXT_ESCAPES, 4096, 62000,
     EMULATOR(CHOICE("0", CONTENT))},

    {"choices", "three choices, turn about", API_CHAT, PART_ALL_CHOICES, TEXT_WORDS, 0, 0,
     EMULATOR(CHOICE("$k", CONTENT))},
    {"choices-3", "three choices in a frame", API_CHAT, PART_ALL_CHOICES, TEXT_WORDS, 0, 0,
     EMULATOR(CHOICE("0", CONTENT) "," CHOICE("1", CONTENT) "," CHOICE("2", CONTENT))},
    {"braces", "braces in strings", API_CHAT, PART_TEXT, TEXT_BRACES, 0, 0,
     "data: "
     "{\"id\":\"chatcmpl-$u\",\"note\":\"{\\\"choices\\\":[{\\\"delta\\\":{\\\"content\\\":"
     "\\\"no\\\"}}]}\",\"meta\":"
     "{\"a\":[\"]}\",{\"b\":\"\\\\\"},[[]]]},\"object\":\"chat.completion.chunk\",\"created\":$c,"
     "\"model\":\"llama3.1\","
     "\"choices\":[{\"index\":0,\"delta\":{\"content\":\"$t\",\"x\":\"}}]\"},\"logprobs\":null,"
     "\"finish_reason\":null}]}\n\n"},
    {"members", "many unknown members", API_CHAT, PART_TEXT, TEXT_WORDS, 0, 0,
     "data: "
     "{\"a\":$n,\"b\":-$n.5e-3,\"c\":true,\"d\":[],\"e\":{},\"f\":[1,2,[3,{\"g\":null}]],"
     "\"choices\":[{\"stop\":false,"
     "\"delta\":{\"refusal\":null,\"annotations\":[],\"audio\":null,\"content\":\"$t\"},\"index\":"
     "0,\"token_ids\":[$n,$n],"
     "\"matched_stop\":null,\"finish_reason\":null}],\"timings\":{\"predicted_ms\":$n.25,\"draft\":"
     "[0,1]},\"id\":\"$i\","
     "\"created\":$c,\"object\":\"chat.completion.chunk\",\"x_groq\":{\"id\":\"req_$i\"},\"stats\":"
     "{}}\n\n"},
    {"long-reasoning", "reasoning, 200 B", API_CHAT, PART_REASONING, TEXT_WORDS, 200, 0,
     EMULATOR(CHOICE("0", "\"content\":null,\"reasoning\":\"$t\",\"reasoning_content\":\"$t\""))},
    {"messages", "Anthropic Messages", API_MESSAGES, PART_TEXT, TEXT_WORDS, 0, 0,
     "event: content_block_delta\ndata: "
     "{\"type\":\"content_block_delta\",\"index\":0,\"delta\":{\"type\":\"text_delta\","
     "\"text\":\"$t\"}}\n\n"},
    {"progress", "Ollama progress", API_PROGRESS, PART_STATUS, TEXT_WORDS, 0, 0,
     "{\"status\":\"pulling "
     "8eeb52dfb3bb\",\"digest\":\"sha256:"
     "8eeb52dfb3bb9aefdf9d1ef24b3bdbcfbe82238798c4b918278320b6fcef18fe\","
     "\"total\":4661211808,\"completed\":1$n}\n"},
};

const shape *shape_at(size_t index)
{
    return index < sizeof shapes / sizeof *shapes ? &shapes[index] : NULL;
}

const shape *shape_named(const char *name, size_t length)
{
    for (size_t i = 0; i < sizeof shapes / sizeof *shapes; i++)
        if (strlen(shapes[i].name) == length && !memcmp(shapes[i].name, name, length))
            return &shapes[i];
    return NULL;
}

static char *hex(char *out, unsigned long value, int digits)
{
    while (digits--)
        *out++ = "0123456789abcdef"[value >> 4 * (digits % 16) & 15];
    return out;
}

static char *decimal(char *out, unsigned long value, int digits)
{
    char text[24];
    int length = 0;
    do
        text[length++] = (char)('0' + value % 10);
    while ((value /= 10) || length < digits);
    while (length)
        *out++ = text[--length];
    return out;
}

static char *bytes_of(char *out, const char *text, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        if (i)
            *out++ = ',';
        out = decimal(out, (unsigned char)text[i], 1);
    }
    return out;
}

static char *uuid(char *out, unsigned long random)
{
    static const int groups[] = {8, 4, 4, 4, 12};
    for (int i = 0; i < 5; i++) {
        if (i)
            *out++ = '-';
        out = hex(out, random * (unsigned long)(2 * i + 1), groups[i]);
    }
    return out;
}

/* What stands for the letter after a "$" in a template. */
static char *field(const shape_choice *choice, char letter, unsigned long number, char *out)
{
    const shape *shape = choice->shape;
    unsigned long steady = choice->fixed ? 1 : number, random = text_mix(steady + 77);
    char json[64], plain[64];
    size_t length;
    switch (letter) {
    case 't': return out + text_piece(shape->text, number, choice->delta, out, NULL, NULL);
    case 'i': return hex(hex(out, random, 16), random * 3, 16);
    case 'u': return uuid(out, random);
    case 'c': return decimal(out, 1739000000 + steady % 90000000, 10);
    case 'r': return decimal(out, random % 1000000, 6);
    case 'l': return decimal(out, random % 10000, 4);
    case 'n': return decimal(out, number + 4, 1);
    case 'k': return decimal(out, number % 3, 1);
    case 'p':
        length = 1 + random % 12;
        memcpy(out, "k3Zx09QaBv7TmR", length);
        return out + length;
    case 'b':
        text_piece(shape->text, number, 0, json, plain, &length);
        return bytes_of(out, plain, length);
    }
    return out;
}

static size_t fill(const shape_choice *choice, const char *template, unsigned long number,
                   char *out)
{
    char *start = out;
    const char *mark;
    while ((mark = strchr(template, '$'))) {
        memcpy(out, template, (size_t)(mark - template));
        out = field(choice, mark[1], number, out + (mark - template));
        template = mark + 2;
    }
    size_t rest = strlen(template);
    memcpy(out, template, rest);
    return (size_t)(out - start) + rest;
}

size_t shape_most(const shape_choice *choice)
{
    return 4096 + 6 * (choice->delta + 64);
}

size_t shape_beginning(const shape_choice *choice, char *out)
{
    static const char *const beginnings[] = {
        [API_CHAT] = "data: "
                     "{\"id\":\"chatcmpl-$u\",\"object\":\"chat.completion.chunk\",\"created\":$c,"
                     "\"model\":\"llama3.1\","
                     "\"choices\":[{\"index\":0,\"delta\":{\"role\":\"assistant\",\"content\":\"\"}"
                     ",\"logprobs\":null,"
                     "\"finish_reason\":null}]}\n\n",
        [API_RESPONSES] =
            "event: response.created\ndata: "
            "{\"type\":\"response.created\",\"sequence_number\":0,\"response\":{\"id\":"
            "\"resp_$i\",\"object\":\"response\",\"created_at\":$c,\"status\":\"in_progress\","
            "\"model\":\"m\",\"output\":[]}}\n\n",
        [API_OLLAMA] = "",
        [API_MESSAGES] =
            "event: message_start\ndata: "
            "{\"type\":\"message_start\",\"message\":{\"id\":\"msg_$i\",\"type\":\"message\","
            "\"role\":\"assistant\",\"model\":\"claude\",\"content\":[],\"stop_reason\":null,"
            "\"usage\":{\"input_tokens\":9,"
            "\"output_tokens\":1}}}\n\nevent: content_block_start\ndata: "
            "{\"type\":\"content_block_start\",\"index\":0,"
            "\"content_block\":{\"type\":\"text\",\"text\":\"\"}}\n\n",
        [API_PROGRESS] = "{\"status\":\"pulling manifest\"}\n",
    };
    if (choice->shape->part == PART_ARGUMENTS)
        return fill(
            choice,
            EMULATOR(CHOICE(
                "0",
                "\"role\":\"assistant\",\"tool_calls\":[{\"index\":0,\"id\":\"call_1\",\"type\":"
                "\"function\",\"function\":{\"name\":\"weather\",\"arguments\":\"\"}}]")),
            0, out);
    return fill(choice, beginnings[choice->shape->api], 0, out);
}

size_t shape_end(const shape_choice *choice, unsigned long events, char *out)
{
    static const char *const ends[] = {
        [API_CHAT] = EMULATOR("{\"index\":0,\"delta\":{},\"logprobs\":null,\"finish_reason\":"
                              "\"stop\"}") "data: [DONE]\n\n",
        [API_RESPONSES] =
            "event: response.completed\ndata: "
            "{\"type\":\"response.completed\",\"sequence_number\":$n,\"response\":{\"id\":"
            "\"resp_$i\",\"object\":\"response\",\"created_at\":$c,\"status\":\"completed\","
            "\"model\":\"m\",\"output\":[]}}\n\n",
        [API_OLLAMA] = "{\"model\":\"llama3.1:8b\",\"created_at\":\"2025-02-08T12:00:01.$rZ\","
                       "\"response\":\"\",\"done\":true,"
                       "\"done_reason\":\"stop\",\"total_duration\":1,\"eval_count\":$n}\n",
        [API_MESSAGES] = "event: content_block_stop\ndata: "
                         "{\"type\":\"content_block_stop\",\"index\":0}\n\nevent: message_delta\n"
                         "data: "
                         "{\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\"end_turn\"},"
                         "\"usage\":{\"output_tokens\":$n}}\n\n"
                         "event: message_stop\ndata: {\"type\":\"message_stop\"}\n\n",
        [API_PROGRESS] = "{\"status\":\"success\"}\n",
    };
    static const char three[] =
        EMULATOR("{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"},{\"index\":1,\"delta\":{},"
                 "\"finish_reason\":\"stop\"},{\"index\":2,\"delta\":{},\"finish_reason\":"
                 "\"stop\"}") "data: [DONE]\n\n";
    return fill(choice, choice->shape->part == PART_ALL_CHOICES ? three : ends[choice->shape->api],
                events, out);
}

size_t shape_event(const shape_choice *choice, unsigned long number, char *out)
{
    return fill(choice, choice->shape->event, number, out);
}
