// SPDX-License-Identifier: MIT
#include "assessment/programme/selection.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "assessment/programme/candidates.hpp"
#include "tests/support/examples.hpp"
#include "tests/support/random_entries.hpp"

using namespace assessment;
using namespace assessment::programme;

namespace {

Entry at(std::string_view enterprise, int level) {
    return tests::entry_at(*tests::shipped_instrument(), enterprise, level);
}

Selection chosen(std::span<const Entry> entries, const SelectionRule& rule) {
    return select(entries, *tests::shipped_instrument(), rule);
}

std::vector<std::size_t> selected(const Selection& selection) {
    std::vector<std::size_t> entries;
    for (const Ranked& ranked : selection.ranking) {
        if (ranked.fate == Fate::selected) {
            entries.push_back(ranked.entry);
        }
    }
    return entries;
}

Fate fate_of(const Selection& selection, std::size_t entry) {
    return std::ranges::find(selection.ranking, entry, &Ranked::entry)->fate;
}

}  // namespace

TEST_CASE("the best by tier and supported total are selected") {
    const std::vector entries{at("one", 2), at("two", 5), at("three", 3), at("four", 4)};
    const Selection made = chosen(entries, {.places = 2});
    CHECK(selected(made) == std::vector<std::size_t>{1, 3});
    CHECK(made.ranking[2].entry == 2);
    CHECK(made.ranking[2].fate == Fate::no_place_left);
    CHECK(made.ranking[1].behind == Decider::tier);
    CHECK(made.ranking[2].behind == Decider::total);
    CHECK(made.candidates == 4);
    CHECK(made.selected == 2);
}

TEST_CASE("everybody who is not chosen is told why") {
    const auto instrument = tests::shipped_instrument();
    std::vector entries{at("one", 5),  at("two", 5),  at("three", 5),
                        at("four", 1), at("five", 5), at("six", 4)};
    entries[0].instrument.version = "2026.1.0";
    entries[1].trust = Trust::altered;
    entries[2].standings[0] = {};
    tests::score_again(entries[2], *instrument);
    for (const std::uint32_t i : instrument->dimensions[4].criteria) {
        tests::set_level(entries[4], *instrument, i, 3, Assurance::verified);
    }
    tests::score_again(entries[4], *instrument);
    const Selection made =
        chosen(entries,
               {.places = 3, .total = 5'000, .minimums = {{.dimension = 4, .hundredths = 7'000}}});
    CHECK(fate_of(made, 0) == Fate::other_instrument);
    CHECK(fate_of(made, 1) == Fate::trust_too_low);
    CHECK(fate_of(made, 2) == Fate::incomplete);
    CHECK(fate_of(made, 3) == Fate::minimum_missed);
    CHECK(fate_of(made, 4) == Fate::minimum_missed);
    CHECK(fate_of(made, 5) == Fate::selected);
    CHECK(made.ranking.back().dimension == OptionalWhole(4));
    CHECK(fate_of(chosen(entries, {.places = 3, .total = 5'000}), 3) == Fate::total_missed);
    CHECK(fate_of(chosen(entries, {.places = 3, .tier = 1}), 3) == Fate::tier_missed);
}

TEST_CASE("ties are shown, with what broke them") {
    std::vector entries{at("one", 4), at("two", 4), at("three", 4), at("four", 4)};
    entries[1].trust = Trust::countersigned;
    entries[2].issued = entries[2].issued.year() / 1 / 1;
    entries[3].digest.front() = 'f';
    const Selection made = chosen(entries, {.places = 1});
    CHECK(made.ranking[0].entry == 1);
    CHECK(made.ranking[1].entry == 2);
    CHECK(made.ranking[1].behind == Decider::trust);
    CHECK(made.ranking[2].entry == 0);
    CHECK(made.ranking[2].behind == Decider::issued);
    CHECK(made.ranking[3].behind == Decider::digest);
    CHECK(std::ranges::all_of(made.ranking, &Ranked::is_tied));
}

TEST_CASE("quotas are met from the top of the ranking, and full ones are passed over") {
    std::vector entries{at("one", 5), at("two", 5), at("three", 4), at("four", 3), at("five", 2)};
    for (std::size_t i = 0; i < entries.size(); ++i) {
        entries[i].digest.front() = static_cast<char>('0' + i);
        entries[i].profile[FieldId("size")] = OptionId(i < 3 ? "large" : "micro");
    }
    const Quota micro{.field = FieldId("size"), .value = "micro", .at_least = 1};
    const Quota large{.field = FieldId("size"), .value = "large", .at_most = 1};
    CHECK(selected(chosen(entries, {.places = 3, .quotas = {micro}})) ==
          std::vector<std::size_t>{0, 1, 3});
    const Selection made = chosen(entries, {.places = 3, .quotas = {large}});
    CHECK(selected(made) == std::vector<std::size_t>{0, 3, 4});
    CHECK(fate_of(made, 1) == Fate::quota_full);
    CHECK(made.unmet.empty());
    const Quota wanting{.field = FieldId("size"), .value = "small", .at_least = 1};
    CHECK(chosen(entries, {.places = 3, .quotas = {micro, wanting}}).unmet ==
          std::vector<std::size_t>{1});
}

TEST_CASE("the order in which reports are given plays no part") {
    tests::Random random(21);
    auto entries = tests::random_entries(random, *tests::shipped_instrument(), 60);
    const SelectionRule rule{
        .places = 12,
        .total = 4'000,
        .quotas = {{.field = FieldId("size"), .value = "micro", .at_least = 3, .at_most = 5}}};
    const auto names = [&] {
        std::vector<std::string> found;
        for (const std::size_t entry : selected(chosen(entries, rule))) {
            found.push_back(entries[entry].enterprise);
        }
        return found;
    };
    const auto first = names();
    CHECK(first.size() == 12);
    std::ranges::reverse(entries);
    CHECK(names() == first);
}

TEST_CASE("weighed with the stated weights, totals and tiers are those of the score") {
    tests::Random random(22);
    const auto instrument = tests::shipped_instrument();
    Weights weights;
    for (const Dimension& dimension : instrument->dimensions) {
        weights.push_back(dimension.weight);
    }
    for (const Entry& entry : tests::random_entries(random, *instrument, 80, {.drafts = 0})) {
        const Weighed weighed = weigh(candidate(0, entry, *instrument), 0, *instrument, weights);
        CHECK(weighed.total == entry.total->supported_low);
        CHECK(weighed.tier == (entry.tier ? static_cast<int>(*entry.tier) : -1));
    }
}
