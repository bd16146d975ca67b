/*
 * libcurl and a scanner without a tree: it goes to the member by its path, skips what is on its way, and stops
 * there. It does not validate what it skips.
 */
#include <string.h>

#include "client.h"

typedef struct {
    const char *end, *type;
    sink *sink;
    int finds_all, found;
} scan;

static const char *skip_space(const char *p, const char *end)
{
    while (p < end && (*p == ' ' || *p == '\t'))
        p++;
    return p;
}

/* From after the opening quote to the closing one. */
static const char *string_end(const char *p, const char *end)
{
    for (const char *from = p;; p++) {
        p = memchr(p, '"', (size_t)(end - p));
        if (!p)
            return end;
        const char *slash = p;
        while (slash > from && slash[-1] == '\\')
            slash--;
        if ((p - slash) % 2 == 0)
            return p;
    }
}

/* Up to the comma or the bracket after a value. */
static const char *skip_value(const char *p, const char *end)
{
    if (*p == '"')
        return skip_space(string_end(p + 1, end) + 1, end);
    if (*p != '{' && *p != '[') {
        while (p < end && *p != ',' && *p != '}' && *p != ']')
            p++;
        return p;
    }
    for (int depth = 0; p < end; p++) {
        if (*p == '"')
            p = string_end(p + 1, end);
        else if (*p == '{' || *p == '[')
            depth++;
        else if ((*p == '}' || *p == ']') && --depth == 0)
            return skip_space(p + 1, end);
    }
    return end;
}

static unsigned int hex(const char *p)
{
    unsigned int value = 0;
    for (int i = 0; i < 4; i++)
        value = value << 4 | (unsigned)(p[i] <= '9' ? p[i] - '0' : (p[i] | 32) - 'a' + 10);
    return value;
}

static size_t utf8(unsigned int c, char *out)
{
    if (c < 0x80)
        return out[0] = (char)c, 1;
    if (c < 0x800)
        return out[0] = (char)(0xc0 | c >> 6), out[1] = (char)(0x80 | (c & 63)), 2;
    if (c < 0x10000)
        return out[0] = (char)(0xe0 | c >> 12), out[1] = (char)(0x80 | (c >> 6 & 63)),
               out[2] = (char)(0x80 | (c & 63)), 3;
    return out[0] = (char)(0xf0 | c >> 18), out[1] = (char)(0x80 | (c >> 12 & 63)),
           out[2] = (char)(0x80 | (c >> 6 & 63)), out[3] = (char)(0x80 | (c & 63)), 4;
}

static void add_decoded(sink *sink, const char *p, const char *end)
{
    char *out = sink->text + sink->length;
    while (p < end) {
        const char *escape = memchr(p, '\\', (size_t)(end - p));
        size_t plain = (size_t)((escape ? escape : end) - p);
        memcpy(out, p, plain);
        out += plain;
        if (!escape)
            break;
        p = escape + 2;
        switch (escape[1]) {
        case 'n': *out++ = '\n'; break;
        case 't': *out++ = '\t'; break;
        case 'r': *out++ = '\r'; break;
        case 'b': *out++ = '\b'; break;
        case 'f': *out++ = '\f'; break;
        case 'u': {
            unsigned int c = hex(p);
            p += 4;
            if (c >> 10 == 0x36 && end - p >= 6) {
                c = 0x10000 + ((c & 0x3ff) << 10 | (hex(p + 2) & 0x3ff));
                p += 6;
            }
            out += utf8(c, out);
            break;
        }
        default: *out++ = escape[1];
        }
    }
    sink->length = (size_t)(out - sink->text);
}

static const char *scan_value(scan *scan, const char *p, const char *const *steps);

static const char *scan_object(scan *scan, const char *p, const char *const *steps, int is_root)
{
    size_t wanted = strlen(*steps);
    for (p = skip_space(p, scan->end); p < scan->end && *p == '"';
         p = skip_space(p + 1, scan->end)) {
        const char *name = p + 1, *stop = string_end(name, scan->end);
        size_t length = (size_t)(stop - name);
        p = memchr(stop, ':', (size_t)(scan->end - stop));
        if (!p)
            return scan->end;
        p = skip_space(p + 1, scan->end);
        if (is_root && scan->type && length == 4 && !memcmp(name, "type", 4)) {
            size_t expected = strlen(scan->type);
            if ((size_t)(scan->end - p) < expected + 2 || memcmp(p + 1, scan->type, expected) ||
                p[expected + 1] != '"')
                return scan->end;
        }
        if (length == wanted && !memcmp(name, *steps, wanted)) {
            const char *after = scan_value(scan, p, steps + 1);
            if (scan->found && !scan->finds_all)
                return after;
            p = after > p ? skip_space(after, scan->end) : skip_value(p, scan->end);
        } else {
            p = skip_value(p, scan->end);
        }
        if (p >= scan->end || *p != ',')
            break;
    }
    return p + 1;
}

static const char *scan_array(scan *scan, const char *p, const char *const *steps)
{
    for (p = skip_space(p, scan->end); p < scan->end && *p != ']';
         p = skip_space(p + 1, scan->end)) {
        const char *after = scan_value(scan, p, steps + 1);
        if (scan->found && !scan->finds_all)
            return after;
        p = after > p ? skip_space(after, scan->end) : skip_value(p, scan->end);
        if (p >= scan->end || *p != ',')
            break;
    }
    return p + 1;
}

/* Reads a value, or leaves it where it begins if the path does not go on there. */
static const char *scan_value(scan *scan, const char *p, const char *const *steps)
{
    if (!*steps) {
        if (*p != '"')
            return p;
        const char *stop = string_end(p + 1, scan->end);
        add_decoded(scan->sink, p + 1, stop);
        scan->found = 1;
        return stop + 1;
    }
    if (*p == '[' && **steps == '*')
        return scan_array(scan, p + 1, steps);
    return *p == '{' ? scan_object(scan, p + 1, steps, 0) : p;
}

void client_line(const shape *shape, sink *sink, const char *line, size_t length)
{
    scan scan = {.sink = sink, .finds_all = shape->part == PART_ALL_CHOICES};
    const char *json = client_json(shape, line, &length);
    if (!json)
        return;
    const char *const *steps = client_steps(shape, &scan.type);
    scan.end = json + length;
    scan_object(&scan, json + 1, steps, 1);
    sink->events += (size_t)scan.found;
}
