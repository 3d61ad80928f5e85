// SPDX-License-Identifier: MIT
// Where libsodium ends the program because it was called wrongly. Its own is in a file that needs
// the whole of libsodium.
#include <stdlib.h>

void sodium_misuse(void) {
    abort();
}
