# SPDX-License-Identifier: MIT
# Writes a C++ table of file name and bytes, for the header and namespace that it is given. Every byte
# is an escape, and literals are cut into pieces of 8,000 characters that the compiler joins, so that
# no line grows without bound. Words whose keys begin as LEAVE_OUT says are left out.
string(REPLACE "." "\\." left_out "${LEAVE_OUT}")
string(REPLACE ";" "|" left_out "${left_out}")
set(body "// Written by assets/embed.cmake.\n#include \"${HEADER}\"\n\n#include <algorithm>\n#include <array>\n\nnamespace ${NAMESPACE} {\nnamespace {\nusing namespace std::string_view_literals;\nconstexpr std::array files{\n")
foreach(name IN LISTS NAMES)
    file(READ "${SOURCE}/${name}" bytes HEX)
    if(left_out AND name MATCHES "^text/")
        # One key a line; what belongs to it on further lines stands deeper.
        file(READ "${SOURCE}/${name}" text)
        string(REGEX REPLACE "\n  \"(${left_out})[^\n]*(\n    [^\n]*)*(\n  }[^\n]*)?" "" text "${text}")
        string(REGEX REPLACE ",\n}" "\n}" text "${text}")
        string(HEX "${text}" bytes)
    endif()
    string(LENGTH "${bytes}" digits)
    # Escapes keep every byte as it is, whatever CMake thinks of semicolons and brackets.
    string(REGEX REPLACE "([0-9a-f][0-9a-f])" "\\\\x\\1" escaped "${bytes}")
    set(pieces "")
    set(at 0)
    string(LENGTH "${escaped}" length)
    while(at LESS length)
        string(SUBSTRING "${escaped}" ${at} 8000 piece)
        string(APPEND pieces "\n    \"${piece}\"")
        math(EXPR at "${at} + 8000")
    endwhile()
    string(APPEND body "    Embedded{\"${name}\"sv,${pieces}sv},\n")
endforeach()
string(APPEND body "};\n}  // namespace\n\nstd::span<const Embedded> embedded() { return files; }\n\nstd::string_view find(std::string_view name) {\n    const auto* at = std::ranges::find(files, name, &Embedded::name);\n    return at == files.end() ? std::string_view{} : at->bytes;\n}\n\n}  // namespace ${NAMESPACE}\n")
file(WRITE "${OUTPUT}" "${body}")
