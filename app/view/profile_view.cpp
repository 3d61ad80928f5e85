// SPDX-License-Identifier: MIT
#include "app/view/profile_view.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "app/enterprise_detail.hpp"
#include "app/view/parts.hpp"
#include "app/view/predicate_fields.hpp"
#include "app/view/privacy_view.hpp"
#include "assessment/credit_code.hpp"

namespace app::view {

using namespace assessment::literals;

namespace {

using assessment::ProfileField;
using assessment::State;

/// Some criterion applies or not by what the field says.
bool decides(const Subject& subject, const ProfileField& field) {
    return std::ranges::any_of(subject.instrument().criteria, [&](const auto& criterion) {
        return criterion.applies_if && asks(*criterion.applies_if, field.id);
    });
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

/// What is wrong with a code, and nothing while there is none.
std::string code_error(const std::string& code, const assessment::Catalogue& words) {
    const auto fault = code.empty() ? std::nullopt : assessment::fault_of_credit_code(code);
    if (!fault) {
        return {};
    }
    switch (*fault) {
        case assessment::CreditCodeFault::length:
            return words("profile.credit_code.length"_text);
        case assessment::CreditCodeFault::character:
            return words("profile.credit_code.character"_text);
        case assessment::CreditCodeFault::check_digit:
            return words("profile.credit_code.check_digit"_text);
    }
    return {};
}

Field detail_field(const Subject& subject, EnterpriseDetail detail, std::string label) {
    const std::string id = "enterprise." + std::string(key_of(detail));
    const std::string stored = detail_of(subject.enterprise, detail);
    const auto typed = subject.session.typed.find(id);
    Field field{
        .control = {.id = id,
                    .label = std::move(label),
                    .action = EnterDetail{.enterprise = subject.enterprise.id, .detail = detail}},
        .value = typed != subject.session.typed.end() ? typed->second : stored};
    if (detail == EnterpriseDetail::credit_code) {
        field.hint = subject.words("profile.credit_code.hint"_text);
        field.error = code_error(stored, subject.words);
    }
    return field;
}

/// Another enterprise of the list has the same name. That is allowed, but seldom meant.
bool shares_name(const Subject& subject) {
    const EnterpriseRecord& one = subject.enterprise;
    return !subject.session.privacy.only &&
           std::ranges::any_of(subject.session.enterprises, [&](const EnterpriseRecord& other) {
               return !other.removed && other.id != one.id && other.name == one.name;
           });
}

Blocks head_fields(const Subject& subject) {
    const auto& words = subject.words;
    const auto typed = subject.session.typed.find("enterprise.name");
    const bool is_blank = typed != subject.session.typed.end();
    Field name{.control = {.id = "enterprise.name",
                           .label = words("profile.name"_text),
                           .action = RenameEnterprise{.enterprise = subject.enterprise.id}},
               .value = is_blank ? typed->second : subject.enterprise.name,
               .hint = shares_name(subject) ? words("profile.name_known"_text) : std::string(),
               .error = is_blank ? words("profile.name_missing"_text) : std::string(),
               .required = true};
    Field period{.control = {.id = "enterprise.period",
                             .label = words("profile.period"_text),
                             .action = EnterPeriod{}},
                 .value = subject.assessment().period};
    return {
        Row{.blocks = {std::move(name), std::move(period)}},
        Row{.blocks = {detail_field(subject, EnterpriseDetail::credit_code,
                                    words("profile.credit_code"_text)),
                       detail_field(subject, EnterpriseDetail::park, words("profile.park"_text))}}};
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

/// With several assessments one of them can go; with one, the enterprise goes.
Row steps(const Subject& subject) {
    Row row{.blocks = {go_on(subject)}};
    if (subject.enterprise.assessments.size() > 1) {
        row.blocks.push_back(button("profile.remove", subject.words("profile.remove"_text),
                                    RemoveAssessment{subject.assessment().id}, Emphasis::quiet,
                                    Icon::remove));
    }
    if (!subject.session.privacy.only) {
        row.blocks.push_back(erase_button(subject.enterprise, "profile.erase", subject.words));
    }
    return row;
}

}  // namespace

Blocks profile_view(const Subject& subject) {
    const auto& words = subject.words;
    return {Heading{.text = words("profile.title"_text), .level = 1},
            Paragraph{.text = words("profile.text"_text), .tone = Tone::muted},
            Columns{.columns = {{.share = 7, .blocks = {form(subject), steps(subject)}},
                                {.share = 4,
                                 .blocks = {applicability(subject)},
                                 .landmark = true,
                                 .label = words("profile.applies.title"_text)}}}};
}

}  // namespace app::view
