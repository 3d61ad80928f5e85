// SPDX-License-Identifier: MIT
// What the enterprise is. Which criteria apply follows from it; answers to those that do not
// are kept.
#include <algorithm>
#include <optional>
#include <utility>

#include "app/figure.hpp"
#include "app/update.hpp"

namespace app {

namespace {

using assessment::FieldType;
using assessment::ProfileField;
using assessment::ProfileValue;

std::optional<ProfileValue> option_value(const ProfileField& field, const std::string& text) {
    const assessment::OptionId id(text);
    const auto found = std::ranges::find(field.options, id, &assessment::FieldOption::id);
    return found != field.options.end() ? std::optional<ProfileValue>(id) : std::nullopt;
}

/// The value that this text is for the field, if it is one.
std::optional<ProfileValue> value_of(const ProfileField& field, const std::string& text) {
    switch (field.type) {
        case FieldType::choice:
            return option_value(field, text);
        case FieldType::boolean:
            return text == "true" || text == "false" ? std::optional<ProfileValue>(text == "true")
                                                     : std::nullopt;
        case FieldType::number: {
            const auto number = read_profile_number(field, text);
            return number ? std::optional<ProfileValue>(*number) : std::nullopt;
        }
        case FieldType::text:
            return ProfileValue(text);
    }
    return std::nullopt;
}

void put(Turn& turn, assessment::Assessment& assessment, const ProfileField& field,
         const std::optional<ProfileValue>& value) {
    const assessment::Profile before = assessment.profile;
    if (value) {
        assessment.profile.insert_or_assign(field.id, *value);
    } else {
        assessment.profile.erase(field.id);
    }
    if (assessment.profile != before) {
        turn.save(PutHead{.enterprise = turn.session.enterprise()->id, .assessment = assessment});
    }
}

}  // namespace

void apply(Turn& turn, const SetProfile& set) {
    auto* assessment = turn.assessment();
    const auto instrument = turn.session.instrument();
    const auto* field = instrument != nullptr ? instrument->find(set.field) : nullptr;
    if (field == nullptr) {
        return;
    }
    const std::string id = "profile." + field->id.text();
    const auto value = set.value.empty() ? std::nullopt : value_of(*field, set.value);
    if (field->type == FieldType::number) {
        turn.session.typed[id] = set.value;
        if (!value && !trimmed(set.value).empty()) {
            return;  // shown as wrong; what is stored stays
        }
    } else if (!value && !set.value.empty()) {
        return;
    }
    put(turn, *assessment, *field, value);
}

void apply(Turn& turn, const EnterPeriod& entered) {
    auto* assessment = turn.assessment();
    if (assessment == nullptr || assessment->period == entered.value) {
        return;
    }
    assessment->period = entered.value;
    turn.save(PutHead{.enterprise = turn.session.enterprise()->id, .assessment = *assessment});
}

}  // namespace app
