// SPDX-License-Identifier: MIT
// What of Mbed TLS is compiled for the web: AES in Galois/Counter Mode and nothing else.
#pragma once

#define MBEDTLS_AES_C
#define MBEDTLS_AES_FEWER_TABLES
#define MBEDTLS_AES_ROM_TABLES
#define MBEDTLS_CIPHER_C
#define MBEDTLS_GCM_C
