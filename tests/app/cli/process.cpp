// SPDX-License-Identifier: MIT
#include "tests/app/cli/process.hpp"

#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace tests {

namespace {

namespace fs = std::filesystem;

std::string for_shell(std::string_view argument) {
    std::string safe = "'";
    for (const char character : argument) {
        safe += character == '\'' ? std::string("'\\''") : std::string(1, character);
    }
    return safe + "'";
}

/// Goes away with everything in it when the tests are done.
class TemporaryFolder {
public:
    TemporaryFolder()
        : path_(fs::temp_directory_path() / ("ipgauge-cli-" + std::to_string(getpid()))) {
        fs::create_directories(path_);
    }
    ~TemporaryFolder() {
        std::error_code ignored;  // a folder left in /tmp harms nobody
        fs::remove_all(path_, ignored);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    [[nodiscard]] std::string file(std::string_view name) const { return (path_ / name).string(); }

private:
    fs::path path_;
};

const TemporaryFolder& folder() {
    static const TemporaryFolder folder;
    return folder;
}

}  // namespace

Run ipgauge(const std::vector<std::string>& arguments, const Around& around) {
    std::string command = "env -u LC_MESSAGES -u LANG";
    command += around.locale.empty() ? " -u LC_ALL " : " LC_ALL=" + for_shell(around.locale) + " ";
    command += for_shell(IPGAUGE_PROGRAM);
    for (const std::string& argument : arguments) {
        command += " " + for_shell(argument);
    }
    const std::string out = around.out_file.empty() ? temporary_file("out", "") : around.out_file;
    const std::string err = temporary_file("err", "");
    command += " <" + for_shell(temporary_file("in", around.input));
    command += " >" + for_shell(out) + " 2>" + for_shell(err);
    const int status = std::system(command.c_str());
    Run run;
    run.exit = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    run.out = around.out_file.empty() ? bytes_of(out) : "";
    run.err = bytes_of(err);
    return run;
}

std::string temporary_file(std::string_view name, std::string_view bytes) {
    const std::string path = folder().file(name);
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    file << bytes;
    REQUIRE(file.good());
    return path;
}

std::string no_file(std::string_view name) {
    const std::string path = folder().file(name);
    fs::remove(path);
    return path;
}

std::string bytes_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

}  // namespace tests
