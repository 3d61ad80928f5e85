# SPDX-License-Identifier: MIT
# Writes the migrations into the program: one function that gives the SQL of each file, by name.
# HEADER declares it, in NAMESPACE.
set(body "// Written by app/store/schema/embed.cmake.\n#include \"${HEADER}\"\n\nnamespace ${NAMESPACE} {\n\nstd::string_view schema(std::string_view name) {\n")
foreach(name IN LISTS NAMES)
    file(READ "${SOURCE}/${name}.sql" sql)
    string(APPEND body "    if (name == \"${name}\") {\n        return R\"sql(${sql})sql\";\n    }\n")
endforeach()
string(APPEND body "    return {};\n}\n\n}  // namespace ${NAMESPACE}\n")
file(WRITE "${OUTPUT}" "${body}")
