// SPDX-License-Identifier: MIT
// The steps of a plan, declared in planning.hpp.
#include <algorithm>
#include <utility>

#include "app/view/parts.hpp"
#include "app/view/planning.hpp"
#include "assessment/exchange/plan_words.hpp"
#include "assessment/exchange/report_words.hpp"

namespace app::view {

using namespace assessment::literals;
namespace exchange = assessment::exchange;

namespace {

using assessment::Criterion;
using assessment::PlanChange;
using assessment::PlanStep;

/// What to do for each level of the rise. Several levels often have one action; it is said once.
List actions(const Planning& planning, const PlanChange& change) {
    const auto& subject = planning.subject;
    const Criterion& criterion = planning.criterion(change.criterion);
    List list{.label = subject.words("plan.step.actions"_text)};
    for (int level = change.from + 1; level <= change.to; ++level) {
        const auto& step = criterion.steps.at(static_cast<std::size_t>(level - 1));
        if (!step.action.empty()) {
            list.items.push_back(
                {.text = subject.in_language(step.action),
                 .detail = subject.words("plan.step.to_level"_text, {{"level", level}})});
        }
    }
    if (change.from_assurance < change.to_assurance) {
        list.items.push_back({.text = change.to_assurance == assessment::Assurance::verified
                                          ? subject.words("plan.step.verify"_text)
                                          : subject.words("plan.step.document"_text)});
    }
    return list;
}

List evidence(const Planning& planning, const Criterion& criterion) {
    const auto& subject = planning.subject;
    List list{.label = subject.words("plan.step.evidence"_text)};
    for (const auto& item : criterion.evidence) {
        list.items.push_back({.text = subject.in_language(item.label)});
    }
    return list;
}

/// Every step has these controls, so each is named after its step for who does not see the card.
std::string spoken(const Planning& planning, const Criterion& criterion, std::string_view label) {
    return planning.subject.words(
        "plan.step.spoken"_text,
        {{"label", label}, {"criterion", planning.subject.in_language(criterion.title)}});
}

Button step_button(const Planning& planning, const Criterion& criterion, std::string_view part,
                   assessment::TextKey label, Action action, Icon icon = Icon::none) {
    Button made = button(step_id(criterion, part), planning.subject.words(label), std::move(action),
                         Emphasis::quiet, icon);
    made.control.spoken = spoken(planning, criterion, made.control.label);
    return made;
}

/// What to do and what to collect.
Fold details(const Planning& planning, const PlanChange& change) {
    const Criterion& criterion = planning.criterion(change.criterion);
    Blocks blocks;
    if (List list = actions(planning, change); !list.items.empty()) {
        blocks.push_back(Heading{.text = list.label, .level = 4});
        blocks.push_back(std::move(list));
    }
    if (List list = evidence(planning, criterion); !list.items.empty()) {
        blocks.push_back(Heading{.text = list.label, .level = 4});
        blocks.push_back(std::move(list));
    }
    Fold made = fold(planning.subject.session, step_id(criterion, "details"),
                     planning.subject.words("plan.step.details"_text), std::move(blocks));
    made.control.spoken = spoken(planning, criterion, made.control.label);
    return made;
}

/// Who does it, by when.
Row duty(const Planning& planning, const Criterion& criterion) {
    const auto& words = planning.subject.words;
    const auto& choices = planning.subject.assessment().plan.steps;
    const auto found = choices.find(criterion.id);
    const assessment::StepChoice choice =
        found == choices.end() ? assessment::StepChoice{} : found->second;
    const std::string due = step_id(criterion, "due");
    const auto typed = planning.subject.session.typed.find(due);
    const bool is_wrong = typed != planning.subject.session.typed.end();
    return {
        .blocks = {
            Field{.control = {.id = step_id(criterion, "post"),
                              .label = words("plan.step.post"_text),
                              .spoken = spoken(planning, criterion, words("plan.step.post"_text)),
                              .action = EnterStepPost{.criterion = criterion.id}},
                  .value = choice.post},
            Field{
                .control = {.id = due,
                            .label = words("plan.step.due"_text),
                            .spoken = spoken(planning, criterion, words("plan.step.due"_text)),
                            .action = EnterStepDue{.criterion = criterion.id}},
                .value = is_wrong ? typed->second : choice.due,
                .placeholder = words("plan.step.due_form"_text),
                .error = is_wrong ? day_error(typed->second, choice.due, words) : std::string()}}};
}

Button pin(const Planning& planning, const PlanChange& change) {
    const Criterion& criterion = planning.criterion(change.criterion);
    const auto* choice = planning.choice(change.criterion);
    const bool is_pinned = choice != nullptr && choice->pinned.has_value();
    Action action = UnpinStep{criterion.id};
    if (!is_pinned) {
        action = PinStep{.criterion = criterion.id,
                         .aim = {.level = change.to, .assurance = change.to_assurance}};
    }
    Button made = step_button(planning, criterion, "pin", "plan.step.pin"_text, std::move(action));
    made.is_toggle = true;
    made.pressed = is_pinned;
    return made;
}

Row doings(const Planning& planning, const PlanChange& change) {
    const Criterion& criterion = planning.criterion(change.criterion);
    return {.blocks = {pin(planning, change),
                       step_button(planning, criterion, "exclude", "plan.step.exclude"_text,
                                   ExcludeStep{.criterion = criterion.id}),
                       step_button(planning, criterion, "open", "plan.step.open"_text,
                                   Go{planning.subject.place(criterion.id)}, Icon::forward)}};
}

Facts cost(const Planning& planning, const PlanChange& change, const PlanStep& step) {
    const auto& words = planning.subject.words;
    const bool is_supported =
        planning.subject.instrument().tiers[planning.tier].basis == assessment::Basis::supported;
    return {.facts = {{words("plan.step.hours"_text),
                       words("plan.hours"_text, {{"count", change.hours}})},
                      {words("plan.step.months"_text), exchange::months_text(change.months, words)},
                      {is_supported ? words("plan.step.supported_gain"_text)
                                    : words("plan.step.gain"_text),
                       words("gap.value"_text,
                             {{"points", assessment::points_text(is_supported ? step.supported_gain
                                                                              : step.gain)}})}},
            .side_by_side = true};
}

Card step_card(const Planning& planning, const PlanStep& step, std::size_t number) {
    const auto& subject = planning.subject;
    const PlanChange& change = planning.plan.changes[step.change];
    const Criterion& criterion = planning.criterion(change.criterion);
    Row head{.blocks = {Heading{
                 .text = subject.words(
                     "plan.step.title"_text,
                     {{"number", number}, {"criterion", subject.in_language(criterion.title)}}),
                 .level = 3}}};
    if (step.required) {
        head.blocks.push_back(
            Badge{.text = subject.words("plan.step.required"_text), .tone = Tone::accent});
    }
    return {.blocks = {std::move(head),
                       Paragraph{.text = exchange::change_text(change, planning.subject.words)},
                       cost(planning, change, step), details(planning, change),
                       duty(planning, criterion), doings(planning, change)}};
}

bool is_among(const assessment::Plan& plan, std::uint32_t criterion) {
    return std::ranges::find(plan.changes, criterion, &PlanChange::criterion) != plan.changes.end();
}

/// A decision that is not seen among the steps, with a way to take it back.
void add_decided(Blocks& blocks, const Planning& planning, std::uint32_t at) {
    const auto& words = planning.subject.words;
    const auto* choice = planning.choice(at);
    const Criterion& criterion = planning.criterion(at);
    if (choice == nullptr || is_among(planning.plan, at) ||
        (!choice->excluded && !choice->pinned)) {
        return;
    }
    const std::string what =
        choice->excluded ? words("plan.decided.excluded"_text)
                         : words("plan.decided.pinned"_text,
                                 {{"level", exchange::level_text(choice->pinned->level, words)}});
    Action back = UnpinStep{criterion.id};
    if (choice->excluded) {
        back = ExcludeStep{.criterion = criterion.id, .excluded = false};
    }
    blocks.push_back(
        List{.label = words("plan.decided"_text),
             .items = {{.text = planning.subject.in_language(criterion.title), .detail = what}}});
    blocks.push_back(
        Row{.blocks = {button(step_id(criterion, "restore"), words("plan.decided.restore"_text),
                              std::move(back), Emphasis::quiet, Icon::undo)}});
}

}  // namespace

Blocks step_blocks(const Planning& planning) {
    const auto& plan = planning.plan;
    if (plan.changes.empty()) {
        return {};
    }
    Blocks blocks{
        Heading{.text = planning.subject.words("plan.steps_title"_text), .level = 2},
        Paragraph{.text = planning.subject.words("plan.steps_text"_text), .tone = Tone::muted}};
    const auto order =
        assessment::steps(planning.subject.instrument(), planning.standings, plan, planning.tier);
    for (std::size_t i = 0; i < order.size(); ++i) {
        blocks.push_back(step_card(planning, order[i], i + 1));
    }
    return blocks;
}

Blocks decided_blocks(const Planning& planning) {
    Blocks decided;
    for (std::uint32_t at = 0; at < planning.subject.instrument().criteria.size(); ++at) {
        add_decided(decided, planning, at);
    }
    if (decided.empty()) {
        return {};
    }
    return {Heading{.text = planning.subject.words("plan.decided"_text), .level = 2},
            Card{.blocks = std::move(decided)}};
}

}  // namespace app::view
