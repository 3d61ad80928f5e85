// SPDX-License-Identifier: MIT
// Compares memory in a time that does not tell where it differs. libsodium's own is in a file that
// needs the whole of libsodium and of a system below it.
#include <stddef.h>

int sodium_memcmp(const void *one, const void *other, size_t size) {
    const volatile unsigned char *a = one;
    const volatile unsigned char *b = other;
    unsigned char difference = 0;
    for (size_t at = 0; at < size; ++at) {
        difference |= (unsigned char)(a[at] ^ b[at]);
    }
    return difference == 0 ? 0 : -1;
}

int sodium_is_zero(const unsigned char *bytes, size_t size) {
    const volatile unsigned char *byte = bytes;
    unsigned char any = 0;
    for (size_t at = 0; at < size; ++at) {
        any |= byte[at];
    }
    return any == 0;
}
