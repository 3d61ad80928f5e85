// SPDX-License-Identifier: MIT
// `ipgauge programme merge` on counts that were made in parts.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "assessment/exchange/programme_partial_json.hpp"
#include "tests/app/cli/process.hpp"
#include "tests/support/examples.hpp"
#include "tests/support/random_entries.hpp"

using namespace assessment;
using tests::ipgauge;

namespace {

std::string counted(std::span<const programme::Entry> entries, std::string_view field = "size") {
    auto partial =
        programme::empty_partial(*tests::shipped_instrument(), {.fields = {FieldId(field)}});
    for (const auto& entry : entries) {
        add(partial, entry);
    }
    return exchange::write_partial(partial);
}

}  // namespace

TEST_CASE("programme merge prints what one run over all reports would have counted") {
    tests::Random random(3);
    const auto entries = tests::random_entries(random, *tests::shipped_instrument(), 60);
    const std::span<const programme::Entry> all(entries);
    const auto first = tests::temporary_file("partial-1.json", counted(all.first(25)));
    const auto second = tests::temporary_file("partial-2.json", counted(all.subspan(25, 5)));
    const auto run =
        ipgauge({"programme", "merge", first, second, "-"}, {.input = counted(all.subspan(30))});
    CHECK(run.exit == 0);
    CHECK(run.err.empty());
    CHECK((run.out == counted(all)));
}

TEST_CASE("programme merge refuses counts that do not belong together, and prints nothing") {
    const auto one = tests::temporary_file("partial-1.json", counted({}));
    const auto other = tests::temporary_file("partial-2.json", counted({}, "industry"));
    const auto run = ipgauge({"programme", "merge", one, other, "--lang", "en"});
    CHECK(run.exit == 3);
    CHECK(run.out.empty());
    CHECK(run.err.contains("partial-2.json: was counted with another instrument"));
}

TEST_CASE("programme merge says what is wrong with a file") {
    const auto broken = tests::temporary_file("partial-3.json", R"({"format":"ipgauge.report/1"})");
    const auto run = ipgauge({"programme", "merge", broken});
    CHECK(run.exit == 3);
    CHECK(run.out.empty());
    CHECK(run.err.contains("/format"));
    CHECK(ipgauge({"programme", "merge", tests::no_file("gone.json")}).exit == 4);
    CHECK(ipgauge({"programme", "merge"}).exit == 2);
}
