// SPDX-License-Identifier: MIT
#include "assessment/programme/partial.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <span>
#include <string>
#include <vector>

#include "tests/support/examples.hpp"
#include "tests/support/random_entries.hpp"

using namespace assessment;
using namespace assessment::programme;

namespace {

const PartialRules rules{.fields = {FieldId("industry"), FieldId("size"), FieldId("park")}};

Partial counted(std::span<const Entry> entries) {
    Partial partial = empty_partial(*tests::shipped_instrument(), rules);
    for (const Entry& entry : entries) {
        add(partial, entry);
    }
    return partial;
}

Partial merged(Partial into, const Partial& from) {
    REQUIRE(merge(into, from));
    return into;
}

}  // namespace

TEST_CASE("merging gives exactly what one run over all entries gives") {
    tests::Random random(7);
    const auto entries = tests::random_entries(random, *tests::shipped_instrument(), 200);
    const Partial all = counted(entries);
    CHECK(all.all.reports > 150);
    const std::span<const Entry> span(entries);
    for (int run = 0; run < 5; ++run) {
        const auto first = static_cast<std::size_t>(random.number(0, 100));
        const auto second = static_cast<std::size_t>(random.number(0, 100));
        const Partial a = counted(span.first(first));
        const Partial b = counted(span.subspan(first, second));
        const Partial c = counted(span.subspan(first + second));
        CHECK(merged(merged(a, b), c) == all);
        CHECK(merged(a, merged(b, c)) == all);
        CHECK(merged(merged(c, a), b) == all);
    }
}

TEST_CASE("the order of entries plays no part") {
    tests::Random random(8);
    auto entries = tests::random_entries(random, *tests::shipped_instrument(), 60);
    const Partial forwards = counted(entries);
    std::ranges::reverse(entries);
    CHECK(counted(entries) == forwards);
}

TEST_CASE("the groups of a field add up to all") {
    tests::Random random(9);
    const auto entries = tests::random_entries(random, *tests::shipped_instrument(), 100);
    const Partial partial = counted(entries);
    for (const FieldCounts& field : partial.fields) {
        CAPTURE(field.field.text());
        auto sum = empty_partial(*tests::shipped_instrument(), rules).all;
        for (const auto& [name, group] : field.groups) {
            add(sum, group);
        }
        CHECK(sum == partial.all);
    }
}

TEST_CASE("reports that do not count are counted by trust alone unless they are asked for") {
    const auto instrument = tests::shipped_instrument();
    auto altered = tests::entry_at(*instrument, "one", 5);
    altered.trust = Trust::altered;
    altered.profile[FieldId("size")] = OptionId("micro");
    const Partial without = counted(std::vector{altered});
    CHECK(without.all.reports == 0);
    CHECK(without.all.trust.at(5) == 1);
    CHECK(without.all.total.supported.count() == 0);

    Partial with = empty_partial(*instrument, {.fields = {}, .counts_doubtful = true});
    add(with, altered);
    CHECK(with.all.reports == 1);

    altered.standings.clear();  // nothing could be read of it
    altered.dimensions.clear();
    add(with, altered);
    CHECK(with.all.reports == 1);
    CHECK(with.all.trust.at(5) == 2);
    CHECK(with.elsewhere == 0);
}

TEST_CASE("a report of another version of the instrument is counted elsewhere") {
    auto other = tests::entry_at(*tests::shipped_instrument(), "one", 5);
    other.instrument.version = "2026.1.0";
    const Partial partial = counted(std::vector{other});
    CHECK(partial.elsewhere == 1);
    CHECK(partial.all.reports == 0);
}

TEST_CASE("a score that something open can change is not settled, and not counted") {
    const auto instrument = tests::shipped_instrument();
    auto draft = tests::entry_at(*instrument, "one", 3);
    draft.standings[0] = {};
    tests::score_again(draft, *instrument);
    CHECK(draft.is_draft);
    const Partial partial = counted(std::vector{draft});
    CHECK(partial.all.drafts == 1);
    CHECK(partial.all.total.declared.count() == 0);
    CHECK(partial.all.dimensions[instrument->criteria[0].dimension].declared.count() == 0);
    CHECK(partial.all.dimensions.back().declared.count() == 1);
}

TEST_CASE("a field with too many values has no groups, however it is counted") {
    const auto instrument = tests::shipped_instrument();
    const PartialRules by_park{.fields = {FieldId("park")}};
    Partial one = empty_partial(*instrument, by_park);
    Partial other = empty_partial(*instrument, by_park);
    Partial all = empty_partial(*instrument, by_park);
    auto entry = tests::entry_at(*instrument, "one", 3);
    entry.trust = Trust::altered;
    for (std::size_t i = 0; i <= most_groups; ++i) {
        entry.profile[FieldId("park")] = "park " + std::to_string(i);
        add(i % 2 == 0 ? one : other, entry);
        add(all, entry);
    }
    CHECK(all.fields[0].has_too_many);
    CHECK(one.fields[0].groups.size() == most_groups / 2 + 1);
    CHECK(merged(one, other) == all);
    CHECK(merged(all, one).fields[0].groups.empty());
}

TEST_CASE("counts of other instruments, by other rules, or of too many do not merge") {
    const auto instrument = tests::shipped_instrument();
    const Partial sound = empty_partial(*instrument, rules);
    Partial other = sound;
    other.digest.back() = other.digest.back() == '0' ? '1' : '0';
    Partial into = sound;
    CHECK_FALSE(merge(into, other));
    CHECK_FALSE(merge(into, empty_partial(*instrument, {})));
    other = sound;
    other.counts_doubtful = true;
    CHECK_FALSE(merge(into, other));
    into.all.trust.at(0) = most_reports;
    other = sound;
    other.elsewhere = 1;
    CHECK_FALSE(merge(into, other));
}

TEST_CASE("the usual fields are those that the instrument has") {
    CHECK(usual_fields(*tests::shipped_instrument()) ==
          std::vector{FieldId("industry"), FieldId("size")});
}
