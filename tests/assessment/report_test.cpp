// SPDX-License-Identifier: MIT
#include "assessment/report.hpp"

#include <doctest/doctest.h>

#include <utility>

#include "tests/support/builders.hpp"

using namespace assessment;
using namespace tests;
using namespace std::chrono_literals;

namespace {

std::shared_ptr<const Instrument> two_criteria() {
    return std::make_shared<const Instrument>(
        an_instrument()
            .field(yes_no_field("exports"))
            .with(dimension("d"), {criterion("a", a_rubric()),
                                   may_be_not_applicable(
                                       applies_if(criterion("b", a_rubric()), is_true("exports")))})
            .build());
}

Report report_of(const std::shared_ptr<const Instrument>& instrument, Assessment assessment) {
    return make_report(instrument, std::move(assessment), 2026y / 11 / 23);
}

}  // namespace

TEST_CASE("a report freezes the score of its assessment") {
    const auto instrument = two_criteria();
    const Assessment assessment = answers_to(*instrument).level("a", 3).build();
    const Report report = report_of(instrument, assessment);
    CHECK(report.assessment == assessment);
    CHECK(report.score == score(*instrument, assessment));
    CHECK(report.issued == 2026y / 11 / 23);
    CHECK(report.disclosure == Disclosure::full);
    CHECK_FALSE(report.engine.empty());
}

TEST_CASE("a report is a draft while a criterion is unanswered or pending") {
    const auto instrument = two_criteria();
    auto answers = answers_to(*instrument).level("a", 3);
    CHECK(is_draft(report_of(instrument, answers.build())));  // b is pending
    answers.profile("exports", true);
    CHECK(is_draft(report_of(instrument, answers.build())));  // b is unanswered
    answers.not_applicable("b");
    CHECK_FALSE(is_draft(report_of(instrument, answers.build())));
    answers.profile("exports", false);
    CHECK_FALSE(is_draft(report_of(instrument, answers.build())));
}
