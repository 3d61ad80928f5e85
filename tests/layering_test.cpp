// SPDX-License-Identifier: MIT
// The folder promises: which folder may include what. The table below is the architecture;
// CMake holds most of it too, by linking privately, but this test says it in one place.

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace {

namespace fs = std::filesystem;
using std::string_view_literals::operator""sv;

struct Folder {
    std::string_view path;
    std::vector<std::string_view> may_include;  // project folders besides itself
    std::vector<std::string_view> libraries;    // headers in <…> beyond the standard library
};

// Longer paths first: the first that fits a file is its folder.
const std::array folders{
    Folder{"assessment/exchange",
           {"assessment", "assessment/programme"},
           {"nlohmann/", "openssl/", "qrcodegen.h", "sodium.h"}},
    Folder{"assessment/programme", {"assessment"}, {}},
    Folder{"assessment", {}, {}},
    Folder{"app/backup", {"assessment/exchange"}, {"mbedtls/", "sodium.h", "zlib.h"}},
    Folder{"app/office", {"assessment", "assessment/exchange"}, {"PDFWriter/", "xlsxwriter.h"}},
    Folder{"app/programme",
           {"app", "app/store", "assessment", "assessment/exchange", "assessment/programme"},
           {"unzip.h", "zlib.h"}},
    Folder{"app/view", {"app", "assessment", "assessment/exchange"}, {}},
    Folder{"app/ui", {"app", "app/view", "assessment"}, {"imgui"}},
    Folder{"app/store", {"app", "app/backup", "assessment", "assessment/exchange"}, {"sqlite3.h"}},
    Folder{"app/desktop",
           {"app", "app/backup", "app/office", "app/programme", "app/view", "app/ui", "app/store",
            "assessment", "assessment/exchange"},
           {"GLFW/", "imgui", "backends/imgui", "CLI/"}},
    Folder{"app/cli",
           {"app", "app/office", "app/programme", "app/view", "app/store", "assessment",
            "assessment/exchange", "assessment/programme", "assets"},
           {"CLI/"}},
    Folder{"app", {"app/backup", "assessment", "assessment/exchange", "assets"}, {}},
    Folder{"assets", {}, {}},
    Folder{"wasm",
           {"app", "app/office", "app/programme", "app/view", "app/ui", "app/store", "assessment",
            "assessment/exchange", "assets"},
           {"emscripten", "GLES", "imgui", "backends/imgui", "sqlite3.h"}},
};

/// Libraries whose headers only the named folders may see, in sources but never in headers.
constexpr std::array only_in_sources{
    "openssl/"sv, "qrcodegen.h"sv, "sqlite3.h"sv, "nlohmann/"sv, "sodium.h"sv,     "CLI/"sv,
    "GLFW/"sv,    "mbedtls/"sv,    "zlib.h"sv,    "unzip.h"sv,   "xlsxwriter.h"sv, "PDFWriter/"sv};

constexpr std::array guarded{"openssl/"sv,  "qrcodegen.h"sv,    "nlohmann/"sv,    "sodium.h"sv,
                             "sqlite3.h"sv, "imgui"sv,          "CLI/"sv,         "emscripten"sv,
                             "GLES"sv,      "backends/imgui"sv, "GLFW/"sv,        "mbedtls/"sv,
                             "zlib.h"sv,    "unzip.h"sv,        "xlsxwriter.h"sv, "PDFWriter/"sv};

const fs::path root = IPGAUGE_SOURCE_FOLDER;

const Folder* folder_of(std::string_view file) {
    const auto* at = std::ranges::find_if(folders, [&](const Folder& folder) {
        return file.starts_with(folder.path) && file.size() > folder.path.size() &&
               file[folder.path.size()] == '/';
    });
    return at == folders.end() ? nullptr : at;
}

struct Include {
    std::string file;
    std::string header;
    bool quoted = false;
};

std::vector<Include> includes_in(const fs::path& file) {
    std::vector<Include> found;
    std::ifstream lines(file);
    for (std::string line; std::getline(lines, line);) {
        if (!line.starts_with("#include ")) {
            continue;
        }
        const bool quoted = line[9] == '"';
        const auto end = line.find(quoted ? '"' : '>', 10);
        found.push_back(
            {fs::relative(file, root).generic_string(), line.substr(10, end - 10), quoted});
    }
    return found;
}

std::vector<Include> all_includes() {
    std::vector<Include> found;
    for (const auto* top : {"assessment", "app", "assets", "wasm"}) {
        for (const auto& entry : fs::recursive_directory_iterator(root / top)) {
            const auto extension = entry.path().extension();
            if (entry.is_regular_file() && (extension == ".hpp" || extension == ".cpp")) {
                std::ranges::move(includes_in(entry.path()), std::back_inserter(found));
            }
        }
    }
    return found;
}

/// Dear ImGui's own headers are quoted in its documentation; they are a library all the same.
bool is_library(const Include& include) {
    return !include.quoted || std::ranges::any_of(guarded, [&](std::string_view library) {
        return include.header.starts_with(library);
    });
}

}  // namespace

TEST_CASE("each folder includes only what its promise allows") {
    const auto includes = all_includes();
    REQUIRE(includes.size() > 100);  // the walk found the sources
    for (const Include& include : includes) {
        CAPTURE(include.file);
        CAPTURE(include.header);
        const Folder* from = folder_of(include.file);
        REQUIRE(from != nullptr);
        if (is_library(include)) {
            continue;
        }
        const Folder* to = folder_of(include.header);
        REQUIRE(to != nullptr);
        CHECK((to == from ||
               std::ranges::find(from->may_include, to->path) != from->may_include.end()));
    }
}

TEST_CASE("a library is seen only by the folder that is there for it") {
    for (const Include& include : all_includes()) {
        const bool is_guarded = std::ranges::any_of(
            guarded, [&](std::string_view library) { return include.header.starts_with(library); });
        if (!is_guarded) {
            continue;
        }
        CAPTURE(include.file);
        CAPTURE(include.header);
        const Folder* from = folder_of(include.file);
        REQUIRE(from != nullptr);
        CHECK(std::ranges::any_of(from->libraries, [&](std::string_view library) {
            return include.header.starts_with(library);
        }));
    }
}

TEST_CASE("the headers of libraries stay out of our headers") {
    for (const Include& include : all_includes()) {
        if (!include.file.ends_with(".hpp")) {
            continue;
        }
        CAPTURE(include.file);
        CHECK_FALSE(std::ranges::any_of(only_in_sources, [&](std::string_view library) {
            return include.header.starts_with(library);
        }));
    }
}
