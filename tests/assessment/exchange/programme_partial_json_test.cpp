// SPDX-License-Identifier: MIT
#include "assessment/exchange/programme_partial_json.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "assessment/exchange/counts_text.hpp"
#include "assessment/exchange/json.hpp"
#include "tests/support/changes.hpp"
#include "tests/support/examples.hpp"
#include "tests/support/golden.hpp"
#include "tests/support/random_entries.hpp"
#include "tests/support/show.hpp"

using namespace assessment;
using namespace assessment::exchange;
using programme::Partial;

namespace {

Partial counted(std::uint64_t seed, int reports, const tests::EntryRules& rules = {}) {
    const auto instrument = tests::shipped_instrument();
    tests::Random random(seed);
    Partial partial = programme::empty_partial(
        *instrument, {.fields = {FieldId("industry"), FieldId("size"), FieldId("park")}});
    for (const auto& entry : tests::random_entries(random, *instrument, reports, rules)) {
        add(partial, entry);
    }
    return partial;
}

}  // namespace

TEST_CASE("counts come back as they were written, byte for byte") {
    for (const std::uint64_t seed : {1U, 2U, 3U}) {
        const Partial partial = counted(seed, static_cast<int>(seed) * 20 - 20);
        const std::string bytes = write_partial(partial);
        const auto read = read_partial(bytes);
        INFO(tests::show(read.findings));
        REQUIRE(read);
        CHECK(*read == partial);
        CHECK(write_partial(*read) == bytes);
        CHECK(write_canonical(parse_json(bytes).root) + "\n" == bytes);
    }
}

TEST_CASE("the same reports are counted in the same bytes for ever") {
    tests::check_golden("programme/partial.json", write_partial(counted(2026, 12)));
}

TEST_CASE("counts of doubtful reports that could not be read are sound") {
    const auto instrument = tests::shipped_instrument();
    Partial partial = programme::empty_partial(
        *instrument, {.fields = {FieldId("size")}, .counts_doubtful = true});
    auto entry = tests::entry_at(*instrument, "one", 4);
    entry.trust = programme::Trust::altered;
    add(partial, entry);
    entry.standings.clear();
    add(partial, entry);
    const auto read = read_partial(write_partial(partial));
    INFO(tests::show(read.findings));
    REQUIRE(read);
    CHECK(*read == partial);
}

TEST_CASE("a field with too many values comes back without groups") {
    Partial partial = counted(4, 10);
    partial.fields[2].has_too_many = true;
    partial.fields[2].groups.clear();
    const auto read = read_partial(write_partial(partial));
    REQUIRE(read);
    CHECK(*read == partial);
}

TEST_CASE("counts that cannot be are refused with their place") {
    tests::check_rules("tests/data/golden/programme/partial.json",
                       "tests/data/broken/programme_partial_rules.json",
                       [](const std::string& bytes) { return read_partial(bytes).findings; });
}

TEST_CASE("there is one way to write a line of counts") {
    const CountLimits limits{.largest_key = 100, .largest_count = 50};
    CHECK(read_counts("", limits)->empty());
    CHECK(*read_counts("0:1 100:50", limits) == KeyCounts{{0, 1}, {100, 50}});
    for (const char* line :
         {" ", "1", "1:", ":1", "1:0", "01:1", "1:01", "1:1 ", " 1:1", "1:1  2:1", "2:1 1:1",
          "1:1 1:1", "101:1", "1:51", "+1:1", "1:-1", "1:1,2:1", "99999999999999999999:1"}) {
        CAPTURE(line);
        CHECK_FALSE(read_counts(line, limits).has_value());
    }
}

TEST_CASE("cut off or with a byte changed, counts never end the program") {
    const std::string bytes = write_partial(counted(5, 8));
    tests::Random random(6);
    for (int run = 0; run < 60; ++run) {
        std::string broken = bytes;
        const auto at = static_cast<std::size_t>(random.between(0, std::ssize(bytes) - 1));
        if (random.chance(20)) {
            broken.resize(at);
        } else {
            broken[at] = static_cast<char>(random.number(32, 126));
        }
        const auto read = read_partial(broken);
        CHECK((read || has_errors(read.findings)));
    }
}
