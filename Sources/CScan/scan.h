/*
 * 16 bytes at a time. Swift's SIMD types have no mask of bits, and compute one
 * in more instructions than 8 bytes in an integer take. clang makes the masks
 * of SSE2 and NEON of this.
 *
 * A scan reads 16 bytes. In a mask the lowest bit is for the first.
 */
#ifndef OWUI_CSCAN_H
#define OWUI_CSCAN_H

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* More memory for a block; NULL if there is none. The system moves the pages of a large block without copying them. */
static inline uint8_t *owui_grown(uint8_t *block, size_t size)
{
    return realloc(block, size);
}

typedef uint8_t owui_16 __attribute__((ext_vector_type(16)));
typedef char owui_16_truth __attribute__((ext_vector_type(16)));
typedef signed char owui_16_signed __attribute__((ext_vector_type(16)));
typedef _Bool owui_16_bits __attribute__((ext_vector_type(16)));

static inline owui_16 owui_16_load(const uint8_t *text)
{
    owui_16 bytes;
    memcpy(&bytes, text, sizeof bytes);
    return bytes;
}
static inline uint32_t owui_16_mask(owui_16_truth truth)
{
    owui_16_bits bits = __builtin_convertvector(truth, owui_16_bits);
    uint16_t mask;
    memcpy(&mask, &bits, sizeof mask);
    return mask;
}

/* Whether the bytes are the same, at least 16. The last ones are looked at once more with those before them. */
static inline _Bool owui_scan_same(const uint8_t *a, const uint8_t *b, size_t count)
{
    if (count > 160)
        return memcmp(a, b, count) == 0;
    for (size_t i = 0; i + 16 < count; i += 16)
        if (owui_16_mask(owui_16_load(a + i) == owui_16_load(b + i)) != 0xFFFF)
            return 0;
    return owui_16_mask(owui_16_load(a + count - 16) == owui_16_load(b + count - 16)) == 0xFFFF;
}

/* The bytes that are not plain in a string: a quote, a backslash, a control character. */
static inline uint32_t owui_scan_string(const uint8_t *text)
{
    owui_16 bytes = owui_16_load(text);
    return owui_16_mask((bytes == '"') | (bytes == '\\') | (bytes < 0x20));
}

/* The same, and in the upper 16 bits the bytes beyond ASCII. */
static inline uint32_t owui_scan_text(const uint8_t *text)
{
    return owui_scan_string(text) | owui_16_mask(owui_16_load(text) >= 0x80) << 16;
}

/* The bytes that end a line: line feeds and carriage returns. */
static inline uint32_t owui_scan_line_end(const uint8_t *text)
{
    owui_16 bytes = owui_16_load(text);
    return owui_16_mask((bytes == '\n') | (bytes == '\r'));
}

/* The bytes that are none of JSON's blanks. */
static inline uint32_t owui_scan_other_than_blanks(const uint8_t *text)
{
    owui_16 bytes = owui_16_load(text);
    return owui_16_mask((bytes == ' ') | (bytes == '\t') | (bytes == '\n') | (bytes == '\r')) ^
           0xFFFF;
}

/* The length of the whole characters of UTF-8 at the beginning; 0 if there is an invalid one among the 16 bytes. */
static inline uint32_t owui_16_utf8(owui_16 bytes)
{
    uint32_t beyond_ascii = owui_16_mask(bytes >= 0x80);
    if (beyond_ascii == 0)
        return 16;

    const owui_16 none = 0;
    owui_16 one = __builtin_shufflevector(none, bytes, 0, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25,
                                          26, 27, 28, 29, 30);
    owui_16 two = __builtin_shufflevector(none, bytes, 0, 0, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25,
                                          26, 27, 28, 29);
    owui_16 three = __builtin_shufflevector(none, bytes, 0, 0, 0, 16, 17, 18, 19, 20, 21, 22, 23,
                                            24, 25, 26, 27, 28);
    owui_16_signed signed_bytes = (owui_16_signed)bytes;
    owui_16_truth continues = signed_bytes < (signed char)0xC0;
    owui_16 due = __builtin_elementwise_sub_sat(one, (owui_16)0xBF) |
                  __builtin_elementwise_sub_sat(two, (owui_16)0xDF) |
                  __builtin_elementwise_sub_sat(three, (owui_16)0xEF);
    owui_16_truth wrong = continues == (due == 0);
    /* Overlong forms of two and three bytes, and surrogates. ASCII after such a byte is wrong already. */
    wrong |= (bytes & 0xFE) == 0xC0;
    wrong |= (one == 0xE0) & (signed_bytes < (signed char)0xA0);
    wrong |= (one == 0xED) & (signed_bytes >= (signed char)0xA0);
    if (owui_16_mask(bytes >= 0xF0) != 0) {
        /* Overlong forms of four bytes, and what is beyond U+10FFFF. */
        wrong |= bytes >= 0xF5;
        wrong |= (one == 0xF0) & (signed_bytes < (signed char)0x90);
        wrong |= (one == 0xF4) & (signed_bytes >= (signed char)0x90);
    }
    if (owui_16_mask(wrong) != 0)
        return 0;
    if (beyond_ascii < 0x8000)
        return 16;
    /* The last character may be cut short. It begins at the last byte that continues none. */
    return 31 - (uint32_t)__builtin_clz(owui_16_mask(continues) ^ 0xFFFF);
}
static inline uint32_t owui_scan_utf8(const uint8_t *text)
{
    return owui_16_utf8(owui_16_load(text));
}

/* The same, up to the first backslash. Writes the 16 bytes to `copy`. */
static inline uint32_t owui_copy_text(const uint8_t *text, uint8_t *copy)
{
    owui_16 bytes = owui_16_load(text);
    memcpy(copy, &bytes, sizeof bytes);
    uint32_t whole = owui_16_utf8(bytes);
    uint32_t before = (uint32_t)__builtin_ctz(owui_16_mask(bytes == '\\') | 0x10000);
    return whole < before ? whole : before;
}

/* Whether all are ASCII without quotes, backslashes and control characters. */
static inline _Bool owui_16_is_plain(owui_16 bytes)
{
    /* Bytes beyond ASCII are negative. */
    owui_16_truth others = (owui_16_signed)bytes < 0x20;
    return owui_16_mask(others | (bytes == '"') | (bytes == '\\')) == 0;
}

/*
 * Copies text of a JSON string if all of it is written as it is: ASCII without
 * quotes, backslashes and control characters.
 * The last bytes are read once more with those before them.
 */
static inline _Bool owui_copy_plain(const uint8_t *text, size_t length, uint8_t *copy)
{
    owui_16 bytes;
    if (length >= 16) {
        for (size_t i = 0;; i = i + 32 <= length ? i + 16 : length - 16) {
            bytes = owui_16_load(text + i);
            memcpy(copy + i, &bytes, 16);
            if (!owui_16_is_plain(bytes))
                return 0;
            if (i + 16 == length)
                return 1;
        }
    }
    if (length >= 8) {
        memcpy(&bytes, text, 8);
        memcpy((uint8_t *)&bytes + 8, text + length - 8, 8);
        memcpy(copy + length - 8, text + length - 8, 8);
        memcpy(copy, text, 8);
        return owui_16_is_plain(bytes);
    }
    bytes = 'a';
    if (length >= 4) {
        memcpy(&bytes, text, 4);
        memcpy((uint8_t *)&bytes + 4, text + length - 4, 4);
        memcpy(copy + length - 4, text + length - 4, 4);
        memcpy(copy, text, 4);
        return owui_16_is_plain(bytes);
    }
    for (size_t i = 0; i < length; i++) {
        bytes[i] = text[i];
        copy[i] = text[i];
    }
    return owui_16_is_plain(bytes);
}

/* Whether there are four hexadecimal digits. */
static inline _Bool owui_is_hexadecimal(const uint8_t *text)
{
    static const uint8_t is_digit[256] = {
        ['0'] = 1, ['1'] = 1, ['2'] = 1, ['3'] = 1, ['4'] = 1, ['5'] = 1, ['6'] = 1, ['7'] = 1,
        ['8'] = 1, ['9'] = 1, ['A'] = 1, ['B'] = 1, ['C'] = 1, ['D'] = 1, ['E'] = 1, ['F'] = 1,
        ['a'] = 1, ['b'] = 1, ['c'] = 1, ['d'] = 1, ['e'] = 1, ['f'] = 1,
    };
    return is_digit[text[0]] & is_digit[text[1]] & is_digit[text[2]] & is_digit[text[3]];
}

/* What a backslash and this letter stand for; 0 if they are no escape. */
static inline uint8_t owui_unescaped(uint8_t letter)
{
    static const uint8_t meaning[256] = {
        ['"'] = '"',  ['\\'] = '\\', ['/'] = '/',  ['b'] = '\b',
        ['f'] = '\f', ['n'] = '\n',  ['r'] = '\r', ['t'] = '\t',
    };
    return meaning[letter];
}

#endif
