// SPDX-License-Identifier: MIT
#include <algorithm>
#include <utility>

#include "app/view/parts.hpp"
#include "app/view/result_view.hpp"
#include "app/view/why_view.hpp"

namespace app::view {

using namespace assessment::literals;

namespace {

using assessment::ConditionState;

/// More open conditions than this are shown on demand.
constexpr std::size_t most_open = 5;

List conditions(const Subject& subject, std::uint32_t tier, ConditionState state) {
    const auto& all = subject.score().tiers[tier].conditions;
    const std::string& id = subject.instrument().tiers[tier].id.text();
    List list{.label = subject.in_language(subject.instrument().tiers[tier].title)};
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].state == state) {
            list.items.push_back(
                condition_item(subject, tier, all[i], "result." + id + "." + std::to_string(i)));
        }
    }
    return list;
}

Fold folded(const Subject& subject, std::uint32_t tier, std::string_view part, std::string label,
            List list) {
    const std::string& id = subject.instrument().tiers[tier].id.text();
    return fold(subject.session, "result." + id + "." + std::string(part), std::move(label),
                {std::move(list)});
}

}  // namespace

Card tier_card(const Subject& subject, std::uint32_t tier) {
    const auto& words = subject.words;
    List failed = conditions(subject, tier, ConditionState::failed);
    List open = conditions(subject, tier, ConditionState::open);
    List met = conditions(subject, tier, ConditionState::met);
    Card card{
        .blocks = {Row{.blocks = {Heading{.text = subject.in_language(
                                              subject.instrument().tiers[tier].title),
                                          .level = 3},
                                  verdict_badge(subject, tier)}},
                   Paragraph{.text = words("result.counts"_text, {{"met", met.items.size()},
                                                                  {"open", open.items.size()},
                                                                  {"failed", failed.items.size()}}),
                             .tone = Tone::muted}}};
    if (!failed.items.empty()) {
        card.blocks.push_back(std::move(failed));
    }
    if (open.items.size() > most_open) {
        std::string label = words("result.open_fold"_text, {{"count", open.items.size()}});
        card.blocks.push_back(folded(subject, tier, "open", std::move(label), std::move(open)));
    } else if (!open.items.empty()) {
        card.blocks.push_back(std::move(open));
    }
    if (!met.items.empty()) {
        std::string label = words("result.met_fold"_text, {{"count", met.items.size()}});
        card.blocks.push_back(folded(subject, tier, "met", std::move(label), std::move(met)));
    }
    card.blocks.push_back(why_tier(subject, tier));
    return card;
}

}  // namespace app::view
