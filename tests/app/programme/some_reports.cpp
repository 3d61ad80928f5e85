// SPDX-License-Identifier: MIT
#include "tests/app/programme/some_reports.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <sstream>

#include "app/programme/cohort_file.hpp"
#include "app/store/database.hpp"
#include "assessment/exchange/report_json.hpp"
#include "tests/support/examples.hpp"

namespace tests {

using namespace app::programme;

const app::Library& library() {
    static const auto shipped = app::shipped_library();
    return *shipped;
}

std::string a_report(std::uint64_t index, int altered) {
    return cohort_file(shipped_instrument(), {.seed = 7, .periods = 2, .altered = altered}, index,
                       false);
}

std::string an_example(std::string_view name) {
    return assessment::exchange::write_report_json(example_report(name), catalogue("en"));
}

Collection a_collection(const std::string& path) {
    auto made = Collection::create(path, {.keys = cohort_keys(7)}, library());
    REQUIRE(made);
    return std::move(*made);
}

Tally add(Collection& collection, const std::vector<std::string>& paths, std::size_t batch) {
    const auto run = collection.begin(RunAction::add, paths, "2026-11-26T09:30:00Z");
    REQUIRE(run);
    std::istringstream nothing;
    const auto tally = collect(collection, *run, paths, nothing, {.batch = batch}, {});
    REQUIRE(tally);
    return *tally;
}

std::string dump(const std::string& path) {
    auto database = app::store::Database::open(path);
    REQUIRE(database);
    std::string all;
    for (const char* table : {"instruments", "reports", "bodies", "settings"}) {
        auto columns = database->text(
            "SELECT group_concat('quote(' || name || ')', '||'',''||') "
            "FROM pragma_table_info('" +
            std::string(table) + "')");
        REQUIRE(columns);
        auto rows = database->prepare("SELECT " + *columns + " FROM " + table + " ORDER BY 1");
        REQUIRE(rows);
        while (*rows->step()) {
            all += std::string(table) + ": " + std::string(rows->text(0)) + "\n";
        }
    }
    return all;
}

void write_file(const std::string& path, std::string_view bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
}

std::map<std::string, std::string> states(Collection& collection) {
    std::map<std::string, std::string> found;
    const auto done = collection.each([&](Row&& row) {
        std::string state(name(row.entry.trust));
        for (const Reason& reason : row.reasons) {
            state += ": " + std::string(reason.refusal ? name(*reason.refusal)
                                                       : assessment::name(reason.finding.code));
            break;
        }
        found[row.source] = state;
        return true;
    });
    REQUIRE(done);
    return found;
}

}  // namespace tests
