# SPDX-License-Identifier: MIT
# The desk with the reports of a programme, programme.js and programme.wasm, beside the app in the
# folder `parts`, with the script that runs it: programme_worker.js is a file of its own, because a
# worker is started from one. Included by CMakeLists.txt, which sets `parts`.
add_executable(programme programme_main.cpp)
target_link_libraries(programme PRIVATE ipgauge_options ipgauge_small ipgauge::desk)
set_target_properties(programme PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${parts})

set(programme_functions
    _free
    _malloc
    _programme_add
    _programme_ask
    _programme_progress
    _programme_refuse
    _programme_work)
list(JOIN programme_functions "," programme_functions)

target_link_options(programme PRIVATE
    -Oz                                    # what is waited for is compiled for speed already
    -sALLOW_MEMORY_GROWTH                  # archives and their reports
    -sDYNAMIC_EXECUTION=0                  # the page's policy allows no eval
    -sENVIRONMENT=worker                   # no code for Node or for a page
    -sEXPORTED_FUNCTIONS=${programme_functions}
    -sEXPORTED_RUNTIME_METHODS=HEAPU8,UTF8ToString,stringToNewUTF8
    -sEXPORT_NAME=createProgramme          # as programme_worker.js calls it
    -sFILESYSTEM=0                         # files are given as bytes
    -sINCOMING_MODULE_JS_API=[]            # nothing is set from outside
    -sMODULARIZE                           # no global names but EXPORT_NAME
    -sSTACK_SIZE=512KB                     # our JSON reader is deep
    -fno-exceptions)                       # none of ours, none of our libraries'
# The usual malloc: emmalloc gets slow with very many small pieces.

add_custom_command(
    OUTPUT ${parts}/programme_worker.js
    COMMAND ${CMAKE_COMMAND} -E copy ${CMAKE_CURRENT_SOURCE_DIR}/programme_worker.js ${parts}
    DEPENDS programme_worker.js
    VERBATIM)
add_custom_target(ipgauge_programme_site ALL DEPENDS ${parts}/programme_worker.js)
add_dependencies(ipgauge_programme_site programme)
