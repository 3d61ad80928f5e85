# SPDX-License-Identifier: MIT
# zlib as the target ipgauge_zlib: natively the system's (Debian: zlib1g-dev), for the web the same
# version from its sources, without its functions for files. Included by those who link it.
if(TARGET ipgauge_zlib)
    return()
endif()
if(NOT EMSCRIPTEN)
    find_package(ZLIB REQUIRED)
    add_library(ipgauge_zlib INTERFACE)
    target_link_libraries(ipgauge_zlib INTERFACE ZLIB::ZLIB)
    return()
endif()

set(zlib ${IPGAUGE_ZLIB_SOURCE})
if(NOT EXISTS "${zlib}/zlib.h")
    message(FATAL_ERROR "IPGAUGE_ZLIB_SOURCE names no folder of zlib's sources; "
                        "wasm/toolchain/sources fetches them.")
endif()
add_library(ipgauge_zlib STATIC
    ${zlib}/adler32.c
    ${zlib}/compress.c
    ${zlib}/crc32.c
    ${zlib}/deflate.c
    ${zlib}/inffast.c
    ${zlib}/inflate.c
    ${zlib}/inftrees.c
    ${zlib}/trees.c
    ${zlib}/uncompr.c
    ${zlib}/zutil.c)
target_include_directories(ipgauge_zlib SYSTEM PUBLIC ${zlib})
target_compile_options(ipgauge_zlib PRIVATE -w)  # not ours to change
target_compile_definitions(ipgauge_zlib PRIVATE NO_GZIP)  # nothing here is a gzip file
target_link_libraries(ipgauge_zlib PRIVATE ipgauge_small)
