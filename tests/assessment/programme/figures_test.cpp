// SPDX-License-Identifier: MIT
#include "assessment/programme/figures.hpp"

#include <doctest/doctest.h>

#include "tests/support/builders.hpp"
#include "tests/support/examples.hpp"
#include "tests/support/random_entries.hpp"

using namespace assessment;
using namespace assessment::programme;

namespace {

/// Two criteria of one dimension, one of another; evidence counts up to 2, 4 and 5.
Instrument a_small_instrument() {
    auto instrument =
        tests::an_instrument()
            .with(tests::dimension("staff"), {tests::criterion("office", tests::a_rubric()),
                                              tests::criterion("clerk", tests::a_rubric())})
            .with(tests::dimension("filing"), {tests::criterion("patents", tests::a_rubric())})
            .caps(2, 4, 5)
            .build();
    ProfileField size;
    size.id = FieldId("size");
    size.type = FieldType::choice;
    size.options = {{OptionId("large"), {}}, {OptionId("small"), {}}};
    instrument.profile.push_back(size);
    return instrument;
}

Entry of_size(const Instrument& instrument, int level, std::string_view size) {
    Entry entry = tests::entry_at(instrument, "one", level);
    entry.profile[FieldId("size")] = OptionId(size);
    return entry;
}

}  // namespace

TEST_CASE("figures of a few enterprises are those worked out by hand") {
    const Instrument instrument = a_small_instrument();
    std::vector<Entry> entries;
    for (const int level : {1, 2, 3, 4, 5}) {
        entries.push_back(of_size(instrument, level, "small"));
        tests::set_level(entries.back(), instrument, 0, level, Assurance::declared);
        tests::score_again(entries.back(), instrument);
    }

    const Figures made = figures_of(entries, instrument, {.fields = {FieldId("size")}});

    CHECK(made.all.reports == 5);
    CHECK(made.all.total.declared == Quartiles{4'000, 6'000, 8'000});
    // Of the first criterion no more than level 2 is supported: 1, 2, 2, 2, 2.
    const CriterionFigures& office = made.all.criteria[0];
    CHECK(office.answered == 5);
    CHECK(office.declared == LevelCounts{0, 1, 1, 1, 1, 1});
    CHECK(office.supported == LevelCounts{0, 1, 4, 0, 0, 0});
    CHECK(office.supported_mean == MeanLevel{9, 5});
    CHECK(hundredths(office.supported_mean) == 180);
    CHECK(office.outrun == 3);
    CHECK(office.outrun_mean == MeanLevel{6, 5});
    CHECK(made.weakest == std::vector<std::uint32_t>{0, 1, 2});
    CHECK(made.outrunning == std::vector<std::uint32_t>{0});
    // Supported: staff is 20, 40, 50, 60, 70; filing 20, 40, 60, 80, 100.
    CHECK(made.all.dimensions[0].supported == Quartiles{4'000, 5'000, 6'000});
    CHECK(made.all.dimensions[1].supported == Quartiles{4'000, 6'000, 8'000});
    REQUIRE(made.fields.size() == 1);
    CHECK(made.fields[0].groups.size() == 1);
    CHECK(made.fields[0].groups[0].value == "small");
}

TEST_CASE("fewer enterprises than the least have no figures at all") {
    const Instrument instrument = a_small_instrument();
    const std::vector<Entry> entries(4, of_size(instrument, 3, "small"));
    const Figures made = figures_of(entries, instrument, {.fields = {FieldId("size")}});
    CHECK(made.all == GroupFigures{.is_hidden = true});
    CHECK(made.fields.empty());
    CHECK(made.weakest.empty());
}

TEST_CASE("a small group is hidden with the next smallest, and nothing of them is left") {
    const Instrument instrument = a_small_instrument();
    std::vector<Entry> entries(4, of_size(instrument, 3, "large"));
    entries.insert(entries.end(), 30, of_size(instrument, 2, "small"));
    entries.insert(entries.end(), 6, tests::entry_at(instrument, "one", 1));
    const Figures made = figures_of(entries, instrument, {.fields = {FieldId("size")}});
    const auto& groups = made.fields[0].groups;
    REQUIRE(groups.size() == 3);
    CHECK(groups[0] == GroupFigures{.value = "large", .is_hidden = true});
    CHECK(groups[1].reports == 30);
    CHECK(groups[2] == GroupFigures{.value = "", .is_hidden = true});
    CHECK(made.all.reports == 40);
}

TEST_CASE("a field whose groups are all hidden is not divided") {
    const Instrument instrument = a_small_instrument();
    std::vector<Entry> entries(4, of_size(instrument, 3, "large"));
    entries.insert(entries.end(), 30, of_size(instrument, 2, "small"));
    const Figures made = figures_of(entries, instrument, {.fields = {FieldId("size")}});
    CHECK(made.fields[0].is_hidden);
    CHECK(made.fields[0].groups.empty());
}

TEST_CASE("a criterion that few of a group have answered is hidden where it could be found") {
    const Instrument instrument = a_small_instrument();
    std::vector<Entry> entries(10, of_size(instrument, 3, "large"));
    entries.insert(entries.end(), 10, of_size(instrument, 2, "small"));
    for (std::size_t i = 0; i < 7; ++i) {
        entries[i].standings[2] = {};
        entries[i].standings[2].state = State::not_applicable;
        tests::score_again(entries[i], instrument);
    }
    const Figures made = figures_of(entries, instrument, {.fields = {FieldId("size")}});
    CHECK(made.all.criteria[2].answered == 13);
    for (const GroupFigures& group : made.fields[0].groups) {
        CHECK_FALSE(group.is_hidden);
        CHECK(group.criteria[2] == CriterionFigures{.is_hidden = true});
        CHECK(group.dimensions[1] == ScoreFigures{.is_hidden = true});
        CHECK(group.criteria[0].answered == 10);
    }
}

TEST_CASE("nothing about fewer than the least can be had by subtraction") {
    tests::Random random(11);
    const auto instrument = tests::shipped_instrument();
    for (int run = 0; run < 6; ++run) {
        const auto entries = tests::random_entries(random, *instrument, random.number(20, 90));
        const Figures made =
            figures_of(entries, *instrument,
                       {.fields = {FieldId("industry"), FieldId("size"), FieldId("park")}});
        for (const FieldFigures& field : made.fields) {
            for (std::size_t i = 0; i < instrument->criteria.size(); ++i) {
                std::int64_t left = made.all.criteria[i].answered;
                std::int64_t hidden = 0;
                for (const GroupFigures& group : field.groups) {
                    const bool is_hidden = group.is_hidden || group.criteria[i].is_hidden;
                    hidden += is_hidden ? 1 : 0;
                    left -= is_hidden ? 0 : group.criteria[i].answered;
                    CHECK((is_hidden || group.criteria[i].answered == 0 ||
                           group.criteria[i].answered >= 5));
                }
                const bool is_divided = !field.groups.empty();
                CHECK((!is_divided || hidden == 0 || left == 0 || left >= 5));
            }
        }
    }
}

TEST_CASE("agreement from counts is the agreement of the list") {
    tests::Random random(12);
    for (int run = 0; run < 30; ++run) {
        std::vector<LevelPair> pairs;
        std::array<std::uint64_t, level_count * level_count> counts{};
        for (int i = random.number(0, 60); i > 0; --i) {
            const int one = random.number(0, 5);
            const int other = random.chance(60) ? one : random.number(0, 5);
            pairs.push_back({one, other});
            ++counts.at(static_cast<std::size_t>(one * 6 + other));
        }
        const Agreement listed = agreement(pairs);
        const Agreement counted = agreement_of(counts);
        CHECK(counted.common == listed.common);
        CHECK(counted.exact == listed.exact);
        CHECK(counted.within_one == listed.within_one);
        REQUIRE(counted.kappa.has_value() == listed.kappa.has_value());
        CHECK((!counted.kappa || three_digits(*counted.kappa) == three_digits(*listed.kappa)));
    }
}

TEST_CASE("agreement of a billion reports does not overflow") {
    std::array<std::uint64_t, level_count * level_count> counts{};
    counts.at(0) = 30'000'000'000;
    counts.at(35) = 30'000'000'000;
    const Agreement made = agreement_of(counts);
    REQUIRE(made.kappa.has_value());
    CHECK(three_digits(*made.kappa) == "1.000");
}
