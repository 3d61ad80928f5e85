# SPDX-License-Identifier: MIT
# What backups need of zlib, Mbed TLS and libsodium, for the web, from their sources. Adds it to the
# target ipgauge_backup_libraries that app/backup made. libsodium's own headers come from
# sodium.cmake.
if(NOT EXISTS "${IPGAUGE_MBEDTLS_SOURCE}/library/gcm.c")
    message(FATAL_ERROR "IPGAUGE_MBEDTLS_SOURCE names no folder of Mbed TLS's sources; "
                        "wasm/toolchain/sources fetches them.")
endif()

include(${PROJECT_SOURCE_DIR}/wasm/zlib.cmake)
target_link_libraries(ipgauge_backup_libraries INTERFACE ipgauge_zlib)

set(mbedtls ${IPGAUGE_MBEDTLS_SOURCE})
add_library(ipgauge_mbedtls STATIC
    ${mbedtls}/library/aes.c
    ${mbedtls}/library/cipher.c
    ${mbedtls}/library/cipher_wrap.c
    ${mbedtls}/library/constant_time.c
    ${mbedtls}/library/gcm.c
    ${mbedtls}/library/platform_util.c)
target_include_directories(ipgauge_mbedtls SYSTEM PUBLIC ${mbedtls}/include)
target_compile_definitions(ipgauge_mbedtls
    PUBLIC MBEDTLS_CONFIG_FILE="${PROJECT_SOURCE_DIR}/wasm/mbedtls_config.h")

set(argon2 ${IPGAUGE_SODIUM_SOURCE}/src/libsodium/crypto_pwhash/argon2)
set(blake2 ${IPGAUGE_SODIUM_SOURCE}/src/libsodium/crypto_generichash/blake2b/ref)
get_target_property(sodium_headers ipgauge_sodium_sha256 INCLUDE_DIRECTORIES)
add_library(ipgauge_sodium_argon2id STATIC
    ${argon2}/argon2-core.c
    ${argon2}/argon2-encoding.c
    ${argon2}/argon2-fill-block-ref.c
    ${argon2}/argon2.c
    ${argon2}/blake2b-long.c
    ${argon2}/pwhash_argon2id.c
    ${blake2}/blake2b-compress-ref.c
    ${blake2}/blake2b-ref.c
    ${blake2}/generichash_blake2b.c
    ${PROJECT_SOURCE_DIR}/wasm/sodium_misuse.c)
target_include_directories(ipgauge_sodium_argon2id SYSTEM PRIVATE ${sodium_headers})
target_compile_definitions(ipgauge_sodium_argon2id
    PRIVATE CONFIGURED=1 NATIVE_LITTLE_ENDIAN=1 SODIUM_STATIC=1)
target_link_libraries(ipgauge_sodium_argon2id PRIVATE ipgauge_sodium_sha256)  # sodium_memzero()

foreach(library ipgauge_mbedtls ipgauge_sodium_argon2id)
    target_compile_options(${library} PRIVATE -w)  # not ours to warn about
    target_link_libraries(ipgauge_backup_libraries INTERFACE ${library})
endforeach()
# A backup is made once in a while; the key is the one thing whose time is felt.
target_compile_options(ipgauge_mbedtls PRIVATE -Oz)
target_compile_options(ipgauge_sodium_argon2id PRIVATE -O2)
