// SPDX-License-Identifier: MIT
// Plans worked by hand, with the sums shown.

#include <doctest/doctest.h>

#include <string_view>
#include <vector>

#include "assessment/plan.hpp"
#include "tests/support/builders.hpp"

using namespace assessment;
using namespace tests;

namespace {

/// A rubric whose steps to levels 1 to 5 take these hours, a month each.
Criterion steps_of(std::string_view id, std::array<int, highest_level> hours, int weight = 1) {
    Criterion made = criterion(id, a_rubric(), weight);
    for (std::size_t k = 0; k < hours.size(); ++k) {
        made.steps[k].hours = hours[k];
        made.steps[k].months = 1;
    }
    return made;
}

Tier tier_of(int total, Basis basis = Basis::declared) {
    return {.id = TierId("tier"),
            .title = words("tier"),
            .basis = basis,
            .total = total,
            .minimums = {},
            .gates = {}};
}

std::vector<Standing> levels(const std::vector<int>& each,
                             Assurance assurance = Assurance::declared) {
    std::vector<Standing> standings;
    for (const int level : each) {
        standings.push_back({.state = State::answered, .level = level, .assurance = assurance});
    }
    return standings;
}

/// Criterion and level of each change.
std::vector<std::pair<std::uint32_t, int>> raised(const Plan& plan) {
    std::vector<std::pair<std::uint32_t, int>> all;
    for (const PlanChange& change : plan.changes) {
        all.emplace_back(change.criterion, change.to);
    }
    return all;
}

using Raised = std::vector<std::pair<std::uint32_t, int>>;

}  // namespace

TEST_CASE("a plan takes the raises that reach the total in the fewest hours") {
    // 60.00 is a mean level of 3: two levels more. 4 + 9 = 13 on the first criterion, 5 + 6 = 11
    // on the second, 4 + 5 = 9 on both.
    const Instrument instrument =
        an_instrument()
            .with(dimension("d"), {steps_of("a", {1, 1, 4, 9, 9}), steps_of("b", {1, 1, 5, 6, 9})})
            .tier(tier_of(6000))
            .build();

    const Plan found = plan(instrument, levels({2, 2}), 0);

    CHECK(found.status == PlanStatus::planned);
    CHECK(found.hours == 9);
    CHECK(raised(found) == Raised{{0, 3}, {1, 3}});
    CHECK(found.changes[1] == PlanChange{.criterion = 1,
                                         .from = 2,
                                         .to = 3,
                                         .from_assurance = Assurance::declared,
                                         .to_assurance = Assurance::declared,
                                         .hours = 5,
                                         .months = 1});
    CHECK(found.after == Range{6000, 6000, 4000, 4000});  // declared counts up to level 2
}

TEST_CASE("a score is rounded in a plan as it is anywhere") {
    // Weights 1 and 2: 10 weighted levels are 20000 / 3 = 6666.67, rounded 66.67; 9 are 60.00.
    const auto instrument_for = [](int total) {
        return an_instrument()
            .with(dimension("d"),
                  {steps_of("a", {1, 1, 1, 1, 1}), steps_of("b", {3, 3, 3, 3, 3}, 2)})
            .tier(tier_of(total))
            .build();
    };
    CHECK(raised(plan(instrument_for(6667), levels({3, 3}), 0)) == Raised{{0, 4}});
    CHECK(raised(plan(instrument_for(6668), levels({3, 3}), 0)) == Raised{{0, 5}});
}

TEST_CASE("a plan is better than taking the best raise again and again") {
    // Four weighted levels are needed. The most for an hour is 3 for 5 on the first, then 3 for 9
    // on the next: 14. The second alone gives 4 for 8 = 2 · 4.
    const Instrument instrument =
        an_instrument()
            .with(dimension("d"),
                  {steps_of("a", {99, 99, 99, 99, 5}, 3), steps_of("b", {9, 9, 9, 9, 9}, 3),
                   steps_of("c", {4, 4, 99, 99, 99}, 2)})
            .tier(tier_of(4000))  // 40.00 of 8 weights are 16 weighted levels
            .build();
    CHECK(plan(instrument, levels({4, 0, 0}), 0).hours == 8);
    CHECK(raised(plan(instrument, levels({4, 0, 0}), 0)) == Raised{{2, 2}});
}

TEST_CASE("the conditions of all lower tiers hold too") {
    Tier lower = tier_of(0);
    lower.gates.push_back({.criterion = 0, .level = 3});
    lower.minimums.push_back({.dimension = 1, .hundredths = 4000});
    const Instrument instrument = an_instrument()
                                      .with(dimension("d"), {steps_of("a", {8, 8, 8, 8, 8})})
                                      .with(dimension("e"), {steps_of("b", {7, 7, 7, 7, 7})})
                                      .tier(lower)
                                      .tier(tier_of(2000))
                                      .build();
    // The target alone wants two levels in all; the lower tier wants 3 and 2.
    CHECK(raised(plan(instrument, levels({0, 0}), 1)) == Raised{{0, 3}, {1, 2}});
    CHECK(plan(instrument, levels({0, 0}), 1).hours == 3 * 8 + 2 * 7);
}

TEST_CASE("on a supported basis levels and assurance are weighed against each other") {
    // Caps 2, 4, 5; documented takes 6 hours, verified 5 more. Two criteria at level 4, declared:
    // supported 2 and 2, which is 40.00. For 60.00 one of them documented is 4 + 2: 6 hours.
    Instrument instrument =
        an_instrument()
            .with(dimension("d"), {steps_of("a", {1, 1, 1, 1, 1}), steps_of("b", {1, 1, 1, 1, 1})})
            .tier(tier_of(6000, Basis::supported))
            .build();
    instrument.assurance_hours = {0, 6, 5};

    const Plan found = plan(instrument, levels({4, 4}), 0);

    REQUIRE(found.changes.size() == 1);
    CHECK(found.changes[0] == PlanChange{.criterion = 1,  // the smaller vector leaves the first
                                         .from = 4,
                                         .to = 4,
                                         .from_assurance = Assurance::declared,
                                         .to_assurance = Assurance::documented,
                                         .hours = 6,
                                         .months = 0});
    CHECK(found.after == Range{8000, 8000, 6000, 6000});

    SUBCASE("and a lower tier may ask for the other basis") {
        instrument.tiers.insert(instrument.tiers.begin(), tier_of(9000));
        // One level more for the declared 90.00, and the cheapest place is where it helps nothing.
        const Plan both = plan(instrument, levels({4, 4}), 1);
        CHECK(both.hours == 7);
        CHECK(both.after == Range{9000, 9000, 6000, 6000});
    }
}

TEST_CASE("a gate asks for a level and an assurance") {
    Tier gated = tier_of(0);
    gated.gates.push_back({.criterion = 0, .level = 3, .assurance = Assurance::verified});
    Instrument instrument =
        an_instrument().with(dimension("d"), {steps_of("a", {1, 1, 4, 9, 9})}).tier(gated).build();
    instrument.assurance_hours = {0, 6, 5};
    CHECK(plan(instrument, levels({2}), 0).hours == 4 + 6 + 5);
    CHECK(plan(instrument, levels({2}, Assurance::documented), 0).hours == 4 + 5);
    CHECK(plan(instrument, levels({3}, Assurance::verified), 0).status == PlanStatus::achieved);
}

TEST_CASE("a horizon is for each criterion by itself and includes its last month") {
    const Instrument instrument =
        an_instrument()
            .with(dimension("d"), {steps_of("a", {1, 1, 1, 1, 1}), steps_of("b", {9, 9, 9, 9, 9})})
            .tier(tier_of(5000))
            .build();
    // Five levels are needed; in four months the first criterion can rise by four.
    CHECK(raised(plan(instrument, levels({0, 0}), 0)) == Raised{{0, 5}});
    const Plan in_time = plan(instrument, levels({0, 0}), 0, {.months = 4});
    CHECK(raised(in_time) == Raised{{0, 4}, {1, 1}});
    CHECK(plan(instrument, levels({0, 0}), 0, {.months = 2}).status == PlanStatus::infeasible);
    CHECK(plan(instrument, levels({5, 0}), 0, {.months = 0}).status == PlanStatus::achieved);
}

TEST_CASE("a level that no answer gives is jumped over") {
    Criterion yes = steps_of("a", {1, 1, 1, 1, 1});
    yes.answer = yes_no(4);
    const Instrument instrument =
        an_instrument().with(dimension("d"), {yes}).tier(tier_of(2000)).build();
    CHECK(raised(plan(instrument, levels({0}), 0)) == Raised{{0, 4}});
    CHECK(plan(instrument, levels({0}), 0).hours == 4);
}

TEST_CASE("an open criterion starts at its lowest level, declared") {
    const Instrument instrument = an_instrument()
                                      .with(dimension("d"), {criterion("a", a_choice({2, 4})),
                                                             steps_of("b", {3, 3, 3, 3, 3})})
                                      .tier(tier_of(4000))
                                      .build();
    std::vector<Standing> standings = levels({0, 1}, Assurance::verified);
    standings[0] = {.state = State::unanswered};
    // 2 + 1 of 4: one more level, which the choice gives for nothing.
    const Plan found = plan(instrument, standings, 0);
    CHECK(found.status == PlanStatus::planned);
    CHECK(found.hours == 0);
    CHECK(raised(found) == Raised{{0, 4}});
    standings[0] = {.state = State::pending, .level = 5, .assurance = Assurance::verified};
    CHECK(plan(instrument, standings, 0) == found);
}

TEST_CASE("among equal hours the fewest changes count, then the smallest choices in order") {
    const auto plan_for = [](std::vector<Criterion> criteria) {
        const Instrument instrument =
            an_instrument().with(dimension("d"), std::move(criteria)).tier(tier_of(4000)).build();
        return raised(plan(instrument, levels({0, 0}), 0));  // four levels in all
    };
    // 4 hours either way: two and two, or four on one; the first stays where it is.
    CHECK(plan_for({steps_of("a", {1, 1, 1, 1, 1}), steps_of("b", {1, 1, 1, 1, 1})}) ==
          Raised{{1, 4}});
    // One change is impossible for 4 hours: the first takes as little as it can.
    CHECK(plan_for({steps_of("a", {1, 1, 1, 9, 9}), steps_of("b", {1, 1, 1, 9, 9})}) ==
          Raised{{0, 1}, {1, 3}});
}

TEST_CASE("criteria of two dimensions in turn are compared in instrument order") {
    InstrumentBuilder builder = an_instrument();
    builder.with(dimension("d"), {steps_of("a", {1, 1, 1, 1, 1}), steps_of("c", {1, 1, 1, 1, 1})})
        .with(dimension("e"), {steps_of("b", {1, 1, 1, 1, 1}), steps_of("f", {1, 1, 1, 1, 1})})
        .tier(tier_of(1000));
    Instrument instrument = builder.build();
    std::swap(instrument.criteria[1], instrument.criteria[2]);  // now a (d), b (e), c (d), f (e)
    index(instrument);
    // Two levels anywhere; on the last criterion alone.
    CHECK(raised(plan(instrument, levels({0, 0, 0, 0}), 0)) == Raised{{3, 2}});
    instrument.criteria[3].steps[1].hours = 2;
    CHECK(raised(plan(instrument, levels({0, 0, 0, 0}), 0)) == Raised{{2, 2}});
}

TEST_CASE("what cannot be had is listed, lowest tier first, in the order of conditions") {
    Tier lower = tier_of(9000);
    lower.minimums.push_back({.dimension = 0, .hundredths = 2000});
    lower.gates.push_back({.criterion = 0, .level = 5});
    Tier upper = tier_of(1000);
    upper.minimums.push_back({.dimension = 0, .hundredths = 6000});
    upper.gates.push_back({.criterion = 0, .level = 1});
    upper.gates.push_back({.criterion = 1, .level = 1, .waivable = false});
    const Instrument instrument =
        an_instrument()
            .with(dimension("d"), {steps_of("a", {1, 1, 1, 1, 1}),
                                   may_be_not_applicable(steps_of("b", {1, 1, 1, 1, 1}, 3))})
            .most_not_applicable(50)
            .tier(lower)
            .tier(upper)
            .build();
    std::vector<Standing> standings = levels({0, 0});
    standings[1] = {.state = State::not_applicable};  // 75 % of the weight

    const Plan found = plan(instrument, standings, 1, {.months = 2});

    CHECK(found.status == PlanStatus::infeasible);
    CHECK(found.changes.empty());
    const auto failed = [](std::uint32_t tier, ConditionKind kind, std::uint32_t gate = 0) {
        return Obstacle{tier, {.kind = kind, .state = ConditionState::failed, .gate = gate}};
    };
    CHECK((found.obstacles ==
           std::vector<Obstacle>{
               failed(0, ConditionKind::total), failed(0, ConditionKind::gate),
               failed(0, ConditionKind::not_applicable), failed(1, ConditionKind::dimension),
               failed(1, ConditionKind::gate, 1), failed(1, ConditionKind::not_applicable)}));
}

TEST_CASE("without a total every tier has that obstacle") {
    const Instrument instrument =
        an_instrument().with(dimension("d"), {criterion("a", a_rubric())}).tier(tier_of(0)).build();
    const std::vector<Standing> standings{{.state = State::excluded}};
    const Plan found = plan(instrument, standings, 0);
    REQUIRE(found.obstacles.size() == 1);
    CHECK(found.obstacles[0].condition.kind == ConditionKind::total);
    CHECK(plan_within(instrument, standings, 100).status == PlanStatus::infeasible);
    CHECK(plan_within(instrument, standings, 100).obstacles.empty());
    CHECK(frontier(instrument, standings).empty());
}

TEST_CASE("a budget buys the greatest total, and no more hours than that takes") {
    const Instrument instrument =
        an_instrument()
            .with(dimension("d"), {steps_of("a", {4, 4, 4, 4, 4}), steps_of("b", {3, 5, 9, 9, 9})})
            .build();
    // 3: one level (b). 7: two (a, b). 11: three (4 + 4 + 3). 12: three too (3 + 5 + 4).
    const auto bought = [&](std::int64_t budget) {
        return plan_within(instrument, levels({0, 0}), budget);
    };
    CHECK(bought(2).status == PlanStatus::achieved);
    CHECK(raised(bought(3)) == Raised{{1, 1}});
    CHECK(raised(bought(10)) == Raised{{0, 1}, {1, 1}});
    CHECK(bought(10).hours == 7);
    CHECK(raised(bought(12)) == Raised{{0, 2}, {1, 1}});
    CHECK(bought(12).after == Range{3000, 3000, 3000, 3000});
    CHECK((frontier(instrument, levels({4, 3})) ==
           std::vector<FrontierPoint>{{0, 7000}, {4, 8000}, {13, 9000}, {22, 10000}}));
}

TEST_CASE("what is pinned is done anyway, and what is to stay stays") {
    const Instrument instrument =
        an_instrument()
            .with(dimension("d"), {steps_of("a", {1, 1, 1, 1, 1}), steps_of("b", {9, 9, 9, 9, 9})})
            .tier(tier_of(4000))
            .build();
    const auto standings = levels({2, 0});
    CHECK(raised(plan(instrument, standings, 0)) == Raised{{0, 4}});
    const Pin pin{.criterion = 1, .level = 1};
    CHECK(raised(plan(instrument, standings, 0, {.months = {}, .pins = {pin}})) ==
          Raised{{0, 3}, {1, 1}});
    const PlanLimits stays{.months = {}, .pins = {}, .unchanged = {0}};
    CHECK(raised(plan(instrument, standings, 0, stays)) == Raised{{1, 2}});
    const PlanLimits both{.months = {}, .pins = {pin}, .unchanged = {1}};
    CHECK(plan(instrument, standings, 0, both).status == PlanStatus::infeasible);
    CHECK(plan(instrument, standings, 0, both).unreachable == std::vector<std::uint32_t>{1});
}

TEST_CASE("the conditions that cost something say how much") {
    Tier tier = tier_of(4000);
    tier.minimums.push_back({.dimension = 0, .hundredths = 1000});
    tier.gates.push_back({.criterion = 1, .level = 1});
    const Instrument instrument =
        an_instrument()
            .with(dimension("d"), {steps_of("a", {2, 2, 2, 2, 2}), steps_of("b", {9, 9, 9, 9, 9})})
            .tier(tier)
            .build();
    // Four levels, one of them on b: 3 · 2 + 9 = 15. Without the gate 4 · 2 = 8, without the
    // total 9; the minimum asks for no more than the gate gives.
    const auto binding = bindings(instrument, levels({0, 0}), 0);
    REQUIRE(binding.size() == 2);
    CHECK(binding[0].condition->condition.kind == ConditionKind::total);
    CHECK(binding[0].saved == 6);
    CHECK(binding[1].condition->condition.kind == ConditionKind::gate);
    CHECK(binding[1].saved == 7);
}

TEST_CASE("steps come with what each gains alone, gates first, then most points per hour") {
    Tier tier = tier_of(8000);
    tier.gates.push_back({.criterion = 2, .level = 4});
    const Instrument instrument =
        an_instrument()
            .with(dimension("d"), {steps_of("a", {4, 4, 4, 4, 4}), steps_of("b", {2, 2, 2, 2, 2}),
                                   steps_of("c", {9, 9, 9, 9, 9})})
            .tier(tier)
            .build();
    const auto standings = levels({3, 3, 3});
    const Plan found = plan(instrument, standings, 0);
    REQUIRE(raised(found) == Raised{{1, 5}, {2, 4}});  // 2 + 2 + 9
    // Two levels of three criteria: 40000 / 3 = 133.33 more in 300; one: 66.67.
    CHECK((steps(instrument, standings, found, 0) ==
           std::vector<PlanStep>{
               {.change = 1, .required = true, .gain = 667, .supported_gain = 0},
               {.change = 0, .required = false, .gain = 1333, .supported_gain = 0}}));
    CHECK(steps(instrument, standings, found, std::nullopt).front().change == 0);
}

TEST_CASE("nobody names a tier: the next one, or the highest") {
    Score score;
    CHECK(next_tier(score) == std::nullopt);
    score.tiers.resize(2);
    CHECK(next_tier(score) == 0);
    score.tier = 0;
    CHECK(next_tier(score) == 1);
    score.tier = 1;
    CHECK(next_tier(score) == 1);
}
