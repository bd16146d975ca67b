/* SHA-256, by which the server and this library know a file's content (FIPS 180-4). */
#ifndef OWUI_CSYSTEM_SHA256_H
#define OWUI_CSYSTEM_SHA256_H

#include <errno.h>
#include <stdint.h>
#include <string.h>
#include <unistd.h>

typedef struct owui_sha256 {
    uint32_t state[8];
    uint64_t length;
    uint8_t block[64];
} owui_sha256;

static inline uint32_t owui_sha256_turn(uint32_t word, int bits)
{
    return word >> bits | word << (32 - bits);
}

static inline void owui_sha256_begin(owui_sha256 *hash)
{
    static const uint32_t first[8] = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                      0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
    memcpy(hash->state, first, sizeof first);
    hash->length = 0;
}

static inline void owui_sha256_block(owui_sha256 *hash)
{
    static const uint32_t constants[64] = {
        0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4,
        0xab1c5ed5, 0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe,
        0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f,
        0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7,
        0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc,
        0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b,
        0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116,
        0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
        0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7,
        0xc67178f2};
    uint32_t w[64], s[8];
    for (int i = 0; i < 16; i++) {
        const uint8_t *at = hash->block + 4 * i;
        w[i] = (uint32_t)at[0] << 24 | (uint32_t)at[1] << 16 | (uint32_t)at[2] << 8 | at[3];
    }
    for (int i = 16; i < 64; i++) {
        uint32_t a = w[i - 15], b = w[i - 2];
        w[i] = w[i - 16] + w[i - 7] + (owui_sha256_turn(a, 7) ^ owui_sha256_turn(a, 18) ^ a >> 3) +
               (owui_sha256_turn(b, 17) ^ owui_sha256_turn(b, 19) ^ b >> 10);
    }
    memcpy(s, hash->state, sizeof s);
    for (int i = 0; i < 64; i++) {
        uint32_t e = s[4], a = s[0];
        uint32_t one = s[7] + constants[i] + w[i] + ((e & s[5]) ^ (~e & s[6])) +
                       (owui_sha256_turn(e, 6) ^ owui_sha256_turn(e, 11) ^ owui_sha256_turn(e, 25));
        uint32_t two = ((a & s[1]) ^ (a & s[2]) ^ (s[1] & s[2])) +
                       (owui_sha256_turn(a, 2) ^ owui_sha256_turn(a, 13) ^ owui_sha256_turn(a, 22));
        memmove(s + 1, s, 7 * sizeof *s);
        s[4] += one;
        s[0] = one + two;
    }
    for (int i = 0; i < 8; i++)
        hash->state[i] += s[i];
}

static inline void owui_sha256_add(owui_sha256 *hash, const void *bytes, size_t size)
{
    const uint8_t *from = (const uint8_t *)bytes;
    while (size > 0) {
        size_t used = hash->length % 64, count = size < 64 - used ? size : 64 - used;
        memcpy(hash->block + used, from, count);
        hash->length += count;
        from += count;
        size -= count;
        if (used + count == 64)
            owui_sha256_block(hash);
    }
}

/* Adds at most `most` bytes of a file from `offset` on. Returns how many; 0 at its end; -1 and errno. */
static inline int64_t owui_sha256_add_file(owui_sha256 *hash, int fd, int64_t offset, int64_t most)
{
    uint8_t buffer[16384];
    int64_t done = 0;
    while (done < most) {
        ssize_t count = pread(fd, buffer, sizeof buffer, offset + done);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return -1;
        if (count == 0)
            break;
        owui_sha256_add(hash, buffer, (size_t)count);
        done += count;
    }
    return done;
}

static inline void owui_sha256_end(owui_sha256 *hash)
{
    static const uint8_t padding[64] = {0x80};
    uint64_t bits = hash->length * 8;
    uint8_t length[8];
    for (int i = 0; i < 8; i++)
        length[i] = (uint8_t)(bits >> (56 - 8 * i));
    owui_sha256_add(hash, padding, 1 + (119 - hash->length % 64) % 64);
    owui_sha256_add(hash, length, 8);
}

/* One of the four parts of the result. */
static inline uint64_t owui_sha256_part(const owui_sha256 *hash, int i)
{
    return (uint64_t)hash->state[2 * i] << 32 | hash->state[2 * i + 1];
}

#endif
