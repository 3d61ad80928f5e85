// SPDX-License-Identifier: MIT
#include "tests/support/files.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace tests {

namespace {

namespace fs = std::filesystem;

const fs::path root = IPGAUGE_SOURCE_FOLDER;

}  // namespace

std::string read_file(std::string_view path) {
    std::ifstream file(root / path, std::ios::binary);
    CAPTURE(path);
    REQUIRE(file.is_open());
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::vector<std::string> files_in(std::string_view folder, std::string_view ending) {
    std::vector<std::string> paths;
    for (const auto& entry : fs::directory_iterator(root / folder)) {
        const std::string path = (fs::path(folder) / entry.path().filename()).generic_string();
        if (entry.is_regular_file() && path.ends_with(ending)) {
            paths.push_back(path);
        }
    }
    std::ranges::sort(paths);
    return paths;
}

}  // namespace tests
