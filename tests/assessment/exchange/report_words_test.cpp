// SPDX-License-Identifier: MIT
#include "assessment/exchange/report_words.hpp"

#include <doctest/doctest.h>

#include "tests/support/builders.hpp"
#include "tests/support/examples.hpp"

using namespace assessment;
using namespace assessment::exchange;

namespace {

const Catalogue& zh() {
    return tests::catalogue("zh-CN");
}
const Catalogue& en() {
    return tests::catalogue("en");
}

Share share(std::string_view part, std::string_view whole) {
    return {tests::decimal(part), tests::decimal(whole)};
}

AnswerRule a_ratio() {
    return Ratio{{tests::words("with"), tests::words("heads")},
                 {tests::words("all"), tests::words("heads")},
                 {},
                 Better::more};
}

}  // namespace

TEST_CASE("a range is one figure when nothing is open") {
    CHECK(range_text(5675, 5675) == "56.75");
    CHECK(range_text(0, 10000) == "0.00–100.00");
}

TEST_CASE("a share is said with both figures and its percentage") {
    CHECK(value_text(a_ratio(), share("6", "8"), en()) == "with: 6 heads; all: 8 heads; 75.0%");
    CHECK(value_text(a_ratio(), share("1", "3"), zh()) == "with1heads，all3heads，占33.3%");
    CHECK(value_text(a_ratio(), share("2", "3"), en()).ends_with("66.7%"));
    CHECK(value_text(a_ratio(), share("0", "0"), en()) == "with: 0 heads; all: 0 heads");
}

TEST_CASE("the percentage of the largest figures is still right") {
    CHECK(value_text(a_ratio(), share("9000000000", "9000000000"), en()).ends_with(" 100.0%"));
    CHECK(
        value_text(a_ratio(), share("8999999999.999999", "9000000000"), en()).ends_with(" 100.0%"));
    CHECK(value_text(a_ratio(), share("9000000000", "0.000001"), en())
              .ends_with(" 900000000000000000.0%"));
}

TEST_CASE("growth says from where to where") {
    const AnswerRule rule = Growth{tests::words("pieces"), {}, 3};
    const auto change = [](std::string_view base, std::string_view current) {
        return Change{tests::decimal(base), tests::decimal(current)};
    };
    CHECK(value_text(rule, change("6", "13"), zh()) == "由6变为13（pieces），变化116.7%");
    CHECK(value_text(rule, change("4", "3"), en()) == "From 4 to 3 (pieces), change −25.0%");
    CHECK(value_text(rule, change("0", "3"), en()) == "From 0 to 3 (pieces)");
}

TEST_CASE("a checklist names what is there, in its own order") {
    const AnswerRule rule = tests::a_checklist(3, {1, 2, 3, 4, 5});
    const auto& items = std::get<Checklist>(rule).items;
    const std::string first = items[0].label.in("en");
    const std::string third = items[2].label.in("en");
    CHECK(value_text(rule, Ticked{{items[2].id, items[0].id}}, en()) ==
          "2 of 3: " + first + "; " + third);
    CHECK(value_text(rule, Ticked{}, zh()) == "3项均不具备");
}

TEST_CASE("the other answers are said in the words of the instrument") {
    CHECK(value_text(tests::yes_no(), true, zh()) == "是");
    CHECK(value_text(tests::yes_no(), false, en()) == "No");
    const AnswerRule number =
        Number{tests::words("hours"), {}, Better::more, std::nullopt, std::nullopt};
    CHECK(value_text(number, tests::decimal("2.5"), en()) == "2.5 hours");
    const AnswerRule choice = tests::a_choice({0, 3});
    const auto& option = std::get<Choice>(choice).options[1];
    CHECK(value_text(choice, option.id, en()) == option.label.in("en"));
    const AnswerRule rubric = tests::a_rubric();
    CHECK(value_text(rubric, ChosenLevel{4}, en()) == std::get<Rubric>(rubric).levels[4].in("en"));
}

TEST_CASE("a day is written as its language writes it") {
    using namespace std::chrono;
    CHECK(date_text(year(2026) / 3 / 9, zh()) == "2026年3月9日");
    CHECK(date_text(year(2026) / 3 / 9, en()) == "9 March 2026");
    CHECK(date_text(year(2026) / 12 / 31, en()) == "31 December 2026");
}

TEST_CASE("a condition says what is wanted and where one stands") {
    const Report report = tests::example_report("pilot-candidate");
    const auto& conditions = report.score.tiers[1].conditions;
    const auto total = condition_words(report, 1, conditions.front(), zh());
    CHECK(total.wanted == "总分不低于75.00分（按佐证得分）");
    CHECK(total.actual == points_text(report.score.total->supported_low));
    const auto dimension = condition_words(report, 1, conditions[1], en());
    CHECK(dimension.wanted == "Institutions and leadership at least 60.00");
    const auto gate = condition_words(report, 1, conditions[11], zh());
    CHECK(gate.wanted == "必备项“知识产权工作机构”达到4级");
    CHECK(gate.actual == "4级，已核验");
}

TEST_CASE("the enterprise's name is what the file says, if it says one") {
    Assessment assessment;
    CHECK(enterprise_name(assessment).empty());
    assessment.enterprise = {{"name", "\"汾河\\u0021\""}};
    CHECK(enterprise_name(assessment) == "汾河!");
    assessment.enterprise = {{"name", "[1]"}};
    CHECK(enterprise_name(assessment).empty());
}

TEST_CASE("the next step passes over levels that cannot be reached") {
    Criterion criterion = tests::criterion("office", tests::a_rubric());
    criterion.steps[3].action = tests::words("Do it");
    CriterionScore score{.state = State::answered, .level = 2, .supported_level = 2, .lost = 10};
    CHECK(next_step(criterion, score, "en") == "Do it");
    score.level = 4;
    CHECK(next_step(criterion, score, "en").empty());
}

TEST_CASE("what may still be reached is not said to be missed") {
    Assessment nothing;
    nothing.id = AssessmentId("a-1");
    nothing.instrument = tests::shipped_instrument()->ref;
    const Report report =
        make_report(tests::shipped_instrument(), nothing, std::chrono::year(2026) / 3 / 1);
    CHECK(report.score.tiers.front().verdict == Verdict::open);
    CHECK(tier_text(report, zh()) == "尚待判断：是否达到“试点达标参考”");
    CHECK(tier_text(report, en()).starts_with("Still undetermined"));

    const Report missed = tests::example_report("micro-starting");
    CHECK(missed.score.tiers.front().verdict == Verdict::missed);
    CHECK(tier_text(missed, zh()) == "尚未达到“试点达标参考”");
}
