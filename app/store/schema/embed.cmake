# SPDX-License-Identifier: MIT
# Writes the migrations into the program: one function that gives the SQL of each file, by name.
set(body "// Written by app/store/schema/embed.cmake.\n#include \"app/store/migrations.hpp\"\n\nnamespace app::store {\n\nstd::string_view schema(std::string_view name) {\n")
foreach(name IN LISTS NAMES)
    file(READ "${SOURCE}/${name}.sql" sql)
    string(APPEND body "    if (name == \"${name}\") {\n        return R\"sql(${sql})sql\";\n    }\n")
endforeach()
string(APPEND body "    return {};\n}\n\n}  // namespace app::store\n")
file(WRITE "${OUTPUT}" "${body}")
