// SPDX-License-Identifier: MIT
#pragma once

// Files of the repository, by their path below its root: "assets/text/en.json".

#include <string>
#include <string_view>
#include <vector>

namespace tests {

/// The bytes of a file. A file that is missing fails the test.
[[nodiscard]] std::string read_file(std::string_view path);

/// Paths of the files of a folder that end so, sorted.
[[nodiscard]] std::vector<std::string> files_in(std::string_view folder, std::string_view ending);

}  // namespace tests
