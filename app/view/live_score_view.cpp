// SPDX-License-Identifier: MIT
#include <algorithm>
#include <utility>

#include "app/asked.hpp"
#include "app/view/assess_view.hpp"
#include "app/view/parts.hpp"

namespace app::view {

using namespace assessment::literals;

Blocks live_score(const Subject& subject, std::uint32_t at) {
    const auto& words = subject.words;
    const auto& score = subject.score();
    const Asked progress = asked(score);
    Gauge total = total_gauge(subject, "assess.total", false);
    Card card{
        .blocks = {Heading{.text = words("live.title"_text), .level = 2}, std::move(total),
                   dimension_gauge(subject, subject.instrument().criteria[at].dimension,
                                   "assess.dimension_score"),
                   Progress{.id = "assess.progress",
                            .label = words("live.answered"_text),
                            .value = progress.settled,
                            .max = std::max(1, progress.all),
                            .text = words("progress.fraction"_text,
                                          {{"done", progress.settled}, {"all", progress.all}})}}};
    if (!subject.instrument().tiers.empty()) {
        card.blocks.push_back(tier_list(subject));
    }
    if (open_count(score) > 0) {
        card.blocks.push_back(
            Paragraph{.text = words("live.range_explained"_text), .tone = Tone::muted});
    }
    card.blocks.push_back(Row{.blocks = {button("assess.to_result", words("live.to_result"_text),
                                                Go{subject.place(Screen::result)})}});
    return {std::move(card)};
}

}  // namespace app::view
