# SPDX-License-Identifier: MIT
# The store's program, store.js and store.wasm, beside the app in the folder `parts`, with the scripts
# that run it: store_worker.js is a file of its own, because a worker is started from one.
# Included by CMakeLists.txt, which sets `parts`.
add_executable(store
    store_main.cpp
    store_vfs.cpp)
target_link_libraries(store PRIVATE ipgauge_options ipgauge_small ipgauge::store ipgauge_sqlite)
set_target_properties(store PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${parts})

set(store_functions
    _free
    _malloc
    _store_handle
    _store_open
    _store_open_in_memory
    _store_refuse
    _store_rest)
list(JOIN store_functions "," store_functions)

target_link_options(store PRIVATE
    -Oz                                    # it waits for the disk, not for the processor
    -sALLOW_MEMORY_GROWTH                  # a large transaction in memory
    -sDYNAMIC_EXECUTION=0                  # the page's policy allows no eval
    -sENVIRONMENT=worker                   # no code for Node or for a page
    -sEXPORTED_FUNCTIONS=${store_functions}
    -sEXPORTED_RUNTIME_METHODS=UTF8ToString,stringToNewUTF8
    -sEXPORT_NAME=createStore              # as store_worker.js calls it
    -sFILESYSTEM=0                         # its only files are the slots
    -sINCOMING_MODULE_JS_API=[]            # `slots` is ours, not Emscripten's
    -sMALLOC=dlmalloc                      # hundreds of enterprises are tens of thousands of small blocks
    -sMODULARIZE                           # no global names but EXPORT_NAME
    -sSTACK_SIZE=512KB)                    # SQLite's parser and our JSON reader are deep

add_custom_command(
    OUTPUT ${parts}/store_worker.js
    COMMAND ${CMAKE_COMMAND} -E copy ${CMAKE_CURRENT_SOURCE_DIR}/store_worker.js ${parts}
    DEPENDS store_worker.js
    VERBATIM)
add_custom_target(ipgauge_store_site ALL DEPENDS ${parts}/store_worker.js)
add_dependencies(ipgauge_store_site store)
