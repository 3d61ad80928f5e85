// SPDX-License-Identifier: MIT
// What holds for every plan, tried on random ones: above all that it is the one that trying
// everything finds.

#include <doctest/doctest.h>

#include <algorithm>
#include <array>

#include "assessment/plan.hpp"
#include "tests/support/plain_plan.hpp"
#include "tests/support/random_plan.hpp"

using namespace assessment;
using tests::Hours;
using tests::PlanCase;
using tests::PlanShape;
using tests::Random;

namespace {

constexpr std::array all_hours{Hours::tied, Hours::usual, Hours::fine, Hours::equal,
                               Hours::by_weight};

/// A handful of criteria, so that everything can be tried.
PlanCase tiny(std::uint64_t seed) {
    Random random(seed);
    PlanShape shape;
    shape.dimensions = random.number(1, 3);
    shape.criteria = random.number(shape.dimensions, 4);
    shape.hours = all_hours[seed % all_hours.size()];
    shape.largest_weight = random.chance(50) ? 3 : 20;
    shape.percent_rubrics = random.number(0, 40);
    shape.percent_gates = random.number(0, 40);
    shape.tiers = random.number(1, 3);
    shape.percent_of_reach = random.number(0, 100);
    return random_plan_case(random, shape);
}

/// As many criteria as the shipped instrument has.
PlanCase large(std::uint64_t seed) {
    Random random(seed);
    PlanShape shape;
    shape.dimensions = random.one_of(std::vector{2, 10, 10, 20});
    shape.criteria = 60;
    shape.largest_weight = random.chance(50) ? 3 : 20;
    shape.largest_dimension = 100;
    shape.percent_beyond = 0;
    shape.percent_of_reach = random.number(0, 80);
    shape.hours = all_hours[seed % all_hours.size()];
    return random_plan_case(random, shape);
}

/// Where things stand when the plan is done.
std::vector<Standing> done(const PlanCase& made, const Plan& plan) {
    std::vector<Standing> after = made.standings;
    for (std::size_t i = 0; i < after.size(); ++i) {
        if (after[i].state == State::unanswered || after[i].state == State::pending) {
            after[i] = {.state = State::answered, .level = made.instrument.criteria[i].lowest};
        }
    }
    for (const PlanChange& change : plan.changes) {
        CHECK(after[change.criterion].level == change.from);
        CHECK(after[change.criterion].assurance == change.from_assurance);
        after[change.criterion].level = change.to;
        after[change.criterion].assurance = change.to_assurance;
    }
    return after;
}

}  // namespace

TEST_CASE("a plan that is carried out achieves the tier and has the total it promised") {
    int planned = 0;
    for (std::uint64_t seed = 1; seed <= 100; ++seed) {
        CAPTURE(seed);
        const PlanCase made = large(seed);
        const Plan found = plan(made.instrument, made.standings, made.tier, made.limits);
        if (found.status == PlanStatus::infeasible) {
            continue;
        }
        const Score after = score(made.instrument, done(made, found));
        REQUIRE(after.tier.has_value());
        CHECK(*after.tier >= made.tier);
        CHECK(after.total == found.after);
        std::int64_t hours = 0;
        for (const PlanChange& change : found.changes) {
            hours += change.hours;
            CHECK(change.months <= made.limits.months.value_or(change.months));
        }
        CHECK(hours == found.hours);
        planned += found.status == PlanStatus::planned ? 1 : 0;
    }
    CHECK(planned > 30);
}

TEST_CASE("every point of the frontier is what its hours buy") {
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        CAPTURE(seed);
        PlanCase made = large(seed);
        made.limits.pins.clear();
        const auto points = frontier(made.instrument, made.standings, made.limits);
        REQUIRE_FALSE(points.empty());
        CHECK(points.front().hours == 0);
        const auto& point = points[points.size() / 2];
        const Plan bought = plan_within(made.instrument, made.standings, point.hours, made.limits);
        CHECK(bought.hours == point.hours);
        CHECK(bought.after.low == point.total);
    }
}

TEST_CASE("a plan is the one that trying everything finds, to the last tie and obstacle") {
    std::array<int, 3> seen{};
    for (std::uint64_t seed = 1; seed <= 3000; ++seed) {
        CAPTURE(seed);
        const PlanCase made = tiny(seed);
        const Plan found = plan(made.instrument, made.standings, made.tier, made.limits);
        ++seen[static_cast<std::size_t>(found.status)];
        CHECK(found == tests::plain_plan(made.instrument, made.standings, made.tier, made.limits));
    }
    for (const int count : seen) {
        CHECK(count > 150);
    }
}

TEST_CASE("a budget buys what trying everything finds") {
    for (std::uint64_t seed = 1; seed <= 600; ++seed) {
        CAPTURE(seed);
        const PlanCase made = tiny(seed);
        const std::int64_t dearest =
            plan_within(made.instrument, made.standings, std::int64_t{1} << 40, made.limits).hours;
        Random random(seed);
        for (const std::int64_t budget : {std::int64_t{0}, random.between(0, dearest), dearest}) {
            CAPTURE(budget);
            CHECK(plan_within(made.instrument, made.standings, budget, made.limits) ==
                  tests::plain_plan_within(made.instrument, made.standings, budget, made.limits));
        }
    }
}

TEST_CASE("the frontier has the points that trying everything finds") {
    for (std::uint64_t seed = 1; seed <= 600; ++seed) {
        CAPTURE(seed);
        PlanCase made = tiny(seed);
        for (Pin& pin : made.limits.pins) {
            pin.assurance = Assurance::declared;  // an assurance would be paid in each point
        }
        CHECK((frontier(made.instrument, made.standings, made.limits) ==
               tests::plain_frontier(made.instrument, made.standings, made.limits)));
    }
}

TEST_CASE("what binds a plan is what trying without it finds") {
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        CAPTURE(seed);
        const PlanCase made = tiny(seed);
        CHECK((bindings(made.instrument, made.standings, made.tier, made.limits) ==
               tests::plain_bindings(made.instrument, made.standings, made.tier, made.limits)));
    }
}
