# SPDX-License-Identifier: MIT
# ipgauge_sqlite: SQLite for this build. What is compiled from source leaves out what we never
# use and what an attacker's file could misuse; app/store/database.cpp switches the same things
# off for a system's SQLite.
if(NOT EXISTS ${IPGAUGE_SQLITE_SOURCE}/sqlite3.c)
    find_package(SQLite3 3.38 REQUIRED)  # STRICT tables, JSON built in
    add_library(ipgauge_sqlite INTERFACE)
    target_link_libraries(ipgauge_sqlite INTERFACE SQLite::SQLite3)
    return()
endif()

add_library(ipgauge_sqlite STATIC ${IPGAUGE_SQLITE_SOURCE}/sqlite3.c)
target_include_directories(ipgauge_sqlite SYSTEM INTERFACE ${IPGAUGE_SQLITE_SOURCE})
target_compile_definitions(ipgauge_sqlite PRIVATE
    SQLITE_DEFAULT_FOREIGN_KEYS=1
    SQLITE_DEFAULT_MEMSTATUS=0
    SQLITE_DQS=0
    SQLITE_LIKE_DOESNT_MATCH_BLOBS
    SQLITE_MAX_EXPR_DEPTH=200
    SQLITE_MAX_MMAP_SIZE=0
    SQLITE_OMIT_AUTHORIZATION
    SQLITE_OMIT_COMPLETE
    SQLITE_OMIT_DATETIME_FUNCS                     # a date of ours is a text
    SQLITE_OMIT_DECLTYPE
    SQLITE_OMIT_DEPRECATED
    SQLITE_OMIT_DESERIALIZE
    SQLITE_OMIT_GET_TABLE
    SQLITE_OMIT_INCRBLOB
    SQLITE_OMIT_JSON                               # what a text of JSON means is known to C++
    SQLITE_OMIT_LOAD_EXTENSION
    SQLITE_OMIT_PROGRESS_CALLBACK
    SQLITE_OMIT_SHARED_CACHE
    SQLITE_OMIT_TCL_VARIABLE
    SQLITE_OMIT_TRACE
    SQLITE_OMIT_UTF16                              # every text is UTF-8
    SQLITE_TEMP_STORE=$<IF:$<BOOL:${EMSCRIPTEN}>,3,2>  # memory; natively a connection may say files
    SQLITE_TRUSTED_SCHEMA=0
    $<$<BOOL:${EMSCRIPTEN}>:SQLITE_OS_OTHER=1>     # its files are our VFS and nothing else
    $<$<BOOL:${EMSCRIPTEN}>:SQLITE_THREADSAFE=0>)  # one worker, one connection
target_compile_options(ipgauge_sqlite PRIVATE
    -w                                        # not ours to warn about
    $<$<AND:$<BOOL:${IPGAUGE_SANITIZE}>,$<C_COMPILER_ID:Clang>>:-fsanitize=address,fuzzer-no-link>
    $<IF:$<BOOL:${EMSCRIPTEN}>,-Oz,-O2>)      # in a debug build too: its speed is not ours
if(UNIX AND NOT EMSCRIPTEN)
    find_package(Threads REQUIRED)
    target_link_libraries(ipgauge_sqlite INTERFACE Threads::Threads ${CMAKE_DL_LIBS} m)
endif()
