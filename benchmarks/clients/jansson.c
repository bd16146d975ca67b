/* libcurl and jansson: a tree of each event. */
#include <jansson.h>
#include <string.h>

#include "client.h"

static void read_value(sink *sink, const json_t *value, const char *const *steps)
{
    if (!*steps) {
        if (json_is_string(value))
            sink_add(sink, json_string_value(value), json_string_length(value));
    } else if (**steps == '*') {
        for (size_t i = 0; i < json_array_size(value); i++)
            read_value(sink, json_array_get(value, i), steps + 1);
    } else {
        read_value(sink, json_object_get(value, *steps), steps + 1);
    }
}

void client_line(const shape *shape, sink *sink, const char *line, size_t length)
{
    const char *type, *json = client_json(shape, line, &length);
    const char *const *steps = client_steps(shape, &type);
    if (!json)
        return;
    json_t *root = json_loadb(json, length, 0, NULL);
    const char *found = json_string_value(json_object_get(root, "type"));
    if (!type || (found && !strcmp(found, type)))
        read_value(sink, root, steps);
    json_decref(root);
}
