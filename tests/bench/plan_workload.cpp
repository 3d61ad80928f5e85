// SPDX-License-Identifier: MIT
#include "tests/bench/plan_workload.hpp"

#include <array>

using tests::Hours;
using tests::PlanShape;

namespace bench {

namespace {

struct Kind {
    std::string_view name;
    PlanShape shape;
};

/// What the kinds have in common: as large as the shipped instrument, everything may be asked.
PlanShape sixty() {
    PlanShape shape;
    shape.dimensions = 10;
    shape.criteria = 60;
    shape.tiers = 2;
    shape.largest_weight = 3;
    shape.largest_dimension = 20;
    shape.percent_rubrics = 80;
    shape.percent_gates = 20;
    shape.percent_minimums = 60;
    shape.percent_of_reach = 60;
    shape.percent_beyond = 0;
    shape.hours = Hours::usual;
    shape.mixed_bases = false;
    shape.limited = false;
    return shape;
}

std::array<Kind, plan_kinds> kinds() {
    std::array<Kind, plan_kinds> all;
    all.fill({.name = "usual", .shape = sixty()});
    all[1].name = "usual, supported too";
    all[1].shape.mixed_bases = true;
    all[2].name = "from nothing, coprime weights";
    all[2].shape.largest_weight = 20;
    all[2].shape.largest_dimension = 100;
    all[2].shape.highest_start = 0;
    all[2].shape.percent_rubrics = 100;
    all[3] = all[2];
    all[3].name = "the same, hours to the minute";
    all[3].shape.hours = Hours::fine;
    all[4] = all[3];
    all[4].name = "the same, supported too";
    all[4].shape.mixed_bases = true;
    all[5] = all[4];
    all[5].name = "the same, tight minimums";
    all[5].shape.percent_minimums = 100;
    all[5].shape.percent_of_reach = 95;
    all[6] = all[2];
    all[6].name = "many ties";
    all[6].shape.hours = Hours::tied;
    all[6].shape.mixed_bases = true;
    all[7].name = "hours by weight";
    all[7].shape.hours = Hours::by_weight;
    all[7].shape.largest_weight = 20;
    all[8] = all[4];
    all[8].name = "two large dimensions";
    all[8].shape.dimensions = 2;
    all[9] = all[1];
    all[9].name = "many gates, every hour alike";
    all[9].shape.hours = Hours::equal;
    all[9].shape.percent_gates = 70;
    return all;
}

const Kind& kind_of(std::uint64_t seed) {
    static const auto all = kinds();
    return all[seed % all.size()];
}

}  // namespace

std::string_view plan_kind_name(std::uint64_t seed) {
    return kind_of(seed).name;
}

tests::PlanCase plan_case(std::uint64_t seed) {
    tests::Random random(seed);
    return tests::random_plan_case(random, kind_of(seed).shape);
}

}  // namespace bench
