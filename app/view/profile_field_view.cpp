// SPDX-License-Identifier: MIT
// The control for one field of the profile, by its type.
#include <utility>

#include "app/view/parts.hpp"
#include "app/view/profile_view.hpp"

namespace app::view {

using namespace assessment::literals;

namespace {

using assessment::FieldType;
using assessment::ProfileField;
using assessment::ProfileValue;

/// More options than this are chosen from a list that opens.
constexpr std::size_t most_segments = 5;

std::string id_of(const ProfileField& field) {
    return "profile." + field.id.text();
}

const ProfileValue* value_of(const Subject& subject, const ProfileField& field) {
    const auto found = subject.assessment().profile.find(field.id);
    return found == subject.assessment().profile.end() ? nullptr : &found->second;
}

/// The value as the controls give it: an option's id, "true", a number, a text.
std::string stored_text(const Subject& subject, const ProfileField& field) {
    const ProfileValue* value = value_of(subject, field);
    if (value == nullptr) {
        return {};
    }
    if (const auto* option = std::get_if<assessment::OptionId>(value)) {
        return option->text();
    }
    if (const auto* yes = std::get_if<bool>(value)) {
        return *yes ? "true" : "false";
    }
    if (const auto* number = std::get_if<assessment::Decimal>(value)) {
        return to_string(*number);
    }
    return std::get<std::string>(*value);
}

/// Taking the value back is never what is chosen: a field that says nothing shows nothing.
Option segment(const Subject& subject, const ProfileField& field, std::string value,
               std::string label) {
    const bool is_chosen = !value.empty() && stored_text(subject, field) == value;
    const std::string tail = value.empty() ? "none" : value;
    return {.control = {.id = id_of(field) + "." + tail,
                        .label = std::move(label),
                        .action = SetProfile{.field = field.id, .value = std::move(value)}},
            .chosen = is_chosen};
}

Block choice_block(const Subject& subject, const ProfileField& field) {
    const std::string& label = subject.in_language(field.label);
    if (field.options.size() > most_segments) {
        Select select{.control = {.id = id_of(field),
                                  .label = label,
                                  .action = SetProfile{.field = field.id}},
                      .value = stored_text(subject, field),
                      .options = {{.label = subject.words("profile.choose"_text)}},
                      .required = field.required};
        for (const auto& option : field.options) {
            select.options.push_back(
                {.value = option.id.text(), .label = subject.in_language(option.label)});
        }
        return select;
    }
    ChoiceGroup group{.id = id_of(field),
                      .label = label,
                      .look = ChoiceLook::segments,
                      .required = field.required};
    for (const auto& option : field.options) {
        group.options.push_back(
            segment(subject, field, option.id.text(), subject.in_language(option.label)));
    }
    group.options.push_back(segment(subject, field, "", subject.words("profile.not_said"_text)));
    return group;
}

Block boolean_block(const Subject& subject, const ProfileField& field) {
    return ChoiceGroup{
        .id = id_of(field),
        .label = subject.in_language(field.label),
        .options = {segment(subject, field, "true", subject.words("profile.yes"_text)),
                    segment(subject, field, "false", subject.words("profile.no"_text)),
                    segment(subject, field, "", subject.words("profile.not_said"_text))},
        .look = ChoiceLook::segments,
        .required = field.required};
}

Block text_block(const Subject& subject, const ProfileField& field) {
    const auto typed = subject.session.typed.find(id_of(field));
    const bool is_number = field.type == FieldType::number;
    Field entry{.control = {.id = id_of(field),
                            .label = subject.in_language(field.label),
                            .action = SetProfile{.field = field.id}},
                .value = is_number && typed != subject.session.typed.end()
                             ? typed->second
                             : stored_text(subject, field),
                .kind = is_number ? FieldKind::number : FieldKind::line,
                .required = field.required};
    if (is_number) {
        entry.error = figure_error(read_profile_number(field, entry.value), subject.words);
    }
    return entry;
}

}  // namespace

Block field_block(const Subject& subject, const ProfileField& field) {
    switch (field.type) {
        case FieldType::choice:
            return choice_block(subject, field);
        case FieldType::boolean:
            return boolean_block(subject, field);
        case FieldType::number:
        case FieldType::text:
            return text_block(subject, field);
    }
    return Paragraph{};
}

}  // namespace app::view
