// SPDX-License-Identifier: MIT
#include "assessment/exchange/plan_json.hpp"

#include <doctest/doctest.h>

#include <string>

#include "tests/support/builders.hpp"
#include "tests/support/examples.hpp"
#include "tests/support/golden.hpp"

using namespace assessment;
using namespace assessment::exchange;
using namespace tests;

namespace {

Instrument two_criteria() {
    Tier tier{.id = TierId("pilot"),
              .title = words("Pilot"),
              .basis = Basis::declared,
              .total = 3000,
              .minimums = {{.dimension = 0, .hundredths = 3000}},
              .gates = {{.criterion = 1, .level = 2}}};
    Criterion one = criterion("one", a_rubric());
    Criterion two = criterion("two", a_rubric());
    one.steps[0].hours = 3;
    one.steps[1].hours = 50;
    two.steps[0].hours = 4;
    two.steps[1].hours = 5;
    two.steps[1].months = 6;
    two.steps[2].hours = 50;
    return an_instrument().with(dimension("d"), {one, two}).tier(std::move(tier)).build();
}

std::vector<Standing> both_at(int level) {
    return std::vector<Standing>(2, {.state = State::answered, .level = level});
}

}  // namespace

TEST_CASE("a plan document says what to raise and what comes of it") {
    const Instrument instrument = two_criteria();
    CHECK(write_plan(plan(instrument, both_at(0), 0), instrument, instrument.tiers[0].id) ==
          R"({"after":{"total":{"high":3000,"low":3000,"supportedHigh":3000,"supportedLow":3000}},)"
          R"("changes":[{"criterion":"one","from":0,"fromAssurance":"declared","hours":3,)"
          R"("months":0,"to":1,"toAssurance":"declared"},)"
          R"({"criterion":"two","from":0,"fromAssurance":"declared","hours":9,"months":6,"to":2,)"
          R"("toAssurance":"declared"}],"format":"ipgauge.plan/1","hours":12,"status":"planned",)"
          R"("tier":"pilot"})"
          "\n");
}

TEST_CASE("a plan document of a tier that is achieved has no changes") {
    const Instrument instrument = two_criteria();
    CHECK(write_plan(plan(instrument, both_at(2), 0), instrument, instrument.tiers[0].id) ==
          R"({"after":{"total":{"high":4000,"low":4000,"supportedHigh":4000,"supportedLow":4000}},)"
          R"("changes":[],"format":"ipgauge.plan/1","hours":0,"status":"achieved",)"
          R"("tier":"pilot"})"
          "\n");
}

TEST_CASE("a plan document that is infeasible says what is in the way") {
    const Instrument instrument = two_criteria();
    const Plan found =
        plan(instrument, both_at(0), 0, {.months = std::nullopt, .pins = {}, .unchanged = {0, 1}});
    CHECK(write_plan(found, instrument, instrument.tiers[0].id) ==
          R"({"format":"ipgauge.plan/1","obstacles":[{"kind":"total","state":"failed",)"
          R"("tier":"pilot"},{"dimension":"d","kind":"dimension","state":"failed",)"
          R"("tier":"pilot"},{"criterion":"two","kind":"gate","state":"failed","tier":"pilot"}],)"
          R"("status":"infeasible","tier":"pilot"})"
          "\n");
}

TEST_CASE("the document of a budget has the budget in place of the tier") {
    const Instrument instrument = two_criteria();
    CHECK(write_plan(plan_within(instrument, both_at(2), 0), instrument, 0) ==
          R"({"after":{"total":{"high":7000,"low":7000,"supportedHigh":4000,"supportedLow":4000}},)"
          R"("budget":0,"changes":[{"criterion":"one","from":2,"fromAssurance":"declared",)"
          R"("hours":0,"months":0,"to":5,"toAssurance":"declared"}],"format":"ipgauge.plan/1",)"
          R"("hours":0,"status":"planned"})"
          "\n");
    const std::vector<Standing> nothing(2, {.state = State::excluded});
    CHECK(write_plan(plan_within(instrument, nothing, 7), instrument, 7) ==
          R"({"budget":7,"format":"ipgauge.plan/1","status":"infeasible"})"
          "\n");
}

TEST_CASE("a frontier document is a list of pairs") {
    const Instrument instrument = two_criteria();
    CHECK(
        write_frontier(frontier(instrument, both_at(0))) ==
        R"({"format":"ipgauge.frontier/1","points":[[0,0],[3,1000],[7,2000],[12,3000],[53,5000],[57,6000],)"
        R"([62,7000],[112,10000]]})"
        "\n");
    CHECK(write_frontier({}) == R"({"format":"ipgauge.frontier/1","points":[]})"
                                "\n");
}

TEST_CASE("the plans of the examples stay what they are") {
    for (const std::string_view example : example_names) {
        const Report report = example_report(example);
        const Instrument& instrument = *report.instrument;
        const auto levels = standings(instrument, report.assessment);
        const std::string folder = "plan/" + std::string(example);
        for (std::uint32_t tier = 0; tier < instrument.tiers.size(); ++tier) {
            const TierId& id = instrument.tiers[tier].id;
            check_golden(folder + "." + id.text() + ".json",
                         write_plan(plan(instrument, levels, tier), instrument, id));
        }
        check_golden(folder + ".hours.json",
                     write_plan(plan_within(instrument, levels, 100), instrument, 100));
        check_golden(folder + ".frontier.json", write_frontier(frontier(instrument, levels)));
        const PlanLimits soon{.months = 1};
        check_golden(folder + ".soon.json", write_plan(plan(instrument, levels, 1, soon),
                                                       instrument, instrument.tiers[1].id));
    }
}
