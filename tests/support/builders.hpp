// SPDX-License-Identifier: MIT
#pragma once

// Small instruments and assessments that show only what a test is about:
//
//     const auto instrument = an_instrument()
//                                 .with(dimension("staffing"), {criterion("office", a_rubric())})
//                                 .build();
//     const auto assessment = answers_to(instrument).value("office", ChosenLevel{3}).build();

#include <initializer_list>
#include <string_view>
#include <vector>

#include "assessment/assessment.hpp"
#include "assessment/instrument.hpp"

namespace tests {

[[nodiscard]] assessment::Text words(std::string_view text);
[[nodiscard]] assessment::Decimal decimal(std::string_view token);
[[nodiscard]] assessment::Thresholds thresholds(std::initializer_list<std::string_view> tokens);

[[nodiscard]] assessment::AnswerRule a_rubric();
[[nodiscard]] assessment::AnswerRule yes_no(int yes = 5);
[[nodiscard]] assessment::AnswerRule a_choice(std::initializer_list<int> levels);
[[nodiscard]] assessment::AnswerRule a_checklist(
    int items, std::array<std::int64_t, assessment::highest_level> levels);

[[nodiscard]] assessment::Criterion criterion(std::string_view id, assessment::AnswerRule rule,
                                              int weight = 1);
[[nodiscard]] assessment::Criterion may_be_not_applicable(assessment::Criterion criterion);
[[nodiscard]] assessment::Criterion applies_if(assessment::Criterion criterion,
                                               assessment::Predicate predicate);
[[nodiscard]] assessment::Dimension dimension(std::string_view id, int weight = 1);
[[nodiscard]] assessment::ProfileField yes_no_field(std::string_view id);
[[nodiscard]] assessment::Predicate is_true(std::string_view field);

class InstrumentBuilder {
public:
    InstrumentBuilder();
    InstrumentBuilder& with(assessment::Dimension dimension,
                            std::vector<assessment::Criterion> criteria);
    InstrumentBuilder& field(assessment::ProfileField field);
    InstrumentBuilder& caps(int declared, int documented, int verified);
    InstrumentBuilder& tier(assessment::Tier tier);
    InstrumentBuilder& most_not_applicable(int percent);
    [[nodiscard]] assessment::Instrument build() const;

private:
    assessment::Instrument instrument_;
};

[[nodiscard]] InstrumentBuilder an_instrument();

class AnswersBuilder {
public:
    explicit AnswersBuilder(const assessment::Instrument& instrument);
    AnswersBuilder& value(std::string_view criterion, assessment::Value value,
                          assessment::Assurance assurance = assessment::Assurance::verified);
    AnswersBuilder& level(std::string_view criterion, int level,
                          assessment::Assurance assurance = assessment::Assurance::verified);
    AnswersBuilder& not_applicable(std::string_view criterion);
    AnswersBuilder& not_sure(std::string_view criterion);
    AnswersBuilder& profile(std::string_view field, assessment::ProfileValue value);
    [[nodiscard]] assessment::Assessment build() const { return assessment_; }

private:
    assessment::Assessment assessment_;
};

[[nodiscard]] AnswersBuilder answers_to(const assessment::Instrument& instrument);

}  // namespace tests
