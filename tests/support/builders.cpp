// SPDX-License-Identifier: MIT
#include "tests/support/builders.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <utility>

using namespace assessment;

namespace tests {

Text words(std::string_view text) {
    return Text({{"en", std::string(text)}});
}

Decimal decimal(std::string_view token) {
    const auto parsed = parse_decimal(token);
    CAPTURE(token);
    REQUIRE(parsed.has_value());
    return *parsed;
}

Thresholds thresholds(std::initializer_list<std::string_view> tokens) {
    REQUIRE(tokens.size() == highest_level);
    Thresholds levels;
    std::ranges::transform(tokens, levels.begin(), decimal);
    return levels;
}

AnswerRule a_rubric() {
    Rubric rubric;
    rubric.levels.fill(words("level"));
    return rubric;
}

AnswerRule yes_no(int yes) {
    return YesNo{.yes = yes};
}

AnswerRule a_choice(std::initializer_list<int> levels) {
    Choice choice;
    for (const int level : levels) {
        const std::string id = "option-" + std::to_string(choice.options.size());
        choice.options.push_back({.id = OptionId(id), .label = words(id), .level = level});
    }
    return choice;
}

AnswerRule a_checklist(int items, std::array<std::int64_t, highest_level> levels) {
    Checklist checklist{.items = {}, .levels = levels};
    for (int i = 0; i < items; ++i) {
        const std::string id = "item-" + std::to_string(i);
        checklist.items.push_back({.id = ItemId(id), .label = words(id)});
    }
    return checklist;
}

Criterion criterion(std::string_view id, AnswerRule rule, int weight) {
    Criterion made;
    made.id = CriterionId(id);
    made.title = words(id);
    made.question = words(id);
    made.weight = weight;
    made.answer = std::move(rule);
    return made;
}

Criterion may_be_not_applicable(Criterion criterion) {
    criterion.may_be_not_applicable = true;
    return criterion;
}

Criterion applies_if(Criterion criterion, Predicate predicate) {
    criterion.applies_if = std::move(predicate);
    return criterion;
}

Dimension dimension(std::string_view id, int weight) {
    return {.id = DimensionId(id), .title = words(id), .weight = weight, .criteria = {}};
}

ProfileField yes_no_field(std::string_view id) {
    return {.id = FieldId(id),
            .label = words(id),
            .type = FieldType::boolean,
            .options = {},
            .required = false};
}

Predicate is_true(std::string_view field) {
    Predicate predicate;
    predicate.form = Predicate::Form::is_in;
    predicate.field = FieldId(field);
    predicate.values = {true};
    return predicate;
}

InstrumentBuilder::InstrumentBuilder() {
    instrument_.ref = {.id = InstrumentId("sample"), .version = "1.0.0"};
    instrument_.title = words("Sample");
    instrument_.summary = words("Sample");
    instrument_.assurance_caps = {2, 4, 5};
}

InstrumentBuilder& InstrumentBuilder::with(Dimension dimension, std::vector<Criterion> criteria) {
    const auto index = static_cast<std::uint32_t>(instrument_.dimensions.size());
    instrument_.dimensions.push_back(std::move(dimension));
    for (Criterion& criterion : criteria) {
        criterion.dimension = index;
        instrument_.criteria.push_back(std::move(criterion));
    }
    return *this;
}

InstrumentBuilder& InstrumentBuilder::field(ProfileField field) {
    instrument_.profile.push_back(std::move(field));
    return *this;
}

InstrumentBuilder& InstrumentBuilder::caps(int declared, int documented, int verified) {
    instrument_.assurance_caps = {declared, documented, verified};
    return *this;
}

InstrumentBuilder& InstrumentBuilder::tier(Tier tier) {
    instrument_.tiers.push_back(std::move(tier));
    return *this;
}

InstrumentBuilder& InstrumentBuilder::most_not_applicable(int percent) {
    instrument_.max_not_applicable = percent;
    return *this;
}

Instrument InstrumentBuilder::build() const {
    Instrument built = instrument_;
    index(built);
    return built;
}

InstrumentBuilder an_instrument() {
    return {};
}

AnswersBuilder::AnswersBuilder(const Instrument& instrument) {
    assessment_.id = AssessmentId("sample");
    assessment_.instrument = instrument.ref;
}

AnswersBuilder& AnswersBuilder::value(std::string_view criterion, Value value,
                                      Assurance assurance) {
    Answer answer;
    answer.value = std::move(value);
    answer.assurance = assurance;
    assessment_.answers[CriterionId(criterion)] = std::move(answer);
    return *this;
}

AnswersBuilder& AnswersBuilder::level(std::string_view criterion, int level, Assurance assurance) {
    return value(criterion, ChosenLevel{level}, assurance);
}

AnswersBuilder& AnswersBuilder::not_applicable(std::string_view criterion) {
    assessment_.answers[CriterionId(criterion)].not_applicable = "none here";
    return *this;
}

AnswersBuilder& AnswersBuilder::not_sure(std::string_view criterion) {
    assessment_.answers[CriterionId(criterion)].not_sure = true;
    return *this;
}

AnswersBuilder& AnswersBuilder::profile(std::string_view field, ProfileValue value) {
    assessment_.profile.insert_or_assign(FieldId(field), std::move(value));
    return *this;
}

AnswersBuilder answers_to(const Instrument& instrument) {
    return AnswersBuilder(instrument);
}

}  // namespace tests
