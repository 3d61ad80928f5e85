// SPDX-License-Identifier: MIT
// What is said of tiers and their conditions, declared in parts.hpp.
#include <algorithm>
#include <utility>

#include "app/view/parts.hpp"
#include "assessment/exchange/report_words.hpp"

namespace app::view {

using namespace assessment::literals;
namespace exchange = assessment::exchange;

namespace {

using assessment::Condition;
using assessment::ConditionKind;
using assessment::ConditionState;
using assessment::Verdict;

Tone tone_of(Verdict verdict) {
    switch (verdict) {
        case Verdict::achieved:
            return Tone::good;
        case Verdict::open:
            return Tone::muted;
        case Verdict::missed:
            return Tone::bad;
    }
    return Tone::normal;
}

Icon verdict_icon(Verdict verdict) {
    switch (verdict) {
        case Verdict::achieved:
            return Icon::check;
        case Verdict::open:
            return Icon::none;
        case Verdict::missed:
            return Icon::cross;
    }
    return Icon::none;
}

Tone tone_of(ConditionState state) {
    switch (state) {
        case ConditionState::met:
            return Tone::good;
        case ConditionState::open:
            return Tone::muted;
        case ConditionState::failed:
            return Tone::bad;
    }
    return Tone::normal;
}

Icon icon_of(ConditionState state) {
    switch (state) {
        case ConditionState::met:
            return Icon::check;
        case ConditionState::open:
            return Icon::none;
        case ConditionState::failed:
            return Icon::cross;
    }
    return Icon::none;
}

/// The criterion that decides a condition: of a gate its own, else the first of the dimension
/// that is open.
const assessment::Criterion* criterion_of(const Subject& subject, std::uint32_t tier,
                                          const Condition& condition) {
    const auto& instrument = subject.instrument();
    if (condition.kind == ConditionKind::gate) {
        return &instrument.criteria[instrument.tiers[tier].gates[condition.gate].criterion];
    }
    if (condition.kind == ConditionKind::total) {
        return nullptr;
    }
    const auto& criteria = instrument.dimensions[condition.dimension].criteria;
    const auto open = std::ranges::find_if(
        criteria, [&](std::uint32_t at) { return is_open(subject.score().criteria[at].state); });
    return &instrument.criteria[open != criteria.end() ? *open : criteria.front()];
}

std::string verdict_words(const Subject& subject, Verdict verdict) {
    const auto& words = subject.words;
    const bool is_provisional = open_count(subject.score()) > 0;
    switch (verdict) {
        case Verdict::achieved:
            return is_provisional ? words("verdict.achieved_provisional"_text)
                                  : words("verdict.achieved"_text);
        case Verdict::open:
            return words("verdict.open"_text);
        case Verdict::missed:
            return is_provisional ? words("verdict.missed_provisional"_text)
                                  : words("verdict.missed"_text);
    }
    return {};
}

Item tier_item(const Subject& subject, std::uint32_t tier) {
    const auto& conditions = subject.score().tiers[tier].conditions;
    const auto met = std::ranges::count(conditions, assessment::ConditionState::met,
                                        &assessment::Condition::state);
    const Badge verdict = verdict_badge(subject, tier);
    return {
        .text = subject.in_language(subject.instrument().tiers[tier].title),
        .detail = subject.words("live.conditions"_text, {{"met", static_cast<std::int64_t>(met)},
                                                         {"all", conditions.size()}}),
        .value = verdict.text,
        .tone = verdict.tone,
        .icon = verdict_icon(subject.score().tiers[tier].verdict)};
}

}  // namespace

Badge verdict_badge(const Subject& subject, std::uint32_t tier) {
    const Verdict verdict = subject.score().tiers[tier].verdict;
    return {.text = verdict_words(subject, verdict), .tone = tone_of(verdict)};
}

List tier_list(const Subject& subject) {
    List list{.label = subject.words("live.tiers"_text)};
    for (std::uint32_t i = 0; i < subject.instrument().tiers.size(); ++i) {
        list.items.push_back(tier_item(subject, i));
    }
    return list;
}

Badge tier_badge(const Subject& subject) {
    return tier_badge(subject.instrument(), subject.score(), subject.words);
}

Badge tier_badge(const assessment::Instrument& instrument, const assessment::Score& score,
                 const assessment::Catalogue& words) {
    const auto& tiers = instrument.tiers;
    if (tiers.empty()) {
        return {};
    }
    const bool all_in = open_count(score) == 0;
    if (score.tier) {
        const std::string& title = tiers[*score.tier].title.in(words.language());
        return {.text = all_in ? title : words("tier.provisional"_text, {{"tier", title}}),
                .tone = Tone::good};
    }
    const bool is_missed = score.tiers.front().verdict == Verdict::missed;
    return {.text = is_missed ? words("tier.none_short"_text) : words("tier.open_short"_text),
            .tone = is_missed ? Tone::warning : Tone::muted};
}

Item condition_item(const Subject& subject, std::uint32_t tier, const Condition& condition,
                    std::string id) {
    const auto said = exchange::condition_words(subject.report, tier, condition, subject.words);
    Item item{.text = said.wanted,
              .value = said.actual,
              .tone = tone_of(condition.state),
              .icon = icon_of(condition.state),
              .icon_label = exchange::condition_state_text(condition.state, subject.words)};
    if (const auto* criterion = criterion_of(subject, tier, condition)) {
        item.control = Control{
            .id = std::move(id), .label = said.wanted, .action = Go{subject.place(criterion->id)}};
    }
    return item;
}

}  // namespace app::view
