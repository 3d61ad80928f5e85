// SPDX-License-Identifier: MIT
// What hours can buy, and why there is no cheaper way; declared in planning.hpp.
#include <algorithm>
#include <utility>

#include "app/view/parts.hpp"
#include "app/view/planning.hpp"
#include "assessment/exchange/report_words.hpp"

namespace app::view {

using namespace assessment::literals;
namespace exchange = assessment::exchange;

namespace {

using assessment::FrontierPoint;

/// More points than these are not told apart on a screen, or read in a table.
constexpr std::size_t most_points = 240;
constexpr std::size_t most_rows = 10;

/// At most so many of them, evenly, the first and the last among them.
std::vector<FrontierPoint> thinned(const std::vector<FrontierPoint>& all, std::size_t most) {
    if (all.size() <= most) {
        return all;
    }
    std::vector<FrontierPoint> some;
    some.reserve(most);
    for (std::size_t i = 0; i < most; ++i) {
        some.push_back(all[i * (all.size() - 1) / (most - 1)]);
    }
    return some;
}

std::string hours_text(const Planning& planning, std::int64_t hours) {
    return planning.subject.words("plan.hours"_text, {{"count", hours}});
}

CurveMark mark(const Planning& planning, std::string label, FrontierPoint at, Tone tone) {
    return {.label = planning.subject.words("plan.curve.mark"_text,
                                            {{"label", std::move(label)},
                                             {"hours", hours_text(planning, at.hours)},
                                             {"total", assessment::points_text(at.total)}}),
            .at = {.hours = at.hours, .total = at.total},
            .tone = tone};
}

Curve curve(const Planning& planning, const std::vector<FrontierPoint>& frontier) {
    const auto& subject = planning.subject;
    const auto& words = subject.words;
    Curve curve{.id = "plan.curve",
                .label = words("plan.curve"_text),
                .hours_label = words("plan.curve.hours"_text),
                .total_label = words("plan.curve.total"_text)};
    for (const auto& point : thinned(frontier, most_points)) {
        curve.points.push_back({.hours = point.hours, .total = point.total});
    }
    for (const auto& point : thinned(frontier, most_rows)) {
        curve.rows.push_back(
            {hours_text(planning, point.hours), assessment::points_text(point.total)});
    }
    if (const auto& total = subject.score().total) {
        curve.marks.push_back(mark(planning, words("plan.curve.today"_text),
                                   {.hours = 0, .total = total->low}, Tone::muted));
    }
    if (planning.plan.status == assessment::PlanStatus::planned) {
        curve.marks.push_back(mark(planning, words("plan.curve.plan"_text),
                                   {.hours = planning.plan.hours, .total = planning.plan.after.low},
                                   Tone::accent));
    }
    return curve;
}

Item binding_item(const Planning& planning, const assessment::Binding& binding) {
    const auto& subject = planning.subject;
    const std::string saved =
        subject.words("plan.binding.saved"_text, {{"hours", hours_text(planning, binding.saved)}});
    if (!binding.condition) {
        const auto at = planning.limits.pins[binding.pin].criterion;
        return {.text = subject.words(
                    "plan.binding.pin"_text,
                    {{"criterion", subject.in_language(planning.criterion(at).title)}}),
                .detail = saved};
    }
    const auto said = exchange::condition_words(subject.report, binding.condition->tier,
                                                binding.condition->condition, subject.words);
    return {.text = subject.words(
                "plan.binding.condition"_text,
                {{"tier",
                  subject.in_language(subject.instrument().tiers[binding.condition->tier].title)},
                 {"condition", said.wanted}}),
            .detail = saved};
}

/// The conditions that cost most, dearest first.
void add_bindings(Blocks& blocks, const Planning& planning) {
    if (planning.plan.status != assessment::PlanStatus::planned) {
        return;
    }
    const auto& words = planning.subject.words;
    auto bindings = assessment::bindings(planning.subject.instrument(), planning.standings,
                                         planning.tier, planning.limits);
    std::ranges::stable_sort(bindings, std::ranges::greater{}, &assessment::Binding::saved);
    Card card{.blocks = {Heading{.text = words("plan.bindings"_text), .level = 2},
                         Paragraph{.text = words("plan.bindings_text"_text), .tone = Tone::muted}}};
    List list{.label = words("plan.bindings"_text)};
    for (const auto& binding : bindings) {
        list.items.push_back(binding_item(planning, binding));
    }
    if (list.items.empty()) {
        card.blocks.push_back(Paragraph{words("plan.bindings_none"_text)});
    } else {
        card.blocks.push_back(std::move(list));
    }
    blocks.push_back(std::move(card));
}

}  // namespace

Blocks reason_blocks(const Planning& planning) {
    const auto& words = planning.subject.words;
    Blocks blocks;
    const auto frontier =
        assessment::frontier(planning.subject.instrument(), planning.standings, planning.limits);
    if (frontier.size() > 1) {
        blocks.push_back(Card{
            .blocks = {Heading{.text = words("plan.curve"_text), .level = 2},
                       curve(planning, frontier),
                       Paragraph{.text = words("plan.curve_text"_text), .tone = Tone::muted}}});
    }
    add_bindings(blocks, planning);
    return blocks;
}

}  // namespace app::view
