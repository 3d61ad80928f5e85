// SPDX-License-Identifier: MIT
#include "app/desktop/opener.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <thread>

#include "tests/app/store/temporary_folder.hpp"

using app::desktop::file_address;
using app::desktop::open_page;

namespace {

/// Programs are found in this folder only.
class Path {
public:
    explicit Path(const std::filesystem::path& folder) : before_(std::getenv("PATH")) {
        setenv("PATH", folder.c_str(), 1);
    }
    ~Path() { setenv("PATH", before_.c_str(), 1); }
    Path(const Path&) = delete;
    Path& operator=(const Path&) = delete;

private:
    std::string before_;
};

/// What is in the file, for which this waits.
std::string said(const std::string& file) {
    constexpr auto pause = std::chrono::milliseconds(10);
    std::string bytes;
    for (int look = 0; look < 1000 && !bytes.ends_with('\n'); ++look) {
        std::this_thread::sleep_for(pause);
        bytes = tests::bytes_of(file);
    }
    return bytes;
}

}  // namespace

TEST_CASE("what has another meaning in an address is written as its bytes") {
    CHECK(file_address("/usr/share/ipgauge/method.html", "zh-CN") ==
          "file:///usr/share/ipgauge/method.html#zh-CN");
    CHECK(file_address("/a b/50%/#1/晋?.html", "en") ==
          "file:///a%20b/50%25/%231/%E6%99%8B%3F.html#en");
}

TEST_CASE("a page is handed to what opens pages, and signals are left as they were") {
    const tests::TemporaryFolder folder;
    const Path path(folder.path());
    const auto program = folder.path() / "xdg-open";
    std::ofstream(program) << "#!/bin/sh\necho \"$1\" >\"$0.said\"\n";
    std::filesystem::permissions(program, std::filesystem::perms::owner_all);

    CHECK(open_page("/it's #1 $HOME/a.html", "en"));

    CHECK(said(folder.file("xdg-open.said")) == "file:///it%27s%20%231%20%24HOME/a.html#en\n");
    struct sigaction action{};
    sigaction(SIGCHLD, nullptr, &action);
    CHECK((action.sa_handler == SIG_DFL));
}

TEST_CASE("a desktop that opens no pages is told from one that does") {
    const tests::TemporaryFolder folder;
    const Path path(folder.path());
    CHECK_FALSE(open_page("/a.html", "en"));
}
