// SPDX-License-Identifier: MIT
#include <algorithm>
#include <utility>

#include "app/view/parts.hpp"
#include "app/view/result_view.hpp"
#include "app/view/why_view.hpp"
#include "assessment/exchange/report_words.hpp"

namespace app::view {

using namespace assessment::literals;

namespace {

/// As many as one can begin with; the rest are shown on demand.
constexpr std::size_t first_gaps = 8;

std::string what_next(const Subject& subject, std::uint32_t at) {
    const auto& words = subject.words;
    const auto& score = subject.score().criteria[at];
    if (score.state == assessment::State::pending) {
        return words("gap.pending"_text);
    }
    if (!score.level) {
        return words("gap.unanswered"_text);
    }
    const std::string step =
        assessment::exchange::next_step(subject.instrument().criteria[at], score, words.language());
    return step.empty() ? words("gap.level"_text, {{"level", *score.level}})
                        : words("gap.next"_text, {{"level", *score.level}, {"step", step}});
}

Item gap_item(const Subject& subject, std::uint32_t at) {
    const auto& criterion = subject.instrument().criteria[at];
    const std::string& title = subject.in_language(criterion.title);
    return {
        .text = title,
        .detail = what_next(subject, at),
        .value = subject.words(
            "gap.value"_text,
            {{"points", assessment::points_text(subject.score().criteria[at].lost.value_or(0))}}),
        .control = Control{.id = "result.gap." + criterion.id.text(),
                           .label = title,
                           .action = Go{subject.place(criterion.id)}}};
}

void add_gap(Blocks& blocks, const Subject& subject, std::uint32_t at) {
    const auto& criterion = subject.instrument().criteria[at];
    blocks.push_back(
        List{.label = subject.words("gap.list"_text), .items = {gap_item(subject, at)}});
    if (!criterion.cites.empty()) {
        const auto& clause = criterion.cites.front().clause;
        blocks.push_back(
            fold(subject.session, "result.gap." + criterion.id.text() + ".policy",
                 subject.words("gap.clause"_text, {{"clause", subject.in_language(clause)}}),
                 policy_blocks(subject, criterion)));
    }
    blocks.push_back(why_lost(subject, at));
}

}  // namespace

Blocks gap_blocks(const Subject& subject) {
    const auto& words = subject.words;
    const auto gaps = assessment::gaps(subject.score());
    Blocks blocks{Heading{.text = words("gap.title"_text), .level = 2}};
    if (gaps.empty()) {
        blocks.push_back(Paragraph{words("gap.none"_text)});
        return blocks;
    }
    Card card{.blocks = {Paragraph{.text = words("gap.text"_text), .tone = Tone::muted}}};
    const std::size_t shown = std::min(gaps.size(), first_gaps);
    for (std::size_t i = 0; i < shown; ++i) {
        add_gap(card.blocks, subject, gaps[i]);
    }
    Blocks rest;
    for (std::size_t i = shown; i < gaps.size(); ++i) {
        add_gap(rest, subject, gaps[i]);
    }
    if (!rest.empty()) {
        card.blocks.push_back(fold(subject.session, "result.gaps.rest",
                                   words("gap.rest"_text, {{"count", gaps.size() - shown}}),
                                   std::move(rest)));
    }
    blocks.push_back(std::move(card));
    return blocks;
}

}  // namespace app::view
