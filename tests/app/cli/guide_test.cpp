// SPDX-License-Identifier: MIT
// The guide to the instrument kit, run as it stands: each ```sh block is executed in a folder of
// its own, and a ```text block below it is what it prints. What a person does in an editor stands
// in comments that a reader does not see:
//     <!-- guide LOCALE -->             a new folder, and the language of what follows
//     <!-- edit FILE: OLD => NEW -->    the first OLD becomes NEW
//     <!-- file FILE -->                the block below is saved under this name
#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "tests/app/cli/process.hpp"
#include "tests/support/files.hpp"

namespace {

namespace fs = std::filesystem;

struct Said {
    int exit = -1;
    std::string text;  // of both streams
};

/// A folder, a language and what was printed last.
class Reader {
public:
    Reader() : folder_(fs::temp_directory_path() / ("ipgauge-guide-" + std::to_string(getpid()))) {}
    ~Reader() {
        std::error_code ignored;  // a folder left in /tmp harms nobody
        fs::remove_all(folder_, ignored);
    }
    Reader(const Reader&) = delete;
    Reader& operator=(const Reader&) = delete;

    void begin(const std::string& locale) {
        locale_ = locale;
        fs::remove_all(folder_);
        fs::create_directories(folder_);
        ++guides;
    }

    void save(const std::string& file, const std::string& bytes) const {
        std::ofstream(folder_ / file, std::ios::binary) << bytes;
    }

    /// "FILE: OLD => NEW".
    void edit(const std::string& what) const {
        CAPTURE(what);
        const auto colon = what.find(": ");
        const auto arrow = what.find(" => ");
        REQUIRE((colon < arrow && arrow != std::string::npos));
        const std::string file = what.substr(0, colon);
        const std::string old = what.substr(colon + 2, arrow - colon - 2);
        std::string bytes = tests::bytes_of((folder_ / file).string());
        const auto at = bytes.find(old);
        REQUIRE(at != std::string::npos);
        save(file, bytes.replace(at, old.size(), what.substr(arrow + 4)));
    }

    void run(const std::string& block) {
        said_.clear();
        std::istringstream lines(block);
        for (std::string line; std::getline(lines, line);) {
            CAPTURE(line);
            const Said said = shell(line);
            const bool says_no = line.contains("# exit code 1") || line.contains("# 退出码1");
            CHECK(said.exit == (says_no ? 1 : 0));
            said_ += said.text;
            ++commands;
        }
    }

    void compare(const std::string& block) const { CHECK(said_ == block); }

    int guides = 0;
    int commands = 0;

private:
    [[nodiscard]] Said shell(const std::string& line) const {
        const std::string script = (folder_ / ".line.sh").string();
        std::ofstream(script) << line << "\n";
        const std::string programs = fs::path(IPGAUGE_PROGRAM).parent_path().string();
        const std::string command = "cd '" + folder_.string() + "' && LC_ALL=" + locale_ +
                                    " PATH='" + programs + "':\"$PATH\" sh .line.sh 2>&1";
        FILE* pipe = popen(command.c_str(), "r");
        REQUIRE(pipe != nullptr);
        Said said;
        std::array<char, 4096> buffer{};
        for (std::size_t read = 0; (read = fread(buffer.data(), 1, buffer.size(), pipe)) > 0;) {
            said.text.append(buffer.data(), read);
        }
        said.exit = WEXITSTATUS(pclose(pipe));
        return said;
    }

    fs::path folder_;
    std::string locale_;
    std::string said_;
};

/// What stands between the two, when the line begins and ends so.
std::string between(const std::string& line, std::string_view before, std::string_view after) {
    return line.starts_with(before) && line.ends_with(after)
               ? line.substr(before.size(), line.size() - before.size() - after.size())
               : std::string();
}

std::string block_after(std::istream& lines) {
    std::string block;
    for (std::string line; std::getline(lines, line) && line != "```";) {
        block += line + "\n";
    }
    return block;
}

}  // namespace

TEST_CASE("every command of the guide does what the guide says, in both languages") {
    std::istringstream lines(tests::read_file("site/instrument.md"));
    Reader reader;
    std::string file;
    for (std::string line; std::getline(lines, line);) {
        if (const auto locale = between(line, "<!-- guide ", " -->"); !locale.empty()) {
            reader.begin(locale);
        } else if (const auto edit = between(line, "<!-- edit ", " -->"); !edit.empty()) {
            reader.edit(edit);
        } else if (const auto named = between(line, "<!-- file ", " -->"); !named.empty()) {
            file = named;
        } else if (line == "```json") {
            reader.save(file, block_after(lines));
        } else if (line == "```sh") {
            reader.run(block_after(lines));
        } else if (line == "```text") {
            reader.compare(block_after(lines));
        }
    }
    CHECK(reader.guides == 2);
    CHECK(reader.commands == 24);
}
