// SPDX-License-Identifier: MIT
#include "assessment/question.hpp"

#include <doctest/doctest.h>

#include "tests/support/builders.hpp"

using namespace assessment;
using namespace tests;

namespace {

Text in_chinese(std::string_view text) {
    return Text(std::vector<std::pair<Language, std::string>>{{"zh-CN", std::string(text)}});
}

Text bilingual(std::string_view chinese, std::string_view english) {
    return Text({{"zh-CN", std::string(chinese)}, {"en", std::string(english)}});
}

AnswerRule a_number(std::initializer_list<std::string_view> levels) {
    return Number{.unit = words("people"),
                  .levels = thresholds(levels),
                  .better = Better::more,
                  .min = {},
                  .max = {}};
}

Criterion asking(std::string_view question) {
    Criterion made = criterion("office", a_rubric());
    made.question = words(question);
    return made;
}

}  // namespace

TEST_CASE("a further language changes no words, other words in one of them do") {
    CHECK(same_words(words("Is there one?"), bilingual("有没有？", "Is there one?")));
    CHECK(same_words(bilingual("有没有？", "Is there one?"),
                     Text({{"en", "Is there one?"}, {"zh-CN", "有没有？"}})));
    CHECK_FALSE(same_words(bilingual("有没有？", "Is there one?"),
                           bilingual("是否设有？", "Is there one?")));
    CHECK_FALSE(same_words(words("Is there one?"), in_chinese("有没有？")));
}

TEST_CASE("nothing said is the same as nothing said only") {
    CHECK(same_words(Text(), Text()));
    CHECK_FALSE(same_words(Text(), words("It may share staff.")));
}

TEST_CASE("another wording of question or guidance is another question, another title is not") {
    Criterion titled = asking("Is there a unit?");
    titled.title = words("Unit");
    titled.weight = 5;
    CHECK(same_question(asking("Is there a unit?"), titled));
    CHECK_FALSE(same_question(asking("Is there a unit?"), asking("Is there a department?")));
    Criterion guided = asking("Is there a unit?");
    guided.guidance = words("Full time only.");
    CHECK_FALSE(same_question(asking("Is there a unit?"), guided));
}

TEST_CASE("another type of answer is another rule") {
    CHECK(same_rule(a_rubric(), a_rubric()));
    CHECK_FALSE(same_rule(a_rubric(), yes_no()));
    CHECK_FALSE(same_rule(yes_no(), a_rubric()));
}

TEST_CASE("levels and their words are part of the rule") {
    Rubric reworded = std::get<Rubric>(a_rubric());
    reworded.levels[3] = words("set up by a formal notice");
    CHECK_FALSE(same_rule(a_rubric(), reworded));
    CHECK_FALSE(same_rule(yes_no(5), yes_no(4)));
    CHECK(same_rule(a_choice({0, 3, 5}), a_choice({0, 3, 5})));
    CHECK_FALSE(same_rule(a_choice({0, 3, 5}), a_choice({0, 4, 5})));
    CHECK_FALSE(same_rule(a_choice({0, 3, 5}), a_choice({0, 3})));
}

TEST_CASE("the items of a checklist and how many reach a level are part of the rule") {
    CHECK(same_rule(a_checklist(3, {1, 1, 2, 3, 3}), a_checklist(3, {1, 1, 2, 3, 3})));
    CHECK_FALSE(same_rule(a_checklist(3, {1, 1, 2, 3, 3}), a_checklist(4, {1, 1, 2, 3, 3})));
    CHECK_FALSE(same_rule(a_checklist(3, {1, 1, 2, 3, 3}), a_checklist(3, {1, 2, 2, 3, 3})));
}

TEST_CASE("thresholds, their direction and the unit are part of the rule, bounds are not") {
    const AnswerRule rule = a_number({"1", "2", "3", "4", "5"});
    Number other = std::get<Number>(rule);
    other.max = whole_number(100);
    CHECK(same_rule(rule, other));
    other.unit = words("percent");
    CHECK_FALSE(same_rule(rule, other));
    CHECK_FALSE(same_rule(rule, a_number({"1", "2", "3", "4", "6"})));
    CHECK(same_rule(rule, a_number({"1.0", "2", "3", "4", "5"})));
}

TEST_CASE("a ratio is the same when both quantities are, growth when it starts alike from zero") {
    const Quantity filings{.label = words("filings"), .unit = words("pieces")};
    const Quantity all{.label = words("technologies"), .unit = words("pieces")};
    const Thresholds levels = thresholds({"20", "40", "60", "80", "100"});
    const AnswerRule ratio =
        Ratio{.part = filings, .whole = all, .levels = levels, .better = Better::more};
    CHECK(same_rule(ratio, ratio));
    CHECK_FALSE(same_rule(
        ratio, Ratio{.part = filings, .whole = filings, .levels = levels, .better = Better::more}));
    CHECK_FALSE(same_rule(
        ratio, Ratio{.part = filings, .whole = all, .levels = levels, .better = Better::less}));
    const AnswerRule growth = Growth{.unit = words("pieces"), .levels = levels, .from_zero = 3};
    CHECK(same_rule(growth, growth));
    CHECK_FALSE(
        same_rule(growth, Growth{.unit = words("pieces"), .levels = levels, .from_zero = 2}));
}

TEST_CASE("conditions are the same when they look at the same fields for the same values") {
    CHECK(same_condition(is_true("exports"), is_true("exports")));
    CHECK_FALSE(same_condition(is_true("exports"), is_true("software")));
    const auto all_of = [](std::vector<Predicate> parts) {
        Predicate predicate;
        predicate.form = Predicate::Form::all;
        predicate.parts = std::move(parts);
        return predicate;
    };
    CHECK(same_condition(all_of({is_true("exports")}), all_of({is_true("exports")})));
    CHECK_FALSE(same_condition(all_of({is_true("exports")}), all_of({is_true("software")})));
    CHECK(same_condition(std::optional<Predicate>(), std::nullopt));
    CHECK_FALSE(same_condition(std::optional(is_true("exports")), std::nullopt));
}
