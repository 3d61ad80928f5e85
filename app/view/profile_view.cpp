// SPDX-License-Identifier: MIT
#include "app/view/profile_view.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "app/figure.hpp"
#include "app/view/parts.hpp"
#include "app/view/predicate_fields.hpp"

namespace app::view {

using namespace assessment::literals;

namespace {

using assessment::FieldType;
using assessment::ProfileField;
using assessment::ProfileValue;
using assessment::State;

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

/// Some criterion applies or not by what the field says.
bool decides(const Subject& subject, const ProfileField& field) {
    return std::ranges::any_of(subject.instrument().criteria, [&](const auto& criterion) {
        return criterion.applies_if && asks(*criterion.applies_if, field.id);
    });
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

std::string number_error(const Subject& subject, const std::string& text) {
    const auto number = read_figure(text);
    if (number || number.error() == FigureError::empty) {
        return {};
    }
    switch (number.error()) {
        case FigureError::empty:
            return {};
        case FigureError::not_a_number:
            return subject.words("figure.not_a_number"_text);
        case FigureError::too_many_decimals:
            return subject.words("figure.too_many_decimals"_text);
        case FigureError::out_of_range:
            return subject.words("figure.too_large"_text);
    }
    return {};
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
        entry.error = number_error(subject, entry.value);
    }
    return entry;
}

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

/// What a field is for, which is where it stands: it decides what applies, it is required all
/// the same, or it may be left out.
enum class Use : std::uint8_t { deciding, required, optional };

Use use_of(const Subject& subject, const ProfileField& field) {
    return decides(subject, field) ? Use::deciding : field.required ? Use::required : Use::optional;
}

Blocks field_blocks(const Subject& subject, Use use) {
    Blocks blocks;
    for (const ProfileField& field : subject.instrument().profile) {
        if (use_of(subject, field) == use) {
            blocks.push_back(field_block(subject, field));
        }
    }
    return blocks;
}

Blocks head_fields(const Subject& subject) {
    const auto& words = subject.words;
    const auto typed = subject.session.typed.find("enterprise.name");
    const bool is_blank = typed != subject.session.typed.end();
    Field name{.control = {.id = "enterprise.name",
                           .label = words("profile.name"_text),
                           .action = RenameEnterprise{.enterprise = subject.enterprise.id}},
               .value = is_blank ? typed->second : subject.enterprise.name,
               .error = is_blank ? words("profile.name_missing"_text) : std::string(),
               .required = true};
    Field period{.control = {.id = "enterprise.period",
                             .label = words("profile.period"_text),
                             .action = EnterPeriod{}},
                 .value = subject.assessment().period};
    return {Row{.blocks = {std::move(name), std::move(period)}}};
}

/// Which criteria apply as far as one knows.
Card applicability(const Subject& subject) {
    const auto& words = subject.words;
    const auto& score = subject.score();
    const int excluded = count(score, State::excluded);
    const int pending = count(score, State::pending);
    const auto all = static_cast<int>(score.criteria.size());
    Card card{
        .blocks = {
            Heading{.text = words("profile.applies.title"_text), .level = 3},
            Facts{{{words("profile.applies.yes"_text), std::to_string(all - excluded - pending)},
                   {words("profile.applies.no"_text), std::to_string(excluded)},
                   {words("profile.applies.pending"_text), std::to_string(pending)}}}}};
    List list{.label = words("profile.applies.no"_text)};
    for (std::size_t i = 0; i < score.criteria.size(); ++i) {
        if (score.criteria[i].state == State::excluded) {
            list.items.push_back(
                {.text = subject.in_language(subject.instrument().criteria[i].title)});
        }
    }
    if (!list.items.empty()) {
        card.blocks.push_back(fold(subject.session, "profile.excluded",
                                   words("profile.applies.which"_text), {std::move(list)}));
    }
    card.blocks.push_back(
        Paragraph{.text = words("profile.applies.text"_text), .tone = Tone::muted});
    return card;
}

Button go_on(const Subject& subject) {
    const bool is_begun = subject.score().answered > 0;
    return button(
        "profile.continue",
        is_begun ? subject.words("profile.continue"_text) : subject.words("profile.begin"_text),
        Go{subject.place(Screen::assess)}, Emphasis::primary, Icon::forward);
}

void append(Blocks& blocks, Blocks more) {
    std::ranges::move(more, std::back_inserter(blocks));
}

Card form(const Subject& subject) {
    Card card{.blocks = head_fields(subject)};
    append(card.blocks, field_blocks(subject, Use::required));
    Blocks deciding = field_blocks(subject, Use::deciding);
    if (!deciding.empty()) {
        card.blocks.push_back(Heading{.text = subject.words("profile.deciding"_text), .level = 3});
        append(card.blocks, std::move(deciding));
    }
    Blocks more = field_blocks(subject, Use::optional);
    if (!more.empty()) {
        card.blocks.push_back(fold(subject.session, "profile.more",
                                   subject.words("profile.more"_text), std::move(more)));
    }
    return card;
}

}  // namespace

Blocks profile_view(const Subject& subject) {
    const auto& words = subject.words;
    return {Heading{.text = words("profile.title"_text), .level = 1},
            Paragraph{.text = words("profile.text"_text), .tone = Tone::muted},
            Columns{.columns = {
                        {.share = 7, .blocks = {form(subject), Row{.blocks = {go_on(subject)}}}},
                        {.share = 4,
                         .blocks = {applicability(subject)},
                         .landmark = true,
                         .label = words("profile.applies.title"_text)}}}};
}

}  // namespace app::view
