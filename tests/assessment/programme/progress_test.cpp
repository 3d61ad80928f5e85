// SPDX-License-Identifier: MIT
#include "assessment/programme/progress.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "tests/support/examples.hpp"
#include "tests/support/random_entries.hpp"

using namespace assessment;
using namespace assessment::programme;

namespace {

Journey a_journey() {
    return {.instrument = tests::shipped_instrument()->ref, .periods = {"2025", "2026"}};
}

Entry in_period(std::string_view enterprise, std::string_view period, int level) {
    Entry entry = tests::entry_at(*tests::shipped_instrument(), enterprise, level);
    entry.period = period;
    return entry;
}

}  // namespace

TEST_CASE("who reported twice is seen to have moved") {
    Journey journey = a_journey();
    for (int i = 0; i < 6; ++i) {
        const std::string name = "enterprise " + std::to_string(i);
        add(journey, in_period(name, "2025", i < 2 ? 5 : 2));
        add(journey, in_period(name, "2026", i < 4 ? 5 : 2));
    }
    const ProgressFigures made = progress(journey, *tests::shipped_instrument());
    CHECK(made.both == 6);
    CHECK(made.flow == std::vector<std::vector<std::int64_t>>{{2, 0, 2}, {0, 0, 0}, {0, 0, 2}});
    CHECK(made.total.risen == 2);
    CHECK(made.total.same == 4);
    CHECK(made.total.fallen == 0);
    CHECK(made.total.change->lower == 0);
    CHECK(made.total.change->median == 0);
    CHECK(made.total.change->upper > 5'000);
    CHECK(made.dimensions.size() == 10);
}

TEST_CASE("of several reports of a period the newest stands, in whichever order they come") {
    const Entry older = in_period("one", "2025", 1);
    Entry newer = in_period("one", "2025", 4);
    newer.issued = older.issued.year() / 12 / 31;
    Journey forwards = a_journey();
    add(forwards, older);
    add(forwards, newer);
    Journey backwards = a_journey();
    add(backwards, newer);
    add(backwards, older);
    CHECK(forwards == backwards);
    CHECK(forwards.enterprises.at("one").at(0)->issued == newer.issued);
}

TEST_CASE("what does not count, or is of another period or instrument, is not noted") {
    Journey journey = a_journey();
    add(journey, in_period("one", "2024", 1));
    Entry altered = in_period("one", "2025", 1);
    altered.trust = Trust::altered;
    add(journey, altered);
    Entry other = in_period("one", "2025", 1);
    other.instrument.version = "2026.1.0";
    add(journey, other);
    CHECK(journey.enterprises.empty());
}

TEST_CASE("journeys merge into the one of all reports") {
    tests::Random random(4);
    auto entries = tests::random_entries(random, *tests::shipped_instrument(), 60);
    for (auto& entry : entries) {
        entry.enterprise = "enterprise " + std::to_string(random.number(1, 25));
        entry.period = random.chance(50) ? "2025" : "2026";
    }
    Journey all = a_journey();
    Journey first = a_journey();
    Journey second = a_journey();
    for (const auto& entry : entries) {
        add(all, entry);
        add(random.chance(50) ? first : second, entry);
    }
    REQUIRE(merge(second, first));
    CHECK(second == all);
    first.periods[0] = "2024";
    CHECK_FALSE(merge(second, first));
}

TEST_CASE("progress of few enterprises is hidden, and so is what would tell of few who left") {
    Journey journey = a_journey();
    for (int i = 0; i < 9; ++i) {
        const std::string name = "enterprise " + std::to_string(i);
        add(journey, in_period(name, "2025", 2));
        if (i < 4) {
            add(journey, in_period(name, "2026", 3));
        }
    }
    const auto& instrument = *tests::shipped_instrument();
    const ProgressFigures hidden{.periods = {"2025", "2026"}, .is_hidden = true};
    CHECK(progress(journey, instrument) == hidden);
    for (int i = 4; i < 8; ++i) {
        add(journey, in_period("enterprise " + std::to_string(i), "2026", 3));
    }
    CHECK(progress(journey, instrument) == hidden);  // one is left: its tier could be found
    CHECK(progress(journey, instrument, 1).both == 8);
    add(journey, in_period("enterprise 8", "2026", 3));
    CHECK(progress(journey, instrument).both == 9);
}
