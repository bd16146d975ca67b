#include "text.h"

#include <string.h>

struct word {
    const char *json, *text;
};

static const struct word words[] = {
    {" the", " the"},
    {" sky", " sky"},
    {" scatters", " scatters"},
    {" light", " light"},
    {" of", " of"},
    {" short", " short"},
    {" waves", " waves"},
    {" \303\251t\303\251", " \303\251t\303\251"},
    {",", ","},
    {" and", " and"},
    {" more", " more"},
    {" than", " than"},
    {" long", " long"},
    {" ones", " ones"},
    {".\\n", ".\n"},
    {" which", " which"},
    {" our", " our"},
    {" eyes", " eyes"},
    {" see", " see"},
    {" as", " as"},
    {" blue", " blue"},
    {" because", " because"},
    {" a", " a"},
    {" mole", " mole"},
    {"cules", "cules"},
    {" Ray", " Ray"},
    {"leigh", "leigh"},
    {" \\\"why\\\"", " \"why\""},
    {" is", " is"},
    {" 4", " 4"},
    {"00", "00"},
    {" nm", " nm"},
};
static const struct word utf8[] = {
    {"\345\244\251\347\251\272", "\345\244\251\347\251\272"},
    {"\346\225\243\345\260\204", "\346\225\243\345\260\204"},
    {" \303\251t\303\251", " \303\251t\303\251"},
    {"\320\275\320\265\320\261\320\276", "\320\275\320\265\320\261\320\276"},
    {"\360\237\214\215", "\360\237\214\215"},
    {" caf\303\251", " caf\303\251"},
};
static const struct word escapes[] = {
    {"\\n", "\n"},          {" the", " the"},        {"\\\"sky\\\"", "\"sky\""}, {"\\t", "\t"},
    {" C:\\\\x", " C:\\x"}, {"\\u00e9", "\303\251"}, {" of\\r\\n", " of\r\n"},
};
static const struct word unicode[] = {
    {"\\u4f60\\u597d\\uff0c\\u4e16\\u754c",
     "\344\275\240\345\245\275\357\274\214\344\270\226\347\225\214"},
    {"\\u5929\\u7a7a\\u662f\\u84dd", "\345\244\251\347\251\272\346\230\257\350\223\235"},
    {"\\u0645\\u0631\\u062d\\u0628\\u0627", "\331\205\330\261\330\255\330\250\330\247"},
    {"\\u65e5\\u672c\\u8a9e", "\346\227\245\346\234\254\350\252\236"},
    {"\\ud83d\\ude00\\u2014\\u00e9", "\360\237\230\200\342\200\224\303\251"},
};
static const struct word braces[] = {
    {"{\\\"a\\\":[1,{\\\"b\\\":\\\"}]\\\"}]}", "{\"a\":[1,{\"b\":\"}]\"}]}"},
    {"}}]}", "}}]}"},
    {"{\\n  \\\"x\\\": [", "{\n  \"x\": ["},
    {" \\\\\\\"}", " \\\"}"},
    {"if (x) { y[0]; }", "if (x) { y[0]; }"},
};
static const struct word arguments[] = {
    {"{\\\"loc", "{\"loc"}, {"ation\\\":", "ation\":"},   {" \\\"", " \""},     {"Par", "Par"},
    {"is\\\",", "is\","},   {"\\\"unit\\\"", "\"unit\""}, {": [1, ", ": [1, "}, {"2]}", "2]}"},
};

#define TABLE(name) {name, sizeof name / sizeof *name}
static const struct {
    const struct word *words;
    size_t count;
} tables[] = {TABLE(words),   TABLE(words),  TABLE(utf8),     TABLE(escapes),
              TABLE(unicode), TABLE(braces), TABLE(arguments)};

unsigned long text_mix(unsigned long number)
{
    number = (number + 1) * 0x9e3779b97f4a7c15u;
    number ^= number >> 29;
    number *= 0xbf58476d1ce4e5b9u;
    return number ^ number >> 32;
}

size_t text_piece(text_kind kind, unsigned long number, size_t size, char *out, char *decoded,
                  size_t *decoded_length)
{
    size_t length = 0, plain = 0;
    unsigned long random = text_mix(number);
    do {
        const struct word *word = &tables[kind].words[random % tables[kind].count];
        if (kind == TEXT_ASCII && strpbrk(word->json, "\\\303"))
            word = &words[0];
        size_t in_json = strlen(word->json), in_text = strlen(word->text);
        if (size && length + in_json > size) { /* what is left over */
            memset(out + length, 'a', size - length);
            if (decoded)
                memset(decoded + plain, 'a', size - length);
            plain += size - length;
            length = size;
            break;
        }
        memcpy(out + length, word->json, in_json);
        if (decoded)
            memcpy(decoded + plain, word->text, in_text);
        length += in_json;
        plain += in_text;
        random = random * 0x9e3779b97f4a7c15u + 0x7f4a7c15u;
        random ^= random >> 31;
    } while (length < size);
    if (decoded_length)
        *decoded_length = plain;
    return length;
}
