# SPDX-License-Identifier: MIT
# libsodium's SHA-256 and Ed25519 for the web: the files that they take, from libsodium's sources.
# Adds them to the target ipgauge_sodium that assessment/exchange made.
set(sodium ${IPGAUGE_SODIUM_SOURCE}/src/libsodium)
if(NOT EXISTS "${sodium}/crypto_hash/sha256/cp/hash_sha256_cp.c")
    message(FATAL_ERROR "IPGAUGE_SODIUM_SOURCE names no folder of libsodium's sources; "
                        "wasm/toolchain/sources fetches them.")
endif()

# What libsodium's own configure step would write.
set(VERSION 1.0.18)
set(SODIUM_LIBRARY_VERSION_MAJOR 10)
set(SODIUM_LIBRARY_VERSION_MINOR 3)
set(SODIUM_LIBRARY_MINIMAL_DEF "#define SODIUM_LIBRARY_MINIMAL 1")
configure_file(${sodium}/include/sodium/version.h.in
    ${CMAKE_CURRENT_BINARY_DIR}/sodium/include/sodium/version.h @ONLY)
# version.h includes it from beside itself.
configure_file(${sodium}/include/sodium/export.h
    ${CMAKE_CURRENT_BINARY_DIR}/sodium/include/sodium/export.h COPYONLY)

add_library(ipgauge_sodium_sha256 STATIC
    ${sodium}/crypto_hash/sha256/cp/hash_sha256_cp.c
    ${sodium}/crypto_hash/sha256/hash_sha256.c
    ${PROJECT_SOURCE_DIR}/wasm/sodium_memzero.c)
target_include_directories(ipgauge_sodium_sha256 SYSTEM
    PUBLIC ${sodium}/include ${CMAKE_CURRENT_BINARY_DIR}/sodium/include
    PRIVATE ${sodium}/include/sodium ${CMAKE_CURRENT_BINARY_DIR}/sodium/include/sodium)
target_compile_definitions(ipgauge_sodium_sha256
    PUBLIC SODIUM_STATIC=1
    PRIVATE CONFIGURED=1 NATIVE_LITTLE_ENDIAN=1)
target_link_libraries(ipgauge_sodium INTERFACE ipgauge_sodium_sha256)

# Signatures are a library of their own: a program that makes and checks none does not carry them.
add_library(ipgauge_sodium_ed25519 STATIC
    ${sodium}/crypto_core/ed25519/ref10/ed25519_ref10.c
    ${sodium}/crypto_hash/sha512/cp/hash_sha512_cp.c
    ${sodium}/crypto_hash/sha512/hash_sha512.c
    ${sodium}/crypto_sign/crypto_sign.c
    ${sodium}/crypto_sign/ed25519/ref10/keypair.c
    ${sodium}/crypto_sign/ed25519/ref10/open.c
    ${sodium}/crypto_sign/ed25519/ref10/sign.c
    ${sodium}/crypto_sign/ed25519/sign_ed25519.c
    ${sodium}/crypto_verify/sodium/verify.c
    ${PROJECT_SOURCE_DIR}/wasm/sodium_compare.c)
target_compile_definitions(ipgauge_sodium_ed25519
    PRIVATE CONFIGURED=1 NATIVE_LITTLE_ENDIAN=1 DEV_MODE=0)
target_compile_options(ipgauge_sodium_ed25519 PRIVATE -w)  # not ours to warn about
target_include_directories(ipgauge_sodium_ed25519 SYSTEM
    PRIVATE ${sodium}/include/sodium ${CMAKE_CURRENT_BINARY_DIR}/sodium/include/sodium)
target_link_libraries(ipgauge_sodium_ed25519 PUBLIC ipgauge_sodium_sha256)
target_link_libraries(ipgauge_sodium INTERFACE ipgauge_sodium_ed25519)
