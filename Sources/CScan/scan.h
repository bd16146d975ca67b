/* 16 bytes at a time, which Swift's SIMD types cannot do: they have no mask of bits. */
#ifndef OWUI_CSCAN_H
#define OWUI_CSCAN_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* Whether the bytes are the same. */
static inline int owui_scan_same(const uint8_t *a, const uint8_t *b, size_t count)
{
    return memcmp(a, b, count) == 0;
}

#if defined(__SSE2__)
#include <emmintrin.h>

/* A bit for each of 16 bytes that is a quote, a backslash or a control character. The lowest is for the first byte. */
static inline uint32_t owui_scan_string(const uint8_t *text)
{
    __m128i bytes = _mm_loadu_si128((const __m128i *)text);
    __m128i quotes = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('"'));
    __m128i backslashes = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\\'));
    __m128i controls =
        _mm_cmpeq_epi8(_mm_max_epu8(bytes, _mm_set1_epi8(0x1F)), _mm_set1_epi8(0x1F));
    return (uint32_t)_mm_movemask_epi8(_mm_or_si128(_mm_or_si128(quotes, backslashes), controls));
}

/* The same, and above these 16 bits one for each byte that is not ASCII. */
static inline uint32_t owui_scan_text(const uint8_t *text)
{
    __m128i bytes = _mm_loadu_si128((const __m128i *)text);
    return owui_scan_string(text) | (uint32_t)_mm_movemask_epi8(bytes) << 16;
}

/* A bit for each of 16 bytes that is a line feed or a carriage return. */
static inline uint32_t owui_scan_line_end(const uint8_t *text)
{
    __m128i bytes = _mm_loadu_si128((const __m128i *)text);
    return (uint32_t)_mm_movemask_epi8(_mm_or_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8('\n')),
                                                    _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\r'))));
}

/* A bit for each byte that is none of JSON's blanks. */
static inline uint32_t owui_scan_other_than_blanks(const uint8_t *text)
{
    __m128i bytes = _mm_loadu_si128((const __m128i *)text);
    __m128i spaces = _mm_cmpeq_epi8(bytes, _mm_set1_epi8(' '));
    __m128i tabs = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\t'));
    __m128i lines = _mm_or_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8('\n')),
                                 _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\r')));
    return (uint32_t)_mm_movemask_epi8(_mm_or_si128(_mm_or_si128(spaces, tabs), lines)) ^ 0xFFFF;
}

#elif defined(__ARM_NEON) && defined(__aarch64__)
#include <arm_neon.h>

static inline uint32_t owui_scan_mask(uint8x16_t marks)
{
    const uint8x16_t bits = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
    uint8x16_t marked = vandq_u8(marks, bits);
    return (uint32_t)vaddv_u8(vget_low_u8(marked)) | (uint32_t)vaddv_u8(vget_high_u8(marked)) << 8;
}
static inline uint32_t owui_scan_string(const uint8_t *text)
{
    uint8x16_t bytes = vld1q_u8(text);
    uint8x16_t marks =
        vorrq_u8(vceqq_u8(bytes, vdupq_n_u8('"')), vceqq_u8(bytes, vdupq_n_u8('\\')));
    return owui_scan_mask(vorrq_u8(marks, vcltq_u8(bytes, vdupq_n_u8(0x20))));
}
static inline uint32_t owui_scan_text(const uint8_t *text)
{
    uint8x16_t bytes = vld1q_u8(text);
    return owui_scan_string(text) | owui_scan_mask(vcgeq_u8(bytes, vdupq_n_u8(0x80))) << 16;
}
static inline uint32_t owui_scan_line_end(const uint8_t *text)
{
    uint8x16_t bytes = vld1q_u8(text);
    return owui_scan_mask(
        vorrq_u8(vceqq_u8(bytes, vdupq_n_u8('\n')), vceqq_u8(bytes, vdupq_n_u8('\r'))));
}
static inline uint32_t owui_scan_other_than_blanks(const uint8_t *text)
{
    uint8x16_t bytes = vld1q_u8(text);
    uint8x16_t blanks =
        vorrq_u8(vceqq_u8(bytes, vdupq_n_u8(' ')), vceqq_u8(bytes, vdupq_n_u8('\t')));
    uint8x16_t lines =
        vorrq_u8(vceqq_u8(bytes, vdupq_n_u8('\n')), vceqq_u8(bytes, vdupq_n_u8('\r')));
    return owui_scan_mask(vorrq_u8(blanks, lines)) ^ 0xFFFF;
}

#else

static inline uint32_t owui_scan_string(const uint8_t *text)
{
    uint32_t marks = 0;
    for (int i = 0; i < 16; i++)
        marks |= (uint32_t)(text[i] == '"' || text[i] == '\\' || text[i] < 0x20) << i;
    return marks;
}
static inline uint32_t owui_scan_text(const uint8_t *text)
{
    uint32_t marks = owui_scan_string(text);
    for (int i = 0; i < 16; i++)
        marks |= (uint32_t)(text[i] >> 7) << (16 + i);
    return marks;
}
static inline uint32_t owui_scan_line_end(const uint8_t *text)
{
    uint32_t marks = 0;
    for (int i = 0; i < 16; i++)
        marks |= (uint32_t)(text[i] == '\n' || text[i] == '\r') << i;
    return marks;
}
static inline uint32_t owui_scan_other_than_blanks(const uint8_t *text)
{
    uint32_t marks = 0;
    for (int i = 0; i < 16; i++)
        marks |= (uint32_t)(text[i] != ' ' && text[i] != '\t' && text[i] != '\n' && text[i] != '\r')
                 << i;
    return marks;
}

#endif
#endif
