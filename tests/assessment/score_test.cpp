// SPDX-License-Identifier: MIT
// What the worked cases do not show: sizes, order of gaps, use of a Score twice.

#include "assessment/score.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "tests/support/builders.hpp"
#include "tests/support/plain_score.hpp"

using namespace assessment;
using namespace tests;

TEST_CASE(
    "gaps stand largest first, ties in the instrument's order, and without those at their best") {
    const Instrument instrument =
        an_instrument()
            .with(dimension("d"),
                  {criterion("small", a_rubric(), 1), criterion("tie", a_rubric(), 5),
                   criterion("best", a_rubric(), 20), criterion("also-tie", a_rubric(), 5)})
            .build();
    const Score result = score(instrument, answers_to(instrument)
                                               .level("small", 0)
                                               .level("tie", 3)
                                               .level("best", 5)
                                               .level("also-tie", 3)
                                               .build());

    CHECK(gaps(result) == std::vector<std::uint32_t>{1, 3, 0});
}

TEST_CASE("nothing is lost where nothing applies") {
    const Instrument instrument =
        an_instrument()
            .field(yes_no_field("exports"))
            .with(dimension("d"), {applies_if(criterion("a", a_rubric()), is_true("exports"))})
            .build();
    const Score result =
        score(instrument, answers_to(instrument).profile("exports", false).build());
    CHECK(gaps(result).empty());
    CHECK_FALSE(result.total);
}

TEST_CASE("an instrument without tiers gives no tier") {
    const Instrument instrument =
        an_instrument().with(dimension("d"), {criterion("a", a_rubric())}).build();
    const Score result = score(instrument, answers_to(instrument).level("a", 5).build());
    CHECK(result.tier == std::nullopt);
    CHECK(result.tiers.empty());
}

TEST_CASE("100,000 criteria of the greatest weight are scored exactly") {
    constexpr int count = 100'000;
    std::vector<Criterion> criteria;
    std::vector<Standing> standings;
    std::int64_t levels = 0;
    for (int i = 0; i < count; ++i) {
        const int level = i % 6;
        criteria.push_back(criterion("c-" + std::to_string(i), yes_no(), 20));
        standings.push_back(
            {.state = State::answered, .level = level, .assurance = Assurance::verified});
        levels += level;
    }
    const Instrument instrument =
        an_instrument().with(dimension("d", 100), std::move(criteria)).build();

    const Score result = score(instrument, standings);

    const auto expected = static_cast<int>(round_half_up(20 * levels * 2000, 20 * count));
    CHECK(result.total == Range{expected, expected, expected, expected});
    CHECK(result.criteria[0].lost == 0);  // a hundred-thousandth of a point
    CHECK(result.answered == count);
}

TEST_CASE("more dimensions than usual are scored like few") {
    auto builder = an_instrument();
    for (int i = 0; i < 200; ++i) {
        const std::string number = std::to_string(i);
        builder.with(dimension("d-" + number, 1 + i % 100),
                     {criterion("c-" + number, a_rubric(), 1 + i % 20)});
    }
    const Instrument instrument = builder.build();
    std::vector<Standing> standings;
    for (int i = 0; i < 200; ++i) {
        standings.push_back(
            {.state = State::answered, .level = i % 6, .assurance = Assurance::verified});
    }
    CHECK(score(instrument, standings) == plain_score(instrument, standings));
}

TEST_CASE("conditions, their states and verdicts have the words of the score document") {
    CHECK(name(ConditionKind::total) == "total");
    CHECK(name(ConditionKind::dimension) == "dimension");
    CHECK(name(ConditionKind::gate) == "gate");
    CHECK(name(ConditionKind::not_applicable) == "notApplicable");
    CHECK(name(ConditionState::met) == "met");
    CHECK(name(ConditionState::open) == "open");
    CHECK(name(ConditionState::failed) == "failed");
    CHECK(name(Verdict::achieved) == "achieved");
    CHECK(name(Verdict::open) == "open");
    CHECK(name(Verdict::missed) == "missed");
    CHECK(name(Assurance::documented) == "documented");
    CHECK(name(Basis::supported) == "supported");
}
