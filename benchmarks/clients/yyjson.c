/* libcurl and yyjson: a tree of each event. */
#include <string.h>
#include <yyjson.h>

#include "client.h"

static void read_value(sink *sink, yyjson_val *value, const char *const *steps)
{
    if (!*steps) {
        if (yyjson_is_str(value))
            sink_add(sink, yyjson_get_str(value), yyjson_get_len(value));
    } else if (**steps == '*') {
        size_t i, count;
        yyjson_val *element;
        yyjson_arr_foreach(value, i, count, element) read_value(sink, element, steps + 1);
    } else {
        read_value(sink, yyjson_obj_get(value, *steps), steps + 1);
    }
}

void client_line(const shape *shape, sink *sink, const char *line, size_t length)
{
    const char *type, *json = client_json(shape, line, &length);
    const char *const *steps = client_steps(shape, &type);
    if (!json)
        return;
    yyjson_doc *document = yyjson_read(json, length, 0);
    yyjson_val *root = yyjson_doc_get_root(document);
    if (!type || yyjson_equals_str(yyjson_obj_get(root, "type"), type))
        read_value(sink, root, steps);
    yyjson_doc_free(document);
}
