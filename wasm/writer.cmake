# SPDX-License-Identifier: MIT
# The writer of office files, writer.js and writer.wasm, beside the app in the folder `parts`, with
# the script that runs it: writer_worker.js is a file of its own, because a worker is started from
# one. Included by CMakeLists.txt, which sets `parts`.
add_executable(writer writer_main.cpp)
target_link_libraries(writer PRIVATE ipgauge_options ipgauge_small ipgauge::office)
set_target_properties(writer PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${parts})

set(writer_functions _free _malloc _writer_keep_font _writer_result _writer_result_size _writer_write)
list(JOIN writer_functions "," writer_functions)

target_link_options(writer PRIVATE
    -Oz                                    # downloaded more often than it is waited for
    -sALLOW_MEMORY_GROWTH                  # a file is built in memory
    -sDYNAMIC_EXECUTION=0                  # the page's policy allows no eval
    -sENVIRONMENT=worker                   # no code for Node or for a page
    -sEXPORTED_FUNCTIONS=${writer_functions}
    -sEXPORTED_RUNTIME_METHODS=HEAPU8,UTF8ToString,stringToNewUTF8
    -sEXPORT_NAME=createWriter             # as writer_worker.js calls it
    -sINCOMING_MODULE_JS_API=[]            # nothing is set from outside
    -sMALLOC=dlmalloc                      # a font's glyphs are tens of thousands of small blocks
    -sMODULARIZE                           # no global names but EXPORT_NAME
    -sSTACK_SIZE=512KB                     # our JSON reader is deep
    -fno-exceptions)                       # none of ours, none of our libraries'
# Its file system is Emscripten's own in memory: libxlsxwriter builds a workbook from temporary
# files, and PDFHummus reads fonts from files.

add_custom_command(
    OUTPUT ${parts}/writer_worker.js
    COMMAND ${CMAKE_COMMAND} -E copy ${CMAKE_CURRENT_SOURCE_DIR}/writer_worker.js ${parts}
    DEPENDS writer_worker.js
    VERBATIM)
add_custom_target(ipgauge_writer_site ALL DEPENDS ${parts}/writer_worker.js)
add_dependencies(ipgauge_writer_site writer)
