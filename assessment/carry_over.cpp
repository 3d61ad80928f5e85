// SPDX-License-Identifier: MIT
#include "assessment/carry_over.hpp"

#include <algorithm>
#include <optional>
#include <variant>

#include "assessment/question.hpp"

namespace assessment {

namespace {

/// A value of the same question can be wrong only by the bounds of a number.
bool is_within_bounds(const AnswerRule& rule, const Value& value) {
    const auto* number = std::get_if<Number>(&rule);
    const auto* figure = std::get_if<Decimal>(&value);
    if (number == nullptr || figure == nullptr) {
        return true;
    }
    return (!number->min || *figure >= *number->min) && (!number->max || *figure <= *number->max);
}

std::optional<WhyNotCarried> obstacle(const Criterion& criterion, const Answer& answer,
                                      const Instrument& next) {
    const auto at = next.find(criterion.id);
    if (!at) {
        return WhyNotCarried::criterion_gone;
    }
    const Criterion& asked = next.criteria[*at];
    if (!same_question(criterion, asked)) {
        return WhyNotCarried::question_changed;
    }
    if (answer.not_applicable && !asked.may_be_not_applicable) {
        return WhyNotCarried::not_applicable_refused;
    }
    if (answer.value && !is_within_bounds(asked.answer, *answer.value)) {
        return WhyNotCarried::value_not_allowed;
    }
    return std::nullopt;
}

/// The field asks for this kind of value, and a chosen option is still there.
bool is_allowed(const ProfileField* field, const ProfileValue& value) {
    if (field == nullptr) {
        return false;
    }
    switch (field->type) {
        case FieldType::choice: {
            const auto* option = std::get_if<OptionId>(&value);
            return option != nullptr && std::ranges::find(field->options, *option,
                                                          &FieldOption::id) != field->options.end();
        }
        case FieldType::boolean:
            return std::holds_alternative<bool>(value);
        case FieldType::number:
            return std::holds_alternative<Decimal>(value);
        case FieldType::text:
            return std::holds_alternative<std::string>(value);
    }
    return false;
}

void carry_profile(const Instrument& earlier, const Assessment& assessment, const Instrument& next,
                   CarriedOver& into) {
    for (const ProfileField& field : earlier.profile) {
        const auto filled = assessment.profile.find(field.id);
        if (filled == assessment.profile.end()) {
            continue;
        }
        if (is_allowed(next.find(field.id), filled->second)) {
            into.assessment.profile.insert(*filled);
        } else {
            into.fields_not_carried.push_back(field.id);
        }
    }
}

void carry_answer(const Criterion& criterion, const Answer& answer, const Instrument& next,
                  Backing backing, CarriedOver& into) {
    if (const auto why = obstacle(criterion, answer, next)) {
        into.not_carried.push_back({.criterion = criterion.id, .why = *why});
        return;
    }
    Answer carried = answer;
    if (backing == Backing::reset) {
        carried.assurance = Assurance::declared;
    }
    if (!is_blank(carried)) {
        into.assessment.answers.emplace(criterion.id, std::move(carried));
        ++into.carried;
    }
}

}  // namespace

CarriedOver carried_over(const Instrument& earlier, const Assessment& assessment,
                         const Instrument& next, Backing backing) {
    CarriedOver result;
    result.assessment.instrument = next.ref;
    result.assessment.enterprise = assessment.enterprise;
    carry_profile(earlier, assessment, next, result);
    for (const Criterion& criterion : earlier.criteria) {
        const auto answer = assessment.answers.find(criterion.id);
        if (answer != assessment.answers.end() && !is_blank(answer->second)) {
            carry_answer(criterion, answer->second, next, backing, result);
        }
    }
    return result;
}

}  // namespace assessment
