// SPDX-License-Identifier: MIT
#include "app/view/plan_view.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "app/view/parts.hpp"
#include "app/view/planning.hpp"
#include "app/view/term.hpp"
#include "assessment/exchange/plan_words.hpp"
#include "assessment/exchange/report_words.hpp"

namespace app::view {

using namespace assessment::literals;
namespace exchange = assessment::exchange;

namespace {

using assessment::PlanStatus;

/// The horizons that are offered, in months; any other comes only from a file.
constexpr std::array<std::int64_t, 5> horizons{3, 6, 12, 18, 24};

void append(Blocks& blocks, Blocks more) {
    std::ranges::move(more, std::back_inserter(blocks));
}

std::int64_t longest(const assessment::Plan& plan) {
    std::int64_t months = 0;
    for (const auto& change : plan.changes) {
        months = std::max(months, change.months);
    }
    return months;
}

std::string statement(const Planning& planning) {
    const auto& words = planning.subject.words;
    const auto& plan = planning.plan;
    switch (plan.status) {
        case PlanStatus::achieved:
            return words("plan.achieved"_text, {{"tier", planning.tier_title()}});
        case PlanStatus::planned:
            return words("plan.planned"_text,
                         {{"tier", planning.tier_title()}, {"hours", plan.hours}});
        case PlanStatus::infeasible:
            if (plan.obstacles.empty() && !plan.unreachable.empty()) {
                return words("plan.pins_infeasible"_text, {{"count", plan.unreachable.size()}});
            }
            return words("plan.infeasible"_text, {{"tier", planning.tier_title()}});
    }
    return {};
}

Tone tone_of(PlanStatus status) {
    switch (status) {
        case PlanStatus::achieved:
            return Tone::good;
        case PlanStatus::planned:
            return Tone::accent;
        case PlanStatus::infeasible:
            return Tone::warning;
    }
    return Tone::normal;
}

/// "62.66 → 75.10"
std::string before_and_after(const Planning& planning, int before, int after) {
    return planning.subject.words("plan.from_to"_text, {{"from", assessment::points_text(before)},
                                                        {"to", assessment::points_text(after)}});
}

Facts facts(const Planning& planning) {
    const auto& words = planning.subject.words;
    const auto& plan = planning.plan;
    Facts facts{.facts = {{words("plan.steps"_text), std::to_string(plan.changes.size())}},
                .side_by_side = true};
    if (!plan.changes.empty()) {
        facts.facts.push_back(
            {words("plan.longest"_text), exchange::months_text(longest(plan), words)});
    }
    if (const auto& total = planning.subject.score().total) {
        facts.facts.push_back({words("report.score.declared"_text),
                               before_and_after(planning, total->low, plan.after.low)});
        facts.facts.push_back(
            {words("report.score.supported"_text),
             before_and_after(planning, total->supported_low, plan.after.supported_low)});
    }
    return facts;
}

/// What no choice within the limits can meet, and what is pinned out of reach.
List obstacles(const Planning& planning) {
    const auto& subject = planning.subject;
    List list{.label = subject.words("plan.obstacles"_text)};
    for (const auto& obstacle : planning.plan.obstacles) {
        const auto said = exchange::condition_words(subject.report, obstacle.tier,
                                                    obstacle.condition, subject.words);
        list.items.push_back(
            {.text = said.wanted,
             .detail = subject.in_language(subject.instrument().tiers[obstacle.tier].title),
             .value = said.actual,
             .tone = Tone::bad,
             .icon = Icon::cross});
    }
    for (const std::uint32_t at : planning.plan.unreachable) {
        list.items.push_back({.text = subject.in_language(planning.criterion(at).title),
                              .detail = subject.words("plan.pin_unreachable"_text),
                              .tone = Tone::bad,
                              .icon = Icon::cross});
    }
    return list;
}

Card summary(const Planning& planning) {
    const auto& words = planning.subject.words;
    Card card{.blocks = {Heading{.text = statement(planning), .level = 1}},
              .tone = tone_of(planning.plan.status)};
    if (planning.plan.status == PlanStatus::infeasible) {
        const bool only_pins = planning.plan.obstacles.empty();
        card.blocks.push_back(Paragraph{only_pins ? words("plan.pins_infeasible_text"_text)
                                                  : words("plan.infeasible_text"_text)});
        List list = obstacles(planning);
        if (!list.items.empty()) {
            card.blocks.push_back(std::move(list));
        }
        return card;
    }
    card.blocks.push_back(facts(planning));
    if (open_count(planning.subject.score()) > 0) {
        card.blocks.push_back(Paragraph{
            words("plan.open_counted"_text, {{"count", open_count(planning.subject.score())}})});
    }
    return card;
}

Block tier_choice(const Planning& planning) {
    const auto& subject = planning.subject;
    ChoiceGroup group{
        .id = "plan.tier", .label = subject.words("plan.tier"_text), .look = ChoiceLook::segments};
    for (std::uint32_t i = 0; i < subject.instrument().tiers.size(); ++i) {
        const auto& tier = subject.instrument().tiers[i];
        group.options.push_back({.control = {.id = "plan.tier." + tier.id.text(),
                                             .label = subject.in_language(tier.title),
                                             .action = ChoosePlanTier{tier.id}},
                                 .chosen = i == planning.tier});
    }
    return group;
}

Block horizon_choice(const Planning& planning) {
    const auto& words = planning.subject.words;
    const auto& months = planning.limits.months;
    Select select{.control = {.id = "plan.months",
                              .label = words("plan.horizon"_text),
                              .action = ChoosePlanMonths{}},
                  .value = months ? std::to_string(*months) : std::string(),
                  .options = {{.label = words("plan.no_horizon"_text)}}};
    const auto offer = [&](std::int64_t count) {
        select.options.push_back({.value = std::to_string(count),
                                  .label = words("plan.within_months"_text, {{"count", count}})});
    };
    std::ranges::for_each(horizons, offer);
    if (months && std::ranges::find(horizons, *months) == horizons.end()) {
        offer(*months);
    }
    return select;
}

}  // namespace

Blocks plan_view(const Subject& subject) {
    const auto& words = subject.words;
    const auto planning = planning_of(subject);
    if (!planning) {
        return {Heading{.text = words("nav.plan"_text), .level = 1},
                Paragraph{words("plan.no_tiers"_text)}};
    }
    Blocks left;
    append(left, step_blocks(*planning));
    append(left, decided_blocks(*planning));
    Row said = term_row({"plan", "hours", "condition", "gap", "supported"}, words);
    Blocks blocks{
        plan_sides(subject), summary(*planning),
        Card{.blocks = {Row{.blocks = {tier_choice(*planning), horizon_choice(*planning)}}}}};
    if (left.empty()) {
        append(blocks, reason_blocks(*planning));
        blocks.push_back(std::move(said));
        return blocks;
    }
    left.push_back(std::move(said));
    blocks.push_back(Columns{.columns = {{.share = 7, .blocks = std::move(left)},
                                         {.share = 4,
                                          .blocks = reason_blocks(*planning),
                                          .landmark = true,
                                          .label = words("plan.reasons"_text)}}});
    return blocks;
}

}  // namespace app::view
