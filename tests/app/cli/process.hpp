// SPDX-License-Identifier: MIT
#pragma once

// The program as a process: arguments in, exit code and both streams out.

#include <string>
#include <string_view>
#include <vector>

namespace tests {

struct Run {
    int exit = -1;
    std::string out;
    std::string err;
};

/// What it is given beside its arguments. `locale` is the environment's LC_ALL, "" is not set.
struct Around {
    std::string input{};
    std::string locale = "en_GB.UTF-8";
    std::string out_file{};  // the standard output goes here instead
};

/// Runs `ipgauge` with these arguments.
[[nodiscard]] Run ipgauge(const std::vector<std::string>& arguments, const Around& around = {});

/// A file of this test's own, with these bytes; gives its path. It is overwritten next time.
[[nodiscard]] std::string temporary_file(std::string_view name, std::string_view bytes);

/// The path of such a file, which is not there.
[[nodiscard]] std::string no_file(std::string_view name);

/// The bytes of any file.
[[nodiscard]] std::string bytes_of(const std::string& path);

}  // namespace tests
