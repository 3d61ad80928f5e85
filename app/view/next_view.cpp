// SPDX-License-Identifier: MIT
#include "app/view/next_view.hpp"

#include <algorithm>
#include <utility>

#include "app/next_assessment.hpp"
#include "app/view/instruments_view.hpp"
#include "app/view/parts.hpp"

namespace app::view {

using namespace assessment::literals;

namespace {

using assessment::Backing;
using assessment::Catalogue;
using assessment::Instrument;
using assessment::WhyNotCarried;

std::string reason_text(WhyNotCarried why, const Catalogue& words) {
    switch (why) {
        case WhyNotCarried::criterion_gone:
            return words("next.why.criterion_gone"_text);
        case WhyNotCarried::question_changed:
            return words("next.why.question_changed"_text);
        case WhyNotCarried::value_not_allowed:
            return words("next.why.value_not_allowed"_text);
        case WhyNotCarried::not_applicable_refused:
            return words("next.why.not_applicable_refused"_text);
    }
    return {};
}

/// Titles are those of the earlier instrument, where the answers come from.
List not_carried_list(const Instrument& earlier,
                      const std::vector<assessment::NotCarried>& not_carried,
                      const std::vector<assessment::FieldId>& fields, const Catalogue& words) {
    List list{.label = words("next.not_carried.list"_text)};
    for (const assessment::FieldId& id : fields) {
        if (const auto* field = earlier.find(id)) {
            list.items.push_back({.text = field->label.in(words.language()),
                                  .detail = words("next.why.field"_text)});
        }
    }
    for (const auto& left : not_carried) {
        if (const auto at = earlier.find(left.criterion)) {
            list.items.push_back({.text = earlier.criteria[*at].title.in(words.language()),
                                  .detail = reason_text(left.why, words)});
        }
    }
    return list;
}

Field period_field(const NextStart& start, const NextForm& form, const Catalogue& words) {
    const bool is_known =
        std::ranges::find(start.enterprise.assessments, start.period,
                          &assessment::Assessment::period) != start.enterprise.assessments.end();
    return {.control = {.id = "next.period",
                        .label = words("profile.period"_text),
                        .action = EnterNextPeriod{}},
            .value = form.period,
            .hint = is_known ? words("next.period_known"_text) : std::string(),
            .error = start.period.empty() ? words("next.period_missing"_text) : std::string(),
            .required = true};
}

ChoiceGroup backing_choice(const NextForm& form, const Catalogue& words) {
    return {.id = "next.backing",
            .label = words("next.backing"_text),
            .options = {{.control = {.id = "next.backing.reset",
                                     .label = words("next.backing.reset"_text),
                                     .action = ChooseNextBacking{Backing::reset}},
                         .chosen = form.backing == Backing::reset,
                         .detail = words("next.backing.reset_text"_text)},
                        {.control = {.id = "next.backing.kept",
                                     .label = words("next.backing.kept"_text),
                                     .action = ChooseNextBacking{Backing::kept}},
                         .chosen = form.backing == Backing::kept,
                         .detail = words("next.backing.kept_text"_text)}}};
}

/// What the new assessment begins with.
Blocks outlook(const Session& session, const NextStart& start) {
    const auto& words = session.words();
    Blocks blocks{Paragraph{
        words("next.carried"_text,
              {{"count", start.carried.carried},
               {"assessment", assessment_name(start.enterprise, start.from.id, words)}})}};
    if (start.instrument->ref.id == start.earlier->ref.id &&
        start.instrument->ref != start.earlier->ref) {
        blocks.push_back(
            Paragraph{words("next.version"_text, {{"version", start.instrument->ref.version},
                                                  {"earlier", start.earlier->ref.version}})});
    }
    List left = not_carried_list(*start.earlier, start.carried.not_carried,
                                 start.carried.fields_not_carried, words);
    if (!left.items.empty()) {
        std::string label = words("next.not_carried"_text, {{"count", left.items.size()}});
        blocks.push_back(fold(session, "next.not_carried", std::move(label), {std::move(left)}));
    }
    return blocks;
}

}  // namespace

Button next_button(const Subject& subject, std::string id) {
    return button(std::move(id), subject.words("next.open"_text),
                  PrepareNextAssessment{subject.assessment().id}, Emphasis::quiet, Icon::add);
}

std::optional<Dialog> next_dialog(const Session& session) {
    const auto start = next_start(session);
    if (!start || !session.next_form) {
        return std::nullopt;
    }
    const auto& words = session.words();
    const NextForm& form = *session.next_form;
    Button begin = button("next.start", words("next.start"_text), StartNextAssessment{},
                          Emphasis::primary, Icon::forward);
    if (start->period.empty()) {
        begin.control.enabled = false;
        begin.control.reason = words("next.period_missing"_text);
    }
    Button cancel = button("next.cancel", words("next.cancel"_text), CancelNextAssessment{});
    Dialog dialog{
        .id = "next",
        .title = words("next.title"_text, {{"enterprise", name_of(start->enterprise, words)}}),
        .blocks = outlook(session, *start),
        .close = cancel.control};
    dialog.blocks.push_back(period_field(*start, form, words));
    if (auto choice = instrument_choice(session, "next.instrument", start->instrument->ref)) {
        dialog.blocks.push_back(std::move(*choice));
    }
    dialog.blocks.push_back(backing_choice(form, words));
    dialog.blocks.push_back(Row{.blocks = {std::move(cancel), std::move(begin)}, .end = true});
    return dialog;
}

std::string carried_text(const Notice& notice, const Catalogue& words) {
    return notice.backing == Backing::reset
               ? words("notice.carried_reset"_text,
                       {{"period", notice.subject}, {"count", notice.count}})
               : words("notice.carried_kept"_text,
                       {{"period", notice.subject}, {"count", notice.count}});
}

void add_not_carried(Blocks& blocks, const Notice& notice, const Catalogue& words) {
    if (notice.earlier == nullptr) {
        return;
    }
    List left =
        not_carried_list(*notice.earlier, notice.not_carried, notice.fields_not_carried, words);
    if (!left.items.empty()) {
        blocks.push_back(Paragraph{words("next.not_carried"_text, {{"count", left.items.size()}})});
        blocks.push_back(std::move(left));
    }
}

}  // namespace app::view
