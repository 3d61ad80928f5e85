// SPDX-License-Identifier: MIT
#include "assessment/assessment.hpp"

#include <algorithm>
#include <utility>

namespace assessment {

namespace {

State state_of(const Criterion& criterion, const Answer* answer, const Profile& profile) {
    if (criterion.applies_if) {
        const Truth applies = judge(*criterion.applies_if, profile);
        if (applies != Truth::yes) {
            return applies == Truth::no ? State::excluded : State::pending;
        }
    }
    if (answer != nullptr && answer->not_applicable) {
        return State::not_applicable;
    }
    return answer != nullptr && answer->value ? State::answered : State::unanswered;
}

Standing standing_of(const Criterion& criterion, const Answer* answer, const Profile& profile) {
    Standing standing{.state = state_of(criterion, answer, profile)};
    if (standing.state == State::answered && answer->value) {
        standing.level = level_of(criterion.answer, *answer->value);
        standing.assurance = answer->assurance;
    }
    return standing;
}

}  // namespace

const Extra* find(const Extras& extras, std::string_view key) {
    const auto found = std::ranges::lower_bound(extras, key, {}, &Extra::key);
    return found != extras.end() && found->key == key ? &*found : nullptr;
}

void put(Extras& extras, std::string_view key, std::string json) {
    const auto found = std::ranges::lower_bound(extras, key, {}, &Extra::key);
    if (found != extras.end() && found->key == key) {
        found->json = std::move(json);
    } else {
        extras.insert(found, {.key = std::string(key), .json = std::move(json)});
    }
}

void drop(Extras& extras, std::string_view key) {
    std::erase_if(extras, [&](const Extra& extra) { return extra.key == key; });
}

bool is_blank(const Answer& answer) {
    return answer == Answer{};
}

std::string_view name(EvidenceState state) {
    switch (state) {
        case EvidenceState::missing:
            return "missing";
        case EvidenceState::noted:
            return "noted";
        case EvidenceState::seen:
            return "seen";
        case EvidenceState::kept:
            return "kept";
    }
    return {};
}

std::string_view name(State state) {
    switch (state) {
        case State::excluded:
            return "excluded";
        case State::pending:
            return "pending";
        case State::not_applicable:
            return "notApplicable";
        case State::answered:
            return "answered";
        case State::unanswered:
            return "unanswered";
    }
    return {};
}

std::vector<Standing> standings(const Instrument& instrument, const Assessment& assessment) {
    if (assessment.levels_only) {
        return *assessment.levels_only;
    }
    // The answers and the instrument's index are both in the order of ids: side by side, so that
    // none has to be looked for.
    std::vector<Standing> result(instrument.criteria.size());
    auto next = assessment.answers.begin();
    for (const std::uint32_t at : instrument.by_id) {
        const Criterion& criterion = instrument.criteria[at];
        while (next != assessment.answers.end() && next->first < criterion.id) {
            ++next;
        }
        const bool is_answered = next != assessment.answers.end() && next->first == criterion.id;
        result[at] =
            standing_of(criterion, is_answered ? &next->second : nullptr, assessment.profile);
    }
    return result;
}

Standing standing(const Instrument& instrument, const Assessment& assessment,
                  std::uint32_t criterion) {
    if (assessment.levels_only) {
        return (*assessment.levels_only)[criterion];
    }
    const Criterion& asked = instrument.criteria[criterion];
    const auto found = assessment.answers.find(asked.id);
    const Answer* answer = found == assessment.answers.end() ? nullptr : &found->second;
    return standing_of(asked, answer, assessment.profile);
}

}  // namespace assessment
