/* JSON values: everything in <openwebui/json.h>. */
#include "check.h"

#include <jansson.h>
#include <locale.h>
#include <math.h>
#include <openwebui.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* clang-format off */
#define JSON(...) #__VA_ARGS__
/* clang-format on */

static owui_json *parsed(const char *text)
{
    owui_json *json;
    CHECK_STATUS(owui_json_parse(text, strlen(text), &json, NULL), OWUI_OK);
    return json;
}

static void check_dump(const owui_json *json, const char *due)
{
    size_t length = 77;
    char *text = owui_json_dump(json, &length);
    CHECK_STR(text, due);
    CHECK_INT(length, strlen(due));
    owui_free(text);
}

/* ---- Parsing */

TEST(round_trips)
{
    static const struct {
        const char *text, *dump;
    } rows[] = {
        {"null", "null"},
        {" true ", "true"},
        {"false", "false"},
        {"0", "0"},
        {"-0", "0"},
        {"12", "12"},
        {"9223372036854775807", "9223372036854775807"},
        {"-9223372036854775808", "-9223372036854775808"},
        {"0.1", "0.1"},
        {"1.5e3", "1500.0"},
        {"\"\"", "\"\""},
        {"\"a\\u0041\\n\\\"\\\\\\/\"", "\"aA\\n\\\"\\\\/\""},
        {"\"\\u00fc\\u20ac\\ud83d\\ude42\"", "\"ü€🙂\""},
        {"[]", "[]"},
        {"{}", "{}"},
        {"\t[1 , 2\r\n, [ ] ]", "[1,2,[]]"},
        {"{\"b\":1,\"a\":2}", "{\"b\":1,\"a\":2}"},
        {"{\"a\":1,\"b\":2,\"a\":3}", NULL}, /* the last one counts, see below */
        {"{\"\":0}", "{\"\":0}"},
        {"\"\\u0000\"", "\"\\u0000\""},
        {"\"\\u001f\\u007f\"", NULL},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        check_row("%s", rows[i].text);
        owui_json *json = parsed(rows[i].text);
        if (rows[i].dump)
            check_dump(json, rows[i].dump);
        /* What was dumped means the same. */
        char *text = owui_json_dump(json, NULL);
        owui_json *again = parsed(text);
        CHECK(json_equal(json, again));
        owui_free(text);
        owui_json_release(again);
        owui_json_release(json);
    }
}

TEST(refuses_what_is_not_json)
{
    /* clang-format off */
    static const struct {
        const char *text;
        size_t offset;
    } rows[] = {
        {"", 0},          {"   ", 3},        {"nul", 3},         {"truex", 4},
        {"[1,]", 3},      {"[1 2]", 3},      {"[1", 2},          {"{\"a\"}", 4},
        {"{\"a\":}", 5},  {"{\"a\":1,}", 7}, {"{a:1}", 1},       {"01", 1},
        {"-", 1},         {"1.", 2},         {".5", 0},          {"1e", 2},
        {"+1", 0},        {"NaN", 0},        {"\"a", 2},         {"\"\\x\"", 2},
        {"\"\\u12\"", 5}, {"\"a\nb\"", 2},   {"[]]", 2},         {"1 2", 2},
        {"{\"\\u0000\":1}", 1}, {"'a'", 0},  {"[\"a\"", 4},      {"/**/1", 0},
    };
    /* clang-format on */
    for (size_t i = 0; i < COUNT(rows); i++) {
        check_row("%s", rows[i].text);
        owui_json *json = (owui_json *)&rows;
        size_t offset = 999;
        size_t length = strlen(rows[i].text);
        CHECK_STATUS(owui_json_parse(rows[i].text, length, &json, &offset), OWUI_E_JSON);
        CHECK(json == NULL);
        CHECK_INT(offset, rows[i].offset);
        json = (owui_json *)&rows;
        offset = 999;
        CHECK_STATUS(owui_json_parse_with_depth(rows[i].text, length, 9, &json, &offset),
                     OWUI_E_JSON);
        CHECK(json == NULL);
        CHECK_INT(offset, rows[i].offset);
        CHECK_STATUS(owui_json_parse(rows[i].text, length, &json, NULL), OWUI_E_JSON);
    }
}

TEST(takes_what_jansson_does_not)
{
    size_t length;
    /* Counted, not terminated: what follows is not looked at. */
    owui_json *json;
    CHECK_STATUS(owui_json_parse("12345", 3, &json, NULL), OWUI_OK);
    CHECK_INT(owui_json_int_at(json, "", 0), 123);
    owui_json_release(json);

    static const struct {
        const char *text;
        size_t length;
        const char *is;
        size_t is_length;
    } rows[] = {
        {"\"a\\u0000b\"", 10, "a\0b", 3},
        {"\"\\ud800\"", 8, "\xef\xbf\xbd", 3},
        {"\"\\udc00x\"", 9, "\xef\xbf\xbdx", 4},
        {"\"\\ud83dx\\ude42\"", 15, "\xef\xbf\xbdx\xef\xbf\xbd", 7},
        {"\"a\xff"
         "b\"",
         5,
         "a\xef\xbf\xbd"
         "b",
         5},
        {"\"\xed\xa0\x80\"", 5, NULL, 0}, /* a surrogate in UTF-8: some U+FFFD */
        {"\"\xc3\"", 3, "\xef\xbf\xbd", 3},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        check_row("%zu", i);
        CHECK_STATUS(owui_json_parse(rows[i].text, rows[i].length, &json, NULL), OWUI_OK);
        const char *text = owui_json_string_at(json, NULL, &length);
        CHECK(text != NULL);
        if (text && rows[i].is) {
            CHECK_INT(length, rows[i].is_length);
            CHECK(length == rows[i].is_length && memcmp(text, rows[i].is, length + 1) == 0);
        } else if (text) {
            CHECK(strncmp(text, "\xef\xbf\xbd", 3) == 0);
        }
        owui_json_release(json);
    }
    check_row("numbers");
    json = parsed(
        "[9223372036854775808,-9223372036854775809,1e999,-1e999,1e-999,123456789012345678901234567890]");
    static const double due[] = {9223372036854775808.0,
                                 -9223372036854775808.0,
                                 1.7976931348623157e308,
                                 -1.7976931348623157e308,
                                 0.0,
                                 123456789012345678901234567890.0};
    for (size_t i = 0; i < COUNT(due); i++) {
        CHECK_INT(owui_json_type(owui_json_element(json, i)), OWUI_JSON_REAL);
        CHECK(owui_json_real_at(owui_json_element(json, i), NULL, -1) == due[i]);
    }
    owui_json_release(json);
    check_row("equal keys");
    json = parsed("{\"a\":1,\"b\":2,\"a\":3}");
    CHECK_INT(owui_json_size(json), 2);
    CHECK_INT(owui_json_int_at(json, "/a", 0), 3);
    owui_json_release(json);
}

TEST(depth)
{
    enum { MOST = 10001 };
    static char text[2 * MOST + 2];
    owui_json *json;
    size_t offset;
    /* clang-format off */
    static const struct {
        int levels, limit, status;
    } rows[] = {
        {128, 0, OWUI_OK},       {129, 0, OWUI_E_JSON},   {1, 1, OWUI_OK},
        {2, 1, OWUI_E_JSON},     {1000, 1000, OWUI_OK},   {1001, 1000, OWUI_E_JSON},
        {10000, 10000, OWUI_OK}, {10001, 10000, OWUI_E_JSON},
        {1, 10001, OWUI_E_INVALID}, {1, -1, OWUI_E_INVALID},
    };
    /* clang-format on */
    for (size_t i = 0; i < COUNT(rows); i++) {
        int levels = rows[i].levels;
        check_row("%d levels, limit %d", levels, rows[i].limit);
        memset(text, '[', (size_t)levels);
        memset(text + levels, ']', (size_t)levels);
        text[2 * levels] = 0;
        size_t length = 2 * (size_t)levels;
        offset = 0;
        int status = rows[i].limit
                         ? owui_json_parse_with_depth(text, length, rows[i].limit, &json, &offset)
                         : owui_json_parse(text, length, &json, &offset);
        CHECK_STATUS(status, rows[i].status);
        CHECK_INT(json != NULL, status == OWUI_OK);
        if (status == OWUI_E_JSON)
            CHECK_INT(offset, rows[i].limit ? rows[i].limit : 128);
        if (status == OWUI_OK)
            check_dump(json, text);
        owui_json_release(json);
    }
    CHECK_STATUS(owui_json_parse_with_depth("1", 1, 0, &json, NULL), OWUI_E_INVALID);
    CHECK(json == NULL);
}

static void *in_a_small_stack(void *unused)
{
    (void)unused;
    char text[258];
    memset(text, '[', 128);
    memset(text + 128, ']', 128);
    owui_json *json;
    if (owui_json_parse(text, 256, &json, NULL) != OWUI_OK)
        return NULL;
    char *dump = owui_json_dump(json, NULL);
    int same = dump && strncmp(dump, text, 256) == 0;
    owui_free(dump);
    owui_json *copy = json_deep_copy(json);
    owui_json_release(copy);
    owui_json_release(json);
    return same ? json_null() : NULL;
}

TEST(small_stack)
{
    pthread_attr_t attributes;
    pthread_attr_init(&attributes);
    /* The smallest of the system is larger on arm64. */
    size_t smallest = (size_t)sysconf(_SC_THREAD_STACK_MIN);
    CHECK_INT(pthread_attr_setstacksize(&attributes, smallest > 64 * 1024 ? smallest : 64 * 1024),
              0);
    pthread_t thread;
    void *result = NULL;
    REQUIRE(pthread_create(&thread, &attributes, in_a_small_stack, NULL) == 0);
    pthread_join(thread, &result);
    CHECK(result != NULL);
    pthread_attr_destroy(&attributes);
}

/* ---- NULL and wrong types */

TEST(nulls)
{
    owui_json *json = (owui_json *)&json;
    size_t length = 77, offset = 77;
    CHECK_STATUS(owui_json_parse(NULL, 0, &json, &offset), OWUI_E_INVALID);
    CHECK(json == NULL);
    json = (owui_json *)&json;
    CHECK_STATUS(owui_json_parse(NULL, 5, &json, NULL), OWUI_E_INVALID);
    CHECK(json == NULL);
    CHECK_STATUS(owui_json_parse("1", 1, NULL, NULL), OWUI_E_INVALID);
    CHECK_STATUS(owui_json_parse_with_depth(NULL, 0, 10, &json, NULL), OWUI_E_INVALID);
    CHECK_STATUS(owui_json_parse_with_depth("1", 1, 10, NULL, NULL), OWUI_E_INVALID);

    CHECK(owui_json_dump(NULL, &length) == NULL);
    CHECK_INT(length, 0);
    CHECK(owui_json_dump(NULL, NULL) == NULL);
    owui_free(NULL);
    CHECK(owui_json_retain(NULL) == NULL);
    owui_json_release(NULL);

    CHECK(owui_json_at(NULL, NULL) == NULL);
    CHECK(owui_json_at(NULL, "") == NULL);
    CHECK(owui_json_at(NULL, "/a") == NULL);
    length = 77;
    CHECK(owui_json_string_at(NULL, NULL, &length) == NULL);
    CHECK_INT(length, 0);
    CHECK(owui_json_string_at(NULL, "/a", NULL) == NULL);
    CHECK_INT(owui_json_int_at(NULL, "/a", -7), -7);
    CHECK(owui_json_real_at(NULL, "/a", 0.5) == 0.5);
    CHECK_INT(owui_json_bool_at(NULL, "/a", -7), -7);
    CHECK_INT(owui_json_type(NULL), OWUI_JSON_NONE);
    CHECK_INT(owui_json_size(NULL), 0);
    CHECK(owui_json_element(NULL, 0) == NULL);
    CHECK(owui_json_member(NULL, "a") == NULL);
    CHECK(owui_json_member(NULL, NULL) == NULL);
    CHECK(owui_json_iter(NULL) == NULL);
    CHECK(owui_json_iter_next(NULL, NULL) == NULL);
    CHECK(owui_json_iter_key(NULL) == NULL);
    CHECK(owui_json_iter_value(NULL) == NULL);

    owui_json *empty = owui_json_stringn(NULL, 0);
    check_dump(empty, "\"\"");
    owui_json_release(empty);
    CHECK(owui_json_stringn(NULL, 5) == NULL);
    CHECK(owui_json_string(NULL) == NULL);
    CHECK(owui_json_string("\xff") == NULL);
    owui_json *simple = owui_json_string("simple");
    CHECK_STR(owui_json_string_at(simple, "", NULL), "simple");
    owui_json_release(simple);
    owui_json *object = owui_json_object(), *array = owui_json_array(), *one = owui_json_int(1);
    CHECK_STATUS(owui_json_set(NULL, "a", one), OWUI_E_INVALID);
    CHECK_STATUS(owui_json_set(object, NULL, one), OWUI_E_INVALID);
    CHECK_STATUS(owui_json_set(NULL, NULL, NULL), OWUI_E_INVALID);
    CHECK_STATUS(owui_json_set_string(NULL, "a", "b"), OWUI_E_INVALID);
    CHECK_STATUS(owui_json_set_string(object, NULL, "b"), OWUI_E_INVALID);
    CHECK_STATUS(owui_json_set_int(NULL, "a", 1), OWUI_E_INVALID);
    CHECK_STATUS(owui_json_set_int(object, NULL, 1), OWUI_E_INVALID);
    CHECK_STATUS(owui_json_set_real(NULL, "a", 1), OWUI_E_INVALID);
    CHECK_STATUS(owui_json_set_real(object, NULL, 1), OWUI_E_INVALID);
    CHECK_STATUS(owui_json_set_bool(NULL, "a", 1), OWUI_E_INVALID);
    CHECK_STATUS(owui_json_set_bool(object, NULL, 1), OWUI_E_INVALID);
    CHECK_STATUS(owui_json_append(NULL, one), OWUI_E_INVALID);
    CHECK_STATUS(owui_json_append(array, NULL), OWUI_E_INVALID);
    CHECK_INT(owui_json_size(object) + owui_json_size(array), 0);
    owui_json_release(object);
    owui_json_release(array);
    owui_json_release(one);
}

TEST(wrong_types)
{
    owui_json *all = parsed(JSON({"object":{"a":1},"array":[1],"string":"7","integer":7,"real":7.0,
                                  "half":0.5,"huge":1e300,"true":true,"false":false,"null":null}));
    /* clang-format off */
    static const struct {
        const char *pointer;
        int type, integer, boolean;
        size_t size;
        double real;
    } rows[] = {
        {"/object", OWUI_JSON_OBJECT, -9, -9, 1, -9}, {"/array", OWUI_JSON_ARRAY, -9, -9, 1, -9},
        {"/string", OWUI_JSON_STRING, -9, -9, 0, -9}, {"/integer", OWUI_JSON_INT, 7, -9, 0, 7},
        {"/real", OWUI_JSON_REAL, 7, -9, 0, 7},       {"/half", OWUI_JSON_REAL, -9, -9, 0, 0.5},
        {"/huge", OWUI_JSON_REAL, -9, -9, 0, 1e300},  {"/true", OWUI_JSON_TRUE, -9, 1, 0, -9},
        {"/false", OWUI_JSON_FALSE, -9, 0, 0, -9},    {"/null", OWUI_JSON_NULL, -9, -9, 0, -9},
        {"/none", OWUI_JSON_NONE, -9, -9, 0, -9},
    };
    /* clang-format on */
    for (size_t i = 0; i < COUNT(rows); i++) {
        const char *pointer = rows[i].pointer;
        check_row("%s", pointer);
        owui_json *json = owui_json_at(all, pointer);
        CHECK_INT(owui_json_type(json), rows[i].type);
        CHECK_INT(owui_json_int_at(all, pointer, -9), rows[i].integer);
        CHECK_INT(owui_json_bool_at(all, pointer, -9), rows[i].boolean);
        CHECK(owui_json_real_at(all, pointer, -9) == rows[i].real);
        CHECK_INT(owui_json_size(json), rows[i].size);
        size_t length = 77;
        const char *text = owui_json_string_at(all, pointer, &length);
        CHECK_INT(text != NULL, rows[i].type == OWUI_JSON_STRING);
        CHECK_INT(length, text ? 1 : 0);
        CHECK_INT(owui_json_element(json, 0) != NULL, rows[i].type == OWUI_JSON_ARRAY);
        CHECK(owui_json_element(json, 1) == NULL);
        CHECK(owui_json_element(json, (size_t)-1) == NULL);
        CHECK_INT(owui_json_member(json, "a") != NULL, rows[i].type == OWUI_JSON_OBJECT);
        CHECK_INT(owui_json_iter(json) != NULL, rows[i].type == OWUI_JSON_OBJECT);
        owui_json *value = owui_json_null();
        CHECK_STATUS(owui_json_set(json, "b", value),
                     rows[i].type == OWUI_JSON_OBJECT ? OWUI_OK : OWUI_E_INVALID);
        CHECK_STATUS(owui_json_append(json, value),
                     rows[i].type == OWUI_JSON_ARRAY ? OWUI_OK : OWUI_E_INVALID);
        owui_json_release(value);
    }
    owui_json_release(all);
}

TEST(types_of_numbers)
{
    /* clang-format off */
    static const struct {
        const char *text;
        int type;
    } rows[] = {
        {"0", OWUI_JSON_INT},    {"-7", OWUI_JSON_INT},   {"9223372036854775807", OWUI_JSON_INT},
        {"1.0", OWUI_JSON_REAL}, {"1e2", OWUI_JSON_REAL}, {"-9223372036854775808", OWUI_JSON_INT},
        {"1E0", OWUI_JSON_REAL}, {"0.5", OWUI_JSON_REAL}, {"9223372036854775808", OWUI_JSON_REAL},
    };
    /* clang-format on */
    for (size_t i = 0; i < COUNT(rows); i++) {
        check_row("%s", rows[i].text);
        owui_json *json = parsed(rows[i].text);
        CHECK_INT(owui_json_type(json), rows[i].type);
        owui_json_release(json);
    }
}

TEST(int_limits)
{
    owui_json *json =
        parsed("[9223372036854774784.0,9223372036854775807.0,-9223372036854775808.0,1e19]");
    CHECK_INT(owui_json_int_at(json, "/0", 5), 9223372036854774784);
    CHECK_INT(owui_json_int_at(json, "/1", 5), 5); /* is 2^63 as a double */
    CHECK_INT(owui_json_int_at(json, "/2", 5), INT64_MIN);
    CHECK_INT(owui_json_int_at(json, "/3", 5), 5);
    owui_json_release(json);
}

TEST(numbers_in_one_go)
{
    owui_json *json = parsed(JSON({"e":[[1,0.5,-2e10],[]],"mixed":[1,"2"],"n":7,"o":{"a":1}}));
    double doubles[4] = {9, 9, 9, 9};
    float floats[4] = {9, 9, 9, 9};
    CHECK_INT(owui_json_doubles_at(json, "/e/0", doubles, 4), 3);
    CHECK(doubles[0] == 1 && doubles[1] == 0.5 && doubles[2] == -2e10 && doubles[3] == 9);
    CHECK_INT(owui_json_floats_at(json, "/e/0", floats, 2), 3); /* how many there are */
    CHECK(floats[0] == 1 && floats[1] == 0.5F && floats[2] == 9);
    CHECK_INT(owui_json_doubles_at(json, "/e/0", NULL, 0), 3);
    CHECK_INT(owui_json_floats_at(json, "/e/0", NULL, 4), 3);
    static const char *const none[] = {"/e", "/e/1", "/mixed", "/n", "/o", "/nothing", "", NULL};
    for (size_t i = 0; i < COUNT(none); i++) {
        check_row("%s", none[i] ? none[i] : "(null)");
        CHECK_INT(owui_json_doubles_at(json, none[i], doubles, 4), 0);
        CHECK_INT(owui_json_floats_at(json, none[i], floats, 4), 0);
        /* Also if what is no number has no room, or they are counted only. */
        CHECK_INT(owui_json_doubles_at(json, none[i], doubles, 1), 0);
        CHECK_INT(owui_json_floats_at(json, none[i], NULL, 0), 0);
    }
    CHECK(doubles[1] == 0.5 && doubles[3] == 9); /* those after it have not been written */
    CHECK(floats[1] == 0.5F && floats[3] == 9);
    CHECK_INT(owui_json_doubles_at(NULL, NULL, doubles, 4), 0);
    CHECK_INT(owui_json_floats_at(NULL, "/a", NULL, 0), 0);
    owui_json_release(json);
}

TEST(numbers_of_a_text)
{
    static const char openai[] =
        "{\"data\":[{\"embedding\":[1,0.5],\"index\":0},{\"embedding\":[-2e3,4]}]}";
    float floats[5] = {9, 9, 9, 9, 9};
    CHECK_INT(owui_json_text_floats(openai, sizeof openai - 1, "/data", floats, 3), 4);
    CHECK(floats[0] == 1 && floats[1] == 0.5F && floats[2] == -2000 && floats[3] == 9);
    CHECK_INT(owui_json_text_floats(openai, sizeof openai - 1, "/data/1", floats, 5), 2);
    CHECK(floats[0] == -2000 && floats[1] == 4);
    CHECK_INT(owui_json_text_floats(openai, sizeof openai - 1, NULL, NULL, 5), 4);
    CHECK_INT(owui_json_text_floats(openai, sizeof openai - 1, "/none", floats, 5), 0);
    CHECK_INT(owui_json_text_floats(openai, sizeof openai - 2, "/data", floats, 5),
              4); /* is before the end */
    CHECK_INT(owui_json_text_floats(openai, 30, "/data", floats, 5), 0);
    CHECK_INT(owui_json_text_floats(openai, 0, "", floats, 5), 0);
    CHECK_INT(owui_json_text_floats(NULL, 5, "", floats, 5), 0);
    /* clang-format off */
    static const struct {
        const char *name, *text, *pointer;
        size_t count;
        float values[3];
    } rows[] = {
        {"Ollama's", "{\"embeddings\":[[1,2],[3]]}", "/embeddings", 3, {1, 2, 3}},
        {"what is no element of an array", "[1,{\"a\":7,\"b\":[2]},\"8\",null,true]", "", 2, {1, 2}},
        {"a name that comes twice", "{\"a\":[1],\"a\":[2,3]}", "/a", 1, {1}},
        {"an index", "[[1],[2,3]]", "/1", 2, {2, 3}},
        {"no array", "{\"a\":1}", "/a", 0, {0}},
        {"malformed", "{\"a\":[1,2,]}", "/a", 0, {0}},
        {"cut", "{\"a\":[1,2", "/a", 0, {0}},
        {"malformed after it", "{\"a\":[1,2],,", "/a", 2, {1, 2}},
        {"no pointer", "[1]", "a", 0, {0}},
    };
    /* clang-format on */
    for (size_t i = 0; i < COUNT(rows); i++) {
        check_row("%s", rows[i].name);
        const char *text = rows[i].text, *pointer = rows[i].pointer;
        CHECK_INT(owui_json_text_floats(text, strlen(text), pointer, floats, 5), rows[i].count);
        for (size_t k = 0; k < rows[i].count; k++)
            CHECK(floats[k] == rows[i].values[k]);
        CHECK_INT(owui_json_text_floats(text, strlen(text), pointer, NULL, 5), rows[i].count);
    }
    for (int levels = 128; levels < 130; levels++) {
        check_row("%d levels", levels);
        char deep[260];
        memset(deep, '[', (size_t)levels);
        deep[levels] = '1';
        memset(deep + levels + 1, ']', (size_t)levels);
        size_t length = 2 * (size_t)levels + 1;
        CHECK_INT(owui_json_text_floats(deep, length, NULL, NULL, 0), levels == 128);
    }
}

/* ---- Pointers (RFC 6901) */

TEST(pointers)
{
    owui_json *json = parsed(JSON({"foo":["bar","baz",[7]],"":0,"a/b":1,"c%d":2,"e^f":3,"g|h":4,
                                   " ":7,"m~n":8,"0":{"1":"x"},"-":9}));
    /* clang-format off */
    static const struct {
        const char *pointer, *dump;
    } rows[] = {
        {"/foo/0", "\"bar\""}, {"/foo/2/0", "7"}, {"/", "0"},          {"/a~1b", "1"},
        {"/c%d", "2"},         {"/e^f", "3"},     {"/g|h", "4"},       {"/ ", "7"},
        {"/m~0n", "8"},        {"/0/1", "\"x\""}, {"/-", "9"},         {"/foo/3", NULL},
        {"/foo/-", NULL},      {"/foo/00", NULL}, {"/foo/+1", NULL},   {"/foo/-1", NULL},
        {"/foo/1 ", NULL},     {"/foo/", NULL},   {"foo", NULL},       {"/nothing", NULL},
        {"/foo/0/x", NULL},    {"/a/b", NULL},    {"//", NULL},
        {"/foo/18446744073709551616", NULL},      {"/foo/99999999999999999999999", NULL},
        {"/m~n", NULL},        {"/m~", NULL},     {"/foo/1e0", NULL},
    };
    /* clang-format on */
    for (size_t i = 0; i < COUNT(rows); i++) {
        check_row("%s", rows[i].pointer);
        owui_json *there = owui_json_at(json, rows[i].pointer);
        char *dump = owui_json_dump(there, NULL);
        CHECK_STR(dump, rows[i].dump);
        owui_free(dump);
    }
    CHECK(owui_json_at(json, "") == json);
    CHECK(owui_json_at(json, NULL) == json);
    CHECK(owui_json_at(json, "/\xff") == NULL);
    CHECK(owui_json_member(json, "a/b") == owui_json_at(json, "/a~1b"));
    owui_json_release(json);
}

TEST(walks)
{
    owui_json *json = parsed(JSON({"z":1,"a":"two","m":[3]}));
    static const char *const keys[] = {"z", "a", "m"};
    size_t count = 0;
    for (void *i = owui_json_iter(json); i; i = owui_json_iter_next(json, i)) {
        REQUIRE(count < 3);
        CHECK_STR(owui_json_iter_key(i), keys[count]);
        CHECK(owui_json_iter_value(i) == owui_json_member(json, keys[count]));
        count++;
    }
    CHECK_INT(count, 3);
    owui_json_release(json);
    json = owui_json_object();
    CHECK(owui_json_iter(json) == NULL);
    owui_json_release(json);
}

/* ---- Building */

TEST(builds)
{
    owui_json *object = owui_json_object(), *array = owui_json_array();
    owui_json *text = owui_json_stringn("a\0ü", 4), *none = owui_json_null();
    CHECK_STATUS(owui_json_set_string(object, "s", "x"), OWUI_OK);
    CHECK_STATUS(owui_json_set_int(object, "i", INT64_MIN), OWUI_OK);
    CHECK_STATUS(owui_json_set_real(object, "r", 0.1), OWUI_OK);
    CHECK_STATUS(owui_json_set_bool(object, "t", 7), OWUI_OK);
    CHECK_STATUS(owui_json_set_bool(object, "f", 0), OWUI_OK);
    CHECK_STATUS(owui_json_append(array, text), OWUI_OK);
    CHECK_STATUS(owui_json_append(array, none), OWUI_OK);
    CHECK_STATUS(owui_json_set(object, "a", array), OWUI_OK);
    owui_json_release(text);
    owui_json_release(none);
    owui_json_release(array); /* the object has a reference of its own */
    check_dump(object, "{\"s\":\"x\",\"i\":-9223372036854775808,\"r\":0.1,\"t\":true,\"f\":false,"
                       "\"a\":[\"a\\u0000ü\",null]}");
    CHECK_STATUS(owui_json_set_stringn(object, "s", "a\0b", 3), OWUI_OK);
    size_t length;
    CHECK(memcmp(owui_json_string_at(object, "/s", &length), "a\0b", 4) == 0);
    CHECK_INT(length, 3);
    CHECK_STATUS(owui_json_set_stringn(object, "s", "\xff", 1), OWUI_E_INVALID);
    CHECK_STATUS(owui_json_set_stringn(object, NULL, "a", 1), OWUI_E_INVALID);
    CHECK_STATUS(owui_json_set_stringn(NULL, "s", "a", 1), OWUI_E_INVALID);
    /* In place of what was there, at its place; NULL removes. */
    CHECK_STATUS(owui_json_set_int(object, "s", 1), OWUI_OK);
    CHECK_STATUS(owui_json_set(object, "a", NULL), OWUI_OK);
    CHECK_STATUS(owui_json_set(object, "a", NULL), OWUI_OK);
    CHECK_INT(owui_json_size(object), 5);
    CHECK_INT(owui_json_int_at(object, "/s", 0), 1);
    owui_json_release(object);

    owui_json *empty = owui_json_stringn("", 0);
    check_dump(empty, "\"\"");
    owui_json_release(empty);
}

TEST(sets_at_a_pointer)
{
    static const struct {
        const char *before, *pointer, *value; /* NULL: nothing, to take it out */
        int status;
        const char *after;
    } rows[] = {
        {"{}", "/a", "1", OWUI_OK, "{\"a\":1}"},
        {"{\"a\":1}", "/a", "[2]", OWUI_OK, "{\"a\":[2]}"},
        {"{}", "/a/b/c", "1", OWUI_OK, "{\"a\":{\"b\":{\"c\":1}}}"},
        {"{\"a\":{\"x\":0}}", "/a/b", "1", OWUI_OK, "{\"a\":{\"x\":0,\"b\":1}}"},
        {"{}", "/", "1", OWUI_OK, "{\"\":1}"},
        {"{}", "/a~1b/m~0n", "1", OWUI_OK, "{\"a/b\":{\"m~n\":1}}"},
        {"{\"a\":[0,1]}", "/a/1", "7", OWUI_OK, "{\"a\":[0,7]}"},
        {"{\"a\":[0,1]}", "/a/2", "7", OWUI_OK, "{\"a\":[0,1,7]}"},
        {"{\"a\":[0,1]}", "/a/-", "7", OWUI_OK, "{\"a\":[0,1,7]}"},
        {"[]", "/-", "{}", OWUI_OK, "[{}]"},
        {"[{}]", "/0/a", "1", OWUI_OK, "[{\"a\":1}]"},
        {"{\"a\":1,\"b\":2}", "/a", NULL, OWUI_OK, "{\"b\":2}"},
        {"{\"a\":1}", "/b", NULL, OWUI_OK, "{\"a\":1}"},
        {"{\"a\":1}", "/b/c/d", NULL, OWUI_OK, "{\"a\":1}"},
        {"[1,2,3]", "/1", NULL, OWUI_OK, "[1,3]"},
        {"[1]", "/1", NULL, OWUI_E_INVALID, "[1]"},
        {"[1]", "/-", NULL, OWUI_E_INVALID, "[1]"},
        {"[1]", "/2", "7", OWUI_E_INVALID, "[1]"},
        {"[1]", "/01", "7", OWUI_E_INVALID, "[1]"},
        {"[1]", "/a", "7", OWUI_E_INVALID, "[1]"},
        {"[1]", "/1/a", "7", OWUI_E_INVALID, "[1]"},
        {"{\"a\":1}", "/a/b", "7", OWUI_E_INVALID, "{\"a\":1}"},
        {"{}", "", "7", OWUI_E_INVALID, "{}"},
        {"{}", "a", "7", OWUI_E_INVALID, "{}"},
        {"{}", "/a/b~", "7", OWUI_E_INVALID, "{}"},
        {"{}", "/a/b~2", "7", OWUI_E_INVALID, "{}"},
        {"{}", "/a/\xff", "7", OWUI_E_INVALID, "{}"},
        {"1", "/a", "7", OWUI_E_INVALID, "1"},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        check_row("%s at %s", rows[i].before, rows[i].pointer);
        owui_json *json = parsed(rows[i].before);
        owui_json *value = rows[i].value ? parsed(rows[i].value) : NULL;
        CHECK_STATUS(owui_json_set_at(json, rows[i].pointer, value), rows[i].status);
        owui_json_release(value); /* what has it has a reference of its own */
        check_dump(json, rows[i].after);
        owui_json_release(json);
    }
    check_row("itself");
    owui_json *json = parsed("{\"a\":[]}");
    CHECK_STATUS(owui_json_set_at(json, "/b", json), OWUI_E_INVALID);
    CHECK_STATUS(owui_json_set_at(json, "/a/0", owui_json_at(json, "/a")), OWUI_E_INVALID);
    check_dump(json, "{\"a\":[]}");
    check_row("NULL");
    CHECK_STATUS(owui_json_set_at(NULL, "/a", json), OWUI_E_INVALID);
    CHECK_STATUS(owui_json_set_at(json, NULL, json), OWUI_E_INVALID);
    owui_json_release(json);
}

TEST(refuses_what_cannot_be_json)
{
    owui_json *object = owui_json_object();
    CHECK(owui_json_stringn("\xff", 1) == NULL);
    CHECK(owui_json_stringn("\xed\xa0\x80", 3) == NULL);
    CHECK(owui_json_real(INFINITY) == NULL);
    CHECK(owui_json_real(-INFINITY) == NULL);
    CHECK(owui_json_real(NAN) == NULL);
    owui_json *one = owui_json_int(1);
    CHECK_STATUS(owui_json_set(object, "\xff", one), OWUI_E_INVALID);
    CHECK_STATUS(owui_json_set_string(object, "a", "\xff"), OWUI_E_INVALID);
    CHECK_STATUS(owui_json_set_string(object, "\xff", "a"), OWUI_E_INVALID);
    CHECK_STATUS(owui_json_set_real(object, "a", NAN), OWUI_E_INVALID);
    CHECK_STATUS(owui_json_set_real(object, "a", INFINITY), OWUI_E_INVALID);
    CHECK_INT(owui_json_size(object), 0);
    owui_json_release(one);
    owui_json_release(object);
}

/* Each setter with what each refuses. */
static int set_with(int setter, owui_json *object, const char *key)
{
    owui_json *value = owui_json_null();
    int status = setter == 0   ? owui_json_set(object, key, value)
                 : setter == 1 ? owui_json_set_string(object, key, "x")
                 : setter == 2 ? owui_json_set_stringn(object, key, "x", 1)
                 : setter == 3 ? owui_json_set_int(object, key, 1)
                 : setter == 4 ? owui_json_set_real(object, key, 1)
                               : owui_json_set_bool(object, key, 1);
    owui_json_release(value);
    return status;
}

TEST(setters)
{
    owui_json *object = owui_json_object(), *array = owui_json_array();
    owui_json *one = owui_json_int(1);
    for (int setter = 0; setter < 6; setter++) {
        check_row("setter %d", setter);
        CHECK_STATUS(set_with(setter, NULL, "a"), OWUI_E_INVALID);
        CHECK_STATUS(set_with(setter, array, "a"), OWUI_E_INVALID);
        CHECK_STATUS(set_with(setter, one, "a"), OWUI_E_INVALID);
        CHECK_STATUS(set_with(setter, object, NULL), OWUI_E_INVALID);
        CHECK_STATUS(set_with(setter, object, "\xff"), OWUI_E_INVALID);
        CHECK_INT(owui_json_size(object), setter);
        const char key[] = {(char)('a' + setter), 0};
        CHECK_STATUS(set_with(setter, object, key), OWUI_OK);
        CHECK_STATUS(set_with(setter, object, key), OWUI_OK);
        CHECK_INT(owui_json_size(object), setter + 1);
    }
    check_row(NULL);
    check_dump(object, "{\"a\":null,\"b\":\"x\",\"c\":\"x\",\"d\":1,\"e\":1.0,\"f\":true}");
    CHECK_STATUS(owui_json_set(object, "a", object), OWUI_E_INVALID);
    CHECK_STATUS(owui_json_append(array, array), OWUI_E_INVALID);
    CHECK_STATUS(owui_json_append(object, one), OWUI_E_INVALID);
    CHECK_STATUS(owui_json_set_string(object, "b", NULL), OWUI_E_INVALID);
    CHECK_STATUS(owui_json_set_stringn(object, "c", NULL, 1), OWUI_E_INVALID);
    CHECK_STR(owui_json_string_at(object, "/c", NULL), "x");
    CHECK_STATUS(owui_json_set_stringn(object, "c", NULL, 0), OWUI_OK);
    CHECK_STR(owui_json_string_at(object, "/c", NULL), "");
    for (int value = -1; value < 3; value++) {
        check_row("the boolean of %d", value);
        owui_json *boolean = owui_json_bool(value);
        CHECK_INT(owui_json_type(boolean), value ? OWUI_JSON_TRUE : OWUI_JSON_FALSE);
        owui_json_release(boolean);
        CHECK_STATUS(owui_json_set_bool(object, "f", value), OWUI_OK);
        CHECK_INT(owui_json_bool_at(object, "/f", -1), value != 0);
    }
    /* What is set or appended is the value itself, with one more reference. */
    check_row("references");
    size_t before = one->refcount;
    CHECK_STATUS(owui_json_set(object, "one", one), OWUI_OK);
    CHECK_STATUS(owui_json_append(array, one), OWUI_OK);
    CHECK_STATUS(owui_json_set_at(object, "/deep/one", one), OWUI_OK);
    CHECK_INT(one->refcount, before + 3);
    CHECK(owui_json_member(object, "one") == one && owui_json_element(array, 0) == one);
    CHECK(owui_json_at(object, "/deep/one") == one);
    CHECK_STATUS(owui_json_set(object, "one", NULL), OWUI_OK);
    CHECK_STATUS(owui_json_set_at(array, "/0", NULL), OWUI_OK);
    CHECK_STATUS(owui_json_set_at(object, "/deep", NULL), OWUI_OK);
    CHECK_INT(one->refcount, before);
    owui_json_release(object);
    owui_json_release(array);
    owui_json_release(one);
}

TEST(numbers_in_shortest_form)
{
    /* clang-format off */
    static const struct {
        double value;
        const char *dump;
    } rows[] = {
        {0.1, "0.1"},     {1, "1.0"},         {-2.5, "-2.5"}, {1e21, "1e+21"},
        {5e-324, "5e-324"}, {1.7976931348623157e308, "1.7976931348623157e+308"},
        {123456.789, "123456.789"}, {1.0 / 3, "0.3333333333333333"},
    };
    /* clang-format on */
    for (size_t i = 0; i < COUNT(rows); i++) {
        check_row("%s", rows[i].dump);
        owui_json *json = owui_json_real(rows[i].value);
        check_dump(json, rows[i].dump);
        char *text = owui_json_dump(json, NULL);
        owui_json *again = parsed(text);
        CHECK(owui_json_real_at(again, NULL, 0) == rows[i].value);
        CHECK_INT(owui_json_type(again), OWUI_JSON_REAL);
        owui_free(text);
        owui_json_release(again);
        owui_json_release(json);
    }
}

TEST(dump_of_what_contains_itself)
{
    owui_json *array = owui_json_array(), *object = owui_json_object();
    CHECK_STATUS(owui_json_set(object, "a", array), OWUI_OK);
    CHECK_STATUS(owui_json_append(array, object), OWUI_OK);
    size_t length = 77;
    CHECK(owui_json_dump(array, &length) == NULL);
    CHECK_INT(length, 0);
    /* The same value twice, beside each other, is no circle. */
    owui_json *pair = owui_json_array(), *one = owui_json_array();
    owui_json_append(pair, one);
    owui_json_append(pair, one);
    check_dump(pair, "[[],[]]");
    owui_json_release(pair);
    owui_json_release(one);
    CHECK_STATUS(owui_json_set(object, "a", NULL), OWUI_OK); /* breaks the circle */
    owui_json_release(array);
    owui_json_release(object);
}

TEST(dump_too_deep)
{
    owui_json *top = owui_json_array(), *at = top;
    for (int i = 1; i < 10000; i++) {
        owui_json *next = owui_json_array();
        owui_json_append(at, next);
        owui_json_release(next);
        at = next;
    }
    char *text = owui_json_dump(top, NULL);
    CHECK(text != NULL);
    owui_free(text);
    owui_json *next = owui_json_array();
    owui_json_append(at, next);
    owui_json_release(next);
    CHECK(owui_json_dump(top, NULL) == NULL);
    owui_json_release(top);
}

/* ---- Ownership, and jansson */

TEST(references)
{
    owui_json *outer = parsed("{\"a\":{\"b\":\"text\"}}");
    owui_json *inner = owui_json_at(outer, "/a");
    CHECK(owui_json_retain(inner) == inner);
    CHECK(owui_json_retain(outer) == outer);
    owui_json_release(outer);
    owui_json_release(outer);
    CHECK_STR(owui_json_string_at(inner, "/b", NULL), "text");
    owui_json_release(inner);
}

/* What is returned is borrowed, and stays what it is while the value is read further. */
TEST(borrowed)
{
    owui_json *json = parsed(JSON({"a":{"b":"text","n":[1,2]},"c":3}));
    owui_json *inner = owui_json_at(json, "/a");
    const char *text = owui_json_string_at(json, "/a/b", NULL);
    for (int i = 0; i < 2; i++) {
        CHECK(owui_json_at(json, "/a") == inner && owui_json_member(json, "a") == inner);
        CHECK(owui_json_string_at(inner, "/b", NULL) == text);
        CHECK(owui_json_element(owui_json_at(json, "/a/n"), 1) == owui_json_at(json, "/a/n/1"));
        CHECK_INT(owui_json_at(json, "/a/n/1")->refcount, 1);
        CHECK_INT(owui_json_int_at(json, "/c", 0), 3);
        void *member = owui_json_iter(json);
        CHECK(owui_json_iter_value(member) == inner);
        CHECK(owui_json_iter_key(member) == owui_json_iter_key(owui_json_iter(json)));
        owui_free(owui_json_dump(json, NULL));
    }
    CHECK_INT(json->refcount, 1);
    CHECK_INT(inner->refcount, 1);
    CHECK_STR(text, "text");
    owui_json_release(json);
}

/* Constructors return values of their own. (true, false and null are the same for all.) */
TEST(new_values)
{
    owui_json *values[] = {
        owui_json_object(),          owui_json_array(), owui_json_string("x"),
        owui_json_stringn("xyz", 1), owui_json_int(-1), owui_json_real(0.5),
    };
    static const char *const dumps[] = {"{}", "[]", "\"x\"", "\"x\"", "-1", "0.5"};
    for (size_t i = 0; i < COUNT(values); i++) {
        check_row("%s", dumps[i]);
        CHECK_INT(values[i]->refcount, 1);
        check_dump(values[i], dumps[i]);
        owui_json_release(values[i]);
    }
    owui_json *null = owui_json_null();
    CHECK_INT(owui_json_type(null), OWUI_JSON_NULL);
    owui_json_release(null);
}

enum { THREADS = 4, TURNS = 20000 };

static void *read_and_share(void *json)
{
    for (int i = 0; i < TURNS / (check_valgrind() ? 20 : 1); i++) {
        owui_json *mine = owui_json_retain(json);
        if (owui_json_int_at(mine, "/a/1", 0) != 7)
            return NULL;
        owui_json_release(mine);
    }
    return json;
}

TEST(threads)
{
    owui_json *json = parsed("{\"a\":[\"text\",7]}");
    pthread_t threads[THREADS];
    for (int i = 0; i < THREADS; i++)
        REQUIRE(pthread_create(&threads[i], NULL, read_and_share, json) == 0);
    for (int i = 0; i < THREADS; i++) {
        void *result = NULL;
        pthread_join(threads[i], &result);
        CHECK(result == json);
    }
    CHECK_INT(json->refcount, 1);
    owui_json_release(json);
}

TEST(interchange_with_jansson)
{
    /* Theirs, read by us. */
    json_t *theirs = json_pack("{s:i, s:[s,b,n], s:f}", "i", 5, "a", "x", 1, "r", 0.5);
    CHECK_INT(owui_json_int_at(theirs, "/i", 0), 5);
    CHECK_STR(owui_json_string_at(theirs, "/a/0", NULL), "x");
    CHECK_INT(owui_json_bool_at(theirs, "/a/1", 0), 1);
    check_dump(theirs, "{\"i\":5,\"a\":[\"x\",true,null],\"r\":0.5}");
    owui_json *added = owui_json_stringn("new", 3);
    CHECK_STATUS(owui_json_set(theirs, "n", added), OWUI_OK);
    owui_json_release(added);
    CHECK_STR(json_string_value(json_object_get(theirs, "n")), "new");
    json_decref(theirs);
    /* Ours, read by them. */
    owui_json *ours = parsed(JSON({"s":"x","i":12,"r":0.5,"t":true,"l":[1,2]}));
    const char *s;
    int i, t, second;
    double r;
    CHECK_INT(json_unpack(ours, "{s:s, s:i, s:f, s:b, s:[i,i]}", "s", &s, "i", &i, "r", &r, "t", &t,
                          "l", &i, &second),
              0);
    CHECK_STR(s, "x");
    CHECK_INT(t, 1);
    CHECK_INT(second, 2);
    json_object_set_new(ours, "more", json_integer(3));
    CHECK_INT(owui_json_int_at(ours, "/more", 0), 3);
    json_t *copy = json_deep_copy(ours);
    CHECK(json_equal(copy, ours));
    json_decref(ours);
    owui_json_release(copy);
    static const int types[][2] = {
        {OWUI_JSON_OBJECT, JSON_OBJECT}, {OWUI_JSON_ARRAY, JSON_ARRAY},
        {OWUI_JSON_STRING, JSON_STRING}, {OWUI_JSON_INT, JSON_INTEGER},
        {OWUI_JSON_REAL, JSON_REAL},     {OWUI_JSON_TRUE, JSON_TRUE},
        {OWUI_JSON_FALSE, JSON_FALSE},   {OWUI_JSON_NULL, JSON_NULL},
    };
    for (size_t k = 0; k < COUNT(types); k++)
        CHECK_INT(types[k][0], types[k][1]);
}

TEST(decimal_comma)
{
    const char *set = check_decimal_comma(LC_NUMERIC);
    if (!set)
        return;
    owui_json *json = parsed("[0.5,1e3]");
    CHECK(owui_json_real_at(json, "/0", 0) == 0.5);
    check_dump(json, "[0.5,1000.0]");
    owui_json_release(json);
    CHECK_STR(setlocale(LC_NUMERIC, NULL), set);
    setlocale(LC_NUMERIC, "C");
}

TEST(status_texts)
{
    for (int status = -200; status <= 10; status++) {
        const char *name = owui_status_name(status), *message = owui_status_message(status);
        check_row("%d", status);
        CHECK(name != NULL && strncmp(name, "OWUI_", 5) == 0);
        CHECK(message != NULL && *message && !strchr(message, '\n'));
    }
    CHECK_STR(owui_status_name(OWUI_OK), "OWUI_OK");
    CHECK_STR(owui_status_name(OWUI_E_TRUNCATED), "OWUI_E_TRUNCATED");
    CHECK_STR(owui_status_name(OWUI_E_LIMIT), "OWUI_E_LIMIT");
    CHECK_STR(owui_status_name(-1000), "OWUI_E_UNKNOWN");
    CHECK_STR(owui_status_name(INT32_MIN), "OWUI_E_UNKNOWN");
    CHECK_STR(owui_status_name(INT32_MAX), "OWUI_E_UNKNOWN");
    CHECK(owui_status_message(INT32_MIN) != NULL);
}

/* The macro compiles as an attribute of a declaration. */
OWUI_DEPRECATED("0.1", "nothing") int never_defined(void);

#if !OWUI_VERSION_AT_LEAST(0, 1, 0) || OWUI_VERSION_AT_LEAST(0, 1, OWUI_VERSION_PATCH + 1)
#error "OWUI_VERSION_AT_LEAST"
#endif

TEST(version)
{
    CHECK_INT(owui_version_number(), OWUI_VERSION_NUMBER);
    CHECK_CONTAINS(owui_version(), "libopenwebui/" OWUI_VERSION_STRING " ");
    CHECK(OWUI_VERSION_AT_LEAST(0, 0, 99));
    CHECK(!OWUI_VERSION_AT_LEAST(OWUI_VERSION_MAJOR, OWUI_VERSION_MINOR + 1, 0));
    CHECK(!OWUI_VERSION_AT_LEAST(OWUI_VERSION_MAJOR + 1, 0, 0));
    CHECK_CONTAINS(owui_version(), "libcurl/");
    CHECK_CONTAINS(owui_version(), "jansson/");
    CHECK(owui_version() == owui_version());
}

int main(int argc, char **argv)
{
    static const struct check_test tests[] = {
        T(round_trips),
        T(refuses_what_is_not_json),
        T(takes_what_jansson_does_not),
        T(depth),
        T(small_stack),
        T(nulls),
        T(wrong_types),
        T(types_of_numbers),
        T(int_limits),
        T(numbers_in_one_go),
        T(numbers_of_a_text),
        T(pointers),
        T(walks),
        T(builds),
        T(sets_at_a_pointer),
        T(refuses_what_cannot_be_json),
        T(setters),
        T(numbers_in_shortest_form),
        T(dump_of_what_contains_itself),
        T(dump_too_deep),
        T(references),
        T(borrowed),
        T(new_values),
        T(threads),
        T(interchange_with_jansson),
        T(decimal_comma),
        T(status_texts),
        T(version),
        {NULL, NULL},
    };
    return check_main(argc, argv, tests);
}
