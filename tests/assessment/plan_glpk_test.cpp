// SPDX-License-Identifier: MIT
// As cheap as the plans of a general integer solver, on as many criteria as the shipped
// instrument has. The problems are ones that it solves in some 50 ms; ours takes them like any.

#include <doctest/doctest.h>

#include <array>

#include "assessment/plan.hpp"
#include "tests/support/glpk_plan.hpp"
#include "tests/support/random_plan.hpp"

using namespace assessment;
using tests::GlpkStatus;
using tests::Hours;
using tests::PlanShape;
using tests::Random;

namespace {

struct Kind {
    Hours hours;
    int largest_weight;
    bool mixed_bases;
};

constexpr std::array kinds{Kind{Hours::tied, 3, false}, Kind{Hours::tied, 20, false},
                           Kind{Hours::usual, 20, false}, Kind{Hours::tied, 3, true},
                           Kind{Hours::usual, 3, true}};

PlanShape sixty_criteria(const Kind& kind, std::uint64_t seed) {
    PlanShape shape;
    shape.dimensions = 10;
    shape.criteria = 60;
    shape.hours = kind.hours;
    shape.largest_weight = kind.largest_weight;
    shape.largest_dimension = 20;
    shape.mixed_bases = kind.mixed_bases;
    shape.percent_rubrics = 80;
    shape.percent_beyond = seed % 4 == 0 ? 30 : 0;
    shape.percent_of_reach = 30;
    shape.limited = false;
    return shape;
}

}  // namespace

TEST_CASE("no plan takes more hours or fewer than GLPK's") {
    constexpr int milliseconds = 60'000;  // never needed
    int infeasible = 0;
    for (const Kind& kind : kinds) {
        for (std::uint64_t seed = 1; seed <= 5; ++seed) {
            CAPTURE(seed);
            Random random(seed);
            const auto made = random_plan_case(random, sixty_criteria(kind, seed));
            const auto theirs = tests::glpk_plan(made.instrument, made.standings, made.tier,
                                                 made.limits.months, milliseconds);
            REQUIRE(theirs.status != GlpkStatus::out_of_time);
            const Plan ours = plan(made.instrument, made.standings, made.tier, made.limits);
            CHECK((ours.status == PlanStatus::infeasible) ==
                  (theirs.status == GlpkStatus::infeasible));
            CHECK(ours.hours == theirs.hours);
            infeasible += ours.status == PlanStatus::infeasible ? 1 : 0;
        }
    }
    CHECK(infeasible > 0);
    CHECK(infeasible < 15);
}
