// SPDX-License-Identifier: MIT
// The controls for each type of answer.
#include <algorithm>
#include <utility>

#include "app/figure.hpp"
#include "app/view/assess_view.hpp"
#include "app/view/parts.hpp"
#include "assessment/exchange/report_words.hpp"

namespace app::view {

using namespace assessment::literals;

namespace {

using assessment::Criterion;
using assessment::Decimal;

template <typename Held>
const Held* chosen(const Subject& subject, const Criterion& criterion) {
    const auto* answer = subject.answer(criterion.id);
    return answer != nullptr && answer->value ? std::get_if<Held>(&*answer->value) : nullptr;
}

ChoiceGroup group_of(const Subject& subject, const Criterion& criterion, std::string_view part) {
    return {.id = part_id(criterion, part),
            .label = subject.in_language(criterion.question),
            .label_hidden = true};
}

/// What is wrong with a figure as it stands in its field; empty when nothing is.
std::string error_of(const Subject& subject, const std::string& text,
                     const std::optional<Decimal>& min, const std::optional<Decimal>& max) {
    const auto& words = subject.words;
    const auto number = read_figure(text);
    if (!number) {
        return figure_error(number, words);
    }
    if (min && *number < *min) {
        return words("figure.below"_text, {{"min", to_string(*min)}});
    }
    return max && *number > *max ? words("figure.above"_text, {{"max", to_string(*max)}})
                                 : std::string();
}

std::string text_in_field(const Subject& subject, const Criterion& criterion, Figure figure) {
    const auto typed = subject.session.typed.find(figure_id(criterion.id, figure));
    if (typed != subject.session.typed.end()) {
        return typed->second;
    }
    const auto* answer = subject.answer(criterion.id);
    const auto stored = answer != nullptr ? stored_figure(*answer, figure) : std::nullopt;
    return stored ? to_string(*stored) : std::string();
}

Field figure_field(const Subject& subject, const Criterion& criterion, Figure figure,
                   const assessment::Text& label, const assessment::Text& unit) {
    return {.control = {.id = figure_id(criterion.id, figure),
                        .label = label.empty() ? subject.words("answer.number"_text)
                                               : subject.in_language(label),
                        .action = EnterFigure{.criterion = criterion.id, .figure = figure}},
            .value = text_in_field(subject, criterion, figure),
            .kind = FieldKind::number,
            .unit = subject.in_language(unit)};
}

struct AnswerControls {
    const Subject& subject;
    const Criterion& criterion;

    Blocks operator()(const assessment::Rubric& rule) const {
        const auto* now = chosen<assessment::ChosenLevel>(subject, criterion);
        ChoiceGroup group = group_of(subject, criterion, "level");
        for (int level = 0; level <= assessment::highest_level; ++level) {
            group.options.push_back(
                {.control = {.id = part_id(criterion, "level.") + std::to_string(level),
                             .label = subject.in_language(
                                 rule.levels.at(static_cast<std::size_t>(level))),
                             .action = ChooseLevel{.criterion = criterion.id, .level = level}},
                 .chosen = now != nullptr && now->level == level,
                 .badge = std::to_string(level)});
        }
        return {std::move(group)};
    }

    Option yes_or_no(bool yes, int level, const bool* now) const {
        return {.control = {.id = part_id(criterion, yes ? "yes" : "no"),
                            .label = yes ? subject.words("answer.yes"_text)
                                         : subject.words("answer.no"_text),
                            .action = ChooseYesNo{.criterion = criterion.id, .yes = yes}},
                .chosen = now != nullptr && *now == yes,
                .badge = std::to_string(level)};
    }

    Blocks operator()(const assessment::YesNo& rule) const {
        const auto* now = chosen<bool>(subject, criterion);
        ChoiceGroup group = group_of(subject, criterion, "yesno");
        group.options = {yes_or_no(false, 0, now), yes_or_no(true, rule.yes, now)};
        return {std::move(group)};
    }

    Blocks operator()(const assessment::Choice& rule) const {
        const auto* now = chosen<assessment::OptionId>(subject, criterion);
        ChoiceGroup group = group_of(subject, criterion, "option");
        for (const auto& option : rule.options) {
            group.options.push_back(
                {.control = {.id = part_id(criterion, "option.") + option.id.text(),
                             .label = subject.in_language(option.label),
                             .action =
                                 ChooseOption{.criterion = criterion.id, .option = option.id}},
                 .chosen = now != nullptr && *now == option.id,
                 .badge = std::to_string(option.level)});
        }
        return {std::move(group)};
    }

    Blocks operator()(const assessment::Checklist& rule) const {
        const auto* now = chosen<assessment::Ticked>(subject, criterion);
        Blocks blocks;
        for (const auto& item : rule.items) {
            const bool on =
                now != nullptr && std::ranges::find(now->items, item.id) != now->items.end();
            blocks.push_back(Check{
                .control = {.id = part_id(criterion, "item.") + item.id.text(),
                            .label = subject.in_language(item.label),
                            .action =
                                TickItem{.criterion = criterion.id, .item = item.id, .on = !on}},
                .on = on});
        }
        blocks.push_back(Check{.control = {.id = part_id(criterion, "none"),
                                           .label = subject.words("answer.none_of_these"_text),
                                           .action = TickNone{criterion.id}},
                               .on = now != nullptr && now->items.empty()});
        return blocks;
    }

    Blocks operator()(const assessment::Number& rule) const {
        Field field = figure_field(subject, criterion, Figure::number, {}, rule.unit);
        field.error = error_of(subject, field.value, rule.min, rule.max);
        return with_kept({std::move(field)});
    }

    Blocks operator()(const assessment::Ratio& rule) const {
        Field part =
            figure_field(subject, criterion, Figure::part, rule.part.label, rule.part.unit);
        Field whole =
            figure_field(subject, criterion, Figure::whole, rule.whole.label, rule.whole.unit);
        check_pair(part, whole);
        const auto all = read_figure(whole.value);
        const auto some = read_figure(part.value);
        if (some && all && *all == Decimal{} && *some > Decimal{}) {
            whole.error = subject.words("figure.share_of_nothing"_text);
        }
        return with_kept({std::move(part), std::move(whole)});
    }

    Blocks operator()(const assessment::Growth& rule) const {
        Field base = figure_field(subject, criterion, Figure::base, {}, rule.unit);
        Field current = figure_field(subject, criterion, Figure::current, {}, rule.unit);
        base.control.label = subject.words("answer.base"_text);
        current.control.label = subject.words("answer.current"_text);
        check_pair(base, current);
        return with_kept({std::move(base), std::move(current)});
    }

    /// Two figures that only count together.
    void check_pair(Field& first, Field& second) const {
        first.error = error_of(subject, first.value, Decimal{}, std::nullopt);
        second.error = error_of(subject, second.value, Decimal{}, std::nullopt);
        Field* missing = first.value.empty() ? &first : second.value.empty() ? &second : nullptr;
        if (missing != nullptr && !(first.value.empty() && second.value.empty())) {
            missing->hint = subject.words("figure.both_needed"_text);
        }
    }

    /// Where a figure is wrong, the answer that still counts is said.
    Blocks with_kept(std::vector<Field> fields) const {
        const bool is_wrong =
            std::ranges::any_of(fields, [](const Field& field) { return !field.error.empty(); });
        Blocks blocks(std::make_move_iterator(fields.begin()),
                      std::make_move_iterator(fields.end()));
        const auto* answer = subject.answer(criterion.id);
        if (is_wrong && answer != nullptr && answer->value) {
            blocks.push_back(
                Paragraph{.text = subject.words(
                              "figure.kept"_text,
                              {{"value", assessment::exchange::value_text(
                                             criterion.answer, *answer->value, subject.words)}}),
                          .tone = Tone::warning});
        }
        return blocks;
    }
};

}  // namespace

Blocks answer_blocks(const Subject& subject, const Criterion& criterion) {
    return std::visit(AnswerControls{subject, criterion}, criterion.answer);
}

}  // namespace app::view
