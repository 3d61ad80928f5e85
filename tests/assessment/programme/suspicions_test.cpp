// SPDX-License-Identifier: MIT
#include "assessment/programme/suspicions.hpp"

#include <doctest/doctest.h>

#include "tests/support/examples.hpp"
#include "tests/support/random_entries.hpp"

using namespace assessment;
using namespace assessment::programme;

namespace {

std::vector<Question> asked(std::span<const Entry> entries) {
    return suspicions(entries, *tests::shipped_instrument());
}

Entry at(std::string_view enterprise, int level) {
    return tests::entry_at(*tests::shipped_instrument(), enterprise, level);
}

}  // namespace

TEST_CASE("reports that nobody would wonder about raise no question") {
    tests::Random random(5);
    auto entries = tests::random_entries(random, *tests::shipped_instrument(), 40);
    for (Entry& entry : entries) {
        entry.evidences = 1;
    }
    CHECK(asked(entries).empty());
}

TEST_CASE("different enterprises that stand alike everywhere are asked about, once together") {
    std::vector entries{at("one", 2), at("two", 3), at("three", 2), at("four", 4), at("four", 4)};
    CHECK(
        asked(entries) ==
        std::vector{Question{.about = Suspicion::same_answers, .entries = {0, 2}, .answers = 66}});
    entries[2].period = "2025";
    CHECK(asked(std::span(entries).first(3)).empty());
}

TEST_CASE("who is at the highest level everywhere is asked about by itself") {
    const std::vector entries{at("one", 5), at("two", 5)};
    const auto questions = asked(entries);
    REQUIRE(questions.size() == 2);
    CHECK(questions[0] == Question{.about = Suspicion::all_highest, .entries = {0}, .answers = 66});
}

TEST_CASE("high levels without one piece of evidence are asked about") {
    const auto instrument = tests::shipped_instrument();
    std::vector entries{at("one", 1)};
    for (std::size_t i = 0; i < 12; ++i) {
        tests::set_level(entries[0], *instrument, i, 5, Assurance::verified);
    }
    entries[0].evidences = 0;
    CHECK(asked(entries).empty());  // somebody has verified something
    for (std::size_t i = 0; i < instrument->criteria.size(); ++i) {
        tests::set_level(entries[0], *instrument, i, i < 12 ? 5 : 1, Assurance::declared);
    }
    const auto questions = asked(entries);
    REQUIRE(questions.size() == 1);
    CHECK(questions[0] == Question{.about = Suspicion::no_evidence, .entries = {0}, .answers = 12});
    entries[0].evidences = 1;
    CHECK(asked(entries).empty());
}

TEST_CASE("a jump between two reports is asked about, in the total and in a dimension") {
    const auto instrument = tests::shipped_instrument();
    std::vector entries{at("one", 4), at("one", 2)};
    entries[0].issued = entries[0].issued.year() / 9 / 1;  // the later one stands first
    const auto questions = asked(entries);
    REQUIRE_FALSE(questions.empty());
    CHECK(questions[0].about == Suspicion::jump);
    CHECK(questions[0].entries == std::vector<std::size_t>{1, 0});
    CHECK(questions[0].from == entries[1].total->low);
    CHECK(questions[0].to == entries[0].total->low);

    std::vector filing{at("two", 1), at("two", 1)};
    filing[1].issued = filing[1].issued.year() / 9 / 1;
    for (const std::uint32_t i : instrument->dimensions[3].criteria) {
        tests::set_level(filing[1], *instrument, i, 5, Assurance::verified);
    }
    tests::score_again(filing[1], *instrument);
    const auto of_filing = asked(filing);
    REQUIRE(of_filing.size() == 1);
    CHECK(of_filing[0].dimension == 3U);
}

TEST_CASE("what does not count raises no question") {
    std::vector entries{at("one", 5), at("two", 5)};
    for (Entry& entry : entries) {
        entry.trust = Trust::score_differs;
    }
    CHECK(asked(entries).empty());
}
