// SPDX-License-Identifier: MIT
// What opening a store with many enterprises costs, part by part: SQLite with the check of the
// file, reading the rows, writing the answer and reading it again; beside it, bare rows through
// SQLite alone. A file of the system instead of the browser's; the rest is what the browser does.
// Usage: store_time [ENTERPRISES]

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "app/library.hpp"
#include "app/store/archive.hpp"
#include "app/store/connection.hpp"
#include "app/store/protocol.hpp"
#include "app/store/records.hpp"
#include "app/store/wire.hpp"
#include "assessment/exchange/assessment_json.hpp"

namespace {

using app::store::Archive;
using Clock = std::chrono::steady_clock;

constexpr int assessments_each = 3;
constexpr int repetitions = 9;

double milliseconds(Clock::duration time) {
    return std::chrono::duration<double, std::milli>(time).count();
}

void show(const char* what, const std::function<void()>& run) {
    std::vector<double> times;
    for (int i = 0; i < repetitions; ++i) {
        const auto began = Clock::now();
        run();
        times.push_back(milliseconds(Clock::now() - began));
    }
    std::ranges::sort(times);
    std::printf("%-22s %8.1f\n", what, times[repetitions / 2]);
}

std::string example(const std::string& name) {
    std::ifstream file(std::string(IPGAUGE_SOURCE_FOLDER "/assets/examples/") + name + ".json");
    return {std::istreambuf_iterator<char>(file), {}};
}

/// Every enterprise in one transaction.
void fill(const std::string& path, int enterprises, const app::Library& library) {
    std::vector<assessment::Assessment> examples;
    for (const char* name : {"pilot-candidate", "demonstration-candidate", "micro-starting"}) {
        examples.push_back(
            *assessment::exchange::read_assessment(example(name), *library.instruments.front())
                 .value);
    }
    auto archive = Archive::open({.path = path});
    for (int i = 0; i < enterprises; ++i) {
        const assessment::EnterpriseId id("e-" + std::to_string(i));
        app::Save save{.ticket = 1, .changes = {app::PutEnterprise{.id = id, .name = "晋阳湖"}}};
        for (int n = 0; n < assessments_each; ++n) {
            auto assessment = examples[static_cast<std::size_t>(i + n) % examples.size()];
            assessment.id =
                assessment::AssessmentId("a-" + std::to_string(i) + "-" + std::to_string(n));
            save.changes.emplace_back(
                app::PutAssessment{.enterprise = id, .assessment = assessment});
        }
        static_cast<void>(app::store::handle(*archive, app::store::encode(save)));
    }
}

std::size_t bare_rows(app::store::Database& database) {
    auto rows = database.prepare("SELECT assessment, criterion, body FROM answers");
    std::size_t bytes = 0;
    while (*rows->step()) {
        bytes += rows->text(0).size() + rows->text(1).size() + rows->text(2).size();
    }
    return bytes;
}

}  // namespace

int main(int count, char** arguments) {
    int enterprises = 500;
    if (count > 1) {
        const std::string text = arguments[1];
        std::from_chars(text.data(), text.data() + text.size(), enterprises);
    }
    const auto library = app::shipped_library();
    std::string folder = (std::filesystem::temp_directory_path() / "ipgauge-XXXXXX").string();
    const std::string path = std::string(mkdtemp(folder.data())) + "/ipgauge.db";
    fill(path, enterprises, *library);

    std::printf("%d enterprises, %d assessments each, %ju bytes; ms, median of %d\n", enterprises,
                assessments_each, static_cast<std::uintmax_t>(std::filesystem::file_size(path)),
                repetitions);
    show("open", [&] { static_cast<void>(Archive::open({.path = path})); });
    {
        auto database = app::store::connect({.path = path});
        show("rows, SQLite alone", [&] { static_cast<void>(bare_rows(*database)); });
        show("quick_check", [&] { static_cast<void>(database->text("PRAGMA quick_check(1)")); });
    }
    auto archive = Archive::open({.path = path});
    show("rows, as contents", [&] { static_cast<void>(archive->load()); });
    const auto contents = archive->load();
    show("contents to lines",
         [&] { static_cast<void>(app::store::write_bare_contents(*contents)); });
    const std::string lines = app::store::write_bare_contents(*contents);
    show("lines to contents", [&] { static_cast<void>(app::store::read_contents(lines)); });
    show("contents to records",
         [&] { static_cast<void>(app::store::records(*contents, *library)); });
    show("all, from open", [&] {
        archive = Archive::open({.path = path + "x"});  // lets the first go
        archive = Archive::open({.path = path});
        const auto answer = app::store::handle(*archive, app::store::encode(app::Load{}));
        static_cast<void>(app::store::decode(answer, *library));
    });
    std::printf("%zu bytes of lines\n", lines.size());
    std::filesystem::remove_all(folder);
    return 0;
}
