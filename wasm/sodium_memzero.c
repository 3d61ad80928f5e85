// SPDX-License-Identifier: MIT
// Wipes memory in a way that no compiler leaves out. libsodium's own is in a file that needs the
// whole of libsodium and of a system below it.
#include <stddef.h>

void sodium_memzero(void *memory, size_t size) {
    volatile unsigned char *byte = memory;
    while (size-- > 0) {
        *byte++ = 0;
    }
}
