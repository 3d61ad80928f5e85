# SPDX-License-Identifier: MIT
# PDFHummus writes PDF: it embeds as much of a font as is used, OpenType with PostScript outlines
# too, and tells what its glyphs mean. FreeType reads the fonts for it. Both from their sources
# everywhere, so that every build gives the same bytes; without images, whose libraries it would
# need, and without what is encrypted by OpenSSL.
set(pdfhummus ${IPGAUGE_PDFHUMMUS_SOURCE})
if(NOT EXISTS "${pdfhummus}/PDFWriter/PDFWriter.h")
    message(FATAL_ERROR "IPGAUGE_PDFHUMMUS_SOURCE names no folder of PDFHummus' sources; "
                        "wasm/toolchain/sources fetches them.")
endif()

set(freetype_parts base/ftbase base/ftbbox base/ftbitmap base/ftcid base/ftdebug base/ftfstype
    base/ftglyph base/ftinit base/fttype1 cff/cff psaux/psaux psnames/psnames sfnt/sfnt)
list(TRANSFORM freetype_parts PREPEND ${pdfhummus}/FreeType/src/)
list(TRANSFORM freetype_parts APPEND .c)
add_library(ipgauge_freetype STATIC
    ${freetype_parts}
    ${CMAKE_CURRENT_SOURCE_DIR}/freetype/whole_files.c)  # with ftsystem.c
target_include_directories(ipgauge_freetype SYSTEM PUBLIC ${pdfhummus}/FreeType/include)
target_include_directories(ipgauge_freetype SYSTEM PRIVATE
    ${CMAKE_CURRENT_SOURCE_DIR}/freetype
    ${pdfhummus}/FreeType)
target_compile_definitions(ipgauge_freetype PRIVATE
    FT2_BUILD_LIBRARY FT_CONFIG_MODULES_H=<modules.h> FT_CONFIG_OPTIONS_H=<options.h>)
target_compile_options(ipgauge_freetype PRIVATE -w)  # not ours to change
target_link_libraries(ipgauge_freetype PRIVATE ipgauge_small)

# All of it; the linker takes what is needed.
file(GLOB pdfhummus_parts ${pdfhummus}/PDFWriter/*.cpp ${pdfhummus}/LibAesgm/aes*.c)
add_library(ipgauge_pdfhummus STATIC ${pdfhummus_parts})
target_include_directories(ipgauge_pdfhummus SYSTEM
    PUBLIC ${pdfhummus}
    PRIVATE ${pdfhummus}/PDFWriter ${pdfhummus}/LibAesgm)
target_compile_definitions(ipgauge_pdfhummus PUBLIC
    PDFHUMMUS_NO_DCT PDFHUMMUS_NO_OPENSSL PDFHUMMUS_NO_PNG PDFHUMMUS_NO_TIFF)
target_compile_features(ipgauge_pdfhummus PRIVATE cxx_std_20)
target_compile_options(ipgauge_pdfhummus PRIVATE -w
    $<$<AND:$<BOOL:${EMSCRIPTEN}>,$<COMPILE_LANGUAGE:CXX>>:-fno-exceptions -fno-rtti>)
target_link_libraries(ipgauge_pdfhummus
    PUBLIC ipgauge_freetype
    PRIVATE ipgauge_small ipgauge_zlib)
