// SPDX-License-Identifier: MIT
#include "assessment/programme/sensitivity.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <limits>

#include "assessment/programme/candidates.hpp"
#include "assessment/programme/dominance.hpp"
#include "tests/support/builders.hpp"
#include "tests/support/examples.hpp"
#include "tests/support/random_entries.hpp"

using namespace assessment;
using namespace assessment::programme;

namespace {

Instrument three_dimensions() {
    return tests::an_instrument()
        .with(tests::dimension("staff", 5), {tests::criterion("office", tests::a_rubric())})
        .with(tests::dimension("filing", 3), {tests::criterion("patents", tests::a_rubric())})
        .with(tests::dimension("rules", 2), {tests::criterion("manual", tests::a_rubric())})
        .build();
}

Entry standing_at(const Instrument& instrument, std::string_view name, std::array<int, 3> levels) {
    Entry entry = tests::entry_at(instrument, name, 0);
    for (std::size_t i = 0; i < levels.size(); ++i) {
        tests::set_level(entry, instrument, i, levels.at(i), Assurance::verified);
    }
    tests::score_again(entry, instrument);
    return entry;
}

/// Every set of weights with each at one of its ends.
std::vector<Weights> corners(const WeightEnds& ends) {
    std::vector<Weights> all;
    for (std::size_t set = 0; set < std::size_t{1} << ends.least.size(); ++set) {
        Weights weights = ends.least;
        for (std::size_t i = 0; i < weights.size(); ++i) {
            weights[i] = (set >> i & 1U) != 0 ? ends.greatest[i] : ends.least[i];
        }
        all.push_back(std::move(weights));
    }
    return all;
}

}  // namespace

TEST_CASE("the ends of a total are those of all corners") {
    tests::Random random(31);
    const auto instrument = tests::shipped_instrument();
    const WeightEnds ends = weight_ends(*instrument, 20);
    const auto all = corners(ends);
    for (int run = 0; run < 10; ++run) {
        std::vector<OptionalWhole> scores;
        for (std::size_t i = 0; i < instrument->dimensions.size(); ++i) {
            scores.push_back(random.chance(10) ? OptionalWhole()
                                               : OptionalWhole(random.number(0, 10'000)));
        }
        int least = std::numeric_limits<int>::max();
        int greatest = -1;
        for (const Weights& weights : all) {
            least = std::min(least, weighted_total(scores, weights));
            greatest = std::max(greatest, weighted_total(scores, weights));
        }
        const TotalEnds found = total_ends(scores, ends);
        CHECK(found.least == least);
        CHECK(found.greatest == greatest);
    }
}

TEST_CASE("who is said to be ahead is so with every set of weights") {
    tests::Random random(32);
    const auto instrument = tests::shipped_instrument();
    const WeightEnds ends = weight_ends(*instrument, 20);
    const auto all = corners(ends);
    const auto entries = tests::random_entries(random, *instrument, 12, {.drafts = 0});
    int ahead = 0;
    for (const Entry& left : entries) {
        for (const Entry& right : entries) {
            const Candidate one = candidate(0, left, *instrument);
            const Candidate other = candidate(1, right, *instrument);
            for (const int margin : {0, 1}) {
                if (is_ahead(one, other, ends, margin)) {
                    ++ahead;
                    CHECK(std::ranges::all_of(all, [&](const Weights& weights) {
                        return weighted_total(one.supported, weights) >=
                               weighted_total(other.supported, weights) + margin;
                    }));
                }
            }
        }
    }
    CHECK(ahead > 60);
}

TEST_CASE("a selection that no weight changes is certain") {
    const Instrument instrument = three_dimensions();
    const std::vector entries{standing_at(instrument, "one", {5, 5, 5}),
                              standing_at(instrument, "two", {1, 1, 1}),
                              standing_at(instrument, "three", {3, 3, 3})};
    const Sensitivity found = sensitivity(entries, instrument, {.places = 1});
    CHECK(found.is_bounded);
    CHECK(found.changed == 0);
    CHECK(found.trials == 206);
    CHECK(found.candidates == std::vector{Steadiness{0, true, Certainty::always, 206},
                                          Steadiness{1, false, Certainty::never, 0},
                                          Steadiness{2, false, Certainty::never, 0}});
}

TEST_CASE("who is good at something else may depend on the weights") {
    const Instrument instrument = three_dimensions();
    // 5:3:2 gives 60.00 and 58.00; with staff a fifth less and filing a fifth more the second
    // leads.
    const std::vector entries{standing_at(instrument, "one", {5, 1, 2}),
                              standing_at(instrument, "two", {1, 5, 5}),
                              standing_at(instrument, "three", {0, 1, 0})};
    REQUIRE(entries[0].total->low == 6'400);
    REQUIRE(entries[1].total->low == 6'000);
    const Sensitivity found = sensitivity(entries, instrument, {.places = 1});
    CHECK(found.candidates[0].is_selected);
    CHECK(found.candidates[0].certainty == Certainty::depends);
    CHECK(found.candidates[1].certainty == Certainty::depends);
    CHECK(found.candidates[2].certainty == Certainty::never);
    CHECK(found.changed > 0);
    CHECK(found.changed < found.trials);
    CHECK(found.candidates[0].times_selected == found.trials - found.changed);
    CHECK(found.candidates[1].times_selected == found.changed);
}

TEST_CASE("what is certain holds in every trial") {
    tests::Random random(33);
    const auto instrument = tests::shipped_instrument();
    for (int run = 0; run < 4; ++run) {
        const auto entries = tests::random_entries(random, *instrument, 40, {.drafts = 0});
        const SelectionRule rule{.places = 10, .total = 3'000};
        const Sensitivity found = sensitivity(entries, *instrument, rule, {.drawn = 100});
        const Selection stated = select(entries, *instrument, rule);
        for (const Steadiness& one : found.candidates) {
            CHECK((one.certainty != Certainty::always || one.times_selected == found.trials));
            CHECK((one.certainty != Certainty::never || one.times_selected == 0));
            const auto row = std::ranges::find(stated.ranking, one.entry, &Ranked::entry);
            CHECK(one.is_selected == (row->fate == Fate::selected));
        }
    }
}

TEST_CASE("with quotas nothing is bounded, only tried") {
    const Instrument instrument = three_dimensions();
    const std::vector entries{standing_at(instrument, "one", {5, 5, 5}),
                              standing_at(instrument, "two", {1, 1, 1})};
    const Sensitivity found = sensitivity(
        entries, instrument,
        {.places = 1, .quotas = {{.field = FieldId("size"), .value = "", .at_most = 1}}});
    CHECK_FALSE(found.is_bounded);
    CHECK(found.candidates[0].certainty == Certainty::depends);
    CHECK(found.candidates[0].times_selected == found.trials);
}
